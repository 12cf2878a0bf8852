"""One row for each fact of a listing, in the order of `docs/contract.md`. A new fact begins here.

What the program does with a fact is derived from its row: the keys of the JSON form, which evidence belongs to them,
reading and writing YAML, the columns of the index, simple filters, differences and changes, the merge of two homes, the
guard, and labels in `show`, spreadsheets and `sources try`. To add a fact: a row here, a field of
`models.Listing`, a reader in `facts`, its words in `scrapers/labels`, and the French of its label.
"""

from typing import Any, NamedTuple

from mcli.core.errors import N_
from mcli.core.terms import (
    COST_STATUSES,
    COST_UNITS,
    CREDENTIAL_KINDS,
    DELIVERIES,
    GATES,
    LANGUAGES,
    LISTING_STATUSES,
    PREREQUISITE_STATUSES,
    PROVIDER_KINDS,
    SERVES,
)

# Kinds of value, as YAML and JSON hold them.
TEXT = "text"  # one text, or null
OUR_TEXT = "our_text"  # one text, or {en: ..., fr: ...}: words of ours
PHONE = "phone"  # a telephone number in its one form
NUMBER = "number"
FLAG = "flag"  # true, false or null
TEXTS = "texts"  # a list of texts
EXTRAS = "extras"  # a list of {kind, cad, text}
HINTS = "hints"  # a list of {fact, quote, url}
TRAITS = "traits"  # a list of {trait, quote, url}
CONFIRMATION = "confirmation"  # {on, how, by, note}, with `outdated` where a fact has changed since; or null
COMPUTED = "computed"  # worked out for an answer and never kept in a file
EVIDENCE = "evidence"  # {fact: {quote, url, method, checked}}

# What two records of one listing keep of a fact, when a harvest or another home is merged.
READING = "reading"  # the newest good reading, together with its evidence
LASTING = "lasting"  # whatever either of them has
STANDING = "standing"  # what the one has that saw the listing last
DATES = "dates"  # the earliest or latest of both, by a rule for each

# How closely the guard watches a fact when a source is read again.
UNWATCHED = 0
WATCHED = 1  # a harvest is held when no listing tells the fact any more
NEEDED = 2  # held when fewer than one listing in five still tells it
DECIDING = 3  # held also when it is told by fewer and fewer listings over several runs


class Key(NamedTuple):
    """One key of a listing.

    `part` is where the record has it ("cost.status"; "": an attribute of the same name). `column` is the SQL type of
    its column in the index ("": none). `words` marks the page's own words for the values beside them: a change of those
    is news only where no value changed. `values` are the only ones that it may have, () for any. `schema_org` is the
    property of a Course that has the plain value.
    """

    name: str
    kind: str = TEXT
    values: tuple[str, ...] = ()
    part: str = ""
    column: str = ""
    words: bool = False
    schema_org: str = ""

    @property
    def attribute(self) -> str:
        """The path of the value in a `models.Listing`: "osap_eligible", "cost.status"."""
        return self.part or self.name


class Filter(NamedTuple):
    """A filter that passes one value of the first key of a fact: the option, what stands for the value in the help
    ("" for a switch, which passes `true`), and the help."""

    option: str
    metavar: str
    help: str

    @property
    def name(self) -> str:
        """The name of the filter in code: "osap"."""
        return self.option.removeprefix("--").replace("-", "_")


class Fact(NamedTuple):
    """What a listing says about one thing.

    `label` names it in `show`, spreadsheets and changes. `sourced` facts have evidence and may be claimed by a page;
    `reader` is the module in `mcli.facts` that reads them from words, "" where a fact is settled in a way of its own;
    `also_in` are the facts whose words may give it in passing, the likeliest first. `merge` and `guard` are constants
    of this module. `shifts` are the keys that the guard compares: when they change in most listings at once, a page may
    have been misread.
    `news` is whether a new value is a change that people are told. `spreadsheet` is the width of its column (0: none).
    """

    name: str
    label: str
    keys: tuple[Key, ...]
    sourced: bool = True
    reader: str = ""
    also_in: tuple[str, ...] = ()
    correctable: bool = True
    merge: str = READING
    news: bool = True
    guard: int = UNWATCHED
    shifts: tuple[str, ...] = ()
    option: Filter | None = None
    spreadsheet: int = 0


def _beside(name: str, label: str, *keys: Key, merge: str = STANDING, **more: Any) -> Fact:
    """Return a row for what is beside the facts: it has no evidence, and is neither corrected nor news by default."""
    return Fact(name, label, keys, **{"sourced": False, "correctable": False, "merge": merge, "news": False, **more})


