"""Settings: one table for the library, the command line, the environment and the configuration file.

Precedence: arguments, then ``CITATOR_…`` in the environment, then the file, then the default. The file is ``citator.toml``, or the
table ``[tool.citator]`` of a ``pyproject.toml``, found upward from the working folder. Keys are the option names with underscores.
"""

from citator.config.loading import find_file, given, load
from citator.config.settings import Settings

__all__ = ["Settings", "find_file", "given", "load"]
