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
DAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "evening", "daytime",
)  # fmt: skip
ANY_TIME = "any"
"""Beside days: every day and time."""
CREDENTIAL_KINDS = ("micro_credential", "badge", "certificate", "licence", "credit", "none")
SERVES = ("local", "ontario", "canada", "anyone")
TRAITS = ("short", "competency_based", "assessed", "sector", "recognised", "stackable")
CONFIRMED_HOW = ("phone", "email", "visit", "page")
# How a source is read; `scrapers.adapters.registry` names the module of each.
ADAPTERS = (
    "auto", "selectors", "structured_data", "json_api", "spreadsheet", "pdf", "feed", "destiny_one", "manual",
)  # fmt: skip
UNUSABLE = ("challenge", "not_found", "login", "home", "not_html", "wrong_file", "empty_shell", "too_large", "error")
METHODS = ("curated", "selector", "structured_data", "label", "table", "sentence", "correction")
LISTING_STATUSES = ("active", "not_seen", "unlisted")
LEVELS = ("strong", "possible")
