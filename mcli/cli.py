"""The program: the table of commands, the global options, and `main(argv)` -> exit code."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

from mcli import __version__
from mcli.commands import parser
from mcli.commands.options import Entry, Option, declared
from mcli.commands.parser import Group
from mcli.commands.state import State, fault_line, report
from mcli.console import Console
from mcli.core.errors import N_, ConfigurationError, ExitCode, McliError, UsageError
from mcli.i18n import Language, chosen, language_of, system_language
from mcli.services.workspace import Workspace
from mcli.settings import folders

COMMANDS = {
    "find": Entry("mcli.commands.find", N_("Courses that meet every filter, best first.")),
    "show": Entry("mcli.commands.show", N_("One course whole: every fact, its words, where and when.")),
    "open": Entry("mcli.commands.open_", N_("Open the page of a course in the browser.")),
    "copy": Entry("mcli.commands.copy_", N_("Four plain lines about a course, for an e-mail or a text message.")),
    "match": Entry("mcli.commands.match", N_("Courses ranked for one goal path, with reasons.")),
    "check": Entry("mcli.commands.check", N_("Record that you confirmed the facts; list what to confirm.")),
    "paths": Entry("mcli.commands.paths", N_("The five goal paths, and how many courses each has.")),
    "explain": Entry("mcli.commands.explain", N_("The terms of the field in plain words.")),
    "export": Entry("mcli.commands.export", N_("Print referral sheets and handouts, or write a spreadsheet.")),
    "agency": Entry("mcli.commands.agency", N_("The name, telephone and logo of your agency.")),
    "refresh": Entry("mcli.commands.refresh", N_("Collect from college pages; hold what is doubtful.")),
    "sources": Entry("mcli.commands.sources", N_("Look after the sources: list, check, status, accept.")),
    "changes": Entry("mcli.commands.changes", N_("What is new, changed, not seen or held since a day.")),
    "correct": Entry("mcli.commands.correct", N_("Correct a fact, with your initials and the reason.")),
    "add": Entry("mcli.commands.add", N_("Write down a course by hand.")),
    "catalogue": Entry("mcli.commands.catalogue", N_("What there is, where nothing is offered, and the index.")),
    "schedule": Entry("mcli.commands.schedule", N_("Let this computer collect by itself.")),
    "doctor": Entry("mcli.commands.doctor", N_("What is set up here, what is not, and what to do.")),
    "completion": Entry("mcli.commands.completion", N_("Let the tab key complete commands and options.")),
}
HELP = N_(
    "Find short courses and credentials in Ontario that are free or low-cost and open to a learner without a diploma. "
    "Start with: mcli find --free --path employment"
)
_COMPLETE_VARIABLE = "_MCLI_COMPLETE"


class GlobalOptions(NamedTuple):
    """The options of every command: they may be given anywhere before `--`."""

    lang: Annotated[str | None, Option("--lang", "en|fr", N_("Language of the answers."))] = None
    home: Annotated[str | None, Option("--home", "DIR", N_("Where listings are kept."))] = None
    config: Annotated[str | None, Option("--config", "DIR", N_("Settings laid over the packaged ones."))] = None
    plain: Annotated[bool, Option("--plain", "", N_("For screen readers: no table, no colour."))] = False
    quiet: Annotated[bool, Option("--quiet -q", "", N_("No notes beside the answer."))] = False
    debug: Annotated[bool, Option("--debug", "", N_("Show what the program does, and where it failed."))] = False
    version: Annotated[bool, Option("--version", "", N_("Show the version."))] = False


_BY_NAME = {
    name: each
    for each in declared(GlobalOptions)
    if isinstance(each.shape, Option)
    for name in each.shape.names.split()
}


def global_options(argv: Sequence[str]) -> tuple[GlobalOptions, list[str]]:
    """Return the global options of a command line and what remains of it; UsageError when one of them has no value."""
    values: dict[str, str | bool] = {}
    rest: list[str] = []
    remaining = list(argv)
    while remaining:
        word = remaining.pop(0)
        name, equals, value = word.partition("=")
        each = _BY_NAME.get(name)
        if word == "--":
            rest += [word, *remaining]
            break
        if each and each.kind is str:
            if not equals and not remaining:
                raise UsageError(N_("The option {option} needs a value."), option=name)
            values[each.field] = value if equals else remaining.pop(0)
        elif each and not equals:
            values[each.field] = True
        else:
            rest.append(word)
    return GlobalOptions(**values), rest  # type: ignore[arg-type]


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


class _Call:
    """What is known of a call so far, for the words of an error: the console, and the state once there is one."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = environ
        self.console = Console(sys.stdout, sys.stderr, environ)
        self.language: str | None = language_of(environ)
        self.state: State | None = None
        self.debug = False

    def say(self) -> Language:
        return self.state.say() if self.state else Language(self.language or system_language(self.environ))

    def run(self, argv: Sequence[str], today: date) -> int:
        given, rest = global_options(argv)
        self.debug = given.debug
        self.console = Console(sys.stdout, sys.stderr, self.environ, given.plain, given.quiet)
        both = "export" in rest[:1] and (given.lang or "").strip().lower() == "both"
        self.language = chosen(None if both else given.lang, self.environ)
        if given.version:
            self.console.line(f"mcli {__version__}")
            return ExitCode.DONE
        where = folders(given.home, given.config, self.environ)
        notice = partial(report, self.console)
        self.state = State(self.console, Workspace(where, today, self.language, self.environ, notice), both)
        command = Group("mcli", COMMANDS, HELP, GlobalOptions)
        if _COMPLETE_VARIABLE in self.environ:
            return parser.completed(command, self.state, _COMPLETE_VARIABLE, self.environ[_COMPLETE_VARIABLE])
        with self._logging():
            if not rest and self.console.interactive:
                self._converse(self.state)
            else:
                parser.call(command, rest, self.state)
        return ExitCode.DONE

    @staticmethod
    def _converse(state: State) -> None:
        from mcli.commands.guided import converse

        converse(state, lambda words: parser.call(Group("mcli", COMMANDS, HELP, GlobalOptions), words, state))

    def _logging(self) -> AbstractContextManager[None]:
        """Return what shows the log on standard error for `--debug`; `logging` is loaded only then."""
        if not self.debug:
            return nullcontext()
        from mcli import logs

        return logs.on_console(self.console)


def _answered(argv: Sequence[str] | None, today: date | None) -> int:
    this = _Call(os.environ)
    try:
        return this.run(sys.argv[1:] if argv is None else argv, today or date.today())
    except parser.Exit as end:
        return end.exit_code
    except McliError as error:
        _report(this.console, this.say(), error)
        return error.exit_code
    except parser.ParserError as error:
        this.console.error(this.say().message(parser.message_of(error)))
        return ExitCode.USAGE
    except (KeyboardInterrupt, parser.Abort):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.DONE
    except Exception as error:
        if this.debug:
            raise
        text = N_("The program failed where it should not ({error}). Run it again with --debug and send us the result.")
        this.console.error(this.say()(text, error=f"{type(error).__name__}: {error}"))
        return ExitCode.FAILED


def _report(console: Console, say: Language, error: McliError) -> None:
    if isinstance(error, ConfigurationError):
        for fault in error.faults:
            console.error(fault_line(say, fault))
    console.error(say.message(error.message))
    if isinstance(error, UsageError):
        console.error(say("For help: mcli --help, or the command and --help."))
