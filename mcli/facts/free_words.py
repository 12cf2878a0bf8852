"""The words of being free, in both languages, matched in flat text: what says it, and what only looks like it."""

import re

from mcli.facts.reading import any_of, either

# "Nut-free" is an absence.
_ABSENT = r"""
        feel  toll  smoke  scents?  fragrance  drugs?  barriers?  gluten  nuts?  peanuts?  allergens?  risks?  worry
        stress  hassle  hands  duty  interest  errors?  debt  caffeine  wire  lead  bias  violence  obligation
        distractions?  trouble  pain  injury  accidents?  alcohol  dairy  sugar  fat  ads?  rent  royalty
        harassment  hazard  latex  pets?  crime  commitment  judgment  judgement  germs?  paper  phone  screen
        child  plastic  waste  emissions?  carbon  disease
    """
# Free things that are not the course: free parking · free trial · free of nuts · free to ask.
_OTHER = r"""
        \bfree[- ](?:trials?|consult\w*|parking|wi-?fi|lunch\w*|coffee|refreshments?|gifts?|shipping|delivery
        |quotes?|estimates?)
        \bfree[- ](?:previews?|samples?|demos?|e-?books?|guides?|newsletters?|accounts?|spirit\w*|time|space|hand
        |will|speech)
        \bfree[- ](?:agents?|style|lance\w*|standing|range|market|trade|fall|flow|energy|apps?|downloads?|software
        |textbooks?)
        \bfree[- ](?:materials?|meals?|snacks?|transport\w*|bus|child\s?care|daycare|tools?|equipment|resources?
        |info\w*)
        \bfree[- ](?:intro\w*|first|day|days|weeks?|months?|assessments?|career|counsel\w*|advice|support|tickets?
        |t-?shirts?)
        \bfree[- ](?:retests?|rewrites?|replacement|memberships?|practice|stuff|legal|tax|clinics?|and clear
        |movement|from\b)
        \bfree[- ](?:access to (?:the )?(?:gym|library|parking)|of (?!charge|cost|fees?|tuition)|replay|pass(?:es)?
        |calls?)
        \bfree[- ]to (?:ask|contact|call|reach|email|apply|leave|choose|work|bring|withdraw|cancel|download|browse
        |share|copy)
        \bfree[- ]to (?:explore|move|go|stop|change|visit|drop)  \b(?:first|initial) [\w -]{1,20}\bfree\b
        \bcarefree\b  \bfree-?lance\w*  \bfree-?ware\b  \bfreedom\b  \bbuy [\w ]{1,20}get [\w ]{1,20}free
        \bset (?:you |yourself )?free\b  \bpremiere? [\w -]{1,20}\bgratuite?\b
        \b(?:essai|stationnement|consultation|transport|wi-?fi|cafe|repas|livraison|cadeau|garderie) gratuite?s?\b
    """
# Nothing more to pay, or nothing for a side matter; and numbers to call without charge.
_EXTRA = r"""
        \b(?:no|without|at no) (?:additional|extra|added|further|hidden|other|upfront|up-front|late|cancel\w*
        |application|registration|annual|booking|exam|membership|set-?up|material|materials|testing|parking|renewal
        |processing|admin\w*)\b[\w -]{0,15}\b(?:cost|charge|fee)s?\b
        \bno (?:fee|cost|charge)s? to (?:apply|cancel|re-?schedule|withdraw|inquire|transfer)
        \bsans (?:frais|couts?) (?:supplementaires?|additionnels?|caches?|de (?:retard|dossier|demande|annulation)
        |d'(?:annulation|admission|inscription))
        \b(?:aucune?s?|pas de|ni) (?:frais|couts?) (?:supplementaires?|additionnels?|caches?|de (?:retard|dossier
        |demande|annulation)|d'(?:annulation|admission|inscription))
        \b(?:numero|(?<!en )ligne|appel\w*|telephon\w*|tel\.?|composez)[\w :()-]{0,25}\bsans frais
        \bsans frais ?:? ?(?:au )?\(?1?[ -]?\(?8\d\d  \b1[ -]8\d\d[ \d-]{6,12}\(?sans frais
    """
_DENIED = r"""
        \b(?:not|no longer|never|isn't|aren't|doesn't|pas|non|jamais) (?:\w+ ){0,2}?(?:free|gratuite?s?
        |gratuitement)\b(?! of (?!charge))  \bn(?:'est|e sont|e sera|e seront) plus (?:\w+ )?gratuit
    """
