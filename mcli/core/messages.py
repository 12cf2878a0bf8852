"""Every message that is stored in a file or compared in code: a stable code, and its text in English.

Files keep the code and the values, so a text may be reworded or translated at any time. A code is never given another
meaning and never removed while files of an earlier version may hold it; `Message` values keep their names.
"""

from collections.abc import Mapping

from mcli.core.errors import N_, Message

# What may be wrong in a record, whatever file it is in.
_RECORD = {
    "record.not_mapping": N_("This must be a mapping of keys and values."),
    "record.not_list": N_("This must be a list."),
    "record.not_text": N_("This must be one text. If it begins with [ or {{, put it in quotes."),
    "record.not_texts": N_("This must be a list of texts, as in [one, two]."),
    "record.empty": N_("This cannot be empty."),
    "record.missing": N_("The key “{key}” is missing."),
    "record.unknown_key": N_("The key “{key}” is not known. Known keys: {known}."),
    "record.unknown_key_near": N_("The key “{key}” is not known. Did you mean “{near}”?"),
    "record.not_one_of": N_("“{value}” is not one of: {known}."),
    "record.not_one_of_near": N_("“{value}” is not known here. Did you mean “{near}”?"),
    "record.not_values": N_("This is a list of: {known}."),
    "record.not_true_or_false": N_("“{value}” must be true or false."),
    "record.not_whole": N_("“{value}” is not a whole number of at least {least}."),
    "record.not_number": N_("“{value}” is not a number. Write digits with a point, as in 49.50."),
    "record.not_day": N_('“{value}” is not a date. Write the year, month and day, as in "2026-01-31".'),
    "record.not_address": N_(
        "“{value}” is not a web address. It begins with http:// or https:// and has no spaces."
    ),
    "record.not_email": N_("“{value}” is not an e-mail address."),
    "record.not_expression": N_(
        "This is not a regular expression ({reason}). A plain part of the address will do, as in '/courses/'."
    ),
    "record.both_languages": N_("This text is needed in both languages: {{en: ..., fr: ...}}."),
    "record.lists_by_language": N_("Write the words of each language in a list: {{en: [...], fr: [...]}}."),
    "record.repeated": N_("The id “{id}” stands here twice."),
}  # fmt: skip

# settings.yaml, and words/<language>.yaml.
_SETTINGS = {
    "settings.not_mapping": N_("The settings must be a mapping of keys and values."),
    "settings.not_language": N_("The language is en or fr."),
    "settings.not_dollars": N_("This must be an amount in dollars, as in 250 or 99.50."),
    "settings.not_days": N_("This must be a number of days, as in 90."),
    "settings.not_command": N_("The notice is a command that reads a report, as in mail -s mcli jo@example.ca."),
    "settings.not_contact": N_("The contact is an e-mail address or a web address, as in courses@example.ca."),
    "words.not_sectors": N_("Sectors are ids with a name each."),
    "words.sector_without_name": N_("A sector needs a name."),
}

# sources/<id>.yaml.
_SOURCE = {
    "source.not_mapping": N_("The file must begin with “id: {id}”."),
    "source.id_not_file_name": N_(
        "The id must be the file's own name, in small letters, digits and hyphens: write “id: {id}”."
    ),
    "source.name_shape": N_("The name is one text, or one for each language: {{en: ..., fr: ...}}."),
    "source.fields_shape": N_("The fields are facts with a selector each, as in {{title: 'h1', cost: '.fee'}}."),
    "source.expects_shape": N_("Write what is expected as in {{at_least: 10, may_be_empty: false}}."),
    "source.not_host": N_("“{value}” is not a host. Write it alone, as in www.example.ca."),
    "source.not_seconds": N_("“{value}” is not a number of seconds, as in 2 or 2.5."),
    "source.not_selector": N_(
        "“{selector}” is not a CSS selector ({reason}). Write it as in 'h1', '.fee' or 'a[rel=\"next\"] @href'."
    ),
    "source.no_urls": N_("urls may be empty only when paused gives a reason or the adapter is manual."),
    "source.delay_too_short": N_("The delay is at least 1 second; 0 only for this computer."),
    "source.no_each": N_("With “adapter: selectors”, write each: one selector that finds every listing on the page."),
    "source.comment": N_("Put this in quotes: what follows “ #” is read as a comment. Write {key}: '{text}'"),
}

