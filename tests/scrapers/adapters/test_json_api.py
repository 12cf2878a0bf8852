"""Addresses that answer JSON: what is read without any setting, with paths, in each of the usual forms, and paging."""

import json
from pathlib import Path
from typing import Any

import pytest

from mcli.core.claims import Page
from mcli.scrapers.adapters import json_api
from mcli.sources import Source
from tests.conftest import Run
from tests.scrapers.adapters.files import listings, tried

COURSES: list[dict[str, Any]] = [
    {
        "title": "Forklift Safety",
        "url": "/c/forklift",
        "price": "$120.00",
        "duration": "6 hours",
        "prerequisites": "None",
    },
    {"title": "Food Handler", "url": "/c/food", "price": "Free", "duration": "8 hours", "prerequisites": "Grade 10"},
    {"title": "WHMIS", "url": "/c/whmis", "price": "$25.00", "duration": "2 hours", "delivery": "Online"},
]


def answer(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def wordpress(course: dict[str, Any]) -> dict[str, Any]:
    lines = "".join(f"<p><strong>{key.title()}:</strong> {course[key]}</p>" for key in ("price", "duration"))
    return {
        "id": 7, "link": f"https://www.sample.example{course['url']}", "title": {"rendered": course["title"]},
        "content": {"rendered": lines, "protected": False},
    }  # fmt: skip


def drupal(course: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "node--course", "id": "a1", "links": {"self": {"href": "https://www.sample.example/jsonapi/node/a1"}},
        "attributes": {"title": course["title"], "path": {"alias": course["url"]}, "field_price": course["price"],
                       "field_duration": course["duration"]},
    }  # fmt: skip


FORMS = {
    "a bare list": COURSES,
    "a list under a key": {"count": 3, "results": COURSES},
    "WordPress": [wordpress(course) for course in COURSES],
    "Drupal JSON:API": {"jsonapi": {"version": "1.0"}, "data": [drupal(course) for course in COURSES]},
    "Algolia": {"hits": COURSES, "nbHits": 3, "page": 0, "nbPages": 1},
    "Coveo": {"totalCount": 3, "results": [{"title": each["title"], "clickUri": f"https://www.sample.example{each['url']}",
                                            "raw": each} for each in COURSES]},
    "CKAN": {"success": True, "result": {"records": COURSES, "total": 3}},
    "GraphQL": {"data": {"courses": {"edges": [{"node": course} for course in COURSES]}}},
    "Elasticsearch": {"hits": {"total": {"value": 3}, "hits": [{"_id": "1", "_source": course} for course in COURSES]}},
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_usual_forms_of_an_answer_are_read_without_any_path(run: Run, tmp_path: Path, form: object) -> None:
    found = listings(run, tmp_path, answer(form), adapter="json_api")
    read = [(each["title"], each["cost_status"], each["cost_cad"], each["hours"], each["url"]) for each in found]
    assert read == [
        ("Forklift Safety", "paid", 120, 6, "https://www.sample.example/c/forklift"),
        ("Food Handler", "free", 0, 8, "https://www.sample.example/c/food"),
        ("WHMIS", "paid", 25, 2, "https://www.sample.example/c/whmis"),
    ]


def test_paths_win_over_what_would_be_found(run: Run, tmp_path: Path) -> None:
    data = {"offer": [{"label": {"main": "Welding"}, "price": "$500", "money": {"text": "$80"}}], "news": COURSES}
    fields = {"title": "label.main", "cost": "money.text"}
    (found,) = listings(run, tmp_path, answer(data), adapter="json_api", each="offer", fields=fields)
    assert (found["title"], found["cost_cad"], found["evidence"]["cost"]["quote"]) == ("Welding", 80, "$80")


@pytest.mark.parametrize(("language", "title"), [("en", "First Aid"), ("fr", "Premiers soins")])
def test_a_record_in_two_languages_is_read_in_that_of_its_source(
    run: Run, tmp_path: Path, language: str, title: str
) -> None:
    data = [{"title": {"en": "First Aid", "fr": "Premiers soins"}, "fee_en": "Fee: $50", "fee_fr": "Frais : 60 $"}]
    (found,) = listings(run, tmp_path, answer(data), adapter="json_api", language=language)
    assert found["title"] == title
    assert found["cost_cad"] == (50 if language == "en" else 60)


def test_a_price_of_nothing_in_data_alone_is_not_free(run: Run, tmp_path: Path) -> None:
    (found,) = listings(run, tmp_path, answer([{"name": "Welding", "price": 0}]), adapter="json_api")
    assert found["cost_status"] == "unknown"


def test_a_path_that_finds_nothing_is_named(run: Run, tmp_path: Path) -> None:
    result = tried(run, tmp_path, answer(COURSES), adapter="json_api", each="items")
    assert "“items”" in result.err + result.out


def test_what_is_no_json_says_what_to_correct(run: Run, tmp_path: Path) -> None:
    result = tried(run, tmp_path, b"<!doctype html><title>Courses</title>", adapter="json_api")
    assert "another kind of file" in result.err + result.out


def test_a_wrong_path_is_an_error_of_the_source_file_with_its_line(run: Run, tmp_path: Path) -> None:
    result = tried(run, tmp_path, b"[]", adapter="json_api", each="results[")
    assert result.code != 0
    assert "JMESPath" in result.err
    assert "sample.yaml, line 3" in result.err


def following(value: object, url: str, **keys: Any) -> str | None:
    source = Source("sample", {"en": "Sample"}, "json_api", urls=(url,), **keys)
    return json_api.read(Page(url, answer(value)), source).following


API = "https://www.sample.example/api"


@pytest.mark.parametrize(
    ("value", "url", "expected"),
    [
        ({"data": COURSES, "links": {"next": {"href": f"{API}?page[offset]=3"}}}, API, f"{API}?page[offset]=3"),
        ({"results": COURSES, "next": "/api?cursor=b"}, API, f"{API}?cursor=b"),
        (COURSES, f"{API}?per_page=3&page=1", f"{API}?per_page=3&page=2"),
        (COURSES, f"{API}?per_page=10&page=1", None),
        ({"total": 9, "rows": COURSES}, f"{API}?limit=3&offset=3", f"{API}?limit=3&offset=6"),
        ({"total": 6, "rows": COURSES}, f"{API}?limit=3&offset=3", None),
        ({"hits": COURSES, "nbHits": 7}, f"{API}?hitsPerPage=3&page=1", f"{API}?hitsPerPage=3&page=2"),
        ({"hits": [], "nbHits": 7}, f"{API}?page=3", None),
        (COURSES, API, None),
    ],
)
def test_the_next_part_of_a_list_is_found(value: object, url: str, expected: str | None) -> None:
    assert following(value, url) == expected


def test_the_next_part_of_a_search_that_is_sent_is_the_next_number_in_what_is_sent() -> None:
    assert following({"results": COURSES}, API, post={"page": 1, "query": ""}) == f"{API}?page=2"