_FREE = r"""
        \bfree\b  \bno[- ](?:cost|charge|fees?|tuition)\b  \bcost[- ]free\b  \bcomplimentary\b  \bno costs?\b
        \bn/c\b  \bfree-of-charge\b
        \bno (?:course|program|tuition|training|class|participation) (?:cost|charge|fee)s?\b
        \b(?:at|of|for) (?:no|zero) (?:cost|charge)\b  \bwithout (?:any )?(?:charge|cost|fees?)\b
        \bthere (?:is|are) no (?:cost|charge|fee|tuition)s?\b  \bzero[- ]cost\b
        \bwaives? (?:all )?(?:the )?(?:fees?|tuition|costs?)\b  \btuition (?:fees? )?(?:is|are) not charged\b
        \b(?:is|are) not charged(?: (?:a|any|tuition|fees?))?\b  \bcosts? (?:you )?nothing\b
        \bpays? (?:nothing|no (?:tuition|fees?))\b  \bne paierez rien\b
        \b(?:will|do|does|shall) not (?:have to )?pay (?:anything|a (?:cent|penny|thing))\b
        \b(?:won't|don't)(?: have to)? pay (?:anything|a (?:cent|penny|thing))\b
        \bdo(?:es)? not (?:pay|cost)\b  \bdoesn't cost\b  \bdon't pay\b
        \bnothing to pay\b  \bno payment (?:is )?(?:required|needed|necessary)\b  \bwithout paying\b
        \bfees? (?:is |are |have been )?waived\b  \bgratuite?s?\b  \bgratuitement\b
        \bgratuit(?:\(e\)|\(es\)|\(s\)|·e)\w*  \ba titre gracieux\b  \bsans debourser\b
        \bsans (?:aucuns? )?(?:frais|couts?)\b  \b(?:aucun|aucuns|pas de|nuls?) (?:frais|couts?|droits?)\b
        \bn(?:e|'en) (?:vous |nous )?coute(?:ra)? rien\b  \bne paye?z? rien\b  \brien a (?:payer|debourser)\b
        \bn'(?:y )?a (?:aucun|pas de) (?:frais|cout)\b  \bexempt\w* de frais\b
    """
STATEMENT = re.compile(
    rf"(?P<absent>(?<!\w)(?:{either(_ABSENT)})[- ]free\b)|(?P<other>{either(_OTHER)})|(?P<extra>{either(_EXTRA)})|"
    rf"(?P<denied>{either(_DENIED)})|(?P<free>{either(_FREE)})"
)

_COURSE = r"""
        courses?  class(?:es)?  programs?  programmes?  programming  training  workshops?  sessions?  webinars?
        seminars?  lessons?  modules?  certifications?  certificates?  micro-?credentials?  badges?  tuition
        admission  registration  enrol(?:l?ment)?  events?  tutorials?  bootcamps?  learning  education  upgrading
        instruction  mooc  it  this  services?  in-person  self-paced  online  cours  formations?  ateliers?
        seances?  micro-?certifications?  attestations?  certificats?  webinaires?  scolarite  inscriptions?
        participation  apprentissage  tutorat  perfectionnement  microprogrammes?  c'est
    """
COURSE = re.compile(rf"(?<!\w)(?:{either(_COURSE)})(?!\w)")
TAKING = any_of(r"particip\w+  attend\w*  suiv\w+  assist\w+  take part  learners  apprenants")
COURSE_NOUN = re.compile(
    r"\b(?:course|training|program|programme|class|workshop|webinar|cours|formation|atelier|micro-?credential|"
    r"microcertification)s?\b"
)
# Of what it is said, before the word, where it is not the course: the app is free · Le stationnement est gratuit
_OTHER_THINGS = r"""
        parking  wi-?fi  apps?  software  text ?books?  materials?  manuals?  consultations?  transport\w*
        bus(?:es)?  lunch(?:es)?  coffee  snacks?  refreshments?  meals?  child ?care  daycare
        information sessions?  info sessions?  trial  replay  resources?  tickets?  re-?tests?  re-?writes?
        resched\w+  cancel\w+  exams?  tests?  examens?  kids  accounts?  orientation
        first (?:class|lesson|month|module|session|week|unit|course)  module (?:1|one|a)  part (?:1|one)
        level (?:1|one)  library card  memberships?  calls?  phone  interpret\w+  accommodat\w+  support  tutoring
        equipment  tools?  laptops?  gym  stationnement  logiciel\w*  manuels?  materiel  livres?  transport  repas
        cafe  collations?  garderie  service de garde  seances? d'information
        premiere? (?:cours|seance|lecon|mois|module)  module 1  partie 1  niveau 1  consultation  appel  essai
        compte  orientation  ressources  billets?  bibliotheque  practice  parcomet\w+  visits?  tours?  uniform\w*
        supplies  fournitures
    """
