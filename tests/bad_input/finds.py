"""What fuzzing has found: the target (see ``fuzz/targets.py``), the input, and what was the matter. ``fuzz/keep.py`` adds to it."""

FINDS: list[tuple[str, bytes, str]] = [
    ("markdown", b"<!-- " * 3_000, "each comment that never ends was looked for to the end of the text"),
]
