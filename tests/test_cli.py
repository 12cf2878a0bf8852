"""The program as a whole: global options, exit codes, and what happens when something goes wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from mcli import __version__
from mcli.cli import COMMANDS
from mcli.core.errors import ExitCode
from mcli.core.terms import CREDENTIAL_KINDS, DELIVERIES
from tests.conftest import Run


def test_the_exit_codes_are_fixed() -> None:
    assert {each.name: int(each) for each in ExitCode} == {
        "DONE": 0, "FAILED": 1, "USAGE": 2, "NEEDS_PERSON": 3, "NOTHING_COLLECTED": 4, "CONFIGURATION": 5,
        "INTERRUPTED": 130,
    }  # fmt: skip


@pytest.mark.parametrize(
    "argv", [("--lang", "fr", "find", "--free"), ("find", "--free", "--lang=fr"), ("find", "--lang", "fr", "--free")]
)
def test_global_options_are_accepted_before_and_after_the_command(ask: Run, argv: tuple[str, ...]) -> None:
    assert "gratuit" in ask(*argv).out


def test_an_option_precedes_the_environment_then_the_settings_then_the_computer(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def language() -> str:
        return "fr" if "Coût" in run("find", "--limit", "1").out else "en"

    assert language() == "en"
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    assert language() == "fr"
    (home / "config").mkdir()
    (home / "config" / "settings.yaml").write_text("language: en\n", encoding="utf-8")
    assert language() == "en"
    monkeypatch.setenv("MCLI_LANG", "fr")
    assert language() == "fr"
    assert "Cost" in run("--lang", "en", "find", "--limit", "1").out


def test_an_unknown_language_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("--lang", "de", "find").code == 2
    monkeypatch.setenv("MCLI_LANG", "klingon")
    assert "Write en or fr" in run("find").err


def test_version_and_help_are_printed(run: Run) -> None:
    assert run("--version").out == f"mcli {__version__}\n"
    assert "find" in run("--help").out
    assert "Find short courses" in run().out
    assert run().code == 0


@pytest.mark.parametrize("argv", [("--help",), ("find", "--help"), ("show", "--help"), ("paths", "--help"),
                                  ("catalogue", "--help"), ("catalogue", "stats", "--help")])  # fmt: skip
def test_the_help_is_complete_in_both_languages(run: Run, argv: tuple[str, ...]) -> None:
    english, french = run(*argv), run("--lang", "fr", *argv)

    assert english.code == french.code == 0
    assert english.out.startswith("Usage: mcli")
    assert french.out.startswith("Utilisation\u00a0: mcli")
    same = set(english.out.splitlines()) & set(french.out.splitlines()) - {""}
    values = {*CREDENTIAL_KINDS, *DELIVERIES}  # typed as they are in either language
    assert all(set(re.findall(r"(?<![\w-])[a-z_]+", each)) <= values for each in same), same


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("fnd",), "Did you mean “find”?"),
        (("zzzzz",), "There are: find, show,"),
        (("--lang",), "--lang needs a value"),
        (("--nonsense", "find"), "--nonsense"),
        (("catalogue", "zzz"), "zzz"),
        (("paths", "employment", "more"), "cannot be understood"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_do(run: Run, argv: tuple[str, ...], words: str) -> None:
    result = run(*argv)

    assert result.code == 2
    assert words in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("group", ["sources", "catalogue", "schedule"])
def test_a_group_alone_shows_its_help(run: Run, group: str) -> None:
    result = run(group)

    assert (result.code, result.err) == (0, "")
    assert result.out == run(group, "--help").out


def test_every_command_of_the_table_is_a_module_with_a_record_of_options(run: Run) -> None:
    for name in COMMANDS:
        assert run(name, "--help").code == 0


def test_an_unexpected_argument_is_named_in_the_language_of_the_user(run: Run) -> None:
    result = run("--lang", "fr", "doctor", "vite")

    assert result.code == 2
    assert "«\u00a0vite\u00a0» est de trop" in result.err


def test_an_error_in_french_is_in_french(run: Run) -> None:
    result = run("--lang", "fr", "find", "--path", "employement")

    assert "Vouliez-vous dire «\u00a0employment\u00a0»" in result.err


def test_an_unexpected_failure_shows_a_traceback_only_with_debug(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise KeyError("boom")

    monkeypatch.setattr("mcli.catalogue.index.query.search", explode)
    result = run("find")
    assert result.code == 1
    assert "--debug" in result.err
    assert "Traceback" not in result.err
    with pytest.raises(KeyError):
        run("--debug", "find")


def test_an_interruption_exits_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mcli.catalogue.index.query.search", interrupt)
    assert run("find").code == 130


def child(*argv: str, home: Path, code: str = "", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the program, or some code, as a process of its own."""
    command = ["-c", code] if code else ["-m", "mcli", *argv]
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        env={"MCLI_HOME": str(home), "PATH": "", "LANG": "en_CA.UTF-8", "SYSTEMROOT": "", **environment},
        cwd=Path(__file__).parents[1],
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "cp850"])
@pytest.mark.parametrize("form", ["plain", "table", "json", "csv", "markdown"])
def test_output_works_in_every_console_encoding(packaged_home: Path, encoding: str, form: str) -> None:
    argv = ("--lang", "fr", "find", "--limit", "0", "--format", form)

    result = child(*argv, home=packaged_home, PYTHONIOENCODING=encoding)

    assert result.returncode == 0, result.stderr
    if form in ("json", "csv", "markdown"):
        assert "é" in result.stdout.decode("utf-8")
    else:
        text = result.stdout.decode(encoding)
        # A question mark may mean an unknown age, or be part of an address or title, but never replace a letter.
        assert not re.search(r"[^\W\d_]\?[^\W\d_]|^\?\w|\s\?\w", re.sub(r"https?:\S+", "", text)) or encoding == "utf-8"


