"""What a course leads to has a name: a certificate, a diploma, a program, an apprenticeship."""

import pytest

from mcli.facts.simple import leads_to
from tests.facts.reading_tools import value

LEADS = {
    "Leads to the Bookkeeping Certificate": ("Bookkeeping Certificate",),
    "This course leads to a certificate in gerontology.": ("certificate in gerontology",),
    "It counts toward the Office Administration - General certificate and the Legal Office Assistant certificate.": (
        "Office Administration - General certificate",
        "Legal Office Assistant certificate",
    ),
    "This is the first of three micro-credentials toward the Office Accounting Certificate.": (
        "Office Accounting Certificate",
    ),
    "Ladders into the Horticulture Diploma": ("Horticulture Diploma",),
    "Stackable toward the Early Childhood Education diploma": ("Early Childhood Education diploma",),
    "Credit toward the Bookkeeping Certificate": ("Bookkeeping Certificate",),
    "Can be applied to the Business diploma": ("Business diploma",),
    "may be applied toward the Business Fundamentals Certificate": ("Business Fundamentals Certificate",),
    "This course is part of the Leadership Certificate.": ("Leadership Certificate",),
    "A required course in the Payroll Compliance certificate": ("Payroll Compliance certificate",),
    "one of five courses in the Bookkeeping certificate": ("Bookkeeping certificate",),
    "Prepares you for entry to an apprenticeship": ("apprenticeship",),
    "Pathway to college programs": ("college programs",),
    "learning unit badge -> micro-certificate -> Ontario College Certificate": (
        "micro-certificate",
        "Ontario College Certificate",
    ),
    "Mène au certificat en comptabilité": ("certificat en comptabilité",),
    "mène à un diplôme en soins infirmiers": ("diplôme en soins infirmiers",),
    "Menant au diplôme d'études secondaires": ("diplôme d'études secondaires",),
    "Superposable au certificat en comptabilité": ("certificat en comptabilité",),
    "reconnus dans le certificat en gérontologie": ("certificat en gérontologie",),
    "Les deux premiers modules sont reconnus dans le certificat en gérontologie de l’Université.": (
        "certificat en gérontologie",
    ),
    "Compte pour le certificat en gestion de projet": ("certificat en gestion de projet",),
    "Donne accès à l'apprentissage": ("apprentissage",),
    # nothing that has a name, or not this
    "Leads to new opportunities": None,
    "leads to a career in health care": None,
    "This course does not lead to a certificate.": None,
    "Not applicable to the Business diploma": None,
    "No credit toward a diploma": None,
    "Does it lead to a diploma?": None,
    "prepares you for the job": None,
    "You will learn to work towards goals": None,
    "Part of the day is spent outdoors": None,
    "ne mène pas à un diplôme": None,
    "12 hours": None,
    "": None,
}
UNDER_LABEL = {
    ("Counts toward", "Office Skills Certificate; Bookkeeping Certificate"): (
        "Office Skills Certificate",
        "Bookkeeping Certificate",
    ),
    ("Leads to", "Ontario College Certificate"): ("Ontario College Certificate",),
    ("Mène à", "Certificat en comptabilité de bureau"): ("Certificat en comptabilité de bureau",),
    ("Pathways", "None"): None,
    ("Leads to", ""): None,
    ("Stackable", "Yes"): None,
}


@pytest.mark.parametrize(("text", "names"), LEADS.items(), ids=LEADS.keys())
def test_what_it_leads_to(text: str, names: tuple[str, ...] | None) -> None:
    found = value(leads_to, "leads_to", text)
    assert found == names


@pytest.mark.parametrize(("placed", "names"), UNDER_LABEL.items(), ids=str)
def test_what_it_leads_to_under_a_label(placed: tuple[str, str], names: tuple[str, ...] | None) -> None:
    label, text = placed
    assert value(leads_to, "leads_to", text, label) == names
