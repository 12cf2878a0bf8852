"""The field's fixed terms, as the contract names them: the values that facts and options may have."""

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
    "title", "summary", "cost", "prerequisite", "hours", "delivery", "language", "dates", "credential", "expires",
    "osap", "assessment", "recognition", "leads_to",
)  # fmt: skip
# What a page may claim: the facts, and what is not a fact of its own but must be read from the page all the same.
CLAIMED = (*FACTS, "contact", "code", "provider")
UNUSABLE = ("challenge", "not_found", "login", "home", "not_html", "empty_shell", "too_large", "error")
METHODS = ("curated", "selector", "structured_data", "label", "table", "sentence", "correction")
LISTING_STATUSES = ("active", "not_seen", "unlisted")
LEVELS = ("strong", "possible")

LISTING_KEYS = (
    "id", "title", "summary", "url", "provider", "provider_id", "provider_kind", "region", "contact",
    "page_language", "taught_in", "cost_status", "cost_cad", "cost_per", "cost_text", "cost_conditions",
    "cost_extras", "prerequisite_status", "prerequisite_text", "gates", "hours", "length_text", "delivery",
    "start_dates", "flexible_start", "credential_kind", "credential_text", "assessment_text", "recognised_by",
    "leads_to", "caution", "expires", "osap_eligible", "sector", "goal_paths", "evidence", "status", "source",
    "first_seen", "last_seen", "checked", "changed",
)  # fmt: skip