def test_accents_are_kept_if_the_console_can_show_them(packaged_home: Path) -> None:
    argv = ("--lang", "fr", "find", "--limit", "1")

    assert "Coût" in child(*argv, home=packaged_home, PYTHONIOENCODING="cp1252").stdout.decode("cp1252")
    assert "Cout : " in child(*argv, home=packaged_home, PYTHONIOENCODING="ascii").stdout.decode("ascii")


def test_a_closed_pipe_is_not_an_error(packaged_home: Path) -> None:
    code = (
        "import subprocess, sys\n"
        "p = subprocess.Popen([sys.executable, '-m', 'mcli', 'find', '--limit', '0'], stdout=subprocess.PIPE,"
        " stderr=subprocess.PIPE)\n"
        "p.stdout.readline(); p.stdout.close()\n"
        "err = p.stderr.read().decode()\n"
        "sys.exit(1 if 'Traceback' in err or 'BrokenPipe' in err or p.wait() not in (0,) else 0)\n"
    )

    assert child(home=packaged_home, code=code).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_reported_as_a_failure(packaged_home: Path) -> None:
    code = (
        "import subprocess, sys\n"
        "p = subprocess.run([sys.executable, '-m', 'mcli', *sys.argv[1:]], stdout=open('/dev/full', 'w'),"
        " stderr=subprocess.PIPE)\n"
        "sys.stderr.buffer.write(p.stderr); sys.exit(p.returncode)\n"
    )

    for argv in (["find"], ["--help"], ["find", "--format", "json"]):
        result = child(home=packaged_home, code=code.replace("*sys.argv[1:]", "*" + repr(argv)))
        assert result.returncode == 1
        assert b"No space left" in result.stderr
        assert b"Traceback" not in result.stderr


HEAVY = {"rich", "httpx", "bs4", "yaml", "pydantic", "jinja2", "tabulate", "lxml", "babel", "json", "dataclasses"}


@pytest.mark.parametrize(
    ("argv", "allowed"),
    [
        (["find", "--free", "--path", "employment"], set()),
        (["find", "--free", "--format", "table"], {"rich", "dataclasses"}),
        (["find", "--free", "--format", "json"], {"json", "dataclasses"}),
        (["--help"], set()),
    ],
)
def test_find_imports_only_what_it_needs(packaged_home: Path, argv: list[str], allowed: set[str]) -> None:
    child("find", home=packaged_home)
    code = (
        "import sys\nfrom mcli.cli import main\n"
        f"main({argv!r})\n"
        "print(sorted({each.partition('.')[0] for each in sys.modules}), file=sys.stderr)"
    )

    imported = child(home=packaged_home, code=code).stderr.decode().splitlines()[-1]

    assert {each for each in HEAVY if f"'{each}'" in imported} <= allowed
