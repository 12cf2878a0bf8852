"""The words, in both languages, that say what is asked before one may begin, matched in flat text."""

import re

from mcli.facts.reading import any_of, either

# What a label may say: what is demanded · what would be good · whom it is for · what to bring · something else.
DEMANDS = re.compile(either(r"""
        pre-? ?requi  prealable  admission  entry  entrance  eligib  admissib  requirement  exigence  condition
        require  qualif  who can (?:apply|register|attend|participate|take|enrol)  qui peut  critere  pre-course
        minimum  before you  you must  you need to  vous devez  applicants
    """))  # fmt: skip
SOFT_LABEL = re.compile(r"recomm|suggest|prefer|asset|helpful|souhait|atout|nice to have")
AUDIENCE = re.compile(either(r"""
        who (?:is|should|would|this)  target  audience  ideal for  designed for  intended  s'adresse  clientele
        public  pour qui  a qui  learners?$  participants?$
    """))  # fmt: skip
BRING = re.compile(either(r"""
        bring  equipment  technical  technolog  materials?  supplies  you(?:'ll| will)? need  apporter  materiel
        equipement  avoir avec  what to wear
    """))  # fmt: skip
OTHER_LABEL = re.compile(
    r"re-?quali|re-?certif|renew|completion|graduation|passing|renouvel|reussite|to pass|maintain|attendance|(?:co|"
    r"anti)-?requi"
)
INLINE_LABEL = re.compile(
    r"(?:course |program )?(?:pre-? ?requisites?|pre-? ?requis|prealables?|(?:admission|entry|"
    r"entrance)(?: requirements?)?|"
    r"requirements?|eligibility|conditions? d'admission|admissibilite|exigences?)(?:\(s\))? ?[:-] ?"
)
# A question about demands as a whole: Are there any prerequisites? · Faut-il de l'expérience?
ASKS = re.compile(r"(?:pre-?requisit|requirement|prealable|pre-?requis|experience|conditions?|exigences?).*\?")

# What says nothing here: see the calendar · contact us · some courses have prerequisites
ELSEWHERE = any_of(r"""
        see(?! below)  check  consult  contact  varies  vary  tb[ad]  voir  consultez  contactez  communiquez
        selon le  refer to  course (?:description|outline)s?  depend\w*
    a (?:determiner|venir|confirmer)  to be (?:determined|announced|confirmed)
    """)
SOME_COURSES = re.compile(
    r"(?<!\w)(?:some|certain|many|other|several|most|certains|plusieurs|autres|d'autres) (?:\w+ )?"
    r"(?:courses?|programs?|classes|cours|programmes?|formations?|modules)(?!\w)"
)
# Conditions of a price, of a credential at the end, of a later course: none of them is a condition of entry.
PRICE = any_of(r"""
        price  prix  tarif  fee  fees  tuition  cost  free  bursar\w+  funding  funded  financial  subsid\w+
        discount\w*  osap  rafeo  rabais  gratuit\w*  frais  bourse  financement  refund\w*  rembours\w*  reduced
        grant
    """)
FOR_PRICE = re.compile(r"\b(?:qualif\w+ for|for (?:this|the|free)|avoir (?:acces|droit) a|beneficier|pour (?:ce|le) )")
LATER = re.compile(
    r"\b(?:is|are|serves as|as|be|est|sont|sert de|comme) (?:a |an |the |un |une |le )?"
    r"(?:pre-?requisite|prealable|pre-?requis|requirement)s? (?:for|to|of|a|au|aux|pour|de)\b|\banti-?requisite|"
    r"\bto (?:receive|earn|obtain|be awarded|get|maintain|renew|pass|complete)\b[^.]{0,30}\b(?:certificate|"
    r"certification|badge|"
    r"credential|micro-?credential|course|program|diploma|licen[cs]e|credit)|"
    r"\bpour (?:obtenir|recevoir|reussir)\b[^.]{0,30}\b(?:certificat|attestation|badge|microcertification|cours|"
    r"diplome)|"
    r"\b(?:upon|after|following|once you|apres avoir|a la fin)\b[^.]{0,15}\b(?:complet|success|pass|graduat)"
)

