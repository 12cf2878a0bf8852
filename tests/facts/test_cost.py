"""What words say a course costs, by the contract's doubtful cases."""

from decimal import Decimal
from pathlib import Path

import pytest

from mcli.core.claims import Claim
from mcli.core.models import Cost, Extra
from mcli.facts.cost import reader as cost
from mcli.facts.reading import Context
from mcli.yaml_io import read as read_yaml
from tests.facts.phrase_tables import Phrase, named, phrases


def read(text: str, label: str = "Cost", method: str = "label", context: Context = Context()) -> Cost:  # noqa: B008
    reading = cost.read(Claim("cost", text, method, "a test", label), context)
    return reading.value if reading else Cost()


@pytest.mark.parametrize("phrase", phrases("cost.tsv", "cost"), ids=named)
def test_prices_as_providers_write_them(phrase: Phrase) -> None:
    reading = cost.read(phrase.claim, Context())
    found = reading.value if reading else Cost()

    assert (found.status, found.cad) == (phrase.status, Decimal(phrase.beside) if phrase.beside else None)


def test_the_collected_phrases_are_read_right_and_none_is_falsely_free(shared_data: Path) -> None:
    wrong = []
    values = read_yaml(shared_data / "phrases.yaml").content["cost"]["values"]
    for phrase in values:
        found, stated = read(phrase["text"], label=""), phrase["reading"]
        amount = Decimal(stated["cost_cad"]) if stated["cost_cad"] else None
        if (found.status, found.cad) != (stated["cost_status"], amount):
            wrong.append((phrase["text"], found))
            assert not found.status.startswith("free")

    assert len(wrong) <= 0.05 * len(values), wrong


@pytest.mark.parametrize(
    ("text", "extras"),
    [
        ("$34.95 plus HST", [("tax", None)]),
        ("120 $ + TVH", [("tax", None)]),
        ("Tuition $318.00; lab kit $41.75", [("materials", Decimal("41.75"))]),
        ("$10 fee to write the exam", [("exam", Decimal(10))]),
        ("non-refundable fee of $35 at the time of application", [("application", Decimal(35))]),
        ("$195 plus a $20 deposit", [("other", Decimal(20))]),
        ("Frais : 120 $; manuel : 35 $; examen : 40 $", [("materials", Decimal(35)), ("exam", Decimal(40))]),
        ("$6.02 per student contact hour plus $30 or $50.20 ancillary", [("other", None)]),
        ("$125 (HST exempt)", []),
        ("$113, HST included", []),
        ("64,95 $ (manuel et examen compris)", []),
        ("$195. Withdrawal fee: $25.", []),
        ("$195 plus a registration fee of $20", [("other", Decimal(20))]),
    ],
)
def test_what_comes_on_top_is_told_apart(text: str, extras: list[tuple[str, Decimal | None]]) -> None:
    assert [(each.kind, each.cad) for each in read(text).extras] == extras


@pytest.mark.parametrize(
    ("text", "cad", "per"),
    [
        ("$98 per module", "98", "module"),
        ("$98 per module (4 modules)", "392", "course"),
        ("Chaque module coûte 85 $. Il y a cinq modules.", "425", "course"),
        ("$12/hr", "12", "hour"),
        ("$150 per credit", "150", "credit"),
        ("49 $ par mois", "49", "month"),
        ("$400 per semester", "400", "term"),
        ("$40 per course", "40", "course"),
        ("$25 per person", "25", None),
    ],
)
def test_a_rate_has_its_unit_and_becomes_the_total_where_the_number_is_stated(
    text: str, cad: str, per: str | None
) -> None:
    found = read(text)

    assert (found.cad, found.per) == (Decimal(cad), per)


def test_no_modules_at_all_multiply_nothing() -> None:
    assert read("0 modules, $98 per module").cad == 98


def test_two_counts_of_modules_leave_the_rate_as_it_is() -> None:
    assert read("$98 per module. Choose 3 modules or 5 modules.").per == "module"


@pytest.mark.parametrize("text", ["US$99", "$99 USD", "€50", "£50", "R4,600", "99 $ US"])
def test_a_price_in_another_currency_has_no_amount_but_its_words(text: str) -> None:
    found = read(text)

    assert (found.status, found.cad, found.text) == ("paid", None, text)


def test_a_bare_dollar_sign_is_what_the_page_s_country_makes_it() -> None:
    assert read("$99", context=Context(currency="USD")).cad is None
    assert read("CA$99", context=Context(currency="USD")).cad == 99


@pytest.mark.parametrize("quote", ["0", "0.00", "0,00", "$0.00", "false", ""])
def test_a_zero_in_markup_alone_proves_nothing(quote: str) -> None:
    assert read(quote, "offers.price CAD", "structured_data").status == "unknown"


def test_a_price_in_markup_is_used_in_the_currency_it_names() -> None:
    assert read("249", "offers.price CAD", "structured_data").cad == 249
    assert read("249.0", "offers.price CAD", "structured_data").cad == 249
    assert read("249", "offers.price USD", "structured_data") == Cost("paid", None, None, "249")


def test_the_condition_of_a_free_course_is_shown() -> None:
    assert read("Free for Ontario residents").conditions == "Free for Ontario residents"
    assert read("Free", "Cost Members:").conditions == "Members"
    assert read("Free. There is a $38.50 charge to write the exam.") == Cost(
        "free_with_conditions", Decimal(0), None, "Free.", "There is a $38.50 charge to write the exam.",
        (Extra("exam", Decimal("38.5"), "There is a $38.50 charge to write the exam."),),
    )  # fmt: skip


@pytest.mark.parametrize("label", ["Parking", "Wi-Fi", "Information session", "Exam", "Materials", "Stationnement"])
def test_free_under_the_label_of_something_else_is_not_about_the_course(label: str) -> None:
    assert not read("Free", label).status.startswith("free")


@pytest.mark.parametrize(
    ("label", "text", "status"),
    [
        ("Is it free?", "Yes!", "free"),
        ("Is this course free?", "No.", "paid"),
        ("Is there a cost?", "No", "free"),
        ("Is there a fee?", "Yes", "paid"),
        ("Est-ce gratuit?", "Oui", "free"),
        ("Fees", "No", "unknown"),
    ],
)
def test_the_answer_to_a_question_about_the_price_is_understood(label: str, text: str, status: str) -> None:
    assert read(text, label).status == status


def test_a_long_text_is_quoted_by_the_sentence_that_has_the_price() -> None:
    text = f"{'This course is about many things. ' * 20}The fee is $45. {'Bring a friend. ' * 20}"

    assert read(text).text == "The fee is $45."


def test_a_long_text_without_an_amount_is_quoted_by_the_sentence_that_says_where_to_ask() -> None:
    text = f"{'This course is about many things. ' * 20}Contact us for the price. {'Bring a friend. ' * 20}"

    assert read(text).text == "Contact us for the price."
