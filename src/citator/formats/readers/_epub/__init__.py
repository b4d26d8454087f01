"""The parts of the EPUB reader: the package, its chapters, the page they are joined into, contents, printed pages."""
