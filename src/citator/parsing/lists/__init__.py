"""Lists of references: found by their heading, and read entry by entry, by grammar or by the sequence model."""
