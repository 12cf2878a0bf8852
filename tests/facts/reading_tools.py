"""What the tests of the fact readers share: a claim from a phrase, and what a reader makes of it."""

from types import ModuleType
from typing import Any

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading


def read(module: ModuleType, fact: str, text: str, label: str = "", method: str | None = None) -> Reading[Any] | None:
    """Read a phrase as a sentence, or as what stands under a label."""
    claim = Claim(fact, text, method or ("label" if label else "sentence"), "a test", label)
    reading: Reading[Any] | None = module.read(claim, Context())
    return reading


def value(module: ModuleType, fact: str, text: str, label: str = "", method: str | None = None) -> Any:
    """Return the value that a reader takes from a phrase, None when it takes none."""
    reading = read(module, fact, text, label, method)
    return reading.value if reading else None
