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
    "record.not_phone": N_(
        "“{value}” is not a telephone number. Write it as in 705-555-0142 or 705-555-0142 ext. 12."
    ),
    "record.not_expression": N_(
        "This is not a regular expression ({reason}). A plain part of the address will do, as in '/courses/'."
    ),
    "record.both_languages": N_("This text is needed in both languages: {{en: ..., fr: ...}}."),
    "record.lists_by_language": N_("Write the words of each language in a list: {{en: [...], fr: [...]}}."),
    "record.other_source": N_("The source must be the file's own name: write “source: {source}”."),
    "record.id_of_other_source": N_("The id must begin with “{source}/”."),
    "record.repeated": N_("The id “{id}” appears twice."),
}  # fmt: skip

# What may be wrong with a YAML file as a whole.
_FILE = {
    "file.has_errors": N_("The file {name} has errors."),
    "file.not_a_file": N_("This is not a file but a folder, a pipe or a device. Take it out of the folder."),
    "file.unreadable": N_("The file cannot be read ({reason})."),
    "file.not_utf8": N_("The file is not in UTF-8. Save it again with the encoding UTF-8."),
    "file.not_yaml": N_(
        "This is not YAML ({reason}). Look for a missing quote, a tab, or an indent that does not line up."
    ),
    "file.anchor": N_("Anchors (&) and tags (!) are not used in these files."),
    "file.alias": N_("Aliases (*) are not used in these files. Put the text in quotes."),
    "file.documents": N_("The file holds more than one document (a line “---”)."),
    "file.key_shape": N_("A key must be one word or text."),
    "file.repeated_key": N_("The key “{key}” appears twice."),
}

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
    "source.not_path": N_(
        "“{selector}” is not a JMESPath expression ({reason}). Write it as in 'results', 'title' or 'price.amount'."
    ),
    "source.post_shape": N_("Write under post the names and values that the search of the site sends, as a mapping."),
    "source.post_without_json": N_(
        "post is sent to a search (json_api) or to a form of a web page, not to a file. Remove post."
    ),
    "source.no_urls": N_("urls may be empty only when paused gives a reason or the adapter is manual."),
    "source.delay_too_short": N_("The delay is at least 1 second; 0 only for this computer."),
    "source.no_each": N_("With “adapter: selectors”, write each: one selector that finds every listing on the page."),
    "source.comment": N_("Put this in quotes: what follows “ #” is read as a comment. Write {key}: '{text}'"),
}

