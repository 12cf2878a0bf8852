"""Learners at the intake desk: how many of the cases of ../shared the first answers help."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import SHARED

CASES = SHARED / "data" / "desk" / "cases.yaml"
sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))


@pytest.mark.skipif(not CASES.is_file(), reason="the learners' cases of ../shared are not on this computer")
def test_most_learners_are_helped_by_the_first_answers_and_none_is_left_with_nothing(tmp_path: Path) -> None:
    import desk

    ask = desk.through_the_command_line(tmp_path)
    verdicts = [desk.judge(case, ask) for case in desk.cases(CASES)]
    counts = Counter(verdict.result for verdict in verdicts)

    assert len(verdicts) == 18
    assert counts["helped"] >= 17, verdicts
    assert counts["not"] == 0, verdicts
