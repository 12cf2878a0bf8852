"""JSON-LD: only known facts are written."""

import json
from typing import Any

from mcli.i18n import Language
from mcli.sheets.writers.jsonld import course, json_ld
from tests.sheets.examples import evidence, known, listing


def node(**facts: Any) -> dict[str, Any]:
    return course(Language("en"), known(**facts))


def test_it_is_one_object_with_a_context_and_a_graph() -> None:
    whole = json.loads(json_ld(Language("en"), [known(), listing()]))

    assert set(whole) == {"@context", "@graph"}
    assert whole["@context"] == "https://schema.org"
    assert [each["@type"] for each in whole["@graph"]] == ["Course", "Course"]


def test_known_facts_are_written() -> None:
    made = node()

    assert made["name"] == "Safe Food Handling"
    assert made["offers"] == {"@type": "Offer", "category": "Paid", "price": 1249.5, "priceCurrency": "CAD",
                              "description": "$1,249.50"}  # fmt: skip
    assert made["hasCourseInstance"] == [
        {"@type": "CourseInstance", "startDate": "2027-01-11", "courseMode": "Online", "courseWorkload": "PT24H"}
    ]
    assert made["educationalCredentialAwarded"]["validFor"] == "P5Y"
    assert made["coursePrerequisites"] == "Grade 10 English"
    assert made["inLanguage"] == ["en"]


def test_unknown_facts_are_left_out() -> None:
    made = course(Language("en"), listing())

    assert set(made) == {"@context", "@type", "@id", "identifier", "name", "url", "provider", "dateModified"}


def test_a_price_is_written_only_if_it_is_a_known_total() -> None:
    assert "offers" not in node(cost_status="unknown", cost_cad=None)
    assert "price" not in node(cost_cad=None)["offers"]
    rate = node(cost_cad=98, cost_per="module")["offers"]
    assert "price" not in rate
    assert rate["priceSpecification"]["unitText"] == "module"
    assert node(cost_status="free", cost_cad=0)["offers"]["price"] == 0
    assert node(cost_status="free", cost_cad=0)["offers"]["category"] == "Free"


def test_words_have_the_language_of_their_page() -> None:
    assert node(page_language="fr")["@context"] == {"@language": "fr"}
    assert "@context" not in node(page_language=None)
    said = node(page_language="fr", prerequisite_status="none", prerequisite_text=None)["coursePrerequisites"]
    assert said == {"@value": "nothing", "@language": "en"}


def test_minutes_are_minutes() -> None:
    assert node(hours=0.75)["timeRequired"] == "PT45M"
    assert node(hours=1.5)["timeRequired"] == "PT1H30M"


def test_a_page_of_another_host_is_named() -> None:
    other = {"cost": evidence("cost", url="https://guide.example.org/x")}

    assert node(evidence=other)["isBasedOn"] == ["https://guide.example.org/x"]
