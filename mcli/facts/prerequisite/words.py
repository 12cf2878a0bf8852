"""The words, in both languages, that say what is asked before one may begin, matched in flat text."""

import re

from mcli.facts.prerequisite.frames import WHO
from mcli.facts.reading import any_of, either

# What a label may say: what is demanded · what would be good · whom it is for · what to bring · something else.
DEMANDS = re.compile(either(r"""
        pre-? ?requi  prealable  admission  entry  entrance  eligib  admissib  requirement  exigence  condition
        require  requis  qualif  who (?:can|may) \w+  qui (?:peut|peuvent)  critere  pre-course
        minimum  before (?:you|i)  beforehand  (?:do|should|must) i (?:need|know|have)  dois-je
        avant de  you must  (?:experience|background)\W*$  you need to  vous devez  applicants
    """))  # fmt: skip
# What one needs may be to bring or a demand: What you need · You need · What do I need?
NEED_LABEL = re.compile(
    r"(?:^|what (?:else )?(?:do |will )?)(?:i|you|learners|participants|students)(?:'ll| will)? need(?! to)\b|"
    r"^(?:ce qu'il|que) (?:vous )?faut|^il (?:vous )?faut\W*$"
)
SOFT_LABEL = re.compile(r"recomm|suggest|sugger|prefer|asset|helpful|souhait|atout|nice to have")
AUDIENCE = re.compile(either(r"""
        who (?:is|should|would|this)  target  audience  ideal for  designed for  intended  s'adresse  clientele
        public  pour qui  a qui  learners?$  participants?$  best for  suited
    """))  # fmt: skip
BRING = re.compile(either(r"""
        bring  equipment  technical  technolog  materials?  supplies  apporter  materiel
        equipement  avoir avec  what to wear
    """))  # fmt: skip
OTHER_LABEL = re.compile(
    r"re-?quali|re-?certif|renew|completion|graduation|passing|renouvel|reussite|to pass|maintain|attendance|(?:co|"
    r"anti)-?requi"
)
INLINE_LABEL = re.compile(
    r"(?:course |program )?(?:pre-? ?requisites?|pre-? ?requis|prealables?|(?:admission|entry|"
    r"entrance)(?: requirements?)?|requirements?|eligibility|ages?|before (?:you|taking|starting) "
    r"?(?:enrol+|register|begin|start|apply|sign up|join|come)?|conditions? d'admission|admissibilite|"
    r"exigences?)(?:\(s\))? ?[:-] ?"
)
# A question about demands as a whole: Are there any prerequisites? · Faut-il de l'expérience?
ASKS = re.compile(
    r"(?:pre-?requisit|requirement|prealable|pre-?requis|experience|conditions?|exigences?|background|knowledge|"
    r"prior training|formation anterieure|know (?:any|some)thing|(?:savoir|connaitre) quelque chose|"
    r"faut-il (?:une )?formation|connaissances).*\?"
)
# A question about one demand of several: Is a background check required? · Are there age requirements?
ASKS_ONE = any_of(r"""
    checks?  age  language  linguistiques?  french  english  francais  anglais  letters?  lettres?  refunds?
    remboursements?  medical  health  sante  police  casier  diplom[ae]s?  diplomes?  degree  licen[cs]e  permis
    certificat\w*  first aid  secourisme  premiers soins  to pass  to graduate  pour reussir  conditions on  membership
    membres?  immigration  citizenship  residency  residence
""")
# A question that names no answer: What do I need beforehand? · Qui peut s'inscrire?
OPEN_QUESTION = re.compile(r"(?:what|which|who|que|quels?|quelles?|qui|qu'|pour qui|a qui)\b")
ANSWERED_NO = re.compile(r"(?:no|non|not at all|pas du tout)(?: ?[.,!;:-] ?|$)")

