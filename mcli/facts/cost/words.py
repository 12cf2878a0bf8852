"""The words, in both languages, that say what an amount of money is, for whom, and per what.

All are matched in flat text (`facts.reading.flat`): small letters, no accents. Phrases are parted by two spaces.
"""

import re

from mcli.facts.reading import either

NOT_A_PRICE = "not_a_price"
PRICE = "price"
REGISTRATION = "registration"
DEPOSIT = "deposit"

# Tried in this order where two begin at the same place.
ROLES = (
    (NOT_A_PRICE, r"""
        bursar\w+  grants?  scholarships?  awards?  prizes?  wages?  salar\w+  earn\w*  makes?  stipends?
        allowances?  osap  rafeo  funding  funded by  financial (?:aid|assistance|help|support)  aide financiere
        invest\w*  budgets?  sav(?:e|es|ing|ings)  off  (?<!with )discount\w*  rebates?  reduction
        refund(?!able)\w*  reimburs\w+  valued at  value of  worth  (?:a |retail )?value  withdraw\w*  cancel\w*
        late (?:fee|payment|registration)s?  nsf  parking  no-?shows?  returned che(?:que|ck)s?  bounced
        sans provision  incomes?  loans?  tax credits?  donations?  donated
        rais(?:e|ed|ing)  gift cards?  transfer fee  resched\w+  re-?test\w*  re-?writes?  re-?takes?  replacement
        was  were  formerly  originally  average  averag\w+  instal+ments?  payments? of  down payment  mileage
        payroll  fines?  other (?:\w+ )?(?:course|workshop|program|class)(?:e?s)?  bourses?  subventions?  salaires?
        gagn\w+  rabais  economis\w+  remises?  stationnement  penalite\w*  penalt\w+  annulation
        (?:frais de |de )retard  desistement  retrait  rembours(?!able)\w*  valeur  revenus?  prets?  dons?
        moyenn?e?s?  financement  credits? d'impot  allocations?  indemnite\w*  reprises?  autres cours  amendes?
        versements?  paiements? de  fonds  millions?  per year in  tax receipts?
    """),
    ("tax", r"hst  gst  pst  qst  tax(?:es)?  tvh  tps  tvq"),
    ("exam", r"""
        exams?  examinations?  (?:re-?)?certification (?:fees?|exams?|tests?)  tests?  testing  proctor\w*
        certificate (?:is|costs?|fees?)  assessment fees?  (?:verified )?certificates?  licen[cs]e fees?
        challenge fees?  examens?  epreuves?  certificats?  attestations?  frais de (?:certification|permis)
        frais d'evaluation
    """),
    ("materials", r"""
        material?s?  materiels?  text ?books?  texts?  textes?  books?(?! (?:an?|your|now|online|our)\b)
        work ?books?  manuals?  hand ?books?  guides?  guide ?books?  kits?  supplies  supply  lab fees?  manuels?
        livres?  cahiers?  trousses?  fournitures?  course ?packs?  e-?books?  printing  recueils?  access codes?
        codes? d'acces  ingredients?  consumables?  consommables?
    """),
    ("equipment", r"""
        equipment  tools?  boots?  ppe  uniforms?  harness\w*  laptops?  headsets?  scrubs  equipements?  outils?
        bottes  uniformes?  (?:hard|safety) hats?
    """),
    ("application", r"""
        appl(?:y|ying|ication|ications)(?: fees?)?  ocas  admission (?:fees?|tests?)  demande d'admission
        frais (?:de dossier|d'admission|de demande)  (?:ouverture|etude) (?:de|du) dossier
    """),
    (DEPOSIT, r"""
        deposits?  depots?  reservations?  acomptes?  caution  holding fee  hold your (?:seat|spot)  cautionnement
    """),
    ("other", r"""
        ancillary  administrati(?:on|ve)  admin  technology fees?  student (?:fees?|association|activity)  insurance
        memberships?  card fees?  shipping  re-?registration  re-?enrol\w*  (?:police|record) checks?  refresher
        transcripts?  parchment  recert\w*  re-cert\w*  renew\w*  requalif\w+  wallet cards?  late registration
        surcharge  international  out[- ]of[- ]province  non-residents?  replay
        frais (?:accessoires|administratifs|technologiques|afferents)  reinscription  assurances?  adhesion
        releves?  renouvel\w+  livraison  etudiant\w* (?:etrang|internat)\w*  hors province  lunch(?:es)?  dejeuner
        repas  diner  souper  meals?  snacks?
    """),
    (REGISTRATION, r"registration  register  enrol(?:l?ment)? fees?  to enrol\w*  inscription  s'inscrire  inscrire"),
    (PRICE, r"""
        tuition  scolarite  (?:course|program|programme|training|class|workshop|module) (?:fees?|costs?|price)
        (?:fee|cost|price|coute|cout|frais|prix|tarif)s? (?:of|for|de|du
        |pour) (?:the |this |la |le |ce |cette |l')?(?:\w+ )?(?:course|program|programme|training|class|workshop
        |cours|formation|atelier)
        (?:course|program|programme|training|class|workshop|cours|formation|atelier)s? (?:itself )?(?:is|are|costs?
        |coute)
        for the (?:full|entire|whole|complete) \w+  pour (?:tout|toute|l'ensemble d[eu]) \w+  total  in total
        for all  au total  pour les \w+ modules  each  chacune?  per \w+  par \w+
    """),
)  # fmt: skip

