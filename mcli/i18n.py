"""English and French: texts through gettext, and money, dates, numbers and ages as each language writes them.

A `Language` is an argument of every function that puts facts into words; there is no current language. English texts
are in the code and are the keys of `config/locale/fr/LC_MESSAGES/mcli.po`, which is compiled when the package is built.
"""

import gettext
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from mcli.core.errors import N_, ConfigurationError, Message, UsageError
from mcli.core.terms import LANGUAGES
from mcli.settings import LANGUAGE_VARIABLE, packaged_config

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
}  # fmt: skip
_SPACE = "\u00a0"


class Language:
    """One of the two languages: `language("text", key=value)` gives the text in it, with its values filled in."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._texts: gettext.NullTranslations = gettext.NullTranslations()
        if code != "en":
            try:
                self._texts = gettext.translation("mcli", packaged_config() / "locale", [code])
            except OSError:
                raise ConfigurationError(
                    N_("The {code} texts are missing. Install the program again."), code=code
                ) from None

    def __call__(self, text: str, /, **values: object) -> str:
        """Return the text in this language."""
        return self._texts.gettext(text).format(**values) if text else ""

    def plural(self, one: str, many: str, count: int | float, /, **values: object) -> str:
        """Return the text for this many; `{count}` is replaced by the number. 1.5 is many in English, one in French."""
        whole = int(count) if count == int(count) or self.code == "fr" else 2
        return self._texts.ngettext(one, many, whole).format(count=self.number(count), **values)

    def message(self, message: Message) -> str:
        """Return a message that was kept as data in this language; a message may be a value of another."""
        values = {
            key: self.message(each) if isinstance(each, Message) else each for key, each in message.values.items()
        }
        return self(message.text, **values)

    def number(self, value: int | float | Decimal) -> str:
        """Return a number: 1,249.5 in English, 1 249,5 in French."""
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
        return text if self.code == "en" else text.replace(",", _SPACE).replace(".", ",")

    def money(self, amount: Decimal) -> str:
        """Return Canadian dollars: $1,249.50 in English, 1 249,50 $ in French; whole dollars without cents."""
        text = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
        return f"${text}" if self.code == "en" else text.replace(",", _SPACE).replace(".", ",") + f"{_SPACE}$"

    def day(self, iso: str) -> str:
        """Return a date from YYYY-MM-DD or a month from YYYY-MM, in words."""
        year, month, *day = iso.split("-")
        name = _MONTHS[self.code][int(month) - 1]
        if not day:
            return f"{name} {year}"
        if self.code == "en":
            return f"{name} {int(day[0])}, {year}"
        return f"{'1er' if day[0] == '01' else int(day[0])} {name} {year}"

    def month(self, iso: str) -> str:
        """Return the month of a date from YYYY-MM-DD or YYYY-MM, short, for a column: "Jan 2024", "janv. 2024"."""
        year, month = iso.split("-")[:2]
        return f"{_SHORT_MONTHS[self.code][int(month) - 1]} {year}"

    def age(self, days: int) -> str:
        """Return a short age for a column: days under two months, months under two years, then years."""
        if days < 60:
            return self(N_("{count} d"), count=days)
        if days < 730:
            return self(N_("{count} mo"), count=days // 30)
        return self(N_("{count} y"), count=days // 365)


def age_in_days(checked: str | None, today: date) -> int | None:
    """Return how old a fact is; a month counts from its first day, so that it is never made younger than it may be."""
    if not checked:
        return None
    return max(0, (today - date.fromisoformat(checked if len(checked) == 10 else f"{checked}-01")).days)


def chosen(option: str | None, environ: Mapping[str, str]) -> str | None:
    """Return the language that the command line or the environment asks for, or None when neither does."""
    asked = option if option is not None else environ.get(LANGUAGE_VARIABLE) or None
    if asked is None:
        return None
    code = asked.strip().lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        raise UsageError(N_("The language “{asked}” is not known. Write en or fr."), asked=asked)
    return code


def language_of(environ: Mapping[str, str]) -> str | None:
    """Return the language that the environment asks for; None when it asks for none, or for one that is not known."""
    code = environ.get(LANGUAGE_VARIABLE, "").strip().lower()[:2]
    return code if code in LANGUAGES else None


def system_language(environ: Mapping[str, str]) -> str:
    """Return the language of the computer: French when its locale is French, else English."""
    named = next((environ[key] for key in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), None)
    if named is None:
        import locale

        named = locale.getlocale()[0] or ""
    return "fr" if named.lower().startswith("fr") else "en"