FACT_TABLE: tuple[Fact, ...] = (
    _beside("id", N_("id"), Key("id", column="TEXT NOT NULL UNIQUE", schema_org="identifier"), spreadsheet=30),
    Fact(
        "title", N_("Title"), (Key("title", column="TEXT NOT NULL", schema_org="name"),),
        reader="simple.title", guard=NEEDED, shifts=("title",), spreadsheet=36,
    ),
    Fact("summary", N_("What it is"), (Key("summary", OUR_TEXT),), reader="simple.summary", guard=WATCHED),
    _beside(
        "url", N_("Page"), Key("url", column="TEXT", schema_org="url"),
        correctable=True, spreadsheet=40, news=True,
    ),
    _beside(
        "provider", N_("Provider"), Key("provider", column="TEXT NOT NULL"),
        correctable=True, spreadsheet=28,
    ),
    _beside(
        "provider_id", N_("Provider"), Key("provider_id", column="TEXT NOT NULL"),
        option=Filter("--provider", "ID", N_("Only this provider.")),
    ),
    _beside("provider_kind", N_("Kind of provider"), Key("provider_kind", values=PROVIDER_KINDS)),
    _beside("region", N_("Region"), Key("region"), merge=LASTING, correctable=True, spreadsheet=16),
    Fact(
        "place", N_("Where"), (Key("town", column="TEXT"), Key("province"), Key("address")),
        reader="simple.place", also_in=("delivery", "hours", "dates", "summary"), guard=WATCHED, spreadsheet=24,
    ),
    _beside("distance", N_("Distance"), Key("distance_km", COMPUTED)),
    Fact(
        "contact", N_("Contact"), (Key("phone", PHONE, column="TEXT"), Key("email"), Key("contact", words=True)),
        reader="simple.contact", guard=WATCHED, spreadsheet=24,
    ),
    _beside(
        "serves", N_("Who can take it"), Key("serves", values=SERVES, column="TEXT"),
        merge=LASTING, correctable=True, spreadsheet=16,
    ),
    _beside(
        "page_language", N_("Language of the page"), Key("page_language", values=LANGUAGES, column="TEXT"),
        merge=LASTING, correctable=True,
    ),
    Fact(
        "language", N_("Taught in"), (Key("taught_in", TEXTS, LANGUAGES, schema_org="inLanguage"),),
        reader="simple.language", also_in=("delivery", "hours", "summary"), guard=WATCHED, spreadsheet=14,
    ),
    Fact(
        "cost", N_("Cost"),
        (
            Key("cost_status", values=COST_STATUSES, part="cost.status", column="TEXT NOT NULL"),
            Key("cost_cad", NUMBER, part="cost.cad"),
            Key("cost_per", values=COST_UNITS, part="cost.per", column="TEXT"),
            Key("cost_text", part="cost.text", words=True),
            Key("cost_conditions", part="cost.conditions", column="TEXT", words=True),
            Key("cost_extras", EXTRAS, part="cost.extras"),
        ),
        guard=DECIDING, shifts=("cost_status", "cost_cad"), spreadsheet=20,
    ),
    Fact(
        "prerequisite", N_("You need first"),
        (
            Key(
                "prerequisite_status", values=PREREQUISITE_STATUSES, part="prerequisite.status", column="TEXT NOT NULL",
            ),
            Key("prerequisite_text", part="prerequisite.text", column="TEXT", words=True),
            Key("gates", TEXTS, GATES, part="prerequisite.gates"),
        ),
        guard=DECIDING, shifts=("prerequisite_status",), spreadsheet=24,
    ),
    Fact(
        "hours", N_("Length"), (Key("hours", NUMBER, column="REAL"), Key("length_text", words=True)),
        reader="duration.reader", also_in=("delivery", "dates", "summary"),
        guard=WATCHED, shifts=("hours",), spreadsheet=20,
    ),
    Fact(
        "delivery", N_("Offered"), (Key("delivery", values=DELIVERIES, column="TEXT"),),
        reader="delivery.reader", also_in=("place", "hours", "language", "dates", "summary"),
        guard=WATCHED, shifts=("delivery",), spreadsheet=12,
        option=Filter("--delivery", "HOW", N_("online, hybrid or in person.")),
    ),
    Fact(
        "dates", N_("Start"), (Key("start_dates", TEXTS), Key("flexible_start", FLAG)),
        reader="dates.reader", also_in=("delivery", "hours"), guard=WATCHED, spreadsheet=12,
    ),
    Fact(
        "credential", N_("You get"),
        (Key("credential_kind", values=CREDENTIAL_KINDS, column="TEXT"), Key("credential_text", words=True)),
        reader="simple.credential", also_in=("recognition", "expires", "osap", "assessment", "hours", "cost"),
        guard=WATCHED, spreadsheet=24,
        option=Filter("--credential", "KIND", N_("micro-credential, badge, certificate, licence, credit or none.")),
    ),
    Fact(
        "assessment", N_("Test"), (Key("assessment_text"),),
        reader="simple.assessment", also_in=("credential",), guard=WATCHED,
    ),
    Fact(
        "recognition", N_("Recognized by"), (Key("recognised_by"),),
        reader="simple.recognition", also_in=("credential", "expires"), guard=WATCHED, spreadsheet=20,
    ),
    Fact(
        "leads_to", N_("Leads to"), (Key("leads_to", TEXTS),),
        reader="simple.leads_to", also_in=("credential", "recognition"), guard=WATCHED,
    ),
    _beside(
        "staff_note", N_("For staff"), Key("staff_note", OUR_TEXT), merge=LASTING, correctable=True, spreadsheet=30,
    ),
    _beside(
        "learner_note", N_("For the learner"), Key("learner_note", OUR_TEXT),
        merge=LASTING, correctable=True, spreadsheet=30,
    ),
    Fact("bring", N_("Bring"), (Key("bring", OUR_TEXT),), reader="simple.bring", guard=WATCHED, spreadsheet=24),
    _beside("hints", N_("May help"), Key("hints", HINTS)),
    _beside("confirmed", N_("Confirmed"), Key("confirmed", CONFIRMATION), merge=LASTING),
    _beside("twin", N_("In the other language"), Key("twin"), merge=LASTING),
    _beside("traits", N_("Kind of course"), Key("traits", TRAITS)),
    Fact(
        "expires", N_("Valid for"), (Key("expires"),),
        reader="simple.expiry", also_in=("credential", "recognition", "hours", "summary"),
        guard=WATCHED, spreadsheet=12,
    ),
    Fact(
        "osap", N_("OSAP"), (Key("osap_eligible", FLAG, column="INTEGER"),),
        reader="simple.osap", also_in=("credential", "cost"), guard=WATCHED, spreadsheet=10,
        option=Filter("--osap", "", N_("Only what the page says is eligible for OSAP.")),
    ),
    _beside(
        "sector", N_("Sector"), Key("sector", column="TEXT"), merge=LASTING, correctable=True, spreadsheet=20,
        option=Filter("--sector", "WORD", N_("Only this sector, in either language.")),
    ),
    _beside("goal_paths", N_("Goal paths"), Key("goal_paths", COMPUTED), spreadsheet=28),
    _beside("evidence", N_("Where the facts come from"), Key("evidence", EVIDENCE), merge=DATES, spreadsheet=30),
    _beside(
        "status", N_("On the page"), Key("status", values=LISTING_STATUSES, column="TEXT NOT NULL"), spreadsheet=18,
    ),
    _beside(
        "source", N_("Source"), Key("source", column="TEXT NOT NULL"),
        option=Filter("--source", "ID", N_("Only this source.")),
    ),
    _beside("first_seen", N_("First seen"), Key("first_seen"), merge=DATES),
    _beside("last_seen", N_("Last seen"), Key("last_seen"), merge=DATES),
    _beside(
        "checked", N_("Facts checked"), Key("checked", column="TEXT", schema_org="dateModified"),
        merge=DATES, spreadsheet=12,
    ),
    _beside("changed", N_("Changed"), Key("changed"), merge=DATES),
)  # fmt: skip

