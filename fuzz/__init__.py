"""Fuzzing of the readers: `make fuzz`. Not a part of the package, nor of `make test`."""
