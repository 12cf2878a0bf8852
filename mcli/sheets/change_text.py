"""Changes in words: what happened, which fact, and its values before and after, in the language of the person."""

from mcli.catalogue.store.changes import Change
from mcli.core.errors import N_
from mcli.core.fact_table import FACT_OF_KEY
from mcli.i18n import Language
from mcli.sheets import labels

KINDS = {
    "new": N_("new"),
    "changed": N_("changed"),
    "not_seen": N_("not seen"),
    "unlisted": N_("no longer listed"),
    "back": N_("back again"),
    "held": N_("held for a person"),
    "accepted": N_("accepted by a person"),
}


def values(say: Language, change: Change) -> str:
    """Say what stood there before and what stands there now; '' where the kind of change says it all."""
    if change.kind in ("held", "accepted"):
        text = N_("({before} listings before, {after} found)")
        return say(text, before=say.number(change.before), after=say.number(change.after))
    if change.fact is None:
        return ""
    label = say(FACT_OF_KEY[change.fact].label) if change.fact in FACT_OF_KEY else change.fact
    before, after = (labels.value(say, change.fact, each) or "-" for each in (change.before, change.after))
    return say(N_("({fact}: {before} → {after})"), fact=label, before=before, after=after)
