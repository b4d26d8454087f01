"""``python -m citator``."""

from citator.cli.main import main

main()
