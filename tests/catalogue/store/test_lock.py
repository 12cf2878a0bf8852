"""One refresh at a time, and no dead process that locks others out."""

import multiprocessing
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from mcli.catalogue.store.lock import BusyError, locked
from mcli.core.errors import McliError

NOW = datetime(2026, 11, 24, 10, 2, tzinfo=UTC)


def hold(home: Path, ready: object, end: object) -> None:
    with locked(home, NOW):
        ready.set()  # type: ignore[attr-defined]
        end.wait(30)  # type: ignore[attr-defined]


def test_a_second_refresh_is_told_who_is_at_work_and_a_killed_one_locks_nobody_out(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready, end = context.Event(), context.Event()
    other = context.Process(target=hold, args=(tmp_path, ready, end))
    other.start()
    try:
        assert ready.wait(30)
        with pytest.raises(BusyError, match=str(other.pid)), locked(tmp_path, NOW):
            pass
    finally:
        other.kill()
        other.join()

    with locked(tmp_path, NOW):
        pass


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    words = r"cannot be written \(Permission denied\). Nothing was changed"
    with pytest.raises(McliError, match=words), locked(tmp_path, NOW):
        pass


def test_a_home_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("", encoding="utf-8")
    with pytest.raises(McliError, match="cannot be written"), locked(tmp_path / "home", NOW):
        pass


def test_the_lock_names_the_time_in_utc_whatever_clock_was_read(tmp_path: Path) -> None:
    eastern = timezone(timedelta(hours=-5))

    for now in (datetime(2026, 11, 24, 10, 2, tzinfo=eastern), datetime(2026, 11, 24, 15, 2, tzinfo=UTC)):
        with locked(tmp_path, now):
            assert (tmp_path / ".refresh.holder").read_text(encoding="utf-8").endswith("2026-11-24 15:02 UTC")
