"""Coverage-guided fuzzing of one reader with atheris (libFuzzer): ``python -m fuzz.run html -max_total_time=60``.

The options are libFuzzer's. Inputs that were interesting are kept in ``out/fuzz/NAME/``, crashes as ``out/fuzz/NAME.crash-*``; both are
out of git. ``python -m fuzz.keep FILE`` turns a crash into a test. https://github.com/google/atheris
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

OUT = Path(__file__).parents[1] / "out" / "fuzz"


def main() -> None:
    """Fuzz until the time is over or something is found."""
    with atheris.instrument_imports(include=["citator", "bibtexparser"]):
        from citator.formats import readers

        readers.readers()
    from fuzz.targets import TARGETS

    name = sys.argv[1]
    target = TARGETS[name]
    kept = OUT / name
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (kept / f"seed-{number}").write_bytes(seed)
    words = OUT / f"{name}.words"
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in target.words), encoding="utf-8")
    options = ["-max_len=8192", "-timeout=20", "-rss_limit_mb=3000", f"-dict={words}", f"-artifact_prefix={OUT / name}.", *sys.argv[2:]]
    atheris.Setup([sys.argv[0], *options, str(kept)], target.check)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    """A word as libFuzzer's dictionaries want it."""
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