# listings/<source>.yaml.
_LISTING = {
    "listing.not_file": N_("The file must begin with “source: {source}”."),
    "listing.not_listings": N_("The listings must be a list: begin each with “- id:”."),
    "listing.not_mapping": N_("A listing must be a mapping of keys and values."),
    "listing.not_evidence": N_("Evidence is a mapping: a fact, and under it quote, url, method, checked."),
    "listing.other_source": N_("The source must be “{source}”."),
    "listing.former_key": N_("“{key}” is the former name of “{now}”. Keep only “{now}”."),
    "listing.computed_key": N_("{key} is computed and never kept. Take it out."),
    "listing.not_id": N_(
        "“{value}” is not an id of this file. Write {source}/ and then small letters, digits and hyphens."
    ),
    "listing.not_twin": N_("“{value}” is not the id of a listing, as in college/first-aid."),
    "listing.amount": N_("An amount is between 0 and 999,999 dollars."),
    "listing.free_not_zero": N_("A free listing has cost_cad: 0."),
    "listing.unknown_with_amount": N_("An unknown cost has no amount. Leave cost_cad out."),
    "listing.price": N_("A price is more than 0 and less than 1,000,000 dollars."),
    "listing.hours": N_("Hours are more than 0 and less than 100,000."),
    "listing.score": N_("A score is between 0 and 1."),
    "listing.no_evidence": N_("A status other than unknown needs evidence.{fact} with a quote and an address."),
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

# Why a page was not read.
_NET = {
    "net.robots": N_(
        "The site's robots.txt asks programs not to read {address}. It was left out; only the college can allow it."
    ),
    "net.robots_slow": N_(
        "The robots.txt of {host} asks for {seconds} seconds between requests, which is too slow to read a site. "
        "Ask the college for another way."
    ),
    "net.robots_error": N_(
        "{host} answered {status} when it was asked for its robots.txt, so nothing was read there. The next "
        "refresh tries again."
    ),
    "net.challenge": N_(
        "{host} answered with a check that keeps programs out instead of the page ({status}). Write to the "
        "college and ask it to let this program read its course pages."
    ),
    "net.forbidden": N_(
        "{host} does not show {address} to this program ({status}). Write to the college and ask it to let this "
        "program read its course pages."
    ),
    "net.login": N_(
        "{address} asks for a password ({status}), so it is not a public page. Put a public address into the source."
    ),
    "net.too_often": N_(
        "{host} asks this program to send fewer requests ({status}). Raise the delay in the source, or refresh "
        "again tomorrow."
    ),
    "net.stopped_blocked": N_(
        "{host} refused this program {count} times in a row, so {address} was not requested. Write to the college."
    ),
    "net.stopped_waiting": N_(
        "{host} asks this program to wait longer than a refresh lasts, so {address} was not requested. The next "
        "refresh tries again."
    ),
    "net.stopped_unreachable": N_(
        "{host} failed {count} times in a row, so {address} was not requested. The next refresh tries again."
    ),
    "net.not_found": N_(
        "{address} was not found ({status}). Check the link on the college's list, or the address in the source."
    ),
    "net.gone": N_("{address} was removed permanently ({status}). Check the college's list for a new address."),
    "net.no_such_host": N_(
        "The host {host} was not found. Is this computer connected? If it is, the site may have moved."
    ),
    "net.unreachable": N_("{host} cannot be reached. Check this computer's connection, or try again later."),
    "net.timeout": N_(
        "{host} did not answer in time for {address}. Try again later; if this continues, tell the college."
    ),
    "net.too_slow": N_(
        "{host} sent {address} so slowly that reading stopped after {seconds} seconds. Try again later; if this "
        "continues, tell the college."
    ),
    "net.tls_expired": N_(
        "The certificate of {host} has expired, so it was not read. Tell the college; check this computer's date too."
    ),
    "net.tls_chain": N_(
        "{host} does not send its whole chain of certificates, or its certificate comes from an authority that "
        "this computer does not know, so it was not read. Tell the college that the intermediate certificate may "
        "be missing."
    ),
    "net.tls_self_signed": N_(
        "The certificate of {host} is not signed by an authority that this computer knows, so it was not read. If "
        "this office's network inspects web pages, ask its technician; otherwise tell the college."
    ),
    "net.tls_other_host": N_(
        "The certificate of {host} is for another name, so it was not read. Check the address, with and without www."
    ),
    "net.no_browser": N_(
        "{address} needs a browser. Install it once: pip install 'mcli-lbs[browser]', and Chromium, Chrome or Edge."
    ),
    "net.browser_failed": N_(
        "{address} needs a browser, and the one on this computer could not be started ({cause}). Update it, then try "
        "again."
    ),
    "net.never_settles": N_(
        "{address} kept the browser busy for more than {seconds} seconds, so it was not read. Look for another page "
        "with the same courses."
    ),
    "net.tls": N_("A secure connection to {host} cannot be made, so it was not read. Check the address in a browser."),
    "net.server_error": N_(
        "{host} answered the request for {address} with a server error ({status}). Try again later; if this "
        "continues, tell the college."
    ),
    "net.bad_answer": N_(
        "{address} answered with the status {status} instead of a page. Check the address in a browser."
    ),
    "net.garbled": N_("The answer for {address} was damaged or incomplete, so it was not used. Try again later."),
    "net.too_large": N_(
        "{address} is larger than {limit} MB, too large for a course page, so it was not used. Check it in a browser."
    ),
    "net.too_many_redirects": N_(
        "{address} redirects from address to address and never to a page. Check it in a browser."
    ),
    "net.foreign_host": N_(
        "{address} is on another host, {host}. If it belongs to the college, add {host} to hosts in the source."
    ),
    "net.private_address": N_(
        "{address} leads to this computer or to a private network, so it was not read. Such an address must be "
        "listed in the urls of the source."
    ),
    "net.not_http": N_("“{address}” is not an http or https address, so it was not read."),
    "net.not_kept": N_("This page was not kept."),
    "net.unchanged_not_kept": N_(
        "The site says that the page has not changed, but the copy that was kept here is gone."
    ),
}

# Why a page that was read gives no course.
_PAGE = {
    "page.left_out": N_("The list on this page has {number} more that name no course: {names}"),
    "page.left_out_one": N_("The list on this page has one more that names no course: {names}"),
    "page.challenge": N_(
        "The site's protection service answered instead of the page. Open the address in a browser, or try again later."
    ),
    "page.not_found": N_("The site says that this page does not exist. Look for the course's new address."),
    "page.login": N_("The site asks people to log in here. Only public pages are read."),
    "page.home": N_("This is the site's home page, not the page that was requested. The course has probably moved."),
    "page.not_html": N_("This is not a web page (HTML) but {what}. Give the address of a web page."),
    "page.wrong_file": N_(
        "This address gave another kind of file than the source's adapter reads ({expected}). Correct urls or adapter."
    ),
    "page.no_records": N_("No list of named records was found in the JSON. Write each: the path of the list."),
    "file.no_heads": N_(
        "The sheet “{sheet}” has no row of headings that names the courses and a fact (“Course”, “Fee”). Add one."
    ),
    "file.too_many_rows": N_("The sheet “{sheet}” has more than {most} rows. The rows after them were not read."),
    "file.damaged": N_("The file is damaged or not what its name says ({reason}). Ask its owner for a good copy."),
    "file.no_events": N_("The calendar holds no event that can be read. Check the address in a browser."),
    "file.locked": N_("The PDF is locked with a password. Ask its owner for an open copy."),
    "file.scan": N_("The PDF holds pictures of pages and no words. Ask its owner for the file it was made from."),
    "page.empty_shell": N_(
        "The page is empty until a browser runs its scripts. Write render: true in the source, look for a page with "
        "the same facts, or type the listing by hand (mcli add)."
    ),
    "page.too_large": N_("The page is larger than {limit} megabytes and was not read."),
    "page.error": N_("The site answered with an error ({status}). Try again later."),
    "page.no_course": N_("No course was found on this page."),
}

# runs.yaml, changes/ and corrections/.
_STORE = {
    "record.after_today": N_(
        "The day {day} is after today ({today}), so it is not used. Was the clock of a computer ahead? "
        "Correct the file."
    ),
    "runs.set_aside": N_(
        "What could not be read is kept here. Repair it and name it runs.yaml again, or delete it: a new one was begun."
    ),
    "runs.not_runs": N_(
        "This file is written by the program. Delete it: what happened to the sources is then forgotten."
    ),
    "changes.not_changes": N_("The changes must be a list of date, id and kind."),
    "corrections.no_set": N_("A correction has id, set (the right values), by, because and date."),
}

# What is wrong with a list page, or with the source that names it.
_LIST = {
    "list.no_match": N_(
        "No link on the list matches follow (“{follow}”). Compare it with the addresses of the courses."
    ),
    "list.no_match_near": N_(
        "No link on the list matches follow (“{follow}”). Links on the page: {links}. Try follow: '{proposed}'"
    ),
    "list.too_many": N_("The source allows {most} pages, and {left} more were left out. Raise max_pages to read them."),
    "list.sitemap_without_follow": N_("{address} is a sitemap. Write in follow which of its addresses are courses."),
    "list.sitemap_too_long": N_("The sitemap {address} is longer than a sitemap may be; its end was left out."),
    "list.not_selector": N_("The selector “{selector}” in {key} is not a CSS selector."),
    "list.no_total": N_("The selector “{selector}” in {key} finds no number on {address}. Compare it with the page."),
    "list.question_mark": N_("A question mark of an address is written “\\?” in follow, as in 'course\\.php\\?id='."),
    "list.total_differs": N_("The list says {total}, but its pages lead to {found}. Check next_page and follow."),
    "list.other_hosts": N_("Links that match follow lead to other hosts: {hosts}. Add the college's own to hosts."),
    "selector.finds_nothing": N_(
        "The selector “{selector}” ({field}) finds nothing on the page. Its layout has probably changed."
    ),
    "selector.never_found": N_(
        "The selector “{selector}” ({field}) found nothing on any page. Compare the source with the site."
    ),
}

# Why a harvest is held until a person has looked at it.
_GUARD = {
    "guard.list_blocked": N_(
        "The list page {url} answered with a page that keeps programs out, or asks to log in: {why}"
    ),
    "guard.list_gives_nothing": N_("The list page {url} could not be used: {why}"),
    "guard.first_harvest": N_("This is the first harvest of a source that nobody has tried on the live site yet."),
    "guard.nothing_found_one": N_("Nothing was found where 1 listing was seen before."),
    "guard.nothing_found": N_("Nothing was found where {count} listings were seen before."),
    "guard.nothing_found_yet": N_("Nothing was found, and this source is not one that may be empty."),
    "guard.too_few_one": N_("1 listing was found; at least {least} are expected."),
    "guard.too_few": N_("{count} listings were found; at least {least} are expected."),
    "guard.fewer_one": N_("1 listing was found where {before} were seen before."),
    "guard.fewer": N_("{count} listings were found where {before} were seen before."),
    "guard.grown": N_(
        "{count} listings were found where at most {before} were seen before. Are all of them courses? Check follow."
    ),
    "guard.one_page": N_("The addresses of {count} courses now lead to one and the same page: {url}"),
    "guard.shrinking": N_("The list is shrinking gradually: {count} listings, and {before} on {date}."),
    "guard.fact_fading": N_(
        "Fewer and fewer listings give this fact ({fact}): {count} of them, and {before} on {date}."
    ),
    "guard.unreadable": N_("{share} percent of the pages could not be read or believed. The first: {url}: {why}"),
    "guard.contradictions": N_("{share} percent of the listings contradict themselves."),
    "guard.total_differs": N_(
        "The page says that it has {total} results, and {count} were found. Check next_page and follow."
    ),
    "guard.fact_gone": N_(
        "A fact can suddenly not be read any more ({fact}): {count} listings gave it, now {still} do."
    ),
    "guard.same_change": N_(
        "The same fact changed in most listings at once ({fact}): {count} of {all}. The first: {title}."
    ),
    "guard.repeats": N_("{count} of {all} listings appear twice, word for word."),
    "guard.same_course": N_("{count} pages describe one and the same course: {title}."),
    "guard.garbled_one": N_("Accents are garbled in 1 listing, as in “{words}”: the page declares the wrong encoding."),
    "guard.garbled": N_(
        "Accents are garbled in {count} listings, as in “{words}”: the page declares the wrong encoding."
    ),
}

# What became of a refresh.
_RUN = {
    "run.facts_kept": N_(
        "Facts could not be read again and keep their old date. Listings concerned: {count}. The first: {first}."
    ),
    "run.not_written": N_("The harvest could not be written ({reason}). The listings kept before are unchanged."),
    "run.failed": N_(
        "Reading this source failed ({error}). The listings kept before are unchanged. Please report this."
    ),
    "run.discarded": N_("A person reviewed the held harvest and discarded it."),
}

TEXTS: Mapping[str, str] = {
    **_FILE, **_RECORD, **_SETTINGS, **_SOURCE, **_LISTING, **_AGENCY, **_SHEETS, **_GOALS, **_SYNONYMS,
    **_NET, **_PAGE, **_LIST, **_GUARD, **_RUN, **_STORE,
}  # fmt: skip

UNKNOWN = N_("A newer version of mcli noted something that this version cannot show ({code}). Install the newer one.")


def text_of(code: str) -> str | None:
    """Return the English text of a code, None for one that is not known; "fact.cost" is the label of a fact."""
    if code.startswith("fact."):
        from mcli.core.fact_table import FACT_TABLE

        return next((fact.label for fact in FACT_TABLE if fact.name == code.removeprefix("fact.")), None)
    return TEXTS.get(code)


def coded(code: str, /, **values: object) -> Message:
    """Return the message with this code; KeyError when it is not declared here."""
    text = text_of(code)
    if text is None:
        raise KeyError(code)
    return Message(text, values, code)


def stored(code: str, values: Mapping[str, object]) -> Message:
    """Return a message from a file; a code of a newer version, or values that do not fit, show a sentence instead."""
    text = text_of(code)
    try:
        if text is not None:
            text.format(**values)
            return Message(text, values, code)
    except (LookupError, ValueError, AttributeError, TypeError):
        pass
    return Message(UNKNOWN, {"values": values, "code": code}, code)
