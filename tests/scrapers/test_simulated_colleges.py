"""Two simulated colleges in two generations, collected with the real reader: exactly what is expected, and no more."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mcli import sources, yaml_io
from mcli.catalogue.store import codec
from mcli.harvest.refresh import Report, check_list, read_page
from mcli.scrapers.adapters.registry import expression_fault
from tests.harvest.colleges import DAY, Office, tools
from tests.scrapers.net.web import SimulatedColleges, Web

IDS = ("grand-rapide", "silver-harbour")
LATER = DAY + timedelta(days=7)
FACTS = (
    "title", "provider", "page_language", "cost_status", "cost_cad", "cost_text", "prerequisite_status",
    "prerequisite_text", "gates", "hours", "delivery", "credential_kind", "osap_eligible", "start_dates",
    "flexible_start",
)  # fmt: skip
Collected = tuple[dict[str, Office], list[dict[str, Report]], list[SimulatedColleges]]


@pytest.fixture(scope="module")
def collected(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Collected:
    """Both generations, collected one after the other into one home."""
    home = tmp_path_factory.mktemp("home")
    offices = {name: office(home, shared_data, name) for name in IDS}
    webs = [SimulatedColleges(shared_data / folder) for folder in ("site", "site-v2")]
    reports = [
        {name: offices[name].refresh(web, day) for name in IDS} for web, day in zip(webs, (DAY, LATER), strict=True)
    ]
    return offices, reports, webs


def office(home: Path, shared_data: Path, name: str) -> Office:
    """Return the office that collects one of the colleges with the real reader."""
    source = sources.read(shared_data / "site" / "sources" / f"{name}.yaml", expression_fault)
    return Office(home, source, lambda web: tools(web, read_page, check_list))


def expected(shared_data: Path, generation: int) -> Any:
    folder = "site" if generation == 1 else "site-v2"
    return yaml_io.read(shared_data / folder / f"expected-v{generation}.yaml").content


def plain(value: Any) -> Any:
    """Return a value as the strict reader of YAML gives it: text."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: None}[value]
    if isinstance(value, list):
        return [plain(each) for each in value]
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def listings(offices: dict[str, Office]) -> dict[str, dict[str, Any]]:
    return {each.url: codec.flat(each) for one in offices.values() for each in one.file.listings if each.url}


def test_the_first_generation_gives_exactly_the_expected_listings(shared_data: Path, tmp_path: Path) -> None:
    offices = {name: office(tmp_path, shared_data, name) for name in IDS}
    web = SimulatedColleges(shared_data / "site")

    reports = {name: each.refresh(web) for name, each in offices.items()}

    wanted = expected(shared_data, 1)
    found = listings(offices)
    assert sorted(found) == sorted(each["url"] for each in wanted["listings"])
    for each in wanted["listings"]:
        assert {key: plain(found[each["url"]][key]) for key in FACTS} == {key: each[key] for key in FACTS}, each["url"]
    for each in wanted["sources"]:
        report = reports[each["id"]]
        unused = [miss["url"] for miss in each["pages_not_used"]] + each["not_requested_because_of_robots"]
        assert sorted(miss.url for miss in report.run.not_used) == sorted(unused)
        assert [change.kind for change in report.changes] == ["new"] * int(each["changes"]["new"])
        assert not report.run.needs_person
    assert not set(web.asked) & set(wanted["never_requested"])


def test_the_second_generation_changes_what_is_expected_and_nothing_else(
    collected: Collected, shared_data: Path
) -> None:
    offices, (_, reports), webs = collected
    wanted = {each["id"]: each for each in expected(shared_data, 2)["sources"]}["silver-harbour"]
    address = {each.id: each.url for each in offices["silver-harbour"].file.listings}

    told = [(each.kind, address[each.id or ""], each.fact, each.after) for each in reports["silver-harbour"].changes]

    for kind in ("new", "not_seen"):
        assert sorted(url or "" for of, url, *_ in told if of == kind) == sorted(wanted["changes"][kind])
    template = wanted["changes"]["template_changed"][0]["url"]
    values = [(url, plain(after)) for of, url, fact, after in told if fact == "cost_cad"]
    assert sorted(values) == sorted((each["url"], each["after"]) for each in wanted["changes"]["changed"])
    changed = {url for of, url, *_ in told if of == "changed"}
    assert changed - {template} == {each["url"] for each in wanted["changes"]["changed"]}
    assert reports["silver-harbour"].not_modified == 1
    conditional = [each.url for each in webs[1].requests if "if-none-match" in each.headers]
    assert conditional == [each["url"] for each in wanted["conditional"]]


def test_an_empty_list_is_held_and_the_good_listings_stay(collected: Collected) -> None:
    offices, (_, reports), _ = collected
    report = reports["grand-rapide"]

    assert (report.run.outcome, report.run.needs_person) == ("held", True)
    kept = offices["grand-rapide"].file
    assert (len(kept.listings), kept.checked) == (12, DAY.isoformat())
    assert {each.status for each in kept.listings} == {"active"}
    assert (offices["grand-rapide"].home / "held" / "grand-rapide.yaml").exists()


def test_facts_under_new_labels_are_read_or_kept_and_never_silently_unknown(
    collected: Collected, shared_data: Path
) -> None:
    offices, _, _ = collected
    found = listings(offices)
    for each in expected(shared_data, 2)["listings"]:
        kept = found[each["url"]]
        for key in ("cost_status", "cost_cad", "prerequisite_status", "hours", "delivery", "osap_eligible"):
            assert plain(kept[key]) == each[key], (each["url"], key)


def test_what_is_asked_for_a_second_time_is_asked_conditionally(collected: Collected) -> None:
    _, _, (first, second) = collected
    with_validators = {
        f"https://{host}{entry['path']}"
        for host, each in first.hosts.items()
        for entry in each["entries"]
        if {"ETag", "Last-Modified"} & set(entry.get("headers") or {}) and int(entry["status"]) == 200
    }
    conditional = {each.url for each in second.requests if {"if-none-match", "if-modified-since"} & set(each.headers)}

    assert with_validators & set(first.asked) & set(second.asked) == conditional


def test_a_third_run_without_them_makes_the_missing_ones_unlisted(
    collected: Collected, shared_data: Path, tmp_path: Path
) -> None:
    offices, _, _ = collected
    import shutil

    home = tmp_path / "home"
    shutil.copytree(offices["silver-harbour"].home, home)
    again = office(home, shared_data, "silver-harbour")

    again.refresh(SimulatedColleges(shared_data / "site-v2"), LATER + timedelta(days=7))

    gone = sorted(each.url or "" for each in again.file.listings if each.status == "unlisted")
    assert gone == sorted(expected(shared_data, 2)["not_seen_listings"])


def test_kept_pages_give_the_same_bytes_when_they_are_read_again(
    collected: Collected, shared_data: Path, tmp_path: Path
) -> None:
    offices, _, _ = collected
    import shutil

    home = tmp_path / "home"
    shutil.copytree(offices["silver-harbour"].home, home)
    again = office(home, shared_data, "silver-harbour")
    before = (home / "listings" / "silver-harbour.yaml").read_bytes()

    report = again.refresh(Web({}), LATER + timedelta(days=30), reread=True)

    assert report.run.outcome == "done"
    assert (home / "listings" / "silver-harbour.yaml").read_bytes() == before
