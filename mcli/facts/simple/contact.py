"""Where to ask: a telephone number or an e-mail address, as printed; never a fax number."""

import re
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.core.contact import is_email, normal_phone
from mcli.facts.reading import Context, Reading, flat, words_of

# "705-555-0123 ext. 4", "(613) 555-0100", "1-800-555-0199", "+1 416.555.0100, poste 22"
_PHONE = re.compile(
    r"(?<![\d.,$/-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?"
    r"|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d-])(?:,? ?(?:ext(?:ension)?|poste|x)\b\.? ?\d{1,6})?"
)
# "ce@college.example.ca", "formation.continue@exemple.ca"
# (807) 555-0175info@college.ca: where a number runs into an address, the address begins with its first letter
_EMAIL = re.compile(
    r"(?:(?<![\w.+@-])(?!\d{3}[-. ]\d{4}[a-z])|(?<=\d{3}[-. ]\d{4})(?=[a-z]))"
    r"[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}(?![\w@-])"
)
# "Fax: ", "Télécopieur : ", "Téléc. "
_FAX = re.compile(r"\b(?:fax|facsimile|telecopieur|telec|telecopie|tty|ats)\b\.?(?: ?(?:number|no\.?|:|#|no))*[ :(]*$")
# "Order number ", "Emergency: ", "Licence no. "
_NO_CONTACT = re.compile(
    r"\b(?:emergency|urgence|911|order|commande|invoice|facture|account|compte|sin|nas|licence|license|permit|isbn"
    r"|crisis|charity|registration number)\b(?: ?(?:number|no\.?|numero|#|line))*[ :#]*$"
)
_NO_REPLY = re.compile(
    r"^(?:no-?reply|do-?not-?reply|webmaster|privacy|abuse|postmaster|unsubscribe|example|name|you|your\.?name)@"
)

_OFFICE = re.compile(
    r"(?:info|admissions?|admin|contact|registration|register|inscriptions?|formations?|training|ce|conted|continuing|"
    r"courses?|learn|learning|lbs|literacy|programs?|office|reception|help|hello|bonjour|renseignements|upgrading|"
    r"education|programmes?|alpha|accueil|bureau|secretariat|student\w*|etudiant\w*|services?|enrol\w*|questions?)\b"
)


class Contact(NamedTuple):
    """A telephone number in its one form, or an e-mail address, and the words as printed."""

    phone: str | None
    email: str | None
    contact: str


def read(claim: Claim, context: Context) -> Reading[Contact] | None:
    """Return the first telephone number, else the first e-mail address, None when there is neither."""
    text = words_of(claim)
    low = flat(text)
    if re.search(r"\b(?:fax|telecopieur|telec)\b", flat(claim.label)) and not re.search(
        r"\b(?:phone|tel)", flat(claim.label)
    ):
        return None
    phone = next((text[each.start() : each.end()] for each in _PHONE.finditer(low) if _to_call(low, each)), None)
    email = _address_in(text, low)
    if phone is None and email is None:
        return None
    printed = phone or email or ""
    more = (email,) if phone and email else ()
    known = email if email and is_email(email) else None
    return Reading(Contact(normal_phone(phone) if phone else None, known, printed), printed, more)


def _to_call(low: str, found: re.Match[str]) -> bool:
    """Tell whether a number is to be called: neither a fax nor the number of an order or a licence."""
    before = low[max(0, found.start() - 30) : found.start()]
    return not _FAX.search(before) and not _NO_CONTACT.search(before)


def _address_in(text: str, low: str) -> str | None:
    """Return the e-mail address of an office ("info@", "admissions@"), else the first one; None when there is none."""
    found = [text[each.start() : each.end()].rstrip(".") for each in _EMAIL.finditer(low)]
    usable = [each for each in found if not _NO_REPLY.match(each.lower())]
    return next((each for each in usable if _OFFICE.match(each.lower())), usable[0] if usable else None)
