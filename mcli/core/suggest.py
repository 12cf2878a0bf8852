""" "Did you mean": the one error for a name that is not known, with the nearest one that is."""

from collections.abc import Iterable

from mcli.core.errors import N_, McliError, Message, UsageError
from mcli.core.text import nearest

NOTHING = Message("")


def unknown(
    text: str,
    name: str,
    known: Iterable[str],
    otherwise: Message = NOTHING,
    error: type[McliError] = UsageError,
    **values: object,
) -> McliError:
    """Return the error for a name that is not one of the known: `text` says what does not exist and has {name}.

    The nearest known name follows, else `otherwise`: how to see what there is. `values` are for `text` too.
    """
    return meant(text, name, nearest(name, known), otherwise, error, **values)


def meant(
    text: str,
    name: str,
    near: str | None,
    otherwise: Message = NOTHING,
    error: type[McliError] = UsageError,
    **values: object,
) -> McliError:
    """Return the same error where the caller has chosen the nearest name itself; None: no name is near."""
    what = Message(text, {"name": name, **values})
    hint = Message(N_("Did you mean “{near}”?"), {"near": near}) if near else otherwise
    return error("{what} {hint}", what=what, hint=hint) if hint.text else error(text, name=name, **values)


def there_are(known: Iterable[str]) -> Message:
    """Return the sentence that names what there is."""
    return Message(N_("There are: {known}."), {"known": ", ".join(known)})
