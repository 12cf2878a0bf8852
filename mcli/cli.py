"""The program: global options, commands that are loaded only when they are called, and `main(argv)` -> exit code."""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.main import get_command

from mcli import __version__
from mcli.commands.base import Group, State, fault_line, new_app, state_of
from mcli.console import Console
from mcli.core.errors import N_, ConfigurationError, ExitCode, McliError, Message, UsageError
from mcli.core.text import clean, nearest
from mcli.i18n import Language, chosen, system_language
from mcli.settings import places

# The module of each command has its name; the summary stands here, so that `--help` need not load them all.
_COMMANDS = {
    "find": N_("Courses that meet every filter, best first."),
    "show": N_("One course whole: every fact, its words, where and when."),
    "match": N_("Courses ranked for one goal path, with reasons."),
    "paths": N_("The five goal paths, and how many courses each has."),
    "export": N_("Print referral sheets and handouts, or write a spreadsheet."),
    "refresh": N_("Collect from college pages; hold what is doubtful."),
    "sources": N_("Look after the sources: list, check, status, accept."),
    "changes": N_("What is new, changed, not seen or held since a day."),
    "correct": N_("Correct a fact, with your initials and the reason."),
    "add": N_("Write down a course by hand."),
    "catalogue": N_("What there is, and making the index anew."),
    "schedule": N_("Let this computer collect by itself."),
    "doctor": N_("What is set up here, what is not, and what to do."),
    "completion": N_("Let the tab key complete commands and options."),
}
_HELP = N_(
    "Find short courses and credentials in Ontario that are free or low-cost and open to a learner without a diploma. "
    "Start with: mcli find --free --path employment"
)
_COMPLETE_VARIABLE = "_MCLI_COMPLETE"
_TAKES_VALUE = ("--lang", "--home", "--config")
_FLAGS = {"--plain": "--plain", "-q": "--quiet", "--quiet": "--quiet", "--debug": "--debug", "--version": "--version"}


class Globals(NamedTuple):
    """The global options, which may stand anywhere before `--`, and what remains of the command line."""

    values: Mapping[str, str]
    rest: list[str]


def globals_of(argv: Sequence[str]) -> Globals:
    """Part the global options from the rest; UsageError when one of them lacks its value."""
    values: dict[str, str] = {}
    rest: list[str] = []
    remaining = list(argv)
    while remaining:
        word = remaining.pop(0)
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *remaining]
            break
        if name in _TAKES_VALUE:
            if not equals and not remaining:
                raise UsageError(N_("The option {option} needs a value."), option=name)
            values[name] = value if equals else remaining.pop(0)
        elif word in _FLAGS:
            values[_FLAGS[word]] = "yes"
        else:
            rest.append(word)
    return Globals(values, rest)


