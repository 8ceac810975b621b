"""`warifu`: the command line's entry, its subcommands (loaded only when called) and its last line of defence."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from warifu import __version__
from warifu.cli.exits import Exit
from warifu.errors import WarifuError

COMMANDS = {
    "determine": "Determine every line of a workbook, with its article.",
    "explain": "Show the full trace of one line of a workbook.",
    "ask": "Answer one matter from facts alone.",
    "what-if": "Change dates, places, facts or the agreement, and see what changes.",
    "rulebook": "Show, cite, compare and digest what the instruments say.",
    "template": "Write an empty or filled workbook.",
    "init": "Make a node: keys, certificate, database, settings.",
    "keys": "Hold the key ceremony with the other State's node.",
    "people": "Say who may sign in at a node, and what each holds.",
    "digest": "Print what waits for a person as a mail, in numbers and links.",
    "serve": "Run a node.",
    "backup": "Copy a node while it works.",
    "restore": "Put a node back as a backup has it.",
    "rejoin": "Learn again what happened since a backup.",
    "token": "Issue, list and revoke the tokens by which machines use the API.",
    "case": "List, show and carry on cases.",
    "exchange": "Look at the link to the other State's node.",
    "ledger": "Doubt a ledger, prove an entry, check a proof.",
    "demo": "Run two nodes of made-up people on this machine.",
}
"""Each subcommand, in the module of its name, with its line of help."""


class Commands(click.Group):
    """The subcommands; a module is imported only when its command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of a day's work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a subcommand."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"warifu.cli.{cmd_name.replace('-', '_')}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the subcommands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="warifu")
def warifu() -> None:
    """Say for every person and thing under an agreement: yes, no or unknown, by which article, and why."""


def main() -> None:
    """Run the command line; whatever goes wrong is told in words, never as a traceback."""
    try:
        result = warifu.main(standalone_mode=False)
        code = result if isinstance(result, int) else Exit.DONE
    except click.ClickException as error:
        error.show()
        code = Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; nothing was changed", err=True)
        code = Exit.INTERRUPTED
    except WarifuError as error:
        click.echo(f"{click.style('error', fg='red', bold=True)} [{error.code}]: {error}", err=True)
        code = Exit.USAGE
    except (BrokenPipeError, SystemExit):  # whoever reads the output has closed it: `| head`
        code = Exit.DONE
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        click.echo(
            f"{click.style('error', fg='red', bold=True)}: {error.filename}: {error.strerror}", err=True
        )
        code = Exit.USAGE
    except Exception as error:  # noqa: BLE001  (the last line of defence)
        code = _fault(error)
    sys.exit(code)


def _fault(error: Exception) -> Exit:
    if os.environ.get("WARIFU_DEBUG"):
        raise error
    words = f"a fault in the program ({type(error).__name__}: {error}); nothing was changed"
    click.echo(f"{click.style(words, fg='red')}\nset WARIFU_DEBUG=1 to see where, and report it", err=True)
    return Exit.FAULT
