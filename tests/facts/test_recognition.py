"""Who recognises a course is somebody in particular, in the page's own words."""

import pytest

from mcli.facts.simple import recognition
from tests.facts.reading_tools import value

WHO = {
    "Recognized by the Ministry of Labour.": "the Ministry of Labour",
    "Recognised by the Ministry of Labour": "the Ministry of Labour",
    "approved by the Ministry of Labour": "the Ministry of Labour",
    "This course is approved by the Chief Prevention Officer and is valid for 3 years": "the Chief Prevention Officer",
    "Approved by the Chief Prevention Officer and complies with O. Reg. 297/13.": "the Chief Prevention Officer",
    "Accredited by the Canadian Red Cross": "the Canadian Red Cross",
    "Accepted by all health units in Ontario": "all health units in Ontario",
    "Digital badge recognised by the regional growers' association": "the regional growers' association",
    "Endorsed by Skills Canada": "Skills Canada",
    "Certified by the Gaming Commission of Ontario for servers": "the Gaming Commission of Ontario",
    "Meets the requirements of Regulation 851": "Regulation 851",
    "meets requirements set out in O": None,
    "WSIB-approved training": "WSIB",
    "WSIB approved first aid": "WSIB",
    "CPO-approved Working at Heights training": "CPO",
    "Transport Canada approved": "Transport Canada",
    "Ministry of Labour approved training": "Ministry of Labour",
    "Red Cross certified course": "Red Cross",
    "reconnu par la CSPAAT": "la CSPAAT",
    "certificat reconnu par la CSPAAT, valide pendant trois ans": "la CSPAAT",
    "Formation approuvée par le ministère du Travail": "le ministère du Travail",
    "Accrédité par Santé Canada": "Santé Canada",
    "Cours agréé par Transports Canada et valide 5 ans": "Transports Canada",
    "Reconnue par tous les bureaux de santé": None,
    "homologué par la Croix-Rouge canadienne": "la Croix-Rouge canadienne",
    "Répond aux exigences de la Loi sur la santé": "Loi sur la santé",
    # nobody in particular, something else, or not at all
    "recognized by employers": None,
    "recognized by many employers across Ontario": None,
    "reconnu par les employeurs": None,
    "recognized by industry": None,
    "recognised across Ontario": None,
    "Not recognized by WSIB": None,
    "n'est pas reconnu par la CSPAAT": None,
    "Your application must be approved by the department": None,
    "Registration must be approved by your employer": None,
    "Is it recognized by WSIB?": None,
    "If approved by the Registrar": None,
    "reconnus dans le certificat en gérontologie": None,
    "OSAP-approved": None,
    "This micro-credential is OSAP approved": None,
    "CSA-approved safety boots are required.": None,
    "CSA approved footwear": None,
    "an approved course": None,
    "12 hours": None,
    "": None,
}
UNDER_LABEL = {
    ("Recognized by", "Transport Canada"): "Transport Canada",
    ("Accreditation", "Canadian Red Cross"): "Canadian Red Cross",
    ("Reconnue par", "CSPAAT"): "CSPAAT",
    ("Approved by", "N/A"): None,
    ("Recognition", "None"): None,
    ("Recognition", "Digital badge recognised by the growers' association"): "the growers' association",
    ("Instructor", "Jane Doe"): None,
}


@pytest.mark.parametrize(("text", "who"), WHO.items(), ids=WHO.keys())
def test_who_recognises_it(text: str, who: str | None) -> None:
    assert value(recognition, "recognition", text) == who


@pytest.mark.parametrize(("placed", "who"), UNDER_LABEL.items(), ids=str)
def test_who_recognises_it_under_a_label(placed: tuple[str, str], who: str | None) -> None:
    label, text = placed
    assert value(recognition, "recognition", text, label) == who