# What says nothing here: see the calendar · contact us · some courses have prerequisites
ELSEWHERE = any_of(r"""
        see(?! below)  check  call  ask (?:us|the|your)  e-?mail us  appelez  demandez  telephonez
        consult  contact  varies  vary  tb[ad]  voir  consultez  contactez  communiquez
        selon le  refer to  course (?:description|outline)s?  calendar  annuaire  listed  inquire  as per  outlined
        depend\w*  communiquer  s'informer  a (?:determiner|venir|confirmer)  to be (?:determined|announced|confirmed)
    """)
SOME_COURSES = re.compile(
    r"(?<!\w)(?:some|certain|many|other|several|most|certains|plusieurs|autres|d'autres) (?:\w+ )?(?:courses?|"
    r"sections?|tracks?|streams?|options?|workshops?|ateliers?|volets?|programs?|classes|cours|programmes?|formations?|modules)(?!\w)"
)
# Conditions of a price, of a credential at the end, of a later course: none of them is a condition of entry.
PRICE = any_of(r"""
        price  prix  tarif  fee  fees  tuition  cost  free  bursar\w+  funding  funded  financial  subsid\w+
        discount\w*  osap  rafeo  rabais  gratuit\w*  frais  bourse  financement  refund\w*  rembours\w*  reduced
        grant
    """)
FOR_PRICE = re.compile(r"\b(?:qualif\w+ for|for (?:this|the|free)|avoir (?:acces|droit) a|beneficier|pour (?:ce|le) )")
LATER = re.compile(
    r"\b(?:is|are|serves as|as|be|est|sont|sert de|comme) (?:a |an |the |un |une |le )?(?:pre-?requisite|prealable|"
    r"pre-?requis|requirement)s? (?:for|to|of|a|au|aux|pour|de)\b|\banti-?requisite|\bto (?:receive|earn|obtain|"
    r"be awarded|get|maintain|renew|pass|complete)\b[^.]{0,30}\b(?:certificate|certification|badge|credential|"
    r"micro-?credential|course|program|diploma|licen[cs]e|credit)|\bpour (?:obtenir|recevoir|"
    r"reussir)\b[^.]{0,30}\b(?:certificat|attestation|badge|microcertification|cours|diplome)|\b(?:upon|after|"
    r"following|once you|apres avoir|a la fin)\b[^.]{0,15}\b(?:complet|success|pass|graduat)"
)

# Everything is ruled out: no prerequisites · experience is not required · sans préalable · open to anyone
_WHOLE = either(r"""
        pre-? ?requisites?  pre-?reqs?  pre-? ?requis  prealables?  requirements?  exigences?  experience
        background(?! noise| music| image| information)  knowledge
        (?:earlier |prior |previous |specific |special )?training  skills  connaissances?
        criteres?(?: d'admission)?  formation (?:prealable|anterieure)
        formation(?= requise| exigee| necessaire| n'est)
        conditions? (?:prealables?|d'admission|d'entree|d'inscription)  condition
    """)
_NOT_WHOLE = either(r"""
        academic  scolaires?  language  linguistiques?  age  educational  medical  health  physical  residency
        gpa  grades?  marks  citizenship  dress code  attendance
        other  autres?  further  additional  more  formal education  driving  credit
    """)
_RULED = either(r"""
        required  needed  necessary  requise?s?  exigee?s?  necessaires?  demandee?s?  specified  listed
        obligatoires?
    """)
_NO = either(r"""
        no  without(?: any)?  zero  not any  aucune?s?  sans(?: aucune?s?)?  pas de  nulle?
        n'(?:y )?a (?:pas de|aucune?)  n'est pas necessaire d'avoir de l'  needs? no
        do(?:es)? not (?:need|require)(?: any)?  don't need(?: any)?  not necessary to have  pas besoin d[e']
        besoin d'aucune?  nul besoin d[e']
    """)
_ALL = either(r"""
        all  anyone  everyone  everybody  the (?:general )?public  tous  toutes  tou·te·s  toute personne
        tout le monde  grand public  au (?:grand )?public
    """)
