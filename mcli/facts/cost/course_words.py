"""The words that name a course, and those that name something else that may be free, matched in flat text."""

import re

from mcli.facts.reading import either

_COURSE = r"""
        courses?  class(?:es)?  programs?  programmes?  programming  training  workshops?  sessions?  webinars?
        seminars?  lessons?  modules?  certifications?  certificates?  micro-?credentials?  badges?  tuition
        admission  registration  enrol(?:l?ment)?  events?  tutorials?  bootcamps?  learning  education  upgrading
        instruction  mooc  it  this  services?  in-person  self-paced  online  cours  formations?  ateliers?
        seances?  micro-?certifications?  attestations?  certificats?  webinaires?  scolarite  inscriptions?
        participation  apprentissage  tutorat  perfectionnement  microprogrammes?  c'est
    """
COURSE = re.compile(rf"(?<!\w)(?:{either(_COURSE)})(?!\w)")
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
NOT_THE_COURSE = re.compile(rf"(?<!\w)(?:{either(_OTHER_THINGS)})(?!\w)")
