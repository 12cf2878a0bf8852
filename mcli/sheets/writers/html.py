"""Writes sheets as one HTML file without scripts or external resources; text from pages is escaped."""

import base64
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mcli.core.errors import N_, ConfigurationError, Fault, Message
from mcli.sheets.content.qr import code_svg
from mcli.sheets.content.sheet import Sheet
from mcli.sheets.writers.logo import Logo
from mcli.sheets.writers.material import Material

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
# The fields that each template may use.
FIELDS: Mapping[str, tuple[str, ...]] = {"sheet.html": ("sheets", "codes", "logo", "style", "mark", "title", "large")}


def environment(templates: Mapping[str, str]) -> "Environment":
    """Return the jinja2 environment of these templates (text by file name); it escapes, and rejects unknown fields."""
    from jinja2 import DictLoader, Environment, StrictUndefined

    return Environment(
        loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined, auto_reload=False, optimized=True
    )


def checked(templates: Mapping[str, str], names: Mapping[str, str], fields: Mapping[str, Sequence[str]]) -> None:
    """Raise ConfigurationError with every fault of the templates: wrong syntax, or a field that does not exist.

    `names` gives the name of each file as shown to people; `fields` the fields that each template may use.
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
            line = next((number for number, row in enumerate(text.splitlines(), start=1) if field in row), None)
            message = Message(
                N_("A template has no field “{field}”. Known fields: {known}."),
                {"field": field, "known": ", ".join(fields.get(name, ())) or "-"},
            )
            faults.append(Fault(names[name], line, message))
    if faults:
        raise ConfigurationError(N_("The templates of the sheets have errors."), faults)


def write(material: Material) -> bytes:
    """Return the bytes of an HTML file."""
    look = material.look
    if not hasattr(material.engines, "templates"):
        templates = {name: text for name, text in look.texts.items() if name.endswith(".html")}
        checked({name: templates[name] for name in ("parts.html", *FIELDS)}, look.names, FIELDS)
        material.engines.templates = environment(templates)
    page = html(material.engines.templates, look.texts["style.css"], material.sheets(), look.large, look.logo)
    return page.encode("utf-8")


def html(
    engine: "Environment", style: str, sheets: Sequence[Sheet], large: bool = False, logo: Logo | None = None
) -> str:
    """Return the sheets (one, or the same in two languages) as one HTML file.

    `style` is CSS. Raises ConfigurationError when the template cannot be used.
    """
    from markupsafe import Markup

    addresses = dict.fromkeys(entry.address for entry in sheets[0].entries if entry.address)
    values: dict[str, Any] = {
        "sheets": sheets,
        "codes": {address: code_of(address) for address in addresses},
        # The style sheet comes from the configuration, not from a page.
        "style": Markup(style.replace("</", "<\\/")),  # noqa: S704
        "logo": logo_address(logo),
        "mark": f"mcli-sheet {sheets[0].number}",
        "title": " / ".join(sheet.title for sheet in sheets),
        "large": large,
    }
    return rendered(engine, "sheet.html", values)


def code_of(address: str) -> "Markup":
    """Return the QR code of an address as safe markup: the SVG contains no text of the address."""
    from markupsafe import Markup

    return Markup(code_svg(address))  # noqa: S704


def rendered(engine: "Environment", name: str, values: Mapping[str, Any]) -> str:
    """Return a rendered template; raise ConfigurationError when it cannot be used."""
    from jinja2 import TemplateError

    try:
        return engine.get_template(name).render(values) + "\n"
    except TemplateError as error:
        message = Message(N_("The template cannot be used ({reason})."), {"reason": error})
        raise ConfigurationError(
            N_("The file {name} has errors."), [Fault(name, getattr(error, "lineno", None), message)], name=name
        ) from None


def logo_address(logo: Logo | None) -> str:
    """Return the logo as a data: address, '' when there is none."""
    if logo is None:
        return ""
    return f"data:{_TYPES[logo.format]};base64,{base64.b64encode(logo.data).decode('ascii')}"
