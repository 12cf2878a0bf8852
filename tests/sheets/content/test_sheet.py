"""A sheet as data: known, old and unknown facts, the same in both languages."""

import pytest

from mcli.sheets.content.passages import plain, skeleton
from mcli.sheets.content.rows import rows_of
from mcli.sheets.content.sheet import Sheet
from tests.sheets.examples import ADDRESS, context, evidence, known, listing, row, sheet


def test_a_known_fact_is_printed_with_its_words() -> None:
    made = sheet(known())

    assert row(made, "cost") == "$1,249.50 (“$1,249.50”)."
    assert row(made, "need") == "You need this first: “Grade 10 English”."
    assert row(made, "time") == "24 hours. It starts January 11, 2027."
    assert row(made, "where") == "Online. In English."
    assert "Ask" not in "".join(row(made, each.key) for each in made.entries[0].rows)


def test_an_unknown_fact_is_a_question_to_ask_first() -> None:
    made = sheet(listing())

    assert row(made, "cost") == "Ask first. How much is it in all?"
    assert row(made, "need") == "Ask first. What do I need before I start?"
    assert row(made, "time") == "Ask first. How many hours is it? When does it start?"
    assert row(made, "get") == "Ask first. What do I get at the end? How long is it good for?"
    assert row(made, "where").startswith("Ask first. Is it online or in person? What language is it in?")
    assert plain(made.entries[0].learn) == "What you learn: Ask first. What will I learn?"


@pytest.mark.parametrize(
    ("checked", "english", "french"),
    [
        ("2026-03", "In March 2026 the page said $1,249.50. Ask if it is still so.",
         "En mars 2026, la page disait\u00a0: 1\u00a0249,50\u00a0$. Est\u2011ce encore exact?"),
        ("2026-03-01", "On March 1, 2026 the page said $1,249.50. Ask if it is still so.",
         "Le 1er mars 2026, la page disait\u00a0: 1\u00a0249,50\u00a0$. Est\u2011ce encore exact?"),
        (None, "Date unknown: the page said $1,249.50. Ask if it is still so.",
         "À une date inconnue, la page disait\u00a0: 1\u00a0249,50\u00a0$. Est\u2011ce encore exact?"),
    ],
)  # fmt: skip
def test_an_old_or_undated_fact_is_printed_with_its_date_and_the_question(
    checked: str | None, english: str, french: str
) -> None:
    old = known(cost_text=None, evidence={"cost": evidence("cost", checked=checked)})

    assert row(sheet(old), "cost") == english
    assert row(sheet(old, language="fr"), "cost") == french


def test_notes_and_facts_of_other_hosts_are_not_attributed_to_the_page() -> None:
    noted = evidence("cost", "no cost", method="curated")
    elsewhere = evidence("cost", "no cost", url="https://news.example.com/x")
    free = {"cost_status": "free", "cost_cad": 0, "cost_text": "no cost"}

    assert row(sheet(known(**free, evidence={"cost": noted})), "cost") == "Free (noted by hand: no cost)."
    assert row(sheet(known(**free, evidence={"cost": elsewhere})), "cost") == "Free (“no cost”; news.example.com said)."
    both = known(**free, evidence={"cost": noted | {"url": "https://news.example.com/x", "checked": "2024-05"}})
    assert row(sheet(both), "cost") == (
        "In May 2024 we noted free (noted by hand: no cost; news.example.com said). Ask if it is still so."
    )
    assert "la page" not in row(sheet(both, language="fr"), "cost")
    old = known(**free, evidence={"cost": elsewhere | {"checked": "2024-05"}})
    assert row(sheet(old), "cost").startswith("In May 2024 news.example.com said free (“no cost”; ")
    bare = known(**(free | {"cost_text": None}), evidence={"cost": evidence("cost", None, method="curated")})
    assert row(sheet(bare), "cost") == "Free (noted by hand)."


def test_old_facts_of_one_date_are_asked_about_once_and_each_keeps_its_date() -> None:
    facts = {fact: evidence(fact, method="curated", checked="2021-08") for fact in ("cost", "hours", "delivery")}
    made = sheet(known(cost_text=None, taught_in=[], evidence=facts))

    assert plain(made.entries[0].dated) == "We noted these facts in August 2021. Ask if they are still so."
    assert row(made, "cost") == "August 2021: $1,249.50 (noted by hand). Still so?"
    assert row(made, "time").startswith(
        "It starts January 11, 2027 (no source given). August 2021: 24 hours. Still so?"
    )
    facts["hours"]["checked"] = "2020-01"
    mixed = sheet(known(cost_text=None, taught_in=[], evidence=facts))
    assert mixed.entries[0].dated == ()
    assert row(mixed, "time").endswith("In January 2020 we noted 24 hours. Ask if it is still so.")


