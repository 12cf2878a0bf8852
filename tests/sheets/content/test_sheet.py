"""A sheet as data: known, old and unknown facts, the same in both languages."""

import pytest

from mcli.sheets.content.passages import plain, skeleton
from mcli.sheets.content.rows import rows_of
from mcli.sheets.content.sheet import Sheet
from tests.sheets.examples import ADDRESS, context, evidence, known, listing, row, sheet


def test_a_known_fact_is_printed_with_its_words() -> None:
    made = sheet(known())

    assert row(made, "cost") == "$1,249.50."
    assert row(made, "need") == "You need this first: “Grade 10 English”."
    assert row(made, "time") == "24 hours. It starts January 11, 2027."
    assert row(made, "where") == "Online. In English."
    assert "Ask" not in "".join(row(made, each.key) for each in made.entries[0].rows)


def test_an_unknown_fact_is_a_question_to_ask_first() -> None:
    made = sheet(listing())

    assert row(made, "cost") == "How much is it in all?"
    assert row(made, "need") == "What do I need before I start?"
    assert row(made, "time") == "How many hours is it? When does it start?"
    assert row(made, "get") == "What do I get at the end? How long is it good for?"
    assert row(made, "where").endswith("Is it online or in person? What language is it in?")
    assert plain(made.entries[0].learn) == "What you learn: Ask first. What will I learn?"


@pytest.mark.parametrize(
    ("checked", "english", "french"),
    [
        ("2026-03", "Facts from March 2026. Call first: 705-555-0142.",
         "Date des renseignements\u00a0: mars 2026. Appelez d’abord\u00a0: 705-555-0142."),
        ("2026-03-01", "Facts from March 1, 2026. Call first: 705-555-0142.",
         "Date des renseignements\u00a0: 1er mars 2026. Appelez d’abord\u00a0: 705-555-0142."),
        (None, "We do not know how old these facts are. Call first: 705-555-0142.",
         "Nous ne savons pas de quand datent ces renseignements. Appelez d’abord\u00a0: 705-555-0142."),
    ],
)  # fmt: skip
def test_old_facts_are_plain_and_one_sentence_gives_their_date_and_whom_to_call(
    checked: str | None, english: str, french: str
) -> None:
    facts = {fact: evidence(fact, checked=checked) for fact in ("cost", "hours")}
    old = known(cost_text=None, phone="705-555-0142", checked=checked, evidence=facts)

    assert row(sheet(old), "cost") == "$1,249.50."
    assert plain(sheet(old).entries[0].dated) == english
    assert plain(sheet(old, language="fr").entries[0].dated) == french


def test_no_host_and_no_method_stands_among_the_facts() -> None:
    noted = evidence("cost", "no cost", method="curated", url="https://news.example.com/x", checked="2024-05")
    free = {"cost_status": "free", "cost_cad": 0, "cost_text": "no cost", "phone": None, "email": None}
    made = sheet(known(**free, evidence={"cost": noted}))

    assert row(made, "cost") == "Free (no cost)."
    assert plain(made.entries[0].reported) == "Reported by news.example.com"


def test_the_oldest_date_counts_and_facts_without_a_date_are_told() -> None:
    facts = {"cost": evidence("cost", checked="2021-08"), "hours": evidence("hours", checked="2020-01")}
    assert plain(sheet(known(evidence=known()["evidence"] | facts)).entries[0].dated).startswith(
        "Facts from January 2020."
    )
    facts["delivery"] = evidence("delivery", checked=None)
    assert "Some have no date." in plain(sheet(known(evidence=known()["evidence"] | facts)).entries[0].dated)
    assert sheet(known()).entries[0].dated == ()


def test_no_certificate_is_printed_only_if_it_is_stated() -> None:
    silent = {"credential": evidence("credential", None, method="curated")}
    said = {"credential": evidence("credential", "no certificate is given")}
    none = {"credential_kind": "none", "credential_text": None, "expires": None, "recognised_by": None}

    assert row(sheet(known(**none, evidence=silent)), "get") == "What do I get at the end?"
    assert row(sheet(known(**none, evidence=said)), "get") == "No certificate."


@pytest.mark.parametrize("layout", ["sheet", "handout"])
def test_a_note_for_the_learner_is_in_the_words_of_the_listing(layout: str) -> None:
    made = sheet(known(page_language="fr", learner_note="Vérifiez le prix."), layout=layout)

    assert plain(made.entries[0].note) == "Good to know: Vérifiez le prix. (in French)"
    assert made.entries[0].note[1].language == "fr"


def test_a_note_for_the_learner_is_in_the_language_of_the_sheet_where_it_exists() -> None:
    note = {"en": "Bring a lunch.", "fr": "Apportez un repas."}

    assert plain(sheet(known(learner_note=note)).entries[0].note) == "Good to know: Bring a lunch."
    other = sheet(known(learner_note={"fr": note["fr"]})).entries[0].note
    assert (plain(other), other[1].language) == ("Good to know: Apportez un repas. (in French)", "fr")


