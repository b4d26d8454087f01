"""Sources named, and words quoted, in the sentences of the running text, outside the notes."""
