"""Pages that a script makes, whose courses are only in the data that the script works on."""

# ruff: noqa: E501 - data as sites write it

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.scrapers.adapters.files import listings, tried

COURSES: list[dict[str, Any]] = [
    {"__typename": "Course", "id": "1", "title": "Forklift Safety", "tuitionFee": "$120", "duration": "6 hours"},
    {"__typename": "Course", "id": "2", "title": "Food Handler", "tuitionFee": "Free", "duration": "8 hours"},
    {"__typename": "Course", "id": "3", "title": "WHMIS", "tuitionFee": "$25", "duration": "2 hours"},
]  # fmt: skip
MENU = [{"title": "Home", "url": "/"}, {"title": "About", "url": "/about"}, {"title": "News", "url": "/news"},
        {"title": "Contact", "url": "/contact"}]  # fmt: skip
NUXT: list[Any] = [
    {"data": 1}, ["Reactive", 2], {"list": 3}, [4, 8], {"title": 5, "tuitionFee": 6, "duration": 7},
    "Forklift Safety", "$120", "6 hours", {"title": 9, "tuitionFee": 10, "duration": 11}, "Food Handler", "Free", "8 hours",
]  # fmt: skip


def shell(script: str) -> bytes:
    page = '<html lang="en"><head><title>Courses</title></head><body><div id="{root}"></div>{script}<script src="/a.js"></script>'
    return page.format(root="__next", script=script).encode()


def data(identifier: str, value: object) -> str:
    return f'<script id="{identifier}" type="application/json">{json.dumps(value)}</script>'


STATES = {
    "Next": data("__NEXT_DATA__", {"props": {"pageProps": {"menu": MENU, "courses": COURSES}}}),
    "Apollo": "<script>window.__APOLLO_STATE__ = "
    + json.dumps({"ROOT_QUERY": {}, **{"Course:" + course["id"]: course for course in COURSES}})
    + "</script>",
    "a state that is assigned": "<script>window.__INITIAL_STATE__="
    + json.dumps({"nav": MENU, "catalog": {"items": COURSES}})
    + ";</script>",
    "an attribute": "<div data-page='" + json.dumps({"props": {"rows": COURSES}}) + "'></div>",
}  # fmt: skip


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_the_courses_in_the_data_of_a_page_are_listings(run: Run, tmp_path: Path, state: str) -> None:
    found = listings(run, tmp_path, shell(state))
    read = [(each["title"], each["cost_cad"], each["hours"]) for each in found]
    assert read == [("Forklift Safety", 120, 6), ("Food Handler", 0, 8), ("WHMIS", 25, 2)]


def test_the_flat_list_of_nuxt_is_read(run: Run, tmp_path: Path) -> None:
    found = listings(run, tmp_path, shell(data("__NUXT_DATA__", NUXT)))
    assert [(each["title"], each["hours"]) for each in found] == [("Forklift Safety", 6), ("Food Handler", 8)]


def test_a_menu_in_the_data_is_no_list_of_courses(run: Run, tmp_path: Path) -> None:
    result = tried(run, tmp_path, shell(data("__NEXT_DATA__", {"menu": MENU})))
    assert "[]" in result.out


def test_the_related_courses_in_the_data_of_a_course_are_no_list(run: Run, tmp_path: Path) -> None:
    own = {"name": "First Aid", "pricing": {"amount": 90}, "effort": {"hours": 16}, "related": COURSES}
    page = shell(data("__NEXT_DATA__", {"props": {"course": own}})).replace(
        b"<title>Courses", b"<title>First Aid | Lakeside College"
    )
    found = listings(run, tmp_path, page)
    assert [(each["title"], each["cost_cad"], each["hours"]) for each in found] == [("First Aid", 90, 16)]


def test_a_list_whose_page_has_a_name_in_the_data_is_read(run: Run, tmp_path: Path) -> None:
    value = {"page": {"title": "Short Safety Training"}, "items": COURSES}
    page = shell(data("__NEXT_DATA__", value)).replace(b"<title>Courses", b"<title>Short Safety Training")
    assert [each["title"] for each in listings(run, tmp_path, page)] == ["Forklift Safety", "Food Handler", "WHMIS"]
