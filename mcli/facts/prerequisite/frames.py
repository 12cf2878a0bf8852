"""The frames of sentences that demand or advise what has no name of its own: "You must know how to swim", "It helps if
you can type". Both languages, for flat text; see `reading.either` for how they are written.
"""

import re

from mcli.facts.reading import any_of, either

WHO = either(r"""
    you  applicants?  candidates?  learners?  participants?  students?  trainees?  registrants?  attendees?  clients?
    individuals?  those  all  everyone  vous  personnes?  participant\w*  candidat\w*  apprenant\w*  etudiant\w*
    eleves?  on
""")
"""Who enters, as the subject of a sentence."""
_THOSE = either(r"""
    people  those  learners  anyone  participants  students  workers  staff  members  employees  graduates  alumni
    volunteers  clients  owners  crews?  parents  caregivers  teachers  professionals  managers
    personnes  gens  ceux  celles et ceux
""")
_HAD = either(r"""
    experience  knowledge  background  skills?  familiarity  comfort  understanding  practice  training  ability
    fluency  licen[cs]e  diploma  degree  certificat\w+  english  french  math\w*  literacy  vehicle  competenc\w+
    exposure  eye  familiarite  aisance
    connaissances?  formation  competences?  etudes  base  permis  diplome  francais  anglais  notions?
    maitrise  pratique  forme  habiletes?
""")
"""What a person has, knows or can do."""
_GOOD = either(r"""
    helpful  recommended  preferred  desirable  beneficial  useful  suggested  advantageous  advisable
    an? (?:real |definite |big |strong )?(?:advantage|plus|asset)  assets?  souhaitables?  souhaitees?  recommandee?s?
    suggeree?s?  conseillee?s?  (?:un |des )?(?:atouts?|avantages?)  un plus  utiles?  preferables?  appreciee?s?
""")
_IS = (
    r"(?:is|are|(?:would|will|may|can) be|est|sont|serait|seraient|soit|peut etre|constitue|constituerait) "
    r"(?:considered |also |very |highly |strongly |aussi |tres |fortement |consideree? comme )?"
)

_YOU = r"(?:you|learners|participants|students|applicants)"
_WE_ADVISE = r"we (?:strongly |highly )?(?:recommend|suggest|advise|prefer)"
_IT_IS_GOOD = (
    r"it(?: is|'s| would be) (?:also |very |highly |strongly |most )*"
    r"(?:a good idea|best|helpful|useful|recommended|advisable|preferable|suggested|better)"
)
_IL_EST_BON = (
    r"il (?:vaut mieux|(?:est|serait) (?:utile|preferable|bon|recommande|suggere|souhaitable|conseille|avantageux) "
    r"(?:de|d'|que)) ?"
)
_NOT_TRAVEL = r"(?! (?:the |a |your )?(?:bus|train|transit|lunch|break|notes|time)\b)"
_NOUS_CONSEILLONS = r"(?:nous|on) (?:vous )?(?:recommand|sugger|conseill)\w+ (?:fortement )?"

ADVISED = any_of(rf"""
    (?:{_HAD})\b[^.;]{{0,60}} {_IS}(?:{_GOOD})
    {_IS}(?:an? |une? |des )?(?:assets?|atouts?)
    {_YOU} should (?:be able to|be comfortable|already (?:be|know|have)|know(?! that))
    {_YOU} should have (?:some|a basic|basic|prior|previous|a working|a good)
    (?:vous|les \w+) devr(?:iez|aient) (?:etre|avoir|savoir(?! que)|connaitre)
    (?:best|better|ideal|most useful|well)(?: suited)? (?:for|to) (?:{_THOSE}) (?:who|with)
    suits? (?:{_THOSE}) (?:who|with)
    it (?:really )?helps (?:if you|to (?:have|know|be|understand))
    {_IT_IS_GOOD} (?:if|that) you
    {_IT_IS_GOOD} (?:if|that) {_YOU} (?:first |already )?(?:have|are|be|know|complete|take|finish|can)\b{_NOT_TRAVEL}
    {_IT_IS_GOOD} to (?:have|know|be able|be familiar|be comfortable|understand|take)
    {_WE_ADVISE} (?:that )?{_YOU} (?:first )?(?:have|are|take|complete|know|finish|can|start with)\b{_NOT_TRAVEL}
    {_WE_ADVISE} (?:taking|completing|having|finishing|some|prior|previous)
    ideally,? {_YOU}  will (?:get|benefit) (?:the )?most
    {_IL_EST_BON}(?:avoir|etre|savoir(?! que)|connaitre|posseder|detenir|parler|lire|maitriser|suivre|pouvoir)
    {_IL_EST_BON}(?:que )?(?:les|vous) \w+
    {_NOUS_CONSEILLONS}(?:de |d')(?:avoir|suivre|savoir|posseder|connaitre|commencer|etre|terminer)
    {_NOUS_CONSEILLONS}une? (?:connaissance|experience|base|formation)
    idealement,? (?:vous|les participant\w*|avoir|etre)
    (?:convient|s'adresse) (?:surtout|mieux|principalement|davantage) aux (?:{_THOSE}) (?:qui|ayant)
    de preference
""")
"""What would do a person good: a good eye is an asset · it helps if you can type · il vaut mieux avoir suivi ..."""

