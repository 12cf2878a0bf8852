"""Hours of study are what the page prints, or what weeks, meetings, days or modules times hours make; nothing else."""

from decimal import Decimal

import pytest

from mcli.core.claims import Claim
from mcli.facts.duration import reader as effort
from mcli.facts.reading import Context
from tests.facts.phrase_tables import Phrase, named, phrases
from tests.facts.reading_tools import read, value

# What providers write -> hours of study; None where the words do not say.
HOURS = {
    # printed
    "12 hours": "12",
    "12 hrs": "12",
    "12 hrs.": "12",
    "12 h": "12",
    "12h": "12",
    "12-hour course": "12",
    "Duration: 12 Hours": "12",
    "a twelve-hour workshop": "12",
    "twelve (12) hours": "12",
    "Approx. 6.5 hours": "6.5",
    "6½ hours": "6.5",
    "6 1/2 hours": "6.5",
    "two and a half hours": "2.5",
    "half an hour": "0.5",
    "an hour and a half": "1.5",
    "1 hour 30 minutes": "1.5",
    "1 hr 15 min": "1.25",
    "45 minutes": "0.75",
    "90 min.": "1.5",
    "a 3-hour workshop": "3",
    "This is a three hour session.": "3",
    "up to 8 hours": "8",
    "about 20 hrs to complete": "20",
    "Takes roughly 5 hours to finish": "5",
    "It takes most learners 4 to 6 hours": "6",
    "4-6 hours": "6",
    "4–6 hours": "6",
    "between 10 and 12 hours": "12",
    "2 or 3 hours": "3",
    "3 hours to 4 hours": "4",
    "45 minutes to 1 hour": "1",
    "1,200 hours": "1200",
    "42 contact hours": "42",
    "30 instructional hours": "30",
    "24 classroom hours": "24",
    "Total hours: 56": "56",
    "Hours: 21": "21",
    "15 hours over five evenings": "15",
    "8 hours (one day)": "8",
    "3 days (21 hours)": "21",
    "14 weeks (42 hours)": "42",
    "42 hours, 14 weeks": "42",
    "one hundred and twenty hours": "120",
    "36 hours in total": "36",
    "7 heures": "7",
    "7 h": "7",
    "7 h 30": "7.5",
    "18 h 30": None,  # a time of the day, unless a label says that it is a length
    "environ 3 heures": "3",
    "une durée de 7 h 30": "7.5",
    "durée : 2 h 45": "2.75",
    "formation de 3 h": "3",
    "atelier de 90 minutes": "1.5",
    "une heure et demie": "1.5",
    "deux heures et demie": "2.5",
    "une demi-heure": "0.5",
    "1 200 heures": "1200",
    "1,5 heure": "1.5",
    "de 6 à 8 heures": "8",
    "entre 90 et 110 heures": "110",
    "vingt-quatre heures de cours": "24",
    "quarante-cinq heures": "45",
    "30 heures de formation réparties sur 10 semaines": "30",
    "40 heures, réparties sur 10 semaines.": "40",
    "deux fins de semaine (32 heures)": "32",
    "Durée totale : 25 heures (5 heures par module)": "25",
    "45 heures-contact": "45",
    "7 heures, de 9 h à 16 h 30": "7",
    "6 hours, 9:00 a.m. to 4:00 p.m.": "6",
    # worked out
    "3 hours per week for 14 weeks": "42",
    "14 weeks, 3 hours/week": "42",
    "14 weeks x 3 hours": "42",
    "3 hrs/wk for 10 wks": "30",
    "10 weeks, about 3 hours per week": "30",
    "3-5 hours per week over 6 weeks": "30",
    "6 weeks at 2 hours a week": "12",
    "6 weeks, 2 hours weekly": "12",
    "14 semaines à raison de 3 heures par semaine": "42",
    "3 h/sem. pendant 12 semaines": "36",
    "10 semaines, 3 heures par semaine": "30",
    "5 sessions of 2.5 hours": "12.5",
    "five 2-hour sessions": "10",
    "six two-hour sessions": "12",
    "4 sessions, 3 hours each": "12",
    "8 evenings, 3 hours each": "24",
    "six sessions, once a week, 2½ hours each": "15",
    "10 modules x 3 hours": "30",
    "5 modules, approximately 2 hours each": "10",
    "Four modules of 9 hours": "36",
    "quatre modules de 9 heures chacun": "36",
    "5 séances de 2 heures": "10",
    "cinq ateliers de deux heures": "10",
    "6 rencontres de 2 h 30": "15",
    "3 days, 7 hours per day": "21",
    "2 jours, 7 heures par jour": "14",
    "twice a week for 6 weeks, 3 hours per class": "36",
    "6 weeks, 2 sessions per week, 2.5 hours per session": "30",
    "2 séances par semaine pendant 6 semaines, 2 h 30 par séance": "30",
    "two evenings a week for five weeks, three hours each evening": "30",
    "40 heures. Prévoyez aussi une heure d’exercices par semaine.": "40",
    "24 hours in total, plus 2 hours of reading each week": "24",
    "Classes run Tuesday and Thursday evenings from 6 to 9 p.m. for six weeks (36 hours).": "36",
    "Total of 36 hours (12 classes, 3 hours each)": "36",
    "Plan to spend 4 to 6 hours per week on this 7-week course.": "42",
    "Prévoyez de 4 à 6 heures de travail par semaine pendant 7 semaines.": "42",
    "Tous les lundis, du 12 janvier au 30 mars 2027, 18 h à 21 h (36 h)": "36",
    "The program has six 42-hour courses.": "252",
    "126 hours in total: three courses of 42 hours.": "126",
    "This 10-week course meets once a week for 2.5 hours.": "25",
    "Meets twice weekly, 3 hours per class, for 8 weeks.": "48",
    "Le cours se donne une fois par semaine, 3 heures, pendant 10 semaines.": "30",
    "2.4 CEUs": "24",
    "0.6 CEU": "6",
    "3 CEUs (IACET)": "30",
    "2 UEC": "20",
    "1,5 UEC": "15",
    # parts and their sum
    "27 hours (20 online, 7 in the lab)": "27",
    "90 Hours (50 Classroom / 40 Clinical)": "90",
    "20 hours online plus 7 hours in the lab": "27",
    "16 hours: 8 hours online and 8 hours in class": "16",
    "Four visits of two hours, 8 hours in all.": "8",
    "Expect 3 hours of class each week, for a total of 30 hours, plus about an hour of homework.": "30",
    "about 4 hours plus a test; 30 days to finish": "4",
    "8 to 10 hours within 30 days": "10",
    "12 hours including a 30 minute break": "12",
    "Two 3-hour sessions": "6",
    "3 x 2.5 hr classes": "7.5",
    "9:00 am – 4:30 pm (7 hours)": "7",
    "1 day (7.5 hours)": "7.5",
    "approx. 1.5 hrs per module, 6 modules": "9",
    "A minimum of 110 hours": "110",
    "at least 20 hours": "20",
    "less than 2 hours": "2",
    "in under 4 hours": "4",
    "over 40 hours of content": "40",
    "40+ hours": "40",
    "Self-paced (approximately 10–12 hours)": "12",
    "une fin de semaine (16 h)": "16",
    "de 9 h à 16 h (7 heures)": "7",
    "30 heures (10 semaines x 3 heures)": "30",
    "Trois heures": "3",
    "1 heure 45": "1.75",
    "1h45min": "1.75",
    "75 minutes": "1.25",
    "1 hr/week for 8 weeks": "8",
    "2 evenings (6 hours total)": "6",
    "50 hours of in-class plus 20 hours of online": "70",
    "35 hours of instruction; 20-hour placement": "35",
    "320 hours including a 120-hour placement": "320",
    "Full-time, 25 hours per week, 12 weeks": "300",
    "12 semaines à temps plein (30 heures par semaine)": "360",
    "one to two hours": "2",
    "an hour": "1",
    "une heure": "1",
    "1 1/2 hours": "1.5",
    "three-and-a-half hours": "3.5",
    "450 h": "450",
    "15H": "15",
    "6 heures réparties en 3 séances de 2 heures": "6",
    "3 ateliers de 2 h 30": "7.5",
    "8-hrs": "8",
    "Approximately 3 hrs. per week for 5 wks.": "15",
    "6 wks / 36 hrs": "36",
    "36 hrs / 6 wks": "36",
    "6 x 2-hour sessions": "12",
    "Total instructional time: 24 hours": "24",
    "39 hours (13 weeks x 3 hours per week)": "39",
    "13 weeks (39 hrs)": "39",
    "Course Hours: 45.0": "45",
    "Hours of instruction: 30": "30",
    "45 hrs": "45",
    "6 Saturdays, 4 hours each": "24",
    "Monday to Friday, 35 hours a week for 8 weeks": "280",
    "20 hours of class time and 40 hours of independent study": "60",
    "16 hour course over two days": "16",
    "2-day, 14-hour program": "14",
    "3-4 hours": "4",
    "sixteen hours": "16",
    "Cours de 45 heures échelonné sur 15 semaines": "45",
    "à raison de 2 soirs par semaine, 3 heures par soir, pendant 5 semaines": "30",
    "trois (3) heures": "3",
    "60 min": "1",
    "3 h 00": "3",
    "21 h de formation": "21",
    "21h": "21",
    "Durée: 3h": "3",
    "120 hours of in-class instruction and a 300 hour placement": "120",
    "25 to 30 hours to complete, depending on your pace": "30",
    "You'll need about 5 hours a week for 4 weeks": "20",
    "5 weeks; 4 hrs per wk": "20",
    "10 two-hour classes": "20",
    "2 full days (14 hours)": "14",
    "about an hour": "1",
    "1 hour live webinar": "1",
    "a two-part, 4-hour course": "4",
    "2 parts, 4 hours each": "8",
    "3.0 hours": "3",
    "1,5 h": "1.5",
    "0,5 h": "0.5",
    "1 journée (7 heures)": "7",
    "Une journée de 7 heures": "7",
    "2 jours de 6 heures": "12",
    "2 days of 6 hours each": "12",
    "4 x 3h": "12",
    "4 x 3 hours": "12",
    # nothing of the kind
    "half day workshop": None,
    "une journée": None,
    "deux jours": None,
    "6 weeks": None,
    "14 weeks, Wednesdays 6:30 p.m. to 9:30 p.m.": None,
    "one semester": None,
    "two semesters, full time": None,
    "self-paced": None,
    "à votre rythme": None,
    "access for 6 months": None,
    "You have 72 hours of access": None,
    "48 hours' notice is required": None,
    "Cancel at least 24 hours before the start": None,
    "We answer within 48 hours": None,
    "réponse dans les 48 heures": None,
    "préavis de 24 heures": None,
    "available 24 hours a day, 7 days a week": None,
    "accessible 24/7": None,
    "24 heures sur 24": None,
    "office hours: 9 to 5": None,
    "à 18 h 30": None,
    "de 18 h à 21 h": None,
    "mardi 18 h 30": None,
    "18 h 30 à 21 h 30": None,
    "les mardis de 9 h à 12 h": None,
    "entre 8 h et 16 h": None,
    "valid for 3 years": None,
    "3 credit hours": None,
    "3 credits": None,
    "the exam lasts 2 hours": None,
    "a 2-hour exam": None,
    "examen de 2 heures": None,
    "500 hours of work experience": None,
    "1000 heures d'expérience": None,
    "a 420-hour placement": None,
    "plus one hour of homework": None,
    "an additional 6 hours of online work": None,
    "3 hours per week": None,
    "3 heures par semaine": None,
    "Each module takes about 9 hours": None,
    "chaque module dure 3 heures": None,
    "$25 per hour": None,
    "$18 an hour": None,
    "a 10-minute video": None,
    "every 24 hours": None,
    "6-30 hours, but they can take over 120 hours": None,
    "Tuesdays, 3 hours, 8 weeks": None,
    "24 hour login access from any computer": None,
    "The exam lasts a maximum of 30 minutes.": None,
    "1 hour in person exam": None,
    "Students have 3 months to complete the course.": None,
    "a 20-30 minute phone interview": None,
    "150 hours of pre-work": None,
    "up to 150 hours of mandatory, prerequisite work": None,
    "You must be 18 years of age": None,
    "42.5 + 84 + 84 hours": None,
    "5 minutes to 48 hours": None,
    "90 minutes to 30 hours": None,
    "24-hour login": None,
    "two hours to half a day": None,
    "30 CEUs": None,
    "4 CEUs": None,  # where whole numbers are printed, most mean hours
    "3-5 hours of lecture per day, along with 3-5 hours of lab exercises": None,
    "Grade 12, 18 years or older": None,
    "up to 30 hours per week": None,
    "4 half-days": None,
    "Saturdays, 9 a.m.–1 p.m., 6 weeks": None,
    "a few hours": None,
    "2 days, 8 a.m. to 4 p.m.": None,
    "15 heures par crédit": None,
    "8 hours of online learning followed by a 2-day in-class session": None,
    "5 hours online + 1 day in class": None,
    "six half-day sessions": None,
    "6 hrs of pre-reading; 12 hrs in class": None,
    "": None,
}
UNDER_LABEL = {
    ("Hours", "42"): "42",
    ("Hours", "42.0"): "42",
    ("Total Hours", "7.5"): "7.5",
    ("Course hours", "27 (20 online, 7 in the lab)"): "27",
    ("Heures", "45"): "45",
    ("Nombre d'heures", "7,5"): "7.5",
    ("Durée (heures)", "21"): "21",
    ("Duration (hrs)", "6-8"): "8",
    ("Duration", "7h30"): "7.5",
    ("Durée", "7 h 30"): "7.5",
    ("Durée", "12 h 30"): "12.5",
    ("Duration", "PT12H"): "12",
    ("timeRequired", "PT1H30M"): "1.5",
    ("timeRequired", "P14W"): None,
    ("Duration", "42"): None,
    ("Duration (weeks)", "14"): None,
    ("Hours", ""): None,
    ("Hours", "TBA"): None,
    ("Office hours", "8"): None,
    ("Hours of operation", "9 to 5"): None,
    ("Credit hours", "3"): None,
    ("Hours per week", "3"): None,
    ("Fee per hour", "20"): None,
    ("Heures d'ouverture", "8 h à 16 h"): None,
    ("Horaire", "18 h 30"): None,
    ("How long is my certificate valid?", "5 years"): None,
    ("Access period", "40 hours"): None,
    ("Hours", "9:00 a.m. - 4:00 p.m."): None,
}


