"""Where a note is cut: what is seen in its text (quotations, brackets, addresses, recognised documents), and the stretches that cite."""