_OPEN = either(r"""
        open  available  accessible  welcome  offered  ouverte?s?  offerte?s?  accessibles?  destinee?s?
    """)
_CAN = r"(?:enrol+|register|take|join|apply|attend|participate)"
_TO_ALL = (
    rf"(?:{_OPEN}) (?:to |a |for |pour )?(?:{_ALL})(?: et (?:a )?(?:tous|toutes)| learners| community members|"
    rf" skill levels| levels| adults| people| and all)?|(?:anyone|everyone|all|everybody) (?:(?:is|are) )?(?:welcome|"
    rf"can {_CAN})|"
    r"(?:anyone|everyone|all those) interested in [\w ]{3,30}? (?:can|may|is welcome|are welcome)|"
    r"(?:toute personne(?: interessee?)?|tout le monde|tous|toutes) (?:peut|peuvent|sont les bienvenus)|"
    r"tous sont bienvenus|open admission|admission libre"
)
_IN_WHAT = (
    r"(?: (?:in|with|of|using|en|dans|avec|de) [\w' ]{2,25}?"
    rf"(?= (?:is|are|n'est|ne sont|{_RULED})\b))?"
)
NONE = re.compile(
    rf"\b(?:{_NO})(?: (?!(?:{_NOT_WHOLE})\b(?! or|"
    rf" ou))[\w,/-]+){{0,4}}? ?(?:or )?(?:{_WHOLE})\b(?! check)(?: (?:prealables?|anterieures?|"
    rf"particulieres?))?(?: (?:or|and|nor|ni|ou|et) (?:[\w-]+ ){{0,2}}(?:{_WHOLE})\b)*{_IN_WHAT}(?: (?:is|are|n'est|"
    rf"ne sont|n'est pas|est|sont))?(?: (?:{_RULED}))?|\b(?:{_WHOLE}) (?:(?:is|are) )?(?:not|n'est pas|ne sont pas|"
    rf"non|isn't|aren't) (?:{_RULED})|\b(?:do not|don't|does not|no) need to know (?:anything|a thing)"
    rf"(?: about [\w ]{{3,30}})?|\bsans (?:autre )?(?:condition|prealable|pre-?requis)\w*(?: d'(?:entree|"
    rf"admission))?|\b(?P<open>{_TO_ALL})"
)
_NONE_SAID = r"(?: (?:is |are |n'est )?(?:required|requis\w*|needed|exige\w*|necessary|necessaires?|specified))"
NONE_ALONE = re.compile(
    rf"(?:there (?:is|are) |absolutely )?(?:anyone|everyone|all|tous|toutes|tout le monde|none|nil|no|aucune?s?|"
    rf"neant|non|not|nothing|rien){_NONE_SAID}?[ .!*]*"
)
OPENING_NONE = re.compile(
    rf"(?:none|nil|aucune?s?|neant|not required|non requis)(?:{_NONE_SAID}| pre-?requis\w*| prealables?)*"
    r"(?=\W*$| ?[.,;:()-]| (?:for|pour|but|mais|however|toutefois)\b"
    r"| (?:beyond|other than|except|besides|apart from|hormis|outre|sauf) (?:an? |your |the |une? |l'|le |la )?"
    r"(?:strong |keen )?(?:interest|curiosity|desire|willingness|enthusiasm|love|open mind|interet|curiosite|desir"
    r"|motivation|envie)\b)"
)
# Experience: none · Préalable - aucun · Previous training – not required
SAID_NONE = re.compile(
    rf"\b(?:previous |prior |work )?(?:{_WHOLE})(?: requise?| required| needed)? ?[:-] ?(?:none|nil|aucune?s?|"
    rf"not required|non requise?)\b{_NONE_SAID}?"
)
# After "open to anyone", a restriction may follow; an interest is none.
RESTRICTION = re.compile(
    r" ?(?:"
    + either(r"""
        who  with  aged?  over  1[5-9]  qui  ayant  agee?s?  members?  membres?  of the  residents?  living  working
        \w+ (?:members|nurses|employees|staff|residents)  (?:ontario|canadian) \w+  currently  en  de \d
    """)
    + r")(?!\w)"
)
INTEREST = re.compile(
    r" ?(?:"
    + either(r"""
        who (?:wants?|wish\w*|would like|(?:is|are) interested|(?:is )?(?:curious|looking))  with an interest
        interested  qui (?:veut|desire|souhaite|s'interesse)  interesse\w*
    """)
    + r")(?!\w)"
)
# One demand is ruled out: no diploma needed · you do not need a referral · aucun diplôme n'est exigé
_OUT = either(r"""
        no  without(?: an?)?  aucune?  sans(?! emploi| abri)  pas de  pas besoin d[e']  n'(?:est|avez) pas
        no longer
        (?:do(?:es)? not|don't|doesn't|not) (?:need|have|require|have to have|need to (?:have|be))(?: an?| any
        | their| your)?
        even if (?:they|you) (?:don't|do not) have(?: an?| their| your)?  meme sans
        none of (?:our|the|these|your) \w+ (?:need|require)s?(?: an?)?
    """)
