"""Words that rule out demands of something else than the course: of a job, of a part of it, for some only."""

import re

# What is ruled out for something else, or for some only: no experience is needed to volunteer · Jobs require none
NOT_THIS_AFTER = re.compile(
    r" ?(?:to (?:buy|call|finish|win|enter (?:the|our) draw|volunteer"
    r"|donate|subscribe|visit|shop|join (?:our|the) (?:mailing|newsletter|club|board|team|list))|"
    r"(?:for|pour) (?:the |our |la |le |l')?(?:basic|first|intro\w*|beginner) (?:track|stream|option)|"
    r"pour (?:acheter|faire du benevolat|s'abonner|visiter)|(?:for|pour) (?:les )?(?:seniors|members|graduates"
    r"|employees|alumni|returning|those|aines|membres|diplomes|anciens))\b"
)
NOT_THIS_BEFORE = re.compile(
    r"\b(?:jobs?|positions?|careers?|occupations?|employers?|metiers?|emplois?|postes?|carrieres?|(?:advanced|other|next|"
    r"second|follow-up) (?:courses?|class|workshop|level|program))\b"
)
# The first step asks nothing, of the whole nothing is said: None for the first module · Aucun pour le niveau 1
FOR_A_PART = re.compile(
    r"\b(?:none|nil|aucune?s?)\b[^.;]{0,20} (?:for|pour) (?:the |la |le |l')?(?:first |premiere? |intro\w* )?"
    r"(?:modules?|part|level|phase|stage|step|partie|niveau|volet|etape)\b"
)
