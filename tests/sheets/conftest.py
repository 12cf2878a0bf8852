"""Listings of the packaged catalogue as the index keeps them, for checks over all of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mcli.catalogue.index.index import document, open_index
from mcli.settings import folders


@pytest.fixture(scope="session")
def catalogue_documents(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """All packaged listings, whole."""
    home: Path = tmp_path_factory.mktemp("catalogue")
    index = open_index(folders(str(home), None, {}), date(2026, 11, 24))
    numbers = [number for (number,) in index.connection.execute("SELECT number FROM listing ORDER BY number")]
    documents = [document(index, number) for number in numbers]
    index.connection.close()
    return documents
