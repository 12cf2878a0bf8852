"""Every known breakage is noticed in time and reported, and no listing is lost."""

from pathlib import Path

import pytest

from tests.faults.breakages import BREAKAGES, Breakage, play
from tests.harvest.colleges import codes


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda each: each.name)
def test_a_breakage_is_noticed_and_no_listing_is_lost(breakage: Breakage, tmp_path: Path) -> None:
    result = play(breakage, tmp_path / "home")

    assert result.noticed is not None
    assert result.noticed <= 3 or breakage.name.startswith("25 %")
    assert (result.lost, result.wrong) == ((), ())
    run = result.reports[result.noticed - 1].run
    assert breakage.reason in [*codes(run.why), run.outcome]


def test_a_decay_is_noticed_before_a_quarter_is_gone(tmp_path: Path) -> None:
    decay = next(each for each in BREAKAGES if each.name.startswith("25 %"))

    result = play(decay, tmp_path / "home")

    assert result.noticed is not None and result.noticed <= 5


def test_the_next_good_run_after_a_breakage_is_normal(tmp_path: Path) -> None:
    from datetime import timedelta

    from tests.faults.breakages import COUNT
    from tests.harvest.colleges import DAY, Office, college, courses

    for number, breakage in enumerate(BREAKAGES):
        if breakage.before is not None or breakage.source.total:
            continue
        home = tmp_path / str(number)
        play(breakage, home)
        office = Office(home, breakage.source)

        report = office.refresh(college(courses(COUNT)), DAY + timedelta(days=60))

        assert (breakage.name, report.run.outcome) == (breakage.name, "done")
        assert {each.status for each in office.file.listings} == {"active"}
        assert len(office.file.listings) == COUNT
