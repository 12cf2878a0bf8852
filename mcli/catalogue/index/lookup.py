"""Finding one listing by what a person typed: its id, its slug where only one listing has it, else suggestions.

`show`, `export`, `correct` and every other command that takes an ID ask here, so that a typing error has one answer
everywhere.
"""

from collections.abc import Collection

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.schema import LISTING_COLUMNS
from mcli.core.errors import N_, McliError, Message, UsageError
from mcli.core.suggest import unknown
from mcli.core.text import fold

_MOST_SUGGESTIONS = 5


def number_of(index: Index, name: str) -> int:
    """Return the number of a listing in the index; errors are those of `id_from`."""
    name = name.strip()
    number = number_with_id(index, name)
    if number is None:
        number = number_with_id(index, id_from(_ids(index), name))
    if number is None:
        raise McliError(N_("The listing is no longer in the index. Try again."))
    return number


def number_with_id(index: Index, identifier: str) -> int | None:
    """Return the number of the listing with exactly this id, None when there is none."""
    row = index.connection.execute("SELECT number FROM listing WHERE id = ?", (identifier,)).fetchone()
    return None if row is None else int(row[0])


def id_from(ids: Collection[str], name: str) -> str:
    """Return the one id that a person means by `name`: the whole id, or the slug of one listing only.

    UsageError when several listings have the slug; McliError with ids that are near when there is no such listing.
    """
    name = name.strip()
    if name in ids:
        return name
    same_slug = sorted(each for each in ids if each.partition("/")[2] == name)
    if len(same_slug) == 1:
        return same_slug[0]
    if same_slug:
        raise UsageError(N_("“{name}” may be {ids}. Write the whole id."), name=name, ids=", ".join(same_slug))
    having = _with_part(ids, name)
    if len(having) > 1 or (having and len(having[0]) > 2 * len(name)):
        text = N_("There is no listing “{name}”. These ids have it: {ids}. To search: mcli find {name}")
        raise McliError(text, name=name, ids=", ".join(having[:_MOST_SUGGESTIONS]))
    known = ids if "/" in name else {each.partition("/")[2] for each in ids}
    see = Message(N_("“mcli find” shows the ids."))
    raise unknown(N_("There is no listing “{name}”."), name, known, see, McliError)


def _with_part(ids: Collection[str], name: str) -> list[str]:
    """Return the ids that have the words as a part: "food safety" is in algoma/food-safety-basics."""
    part = fold(name).replace(" ", "-")
    return sorted(each for each in ids if part in each) if len(name) > 2 and "/" not in name else []


def _ids(index: Index) -> list[str]:
    return [str(row[0]) for row in index.connection.execute("SELECT id FROM listing")]


def known(index: Index, column: str) -> list[str]:
    """Return the values that a column of the listings has: `id`, `slug`, `source`, `provider_id`, `sector`..."""
    assert column in LISTING_COLUMNS
    sql = f"SELECT DISTINCT {column} FROM listing WHERE {column} IS NOT NULL ORDER BY 1"  # noqa: S608 checked above
    return [str(row[0]) for row in index.connection.execute(sql)]