# Nothing is asked for these, whatever the course costs: no charge for parking · no fee to apply · à notre soirée
NOT_FOR = re.compile(
    r" (?:is |are )?(?:(?:for|pour|aux?|a) (?:(?:the|our|your|notre|nos|votre|la|le|les|an?) )*(?:"
    + either(_OTHER_THINGS)
    + r"|(?:soirees?|rencontres?|journees?) (?:d'information|portes ouvertes)|open house|information (?:night|evening|"
    r"meeting)s?)(?!\w)(?! (?:holders?|members?|users?|cards?))|to (?:apply|cancel|inquire|transfer|withdraw|park)\b)"
)
# What goes with a course is not the course: course materials · le matériel de cours
OF_THE_COURSE = re.compile(
    r"\b(?:course|training|program|class|workshop) (?=(?:materials?|manuals?|text ?books?|books?|supplies|kits?|"
    r"equipment|parking|tools?|lunch\w*|snacks?|uniforms?)\b)|(?<=materiel )(?:de|du) (?:cours|formation|programme)|"
    r"(?<=manuels )(?:de|du) (?:cours|formation|programme)"
)
# What else in a sentence is free: all our services · to cancel · a newsletter · the badge at the end
OTHER_FREE_BEFORE = re.compile(
    r"(?<!this )(?<!ce )\bservices?\b|\b(?:cancel|transfer|withdraw|reschedule|retake|rewrite|annuler"
    r"|transferer|reporter)\b[^.;]{0,30}$|\binscription (?:au|a l'|a la) (?:bulletin|infolettre|liste)"
    r"|\b(?:un|une|votre) (?:certificat"
    r"|badge|attestation) $"
)
OTHER_FREE_AFTER = re.compile(r" (?:(?:digital|printed|verified|e-) ?)?(?:badges?|certificates?)\b")
A_THING_GOT = re.compile(r"\b(?:an?|get|receive|earn|your) $")
# Free events of a place, not its course: Free webinars every Tuesday
EVENTS = re.compile(r" (?:webinars|events|seminars|clinics|drop-ins|talks)\b")
NOT_THE_COURSE = re.compile(rf"(?<!\w)(?:{either(_OTHER_THINGS)})(?!\w)")
# Not said of this course in particular, or not said for sure, or no longer.
SOME = any_of(r"""
        some  many  most  several  few  other  others  more  certain\w*  various  selected  hundreds  thousands
        dozens  also (?:offer|have|provide|run)\w*  aussi  egalement  plusieurs  quelques  la plupart  d'autres
        autres  nombreu\w+  des centaines  our free  over \d+  plus de \d+
    """)
# The courses of a place, not this one: browse our free courses · parcourez nos cours gratuits
OURS = re.compile(r"(?:^|\W)(?:our|their|these|those|other|any) $|\b(?:nos|leurs|ces|d'autres|des) \w+ $")
BROWSE = any_of(r"""
        browse  explore  discover  find  visit  check out  see  search  parcour\w+  decouvr\w+  consult\w+  trouv\w+
        voir  voyez
    """)
# Help that makes it free for whom it is granted: free tuition through OSAP
THROUGH_AID = any_of(r"osap  rafeo  bursar\w+  bourses?  student aid  aide financiere  scholarships?")
# What is entered free may be another thing: free admission to the museum · free registration for the newsletter
ENTERED = re.compile(
    r" (?:admission|registration|entry|enrol+ment|inscription|entree|sign-?up) (?:to|for|in|at|a|au|aux|"
    r"pour) (?P<what>.*)"
)
COUNTED = re.compile(r"\d{2,}\+? $")
MAY_BE = re.compile(
    r"(?<!\w)(?:may|might|could|would|should|devrai\w+|ask (?:if|whether)"
    r"|possibly|peut|peuvent|pourrai\w+|pourrait|pourriez)(?!\w)"
)
# Free once, and no longer: free until June, now $18 · gratuit jusqu'en juin, coûte maintenant 18 $
ENDED = re.compile(r" ?(?:of charge )?(?:until|till|through|jusqu'\w+)\b.*\b(?:now|maintenant|desormais)\b")
# Words of a listing whose subject is left out: Offert gratuitement aux résidents
OFFERED = re.compile(
    r"(?:offerte?s?|donnee?s?|offered|delivered|provided|presentee?s?) (?:entierement |completely |online |en ligne )?"
)
# Not paying is about the course where one takes part in it.
NOT_PAYING = re.compile(r"(?:(?:will|do|does|shall) not|won't|don't|pays? nothing|ne pa[iy]e)")
ONCE = re.compile(r"(?<!\w)(?:was|were|used to be|formerly|previously|etait|etaient|autrefois)(?!\w)")

