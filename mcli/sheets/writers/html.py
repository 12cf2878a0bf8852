"""A sheet as one HTML file: nothing is loaded from elsewhere, no script is needed, every word of a page is escaped."""

import base64
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mcli.core.errors import N_, ConfigurationError, Fault, Message
from mcli.sheets.content.qr import code_svg
from mcli.sheets.content.sheet import Sheet
from mcli.sheets.writers.pdf import Logo

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
FIELDS: Mapping[str, tuple[str, ...]] = {"sheet.html": ("sheets", "codes", "logo", "style", "mark", "title", "large")}
"""What each template may use."""


def environment(templates: Mapping[str, str]) -> "Environment":
    """Return jinja2 for these templates by file name: all is escaped, and a field that does not exist is an error."""
    from jinja2 import DictLoader, Environment, StrictUndefined

    return Environment(
        loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined, auto_reload=False, optimized=True
    )


def checked(templates: Mapping[str, str], names: Mapping[str, str], fields: Mapping[str, Sequence[str]]) -> None:
    """Raise ConfigurationError with every fault of the templates: wrong syntax, or fields that are not in the list.

    `names` are the files as people know them; `fields` the allowed fields by template.
    """
    from jinja2 import TemplateSyntaxError, meta

    parser = environment(templates)
    faults = []
    for name, text in templates.items():
        try:
            unknown = meta.find_undeclared_variables(parser.parse(text)) - set(fields.get(name, ()))
        except TemplateSyntaxError as error:
            message = Message(N_("The template cannot be used ({reason})."), {"reason": error.message})
            faults.append(Fault(names[name], error.lineno, message))
            continue
        for field in sorted(unknown):
            line = next((at for at, each in enumerate(text.splitlines(), start=1) if field in each), None)
            message = Message(
                N_("A template has no field “{field}”. Known fields: {known}."),
                {"field": field, "known": ", ".join(fields.get(name, ())) or "-"},
            )
            faults.append(Fault(names[name], line, message))
    if faults:
        raise ConfigurationError(N_("The templates of the sheets have errors."), faults)


def html(
    engine: "Environment", style: str, sheets: Sequence[Sheet], large: bool = False, logo: Logo | None = None
) -> str:
    """Return the sheets (one, or the same in two languages) as one HTML file."""
    from markupsafe import Markup

    addresses = dict.fromkeys(entry.address for entry in sheets[0].entries if entry.address)
    values: dict[str, Any] = {
        "sheets": sheets,
        "codes": {address: code_of(address) for address in addresses},
        # The style is a file of the office.
        "style": Markup(style.replace("</", "<\\/")),  # noqa: S704
        "logo": logo_address(logo),
        "mark": f"mcli-sheet {sheets[0].number}",
        "title": " / ".join(each.title for each in sheets),
        "large": large,
    }
    return rendered(engine, "sheet.html", values)


def code_of(address: str) -> "Markup":
    """Return the code of an address as markup of ours: it is made of the address's squares only."""
    from markupsafe import Markup

    return Markup(code_svg(address))  # noqa: S704


def rendered(engine: "Environment", name: str, values: Mapping[str, Any]) -> str:
    """Return a template with its values; ConfigurationError where it asks for what there is not."""
    from jinja2 import TemplateError

    try:
        return engine.get_template(name).render(values) + "\n"
    except TemplateError as error:
        message = Message(N_("The template cannot be used ({reason})."), {"reason": error})
        raise ConfigurationError(
            N_("The file {name} has errors."), [Fault(name, getattr(error, "lineno", None), message)], name=name
        ) from None


def logo_address(logo: Logo | None) -> str:
    """Return the logo as an address that holds it whole; '' without one."""
    if logo is None:
        return ""
    return f"data:{_TYPES[logo.format]};base64,{base64.b64encode(logo.data).decode('ascii')}"
