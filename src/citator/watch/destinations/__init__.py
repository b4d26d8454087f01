"""Where news goes: one file for each kind of destination. :mod:`citator.watch.sending` says what each of them has had already."""