_STATE = either(r"""
    have  hold  own  possess  know  know how  understand  speak  read  write  type  drive  live  work  receive  pass
    qualify  meet with  lift  stand  swim  complete  finish  be able to  be willing and able
    be (?:comfortable|familiar|eligible|enrolled|registered|employed|unemployed|receiving|in receipt|in good)
    be (?:referred|out of|working|available|an?(?! minimum))
""")
_ETAT = either(r"""
    avoir  detenir  posseder  savoir  pouvoir  connaitre  maitriser  parler  lire  ecrire  habiter  resider  travailler
    passer (?:un|une) (?:test|examen|entrevue|evaluation)  assister a (?:une|la) (?:seance|rencontre)
    recevoir  disposer  reussir  suivre  terminer  completer  etre titulaire  etre capable  etre a l'aise
    etre en mesure
    etre (?:recommandee?|referee?|aiguillee?)
    etre (?:inscrite?|nouve\w+|disponible|admissible|sans emploi|membre|en bonne|apte|employee?|prestataire)
""")
# What one has, passes or completes in the course is no state of the person: pass the exam · complete each module
_IN_THE_COURSE = (
    r"(?! (?:an? |the |your |their |all |une? |le |la |les |l'|votre |vos |at least |au moins )?(?:"
    + either(r"""
        fun  payment  deposit  fees?  registration form  copy  course  program  exam  final  test at  lunch  pencil
        paiement  depot  frais  cours  formation  examen  assignments?  all  questions?  cancel\w*  \d+ ?%  each
        every  attend\w*  password  account  mot de passe  compte
    """)
    + "))"
)
_MUST = (
    r"(?:must|need to|needs to|have to|has to|will need to|(?:is|are) required to|(?:is|are) expected to) "
    r"(?:also |already |first |currently )?"
)
_DOIT = r"(?:il faut|on doit|vous devez|vous devrez|devront|est tenue?s? de) (?:deja |aussi |egalement |d'abord )?"
_TO_ENTER = (
    r"(?:to (?:join|enter|enrol+|register|take|start|begin|attend|participate)|before|for (?:admission|entry|enrol\w+)|"
    r"pour (?:s'inscrire|suivre|participer|l'admission|etre admis\w*)|a l'admission|avant (?:de |d'|l'))"
)
_COURSE_ASKS = (
    r"(?:course|program|class|workshop|training|cours|formation|programme|atelier|it) "
    r"(?:requires|demands|exige|necessite|requiert|demande)(?! (?:no|little|aucune?|pas|peu)\b)"
)
_MET = either(r"""
    tests?  examens?  exams?  entrevues?  interviews?  assessments?  evaluations?  information sessions?  orientations?
    seances? d'information  attendance  presence
""")
_CANNOT = r"(?:cannot|can't|may not|are not able to|ne peu\w+ pas|ne pourr\w+ pas)"
_ENTER = r"(?:register|enrol\w*|join|take|participate|attend|apply|s'inscrire|suivre|participer|etre admis\w*)"
_ONLY_FOR = r"(?:only for|only open to|open only to|reserved for|restricted to|limited to)"
_NEEDED = (
    r"(?<!not )(?<!pas )(?:required|needed|necessary|mandatory|essential|essentiel(?:le)?s?|indispensables?|exigee?s?"
    r"|requise?s?|necessaires?|obligatoires?)"
)

