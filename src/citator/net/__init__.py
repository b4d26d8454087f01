"""The only code that opens a socket: which addresses may be reached, how politely, and what came of it."""