ONE_OUT = re.compile(
    rf"\b(?:{_OUT})(?: [\w'-]+){{1,5}}?(?: (?:n'est |ne sont |is |are )?(?:pas )?(?:{_RULED})|(?=[,.;]|$| (?:but|and|"
    rf"or|to|mais)))|\b[\w' ]{{3,40}} (?:is|are|n'est|ne sont) (?:not|pas) (?:{_RULED}|mandatory)"
)

# Only a remark on what stands before it: Level 1 (recommended)
ONLY_SOFT = re.compile(
    r"(?:is |est |highly |strongly |fortement )*(?:recommended|preferred|suggested|an asset|helpful|recommandee?s?|"
    r"souhaitee?s?|souhaitables?|un atout|suggeree?s?)\W*"
)
# What would be good to have.
SOFT = any_of(r"""
        recommend(?!ation)\w*  suggest\w*  prefer\w*  helpful  assets?  beneficial  desirable  advis(?:ed|able|e)
        useful  ideally  ideal  encouraged  will (?:get|benefit) (?:the )?most
        nice to have  comfort(?:able)? with  an advantage  should (?:have|be|feel)
        expected to have  recommand(?!ation)\w*  souhait\w*  suggere\w*  appreciee?s?  atouts?  utiles?
        conseill(?:e|ee|es|ees|ons|ez)  idealement  avantag\w+  preferable  de preference
        devr(?:ai\w+|iez)  un plus  a plus  il (?:est bon|vaut mieux)
        basic \w+ skills?  it helps (?:if|to)  good idea  best (?:suited )?(?:for|to)
        (?:small|basic|some|minimal) (?:degree|knowledge|understanding|familiarity|comfort|computer|skills?|literacy
        |digital|internet)\w*(?: of)?
        notions? de base  connaissances? de base  competences? de base
    """)
