"""Which of the two languages may read a text."""

from collections.abc import Sequence

from mcli.facts.engine.tokens import Token

_FRENCH = frozenset(
    ("le", "la", "les", "l'", "des", "du", "de", "d'", "n'", "un", "une", "est", "sont", "pour", "aux", "au", "et")
)  # fmt: skip
_ENGLISH = frozenset(
    ("the", "is", "are", "for", "to", "of", "and", "free", "no", "at", "this", "our", "you", "with", "or")
)  # fmt: skip


def languages_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the languages that may read the tokens, the likely one first; only one where there is no doubt."""
    words = [each.text for each in tokens]
    french, english = sum(each in _FRENCH for each in words), sum(each in _ENGLISH for each in words)
    if abs(french - english) > 1:
        return ("fr",) if french > english else ("en",)
    return ("fr", "en") if french > english else ("en", "fr")
