"""`mcli open` and `mcli copy`: the page in the browser, and four plain lines for a message."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest

from mcli.services.desktop import open_page, put_on_clipboard
from tests.conftest import FREE, Run, listing, write_listings

STAFF = '    phone: 705-555-0142\n    town: Sudbury\n    delivery: in_person\n    staff_note: "Only for our eyes"\n'


@pytest.fixture
def desk(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A person at a terminal; what is opened and copied is collected."""
    done: list[str] = []
    monkeypatch.setattr("mcli.console.Console.interactive", True)
    monkeypatch.setattr("mcli.services.desktop.open_page", lambda address: done.append(address) or True)
    monkeypatch.setattr("mcli.services.desktop.put_on_clipboard", lambda text: done.append(text) or True)
    write_listings(home, "mine", listing("a", "Alpha", STAFF + FREE))
    return done


def test_the_page_is_opened_and_the_lines_are_copied_without_the_note_for_staff(run: Run, desk: list[str]) -> None:
    assert run("open", "mine/a").out == "https://www.example.ca/a\n"
    result = run("copy", "mine/a")

    assert desk == ["https://www.example.ca/a", result.out.rstrip("\n")]
    lines = result.out.splitlines()
    assert lines[0] == "Alpha, Example College"
    assert "free" in lines[1]
    assert lines[2] == "in person; Sudbury; 705-555-0142"
    assert lines[3] == "https://www.example.ca/a"
    assert "our eyes" not in result.out
    assert "on the clipboard" in result.err


def test_without_browser_and_clipboard_the_texts_are_shown_and_it_is_said(
    run: Run, desk: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcli.services.desktop.open_page", lambda address: False)
    monkeypatch.setattr("mcli.services.desktop.put_on_clipboard", lambda text: False)

    assert "Copy the address" in run("open", "mine/a").err
    copied = run("copy", "mine/a")
    assert copied.code == 0
    assert "no clipboard tool" in copied.err


def test_in_a_pipe_nothing_is_opened_or_copied(run: Run, desk: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mcli.console.Console.interactive", False)

    assert run("open", "mine/a").out == "https://www.example.ca/a\n"
    assert len(run("copy", "mine/a").out.splitlines()) == 4
    assert desk == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.ca", "", "-x"])
def test_only_web_addresses_are_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: pytest.fail("must not be opened"))

    assert not open_page(address)


@pytest.mark.parametrize(("platform", "tool"), [("win32", "clip"), ("darwin", "pbcopy"), ("linux", "xclip")])
def test_the_clipboard_tool_of_the_system_gets_the_text(platform: str, tool: str) -> None:
    ran: list[tuple[str, bytes]] = []

    def run(command: list[str], **more: object) -> None:
        ran.append((command[0], bytes(more["input"])))  # type: ignore[call-overload]

    assert put_on_clipboard("é", platform, lambda name: name if name == tool else None, run)
    assert ran == [(tool, "é".encode("utf-16" if platform == "win32" else "utf-8"))]


def test_a_tool_that_fails_gives_way_to_the_next_and_none_is_said() -> None:
    tried: list[str] = []

    def run(command: list[str], **_: object) -> None:
        tried.append(command[0])
        raise CalledProcessError(1, command)

    assert not put_on_clipboard("x", "linux", lambda name: name, run)
    assert tried == ["wl-copy", "xclip", "xsel"]
