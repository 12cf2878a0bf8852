"""File names that every system accepts, Windows included: lower-case ASCII letters, digits and hyphens."""

from collections.abc import Sequence

from mcli.core.text import slug

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_LONGEST = 80  # characters
# Device names, which Windows does not accept as file names.
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10))}


def file_stem(text: str) -> str:
    """Return a text as a file name without an extension.

    A name that has to be shortened ends in a digest of the text, so that different texts give different names.
    """
    stem = slug(text)
    if len(stem) > _LONGEST:
        stem = f"{stem[:_LONGEST].rstrip('-')}-{blake2b(text.encode('utf-8'), digest_size=4).hexdigest()}"
    return f"{stem}-x" if stem in _RESERVED else stem


def unique_stems(texts: Sequence[str]) -> list[str]:
    """Return a different file name for each text; if two texts give the same name, the later one ends in a digest."""
    seen: set[str] = set()
    stems = []
    for text in texts:
        stem = file_stem(text)
        if stem in seen:
            stem = f"{stem}-{blake2b(text.encode('utf-8'), digest_size=4).hexdigest()}"
        seen.add(stem)
        stems.append(stem)
    return stems
