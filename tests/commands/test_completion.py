"""`mcli completion`: scripts for four shells, and what they ask the program."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("shell", "mark"),
    [
        ("bash", "complete -o"),
        ("zsh", "#compdef mcli"),
        ("fish", "complete --command mcli"),
        ("powershell", "Register"),
    ],
)
def test_each_shell_gets_its_script_and_where_to_put_it(run: Run, shell: str, mark: str) -> None:
    result = run("completion", shell)

    assert result.code == 0
    assert mark in result.out
    assert "Add these lines" in result.err or "Save these lines" in result.err


def test_an_unknown_shell_is_refused_with_the_nearest(run: Run) -> None:
    result = run("completion", "bsh")

    assert result.code == 2
    assert "Did you mean “bash”" in result.err


@pytest.mark.parametrize(("typed", "at", "found"), [("mcli fi", 1, "find"), ("mcli find --pa", 2, "--path")])
def test_a_shell_that_asks_is_answered(
    run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, at: int, found: str
) -> None:
    monkeypatch.setenv("_MCLI_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(at))

    result = run()

    assert result.code == 0
    assert found in result.out.split()


def test_completions_are_explained_in_the_persons_language(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_MCLI_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "mcli f")
    monkeypatch.setenv("MCLI_LANG", "fr")

    assert "critères" in run().out