def _hours(found: object) -> Decimal | None:
    return found.hours if isinstance(found, effort.Effort) else None


@pytest.mark.parametrize(("text", "hours"), HOURS.items(), ids=HOURS.keys())
def test_hours_in_a_phrase(text: str, hours: str | None) -> None:
    assert _hours(value(effort, "hours", text)) == (Decimal(hours) if hours else None)


@pytest.mark.parametrize(("placed", "hours"), UNDER_LABEL.items(), ids=str)
def test_hours_under_a_label(placed: tuple[str, str], hours: str | None) -> None:
    label, text = placed
    assert _hours(value(effort, "hours", text, label)) == (Decimal(hours) if hours else None)


def test_no_break_spaces_and_other_hyphens_are_read_like_ordinary_ones() -> None:
    assert _hours(value(effort, "hours", "1\u202f200\u00a0heures")) == 1200
    assert _hours(value(effort, "hours", "4\u20136\u00a0hours")) == 6


@pytest.mark.parametrize(
    ("label", "text", "length"),
    [
        ("Duration", "One Saturday", "One Saturday"),
        ("Durée", "deux fins de semaine", "deux fins de semaine"),
        ("Duration", "14 weeks, Wednesdays 6:30 p.m. to 9:30 p.m.", "14 weeks, Wednesdays 6:30 p.m. to 9:30 p.m."),
        ("", "It is fun. The course runs for 10 weeks. Bring a pen.", "The course runs for 10 weeks."),
        ("", "2-day training course", "2-day training course"),
        ("Duration", "TBA", None),
        ("Durée", "à déterminer", None),
        ("", "Your card is valid for 3 years", None),
        ("", "You have access for 6 months", None),
        ("", "Accès au cours pendant 12 mois", None),
        ("", "Il faut renouveler la certification tous les 3 ans.", None),
        ("", "Avoir au moins 16 ans", None),
        ("", "You must be 18 years of age or older", None),
        ("", "a 4-year college degree", None),
    ],
)
def test_the_length_is_the_page_s_own_words(label: str, text: str, length: str | None) -> None:
    found = value(effort, "hours", text, label)
    assert (found.length_text if found else None) == length


