"""Online, hybrid or in person is what the page says of the course; a choice or words about other things say nothing."""

import pytest

from mcli.core.claims import Claim
from mcli.facts.delivery import reader as delivery
from mcli.facts.reading import Context
from tests.facts.reading_tools import value

ONLINE = (
    "Online",
    "ONLINE",
    "Online, self-paced",
    "100% online",
    "Fully online",
    "Online asynchronous",
    "Online (Synchronous)",
    "On-line",
    "Live online",
    "Live online classes via Zoom",
    "Virtual classroom",
    "virtual",
    "Delivered virtually",
    "Virtual instructor-led training",
    "Remote",
    "Distance education",
    "Distance learning",
    "Via Microsoft Teams",
    "eLearning",
    "E-learning module",
    "Web-based",
    "OntarioLearn",
    "Take the course from home",
    "This course is delivered entirely online.",
    "Every class is live online",
    "Webinar",
    "a series of webinars",
    "En ligne",
    "en ligne, à votre rythme",
    "À distance",
    "Formation à distance",
    "Formation en ligne asynchrone",
    "Cours en ligne synchrone",
    "classe virtuelle",
    "Par Zoom",
    "webinaire en direct",
    "Formation offerte entièrement en ligne",
    "autoformation en ligne",
    "modules en ligne",
    "The online course is free. The exam costs $20.",
    "Self-directed online learning",
    "online via Brightspace",
    "All materials and classes are online.",
    "https://schema.org/OnlineEventAttendanceMode",
    "online workshop",
    "Learn online at your own pace",
    "You will learn online.",
    "The course is not in person; it is online.",
)
IN_PERSON = (
    "In person",
    "In-person",
    "In-Person Classes",
    "Classroom",
    "In class",
    "In-class",
    "On campus",
    "On-campus",
    "Face to face",
    "Face-to-face",
    "at our Sudbury campus",
    "On site at the Sudbury campus",
    "In the classroom",
    "In person at our yard on Orchard Line",
    "Classes are offered in person in Timmins.",
    "Held at the Skills Centre",
    "in our training centre",
    "Lecture/Lab",
    "En présentiel",
    "en personne",
    "En classe",
    "En salle",
    "sur place",
    "Formule : en présentiel, à Kapuskasing",
    "à l’atelier du campus de Welland",
    "au campus de Hearst",
    "Cours en salle de classe",
    "in person only; register online",
    "In person. Apply online.",
    "en présentiel (inscription en ligne)",
    "We meet in person at the library.",
    "Students are required to be on campus.",
    "OfflineEventAttendanceMode",
    "onsite",
    "Hands-on training in our shop",
    "en personne au centre de formation",
    "1 hour in person exam",
    "The class takes place at our Barrie warehouse.",
    "Held at the fire hall",
    "La formation a lieu au garage municipal.",
    "Le cours se donne dans nos locaux.",
)
HYBRID = (
    "Hybrid",
    "hybrid (online and in person)",
    "Blended",
    "Blended learning",
    "Blended: online with one lab day",
    "Hybride",
    "formation hybride",
    "Formule hybride",
    "C’est une formule hybride.",
    "bimodal",
    "mode bimodal",
    "Comodal",
    "mode mixte",
    "Online theory and in-person practical",
    "online theory plus one day in the lab",
    "partly online",
    "Partiellement en ligne",
    "Théorie en ligne et pratique en présentiel",
    "à distance et en laboratoire",
    "20 hours online, 7 in the lab",
    "Online with two days on campus",
    "en ligne avec deux journées sur le campus",
    "MixedEventAttendanceMode",
    "First aid theory online, then a skills session in person",
    "Contact North (mixed method)",
    "The course is offered online with two days on campus.",
    "Take the training online, then write the exam in person at one of our offices.",
    "Cours en ligne; l'examen se fait en personne.",
)
NOTHING = (
    "Online or in person",
    "in person or online",
    "In-person/Online",
    "en ligne ou en personne",
    "en présentiel ou à distance",
    "HyFlex",
    "Choose online or in class",
    "Online, hybrid and in-person options",
    "available online and in person",
    "offert en ligne et en présentiel",
    "either in class or virtually",
    "Delivery format varies",
    "au choix : en ligne ou en classe",
    "Register online",
    "Online registration",
    "Registration online",
    "Registration is online only",
    "Register online or in person",
    "Inscription en ligne",
    "Inscrivez-vous en ligne",
    "S'inscrire en ligne ou en personne",
    "Apply online",
    "Apply online or in person",
    "Online application form",
    "Pay online",
    "paiement en ligne",
    "Order it from our online store",
    "Online exam",
    "examen en ligne",
    "The exam is online",
    "Learn to sell online",
    "Staying safe online",
    "La sécurité en ligne",
    "Online safety for seniors",
    "The textbook is available online",
    "not offered online",
    "This course is not available online",
    "n'est pas offert en ligne",
    "See our online calendar",
    "View the course outline online",
    "Online marketing",
    "Vendre en ligne",
    "Virtual assistant",
    "Virtual reality",
    "Find us online",
    "Open house: on campus",
    "We offer this course in person in Sudbury and online across Ontario.",
    "The in-person class is offered in Sudbury; the online class is offered province-wide.",
    "des cours qui mènent au collège",
    "a high school course",
    "an instructor at the college",
    "Careers at the college",
    "Carrières au collège",
    "away from screens and out of the classroom",
    "Is it online?",
    "Est-ce que je peux suivre la formation à distance?",
    "Les services en ligne demeurent ouverts.",
    "1200 University Drive, Sudbury, Ontario",
    "High school diploma or equivalent",
    "the needs of remote and lone workers",
    "Apprenez l'hygiène en cuisine.",
    "12 hours",
    "No, the course cannot be completed entirely online.",
    "work fluidly with teams, both remote and onsite",
    "",
    "TBA",
    "Part-time",
    "Full-time",
    "evening",
    "self-paced",
    "Working remotely: tips for employees",
)
PLACES = {
    ("Location", "Millrace Campus, Room B114"): "in_person",
    ("Location", "Sudbury"): "in_person",
    ("Location", "Online"): "online",
    ("Location", "Various"): None,
    ("Location", "TBA"): None,
    ("Location", "Online or Sudbury campus"): None,
    ("Lieu", "Campus de Kapuskasing, salle 112"): "in_person",
    ("Lieu", "Bibliothèque publique, 14, rue Principale"): "in_person",
    ("Lieu", "En ligne"): "online",
    ("Lieu", "à déterminer"): None,
    ("Where", "King Road Secondary School, Auto Shop (door 9)"): "in_person",
    ("Where", "Training shop, 9 Mill Lane"): "in_person",
    ("", "Room B114"): "in_person",
    ("", "Wednesdays, 6:30 to 8:30 p.m., Program Room"): "in_person",
    ("Delivery", "Instructor-led online"): "online",
    ("Delivery", "Self-paced e-learning"): "online",
    ("Delivery", "In class at Orillia campus"): "in_person",
    ("Delivery", "iLearn D2L"): "online",
    ("Delivery", "Remote (synchronous)"): "online",
    ("Delivery", "Hybride (en ligne et en classe)"): "hybrid",
    ("Delivery", "En mode virtuel"): "online",
    ("Delivery", "Présentiel"): "in_person",
    ("Delivery", "vidéoconférence"): "online",
    ("Delivery", "Evening classes"): None,
    ("Delivery", "Blended (online + in-person)"): "hybrid",
    ("Delivery", "In-Class/Online"): None,
    ("Delivery", "Online, In-class"): None,
    ("Delivery", "In-class and online"): "hybrid",
    ("Delivery", "Delivered online through our LMS"): "online",
    ("Delivery", "Fully remote"): "online",
    ("Delivery", "Live virtual sessions"): "online",
    ("Delivery", "Cours en ligne avec tuteur"): "online",
    ("Delivery", "en direct sur Zoom"): "online",
    ("Delivery", "in-person and virtual options"): None,
    ("Delivery", "in-person at 123 Main St"): "in_person",
    ("Delivery", "Correspondence"): None,
    ("Delivery", "on the job"): None,
    ("Delivery", "Synchronous online"): "online",
    ("Delivery", "Flexible: online or on campus"): None,
    ("Delivery", "Mode: En ligne"): "online",
    ("Delivery", "Mode: Classe"): "in_person",
    ("Delivery", "Distance"): "online",
    ("Delivery", "In our computer lab"): "in_person",
    ("Delivery", "Classroom and online"): "hybrid",
    ("Delivery", "60% online, 40% in class"): "hybrid",
    ("Delivery", "One in-person day, the rest online"): "hybrid",
    ("Delivery", "Held on campus with online resources"): "in_person",
    ("Delivery", "Virtual option available"): None,
    ("Delivery", "Not available in person"): None,
    ("Delivery", "Online only"): "online",
    ("Delivery", "In person only"): "in_person",
    ("Delivery", "Online / Virtual"): "online",
    ("Delivery", "Campus: Online"): "online",
    ("Delivery", "Room: Online"): "online",
    ("Delivery", "Delivery: On-Site"): "in_person",
    ("Delivery", "Offered via distance education"): "online",
    ("Delivery", "formation à distance ou en présentiel"): None,
    ("Delivery", "présentiel ou virtuel"): None,
    ("Delivery", "en classe virtuelle"): "online",
    ("Delivery", "en virtuel"): "online",
    ("Delivery", "Sur Teams"): "online",
    ("Delivery", "par vidéoconférence (Zoom)"): "online",
    ("Delivery", "atelier en personne"): "in_person",
    ("Delivery", "Webcast"): "online",
    ("Delivery", "Live streaming"): "online",
    ("Delivery", "Video on demand"): "online",
    ("Delivery", "Internet"): "online",
    ("Delivery", "Web"): "online",
    ("Delivery", "Self-directed, online, start any time"): "online",
    ("Delivery", "telephone"): None,
    ("Delivery", "Télé-enseignement"): "online",
    ("Delivery", "Classroom and greenhouse, Leamington"): "in_person",
    ("Contact", "Registrar's office, Room B114"): None,
    ("", "Register at the Millrace Campus, Room B114"): None,
    ("courseMode", "onsite"): "in_person",
    ("courseMode", "online"): "online",
    ("courseMode", "blended"): "hybrid",
}


