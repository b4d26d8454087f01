"""The command ``citator``: one file for each command, and the exit codes of the contract.

``0`` done, nothing at or above ``--fail-on`` · ``1`` citator could not do its work · ``2`` done, and such findings exist.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from citator._version import __version__
from citator.cli import bib, check, data, explain, extract, fix, links, parse, serve, systems, verify, watch
from citator.errors import CitatorError
from citator.text.userinfo import masked

_INTERRUPTED = 130  # what typer makes of Ctrl-C

app = typer.Typer(
    name="citator",
    help="Asks of every footnote, reference and link in a document: does the source exist, is it the one described, is the link alive "
    "and the right page? Answers with evidence, and writes bibliographic records with link status.",
    epilog="Exit codes: 0 done, nothing found at or above --fail-on; 1 could not do its work; 2 done, and there are such findings. "
    "Every option that says how to check can be set in citator.toml and as CITATOR_… in the environment.",
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)


@app.callback()
def _main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", metavar="", help="Print the version and end.")] = False,
) -> int:
    if version:
        typer.echo(f"citator {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())
    return 0


app.command("check")(check.check)
app.command("extract")(extract.extract)
app.command("parse")(parse.parse)
app.command("links")(links.links)
app.command("verify")(verify.verify)
app.command("bib")(bib.bib)
app.command("fix")(fix.fix)
app.add_typer(watch.app, name="watch")
app.add_typer(data.app, name="data")
app.command("serve")(serve.serve)
app.command("systems")(systems.systems)
app.command("rules")(explain.rules)
app.command("explain")(explain.explain)


def _flowing(group: typer.Typer) -> None:
    """Give each command its docstring as help, a paragraph on one line: the terminal breaks it where it is wide, and not where we did."""
    for command in group.registered_commands:
        paragraphs = (inspect.getdoc(command.callback) or "").split("\n\n")
        command.help = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    for inner in group.registered_groups:
        if inner.typer_instance is not None:
            _flowing(inner.typer_instance)


_flowing(app)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    raise SystemExit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code. Nothing but the code of the contract comes out, whatever went wrong."""
    try:
        code = app(args=arguments, standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except CitatorError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # The reader of our output has gone (`citator … | head`): no message, and no second error when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:
        tell = getattr(error, "format_message", None)
        if tell is None:
            raise
        if not tell():
            return 1  # a group without a command: its help is shown already
        return _fail(f"{tell()} (see citator --help)")  # a usage error: 1 here, where typer and click would give 2
    if code == _INTERRUPTED:
        return _fail("stopped")
    return code if isinstance(code, int) else 0


def _fail(line: str) -> int:
    typer.echo(masked(f"citator: {' '.join(line.split())}"), err=True)
    return 1
