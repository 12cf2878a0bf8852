"""Counts the packaged catalogue by goal path and language of the page: `python bench/counts.py`."""

import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.settings import Folders, packaged_config

TODAY = date(2026, 11, 24)

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        index = catalogue_index.rebuild(Folders(Path(folder), packaged_config(), Path(folder) / "config"), TODAY)
        with closing(index.connection):
            print(
                "| goal path | language | listings | free | low-cost | nothing needed first | free and nothing needed |"
            )
            print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
            for row in counts.by_path_and_language(index, round(float(index.about("low_cost")) * 100)):
                print("| " + " | ".join(str(each) for each in row) + " |")
