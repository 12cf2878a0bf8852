"""What all commands share: the state of one call, opening the index, and help in the language of the person."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.commands.help_words import extras, usage
from mcli.console import Console
from mcli.core.errors import N_, ConfigurationError, Fault
from mcli.i18n import Language, age_in_days, system_language
from mcli.settings import Places

_Answer = TypeVar("_Answer")


class State(NamedTuple):
    """One call of the program: where it writes, where things are, the language asked for (None: not said), today.

    `both`: `--lang both` was given, which only `export` knows; everything else then speaks the usual language.
    """

    console: Console
    places: Places
    language: str | None
    environ: Mapping[str, str]
    today: date
    both: bool = False

    def say(self, index: Index | None = None) -> Language:
        """Return the language: asked for, else of the settings (as the index last knew them), else of the computer."""
        if self.language:
            return Language(self.language)
        settings = index.about("language") if index else catalogue_index.kept_language(self.places)
        return Language(settings or system_language(self.environ))


def ask(state: State, question: Callable[[Index, Language], _Answer]) -> _Answer:
    """Open the index, say what was wrong in the files that it was made from, and ask it."""

    def asked(index: Index) -> _Answer:
        say = state.say(index)
        report(state, say, index)
        return question(index, say)

    return catalogue_index.answer(state.places, state.today, asked)


def report(state: State, say: Language, index: Index) -> None:
    """Name the files that had to be left out; settings that were asked for by name and are wrong stop the command."""
    faults = index.faults()
    named = state.places.overlay / "settings.yaml"
    wrong = [fault for fault in faults if fault.file == str(named)]
    if wrong and state.places.overlay != state.places.home / "config":
        raise ConfigurationError(N_("The file {name} has errors."), wrong, name=named)
    for fault in faults:
        state.console.error(fault_line(say, fault))
    if faults:
        left_out = len({fault.file for fault in faults})
        text = say.plural("This file was left out. All others answer. After mending: mcli catalogue rebuild",
                          "These files were left out. All others answer. After mending: mcli catalogue rebuild",
                          left_out)  # fmt: skip
        state.console.error(text)
    if index.note:
        state.console.note(say.message(index.note))
    # The dead man's switch: a refresh that has stopped by itself says nothing, so every answer says it.
    days = age_in_days(index.about("collected"), state.today)
    if days is not None and days > int(index.about("refresh_days")):
        state.console.note(say("Nothing was collected for {days} days. To see why: mcli doctor", days=days))


def review_lines(say: Language, index: Index) -> list[str]:
    """Return a line for each correction that a person must look at again: its page says something new, or is gone."""
    import json

    return [
        say("The page of {id} now says something new. Look at the correction of {by} of {date}: mcli show {id}",
            id=name, by=by, date=say.day(day))
        for name, by, day in json.loads(index.about("corrections_to_review") or "[]")
    ]  # fmt: skip


def fault_line(say: Language, fault: Fault) -> str:
    """Return a fault on one line: the file, the line where it is known, and what is wrong."""
    what = say.message(fault.message)
    if fault.line is None:
        return say("{file}: {what}", file=fault.file, what=what)
    return say("{file}, line {line}: {what}", file=fault.file, line=fault.line, what=what)


def state_of(context: typer.Context) -> State:
    """Return the state of this call."""
    state = context.find_root().obj
    assert isinstance(state, State)
    return state


class _InLanguage:
    """Help in the language of the person; texts are translated when they are shown, so that no answer waits for it."""

    params: list[Any]
    help: str | None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        self.help = say(self.help) if self.help else self.help
        for param in self.params:
            if getattr(param, "help", None):
                param.help = say(param.help)
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        pieces = usage(say, " ".join(self.collect_usage_pieces(ctx)))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix=say("Usage: "))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            row = param.get_help_record(ctx)
            if row:
                rows = arguments if param.param_type_name == "argument" else options
                rows.append((usage(say, row[0]), extras(say, row[1])))
        for heading, rows in ((say("Arguments"), arguments), (say("Options"), options)):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        say = state_of(ctx).say()
        items = super().shell_complete(ctx, incomplete)  # type: ignore[misc]
        for item in items:
            item.help = say(item.help) if item.help else item.help
        return items

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = state_of(ctx).say()("Show this help.")
        return option


class Command(_InLanguage, TyperCommand):
    """A command whose help speaks both languages."""


class Group(_InLanguage, TyperGroup):
    """A group of commands whose help speaks both languages."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        rows = [(name, say(text)) for name, text in self.summaries(ctx)]
        with formatter.section(say("Commands")):
            formatter.write_dl(rows)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        say, summaries = state_of(ctx).say(), dict(self.summaries(ctx))
        items = super().shell_complete(ctx, incomplete)
        for item in items:
            item.help = say(summaries[item.value]) if item.value in summaries else item.help
        return items

    def summaries(self, ctx: Any) -> list[tuple[str, str]]:
        """Return the names and summaries of the commands, in order."""
        return [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]


def new_app(**options: Any) -> typer.Typer:
    """Return an empty app without typer's own rich output and completion, which cost time at every start."""
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, **options)
