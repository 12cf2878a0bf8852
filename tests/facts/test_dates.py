"""Start dates are days with a year on the page; deadlines, ends and updates are not; any time is any time."""

import pytest

from mcli.facts import dates
from tests.facts.reading_tools import value

STARTS = {
    "January 18, 2027": "2027-01-18",
    "Jan. 18, 2027": "2027-01-18",
    "Jan 18 2027": "2027-01-18",
    "18 January 2027": "2027-01-18",
    "18-Jan-2027": "2027-01-18",
    "January 18th, 2027": "2027-01-18",
    "Monday, January 18, 2027": "2027-01-18",
    "Mon., Jan. 18, 2027": "2027-01-18",
    "the 18th of January 2027": "2027-01-18",
    "2027-01-18": "2027-01-18",
    "2027/01/18": "2027-01-18",
    "2027-01-18T18:30:00-05:00": "2027-01-18",
    "01/18/2027": "2027-01-18",
    "18/01/2027": "2027-01-18",
    "18.01.2027": "2027-01-18",
    "05/05/2027": "2027-05-05",
    "Sept. 7, 2027": "2027-09-07",
    "Starts Sep 7, 2027 at 6:30 p.m.": "2027-09-07",
    "Starts January 18, 2027": "2027-01-18",
    "Starting on January 18, 2027": "2027-01-18",
    "Begins: January 18, 2027": "2027-01-18",
    "Next class: January 18, 2027": "2027-01-18",
    "which begins on April 29, 2027": "2027-04-29",
    "First class is May 3, 2027.": "2027-05-03",
    "Jan 18 - Mar 5, 2027": "2027-01-18",
    "Jan 18 – Mar 5, 2027": "2027-01-18",
    "January 18 to March 5, 2027": "2027-01-18",
    "January 18 to 22, 2027": "2027-01-18",
    "January 18-22, 2027": "2027-01-18",
    "from May 3, 2027 to May 6, 2027": "2027-05-03",
    "Dec 10, 2026 - Jan 20, 2027": "2026-12-10",
    "Nov 30 - Jan 20, 2027": "2026-11-30",
    "Tuesdays, Jan 12-Feb 16, 2027": "2027-01-12",
    "Jan 12, 2027 to Feb 16, 2027, Tuesdays": "2027-01-12",
    "2027-01-18 to 2027-03-05": "2027-01-18",
    "Runs February 2 through March 9, 2027": "2027-02-02",
    "Sat Mar 6, 2027 9:00 am - 4:00 pm": "2027-03-06",
    "Winter 2027: January 18": "2027-01-18",
    "Orientation is on January 5, 2027; classes start January 12, 2027.": "2027-01-12",
    "Payment is due January 5, 2027. Class starts January 12, 2027.": "2027-01-12",
    "Tous les lundis, du 12 janvier au 30 mars 2027, 18 h à 21 h (36 h)": "2027-01-12",
    "Fall 2027 - begins September 13": "2027-09-13",
    "Saturday and Sunday, March 6 and 7, 2027": "2027-03-06",
    "06 Feb 2027": "2027-02-06",
    "March 6, 13 and 20, 2027": "2027-03-06",
    "18 janvier 2027": "2027-01-18",
    "1er mars 2027": "2027-03-01",
    "le lundi 18 janvier 2027": "2027-01-18",
    "18 janv. 2027": "2027-01-18",
    "12 janvier 2027 à 18 h 30": "2027-01-12",
    "dès le 10 avril 2027": "2027-04-10",
    "Début : 1er février 2027": "2027-02-01",
    "Début des cours le 3 mai 2027": "2027-05-03",
    "du 18 janvier au 5 mars 2027": "2027-01-18",
    "du 18 au 22 janvier 2027": "2027-01-18",
    "18 au 22 janvier 2027": "2027-01-18",
    "Le cours commence le 14 sept. 2027.": "2027-09-14",
    "à compter du 8 août 2027": "2027-08-08",
    "Le samedi 6 février 2027": "2027-02-06",
    "la formation débute le lundi 11 janvier 2027": "2027-01-11",
    "Prochaine session : 22 févr. 2027": "2027-02-22",
    "Du 30 novembre 2026 au 20 janvier 2027": "2026-11-30",
    "Hiver 2027 : 18 janvier": "2027-01-18",
    "mardi 15 décembre 2026": "2026-12-15",
    "6 et 7 mars 2027": "2027-03-06",
    "Starts March 1, 2019": "2019-03-01",
}
SEVERAL = {
    "February 6, 2027; March 6, 2027; April 10, 2027": ("2027-02-06", "2027-03-06", "2027-04-10"),
    "Starts September 20, 2027 and January 17, 2028.": ("2027-09-20", "2028-01-17"),
    "January 18, February 15 and March 8, 2027": ("2027-01-18", "2027-02-15", "2027-03-08"),
    "Jan 11, Mar 8 & May 3, 2027": ("2027-01-11", "2027-03-08", "2027-05-03"),
    "23 janvier 2027, 20 février 2027": ("2027-01-23", "2027-02-20"),
    "18 janvier, 15 février et 8 mars 2027": ("2027-01-18", "2027-02-15", "2027-03-08"),
    "Le 2 février 2027 ou le 6 avril 2027": ("2027-02-02", "2027-04-06"),
    "Jan 12 - Mar 2, 2027; Apr 6 - May 25, 2027": ("2027-01-12", "2027-04-06"),
}
ANY_TIME = (
    "Continuous intake",
    "Continuous intake: begin any weekday",
    "Continuous enrolment",
    "continuous registration",
    "Open enrolment",
    "Rolling admission",
    "Ongoing registration",
    "Registration is ongoing",
    "Enrolment is continuous",
    "Flexible start dates",
    "Start anytime",
    "Start any time!",
    "You can start at any time.",
    "Begin whenever you like",
    "Start when you are ready",
    "Register at any time and start immediately",
    "Enrol anytime",
    "Anytime start",
    "There is no start date for the course",
    "No set start date",
    "Year-round intake",
    "Start today",
    "You may begin on any weekday",
    "Self-paced: start any time",
    "Intake is ongoing",
    "put your name down at any time",
    "immediate access",
    "Inscription continue",
    "Admission continue",
    "Inscription en tout temps",
    "Inscriptions en tout temps",
    "On peut commencer en tout temps, de septembre à juin.",
    "Commencez quand vous voulez",
    "Vous pouvez commencer à tout moment.",
    "Début flexible",
    "Date de début flexible",
    "Entrée continue",
    "Inscription à l'année",
    "sans date de début fixe",
    "Aucune date de début",
    "Commencez dès maintenant",
    "Accès immédiat",
    "Inscription permanente",
    "Débutez à tout moment",
)
NOTHING = (
    "Fall 2026",
    "Winter 2027",
    "Automne 2026",
    "January",
    "January, May, September",
    "September intake",
    "Septembre",
    "Spring/Summer 2027",
    "January 18",
    "18 janvier",
    "Mondays at 6:30 p.m.",
    "les mardis de 18 h à 21 h",
    "2027",
    "March 2027",
    "mars 2027",
    "01/02/2027",
    "02-03-2027",
    "Register by January 5, 2027",
    "Registration deadline: January 5, 2027",
    "Apply before March 1, 2027",
    "Deadline: March 1, 2027",
    "Date limite d'inscription : 5 janvier 2027",
    "Inscrivez-vous avant le 5 janvier 2027",
    "au plus tard le 5 janvier 2027",
    "Closes May 1, 2027",
    "Last day to withdraw: February 1, 2027",
    "Dernier jour pour annuler : 1er février 2027",
    "Ends March 5, 2027",
    "Se termine le 5 mars 2027",
    "Until March 5, 2027",
    "jusqu'au 5 mars 2027",
    "Last updated: March 3, 2026",
    "Updated on March 3, 2026",
    "Mise à jour : 3 mars 2026",
    "Page mise à jour le 3 mars 2026",
    "Published June 1, 2026",
    "Publié le 1er juin 2026",
    "Posted on June 1, 2026",
    "© 2026 Example College",
    "Copyright 2026",
    "Valid until December 31, 2027",
    "Expires December 31, 2027",
    "Early bird price until January 5, 2027",
    "Registration opens December 1, 2026",
    "Les inscriptions ouvrent le 1er décembre 2026",
    "Information session: January 5, 2027",
    "Séance d'information le 5 janvier 2027",
    "Open house on January 5, 2027",
    "Portes ouvertes le 5 janvier 2027",
    "Fees effective September 1, 2026",
    "No class February 15, 2027",
    "Born before January 1, 2009",
    "You may withdraw at any time",
    "Contact us at any time",
    "You can cancel any time",
    "Access any time, day or night",
    "February 30, 2027",
    "2027-13-45",
    "32 janvier 2027",
    "1-800-555-2027",
    "",
    "TBA",
    "Dates to be announced",
    "Can I start any time?",
    "Policy 2026-01",
    "Tuition 2026-2027",
    "Not continuous intake",
)
UNDER_LABEL = {
    ("Start date", "January 18, 2027"): (("2027-01-18",), False),
    ("Dates", "Jan 19 - Feb 23, 2027"): (("2027-01-19",), False),
    ("startDate", "2027-05-03"): (("2027-05-03",), False),
    ("Date de début", "11 janvier 2027"): (("2027-01-11",), False),
    ("Next start", "Anytime"): ((), True),
    ("Start date", "Ongoing"): ((), True),
    ("Début", "En tout temps"): ((), True),
    ("Start date", "Flexible"): ((), True),
    ("Date de début", "Continue"): ((), True),
    ("Intake", "Continuous"): ((), True),
    ("Start date", "January 18, 2027 or start any time online"): (("2027-01-18",), True),
    ("End date", "March 5, 2027"): None,
    ("Date de fin", "5 mars 2027"): None,
    ("Deadline", "March 5, 2027"): None,
    ("Date limite", "5 mars 2027"): None,
    ("Last updated", "March 5, 2026"): None,
    ("Registration opens", "March 5, 2026"): None,
    ("Start date", "TBA"): None,
    ("Start date", "September"): None,
    ("Delivery", "Flexible"): None,
    ("Schedule", "Tuesdays and Thursdays"): None,
}


