"""How learning is assessed is told in the page's own words; fees, preparation and placement tests are other matters."""

import pytest

from mcli.facts.simple import assessment
from tests.facts.reading_tools import value

SAYS = (
    "There is a final exam.",
    "The exam has 50 multiple choice questions.",
    "You must score 70% to pass.",
    "A minimum grade of 70% is required on the final test.",
    "Learners are assessed through assignments and a final project.",
    "Written test and practical demonstration",
    "Online quiz at the end of each module",
    "Assessment is based on a portfolio.",
    "A passing grade of 60% is needed.",
    "No exam",
    "Final exam, 40 %",
    "The course includes an online exam.",
    "Evaluation is by practical test.",
    "Évaluation : examen final de 50 questions",
    "Il y a un examen à la fin du cours.",
    "L'examen comprend 40 questions.",
    "La note de passage est de 70 %.",
    "Évaluation par travaux et projet final",
    "Vous devez obtenir 75 % à l'examen.",
    "Sans examen",
    "Examen écrit et pratique",
    "Competency demonstration at the end",
)
SAYS_NOTHING = (
    "The exam costs $25.",
    "Exam fee: $38.50",
    "Frais d'examen : 20 $",
    "This course prepares you for the licence exam.",
    "Placement test required before registering",
    "English language test required",
    "Hazard assessment is one topic.",
    "évaluation des risques",
    "Assessment",
    "Exam and certificate",
    "Practical assessment:",
    "Get ready for the exam.",
    "Préparez-vous à l'examen.",
    "The course and the exam are offered in English.",
    "The practice tests are free.",
    "Immunization record and TB test",
    "Is there an exam?",
    "Y a-t-il un examen?",
    "Picture ID is required to take the exam.",
    "If you fail the exam, you may retest.",
    "12 hours",
    "",
    "Prior learning assessment is available.",
    "Learn how to write tests",
    "Bring a calculator to the exam.",
    "Please complete the course evaluation.",
)


@pytest.mark.parametrize("text", SAYS)
def test_words_about_assessment_are_kept_whole(text: str) -> None:
    assert value(assessment, "assessment", text) == text


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_other_words_say_nothing(text: str) -> None:
    assert value(assessment, "assessment", text) is None


def test_what_stands_under_a_label_is_kept() -> None:
    assert value(assessment, "assessment", "Two assignments", "Evaluation") == "Two assignments"
    assert value(assessment, "assessment", "$25", "Exam fee") is None
    assert value(assessment, "assessment", "TBA", "Assessment") is None