DEMANDED = any_of(rf"""
    (?:{WHO}) (?:\w+ ){{0,3}}?{_MUST}(?:{_STATE})\b{_IN_THE_COURSE}
    (?<!\w )must (?:be able to|have|hold|know|own|possess)
    we (?:only |do )?(?:ask|require|expect) (?:that )?{_YOU} (?:to )?(?:have|are|be able|can|know|already)
    admission is by (?:interview|audition|referral|invitation)
    l'admission se fait par (?:une )?(?:entrevue|audition|invitation)
    vous aurez besoin d'une? (?:{_HAD})
    {_DOIT}(?:{_ETAT})\b{_IN_THE_COURSE}
    (?:{WHO}) (?:\w+ ){{0,2}}?doi(?:t|vent) (?:deja |aussi |egalement )?(?:{_ETAT})\b{_IN_THE_COURSE}
    for (?:current |registered |existing |active )?(?:\w+ )?(?:{_THOSE})(?: [\w-]+){{0,8}} only
    we require (?:an?|your|proof)(?! (?:\w+ )?(?:deposit|payment|fee|registration|minimum))
    nous exigeons (?:une?|que)(?! (?:\w+ )?(?:depot|paiement|frais|inscription|minimum))
    {_ONLY_FOR} (?:current |registered |existing |active |all )?(?:{_THOSE})(?! (?:per|each|a class|in each|at a time))
    only (?:{_THOSE}) (?:who|with)\b[^.;]{{0,60}} (?:may|can)  (?:{WHO}) will be (?:interviewed|assessed|screened)
    seule?s (?:les |la |le )?(?!les |la |le |\d)\w+ [^.;]{{0,60}}peu(?:t|vent)
    (?:offert|ouvert)e?s? (?:uniquement|seulement|exclusivement) (?:aux?|a)
    (?<!\w )only (?:current |registered |active )?(?:{_THOSE}) (?:may|can)
    reserve(?:e|s|es)? (?:exclusivement |uniquement )?(?:aux?|a la|a)(?= [a-z])
    s'adresse(?:nt)? (?:uniquement|seulement|exclusivement) (?:aux?|a)
    (?:{_HAD})\b[^.;]{{0,60}} (?:is |are |est |sont )?{_NEEDED}(?= {_TO_ENTER}|[ .!]*$)
    (?:l'accord|l'autorisation|approval|permission|consent)\b[^.;]{{0,40}} (?:is |est |are )?{_NEEDED}
    (?:proof|preuves?|results?|resultats?)\b[^.;]{{0,50}} (?:must|doi(?:t|vent)) (?:be|etre) (?:submitted
    |provided|shown|presented|remise?s?|fournie?s?|presentee?s?)
    (?:course|program|training|workshop|class|enrol\w+|admission) is (?:only )?(?:reserved for|restricted to)(?= [a-z])
    (?:is|are) (?:only )?for (?:{_THOSE}) who have (?:already )?(?:passed|completed|taken|finished)
    (?:seront|serez) (?:convoque|invite|appele)\w* a une (?:entrevue|rencontre|evaluation)
    will be (?:invited|called|asked) to an? (?:interview|assessment|test)
    (?:offered|open|available) to (?:[a-z-]+ ){{1,4}}only
    (?:offert|ouvert)e?s? aux? [^.;]{{3,50}} (?:seulement|uniquement|exclusivement)
    {_COURSE_ASKS} (?:\w+ ){{0,3}}?(?:{_HAD})
    (?:{_MET})\b[^.;]{{0,40}} (?:is |are |est |sont )?{_NEEDED}(?= {_TO_ENTER})
    (?:grade|average|marks?|gpa|note|moyenne)\b[^.;]{{0,60}} (?:is |are |est |sont )?{_NEEDED}(?= {_TO_ENTER})
    (?:{WHO}) (?:who|qui) [^.;]{{3,60}} {_CANNOT} {_ENTER}
    (?:un|une|an?) (?:test|examen|entrevue|interview|assessment)\b[^.;]{{0,30}} (?:is |est )?{_NEEDED}
    (?:level|part|module|phase) \w+ must be (?:completed|finished)
    (?:niveau|partie|module|volet) \w+ doit etre (?:terminee?|reussie?)
""")
"""A demand that needs no name: you must know how to swim · reserved for people who lead a team · consent is needed"""

WITHOUT_IT = re.compile(
    rf"(?:{WHO}) (?:without|sans|who (?:do not|don't|have not|haven't)|qui n'(?:ont|avez|a) pas) [^.;]{{3,60}}? "
    rf"(?:(?:must|need to|have to|doi(?:t|vent)|devr\w+) (?!pay\b|payer)|{_CANNOT} {_ENTER})"
)
"""What those must do who lack something: applicants without a diploma must submit a portfolio"""

STATED = re.compile(
    r"(?:avoir (?:suivi|reussi|termine|complete|obtenu)|reussir (?:le|un) test|etre (?:capable|a l'aise|en mesure)"
    r"|savoir(?! .* (?:change|est|permet|ouvre)\b))\b"
)
"""A demand in the infinitive, as lists of conditions have them: Avoir suivi Tenue de livres I"""