def _of(text: str, label: str = "") -> tuple[tuple[str, ...], bool | None] | None:
    found = value(dates, "dates", text, label)
    return (found.start_dates, found.flexible_start) if found else None


@pytest.mark.parametrize(("text", "day"), STARTS.items(), ids=STARTS.keys())
def test_one_start(text: str, day: str) -> None:
    assert _of(text) == ((day,), False)


@pytest.mark.parametrize(("text", "days"), SEVERAL.items(), ids=SEVERAL.keys())
def test_several_starts(text: str, days: tuple[str, ...]) -> None:
    assert _of(text) == (days, False)


@pytest.mark.parametrize("text", ANY_TIME)
def test_a_start_at_any_time(text: str) -> None:
    assert _of(text) == ((), True)


@pytest.mark.parametrize("text", NOTHING)
def test_no_start_is_said(text: str) -> None:
    assert _of(text) is None


@pytest.mark.parametrize(("placed", "expected"), UNDER_LABEL.items(), ids=str)
def test_dates_under_a_label(placed: tuple[str, str], expected: tuple[tuple[str, ...], bool | None] | None) -> None:
    label, text = placed
    assert _of(text, label) == expected


def test_a_long_text_is_quoted_from_its_first_to_its_last_day() -> None:
    text = "Classes begin January 18, 2027. " + "Bring a pen and a notebook to every class. " * 6
    found = dates.read(dates.Claim("dates", text, "sentence", "a test"), dates.Context())
    assert found is not None and found.quote == "January 18, 2027"