KEYS: dict[str, Key] = {key.name: key for fact in FACT_TABLE for key in fact.keys}
"""Every key of a listing, in the order of its JSON form."""

FACT_OF_KEY: dict[str, Fact] = {key.name: fact for fact in FACT_TABLE for key in fact.keys}
"""The row of each key."""

SOURCED: tuple[Fact, ...] = tuple(fact for fact in FACT_TABLE if fact.sourced)
"""The facts that have evidence."""

LISTING_KEYS = tuple(KEYS)
FACTS = tuple(fact.name for fact in SOURCED)
CLAIMED = (*FACTS, "code", "provider")
"""What a page may claim: the facts, and what is read from a page to make the id and the name of the provider."""

COMPUTED_KEYS = tuple(key.name for key in KEYS.values() if key.kind == COMPUTED)
OUR_TEXT_KEYS = tuple(key.name for key in KEYS.values() if key.kind == OUR_TEXT)
_TYPED = (TEXT, OUR_TEXT, PHONE, NUMBER, FLAG, TEXTS)
"""The kinds of value that can be typed as KEY=VALUE."""
CORRECTABLE = tuple(
    key.name for fact in FACT_TABLE if fact.correctable for key in fact.keys if key.kind in _TYPED
)  # fmt: skip
"""The keys that a person may correct. Ids, dates of runs and status are not facts."""

FORMER_KEYS = {"caution": "staff_note"}
"""The names that keys had in older files."""


FILTERED: tuple[tuple[Filter, Key], ...] = tuple((fact.option, fact.keys[0]) for fact in FACT_TABLE if fact.option)
"""The filters that pass one value of a key, each with its key."""


def attributes(fact: Fact) -> tuple[str, ...]:
    """Return the attributes of a listing that a fact fills, each once: ("cost",), ("hours", "length_text")."""
    return tuple(dict.fromkeys(key.attribute.partition(".")[0] for key in fact.keys if key.kind != COMPUTED))


def attributes_by(merge: str) -> tuple[str, ...]:
    """Return the attributes of a listing whose facts are merged by this rule, as in LASTING."""
    return tuple(name for fact in FACT_TABLE if fact.merge == merge for name in attributes(fact))