# Everything is ruled out: no prerequisites · experience is not required · sans préalable · open to anyone
_WHOLE = either(r"""
        pre-? ?requisites?  pre-? ?requis  prealables?  requirements?  exigences?  experience  background  knowledge
        (?:earlier |prior |previous |specific |special )?training  skills  connaissances?
        formation (?:prealable|anterieure)  conditions? (?:prealables?|d'admission|d'entree|d'inscription)
        condition
    """)
_NOT_WHOLE = (
    r"(?:academic|scolaires?|language|linguistiques?|age|educational|medical|health|physical|residency|other|autres?|"
    r"further|additional|more|formal education|driving|credit)"
)
_RULED = r"(?:required|needed|necessary|requise?s?|exigee?s?|necessaires?|demandee?s?|specified|listed|obligatoires?)"
_NO = (
    r"(?:no|without(?: any)?|zero|not any|aucune?s?|sans(?: aucune?s?)?|pas de|nulle?|n'(?:y )?a (?:pas de|aucune?)|"
    r"n'est pas necessaire d'avoir de l'|needs? no|do(?:es)? not (?:need|require)(?: any)?|don't need(?: any)?|"
    r"not necessary to have|pas besoin d[e'])"
)
_TO_ALL = (
    r"(?:open|available|accessible|welcome|offered|ouverte?s?|offerte?s?|accessibles?|destinee?s?) (?:to |a |for |"
    r"pour )?"
    r"(?:all|anyone|everyone|everybody|the (?:general )?public|tous|toutes|tou·te·s|toute personne|tout le monde|"
    r"grand public|"
    r"au (?:grand )?public)(?: et (?:a )?(?:tous|toutes)| learners| adults| people| and all)?|"
    r"(?:anyone|everyone|all|everybody) (?:(?:is|are) )?(?:welcome|can (?:enrol+|register|take|join|apply|attend|"
    r"participate))|"
    r"(?:toute personne|tout le monde|tous|toutes) (?:peut|peuvent|sont les bienvenus)|tous sont bienvenus|"
    r"open admission|"
    r"admission libre"
)
_IN_WHAT = (
    r"(?: (?:in|with|of|using|en|dans|avec|de) [\w' ]{2,25}?"
    r"(?= (?:is|are|n'est|ne sont|required|needed|necessary|requise?s?|exigee?s?|necessaires?)\b))?"
)
NONE = re.compile(
    rf"\b{_NO}(?: (?!{_NOT_WHOLE}\b)[\w,/-]+){{0,4}}? ?(?:or )?(?:{_WHOLE})\b(?! check)"
    rf"(?: (?:prealables?|anterieures?|particulieres?))?{_IN_WHAT}"
    rf"(?: (?:is|are|n'est|ne sont|n'est pas|est|sont))?(?: {_RULED})?|"
    rf"\b(?:{_WHOLE}) (?:(?:is|are) )?(?:not|n'est pas|ne sont pas|non|isn't|aren't) {_RULED}|"
    rf"\bsans (?:autre )?(?:condition|prealable|pre-?requis)\w*(?: d'(?:entree|admission))?|\b(?P<open>{_TO_ALL})"
)
NONE_ALONE = re.compile(
    r"(?:none|nil|no|aucune?s?|neant|non|not|nothing|rien)(?: (?:is |are )?(?:required|requis\w*|needed|exige\w*|"
    r"necessary|"
    r"necessaires?|specified))?[ .!*]*"
)
OPENING_NONE = re.compile(
    r"(?:none|nil|aucune?s?|neant|not required|non requis)"
    r"(?: (?:is |are )?(?:required|requis\w*|needed|exige\w*|necessary|necessaire|specified|pre-?requis\w*|prealables?))*"
    r"(?=\W*$| ?[.,;:()-]| (?:for|pour|but|mais|however|toutefois)\b)"
)
# After "open to anyone", a restriction may follow; an interest is none.
RESTRICTION = re.compile(
    r"^ ?(?:who|with|aged?|over|1[5-9]|qui|ayant|agee?s?|members?|membres?|of the|\w+ (?:members|nurses|employees|"
    r"staff|residents)|"
    r"residents?|(?:ontario|canadian) \w+|living|working|currently|en |de \d)"
)
INTEREST = re.compile(
    r"^ ?(?:who (?:wants?|wishes|would like|is interested|are interested)|qui (?:veut|desire|souhaite|s'interesse)|"
    r"interested|"
    r"interesse|with an interest|who (?:is )?(?:curious|looking))"
)
# One demand is ruled out: no diploma needed · you do not need a referral · aucun diplôme n'est exigé
ONE_OUT = re.compile(
    r"\b(?:no|without(?: an?)?|aucune?|sans(?! emploi| abri)|pas de|pas besoin d[e']|(?:do(?:es)? not|don't|doesn't|not) (?:need|have|"
    r"require|"
    r"have to have|need to (?:have|be))(?: an?| any| their| your)?|n'(?:est|avez) pas|even if (?:they|you) (?:don't|"
    r"do not) have"
    r"(?: an?| their| your)?|meme sans|no longer)(?: [\w'-]+){1,5}?"
    rf"(?: (?:n'est |ne sont |is |are )?(?:pas )?{_RULED}|(?=[,.;]|$| (?:but|and|or|to|mais)))|"
    rf"\b[\w' ]{{3,40}} (?:is|are|n'est|ne sont) (?:not|pas) (?:{_RULED}|mandatory)"
)

