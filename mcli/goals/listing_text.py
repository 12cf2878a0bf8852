"""The parts of a listing's text and what each may say: what it gives, what it asks first, whom it is for.

Outcome words speak for a goal path (title, description, credential, what it leads to, who recognises it). Words about
what is asked first never do. A sentence that stands on many listings of one provider says nothing about any of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mcli.core.bilingual import every_word
from mcli.core.models import Listing
from mcli.core.terms import LANGUAGES
from mcli.core.text import fold

BOILERPLATE_SHARE = 0.30
_FEWEST_TITLES = 4  # fewer courses of one provider may rightly share a sentence
_ENGLISH = frozenset(["the", "of", "and", "your", "to", "in", "for", "with", "how", "you", "is", "are", "or", "by"])
_FRENCH = frozenset(["le", "la", "les", "des", "du", "de", "et", "pour", "avec", "dans", "en", "un", "une", "au", "aux",
                     "sur", "ou", "son", "sa", "ses", "à", "d", "l"])  # fmt: skip


class Part(NamedTuple):
    """One text of a listing: its field, its words, and whether they say what the listing gives (or asks first)."""

    field: str
    text: str
    gives: bool


def parts(listing: Listing, boilerplate: frozenset[str] = frozenset()) -> list[Part]:
    """Return the texts of a listing that may speak for or against a goal path, without the provider's boilerplate."""
    fields = [
        ("title", listing.title, True),
        *(("summary", sentence, True) for sentence in _without(every_word(listing.summary), boilerplate)),
        ("credential_text", listing.credential_text, True),
        ("recognised_by", listing.recognised_by, True),
        *(("leads_to", each, True) for each in listing.leads_to),
        ("prerequisite_text", listing.prerequisite.text, False),
    ]
    return [Part(field, text, gives) for field, text, gives in fields if text]


def languages_of(listing: Listing) -> tuple[str, ...]:
    """Return the languages that the words may be in: what the small words say, else the page's language, else both."""
    small = set(
        f"{listing.title} {every_word(listing.summary)}".lower().replace("'", " ").replace("\u2019", " ").split()
    )
    english, french = len(small & _ENGLISH), len(small & _FRENCH)
    if english == french:
        return (listing.page_language,) if listing.page_language else LANGUAGES
    said = "en" if english > french else "fr"
    return (said,) if listing.page_language in (said, None) else LANGUAGES


def boilerplate_of(listings: Iterable[Listing]) -> Mapping[str, frozenset[str]]:
    """Return, by provider, the sentences (folded) that stand on at least 30 % of its listings of different titles."""
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
    """Return the sentences of a text, each as it stands there."""
    found, begin = [], 0
    for at, char in enumerate(text):
        if char in ".!?" and text[at + 1 : at + 2] in ("", " ", "\u00a0"):
            found.append(text[begin : at + 1].strip())
            begin = at + 1
    found.append(text[begin:].strip())
    return [each for each in found if each]


def _without(text: str | None, boilerplate: frozenset[str]) -> list[str]:
    if not text or not boilerplate:
        return [text] if text else []
    return [each for each in sentences_of(text) if fold(each) not in boilerplate]