def _combine(*placed: tuple[str, str]) -> effort.Effort | None:
    claims = [Claim("hours", text, "label" if label else "sentence", "a test", label) for label, text in placed]
    found = [(claim, reading) for claim in claims if (reading := effort.read(claim, Context()))]
    combined = effort.combine(found, Context())
    if combined:
        assert combined.more, "hours worked out from two places show the words of both"
    return combined.value if combined else None


def test_hours_are_worked_out_from_two_places() -> None:
    assert _hours(_combine(("", "Each module takes about 9 hours."), ("", "The course has four modules."))) == 36
    assert _hours(_combine(("Hours per week", "3"), ("Duration", "14 weeks"))) == 42
    assert _hours(_combine(("Durée", "10 semaines"), ("", "Comptez 3 heures par semaine."))) == 30
    assert _hours(_combine(("Duration (weeks)", "12"), ("Hours per week", "3-4"))) == 48


def test_hours_that_are_printed_need_no_working_out() -> None:
    assert _combine(("", "30 hours"), ("Hours per week", "3"), ("Duration", "14 weeks")) is None


def test_rates_that_disagree_are_not_multiplied() -> None:
    assert _combine(("", "3 hours per week"), ("", "5 hours per week"), ("Duration", "14 weeks")) is None


def test_hours_have_at_most_two_places_and_no_empty_ones() -> None:
    assert str(_hours(value(effort, "hours", "1 hour 20 minutes"))) == "1.33"
    assert str(_hours(value(effort, "hours", "40.0 hours"))) == "40"


def test_hours_that_disagree_in_one_phrase_are_not_known_but_the_length_is_shown() -> None:
    found = read(effort, "hours", "The normal range is 6-30 hours, but they can take over 120 hours")
    assert found is not None and found.value.hours is None


@pytest.mark.parametrize("phrase", phrases("hours.tsv", "hours"), ids=named)
def test_hours_of_access_of_a_loan_or_of_a_part_are_no_course_hours(phrase: Phrase) -> None:
    found = effort.read(phrase.claim, Context())

    assert (found.value.hours if found else None) == (Decimal(phrase.beside) if phrase.beside else None)