def test_no_certificate_is_printed_only_if_it_is_stated() -> None:
    silent = {"credential": evidence("credential", None, method="curated")}
    said = {"credential": evidence("credential", "no certificate is given")}
    none = {"credential_kind": "none", "credential_text": None, "expires": None, "recognised_by": None}

    assert row(sheet(known(**none, evidence=silent)), "get") == "Ask first. What do I get at the end?"
    assert row(sheet(known(**none, evidence=said)), "get") == "No certificate."


@pytest.mark.parametrize("layout", ["sheet", "handout"])
def test_a_note_for_the_learner_is_in_the_words_of_the_listing(layout: str) -> None:
    made = sheet(known(page_language="fr", learner_note="Vérifiez le prix."), layout=layout)

    assert plain(made.entries[0].note) == "Good to know: Vérifiez le prix."
    assert made.entries[0].note[1].language == "fr"


def test_a_note_for_the_learner_is_in_the_language_of_the_sheet_where_it_exists() -> None:
    note = {"en": "Bring a lunch.", "fr": "Apportez un repas."}

    assert plain(sheet(known(learner_note=note)).entries[0].note) == "Good to know: Bring a lunch."
    other = sheet(known(learner_note={"fr": note["fr"]})).entries[0].note
    assert (plain(other), other[1].language) == ("Good to know: Apportez un repas.", "fr")


def test_reasons_are_plain_and_quotes_of_one_word_are_left_out() -> None:
    reasons = [["job", "title", "Mineral"], ["ticket", "summary", "first aid"], ["ticket", "title", "aid"]]
    paths = [{"path": "employment", "score": 1, "level": "strong", "reasons": reasons, "against": []}]

    made = sheet(known(goal_paths=paths))

    assert plain(made.entries[0].reasons) == "Why this may fit your goal: Jobs may ask for this: “first aid”."


def test_the_limit_of_age_counts_in_days() -> None:
    on_the_limit = known(cost_text=None, evidence={"cost": evidence("cost", checked="2026-08-26")})
    a_day_older = known(cost_text=None, evidence={"cost": evidence("cost", checked="2026-08-25")})

    assert row(sheet(on_the_limit), "cost") == "$1,249.50."
    assert row(sheet(a_day_older), "cost").endswith("Ask if it is still so.")


def test_a_fact_without_a_source_says_so_and_is_asked_when_it_is_old() -> None:
    assert "24 hours (no source given)." in row(sheet(known(evidence={})), "time")
    dated, undated = sheet(known(evidence={}, checked="2025-01")), sheet(known(evidence={}, checked=None))
    assert row(dated, "time").startswith("January 2025: 24 hours")
    assert plain(dated.entries[0].dated).startswith("We noted these facts in January 2025.")
    assert row(undated, "time").startswith("Date unknown: 24 hours")
    assert plain(undated.entries[0].dated).startswith("We do not know how old these facts are.")


def test_unknown_is_never_free_and_never_without_prerequisite() -> None:
    text = plain([part for each in rows_of(context(), listing()).rows for part in each.line])

    assert "free" not in text.lower()
    assert "nothing" not in text.lower()


def test_a_rate_is_not_a_total_and_the_total_is_asked() -> None:
    made = sheet(known(cost_cad=98, cost_per="module", cost_text=None))

    assert row(made, "cost") == "$98 for each module. Ask first. What is the total?"


def test_costs_beside_the_price_are_in_the_cost_row() -> None:
    extras = [{"kind": "exam", "cad": 30, "text": None}, {"kind": "materials", "cad": None, "text": "workbook"}]

    made = sheet(known(cost_status="free", cost_cad=0, cost_text=None, cost_extras=extras))

    assert row(made, "cost") == "Free. Not included: test $30, books or supplies (workbook)."


def test_a_condition_follows_the_word_free() -> None:
    free = known(
        cost_status="free_with_conditions", cost_cad=0, cost_text=None, cost_conditions="for adults on Ontario Works"
    )

    assert row(sheet(free), "cost") == "Free, with a condition (“for adults on Ontario Works”)."
    assert "condition" in row(sheet(free, language="fr"), "cost")


def test_dates_in_the_past_are_not_printed() -> None:
    made = sheet(known(start_dates=["2026-01-05"]))

    assert row(made, "time").endswith("Ask first. The dates we have are past. When does it start next?")


def test_an_unknown_language_of_teaching_is_asked_and_that_of_the_page_printed() -> None:
    assert "What language is it in? The page is in French." in row(
        sheet(known(taught_in=[], page_language="fr")), "where"
    )


def test_a_listing_missing_from_its_page_has_a_warning() -> None:
    assert plain(sheet(known(status="not_seen")).entries[0].warning).startswith("This was not on the page")
    assert sheet(known()).entries[0].warning == ()


def test_another_host_is_named() -> None:
    other = evidence("cost", url="https://guide.example.org/x")

    assert plain(sheet(known(evidence={"cost": other})).entries[0].reported) == "Reported by guide.example.org"


