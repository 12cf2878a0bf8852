"""The labels that pages in English put beside their facts, as patterns on folded text.

Folded text has small letters and no accents. A form is any of its words, with what may stand before and after them.
"{Q}" stands for any number of qualifying words ("total course fee"), "{MONEY}" for a word for money, "{OF}" for what a
charge is for ("fee per module").
"""

from typing import NamedTuple


class Form(NamedTuple):
    """Labels of one fact: one of `words`, between `before` and `after`."""

    fact: str
    words: tuple[str, ...]
    before: str = ""
    after: str = ""


QUALIFIERS = (
    "the", "your", "our", "this", "total", "full", "regular", "standard", "base", "basic", "current", "estimated",
    "approximate", r"approx\.?", "average", "typical", "normal", "minimum", r"min\.?", "maximum", "course",
    "program", "programme", "class", "workshop", "training", "module", "section", "credential", "micro-?credential",
    "badge", "certificate", "certification", "session", "registration", "enrol?ment", "public", "domestic",
    "canadian", "international", "non-?members?", "members?", "member", "early[ -]?bird", "late", "advance",
    "student", "students", "senior", "seniors", "adult", "adults", "resident", "non-?resident", "group",
    "individual", "per person", "online", "in-?person", "exam", "test", "examination", "certification", "material",
    "materials", "textbook", "textbooks", "book", "books", "kit", "lab", "supply", "supplies", "application",
    "admission", "admissions", "technology", "ancillary", "other", "additional", "2026", "2027", "2026-27",
    "2026-2027", "list", "sale", "introductory", "promotional", "one-time", "learning", "entry", "entrance",
    "formal", "academic", "recommended", "required", "specific", "key", "important", "tuition", "flat",
    "all-inclusive", "net", "gross", "original", "special", "hst", "tax", "contact", "instructional", "instruction",
    "classroom", "weekly", "study",
)  # fmt: skip
MONEY = (
    "costs?", "fees?", "prices?", "pricing", "tuition", "investment", "rates?", "amount", "charges?", "cad", r"\$",
    "hst", "deposit", "donation", "subsid(?:y|ies)", "discounts?",
)  # fmt: skip
OF = r"(?:\s+(?:of|for|to|per|from|and|&|/|-|with|as of)\s+[\w$&'/. -]{1,40})?"

