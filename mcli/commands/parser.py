"""The command line in both languages: commands made from tables of options, groups that load what is called, and the
errors of the parser in our words. The only module that knows typer.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import typer
from typer._click import exceptions as parse_errors  # typer does not export its errors; pyproject.toml pins it
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from mcli.commands.options import REQUIRED, Argument, Declared, Entry, declared, filled
from mcli.commands.state import State
from mcli.core.errors import N_, Message, UsageError
from mcli.core.suggest import unknown
from mcli.core.text import clean
from mcli.i18n import Language

ParserError = typer.TyperException
Abort = typer.Abort
Exit = typer.Exit

# What replaces a value in the help: "--without GATE", "[WORDS]...", "[OPTIONS] COMMAND [ARGS]...".
_METAVARS = frozenset(
    (
        N_("OPTIONS"), N_("COMMAND"), N_("ARGS"), N_("WORDS"), N_("WORD"), N_("GATE"), N_("PATH"), N_("HOW"),
        N_("LANGUAGE"), N_("KIND"), N_("DAYS"), N_("ORDER"), N_("TEXT"), N_("COST"), N_("STATUS"), N_("KEY"),
        N_("VALUE"), N_("FILE"), N_("DIR"), N_("LAYOUT"), N_("SHEET"), N_("SHELL"), N_("INITIALS"), N_("WHY"),
        N_("TARGET"), N_("FACT"), N_("DATE"),
    )
)  # fmt: skip
_METAVAR = re.compile(r"[A-Z]{3,}")
# "... like this.  [default: 20]" · "... like this.  [required]"
_EXTRA = re.compile(r"\[(?:default: (?P<value>.*)|(?P<required>required))\]$")


def state_of(context: Any) -> State:
    """Return the state of this call."""
    state = context.find_root().obj
    assert isinstance(state, State)
    return state


class _InLanguage:
    """Help in the language of the person; texts are translated when they are shown, so that no answer waits for it."""

    params: list[Any]
    help: str | None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc, no-any-return]
        except parse_errors.BadOptionUsage as error:
            error.ctx = error.ctx or ctx  # the parser leaves out whose option it is
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        self.help = say(self.help) if self.help else self.help
        for param in self.params:
            if getattr(param, "help", None):
                param.help = say(param.help)
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        pieces = _metavars(say, " ".join(self.collect_usage_pieces(ctx)))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix=say("Usage: "))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        say = state_of(ctx).say()
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            row = param.get_help_record(ctx)
            if row:
                rows = arguments if param.param_type_name == "argument" else options
                rows.append((_metavars(say, row[0]), _extras(say, row[1])))
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
    """A command: its options are a record, and it is called with the state and one such record."""

    def __init__(self, name: str, record: Any, run: Callable[[State, Any], None], help: str) -> None:  # noqa: A002
        super().__init__(
            name,
            params=[_parameter(each) for each in declared(record)],
            help=help,
            rich_markup_mode=None,
            context_settings={"allow_extra_args": True},
        )
        self._record, self._run = record, run

    def invoke(self, ctx: Any) -> None:
        """Call the command; UsageError for words that no argument takes."""
        if ctx.args:
            text = N_("The command line cannot be understood: there is no place for “{words}”. “--help” shows how.")
            raise UsageError(text, words=clean(" ".join(ctx.args)))
        self._run(state_of(ctx), filled(self._record, ctx.params))


class Group(_InLanguage, TyperGroup):
    """A group of commands, declared as a table; a module is imported when its command is called."""

    def __init__(self, name: str, table: Mapping[str, Entry], help: str, record: Any = None) -> None:  # noqa: A002
        params: list[Any] = [_parameter(each) for each in declared(record)] if record else []
        super().__init__(name=name, params=params, help=help, rich_markup_mode=None, invoke_without_command=True)
        self._table = table

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands in the order of the table."""
        return list(self._table)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command by name, importing its module; UsageError names the nearest one for an unknown name."""
        if cmd_name not in self._table:
            known = Message(N_("There are: {known}."), {"known": ", ".join(self._table)})
            raise unknown(N_("There is no command “{name}”."), cmd_name, self._table, known)
        module, summary = self._table[cmd_name]
        return loaded(cmd_name, import_module(module), summary)

    def invoke(self, ctx: Any) -> None:
        """Call the command that was named; show the help where none was."""
        super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            state_of(ctx).console.line(ctx.get_help())

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the names and summaries of the commands; none of them is loaded for that."""
        say = state_of(ctx).say()
        with formatter.section(say("Commands")):
            formatter.write_dl([(name, say(entry.summary)) for name, entry in self._table.items()])

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Return what may come next, with summaries in the language of the person."""
        say = state_of(ctx).say()
        items = super().shell_complete(ctx, incomplete)
        for item in items:
            item.help = say(self._table[item.value].summary) if item.value in self._table else item.help
        return items


def loaded(name: str, module: Any, summary: str) -> Command | Group:
    """Return the command that a module declares: COMMANDS for a group, else Options and run; HELP where it has one."""
    text = getattr(module, "HELP", summary)
    if hasattr(module, "COMMANDS"):
        return Group(name, module.COMMANDS, text)
    return Command(name, module.Options, module.run, text)


def _parameter(each: Declared) -> TyperArgument | TyperOption:
    required = each.default is REQUIRED
    if isinstance(each.shape, Argument):
        return TyperArgument(
            param_decls=[each.field],
            metavar=each.shape.metavar,
            help=each.shape.help,
            required=required,
            nargs=-1 if each.kind is tuple else 1,
            type=str,
        )
    switch = each.kind is bool
    default = None if required or each.kind is tuple else each.default
    return TyperOption(
        param_decls=[each.field, *each.shape.names.split()],
        metavar=each.shape.metavar or None,
        help=each.shape.help,
        required=required,
        default=default if default is None or switch else str(default),
        is_flag=switch,
        type=None if switch else str,
        multiple=each.kind is tuple,
        show_default=isinstance(default, str),
    )


def _metavars(say: Language, text: str) -> str:
    """Return a piece of a usage line or an option, with the names of its values in this language."""
    return _METAVAR.sub(lambda found: say(found[0]) if found[0] in _METAVARS else found[0], text)


def _extras(say: Language, text: str) -> str:
    """Return the help of an option with the part in brackets at its end in this language."""
    found = _EXTRA.search(text)
    if not found:
        return text
    extra = say(N_("[required]")) if found["required"] else say(N_("[default: {value}]"), value=found["value"])
    return text[: found.start()] + extra


def call(command: Group, words: Sequence[str], state: State) -> None:
    """Run what a command line asks for. McliError for an expected failure, ParserError for words that do not fit."""
    # Not command.main(): it has exit codes of its own for an interruption and for a reader that has gone away.
    with command.make_context("mcli", list(words), obj=state) as context:
        command.invoke(context)


def completed(command: Group, state: State, variable: str, shell: str) -> int:
    """Answer a shell that asks what may come next; return its exit code."""
    from typer.completion import completion_init, shell_complete  # type: ignore[attr-defined]

    completion_init()
    return shell_complete(command, {"obj": state}, "mcli", variable, shell)


def message_of(error: ParserError) -> Message:
    """Return in our words what the parser found wrong: it says so only in English."""
    if isinstance(error, parse_errors.NoSuchOption):
        option = error.option_name
        if error.possibilities:
            near = error.possibilities[0]
            return Message(N_("There is no option {option}. Did you mean {near}?"), {"option": option, "near": near})
        return Message(N_("There is no option {option}. “--help” after the command shows all."), {"option": option})
    if isinstance(error, parse_errors.BadOptionUsage):
        text = N_("The option {option} needs a value.") if _takes_value(error) else \
            N_("The option {option} takes no value.")  # fmt: skip
        return Message(text, {"option": error.option_name})
    if isinstance(error, parse_errors.MissingParameter) and error.param is not None:
        name = error.param.metavar or error.param.name
        return Message(N_("{name} is missing. “--help” after the command shows what it needs."), {"name": name})
    return Message(N_("The command line cannot be understood ({reason}). “--help” shows how."), {"reason": str(error)})


def _takes_value(error: parse_errors.BadOptionUsage) -> bool:
    """Return whether the option that was used wrongly is one that takes a value."""
    assert error.ctx is not None
    params = error.ctx.command.get_params(error.ctx)
    return any(error.option_name in param.opts and not getattr(param, "is_flag", False) for param in params)
