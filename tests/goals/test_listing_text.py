"""The text of a listing: outcomes, requirements and boilerplate are separated."""

from dataclasses import replace

from mcli.core.models import Listing
from mcli.goals.listing_text import boilerplate_of, languages_of, parts, sentences_of
from mcli.goals.rank import rank
from tests.goals.examples import listing, matches, packaged

BOILERPLATE = "Our courses help you find a job and join the workforce."


def provider_with_boilerplate() -> list[Listing]:
    titles = ("Watching Clouds", "Pond Life", "Old Maps of the County", "Stars in October", "Barn Doors")
    return [
        replace(listing(title, f"{BOILERPLATE} About {title.lower()}."), id=f"mine/{number}")
        for number, title in enumerate(titles)
    ]


def test_a_sentence_repeated_by_a_provider_is_boilerplate() -> None:
    listings = provider_with_boilerplate()
    repeated = boilerplate_of(listings)["example-college"]

    assert [match.path for match in rank(listings[0], packaged())] == ["employment"]
    assert rank(listings[0], packaged(), repeated) == ()


def test_the_same_course_many_times_and_a_small_provider_have_no_boilerplate() -> None:
    same = [replace(listing("Food Handler", BOILERPLATE), id=f"mine/{number}") for number in range(9)]

    assert boilerplate_of(same)["example-college"] == frozenset()
    assert boilerplate_of(provider_with_boilerplate()[:3])["example-college"] == frozenset()


def test_a_sentence_on_few_listings_is_not_boilerplate() -> None:
    others = [replace(listing(f"Course {number}", f"About {number}."), id=f"mine/o{number}") for number in range(20)]

    assert boilerplate_of(provider_with_boilerplate() + others)["example-college"] == frozenset()


def test_the_parts_are_the_fields_with_text_and_requirements_are_marked() -> None:
    found = parts(listing("A", "B.", leads_to=("C",), credential_text="D", recognised_by="E", asked="F"))

    assert [(each.field, each.gives) for each in found] == [
        ("title", True), ("summary", True), ("credential_text", True), ("recognised_by", True), ("leads_to", True),
        ("prerequisite_text", False),
    ]  # fmt: skip


def test_sentences_do_not_end_inside_numbers() -> None:
    assert sentences_of("Costs 3.5 hours. Really? Yes") == ["Costs 3.5 hours.", "Really?", "Yes"]


def test_the_language_is_detected_from_the_words_before_that_of_the_page() -> None:
    assert languages_of(listing("Préparation à l'équivalence", "Des cours pour les adultes.", "en")) == ("en", "fr")
    assert languages_of(listing("Excel", None, "fr")) == ("fr",)
    assert languages_of(listing("Excel", None, None)) == ("en", "fr")


def test_requirements_do_not_count_as_outcomes() -> None:
    asked = "Applicants must have a Grade 12 credit, first aid and two weeks in a warehouse."

    assert matches("Zorbing", asked) == {}
    assert matches("Zorbing", "Nothing yet.", asked="First aid and WHMIS") == {}


def test_a_waived_requirement_excludes_no_path() -> None:
    assert "employment" in matches("Help Desk Basics", "No degree or experience is required.")
    assert matches("Help Desk Basics", "A university degree is required.") == {}