FORMS = (
    Form("expires", (
        "does", "do", "will", "when does", "is there",
    ), after=r" .{0,50}\bexpir.{0,30}"),
    Form("expires", (
        (
            "(?:certificate |card |certification |ticket |credential |licence )?(?:validity(?: period)?|valid"
            " (?:for|until)|expir(?:y|ation)(?: date)?|expires?(?: (?:in|after))?|renewals?(?: .{0,30})?"
            "|recertification(?: .{0,30})?|certification (?:period|length)|renew(?:al)? (?:every|period)|good for"
            "|refresher)"
        ),
    )),
    Form("expires", (
        r"how long (?:is|are|does|will) .{0,50}\b(?:valid|good|last|expire)\b.{0,30}", "expiration(?: .{0,30})?",
        "recertification",
    )),
    Form("code", (
        "codes?", "number", r"no\.?", "#", "crn", "id",
    ), before="{Q}", after=r"(?:\s+(?:code|number))?"),
    Form("code", (
        "code", r"no\.?",
    ), after=r"\s+(?:{QW}\s*)+"),
    Form("code", (
        "crn", "code", r"course\s*#",
    )),
    Form("cost", (
        "costs?", "fees?", "prices?", "pricing", "tuition", "investment", "rates?", "amount", "charges?", "cad",
        r"\$", "hst", "deposit", "donation", "subsid(?:y|ies)", "discounts?",
    ), before="{Q}", after=(
        r"(?:\s*(?:and|&|/|,|\+)\s*{Q}(?:{MONEY}|dates?|funding|payment|financing|expenses"
        "|details))*{OF}"
    )),
    Form("cost", (
        "costs?", "fees?", "prices?", "pricing", "tuition", "investment", "rates?", "amount", "charges?", "cad",
        r"\$", "hst", "deposit", "donation", "subsid(?:y|ies)", "discounts?",
    ), after=r"\s+(?:information|info|details|summary|breakdown|schedule|structure|type)"),
    Form("cost", (
        "fee", "price",
    ), before="{Q1}", after="s?"),
    Form("cost", (
        r"how much (?:does|do|is|will|would|are)\b.{0,60}",
        r"what (?:does|do|will|is|are)\b.{0,40}\b(?:costs?|fees?|price|tuition)\b.{0,40}",
        r"is (?:it|this|there|the)\b.{0,40}\b(?:free|cost|fee|charge)\b.{0,20}",
        "do i (?:have to|need to) pay.{0,40}", r"how much\??",
    )),
    Form("cost", (
        r"(?:number of\s+)?modules", "cost to (?:you|participants|attend|register|learners|students)",
        "materials?(?: and supplies)? (?:fee|cost)s?",
    )),
    Form("prerequisite", (
        r"pre-?\s?requisites?(?:\(s\))?", r"co-?\s?requisites?", r"pre-?\s?req\.?s?",
    ), before="{Q}", after=r"(?:\s*(?:and|&|/|,|or)\s*.{0,30})?"),
    Form("prerequisite", (
        r"requirements?(?:\(s\))?", r"eligibility(?:\s+(?:criteria|requirements?))?", "qualifications?",
        "pre-course requirements?",
    ), before="{Q}", after=r"(?:\s+(?:for|to|and)\s.{0,40})?(?<!technical requirements)"),
    Form("prerequisite", (
        r"am i eligible.{0,40}", "you need",
        "to (?:qualify|be eligible|participate|register|apply|enrol|take part|attend|be accepted).{0,30}",
        (
            "(?:you|applicants?|participants?|learners?|students?|candidates?) (?:must|should|need to|will need"
            " to)(?: (?:be|have|also|all))?.{0,20}"
        ),
        "you may qualify.{0,20}", "this (?:course|program|workshop|training) is for.{0,30}",
    )),
    Form("prerequisite", (
        "recommended", "suggested", "assumed", "required", "prior", "previous", "necessary",
    ), after=(
        r"\s*(?:for|background|experience|knowledge|skills|preparation|education|training|learning)?"
    )),
    Form("prerequisite", (
        "is", "are", "can", "do",
    ), after=r" .{0,30}\b(?:experience|prerequisites?|background|diploma)\b.{0,30}"),
    Form("prerequisite", (
        "technical", "technology", "computer", "system", "device", "language",
    ), after=" requirements?"),
    Form("prerequisite", (
        (
            "(?:who (?:can|may|is|are|should|qualifies|could|it's|it is)|is this (?:course|program|for)|who this"
            r" is)\b.{0,60}"
        ),
        "who", "entry", "open to", "(?:target )?audience", "designed for", "intended for",
        "before you (?:begin|start|register|apply|enrol+|sign up|join|come)", "background",
        "what (?:do )?(?:you|i)(?:'ll| will)? need.{0,40}",
        "how to qualify", r"do (?:i|you) need\b.{0,70}", "are there (?:any )?(?:pre|requirements|admission).{0,50}",
        "what to bring", "(?:please )?bring", "required to bring",
        (
            "(?:what )?(?:you will|you'll|you|students) (?:need|must|should)(?: to)?(?: (?:bring|have|supply"
            "|know))?.{0,20}"
        ),
        "(?:minimum |required )?age(?: (?:requirements?|limit|group|restrictions?))?", "ages",
        (
            "(?:required |personal |safety |special )?(?:equipment|materials?|supplies|tools|clothing"
            "|technology)(?: (?:required|needed|and .{1,20}))?"
        ),
        "english (?:level|language).{0,20}", "experience(?: (?:required|needed))?",
        "education(?:al)? (?:level|requirements?)", "health requirements?", "must (?:have|be)", "restrictions?",
        "participants", "can anyone .{0,40}", "do participants.{0,40}",
    )),
    Form("prerequisite", (
        "a qui", "qui (?:peut|est|sont|devrait)", "ouvert(?:e)? a", "dois-je", "ai-je besoin", "doit-on",
        "a apporter",
    ), after=r"\b.{0,60}"),
    Form("prerequisite", (
        "participante?s?(?: et participante?s)?", "materiel(?: (?:requis|necessaire|a apporter|exige))?",
        "experience(?: (?:requise|souhaitee))?",
    )),
    Form("hours", (
        "hours?", r"hrs?\.?", "duration", "length", "time commitment", "time required", "workload", "effort",
        "total time", "running time", "contact time", "seat time", "ceus?", "clock hours", "study time",
        "time to complete", "completion time", "(?:estimated )?time", "timeline to completion", "course time",
    ), before="{Q}", after=(
        r"(?:\s*(?:and|&|/|,|of)\s*.{0,30})?(?:\s+(?:required|per week|per module|total|to complete"
        "|of study|commitment))?"
    )),
    Form("hours", (
        "number of", "total(?: number of)?", r"no\. of", "# of",
    ), after=" (?:course |class |contact |instructional )?(?:hours|hrs).{0,20}"),
    Form("hours", (
        r"how (?:long|many hours|much time)\b.{0,70}", "hours (?:per|in|of).{0,30}", "(?:hours|duration)/.{0,20}",
    )),
    Form("hours", (
        "cela dure", "ca dure",
    ), after=r"\b.{0,60}"),
    Form("delivery", (
        "delivery", "delivery (?:method|methods|mode|modes|format|type|options?|model)", "format", "formats", "mode",
        "modes", "modality", "modalities", "method", "methods",
        "(?:mode|method|type|style|way) of (?:delivery|study|instruction|learning|teaching)",
        "learning (?:format|mode|method|options?|environment|style)",
        "how (?:you(?:'ll| will)?|we|it is|it's) (?:learn|study|taught|delivered|offered|teach).{0,20}",
        r"(?:instruction|instructional|study|class|attendance|course)\s*(?:mode|method|type|format)", "delivered",
    ), before="{Q}", after=r"(?:\s*(?:and|&|/|,)\s*.{0,30})?"),
    Form("delivery", (
        (
            "(?:course |class |training |campus )?(?:locations?|places?|venues?|where|campus|campus(?:es)?|site"
            r"|room|building)(?:\(s\))?(?:\s*(?:and|&|/)\s*.{0,30})?"
        ),
        "address",
        (
            r"is (?:it|this|the (?:course|class|training|program))\b.{0,30}\b(?:online|in[ -]person|remote"
            r"|virtual)\b.{0,30}"
        ),
        r"where (?:is|are|will|does|do)\b.{0,50}",
        "how (?:is|are|will|does) .{0,40}(?:delivered|offered|taught|happen|work|run).{0,20}",
        (
            "(?:can|may) (?:i|you|we) (?:take|do|study|attend|follow|join) .{0,40}(?:online|home|remotely|distance"
            "|in[ -]person).{0,20}"
        ),
        "online or in[ -]person.{0,20}",
    )),
    Form("delivery", (
        "campus",
    )),
    Form("language", (
        "(?:course |program )?languages?(?: (?:of (?:instruction|delivery|study|teaching)|offered|s))?",
        "(?:instruction|teaching|delivery)(?:al)? languages?", "offered in", "taught in", "in what language.{0,40}",
        "what language.{0,40}", "(?:is it|available) (?:offered |available )?in (?:french|english).{0,20}",
    )),
    Form("dates", (
        "start(?:ing|s)?", "begins?", "beginning", "dates?", "start dates?", "starts? on", "intakes?",
        "start times?", "(?:class|course|session|delivery|training|workshop|run) dates?", "schedule", "schedules",
        "schedule and .{0,30}", "sessions?", "offerings?", "course offerings", "term", "terms", "semesters?", "when",
        "availability", "available", "next (?:class|session|course|start|offering|intake|run)s?",
        "(?:next|upcoming) (?:class(?:es)?|session|course|date|intake|offering|group|cohort|workshop|run)s?",
        "dates? (?:and|&) (?:times?|locations?|places?|fees?|hours)", "dates? offered", "date range", "offered",
        "day/date", "start/end(?: dates?)?", r"start date\(s\)", r"date\(s\)", "from", r"sched\.?", "commences",
        "commencement date", "opens", "starting dates?", "course start",
    ), before=r"{Q}(?:(?:next|first|upcoming|available|scheduled|new|future)\s+)*"),
    Form("dates", (
        r"when (?:is|does|do|can|will|are|should|may)\b.{0,60}", "how often .{0,50}",
        r"can i (?:start|begin|join|register|enrol)\b.{0,50}", "is there (?:a |an )?(?:start|intake|set).{0,40}",
    )),
    Form("credential", (
        "credentials?(?: (?:awarded|earned|type|granted|received|offered|you (?:earn|receive)))?", "credential type",
        "certificates?(?: of (?:completion|achievement|attendance|participation))?(?: (?:awarded|provided|earned))?",
        "certifications?", "awards?", "badges?", "digital badges?", "digital credential", "qualification awarded",
        "qualification earned", "recognition upon completion", "outcome", "program type", "course type",
        "type of (?:credential|program|course|certificate)", "upon (?:successful )?completion",
        "you(?:'ll| will)? (?:earn|receive|get|leave with|finish with)",
        "what you(?:'ll| will)? (?:earn|receive|get)", "what (?:do|will) (?:i|you) (?:get|receive|earn).{0,40}",
        "will (?:i|you) (?:get|receive|earn).{0,50}", "do (?:i|you) (?:get|receive|earn).{0,50}",
        "is there a (?:certificate|credential|badge).{0,40}", "proof of completion", "on completion", "completion",
        "credits?", "number of credits", "credit (?:value|hours)", "type",
    ), before="{Q}"),
    Form("credential", (
        "certification", "badges?(?: numeriques?)?", "credits?", "unites?", "type",
    )),
    Form("osap", (
        r".{0,40}\b(?:osap|rafeo)\b.{0,40}", r"student (?:aid|assistance)(?: eligib\w+)?",
    )),
    Form("osap", (
        "(?:osap|rafeo)(?: .{0,50})?", "(?:eligible for |eligibility for )osap.{0,30}",
        "(?:is it |am i |is this .{0,30})?osap.{0,40}",
        r".{0,20}\b(?:osap|rafeo) (?:eligib|approv|admissib)\w*.{0,20}", r"funding eligib\w+",
    )),
    Form("assessment", (
        (
            "(?:course |program |learner |student )?(?:assessments?|evaluations?|grading|grades?|how (?:you|i|will"
            " i|am i|are you|will you|learners|students)(?:'re|'ll| are| will be| am)? (?:be )?(?:assessed|graded"
            "|evaluated|marked).{0,20}|exams?|examinations?|tests?|testing|pass(?:ing)? (?:mark|grade)|final"
            " (?:exam|test|project)|(?:assessment|evaluation|grading) (?:method|methods|criteria|scheme|type|and"
            " .{0,20})|is there (?:a |an )(?:test|exam).{0,30}|how (?:is|are|will) .{0,40}(?:assessed|graded"
            "|evaluated|marked))"
        ),
    )),
    Form("recognition", (
        "industry", "training", "program", "community",
    ), after=" partners?"),
    Form("recognition", (
        "recogni[sz]ed (?:by|in)", "recognition", "accredit(?:ed by|ation|ations|ing body)",
        "approv(?:ed by|al|als)", "endorsed by", "industry recognition", "in partnership with",
        "developed (?:with|by|in .{0,30})", "certifying body", "issued by", "issuer", "accepted by", "meets",
        "accreditation",
    )),
    Form("leads_to", (
        "credits? (?:toward|towards|transfers?)",
        (
            "(?:can be )?(?:applied|counts?|credit(?:ed)?|stackable|stacks?|ladders?|leads?|leading|laddering)"
            " (?:to|toward|towards|into|in)"
        ),
        "pathways?(?: .{0,30})?", "laddering(?: .{0,30})?", "part of",
        "(?:this (?:course|micro-?credential) is )?part of (?:the |a |these |following ).{0,40}", "next steps?",
        "where (?:this|it|can this) (?:leads|can lead|lead).{0,20}", "what(?:'s| is| comes) next",
        "further (?:study|learning|education|training)", r"program\(s\)", "programs?", "certificate programs?",
        "related programs?", "associated (?:programs?|certificates?)",
        "(?:this )?(?:course )?(?:is )?(?:required|elective) (?:in|for).{0,30}", "credit for",
        "transfer(?:s|able)?(?: to| credit)?", "programmes? (?:lies?|associes?|vises?)",
    )),
    Form("contact", (
        (
            "(?:for )?(?:more |further )?(?:contact(?: (?:us|information|info|person|details|the .{0,30}))?"
            r"|questions?|information|info|inquiries|enquiries|telephone|phone|tel\.?|e-?mail|call|help|need help"
            "|have questions)"
        ),
        "contacts?", "telephone",
    )),
    Form("provider", (
        "offered", "provided", "delivered", "hosted", "presented", "taught",
    ), after=" by"),
    Form("provider", (
        "donnee?", "presentee?", "organisee?",
    ), after=" par"),
    Form("provider", (
        "(?:training |course )?providers?", "institutions?", "school", "college", "organi[sz]ation", "organi[sz]er",
        "host", "institution", "college offrant",
    )),
    Form("summary", (
        "descriptions?", "overview", "summary", "about",
        "about (?:this|the) (?:course|program|micro-?credential|training|workshop|class|certificate|badge)",
        "at a glance", "introduction", "details", "what (?:is it|it is|you(?:'ll| will) learn)", "what is it about",
    ), before="(?:course |program |workshop |class |micro-?credential |certificate |training )*"),
    Form("summary", ("(?:course|program) (?:content|info(?:rmation)?)",)),
    Form("title", (
        "course", "program", "programme", "workshop", "class", "training", "micro-?credential", "certificate",
        "badge", "event", "seminar",
    ), after="s?(?: (?:name|title|titles|names|description))?"),
    Form("title", ("title", "name", "programmes?")),
)  # fmt: skip