# Whose price it is. What is open to everyone beats what is only for some; "regular" beats what says nothing.
OPEN, STATED_OPEN, SALE, LIMITED, TAXED = "open", "stated_open", "sale", "limited", "taxed"
AUDIENCES = (
    (STATED_OPEN, r"""
        non-? ?members?  non-? ?membres?  members? of the public  public  general(?: admission| public)?
        grand public  regular(?:ly)?  reguliere?  standard  adults?  adultes?  full price  plein tarif  everyone
        all learners  domestic(?: \w+)?  ontario residents?  canadian (?:students?|citizens?|learners?)
        etudiant\w* canadien\w*  residents? de l'ontario  tarif normal  non-students?  otherwise  autrement  sinon
        tous  others?  (?:les|des|tous les) autres
    """),
    (SALE, r"""
        sale  now  special  promo\w*  limited[- ]time  en solde  soldes?  maintenant  reduced (?:fee|price|to)
        current price  prix reduit  discounted (?:price|fee|rate)
    """),
    (LIMITED, r"""
        members?  membres?  seniors?  aines?  ainee?s?  aine\(e\)s  students?  etudiant\w*  alumni  diplome\(e\)s
        early[- ]?bird  early registration  leve-tot  hatif  hative  prevente  before(?! tax| hst)
        avant(?! (?:les )?tax)  until  jusqu'au  by [a-z]+ \d+  employees?  staff  employe(?:e|es|s)?  personnel
        eligible  qualif\w+  admissibles?  low[- ]income  faible revenu  child(?:ren)?  enfants?  kids  youth
        jeunes?  groups? of  group rates?  groupes?  indigenous  autochtones?  first nations?  veterans?
        anciens combattants  \d\d ?\+  \d\d (?:years )?(?:and|or|&) (?:over|older|up)  \d\d ans (?:et|ou) plus
        with (?:a )?(?:membership|coupon|code)  volunteers?  benevoles?  private  corporate  compan(?:y|ies)
        on-?site (?:training|group)  additional  entreprises?  organismes?  (?:two|three|four|five|\d+) or more
        (?:deux|trois|quatre|cinq) (?:et|ou) plus  unwaged  teachers?  employers?  unemployed  sans emploi
        returning  repeat
    """),
)  # fmt: skip

UNITS = (
    ("month", r"months?  mo  mois  monthly  mensuel\w*"),
    ("term", r"terms?  semesters?  trimestres?  semestres?  (?<=par )session  (?<=chaque )session  (?<=la )session"),
    ("credit", r"(?:student )?credit(?:[- ]hour)?s?"),
    ("hour", r"(?:student |contact |instructional |class(?:room)? )*(?:hours?|hrs?|h)  heures?  hourly  horaire"),
    ("module", r"""
        modules?  sessions?  class(?:es)?  lessons?  levels?  units?  parts?  seances?  lecons?  niveaux?  unites?
        parties?  rencontres?  chapters?  blocs?  volets?
    """),
    ("course", r"""
        (?:\w+ )?(?:courses?|cours|programs?|programmes?|formations?|workshops?|ateliers?|micro-?credentials?
        |micro-?certifications?|certificates?)
    """),
    ("week", r"weeks?  semaines?  weekly"),
    ("other", r"""
        days?  years?  jours?  journees?  ans?  annees?  annual(?:ly)?  yearly  daily
    """),
)  # fmt: skip

NUMBERS = {word: at for at, words in enumerate((
    (), ("one", "un", "une"), ("two", "deux"), ("three", "trois"), ("four", "quatre"), ("five", "cinq"), ("six",),
    ("seven", "sept"), ("eight", "huit"), ("nine", "neuf"), ("ten", "dix"), ("eleven", "onze"), ("twelve", "douze"),
)) for word in words}  # fmt: skip


def finder(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return the expression that finds any word of a table as a whole word; `named` tells which row it is of."""
    rows = "|".join(f"(?P<_{at}>{either(words)})" for at, (_, words) in enumerate(table))
    return re.compile(rf"(?<!\w)(?:{rows})(?!\w)")


def named(found: re.Match[str], table: tuple[tuple[str, str], ...]) -> str:
    """Return the name of the row of a table that a match is of."""
    return next(name for at, (name, _) in enumerate(table) if found.groupdict().get(f"_{at}") is not None)