# What would be good to have.
SOFT = any_of(r"""
        recommend\w*  suggest\w*  prefer\w*  helpful  assets?  beneficial  desirable  advis\w+  useful  ideally
        ideal  encouraged  nice to have  an advantage  should (?:have|be|feel)  expected to have  recommand\w*
        souhait\w*  suggere\w*  atouts?  utiles?  conseille\w*  idealement  avantage  de preference  devrai\w+
        un plus  a plus
        (?:small|basic|some|minimal) (?:degree|knowledge|understanding|familiarity|comfort|computer|skills?|literacy
        |digital|internet)\w*(?: of)?
        notions? de base  connaissances? de base  competences? de base
    """)
DESPITE_SOFT = any_of(r"""
        must  is required  are required  exige\w*  obligatoires?  requis\w*  pour (?:s'inscrire|etre admis)
        to (?:enrol+|register|apply|be admitted|participate|join)
    """)
# Whom it is for is no demand, unless they have something: designed for those who have already completed a diploma
FOR_WHOM = any_of(r"""
        designed (?:for|to)  intended for  ideal for  geared (?:to|toward)s?  best suited  suit(?:ed|able) for
        aimed at  perfect for  concu\w* pour  s'adresse\w*  destine\w*  ideale? pour
    """)
WHO_HAVE = any_of(r"""
        (?:who|that) (?:already )?(?:have|has|hold|possess)(?: already)?(?: completed| taken
        | earned)?(?: either)?(?: an?)?
        having  with (?:an?|some|basic|prior|previous|at least)
        qui (?:ont|possedent|detiennent)(?: deja)?(?: une?)?  ayant  titulaires?  possedant  detenteurs?
    """)
HARD = any_of(r"""
        must  required?  requires  requirements?  mandatory  need(?:s|ed)? to  needs?  necessary  have to  has to
        shall  only  pre-?requisites?  proof of  eligib\w+  minimum  successful completion  completion of  doit
        doivent  devez  devront  exige\w*  requis\w*  obligatoires?  il faut  prealables?  seulement  preuve d\w*
        reserve\w*  admissib\w+  reussite  necessaires?  cannot  may not  ne peu\w+ pas  applicants  are expected to
    """)
BRINGING = any_of(r"""
        bring  wear  supply  provide  have access to  access to  equipped  apporter  apportez  porter  se munir
        munissez  fournir  avoir acces
    """)
EXCLUDED = re.compile(
    r"(?:\b(?:cannot|can not|may not|must not|must have no|ne (?:peu\w+|doi\w+) pas)\b|^(?:have|has) (?:no|not)\b|"
    r"^n'avoir (?:pas|aucun))[^.;]*"
)
OR = re.compile(
    r"(?<!\w)(?:or|ou|soit)(?!\w)(?! (?:older|over|up|above|plus|equivalent|the equivalent|l'equivalent|equal))|/"
)
TURN = re.compile(
    r",? (?:but|however|except|unless|although|though|mais|toutefois|cependant|sauf|par contre),? |[;()] ?|: (?=must|"
    r"doit)|"
    r", (?=must\b|and must\b)| - "
)
# The type of a secondary school course, which belongs to its name: Grade 12 English (C or U)
COURSE_TYPE = re.compile(r" \((c|u|m|c or u|u or c|c/u|u/c|academic|applied)\)")
# A step inside the course: part 2 needs part 1 · each later module requires the one before it
STEP = re.compile(
    r"\b(?:the one before|(?:module|part|level|phase|stage|partie|niveau|volet|etape) (?:\d|i{1,3}|one|two|three|un|"
    r"deux)|"
    r"previous (?:module|part|level)|precedente?s?)\b"
)

