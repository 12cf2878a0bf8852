"""The wording of sheets: both languages are complete and plain, and the file of an agency is checked."""

import re

import pytest

from mcli import yaml_io
from mcli.core.errors import InvalidRecordError
from mcli.settings import packaged_config
from mcli.sheets.content.wording import placeholders, wording_from
from tests.sheets.examples import wording

WORDS = re.compile(r"[^\W\d_]+(?:['’\u2011-][^\W\d_]+)*")


def test_both_languages_have_the_same_texts_with_the_same_places() -> None:
    english, french = wording("en").texts, wording("fr").texts

    assert list(english) == list(french)
    for name, text in english.items():
        assert placeholders(text) == placeholders(french[name]), name
        assert isinstance(text, str) == isinstance(french[name], str), name
        assert isinstance(text, str) or len(text) == len(french[name]), name


def sentences(language: str) -> list[str]:
    """Return our own sentences; what is filled in counts as one word."""
    made = []
    for name, text in wording(language).texts.items():
        if name.startswith(("extras.", "gates.", "goals.")):
            continue
        for each in (text,) if isinstance(text, str) else text:
            whole = re.sub(r"\{\w+\}", "it", each)
            made += [part for part in re.split(r"(?<=[.!?:])\s+", whole) if len(WORDS.findall(part)) > 0]
    return made


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_sentence_is_longer_than_fifteen_words(language: str) -> None:
    assert [each for each in sentences(language) if len(WORDS.findall(each)) > 15] == []


def english_syllables(word: str) -> int:
    """Count vowel groups, without a silent e: close enough for a guard."""
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)


def flesch_kincaid(text: str) -> float:
    """Return the school grade of an English text (Flesch-Kincaid)."""
    parts = [part for part in re.split(r"[.!?:]+", text) if WORDS.findall(part)]
    words = WORDS.findall(text)
    syllables = sum(english_syllables(each) for each in words)
    return 0.39 * len(words) / len(parts) + 11.8 * syllables / len(words) - 15.59


def kandel_moles(text: str) -> float:
    """Return the ease of a French text by Kandel and Moles (1958): 60 and more is standard, 70 and more is easy."""
    parts = [part for part in re.split(r"[.!?:]+", text) if WORDS.findall(part)]
    words = WORDS.findall(text.replace("\u2011", "-"))
    vowels = r"[aeiouyàâäéèêëîïôöùûüœæ]+"
    syllables = sum(max(1, len(re.findall(vowels, re.sub(r"(?:e|es|ent)$", "", each.lower())))) for each in words)
    return 207 - 1.015 * len(words) / len(parts) - 73.6 * syllables / len(words)


def whole_sentences(language: str) -> str:
    return " ".join(each for each in sentences(language) if each.endswith((".", "?")) and len(WORDS.findall(each)) > 2)


def test_the_formulas_separate_plain_from_difficult_text() -> None:
    hard = "Participants are required to demonstrate satisfactory comprehension of occupational regulations."
    difficile = (
        "Les participantes doivent démontrer une compréhension satisfaisante des réglementations professionnelles."
    )

    assert flesch_kincaid(hard) > 12
    assert flesch_kincaid("Ask us first. We can help you.") < 3
    assert kandel_moles(difficile) < 30
    assert kandel_moles("Parlez-nous avant de payer. Il y a de l’aide.") > 70


def test_english_is_grade_six_or_lower() -> None:
    assert flesch_kincaid(whole_sentences("en")) <= 6


def test_french_is_easy_by_kandel_and_moles() -> None:
    assert kandel_moles(whole_sentences("fr")) >= 60


def of_other_files(language: str) -> list[str]:
    """Return what other files print on sheets and sites: purposes of paths, help with the cost, what to practise."""
    config = packaged_config()
    goals = yaml_io.read(config / "goals.yaml").content["paths"]
    programs = yaml_io.read(config / "funding.yaml").content["programs"]
    demands = yaml_io.read(config / "readiness.yaml").content["demands"]
    texts = [each[key][language] for each, key in
             [*((path, "purpose") for path in goals), *((one, "ask") for one in programs),
              *((one, "name") for one in demands)]]  # fmt: skip
    return [part for text in texts for part in re.split(r"(?<=[.!?:])\s+", text) if WORDS.findall(part)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_other_files_print_on_sheets_is_plain_too(language: str) -> None:
    printed = of_other_files(language)
    text = " ".join(each if each.endswith((".", "?", ":")) else f"{each}." for each in printed)

    assert len(printed) > 20
    assert [each for each in printed if len(WORDS.findall(each)) > 15] == []
    assert flesch_kincaid(text) <= 6 if language == "en" else kandel_moles(text) >= 60


def test_french_follows_french_typography() -> None:
    for name, value in wording("fr").texts.items():
        for text in (value,) if isinstance(value, str) else value:
            assert not re.search(r"\w ?:(?= |$)", text), name
            assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»|[“”']", text), name
            assert not re.search(r"[\u00a0\u202f ][?!;]", text), name


def test_an_agency_file_changes_only_the_texts_that_it_names() -> None:
    own = wording_from({"heads": {"ask_us": "Come in."}}, "en", wording("en"))

    assert own("heads.ask_us") == "Come in."
    assert own("heads.next") == wording("en")("heads.next")


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ({"heads": {"ask_uss": "x"}}, "heads.ask_uss", "heads.ask_us"),
        ({"title": {"goal": "Courses for {goall}"}}, "title.goal", "{goall}"),
        ({"labels": {"page": "Web page"}}, "labels.page", "{address}"),
        ({"labels": {"page": "Web page {address"}}, "labels.page", "brackets"),
        ({"help": "ID"}, "help", "list"),
        ({"heads": {"ask_us": None}}, "heads.ask_us", "take the line out"),
        (["x"], "", "mapping"),
    ],
)
def test_every_fault_of_an_agency_wording_is_named_with_its_key(content: object, place: str, said: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        wording_from(content, "en", wording("en"))

    assert [each.key for each in caught.value.faults] == [place]
    message = caught.value.faults[0][1]
    assert said in message.text.format(**message.values)
