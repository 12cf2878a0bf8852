"""The fixed terms of `docs/contract.md`: the keys of a listing, and the values that facts and options may have."""

PATHS = ("employment", "apprenticeship", "secondary", "postsecondary", "independence")
LANGUAGES = ("en", "fr")
PROVIDER_KINDS = (
    "college", "university", "indigenous_institute", "government", "school_board", "health_unit", "library",
    "nonprofit", "association", "company", "other",
)  # fmt: skip
COST_STATUSES = ("free", "free_with_conditions", "paid", "unknown")
FREE_STATUSES = ("free", "free_with_conditions")
COST_UNITS = ("course", "module", "hour", "credit", "month", "term")
EXTRA_KINDS = ("tax", "materials", "exam", "application", "equipment", "other")
PREREQUISITE_STATUSES = ("none", "age_only", "recommended", "required", "unknown")
OPEN_STATUSES = ("none", "age_only")
GATES = (
    "age", "residency", "immigration_status", "id_document", "language_level", "police_check", "health",
    "licence", "diploma", "prior_course", "employment", "membership", "device", "other",
)  # fmt: skip
HARD_GATES = ("membership", "licence", "employment", "immigration_status")
DELIVERIES = ("online", "hybrid", "in_person")
CREDENTIAL_KINDS = ("micro_credential", "badge", "certificate", "licence", "credit", "none")
FACTS = (
    "title", "summary", "place", "contact", "cost", "prerequisite", "bring", "hours", "delivery", "language", "dates",
    "credential", "expires", "osap", "assessment", "recognition", "leads_to",
)  # fmt: skip
# What a page may claim: the facts, and what is not a fact of its own but must be read from the page all the same.
CLAIMED = (*FACTS, "code", "provider")
SERVES = ("local", "ontario", "canada", "anyone")
TRAITS = ("short", "competency_based", "assessed", "sector", "recognised", "stackable")
CONFIRMED_HOW = ("phone", "email", "visit", "page")
# How a source is read; `scrapers.adapters.registry` names the module of each.
ADAPTERS = ("auto", "selectors", "structured_data", "manual")
UNUSABLE = ("challenge", "not_found", "login", "home", "not_html", "empty_shell", "too_large", "error")
METHODS = ("curated", "selector", "structured_data", "label", "table", "sentence", "correction")
LISTING_STATUSES = ("active", "not_seen", "unlisted")
LEVELS = ("strong", "possible")

LISTING_KEYS = (
    "id", "title", "summary", "url", "provider", "provider_id", "provider_kind", "region", "town", "province",
    "address", "distance_km", "phone", "email", "contact", "serves", "page_language", "taught_in", "cost_status",
    "cost_cad", "cost_per", "cost_text", "cost_conditions", "cost_extras", "prerequisite_status", "prerequisite_text",
    "gates", "hours", "length_text", "delivery", "start_dates", "flexible_start", "credential_kind", "credential_text",
    "assessment_text", "recognised_by", "leads_to", "staff_note", "learner_note", "bring", "hints", "confirmed", "twin",
    "traits", "expires", "osap_eligible", "sector", "goal_paths", "evidence", "status", "source", "first_seen",
    "last_seen", "checked", "changed",
)  # fmt: skip
# Words of ours, which may exist in both languages.
BILINGUAL_KEYS = ("summary", "staff_note", "learner_note", "bring")
# Worked out for an answer and never kept in a file.
COMPUTED_KEYS = ("goal_paths", "distance_km")
# The names that keys had in older files.
FORMER_KEYS = {"caution": "staff_note"}

# Which fact's evidence stands behind a key of the flat form; the keys that are not here carry no evidence.
FACT_OF_KEY = {
    "title": "title", "summary": "summary",
    "town": "place", "province": "place", "address": "place", "phone": "contact", "email": "contact",
    "contact": "contact",
    "cost_status": "cost", "cost_cad": "cost", "cost_per": "cost", "cost_text": "cost", "cost_conditions": "cost",
    "prerequisite_status": "prerequisite", "prerequisite_text": "prerequisite", "gates": "prerequisite",
    "hours": "hours", "length_text": "hours", "delivery": "delivery", "taught_in": "language",
    "start_dates": "dates", "flexible_start": "dates", "credential_kind": "credential", "credential_text": "credential",
    "expires": "expires", "osap_eligible": "osap", "assessment_text": "assessment", "recognised_by": "recognition",
    "leads_to": "leads_to", "bring": "bring",
}  # fmt: skip
# What a person may correct: every fact, and what belongs beside them. Ids, dates of runs and status are not facts.
CORRECTABLE = (
    *FACT_OF_KEY, "url", "provider", "region", "serves", "page_language", "staff_note", "learner_note", "sector",
)  # fmt: skip