class _Root(Group):
    """The commands by name; a module is imported when its command is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_COMMANDS)

    def summaries(self, ctx: Any) -> list[tuple[str, str]]:
        return list(_COMMANDS.items())

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _COMMANDS:
            near = nearest(cmd_name, _COMMANDS)
            if near:
                raise UsageError(N_("There is no command “{name}”. Did you mean “{near}”?"), name=cmd_name, near=near)
            known = ", ".join(_COMMANDS)
            raise UsageError(N_("There is no command “{name}”. There are: {known}."), name=cmd_name, known=known)
        app = new_app()
        import_module(f"mcli.commands.{cmd_name}").register(app)
        command: Any = get_command(app)
        command = getattr(command, "commands", {}).get(cmd_name, command)
        command.name = cmd_name
        return command


def _options(
    context: typer.Context,
    lang: Annotated[str | None, typer.Option("--lang", metavar="en|fr", help=N_("Language of the answers."))] = None,
    home: Annotated[str | None, typer.Option("--home", metavar="DIR", help=N_("Where listings are kept."))] = None,
    config: Annotated[
        str | None, typer.Option("--config", metavar="DIR", help=N_("Settings laid over the packaged ones."))
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help=N_("For screen readers: no table, no colour."))] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=N_("No notes beside the answer."))] = False,
    debug: Annotated[bool, typer.Option("--debug", help=N_("Show where the program failed."))] = False,
    version: Annotated[bool, typer.Option("--version", help=N_("Show the version."))] = False,
) -> None:
    """Show these options in the help; `globals_of` has read them already."""
    if context.invoked_subcommand is None:
        state_of(context).console.line(context.get_help())


def _command() -> Any:
    app = new_app(cls=_Root, help=_HELP, callback=_options, invoke_without_command=True)
    return get_command(app)


def main(argv: Sequence[str] | None = None, *, today: date | None = None) -> int:
    """Run the program and return its exit code. `today` is for tests: the day from which ages are counted."""
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        code = _answered(argv, today)
    finally:
        unwritten = console.flush()
    if unwritten is None:
        return code
    say = Language(system_language(os.environ))
    console.error(say("The answer could not be written whole ({reason}).", reason=unwritten))
    return ExitCode.FAILED


def _answered(argv: Sequence[str] | None, today: date | None) -> int:
    environ = os.environ
    console = Console(sys.stdout, sys.stderr, environ)
    state: State | None = None
    language: str | None = None
    debug = False

    def say() -> Language:
        return state.say() if state else Language(language or system_language(environ))

    try:
        given = globals_of(sys.argv[1:] if argv is None else argv)
        debug = "--debug" in given.values
        console = Console(sys.stdout, sys.stderr, environ, "--plain" in given.values, "--quiet" in given.values)
        language_option = given.values.get("--lang")
        both = "export" in given.rest[:1] and (language_option or "").strip().lower() == "both"
        language = chosen(None if both else language_option, environ)
        if "--version" in given.values:
            console.line(f"mcli {__version__}")
            return ExitCode.DONE
        where = places(given.values.get("--home"), given.values.get("--config"), environ)
        state = State(console, where, language, environ, today or date.today(), both)
        command = _command()
        if _COMPLETE_VARIABLE in environ:  # a shell asks what may come next
            from typer.completion import completion_init, shell_complete  # type: ignore[attr-defined]

            completion_init()
            return shell_complete(command, {"obj": state}, "mcli", _COMPLETE_VARIABLE, environ[_COMPLETE_VARIABLE])
        # Not command.main(): it has exit codes of its own for an interruption and for a reader that has gone away.
        with command.make_context("mcli", given.rest, obj=state) as context:
            command.invoke(context)
        return ExitCode.DONE
    except typer.Exit as end:
        return end.exit_code
    except McliError as error:
        _report(console, say(), error)
        return error.exit_code
    except typer.TyperException as error:
        console.error(say().message(_usage(error)))
        return ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.DONE
    except Exception as error:
        if debug:
            raise
        text = N_("The program failed where it should not ({error}). Run it again with --debug and send us the result.")
        console.error(say()(text, error=f"{type(error).__name__}: {error}"))
        return ExitCode.FAILED


def _report(console: Console, say: Language, error: McliError) -> None:
    if isinstance(error, ConfigurationError):
        for fault in error.faults:
            console.error(fault_line(say, fault))
    console.error(say.message(error.message))
    if isinstance(error, UsageError):
        console.error(say("For help: mcli --help, or the command and --help."))


def _usage(error: Exception) -> Message:
    """Say in our words what the command-line parser found wrong; it tells only in English."""
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        near = (error.possibilities or [None])[0]
        if near:
            return Message(N_("There is no option {option}. Did you mean {near}?"), {"option": option, "near": near})
        return Message(N_("There is no option {option}. “--help” after the command shows all."), {"option": option})
    if option is not None:
        text = N_("The option {option} takes no value.") if "not take" in str(error) else \
            N_("The option {option} needs a value.")  # fmt: skip
        return Message(text, {"option": option})
    parameter = getattr(error, "param", None)
    if parameter is not None:
        name = parameter.metavar or parameter.name
        if "not a valid" in str(error):
            # 'x' is not a valid integer range.
            given = re.search("'(.*)' is not a valid", str(error), re.DOTALL)
            return Message(N_("“{value}” is not a number."), {"value": clean(given[1]) if given else "?"})
        return Message(N_("{name} is missing. “--help” after the command shows what it needs."), {"name": name})
    reason = getattr(error, "message", "") or str(error)
    return Message(N_("The command line cannot be understood ({reason}). “--help” shows how."), {"reason": reason})
