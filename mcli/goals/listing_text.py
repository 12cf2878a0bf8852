"""The parts of a listing's text, and the language they are in.

The title, description, credential, recognition and what it leads to describe what a listing gives, and count towards a
goal path. The prerequisite describes what it requires, and does not. A sentence that a provider repeats on many
listings is boilerplate and is left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mcli.core.bilingual import chosen, every_word, flat_text
from mcli.core.models import Listing
from mcli.core.terms import LANGUAGES
from mcli.core.text import fold

BOILERPLATE_SHARE = 0.30  # of the titles of a provider
_FEWEST_TITLES = 4  # fewer courses of one provider may share a sentence that describes them
_ENGLISH = frozenset(["the", "of", "and", "your", "to", "in", "for", "with", "how", "you", "is", "are", "or", "by"])
_FRENCH = frozenset(["le", "la", "les", "des", "du", "de", "et", "pour", "avec", "dans", "en", "un", "une", "au", "aux",
                     "sur", "ou", "son", "sa", "ses", "à", "d", "l"])  # fmt: skip


class TextPart(NamedTuple):
    """One text of a listing and its field; `gives` is false for what the listing requires."""

    field: str
    text: str
    gives: bool


def parts(listing: Listing, boilerplate: frozenset[str] = frozenset()) -> list[TextPart]:
    """Return the texts to search for goal phrases, without the folded sentences in `boilerplate`."""
    fields = [
        ("title", listing.title, True),
        *(("summary", sentence, True) for sentence in _without(_summary(listing), boilerplate)),
        ("credential_text", listing.credential_text, True),
        ("recognised_by", listing.recognised_by, True),
        *(("leads_to", step, True) for step in listing.leads_to),
        ("prerequisite_text", listing.prerequisite.text, False),
    ]
    return [TextPart(field, text, gives) for field, text, gives in fields if text]


def _summary(listing: Listing) -> str:
    """Return the description in the language of the page where it exists in both: the same words count once, and
    those of one language are never read in the other ("lecture" is no reading in English)."""
    return chosen(flat_text(listing.summary), listing.page_language or LANGUAGES[0]).text


def languages_of(listing: Listing) -> tuple[str, ...]:
    """Return the languages that the text may be in.

    Common short words ("the", "les") decide; if they do not, the language of the page; else both languages.
    """
    text = f"{listing.title} {_summary(listing)}".lower()
    words = set(text.replace("'", " ").replace("\u2019", " ").split())
    english, french = len(words & _ENGLISH), len(words & _FRENCH)
    if english == french:
        return (listing.page_language,) if listing.page_language else LANGUAGES
    detected = "en" if english > french else "fr"
    return (detected,) if listing.page_language in (detected, None) else LANGUAGES


def boilerplate_of(listings: Iterable[Listing]) -> Mapping[str, frozenset[str]]:
    """Return {provider id: folded sentences that occur on at least 30 % of its listings with different titles}."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    repeated: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for listing in listings:
        title = fold(listing.title)
        if title in titles[listing.provider_id]:
            continue
        titles[listing.provider_id].add(title)
        repeated[listing.provider_id].update(set(map(fold, sentences_of(every_word(listing.summary)))))
    return {
        provider: frozenset(
            sentence
            for sentence, count in counted.items()
            if count >= _FEWEST_TITLES and count >= BOILERPLATE_SHARE * len(titles[provider])
        )
        for provider, counted in repeated.items()
    }


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, unchanged except for surrounding white space."""
    found, begin = [], 0
    for at, char in enumerate(text):
        if char in ".!?" and text[at + 1 : at + 2] in ("", " ", "\u00a0"):
            found.append(text[begin : at + 1].strip())
            begin = at + 1
    found.append(text[begin:].strip())
    return [sentence for sentence in found if sentence]


def _without(text: str | None, boilerplate: frozenset[str]) -> list[str]:
    if not text or not boilerplate:
        return [text] if text else []
    return [sentence for sentence in sentences_of(text) if fold(sentence) not in boilerplate]
