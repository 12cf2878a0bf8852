"""Generates a catalogue of any size for measurements: invented listings, always the same for one seed.

`python bench/generate.py 5000 FOLDER` writes FOLDER/listings/*.yaml. Colleges, courses and prices are invented; hosts
end in `.example`. Never part of the installed program.
"""

import argparse
import random
from pathlib import Path
from typing import Any

from mcli import yaml_io
from mcli.core.text import slug

# (title, sector, words of the summary), in English and in French. {n} is a level or a unit.
_ENGLISH = (
    ("Food handler certificate", "food", "safe food temperatures, cleaning and the exam of the health unit"),
    ("WHMIS for workers", "safety", "hazard symbols, labels and safety data sheets at work"),
    ("Emergency first aid and CPR level {n}", "first_aid", "choking, bleeding and CPR for adults and children"),
    ("Forklift operator training", "transport", "counterbalanced lift trucks in a warehouse"),
    ("Microsoft Excel, level {n}", "digital", "formulas, tables and charts for office work"),
    ("Smart phone and e-mail basics", "digital", "messages, passwords and scams in everyday life"),
    ("Customer service in retail", "retail", "greeting customers, complaints and the cash register"),
    ("Budgeting and banking", "money", "a monthly budget, bills, taxes and a bank account"),
    ("Trades math, unit {n}", "trades", "measuring, fractions and blueprint reading for apprentices"),
    ("Introduction to welding", "trades", "hand and power tools, safety and simple welds"),
    ("Personal support worker refresher", "health", "home care, lifting and infection control"),
    ("Academic writing for college", "literacy", "essays, sources and study skills before a diploma program"),
    ("Grade 12 English, ENG4C", "secondary", "reading and writing for a high school credit"),
    ("Medical terminology {n}", "health", "the words of a medical office"),
    ("Job search and resume writing", "business", "a resume, a cover letter and an interview"),
    ("Bookkeeping with software {n}", "business", "invoices, payroll and month end"),
    ("Tenant rights in Ontario", "rights", "rent, repairs and what a landlord may not do"),
    ("Garden and greenhouse work", "land", "planting, pruning and plant care outdoors"),
)
_FRENCH = (
    ("Manipulation des aliments", "food", "températures, nettoyage et examen du bureau de santé"),
    ("SIMDUT pour le personnel", "safety", "symboles de danger, étiquettes et fiches de données de sécurité"),
    ("Secourisme d'urgence et RCR, niveau {n}", "first_aid", "étouffement, saignement et RCR pour adultes et enfants"),
    ("Conduite de chariot élévateur", "transport", "chariots à contrepoids dans un entrepôt"),
    ("Excel, niveau {n}", "digital", "formules, tableaux et graphiques pour le bureau"),
    ("Service à la clientèle", "retail", "accueil, plaintes et caisse"),
    ("Budget et impôts", "money", "budget du mois, factures et déclaration de revenus"),
    ("Mathématiques des métiers, module {n}", "trades", "mesures, fractions et lecture de plans"),
    ("Stratégies d'étude", "literacy", "prise de notes et rédaction avant les études postsecondaires"),
)
_FREE = (("There is no cost to take this course.", "Free"), ("Cette formation est gratuite.", "Gratuit"))
_DEMANDS = (
    (
        "none",
        "No experience is needed. Anyone may register.",
        "Aucun préalable. Inscription ouverte à toutes et à tous.",
    ),
    ("age_only", "You must be 18 or older.", "Il faut avoir 18 ans ou plus."),
    ("recommended", "Basic computer skills are recommended.", "Des notions d'informatique sont recommandées."),
    ("required", "A high school diploma is required.", "Le diplôme d'études secondaires est exigé."),
)
_REGIONS = ("Sudbury", "Thunder Bay", "Toronto", "Ottawa", "London", "Windsor", "Kingston", "Timmins", "Hamilton")


def documents(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Return listing files as data, `count` listings in all, at most 500 in a file."""
    chance = random.Random(seed)
    size = 100 if count <= 10_000 else 500
    made = []
    for at in range((count + size - 1) // size):
        source = f"college-{at + 1}"
        french = chance.random() < 0.2
        listings = [_listing(chance, source, number, french) for number in range(min(size, count - at * size))]
        made.append({"source": source, "checked": _day(chance), "listings": listings})
    return made


def _listing(chance: random.Random, source: str, number: int, french: bool) -> dict[str, Any]:
    title, sector, about = chance.choice(_FRENCH if french else _ENGLISH)
    title = title.format(n=chance.randint(1, 9))
    region = chance.choice(_REGIONS)
    address = f"https://www.{source}.example/{slug(title)}-{number}"
    listing: dict[str, Any] = {
        "id": f"{source}/{slug(title)}-{number}",
        "title": title,
        "summary": f"Vous apprendrez : {about}." if french else f"You will learn about {about}.",
        "url": address,
        "provider": f"Collège {source[8:]}" if french else f"College {source[8:]}",
        "provider_kind": "college",
        "region": region,
        "page_language": "fr" if french else "en",
        "taught_in": ["fr" if french else "en"] if chance.random() < 0.5 else [],
        "sector": sector,
        "delivery": chance.choice(("online", "online", "in_person", "hybrid", None)),
        "hours": chance.choice((None, 3, 6, 8, 14, 21, 30, 42, 60)),
        "credential_kind": chance.choice(("micro_credential", "certificate", "badge", "credit", None)),
        "osap_eligible": chance.choice((True, False, None, None)),
        "evidence": {},
    }
    _cost(chance, listing, address, french)
    _prerequisite(chance, listing, address, french)
    for fact in ("title", "summary", "hours", "delivery", "credential"):
        listing["evidence"][fact] = {"quote": listing["title"], "url": address, "method": "label"}
    return {key: value for key, value in listing.items() if value not in (None, [])}


def _cost(chance: random.Random, listing: dict[str, Any], address: str, french: bool) -> None:
    kind = chance.random()
    if kind < 0.2:
        quote = _FREE[french][0]
        listing |= {"cost_status": "free", "cost_cad": 0, "cost_text": quote}
    elif kind < 0.75:
        amount = chance.choice((15, 29.95, 49, 75, 98, 125, 180, 249, 310, 395, 520, 899))
        quote = f"Frais : {amount} $" if french else f"Fee: ${amount}"
        listing |= {"cost_status": "paid", "cost_cad": amount, "cost_text": quote}
    else:
        return
    listing["evidence"]["cost"] = {"quote": quote, "url": address, "method": "label"}


def _prerequisite(chance: random.Random, listing: dict[str, Any], address: str, french: bool) -> None:
    if chance.random() < 0.5:
        return
    status, english_words, french_words = chance.choice(_DEMANDS)
    quote = french_words if french else english_words
    gates = {"age_only": ["age"], "required": ["diploma"]}.get(status, [])
    listing |= {"prerequisite_status": status, "prerequisite_text": quote, "gates": gates}
    listing["evidence"]["prerequisite"] = {"quote": quote, "url": address, "method": "sentence"}


def _day(chance: random.Random) -> str:
    return f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"


def write(count: int, folder: Path, seed: int = 1) -> None:
    """Write the files into `folder/listings`."""
    (folder / "listings").mkdir(parents=True, exist_ok=True)
    for each in documents(count, seed):
        yaml_io.write(folder / "listings" / f"{each['source']}.yaml", each)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.count, given.folder, given.seed)