# What a sentence found anywhere must say to be a demand of entry, and what makes it one of something else.
_WHO = (
    r"(?:you|applicants?|candidates?|learners?|participants?|students?|trainees?|registrants?|attendees?|clients?|"
    r"individuals?|"
    r"those|all|everyone|vous|personnes?|participant\w*|candidat\w*|apprenant\w*|etudiant\w*|on)"
)
_TO_ENTER = r"(?:enrol+|register|apply|be admitted|participate|join|attend|qualify|be eligible)"
ENTRY = re.compile(
    rf"(?<!\w){_WHO}\b[^.;]{{0,40}}\b(?:must|need to|needs? to|(?:is|are) required to|have to|has to|should|doi(?:t|"
    rf"vent)|devez|"
    r"devront)(?: also| already)? (?:first )?(?:be|have|hold|possess|provide|submit|present|show|produce|read|speak|"
    r"understand|"
    r"live|reside|own|pass|complete|meet|take|sign|obtain|(?:have )?(?:completed|received|taken|passed)|etre|avoir|"
    r"detenir|"
    r"posseder|fournir|presenter|parler|habiter|resider|reussir|lire)\b|"
    r"\b(?:is|are|est|sont) (?:required|mandatory|needed|necessary|requise?s?|exigee?s?|obligatoires?|necessaires?|"
    r"a pre-?requisite|pre-?requisites)\b(?! to (?!enrol|register|apply|attend|join|take|participate|start|begin))|"
    r"\b(?:exigee?s?|requise?s?|obligatoires?|required)[ .]*$|"
    r"\b(?:pre-?requisites?|pre-?requis|prealables?)(?: is| are| :|:| est)|"
    r"\brequires (?:a|an|the|completion|successful|learners|students|participants|the one)\b|\bexige\b|"
    r"\b(?:open|available|offered|limited|restricted|reserved|ouverte?s?|offerte?s?|reservee?s?|"
    r"limitee?s?) (?:only )?"
    r"(?:to|for|aux?|a)\b|\b(?:must|doi(?:t|vent)) (?:be|have|hold|etre|avoir)\b|\bonly (?:for|available|open)\b|"
    rf"\bfor [^.;]{{3,40}} only\b|\beligib\w+|\badmissib\w+|\bto {_TO_ENTER}\b|\bpour (?:s'inscrire|etre admis|"
    rf"participer)\b|"
    r"\b(?:minimum|at least|au moins|d'au moins) |^(?:be|have|hold|possess|live|reside|read|speak|provide|own|pass|"
    r"avoir|etre|"
    r"detenir|posseder|habiter|resider|parler|comprendre)\b"
)
BEFORE_ENTRY = re.compile(rf"\b(?:to {_TO_ENTER}|pour (?:s'inscrire|etre admis\w*|participer))\b")
NOT_ENTRY = any_of(r"""
        demonstrat\w+  re-?quali\w+  re-?tak\w+  re-?cert\w+  remain  renew\w*  valid (?:for|until)  maintain
        throughout  during (?:the|this)  learn (?:to|how|about)  aims?  careers?
        employers? (?:look|want|require|need)
        (?:you|students|learners|participants)(?:'ll| will) (?:learn|read|gain|explore|discover|practi[sc]e|be able
        |receive|need to re)
        graduates (?:will|can|may)  methods? of assessment  be assessed  attend all  full attendance  homework
        assignments?  vous (?:apprendrez|decouvrirez|pourrez)  on campus  arriv\w+  renouvel\w*  valide  pendant
        tout au long  demontre\w*
    """)
# A field under a demanding label that still demands nothing.
EMPTY = re.compile(
    r"(?:(?:or|ou) (?:the |l )?equivalen\w*(?: \w+){0,4}|exceptions? .*|"
    r"(?:or|ou) (?:permission|approval|autorisation|permis).*)|"
    r"(?:yes|oui|pre ?requisites?|prealables?|prerequis|criteres? d \w+|conditions? d \w+|requirements?|"
    r"nothing else is needed|"
    r"s o|sans objet|not applicable|unknown|open enrol\w*|n ?/? ?a|eligibility|admission requirements?)"
)