DESPITE_SOFT = any_of(r"""
        must  you need  (?:learners|participants|students|applicants) need
        (?<!not )(?<!n't )(?:required|mandatory|needed)(?! but)  exige\w*
        (?<!pas )(?<!sans etre )(?:obligatoires?|requis\w*|necessaires?)  pour (?:s'inscrire|etre admis)
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
    r"^(?:n'avoir (?:pas|aucun)|ne pas avoir)\b)[^.;]*"
)
OR = re.compile(
    r"(?<!\w)(?:or|ou|soit)(?!\w)(?! (?:older|over|up|above|plus|equivalent|the equivalent|l'equivalent|equal))|/"
)
TURN = re.compile(
    r",? (?:but|however|except|unless|although|(?:even )?though|quoique|bien que|mais|toutefois|"
    r"cependant|sauf|par contre),? |[;()] ?|: (?=must|"
    r"doit)|, (?=must\b|and must\b)| - "
)
# A French ending in brackets: aucun(e) · inscrit(e)s
ENDING = re.compile(r"(?<=\w)\((?:e|s|es|ne|nes|trice|ve|se|fe)\)")
# The type of a secondary school course, which belongs to its name: Grade 12 English (C or U)
COURSE_TYPE = re.compile(r" \((c|u|m|c or u|u or c|c/u|u/c|academic|applied)\)")
# A step inside the course: part 2 needs part 1 · each later module requires the one before it
STEP = re.compile(
    r"\b(?:the one before|(?:module|part|level|phase|stage|partie|niveau|volet|etape) (?:\d|i{1,3}|one|two|three|un|"
    r"deux)|previous (?:module|part|level)|precedente?s?)\b"
)

# Under a label of age, a number is an age: Minimum age: 14
AGE_LABEL = re.compile(r"^(?:minimum |required )?ages?\b|\bage (?:minimum|minimal|requis)\b")
AGE_ALONE = re.compile(r"(?:1\d|2\d|55|65)(?: ?(?:-|to|a) ?\d\d)? ?[.+]?")
EQUIVALENT = re.compile(r"\b(?:or|ou) (?:an? |the |l'|une? )?(?:experience )?equivalente?\b")
# After what is ruled out, the course itself: [no prerequisites] for the Introduction to Accounting course
FOR_IT = re.compile(r"\W*(?:there (?:is|are) |il n'y a )?(?:for|pour) (?:the|this|le|la|ce|cet|cette|l')\b")
# What seems to open a door and is not understood to the last word is no demand: Any adult · Ouvert aux apprenants
SEEMS_OPEN = re.compile(
    r"^(?:(?:it's |this is |c'est )?(?:open|for)\b|any\b|all\b|everyone|everybody|anyone|anybody|no\b|none|nothing"
    r"|there (?:is|are|aren)|just\b|ouvert|tout\b|toute|tous|aucun|rien|il n'y|n'importe|pas (?:de|d')"
    r"|sans\b)(?!.*\b(?:who|with|qui|ayant|avec)\b)"
)
# Whom it is for, and nobody else: s'adresse uniquement aux infirmières
ONLY_THEM = any_of(r"only  solely  exclusively  uniquement  seulement  exclusivement")
# Under "Who is it for?", what makes a description a demand: reserved for · Avoir suivi Tenue de livres I
BINDING = re.compile(
    r"(?<!\w)(?:only|reserve\w*|limited to|restricted to|seulement|exclusi\w+|uniquement|must|required|need to"
    r"|doi(?:t|vent)|devez|il faut|exige\w*|requis\w*|clb|nclc|permanent residen\w+|residen(?:ce|te?s?) permanente?s?"
    r"|work permits?)(?!\w)|"
    r"^(?:avoir|etre|detenir|posseder|reussir|savoir|have|hold|possess|pass|complete)\b|"
    r"\b(?:with|who have|who hold|ayant|qui ont|detenant) (?:an? |at least |au moins |une? )?(?:\w+ )?"
    r"(?:years?|months?|ans?|annees?|mois|levels?|niveaux?|licen[cs]es?|permis|diploma|diplome)\b"
)
# What is said of the course or by its teachers, not of the person: under "Prerequisites", it demands nothing.
TALK = re.compile(
    r"^(?:founded|established|this|the|our|we|it|in this|each|ce|cet|cette|le cours|la formation|l atelier|nous|notre"
    r"|nos|chaque|on)"
    r"\b|"
    r"\b(?:you|vous|learners|students|participants) (?:will|can|ll|apprendrez|decouvrirez|pourrez|allez)\b|"
    r"\b(?:we|nous|notre|our) \w+"
)
# In a list of who may come: You are a permanent resident · vous avez un niveau NCLC 4 · votre français est au niveau 5
YOU_ARE = re.compile(
    r"(?:you|vous|they) (?:already |currently |must )?(?:are|have|hold|live|work|read|speak|etes|avez|detenez|habitez|"
    r"parlez|travaillez|residez)\b|(?:your|votre) (?:english|french|level|francais|anglais|niveau|status|statut) "
    r"(?:is|est)\b|(?:are|have (?:finished|completed)) "
)
# What may be beside a level on a line of its own: CLB 4 or higher · Grade 12 or equivalent
BESIDE_A_LEVEL = re.compile(
    r"(?:\W|\d|\b(?:or|and|ou|et|minimum|at least|au moins|an?|une?|the|le|la|l|de|d|du|in|en|equivalent\w*|higher"
    r"|ontario|valid|current|above|up|better|over|plus|superieure?|level|niveau|needed|required|requise?|exigee?|interview|entrevue|admission|test|valid"
    r"|valide|english|french|math\w*|francais|anglais)\b)*"
)

# What one can do with a thing is no thing to bring: Savoir naviguer sur Internet · Ability to use a computer
ABLE = re.compile(
    r"\b(?:savoir|etre (?:capable|a l'aise|en mesure)|able to|ability to|know how to|comfortable|knowledge of"
    r"|familiar\w* with|connaissances?|maitris\w*|aisance|proficien\w+|competenc\w+)\b"
)
AT_LEAST = re.compile(r"\b(?:at least|a minimum of|au moins|au minimum|minimum)\b")
# Under "Before you begin", what to do is no demand of entry: Read chapter one. · Téléchargez le guide.
TASK = re.compile(
    r"(?:please |veuillez )?(?:read|watch|review|download|install|print|visit|create|log ?in|log on|sign (?:in|up)"
    r"|set up|test your|check your|fill (?:in|out)|look (?:at|over|through)|lire|lisez|regarder|regardez|telecharge[rz]"
    r"|installe[rz]|imprime[rz]|creer|creez|visite[rz]|connectez|ouvrez|remplir|remplissez)\b"
)

# What a sentence found anywhere must say to be a demand of entry, and what makes it one of something else.
_WHO = rf"(?:{WHO})"
_TO_ENTER = r"(?:enter|enrol+|register|apply|be admitted|participate|join|attend|qualify|be eligible)"
# Another way in beside the one named, which makes it a demand: Beginner Excel, or permission of the instructor
WAY_ROUND = re.compile(
    r"\b(?:or|ou) (?:the |l'|la |le )?(?:permission|approval|consent|equivalent\w*|autorisation|approbation|accord)\b"
)
# A sentence that also says what it costs, before it says who may come: It is $40, and you must be 18
AND_WHO_FOR_PRICE = re.compile(
    r"\b(?:must|if|to (?:get|receive|have|pay|access)|pour|si|qualif\w+|eligib\w+|those|doi\w+|devez|unless|sauf)\b"
)
AND_WHO = re.compile(
    r"(?:[;,] | |, )(?:and|but|et|mais) (?=(?:you|applicants|learners|participants|students|vous|il faut|les) )"
)
ENTRY = re.compile(
    r"\bil faut (?:avoir|etre|detenir|posseder|savoir|parler|reussir)\b|\b(?:anyone|everyone|all|adults?|people|"
    r"learners|personnes?|adultes?)\b[^.;,]{0,25}\b(?:is|are|est|sont) (?:welcome|(?:les? )?bienvenue?s?)\b"
    r"(?! to (?!attend|join|regist|take|participate|enrol|apply for th))|"
    rf"(?<!\w){_WHO}\b[^.;]{{0,40}}\b(?:must|need to|needs? to|(?:is|are) required to|have to|has to|should|doi(?:t|"
    rf"vent)|devez|devrez|"
    r"devront)(?: also| already| toutefois| cependant| egalement| aussi| donc)? (?:first )?(?:be|have|hold|possess|"
    r"provide|submit|present|show|produce|read|speak|understand|live|reside|own|pass|complete|meet|take|sign|obtain|"
    r"(?:have )?(?:completed|received|taken|passed)|pouvoir|savoir|etre|avoir|detenir|posseder|fournir|presenter|"
    r"parler|habiter|resider|reussir|lire)\b|\b(?:is|are|est|sont) (?:required|mandatory|needed|necessary|"
    r"requise?s?|exigee?s?|obligatoires?|necessaires?|essential|essentiel(?:le)?s?|indispensables?"
    r"|a pre-?requisite|pre-?requisites|(?:un |une )?(?:prealables?|pre-?requis))\b"
    r"(?! to (?!enter|enrol|register|apply|attend|join|take|participate|start|begin))"
    r"|\b(?:exigee?s?|requise?s?|obligatoires?|required)[ .]*$|"
    r"\b(?:pre-?requisites?|pre-?requis|prealables?)(?: is| are| :|:| est)|\brequires (?:a|an|the|completion|"
    r"successful|learners|students|participants|the one)\b|\bexige\b|\b(?:open|available|offered|limited|restricted|"
    r"reserved|ouverte?s?|offerte?s?|reservee?s?|limitee?s?) (?:only )?(?:to|for|aux?|a)\b|^(?:must|doi(?:t|"
    r"vent)) (?:be|have|hold|etre|avoir)\b|\bonly (?:for|available|open)\b|"
    rf"\bfor [^.;]{{3,40}} only\b|\beligib\w+|\badmissib\w+|\bto {_TO_ENTER}\b|\bpour (?:s'inscrire|etre admis|"
    rf"participer)\b|\b{_WHO}(?: will|'ll)? needs? (?:an?|the|your|some|at least|basic|good|prior|previous)\b|"
    r"\bvous (?:aurez|avez) besoin d|"
    r"\b(?:checks?|clearance|screening|verification)\b[^.;]{0,40}\b(?:required|needed|exigee?s?|requise?s?)\b|"
    r"\b(?:for|pour) (?:adults?|people|learners|anyone|adultes|personnes) (?:aged? |of |de )?\d|\b(?:minimum|"
    r"at least|au moins|d'au moins) |^(?:be|have|possess|live in|reside|avoir|etre|detenir|posseder|habiter|resider)\b"
)
BEFORE_ENTRY = re.compile(
    rf"\b(?:to {_TO_ENTER}|before (?:taking|starting|placement)|pour (?:s'inscrire|etre admis\w*|participer))\b"
)
NOT_ENTRY = any_of(r"""
        (?:provincial|federal|ontario) law  each time  every time  whenever  chaque fois  toutes les fois
        workers? (?:who|must|are)  all (?:workers|employees)  tous les travailleurs  tout travailleur
        (?:the|this|most|many|some|all) (?:jobs?|positions?|occupations?|trades?|employers?|workplaces?|companies)
        (?:le|ce|cet|la plupart des|les) (?:travail|emplois?|metiers?|postes?|employeurs?)  by law  par la loi
        to win  prizes?  (?:the|our) draw  contests?  tirage  concours  alcohol
        under the  legislat\w+  regulations?  demonstrat\w+  re-?quali\w+  re-?tak\w+  re-?cert\w+  remain  renew\w*
        valid (?:for|until)  maintain  throughout  during (?:the|this)  learn (?:to|how|about)  aims?  careers?
        minors?  mineurs?  (?:spaces?|seats?|places?|spots?) (?:are|is|sont) (?:reserve\w*|limit\w*)
        employers? (?:look|want|require|need)
        (?:you|students|learners|participants)(?:'ll| will) (?:learn|read|gain|explore|discover|practi[sc]e|be able
        |receive|need to re)
        graduates (?:will|can|may)  methods? of assessment  be assessed  attend all  full attendance  homework
        assignments?  vous (?:apprendrez|decouvrirez|pourrez)  on campus  arriv(?!ant)\w+  renouvel\w*
        valides? (?:pour|jusqu\w*|pendant)  pendant  tout au long  demontre\w*
    """)
# A field under a demanding label that still demands nothing.
EMPTY = re.compile(
    r"(?:free|gratuite?s?)(?: .*)?|"
    r"(?:open to |for |suitable for |ideal for |ouvert aux )?(?:absolute )?(?:beginners?|debutants?)(?: welcome|"
    r" bienvenus)?|all (?:skill )?levels(?: welcome)?|(?:required )?(?:text ?books?|materials|manuels?|"
    r"readings?)\b.*|(?:(?:or|ou) (?:the |l )?equivalen\w*(?: \w+){0,4}|exceptions? .*|(?:or|ou) (?:permission|"
    r"approval|autorisation|permis).*)|(?:yes|oui|pre ?requisites?|prealables?|prerequis|criteres? d \w+|"
    r"conditions? d \w+|requirements?|nothing else is needed|s o|sans objet|not applicable|unknown|open enrol\w*|"
    r"n ?/? ?a|eligibility|admission requirements?)|(?:perfect|ideal|great|designed|intended|meant|suit(?:ed|able)|"
    r"recommended|concue?|destinee?|ideale?|parfaite?) (?:for|to|pour|a|aux?) .*|s adresse (?:a|aux?) .*|first come "
    r".*|(?:les |the )?(?:space|seating|enrol+ment|seats?|places?|spots?) (?:is |are |sont )?limit.*|"
    r"limited (?:space|seat|enrol).*|premier arrive.*"
)

# What limits a course to some, beside a "none" or an age: None. Restricted to nursing students · Aucun. Sur invitation
LIMITS = any_of(r"""
        restricted  reserved  only  current (?:\w+ ){0,3}(?:students?|employees?|members?|staff)  approval  permission
        consent  by invitation  invitation only  registered in  enrolled in  admitted to  interview  audition  screening
        members? of  employees? of  for (?:\w+ ){0,3}(?:employees|members|staff|nurses)  disabilit\w+  brain injur\w+
        not in school  not working  newcomers?  immigrants?  refugees?  single (?:parents?|mothers?)  caregivers?
        francophones?  reserve\w* (?:a|aux)  destine\w* (?:a|aux)  autorisation  approbation  sur invitation
        inscrit\w* (?:a|au|dans)  membres? de  employe\w* d\w+  entrevue  seulement  uniquement  handicap\w*
        (?:with|by|and|plus|avec|et|par) (?:an? |the |un |une |l')?(?:successful |reussite )?(?:admissions?
        |entrance|entry|placement|assessment|skills) (?:tests?|exams?|interviews?|assessments?)
        (?:avec|et|par|sur) (?:un |une |l'|le )?(?:tests?|examens?|entrevues?) (?:d'|de )(?:admission|entree|classement
        |placement|competences?)
        situation de handicap  deficience\w*  lesion\w*  sans emploi  ni (?:aux )?etudes  meres? seules?
        monoparental\w*  nouveaux arrivants  nouvelles arrivantes  immigrant\w*  proches? aidant\w*  indigenous
        autochtones?  women  femmes
    """)
NO_PROOF = re.compile(r"\b(?:no proof|proof (?:is|of [\w ]{2,30} is) not|aucune preuve|pas de preuve)\b")
# Consent that is asked for: Instructor consent required. · Autorisation du département exigée.
CONSENT = re.compile(
    r"\b(?:consent|approval|permission|authorization)\b[^.;]{0,40}\b(?:is |are )?(?:required|needed|necessary)\b"
    r"(?! for (?:minors|those under|anyone under))|"
    r"\b(?:requires?|with|needs?) (?:the )?(?:\w+ )?(?:consent|permission|approval) of\b|"
    r"\b(?:exige|necessite|requiert) (?:l'|la |une |un )?(?:accord|approbation|autorisation|permission)\b|"
    r"\b(?:autorisation|approbation|consentement|permission)\b[^.;]{0,40}\b(?:exigee?|requise?|necessaire|obligatoire)s?\b"
    r"(?! pour les mineurs)"
)