# agency.yaml.
_AGENCY = {
    "agency.too_long": N_("This is longer than {count} characters and does not fit on a sheet."),
    "agency.not_logo": N_("The logo is a file that ends in .png, .jpg or .svg, beside this file."),
}

# sheets/<language>.yaml, and sheets.yaml.
_SHEETS = {
    "wording.no_text": N_("A text is needed here. To keep the packaged one, take the line out."),
    "wording.unknown": N_("A sheet has no text called “{name}”."),
    "wording.unknown_near": N_("A sheet has no text called “{name}”. Did you mean “{near}”?"),
    "wording.braces": N_("The curly brackets of this text do not pair."),
    "wording.unknown_place": N_("The placeholder {wrong} is not known here. Known placeholders: {known}."),
    "wording.missing_place": N_("The placeholder {missing} is missing: without it a fact would be lost."),
    "printed.not_list": N_("This must be a list of printed sheets."),
    "printed.not_number": N_("“{value}” is not the number of a sheet, as in K7RA-2M2P."),
    "printed.digests": N_("A printed sheet has a digest in facts for each of its ids."),
}

# goals.yaml, funding.yaml and readiness.yaml.
_GOALS = {
    "goals.five_paths": N_("There are five goal paths, in this order: {known}."),
    "goals.not_reach": N_("Write a number of words, as in {example}."),
    "goals.contradiction": N_("This class counts for {path} and shuts it too."),
    "goals.not_kind": N_("Write what kind of reason it is: {known}."),
    "goals.no_opener": N_("There is no opener “{name}”. There are: {known}."),
    "goals.not_weight": N_("Write a goal path and strong, possible, weak, hint or against, as in {example}."),
    "goals.not_paths": N_("Write all, or a list of goal paths: {known}."),
    "goals.not_where": N_("Write title, or leave it out."),
    "goals.not_phrase": N_("This is not a phrase that could be found in a text."),
    "goals.phrase_twice": N_("The phrase “{phrase}” is already under {other}."),
    "funding.not_programs": N_("The file holds one list: programs."),
    "funding.not_month": N_('Write when this was noted, as in "2026-11".'),
    "readiness.not_demands": N_("The demands must be a list: begin each with “- id:”."),
    "readiness.not_competencies": N_(
        "Competencies are tasks of the curriculum framework with a level, as in [A1.2, D.1, F]."
    ),
}

# words/synonyms.yaml.
_SYNONYMS = {
    "synonyms.not_groups": N_("The file holds the list groups, and may hold the list wider."),
    "synonyms.not_phrase": N_("“{text}” has no words, or too many."),
    "synonyms.two_groups": N_("“{text}” is in another group too. A search could not know which one is meant."),
    "synonyms.not_wider": N_("Wider words are written as in {{en: [...], fr: [...], see: {{en: [...], fr: [...]}}}}."),
}

TEXTS: Mapping[str, str] = {
    **_RECORD, **_SETTINGS, **_SOURCE, **_AGENCY, **_SHEETS, **_GOALS, **_SYNONYMS,
}  # fmt: skip

_UNKNOWN = N_("A newer version of mcli noted something that this version cannot show ({code}). Install the newer one.")


def coded(code: str, /, **values: object) -> Message:
    """Return the message with this code; KeyError when it is not declared here."""
    return Message(TEXTS[code], values, code)


def stored(code: str, values: Mapping[str, object]) -> Message:
    """Return a message from a file; a code of a newer version, or values that do not fit, show a sentence instead."""
    text = TEXTS.get(code)
    try:
        if text is not None:
            text.format(**values)
            return Message(text, values, code)
    except (LookupError, ValueError, AttributeError, TypeError):
        pass
    return Message(_UNKNOWN, {**values, "code": code}, code)