def test_only_web_addresses_become_links_and_codes() -> None:
    entry = sheet(listing(url="javascript:alert(1)")).entries[0]

    assert entry.address == ""
    assert entry.code_text == ""
    assert "javascript" not in plain(entry.page)


def test_the_title_gives_the_goal_and_the_path() -> None:
    made, french = sheet(known()), sheet(known(), language="fr")

    assert made.title == "Courses that can help you find a job or do better at work"
    assert french.title == "Des cours pour trouver un emploi ou progresser au travail"
    assert plain(made.fine_print[0]) == "Goal path: Employment."
    assert plain(made.entries[0].reasons) == "Why this may fit your goal: It teaches a kind of work: “Food”."


def test_without_a_goal_the_paths_that_it_may_help_with_are_named() -> None:
    made = sheet(known(), path=None)

    assert made.title == "Courses you can take"
    assert plain(made.entries[0].reasons) == "This may help with: Employment"


def test_a_sheet_has_blank_lines_where_no_office_is_known() -> None:
    from mcli.sheets.content.agency import NOBODY

    made = sheet(known(), agency=NOBODY)

    assert made.contact.name == ""
    assert made.contact.blanks == ("Our program:", "Ask for:", "Phone:")


def test_service_in_french_is_offered_in_french_on_both_sheets() -> None:
    offers = [sheet(known(), language=language).contact.lines[-1][0] for language in ("en", "fr")]

    assert [each.language for each in offers] == ["fr", "fr"]


def test_words_of_a_page_keep_their_language_and_others_have_that_of_the_sheet() -> None:
    french_page = known(page_language="fr", title="Manipulation des aliments", prerequisite_text="10e année")
    made = sheet(french_page)

    assert made.entries[0].title.language == "fr"
    languages = {part.text: part.language for each in made.entries[0].rows for part in each.line}
    assert languages["10e année"] == "fr"
    assert languages["You need this first: “"] == "en"


def test_a_handout_is_grouped_by_sector_in_the_order_of_the_vocabulary() -> None:
    sectors = {"food": "Food", "digital": "Computers"}
    listings = [known(id="mine/a", sector=None), known(id="mine/b", sector="digital"), known(id="mine/c")]

    made = sheet(*listings, layout="handout", sectors=sectors)

    assert [(each.heading, [one.id for one in each.entries]) for each in made.sections] == [
        ("Food", ["mine/c"]), ("Computers", ["mine/b"]), ("Other courses", ["mine/a"]),
    ]  # fmt: skip


def shape(made: Sheet) -> object:
    """Return everything of a sheet that must be the same in both languages."""
    return (
        made.layout,
        made.number,
        [len(each.entries) for each in made.sections],
        [
            (
                each.id, each.title, each.address, bool(each.warning), bool(each.note), bool(each.dated),
                bool(each.reasons), bool(each.reported),
                [(one.key, one.states, skeleton(one.line).get("", 0)) for one in each.rows],
                [part.text for one in each.rows for part in one.line if part.language not in ("en", "fr")],
            )
            for each in made.entries
        ],
        len(made.help), len(made.bring), len(made.steps), len(made.fine_print), len(made.contact.lines),
    )  # fmt: skip


@pytest.mark.parametrize(
    "facts",
    [known(page_language=None), listing(), known(evidence={}, checked=None), known(cost_cad=98, cost_per="month")],
)  # fmt: skip
def test_the_english_and_the_french_sheet_have_the_same_facts_in_the_same_order(facts: dict[str, object]) -> None:
    assert shape(sheet(facts)) == shape(sheet(facts, language="fr"))


def test_every_listing_of_the_catalogue_has_the_same_facts_in_both_languages(
    catalogue_documents: list[dict[str, object]],
) -> None:
    for each in catalogue_documents:
        assert shape(sheet(each)) == shape(sheet(each, language="fr")), each["id"]


def test_shorter_quotations_keep_every_fact() -> None:
    whole = known(prerequisite_text="words " * 40, cost_text="price " * 40, title="title " * 60)
    states = [[(one.key, one.states) for one in rows_of(context(shortness=each), whole).rows] for each in (0, 1, 2)]

    assert states[0] == states[1] == states[2]


def test_the_same_listings_on_one_day_give_the_same_number() -> None:
    assert sheet(known()).number == sheet(known(), language="fr").number
    assert sheet(known()).number != sheet(known(id="mine/other")).number
    assert sheet(known()).number != sheet(known(), layout="handout").number


def test_practise_first_and_help_with_the_cost_are_printed() -> None:
    made = sheet(known(), practise={"mine/food": ["Sign in online"]}, help=["Ask your caseworker."])

    assert plain(made.entries[0].practise) == "Practise first: Sign in online"
    assert "Ask your caseworker." in [plain(each) for each in made.help]


def test_the_whole_address_is_printed() -> None:
    assert ADDRESS in plain(sheet(known()).entries[0].page)
