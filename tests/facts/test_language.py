"""The language of teaching is taken only where the page says it: not from course titles, pages, documents or demands."""

import pytest

from mcli.facts import language
from tests.facts.reading_tools import value

EN, FR, BOTH = ("en",), ("fr",), ("en", "fr")
SAID = {
    "Language of instruction: English": EN, "Language: English": EN, "Taught in English": EN, "Offered in English": EN,
    "Offered in English only": EN, "English only": EN, "The course is delivered in English.": EN, "Instruction is in English": EN,
    "Classes are held in English.": EN, "All classes in English": EN, "This program is taught entirely in English.": EN,
    "Live online classes, 36 hours in total, taught in English.": EN, "Workshops conducted in English": EN,
    "La formation est donnée en anglais.": EN, "Cours offert en anglais seulement": EN, "Offert en anglais": EN,
    "Langue d'enseignement : anglais": EN,
    "Language of instruction: French": FR, "Taught in French": FR, "Offered in French only": FR, "Course delivered in French": FR,
    "Classes are taught in French.": FR, "Offert en français": FR, "Formation offerte en français": FR, "Cours donné en français": FR,
    "Formation en ligne, offerte en français": FR, "La formation se donne en français.": FR, "Atelier en français": FR,
    "Enseignement en français": FR, "Des formations courtes, offertes en français.": FR, "Langue : français": FR,
    "Disponible en français": FR, "Programme offert entièrement en français": FR, "Les cours sont dispensés en français.": FR,
    "Cours animé en français": FR, "in French": FR,
    "Offered in English and French.": BOTH, "Available in English and French": BOTH, "Available in French and English": BOTH,
    "Training available in English or French": BOTH, "Offered in both official languages": BOTH, "in both official languages": BOTH,
    "The course and the exam are offered in English and in French.": BOTH, "Taught in English / French": BOTH,
    "Offert en français et en anglais": BOTH, "Offert en anglais ou en français": BOTH, "Bilingual": BOTH, "Bilingue": BOTH,
    "Formation bilingue": BOTH, "Offert dans les deux langues officielles": BOTH, "dans les deux langues": BOTH,
    "Course is offered in either English or French": BOTH, "This course is available in English and in French.": BOTH,
    "Language: English, French": BOTH, "La formation est disponible en français et en anglais.": BOTH,
    "Bilingual delivery": BOTH, "The workshop is offered in English and the handouts are in English.": EN,
}  # fmt: skip
NOT_SAID = (
    "French as a second language", "English as a Second Language", "Conversational English, Level 2", "French for beginners",
    "Grade 12 English (ENG4U)", "Business English", "Anglais langue seconde", "Français de base", "Français au travail",
    "English proficiency required", "English language proficiency is required", "You must be fluent in English",
    "Bonne maîtrise du français", "Connaissance du français exigée", "CLB 6 in English", "Niveau de français : NCLC 5",
    "Learn to write clearly in English", "Apprendre à écrire en français", "Improve your spoken French",
    "This page is available in French.", "Cette page est offerte en anglais", "Page disponible en français", "Version française",
    "View this site in French", "English | Français", "English", "Français", "Certificate available in French", "The exam is available in French.",
    "L'examen est offert en anglais", "Services in French", "Services offerts en français", "Materials are available in French",
    "Le manuel est disponible en anglais", "The textbook is in English", "Subtitles in French", "sous-titres en français",
    "Not offered in French", "This course is not available in French.", "Ce cours n'est pas offert en français",
    "Is it offered in French?", "Est-ce offert en français?", "Some courses are offered in French", "Certains cours sont offerts en anglais",
    "If the course is offered in French, we will tell you", "available in French upon request", "bilingual receptionist",
    "Bilingualism is an asset", "Spanish for travel", "Taught in Spanish", "12 hours", "Online", "", "Brochure available in English and French",
    "Support available in English and French", "Application form available in French", "English Department", "Département de français",
)  # fmt: skip
UNDER_LABEL = {
    ("Language", "English"): EN,
    ("Language", "en"): EN,
    ("inLanguage", "en-CA"): EN,
    ("inLanguage", "fr"): FR,
    ("Language of instruction", "French"): FR,
    ("Langue", "Français"): FR,
    ("Langue d’enseignement", "français"): FR,
    ("Langue de prestation", "Anglais et français"): BOTH,
    ("Languages", "English and French"): BOTH,
    ("Language", "Bilingual"): BOTH,
    ("Langue", "Bilingue"): BOTH,
    ("Language", "English (French materials not included)"): None,
    ("Language requirements", "English CLB 6"): None,
    ("Exigences linguistiques", "français"): None,
    ("Language level", "English"): None,
    ("Language", "Spanish"): None,
    ("Language", ""): None,
    ("Page language", "English"): None,
    ("Course title", "English"): None,
    ("Subject", "French"): None,
}


@pytest.mark.parametrize(("text", "languages"), SAID.items(), ids=SAID.keys())
def test_a_language_of_teaching_that_is_said(text: str, languages: tuple[str, ...]) -> None:
    assert value(language, "language", text) == languages


@pytest.mark.parametrize("text", NOT_SAID)
def test_words_about_another_thing_in_a_language_say_nothing(text: str) -> None:
    assert value(language, "language", text) is None


@pytest.mark.parametrize(("placed", "languages"), UNDER_LABEL.items(), ids=str)
def test_a_language_under_a_label(placed: tuple[str, str], languages: tuple[str, ...] | None) -> None:
    label, text = placed
    assert value(language, "language", text, label) == languages
