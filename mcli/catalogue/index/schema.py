"""The tables of the index.

A column with the value of one key of a listing is declared in `core.fact_table`; the others are worked out in `rows`.
`number` is the place in the best order, so that reading in that order needs no sorting. Money is in cents. `ranking`
repeats the little that words are ranked by: its rows are a tenth of those of `listing`, and a search reads thousands.
"""

from collections.abc import Mapping

from mcli.core.fact_table import FILTERED, KEYS, LISTING_KEYS

OF_KEYS: Mapping[str, str] = {key.name: key.column for key in KEYS.values() if key.column}
"""The columns that have the value of a key, with their SQL types."""

WORKED_OUT: Mapping[str, str] = {
    "number": "INTEGER PRIMARY KEY", "slug": "TEXT NOT NULL", "region": "TEXT", "location": "INTEGER",
    "reach": "INTEGER NOT NULL", "taught_en": "INTEGER NOT NULL", "taught_fr": "INTEGER NOT NULL", "only_in": "TEXT",
    "cost_cents": "INTEGER", "total_cents": "INTEGER", "cost_text": "TEXT", "cost_method": "TEXT",
    "cost_extras": "TEXT NOT NULL", "prerequisite_method": "TEXT", "gates": "TEXT NOT NULL", "traits": "TEXT NOT NULL",
    "hard_gate": "INTEGER NOT NULL", "reported_by": "TEXT", "free": "INTEGER NOT NULL", "open": "INTEGER NOT NULL",
    "hint_free": "INTEGER NOT NULL", "band": "INTEGER NOT NULL", "computer": "INTEGER NOT NULL",
    "by_phone": "INTEGER NOT NULL", "days": "TEXT NOT NULL", "follow_on": "INTEGER NOT NULL",
    "audience": "INTEGER NOT NULL", "own_kind": "INTEGER NOT NULL",
    "title_place": "INTEGER NOT NULL", "place_fr": "INTEGER NOT NULL", "equal": "INTEGER NOT NULL", "twin": "INTEGER",
    "other_language": "TEXT",
}  # fmt: skip
"""The columns that are worked out from several facts, and the place of a listing among the others."""

LISTING_COLUMNS = (*OF_KEYS, *WORKED_OUT)

_LISTING = ", ".join(f"{name} {kind}" for name, kind in {**WORKED_OUT, **OF_KEYS}.items())
TABLES = f"""
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE listing ({_LISTING});
CREATE TABLE ranking (
    number INTEGER PRIMARY KEY, status TEXT, reach INTEGER, location INTEGER, delivery TEXT, serves TEXT,
    follow_on INTEGER, audience INTEGER, own_kind INTEGER, only_in TEXT, place_fr INTEGER
);
CREATE TABLE document (number INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE goal_path (
    path TEXT, free INTEGER, open INTEGER, listed INTEGER, place INTEGER, number INTEGER, strong INTEGER,
    score INTEGER, place_fr INTEGER, location INTEGER, reach INTEGER, anywhere INTEGER, cost_unknown INTEGER,
    open_unknown INTEGER, PRIMARY KEY (path, number)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    title, provider, sector, summary, place, meaning, near_meaning,
    content='', tokenize="unicode61 remove_diacritics 0"
);
CREATE TABLE synonym (phrase TEXT PRIMARY KEY, number INTEGER NOT NULL, language TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE wider (phrase TEXT PRIMARY KEY, expression TEXT NOT NULL, names TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE term (term TEXT PRIMARY KEY, length INTEGER NOT NULL, uses INTEGER NOT NULL) WITHOUT ROWID;
"""
_FILTERED = ("place_fr", "location", "free", "open", "total_cents", "hours", "checked", "slug",
             *(key.name for _, key in FILTERED))  # fmt: skip
_INDEXES = """
INSERT INTO ranking
    SELECT number, status, reach, location, delivery, serves, follow_on, audience, own_kind, only_in, place_fr
    FROM listing;
CREATE INDEX by_path ON goal_path (path, listed, free, open, place, number, strong);
CREATE INDEX by_path_place ON goal_path (
    path, listed, place, free, open, number, strong, location, reach, anywhere, cost_unknown, open_unknown
);
CREATE INDEX by_path_place_fr ON goal_path (
    path, listed, place_fr, free, open, number, strong, location, reach, anywhere, cost_unknown, open_unknown
);
CREATE INDEX by_path_free ON goal_path (
    path, listed, free, place, place_fr, open, number, strong, location, reach, anywhere
);
CREATE INDEX by_twin ON listing (twin) WHERE twin IS NOT NULL;
"""
INDEXES = "\n".join((_INDEXES, *(f"CREATE INDEX by_{name} ON listing ({name});" for name in _FILTERED)))

FORM = "\n".join((TABLES, INDEXES, *LISTING_KEYS))
"""What an index of another form differs in: its tables, and the keys of the listings in it."""
