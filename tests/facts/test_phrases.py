"""The phrases that were collected from providers' pages, with the reading that a careful person gives them."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mcli.facts.delivery import reader as delivery
from mcli.facts.duration import reader as effort
from mcli.facts.simple import credential, expiry
from mcli.yaml_io import read as read_yaml
from tests.facts.reading_tools import value


def _phrases(shared_data: Path, group: str) -> list[dict[str, Any]]:
    return list(read_yaml(shared_data / "phrases.yaml").content[group]["values"])


@pytest.mark.parametrize("method", ["sentence", "label"])
def test_lengths_as_providers_write_them(shared_data: Path, method: str) -> None:
    for phrase in _phrases(shared_data, "duration"):
        found = value(effort, "hours", phrase["text"], method=method)
        stated = phrase["reading"]["hours"]
        assert (found.hours if found else None) == (Decimal(stated) if stated else None), phrase["text"]


@pytest.mark.parametrize("method", ["sentence", "label"])
def test_ways_of_delivery_as_providers_write_them(shared_data: Path, method: str) -> None:
    for phrase in _phrases(shared_data, "delivery"):
        found = value(delivery, "delivery", phrase["text"], method=method)
        assert found == phrase["reading"]["delivery"], phrase["text"]


@pytest.mark.parametrize("method", ["sentence", "label"])
def test_credentials_as_providers_write_them(shared_data: Path, method: str) -> None:
    for phrase in _phrases(shared_data, "credential"):
        found = value(credential, "credential", phrase["text"], method=method)
        assert (found and found.credential_kind) == phrase["reading"]["credential_kind"], phrase["text"]


@pytest.mark.parametrize("method", ["sentence", "label"])
def test_how_long_a_credential_holds_as_providers_write_it(shared_data: Path, method: str) -> None:
    for phrase in _phrases(shared_data, "expiry"):
        assert value(expiry, "expires", phrase["text"], method=method) == phrase["reading"]["expires"], phrase["text"]
