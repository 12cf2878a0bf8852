"""A title is the name of the course: without its code and the name of the site, with all that belongs to it."""

import pytest

from mcli.facts.simple import title
from tests.facts.reading_tools import value

TITLES = {
    "Bookkeeping Basics": "Bookkeeping Basics",
    "BKKP 1010 Bookkeeping Basics with Spreadsheets": "Bookkeeping Basics with Spreadsheets",
    "BKKP1010 Bookkeeping Basics": "Bookkeeping Basics",
    "BKKP-1010: Bookkeeping Basics": "Bookkeeping Basics",
    "COMP 1120 - Spreadsheets Level 1": "Spreadsheets Level 1",
    "COMP 1120 – Spreadsheets Level 1": "Spreadsheets Level 1",
    "COMP 1120: Spreadsheets Level 1": "Spreadsheets Level 1",
    "(COMP 1120) Spreadsheets": "Spreadsheets",
    "Introduction to Welding (WELD 0900)": "Introduction to Welding",
    "Introduction to Welding [WELD 0900]": "Introduction to Welding",
    "Introduction to Welding - WELD 0900": "Introduction to Welding",
    "Tableur I (INF 1012)": "Tableur I",
    "INF 1012 – Tableur I": "Tableur I",
    "MED Domestic Vessel Safety (MARI 0186)": "MED Domestic Vessel Safety",
    "Payroll Basics | Example College": "Payroll Basics",
    "Payroll Basics | Continuing Education | Example College": "Payroll Basics",
    "Payroll Basics - Example College": "Payroll Basics",
    "Payroll Basics – Continuing Education – Example College": "Payroll Basics",
    "Tenue de livres | Collège Exemple": "Tenue de livres",
    "Tenue de livres - Formation continue - Collège Exemple": "Tenue de livres",
    "COMP 1120 - Spreadsheets | Example College": "Spreadsheets",
    # what looks like a code or a site and is part of the name
    "WHMIS 2015": "WHMIS 2015",
    "WHMIS 2015 Awareness": "WHMIS 2015 Awareness",
    "SIMDUT 2015 : reconnaître les produits dangereux": "SIMDUT 2015 : reconnaître les produits dangereux",
    "ISO 9001 Lead Auditor": "ISO 9001 Lead Auditor",
    "Excel 2019 Basics": "Excel 2019 Basics",
    "Grade 12 English (ENG4U)": "Grade 12 English (ENG4U)",
    "Certified Nursing Assistant (CNA)": "Certified Nursing Assistant (CNA)",
    "First Aid and CPR - Level C": "First Aid and CPR - Level C",
    "Office Administration - General": "Office Administration - General",
    "SMALL ENGINE REPAIR - LEVEL 1": "SMALL ENGINE REPAIR - LEVEL 1",
    "Photography 101": "Photography 101",
    "Gestion de projet : l'essentiel": "Gestion de projet : l'essentiel",
    "Premiers soins et RCR, niveau C": "Premiers soins et RCR, niveau C",
    "Basic Life Support (BLS) - Online": "Basic Life Support (BLS) - Online",
    "CSA B335 Forklift Operator": "CSA B335 Forklift Operator",
    "C++ for Beginners": "C++ for Beginners",
    "3D Printing": "3D Printing",
    "G1 Test Preparation": "G1 Test Preparation",
    "Personal Support Worker: Medication": "Personal Support Worker: Medication",
    "Transition to College": "Transition to College",
    "COVID 2020 Lessons": "COVID 2020 Lessons",
    "AI & You": "AI & You",
    "Cuisine de base »": "Cuisine de base",
}
NO_TITLE = (
    "",
    "   ",
    "|",
    "12",
    "Home",
    "Accueil",
    "Course details",
    "Courses",
    "404",
    "404 Not found",
    "Page introuvable",
    "Contact us",
    "Register",
    "Search",
    "Micro-credentials",
    "x" * 300,
)


@pytest.mark.parametrize(("text", "name"), TITLES.items(), ids=TITLES.keys())
def test_the_name_of_the_course(text: str, name: str) -> None:
    assert value(title, "title", text) == name


@pytest.mark.parametrize("text", NO_TITLE)
def test_words_that_name_no_course(text: str) -> None:
    assert value(title, "title", text) is None
