"""What stands in the way of a learner: the gates of the contract, found in the words of either language."""

import re
from typing import NamedTuple

from mcli.facts.reading import either


class Gate(NamedTuple):
    """A gate and its place in flat text."""

    kind: str
    start: int
    end: int


_YEARS = r"(?:1[2-9]|[2-9]\d)"
_OLDER = r"(?:or|and|&) (?:older|over|up|above)"
_THEN = r"(?= ?(?:years?|yrs?|or|and|with|avec|by|at|as of|before|\+|$|[.,;)]))"
_AGE = (
    # at least 16 · minimum age of 18 · be 19 or older · over 16 by the start date
    rf"(?:at least|minimum(?: age)?(?: of)?|min\.?|over|under|be|aged?|ages|age of|age:) (?:the age of )?(?:of )?"
    rf"{_YEARS}(?: to \d\d|-\d\d)?{_THEN}(?: years?(?: old| of age)?)?|"
    # 18 years of age or older, but not "18 years of experience"
    rf"{_YEARS} ?(?:years?|yrs?)(?: (?:of age|old)(?:,? ?{_OLDER})?|,? ?{_OLDER}|$)|"
    # 18+ · 19 and over
    rf"{_YEARS} ?(?:\+|{_OLDER}|plus)(?! ?(?:hours?|modules?|courses?|heures?))|"
    # ages 16-29 · between 18 and 30 · minimum age: 14
    rf"ages? {_YEARS}(?:-\d\d| to \d\d)?|(?:between|entre) (?:the ages of )?\d\d (?:and|et) \d\d|"
    r"(?:minimum|legal|required) age(?: (?:of|is|requirement))?(?:[: ]+\d\d)?|"
    # âgé d'au moins 16 ans · âge minimum : 16 ans · avoir 18 ans ou plus · de 15 à 30 ans
    r"(?:agee?s?|age\(e\)s?|age·e·?s?|age minimum|age minimal|age requis) ?(?::|de|d'au moins|d'au minimum|entre)? ?"
    r"(?:plus de )?(?:au moins )?\d\d(?: ans)?(?: (?:ou|et) plus)?|"
    r"(?:avoir |au moins |minimum |plus de |moins de |d'au moins )*\d\d ans(?: (?:ou|et|a) (?:plus|\d\d ans))?"
    r"(?! d'experience)|(?:de )?\d\d a \d\d ans|"
    + either(r"""
        mature (?:students?|applicants?|status)(?: status)?  etudiante?s? adultes?  candidate?s? adultes?
        personnes? majeures?  etre majeure?  young adults?  youth  jeunes  adults only  adultes seulement
    """)
)
_KINDS = (
    ("age", _AGE),
    ("language_level", r"""
        clb\b  canadian language benchmarks?(?: \w+)?  language benchmark\w*  nclc ?\d*  ielts\w*  toefl\w*
        celpip\w*  tef\b  delf  (?:english|french)(?: language)? (?:proficiency|fluency|level)
        proficien\w+ in (?:english|french|spoken)
        (?:read|speak|write|understand|communicate)[\w ,]{0,30} (?:in )?(?:english|french)
        (?:fluent|fluency|fluently|working knowledge|good command|command|knowledge) (?:in
        |of) (?:written |spoken |the )*(?:english|french)
        niveaux? de competence linguistique
        (?:maitrise|connaissance|comprehension)[\w ]{0,20} (?:du|de|en) (?:francais|l'anglais|la langue francaise)
        (?:parler|lire|ecrire|comprendre)[\w ,]{0,30} (?:le )?(?:francais|l'anglais)  intermediate english
        (?:english|french)(?: \w+){0,2} skills?  skills? in (?:english|french)  competences? en (?:francais|anglais)
        (?:some|basic|conversational|spoken|fluent|functional) (?:spoken |written )?(?:english|french)
        intermediate spoken english  (?:francais|anglais) (?:oral|parle|ecrit|fonctionnel)  esl level \d
        niveau de (?:francais|anglais)(?: intermediaire| avance)?  francais (?:intermediaire|avance)
    """),
    ("police_check", r"""
        (?:police|criminal|vulnerable sector|background|criminal record|crc)[\w -]{0,20}(?:checks?|screening
        |clearance)
        criminal records?  vulnerable sector
        verification (?:de |des )?(?:casier|antecedents|dossier de police|policiere)\w*  casier judiciaire
        antecedents judiciaires  dossier (?:de police|judiciaire)  secteur vulnerable
    """),
    ("health", r"""
        immuni[sz]ation\w*  vaccin\w+  tb (?:test|skin)  tuberculosis
        (?:medical|health|physical)(?: fitness)?(?: report| form| exam\w*| clearance| certificate)  medically fit
        medical requirements?  medical  physically (?:fit|able)  physical demands  able to lift
        lift(?:ing)? (?:up to )?\d+  (?:mask |respirator )?fit[- ]?test\w*  mask fit\w*  vision test
        drug (?:test|screen)\w*  fit to work  good (?:physical )?health  colou?r vision  examen medical
        bilan de sante  immunis\w+  certificat medical  bonne (?:condition|sante|forme)  soulever
        aptitudes? physiques?  test de depistage  carnet de (?:vaccination|sante)  dossier medical
        capacites? physiques?
    """),
    ("licence", r"""
        (?:driver'?s?'?|driving) ?licen[cs]es?
        (?:valid |full |class )*\b(?:class )?[abcdefgmz]\d?2?1?\b(?:-class)? (?:driver'?s? )?licen[cs]es?
        (?:hold|holding|possess|have|with|current|valid|active|a|an|professional|existing|security guard|trade
        |ontario)(?: \w+){0,3} licen[cs]es?
        licen[cs]ed?(?! agreement)  registered (?:nurses?|practical nurses?|massage|early childhood|dental)
        rns? (?:and|or|/) ?rpns?  rn/rpn  rns  rpns  \brn\b  \brpn\b  nurses?
        registration with the (?:college|ontario)  members? of the college of \w+  certificate of qualification
        red seal  journey(?:person|man|woman)\w*  red seal  class [abcdfgm]\d?\b  [abdg]z licen\w+
        permis de conduire  permis(?! de travail| d'etudes)  membres? de l'ordre des? \w+  infirmier\w*
        operator'?s? (?:cards?|tickets?)  certificat de qualification  compagnon  sceau rouge  immatricule\w*
        inscrit\w* (?:a|au|aupres de) (?:l'ordre|l'ordre des|tableau)  paramedics?
        (?:regulated|licensed) (?:health )?professionals?  electricians?  electriciens?  plumbers?
    """),
    ("prior_course", r"""
        grade \d{1,2} [a-z]+ (?:c or u|u or c|c/u|u/c|c|u|m|academic|applied)\b
        grade \d{1,2} (?:university|college|academic|applied|advanced|senior)
        (?!swim|room|ext|call|fax|tel|year|since|over|than|rue|local)[a-z]{3,4}[- ]?\d{3,5}[a-z]?\b
        \b(?:eng|mat|sch|sbi|sph)\d[a-z]{1,2}\b
        (?:level|part|module|phase|niveau|partie|stage) (?:\d|i{1,3}v?|one|two|un|deux)\b
        (?:completed?|completing|completion of|passed|pass|taken|finish\w*|finished)(?: the| a| an| of| all
        | previous| prior| our| either| their)* (?:\w+[- ]){0,4}(?:courses?|modules?|training|class|workshops?
        |certifications?|program\w*|prerequisites?|introduction|basics|fundamentals)
        (?:the|any|each) (?:one|course|module) before it  previous (?:module|course|level)s?  prior courses?
        earlier (?:course|module)
        (?:prerequisite|required|foundation|introductory|beginner|basic) (?:courses?|class)
        first aid(?: certificat\w+| training)?  cpr\b  whmis  simdut  secourisme|premiers soins  rcr\b
        (?:current|valid|existing|previous)(?: \w+){0,3} (?:certification|certificate|ticket|card)s?
        (?:reussi|reussir|suivi|suivre|termine|complete|reussite|obtenu)\w*(?: \w+){0,4} (?:cours|modules?
        |formations?|ateliers?|niveaux?|volets?)
        cours prealables?  (?:cours|module|niveau) (?:precedent|anterieur|d'introduction|de base)s?
        (?:francais|mathematiques|anglais|biologie|chimie|physique|math\w*) (?:de )?(?:la )?\d{1,2}e
        \d{1,2}e annee (?:en|de) (?:francais|math\w*|anglais|sciences?)  intro(?:duction)? to \w+
        fall protection(?: \w+)?  psw certificate  working at heights(?: certificat\w+| training)?
        enrol\w+ in (?:the|a) (?:\w+ ){1,4}(?:program|course|semester)  worker health and safety awareness[\w ]*
        certificat (?:de |d'|en )\w+  enrolled in  inscrit\w* (?:au|a la|dans) (?:programme|cours)
        completion of (?!the program|this)(?:\w+ ){1,4}(?:i{1,3}|\d|level|basics)\b
        have (?:completed|passed|taken) (?!at least|grade)\w+
        avoir (?:suivi|reussi|termine|complete) (?!au moins|(?:la |leur |une )?\d)\w+
        (?:basics|base|english|anglais|francais|french|math\w*|excel) \d\b
        [a-z]{4,} i{1,3}(?= or\b| ou\b|$)
        bronze (?:star|medallion|cross)
        (?:introduction|initiation) (?:a|au|aux) (?!la session)\w+  [a-z]{4,} \d(?= or\b| ou\b)
        (?:certificat )?smart serve(?: certificat\w+| card)?  (?:etoile|medaille|croix) de bronze
    """),
    ("diploma", r"""
        ossds?  o\.s\.s\.d\.?  deso  d\.e\.s\.o\.?  ged  caec  ceec
        (?:high|secondary) school(?: diploma| graduat\w+| level| education| equivalency
        | completion)?(?: or equivalent)?
        grade (?:8|9|10|11|12)(?: education| completion| diploma| level| math\w*| english| science| french| biology
        | chemistry| physics)?
        (?:college|university|undergraduate|bachelor\w*|post-?secondary|graduate|master\w*
        |associate)[\w' ]{0,14}(?:degrees?|diplomas?|credential|education|certificate|studies)
        diplom[ae]s?  degrees?(?! of)  bachelor\w*  baccalaureat  diplomes?
        (?:dip|etudes) ?(?:secondaires|postsecondaires|collegiales|universitaires)
        \d{1,2}e annee(?: du secondaire)?  graduates? of  post-?secondary  certificat d'etudes[\w ]*
        secondaire [1-5]\b  (?:[1-5]e|iii|iv|v) secondaire
        grade universitaire  ontario college (?:certificate|diploma)  (?:\w+ ){1,3}certificates?(?! of completion)
    """),
    ("immigration_status", r"""
        (?:canadian )?citizens?(?:hip)?  permanent residents?  pr card  protected persons?  convention refugees?
        refugees?  work permits?  study permits?  immigration
        (?:legally )?(?:entitled|eligible|authori[sz]ed|allowed|able) to work(?: legally)?(?: in canada| in the)?
        legal(?:ly)? (?:status|entitled|work)  landed immigrants?  citoyen\w*  residente?s? permanente?s?
        personnes? protegees?  refugie\w*  permis de travail  permis d'etudes  immigrant\w*
        autorise\w* a travailler  droit de travailler  sin\b(?: number)?  social insurance number
        numero d'assurance sociale
    """),
    ("residency", r"""
        residents? of \w+  (?:ontario|canadian|local|city|county|district|nyc|toronto|ottawa|\w+) residents?
        residency  reside in  living in  (?:who )?lives?(?: and| or)?(?: works?)? in
        resid\w+ (?:de|en|in|dans|du|au|a) \w+  residents?(?: de| du| permanents? de)?  habit\w+ (?:en|a|au|dans)
        habit\w+ (?:l'|la |le |dans )\w+  domicilie\w*  (?:vivre|vivez|vivant|demeur\w+) (?:en|a|au|dans)
        ontario health card
        based in ontario
    """),
    ("employment", r"""
        (?:currently |be |must be |is |are )?(?:employed|unemployed|under-?employed|laid[- ]off|self-employed)
        out of work  job offer  employer (?:sponsor\w*|approval|referral|letter|endorsement)
        proof of employment  preuve d'emploi  (?:au|le) personnel (?:de|du|des|infirmier)
        (?:\d+|one|two|three|four|five|six|ten|several) (?:years?|months?) (?:as|in) (?:an?|the)\b
        working (?:as|in|for|part-time|full-time|at (?:a|an|the)\b)  work less than
        (?:\d+|one|two|three|five|\w+) (?:\(\d\) )?(?:years?|months?
        |seasons?)'?(?! of age)(?: of)? (?:\w+[- ]){0,4}(?:experience|work|employment)\b
        (?:related|relevant|work|industry|field|job|professional|teaching|supervisory|nursing|trade|office
        |on-the-job)[\w -]{0,12} experience
        sponsor(?:ed|ship)?  registered apprentices?  apprentices?  employees? (?:of|in|at)\b
        staff (?:of|members|at)  (?:all|current|our|city|hospital|municipal) employees  currently working
        work in (?:the|a) [\w ]{2,20}(?:sector|industry|field)  sans emploi  au chomage  a la recherche d'un emploi
        looking for work  letters? (?:from|of) (?:an |your |the )?employ\w+  chomeu\w+  mise? a pied
        employe\w* (?:de|du|d'|dans|par)  occuper un (?:emploi|poste)
        (?:\d+|une?|deux|trois|cinq|quelques) (?:annees?|ans?|mois) d'experience
        experience (?:de travail|professionnelle|pertinente|connexe|dans|aupres|en)  apprenti\w*
        travaill\w+ (?:actuellement )?(?:dans|comme|pour|a temps|en|aupres)\b  parrain\w*  en emploi
        (?:offre|lettre) d'emploi(?:eur)?  experiencing homelessness \(served by the agency\)
    """),
    ("membership", r"""
        members? (?:of|in)\b  members?(?: only|ship)  memberships?  union members?
        membres?(?: de| du| en regle| seulement)?  adhesion  library card  carte de bibliotheque  members
        both employees and students  for (?:registered )?students only  band members?
        (?:for|to) (?:current|our|registered|enrolled) (?:\w+ )?students
        (?:current|registered|enrolled) (?:\w+ )?students only
    """),
    ("id_document", r"""
        (?:photo|government|government-issued|picture|valid|personal|two pieces of|piece of
        |proof of)[\w -]{0,18}(?:\bids?\b|\bi\.d\.|identification|identity)
        \bids?\b(?= (?:required|card|is|with|will|to))  identification  birth certificate  passport
        pieces? d'identite  carte d'identite  preuve d'identite  certificat de naissance  passeport  state id
        green card
    """),
    ("device", r"""
        laptops?
        (?<!with )(?<!using )(?<!of )computer(?! (?:literacy|skills?|experience|knowledge|basics|use|operation
        |science|programming))s?
        webcams?  microphones?  (?:reliable |high-speed |stable )*internet(?: access| connection)?  tablets?
        smart ?phones?  head ?sets?
        (?:csa[- ]\w+ |safety |steel[- ]toe\w* |work |protective )(?:\w+ )?(?:boots|shoes|footwear|glasses|gear
        |equipment|clothing)
        ppe  hard hats?  calculators?  (?<!de l')ordinateurs?(?! de base)  (?:connexion|acces)(?: a)? internet
        camera web  tablettes?  chaussures? de securite  bottes? de (?:travail|securite)  bottes
        equipement de protection[\w ]*  casque\w*  calculatrices?  e-?mail address|adresse (?:courriel|electronique)
    """),
    ("other", r"""
        interviews?  auditions?  portfolios?  resumes?  curriculum vitae  curriculum vitæ|cv\b  entrevues?
        (?:entry |admission |entrance |placement |aptitude |assessment |skills )(?:scores?|tests?|assessments?
        |exams?|interview)
        entry scores?  assessments?  (?:letters?|proof) of (?:reference|recommendation|intent|motivation)
        references?  lettres? (?:de|d')(?:reference|recommandation|intention|motivation)\w*  referrals?
        screening(?: process)?  selection process  test de (?:classement|placement|competence)s?
        evaluation (?:initiale|des competences)  recommandation
        (?:computer|digital|internet|keyboarding|typing|technology) (?:skills?|literacy|knowledge|experience
        |proficiency|basics)
        (?:basic|working|prior|previous|good|some|general|solid|strong|sound)[\w ,-]{0,12} (?:knowledge
        |understanding|familiarity|skills?|literacy|experience|comfort|background|training|programming)
        comfortable (?:using|with|working)  familiarity with  familiar with  knowledge of
        experience (?:with|in|using|working|as)  low[- ]income  faible revenu
        social assistance|ontario works|odsp|aide sociale|ontario au travail|posph  indigenous  autochtones?
        first nations?  women  femmes  lgbtq\w*|2slgbt\w*  racialized  racialise\w*  black  veterans?
        persons? with disabilit\w+|personnes? handicapees?  vehicle|vehicule  under-?resourced
        connaissances?(?: de base| prealables?| pratiques?| informatiques?)?
        competences? (?:de base|informatiques?|numeriques?|en)  experience (?:avec|recommandee|prealable|anterieure)
        notions? de \w+  maitrise (?:de base|des?|d'|du)  a l'aise avec
        pass(?:ing)? (?:an? )?(?:entrance|admission|written)  typing speed  numeracy|literacy (?:level|test|skills?)
        scores? of
    """),
)  # fmt: skip
_FOUND = tuple((kind, re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)")) for kind, words in _KINDS)


def gates_in(plain: str) -> list[Gate]:
    """Return the gates that flat text names, in its order; what one gate took is not read as another."""
    taken: list[Gate] = []
    for kind, pattern in _FOUND:
        for found in pattern.finditer(plain):
            if not any(each.start < found.end() and found.start() < each.end for each in taken):
                taken.append(Gate(kind, *found.span()))
    return sorted(taken, key=lambda each: each.start)