def test_reasons_are_sentences_and_never_words_in_quotation_marks() -> None:
    reasons = [["job", "title", "Mineral"], ["ticket", "summary", "first aid"], ["audience", "title", "adults"]]
    paths = [{"path": "employment", "score": 1, "level": "strong", "reasons": reasons, "against": []}]

    made = sheet(known(goal_paths=paths))

    assert plain(made.entries[0].reasons) == (
        "Why this may fit your goal: It teaches a kind of work. Jobs may ask for this."
    )


def test_the_limit_of_age_counts_in_days() -> None:
    on_the_limit, older = (
        known(checked=day, evidence={fact: evidence(fact, checked=day) for fact in known()["evidence"]})
        for day in ("2026-08-26", "2026-08-25")
    )

    assert sheet(on_the_limit).entries[0].dated == ()
    assert plain(sheet(older).entries[0].dated).startswith("Facts from August 25, 2026.")


def test_a_fact_without_a_source_says_so() -> None:
    assert "24 hours (no source given)." in row(sheet(known(evidence={})), "time")
    assert plain(sheet(known(evidence={}, checked="2025-01")).entries[0].dated).startswith("Facts from January 2025.")


def test_unknown_is_never_free_and_never_without_prerequisite() -> None:
    text = plain([part for each in rows_of(context(), listing()).rows for part in each.line])

    assert "free" not in text.lower()
    assert "nothing" not in text.lower()


def test_a_rate_is_not_a_total_and_the_total_is_asked() -> None:
    made = sheet(known(cost_cad=98, cost_per="module", cost_text=None))

    assert row(made, "cost") == "$98 for each module. What is the total?"


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

    assert row(made, "time").endswith("The dates we have are past. When does it start next?")


def test_an_unknown_language_of_teaching_is_asked_and_that_of_the_page_printed() -> None:
    assert "The page is in French. What language is it in?" in row(
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
    assert plain(made.entries[0].reasons) == "Why this may fit your goal: It teaches a kind of work."


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
                bool(each.reasons), bool(each.reported), len(each.steps),
                [(one.key, one.states, skeleton(one.line).get("", 0)) for one in each.rows],
                [part.text for one in each.rows for part in one.line if part.language not in ("en", "fr")],
            )
            for each in made.entries
        ],
        len(made.help), len(made.fine_print), len(made.contact.lines),
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


def test_nothing_is_cut_on_any_sheet_in_either_language(catalogue_documents: list[dict[str, object]]) -> None:
    hostile = known(title="t " * 300, summary="s " * 400, prerequisite_text="p " * 400, cost_text="c " * 300)
    for facts in (*catalogue_documents, hostile):
        own = str(list(facts.values()))
        for language in ("en", "fr"):
            made = sheet(facts, language=language)
            texts = [plain(line) for entry in made.entries for line in entry if isinstance(line, tuple) and line
                     and hasattr(line[0], "text")]  # fmt: skip
            texts += [plain(one.line) for entry in made.entries for one in entry.rows]
            assert "…" in own or not any("…" in text for text in texts), facts["id"]
            title, needs = str(facts["title"]).strip(), str(facts["prerequisite_text"] or "").strip()
            assert made.entries[0].title.text == title
            if facts["prerequisite_status"] != "none":  # a note of ours beside “none” only repeats it
                assert needs in row(made, "need"), facts["id"]


def test_no_note_for_staff_reaches_a_learner(catalogue_documents: list[dict[str, object]]) -> None:
    secret = "Staff only, please."
    for language in ("en", "fr"):
        for layout in ("sheet", "handout", "list"):
            assert secret not in str(sheet(known(staff_note=secret), language=language, layout=layout))
    for facts in catalogue_documents:
        note = facts["staff_note"] or {}
        assert isinstance(note, dict)
        assert not any(text in str(sheet(facts)) for text in note.values()), facts["id"]


def test_the_next_step_says_whom_to_call_what_to_ask_and_what_to_bring() -> None:
    made = sheet(known(phone="705-555-0142", start_dates=[], gates=["id_document"]))

    assert [plain(step) for step in made.entries[0].steps] == [
        "Call 705-555-0142. Ask: When does it start?",
        "Bring: ID; a computer or phone with internet; money or a funding letter.",
    ]


def test_lengths_and_sales_tax_are_in_the_language_of_the_sheet() -> None:
    taxed = known(expires="5 years", cost_extras=[{"kind": "tax", "cad": None, "text": "HST"}])

    assert "valide 5 ans" in row(sheet(taxed, language="fr"), "get").lower()
    assert "TVH" in row(sheet(taxed, language="fr"), "cost")
    assert "Good for 5 years." in row(sheet(taxed), "get")


def test_words_of_ours_in_the_other_language_are_marked() -> None:
    made = sheet(known(summary={"en": "Learn to cook."}), language="fr")

    assert plain(made.entries[0].learn).endswith("Learn to cook. (en anglais)")


def test_a_handout_has_the_start_dates_by_month() -> None:
    made = sheet(known(start_dates=["2027-01-11", "2026-01-01"]), layout="handout")

    assert [plain(line) for line in made.calendar] == ["January 2027: 11, Safe Food Handling"]


def test_the_number_of_a_sheet_changes_with_its_facts() -> None:
    assert sheet(known()).number != sheet(known(cost_cad=30)).number
    assert sheet(known()).number != sheet(known(phone="705-555-0143")).number


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
