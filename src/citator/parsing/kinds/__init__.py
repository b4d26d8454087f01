"""What one citation says: a reader for each kind of source, which takes the fields out of a stretch of text from both ends."""
