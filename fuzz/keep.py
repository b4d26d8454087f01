"""A crash file becomes a test: ``python -m fuzz.keep out/fuzz/html.crash-… "what is the matter"`` adds a case to ``tests/bad_input/finds.py``.

The smaller the input the better the test: libFuzzer's ``-minimize_crash=1`` (an option of ``fuzz.run``) makes it small first.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

FINDS = Path(__file__).parents[1] / "tests" / "bad_input" / "finds.py"


def main() -> None:
    """Add the case, before the closing bracket of the list."""
    crash = Path(sys.argv[1])
    target = crash.name.partition(".")[0]
    case = f"    ({target!r}, {crash.read_bytes()!r}, {sys.argv[2]!r}),\n"
    text = FINDS.read_text(encoding="utf-8")
    FINDS.write_text(re.sub(r"^\]$", lambda _: case + "]", text, count=1, flags=re.MULTILINE), encoding="utf-8")
    print(f"added to {FINDS}; run: pytest tests/bad_input/test_finds.py")


if __name__ == "__main__":
    main()
