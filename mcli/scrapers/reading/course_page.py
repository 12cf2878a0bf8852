"""Whether a page is about one thing that one can take, rather than a news item, a person, a rule or a list."""

import re
from collections.abc import Sequence

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Document
from mcli.scrapers.reading.names import is_aside, is_page_part, name_in
from mcli.scrapers.reading.titles import is_directory, is_elsewhere, is_generic, is_list_title, is_suspect
from mcli.scrapers.structured.objects import called_article
from mcli.sources import Source

# Facts that only the page of something one can take tells under labels of its own.
_TELLING = frozenset({"cost", "prerequisite", "hours", "delivery", "dates", "credential", "code", "osap", "language"})
# Parts of an address where news, people and rules are kept.
_ELSEWHERE = re.compile(
    r"/(?:news|newsroom|nouvelles?|actualites?|blogs?|blogue|stories|people|persons?|staff|faculty|personnel|equipe"
    r"|our-team|directory|profiles?|bios?"
    r"|press|press-releases?|media|policies|policy|politiques?|about|about-us|a-propos|contact|contact-us|careers?"
    r"|jobs|emplois?|privacy|legal|faq)(?:/|$)",
    re.IGNORECASE,
)
# The address of one course among others: /courses/bookkeeping-basics   /fr/formations/secourisme
_OF_A_COURSE = re.compile(
    r"/(?:courses?|cours|classes|workshops?|ateliers?|trainings?|formations?|microcredentials?|micro-credentials?"
    r"|microcertifications?|micro-certifications?)/(?:[\w-]+/)?[\w-]{4,}/?(?:$|[?#])",
    re.IGNORECASE,
)
_TRAINING_BELOW = re.compile(
    r"(?i)/(?:.*/)?(?:training|courses?|workshops?|classes|programs?|formations?|cours|ateliers?|programmes?)(?:[/?#.]|$)"
)
_ARTICLE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?:type|template|page|node)-(?:news|article|blog|post|person|staff|profile)s?(?:$|[\s_-])"
    r"|\bsingle-post\b|\bprofile-page\b"
)
_ARTICLE_BOX = re.compile(
    r"(?i)(?:^|\s)(?:news|news-?(?:item|article|story|post|release)|press-?release|blog-?(?:post|entry)|dateline"
    r"|byline|staff-?(?:profile|bio)|person(?:-profile)?|profile|bio|nouvelle|actualite|communique)(?:$|\s)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fev|avr|mai|juin|juil|aout|janv)[a-z]*\.?"
# "Thunder Bay, October 6, 2026"   "Posted on 6 October 2026 by Ann Roy"   "By Ann Roy"   "Publié le 3 mai 2026"
_DATELINE = re.compile(
    rf"(?:[a-z .'-]{{2,40}}, (?:on\. |ont\. |ontario,? )?)?(?:(?:posted|published|updated|publie|mis a jour|date)(?: on"
    rf"| le)?:? )?(?:{_MONTH} \d{{1,2}},? 20\d\d"
    rf"|(?:le )?\d{{1,2}}(?:er)? {_MONTH} 20\d\d)(?: (?:by|par|[-|–]) .{{2,40}})?"
    r"|(?:posted|published|publie)\b.{0,60}|by [a-z][a-z'-]+ [a-z][a-z'-]+(?:,.{0,40})?|for immediate release"
    r"|pour diffusion immediate"
)
_MORE_NEWS = re.compile(
    r"(?:more|related|latest|recent|other) (?:news|stories|articles|posts)|(?:autres|dernieres) (?:nouvelles"
    r"|actualites)|media contact|about the author|share this (?:story|article|post)"
)
# What only the posting of a job says of itself.
_JOB = re.compile(
    r"(?:salary|wages?|pay|rate of pay|hourly (?:rate|wage)|compensation|closing date|competition (?:number"
    r"|no)|reports to|job (?:type|title|posting|description)|position (?:type|title)|employment type"
    r"|salaire|remuneration|taux horaire|date de cloture|numero de concours|releve de|type d'emploi"
    r"|titre du poste)(?:\s*:.*)?"
)
_OFFERS = re.compile(
    r"\b(?:courses?|workshops?|class(?:es)?|training|programs?|programme|micro-?\s?credentials?|certificates?"
    r"|certification|badge|seminar|lessons?|bootcamp|webinar"
    r"|cours|ateliers?|formations?|programmes?|microcertifications?|micro-certifications?|attestation|certificat"
    r"|webinaire)\b"
)
# Words about the one thing that the page is about, and headings that only such pages have.
_THIS = re.compile(
    r"\b(?:this|the) (?:\S+ ){0,3}?(?:course|workshop|class|training|program|programme|micro-?\s?credential"
    r"|certificate|certification|session|seminar|webinar|badge)\b|\b(?:you|students|learners"
    r"|participants) will (?:learn|be able|study|practi[sc]e|explore|gain|develop)\b"
    r"|\b(?:ce|le|cet) (?:cours|atelier|programme|certificat|webinaire|microprogramme)\b|\b(?:cette"
    r"|la) (?:\S+ )?(?:formation|microcertification|micro-certification|attestation|seance)\b|\bvous (?:apprendrez"
    r"|serez|saurez|allez apprendre|decouvrirez)\b"
)
_PARTS = re.compile(
    r"(?:course |program |class |workshop )?(?:curriculum|outline|content|overview|objectives|details|description"
    r"|syllabus|topics)|(?:learning |course |program )?outcomes|what you(?:'ll| will) (?:learn|be able to do|study"
    r"|gain)|topics covered|who should (?:attend|take|enrol).*"
    r"|upcoming (?:courses|sessions|dates|classes|offerings)|instructors?|how to register|(?:plan|contenu|objectifs?"
    r"|description) (?:du|de la|de l')\b.*|ce que vous (?:apprendrez|allez apprendre)|resultats d'apprentissage"
    r"|objectifs?|contenu|a qui s'adresse.*"
)


def facts_needed(
    document: Document, source: Source | None, title: str, content: Sequence[Block], claims: Sequence[Claim]
) -> int | None:
    """Return how many facts must be known of a page's one offer before it is believed; None for a page that has none.

    0 where the page plainly offers one thing, more the less its title, its address and its labels say so.
    """
    told = {each.fact for each in claims if each.method in ("label", "table") and each.quote} & _TELLING
    if not title or is_generic(title) or not _title_allows(title, told, claims) or _is_job(content):
        return None
    marked = any(each.method == "structured_data" and each.fact in _TELLING for each in claims)
    if is_article(document, content):
        return 0 if (len(told) >= 3 and "cost" in told) or (marked and told) else None
    if reads_like_news(content) and not (len(told) >= 2 or marked):
        return None
    if source is not None and source.follow and document.url and re.search(source.follow, document.url):
        return 0
    if marked or len(told) >= 2:
        return 0 if marked or told & {"cost", "hours", "prerequisite", "code"} or len(told) >= 3 else 2
    return _needed_in_prose(document, title, content, claims, told)


def _needed_in_prose(
    document: Document, title: str, content: Sequence[Block], claims: Sequence[Claim], told: set[str]
) -> int | None:
    """Return how many facts must be known of a page whose labels tell next to nothing."""
    spoken = {each.fact for each in claims if each.quote and each.method != "structured_data"} & _TELLING
    words = fold(" ".join((title, document.url or "", document.meta("description"), document.title)))
    offers = bool(_OFFERS.search(words)) or any(_OFFERS.search(fold(each.quote)) for each in claims)
    about_it = sum(1 for block in content if not block.region and _THIS.search(fold(block.text)))
    parts = {fold(block.text) for block in content if block.level and _PARTS.fullmatch(fold(block.text).strip(" :?"))}
    if about_it and offers and ("cost" in spoken or len(parts) >= 2):
        return 0
    weighty = spoken & {"cost", "hours", "prerequisite", "delivery"}
    if weighty and (_OF_A_COURSE.search(document.url or "") or (told and _OFFERS.search(fold(title)))):
        return 1
    if (offers or told & {"cost", "hours", "prerequisite"}) and len(spoken) >= 2 and weighty - {"delivery"}:
        return 2
    return 3 if len(weighty) >= 3 else None


def _title_allows(title: str, told: set[str], claims: Sequence[Claim]) -> bool:
    """Tell whether a page with this title may be about one course.

    A directory never is. "Withdrawal Management", "Workshops in Watercolour" or "Fees and Estimates for Contractors"
    are where labels tell a price or a length and a second fact, each once.
    """
    if is_directory(title) or is_aside(title):
        return False
    sure = told & {"cost", "hours", "prerequisite", "code", "dates"}
    if is_elsewhere(title) and not sure >= {"cost", "hours"}:
        return False
    if not (is_elsewhere(title) or is_suspect(title) or is_list_title(title)):
        return True
    return len(sure) >= 2 and bool(sure & {"cost", "hours"}) and not _differs(claims)


def _differs(claims: Sequence[Claim]) -> bool:
    """Tell whether labels of one name tell several prices or lengths, as on a page about several courses."""
    for fact in ("cost", "hours"):
        quotes: dict[str, set[str]] = {}
        for each in claims:
            if each.fact == fact and each.method == "label" and each.quote:
                quotes.setdefault(fold(each.label), set()).add(fold(each.quote))
        if any(len(each) > 1 for each in quotes.values()):
            return True
    return False


def names_several(named: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether the title of a page is only one of several headings of its rank that name things."""
    if named.level < 2:
        return False
    others = [block for block in blocks if block.level == named.level and block is not named]
    names = [name for block in others if not is_page_part(block.text) and (name := name_in(block)) and not name.rest]
    return len(names) >= 3 and 2 * len(names) > len(others)


def _is_job(content: Sequence[Block]) -> bool:
    return any(_JOB.fullmatch(fold(block.text).strip(" :")) for block in content if len(block.text) < 90)


def is_article(document: Document, content: Sequence[Block]) -> bool:
    """Tell whether a page is a news item, a post, a person's page or one about the organisation."""
    if _is_elsewhere(document.url or "") or document.meta("og:type").lower() in ("profile", "blog"):
        return True
    if document.meta("article:published_time") or _ARTICLE_CLASS.search(document.first("body").get("class")):
        return True
    if called_article(document):
        return True
    around = [each for each in content[0].node.ancestors() if each.tag != "body"] if content else []
    return any(_ARTICLE_BOX.search(each.get("class")) for each in around)


def _is_elsewhere(address: str) -> bool:
    """Tell whether an address is of news, people, jobs or rules; training below one of them is none of these."""
    found = _ELSEWHERE.search(address)
    return found is not None and not _TRAINING_BELOW.match(address, found.end() - 1)


def reads_like_news(content: Sequence[Block]) -> bool:
    """Tell whether a dateline, a writer's name or a list of other news stands on the page. An event has a date too."""
    lines = [fold(block.text).strip(" .") for block in content[1:5] if len(block.text) < 90]
    headings = [fold(block.text).strip(" .:") for block in content if block.level > 1]
    return any(_DATELINE.fullmatch(line) for line in lines) or any(_MORE_NEWS.match(each) for each in headings)
