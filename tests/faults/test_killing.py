"""A refresh can be killed at any moment."""

import os
from pathlib import Path

import pytest

from tests.faults.killing import killed_runs


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork, and so not kill a copy of the test")
def test_a_refresh_killed_at_any_moment_loses_nothing_and_the_next_one_completes(tmp_path: Path) -> None:
    results = list(killed_runs(tmp_path, 10, seed=4))

    assert [fault for each in results for fault in each.faults] == []
    assert any(not each.ended for each in results)