@pytest.mark.parametrize("text", ONLINE)
def test_online(text: str) -> None:
    assert value(delivery, "delivery", text) == "online"


@pytest.mark.parametrize("text", IN_PERSON)
def test_in_person(text: str) -> None:
    assert value(delivery, "delivery", text) == "in_person"


@pytest.mark.parametrize("text", HYBRID)
def test_hybrid(text: str) -> None:
    assert value(delivery, "delivery", text) == "hybrid"


@pytest.mark.parametrize("text", NOTHING)
def test_a_choice_or_words_about_something_else_say_nothing(text: str) -> None:
    assert value(delivery, "delivery", text) is None


@pytest.mark.parametrize(("placed", "mode"), PLACES.items(), ids=str)
def test_a_place_where_one_must_be_is_in_person(placed: tuple[str, str], mode: str | None) -> None:
    label, text = placed
    assert value(delivery, "delivery", text, label) == mode


def _combine(*texts: str, runs: tuple[int | None, ...] = ()) -> str | None:
    claims = [
        Claim("delivery", text, "sentence", "a test", run=run)
        for text, run in zip(texts, runs or (None,) * len(texts), strict=True)
    ]
    found = [(claim, reading) for claim in claims if (reading := delivery.read(claim, Context()))]
    combined = delivery.combine(found, Context())
    return combined.value if combined else None


def test_parts_of_one_course_that_are_given_differently_make_it_hybrid() -> None:
    assert _combine("The theory is online.", "The practical part is in person.") == "hybrid"
    assert _combine("La théorie se fait en ligne.", "Le volet pratique a lieu en présentiel.") == "hybrid"


def test_an_exam_in_person_makes_an_online_course_hybrid() -> None:
    assert _combine("The course is online.", "You write the exam in person at our office.") == "hybrid"


def test_sections_that_are_given_differently_do_not() -> None:
    assert _combine("Online", "In person", runs=(1, 2)) is None
    assert _combine("The course is online.", "Classes are in person.") is None