# For whom: everyone, or only some.
_ANYONE = r"""
        all(?! \w)  everyone  anyone  everybody  anybody  public  you  participants?  learners?  workers?  companies
        adults?  people  individuals?  persons?  canadians?  ontarians?  users?  attendees?  registrants?  community
        communities  tous(?! (?!et\b)\w)  toutes(?! (?!et\b)\w)  participante?s?  apprenante?s?  adultes?
        personnes?  gens  travailleurs  entreprises  ontariens  canadiens  vous  monde  population  those interested
        charge  cost  attend  participate  take part  enrol+  register  join  take  complete  access
        (?:(?:this|the|these|our|ce|cette|ces|nos|les) )?(?:(?!eligible|member|resident|student|staff|qualif|employ
        |des?\b|of\b)[\w-]+ )?(?:courses?|classes|class|training|program|workshop|cours|formations?|atelier|services?)
        scolarite  suivre  participer  s'inscrire  residents and non-residents
    """
_WHO_THEN = (
    r"(?! (?:who|with|aged|registered|enrolled|inscrite?s|under|over|from|living|receiving|on|qui|ayant|agee?s|"
    r"de moins|vivant|en|\d))"
)
_GROUP_STARTS = (
    r"(?:(?:all|any|every|the|our|most|adult|interested|both|tous|toutes|tou·te·s|les|la|toute|l'ensemble des|grand|"
    r"general|individual)\W{1,2}){0,3}"
)
OPEN_TO = re.compile(rf"{_GROUP_STARTS}(?:{either(_ANYONE)})(?!\w){_WHO_THEN}")
GROUP = re.compile(
    r"^ ?(?:of charge |of cost |cost |online )?(?:is |are )?(?:for|to|pour|aux?|a|chez)\W(?P<group>.{2,})"
)
USED_BY = re.compile(r"\b(?:accessible|available|accessed|used|utilis\w+|disponible)\b")
BY = re.compile(r"^ ?(?:par|by|to) ")
# In the sentence after: Free. You must be unemployed to qualify.
QUALIFY = any_of(
    r"to qualify  eligib\w+  only (?:for|available|open)  admissib\w+  reservee?s? (?:a|aux)  pour y avoir droit"
)
# "Free for 30 days" is a trial.
SPAN = re.compile(
    r"\b(?:\d+|first (?:\d+ )?(?:days?|weeks?|months?|class|lesson|session|hour|year)|(?:an?|one) (?:week|month|day)|"
    r"\w+ (?:days?|weeks?|months?|jours|mois))\b"
)
CONDITION = any_of(r"""
        if(?! interested)  provided (?:that|you)  as long as  unless  eligib\w+  qualif\w+  who meet  subject to
        upon approval  only
        with (?:an?|any|every|your|valid|proof|purchase|membership|referral|approval|coupon|voucher|code)
        when you (?:join|buy|register with)  members?  si  pourvu  a condition  admissibles?  qui repondent
        (?:conditions?|exceptions?|restrictions?|terms) (?:may )?appl(?:y|ies)
        (?:des|certaines) conditions s'appliquent
        sous reserve  membres?  seulement  uniquement  reserve\w* aux  sur presentation  deposit  depot
        limited time  until  jusqu'au  employees  staff  students  etudiant\w*  (?<!non-)residents?  newcomers?
        nouveaux arrivants  nouvelles arrivantes  seniors  youth  jeunes  a l'achat  avec (?:une |la )?carte
        low[- ]income  unemployed  sans emploi  faible revenu  ontario works  odsp  indigenous  autochtones?
    """)
AUDIT = re.compile(r"\baudit\w*|\bjoin (?:for )?free|\bfree to join|\bauditeur libre")
# After "free", words that do not name what is free: free and open · free with registration
AFTER_FREE = frozenset(
    ("and", "or", "to", "for", "with", "in", "at", "on", "if", "when", "but", "thanks", "through", "as", "because",
     "until", "by", "via", "this", "during", "plus", "while", "of", "online", "is", "registration", "only", "no",
     "since", "you", "we", "please", "upon", "pending", "unless", "after", "where", "register", "all", "everyone",
     "anyone", "the", "course")
)  # fmt: skip
