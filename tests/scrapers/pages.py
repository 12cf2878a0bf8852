"""Small pages in the ways that sites are really built, written for these tests: markup and what a careful reader finds.

Each entry: a name, the markup of the content, and the facts that must come out (`key`: value of the listing). What stands
around the content is added by `page`, with navigation, other courses and a footer that must never count.
"""

# ruff: noqa: E501 - markup stands here as sites write it

from typing import Any

_AROUND = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | Sample College</title></head>
<body><header><a href="/" rel="home">Sample College</a><nav><ul><li><a href="/free">Free courses</a></li><li><a href="/fees">Fees</a>
</li><li><a href="/prerequisites">Prerequisites</a></li></ul></nav></header>
<main><h1>{title}</h1>{content}
<section class="related"><h2>{also}</h2><ul><li><a href="/a">Baking at Home</a> $35 Free parking 2 hours</li>
<li><a href="/b">Pottery</a> $90 No prerequisites</li></ul></section></main>
<footer><h3>Sample College</h3><p>Free shuttle. Office hours: 8 hours a day. Gift cards from $25.</p></footer></body></html>"""


def page(content: str, title: str = "Workplace Safety Basics", language: str = "en") -> bytes:
    """Return a whole page around some content."""
    also = "You may also like" if language == "en" else "Vous aimerez aussi"
    return _AROUND.format(content=content, title=title, language=language, also=also).encode()


FACTS: dict[str, Any] = {"cost_cad": 120, "hours": 6, "delivery": "online", "prerequisite_status": "none"}

ENGLISH: dict[str, str] = {
    "drupal inline fields": """<div class="field field--label-inline"><div class="field__label">Fee</div><div class="field__item">$120.00</div></div>
<div class="field field--label-inline"><div class="field__label">Duration</div><div class="field__item">6 hours</div></div>
<div class="field field--label-inline"><div class="field__label">Format</div><div class="field__item">Online</div></div>
<div class="field field--label-inline"><div class="field__label">Prerequisites</div><div class="field__item">None</div></div>""",
    "bootstrap rows": """<div class="row"><div class="col-sm-4"><strong>Tuition</strong></div><div class="col-sm-8">$120</div></div>
<div class="row"><div class="col-sm-4"><strong>Length</strong></div><div class="col-sm-8">6 hours</div></div>
<div class="row"><div class="col-sm-4"><strong>Delivery</strong></div><div class="col-sm-8">Online</div></div>
<div class="row"><div class="col-sm-4"><strong>Prerequisite</strong></div><div class="col-sm-8">None</div></div>""",
    "alternating columns": """<div class="grid"><div class="c">Cost</div><div class="c">$120</div><div class="c">Hours</div><div class="c">6</div>
<div class="c">Delivery method</div><div class="c">Online</div><div class="c">Prerequisites</div><div class="c">None</div></div>""",
    "spans without spaces": """<ul class="facts"><li><span class="k">Cost</span><span class="v">$120</span></li><li><span class="k">Duration</span>
<span class="v">6 hours</span></li><li><span class="k">Format</span><span class="v">Online</span></li>
<li><span class="k">Prerequisites</span><span class="v">None</span></li></ul>""",
    "moodle custom fields": """<div class="customfields-container"><div class="customfield customfield_text"><span class="customfieldname">Cost</span>
<span class="customfieldseparator">: </span><span class="customfieldvalue">$120</span></div><div class="customfield"><span class="customfieldname">Duration
</span><span class="customfieldseparator">: </span><span class="customfieldvalue">6 hours</span></div><div class="customfield"><span
class="customfieldname">Delivery mode</span><span class="customfieldseparator">: </span><span class="customfieldvalue">Online</span></div>
<div class="customfield"><span class="customfieldname">Prerequisites</span><span class="customfieldseparator">: </span><span
class="customfieldvalue">None</span></div></div>""",
    "sharepoint rich text": """<div class="ms-rtestate-field"><p>\u200b\u200b<strong>Cost</strong>&#58; $120</p><p><strong>Length&#58;</strong>&nbsp;6 hours\u200b</p>
<p><span><strong>Delivery</strong></span>&#58; Online</p><p><strong>Prerequisites&#58; </strong>None</p></div>""",
    "wix rich text": """<div id="comp-k1" class="wixui-rich-text"><p class="font_8"><span style="font-weight:bold;">Cost: </span><span>$120</span></p>
<p class="font_8"><span style="font-weight:bold;">Duration: </span>6 hours</p><p><span style="font-weight:bold">Location:</span> <span>Online</span></p>
<p class="font_8"><span style="font-weight:bold;">Prerequisites: </span>None</p></div>""",
    "elementor icon list": """<ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><svg>
<path d="M0"/></svg></span><span class="elementor-icon-list-text">Fee: $120</span></li><li><span class="elementor-icon-list-text">Duration: 6 hours</span>
</li><li><span class="elementor-icon-list-text">Delivery: Online</span></li><li><span class="elementor-icon-list-text">Prerequisites: None</span></li></ul>""",
    "lines with breaks": """<p>Cost: $120<br>Length: 6 hours<br/>Location: Online<br>Prerequisites: None</p>""",
    "bold lines in one paragraph": """<p><b>Cost:</b> $120<br><b>Length:</b> 6 hours<br><b>Delivery:</b> Online<br><b>Prerequisites:</b> None</p>""",
    "bars in one line": """<p class="meta">Cost: $120 | Duration: 6 hours | Format: Online | Prerequisites: None</p>""",
    "headings and paragraphs": """<h2>Cost</h2><p>$120</p><h2>Course length</h2><p>6 hours</p><h2>How you will learn</h2><p>Online</p>
<h2>Prerequisites</h2><p>None</p><h2>Refund policy</h2><p>A $30 fee is kept if you withdraw.</p>""",
    "headings in capitals": """<h4>COST:</h4><p>$120</p><h4>DURATION:</h4><p>6 hours</p><h4>DELIVERY:</h4><p>Online</p><h4>PREREQUISITES:</h4><p>None</p>""",
    "bold paragraphs over values": """<p><strong>Cost</strong></p><p>$120</p><p><strong>Duration</strong></p><p>6 hours</p><p><strong>Delivery</strong></p>
<p>Online</p><p><strong>Prerequisites</strong></p><p>None</p>""",
    "details and summary": """<details><summary>How much does it cost?</summary><p>$120</p></details><details><summary>How long does it take?</summary>
<div>6 hours</div></details><details><summary>Is the course online?</summary><p>Yes, it is fully online.</p></details>
<details><summary>Are there any prerequisites?</summary><p>No prerequisites.</p></details>""",
    "bootstrap accordion": """<div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button">Fees</button></h2>
<div class="accordion-collapse collapse"><div class="accordion-body"><p>$120</p></div></div></div><div class="accordion-item"><h2 class="accordion-header">
<button class="accordion-button collapsed">Duration</button></h2><div class="accordion-collapse collapse"><div class="accordion-body">6 hours</div></div></div>
<div class="accordion-item"><h2><button>Delivery</button></h2><div class="collapse"><div class="accordion-body">Online</div></div></div>
<div class="accordion-item"><h2><button>Prerequisites</button></h2><div class="collapse"><div class="accordion-body">None</div></div></div></div>""",
    "tabs and panels": """<div role="tablist"><button role="tab" id="t1" aria-controls="p1">Overview</button><button role="tab" id="t2" aria-controls="p2">Cost</button>
<button role="tab" id="t3" aria-controls="p3">Prerequisites</button><button role="tab" aria-controls="p4">Duration</button>
<button role="tab" aria-controls="p5">Delivery</button></div><div role="tabpanel" id="p1"><p>In this course you will learn to see hazards at work.</p></div>
<div role="tabpanel" id="p2" hidden><p>$120</p></div><div role="tabpanel" id="p3" hidden><p>None</p></div><div role="tabpanel" id="p4" hidden><p>6 hours</p></div>
<div role="tabpanel" id="p5"><p>Online</p></div>""",
    "value above label": """<div class="tiles"><div class="tile"><div class="tile-value">$120</div><div class="tile-label">Cost</div></div>
<div class="tile"><div class="tile-value">6 hours</div><div class="tile-label">Duration</div></div><div class="tile"><div class="tile-value">Online</div>
<div class="tile-label">Format</div></div><div class="tile"><div class="tile-value">None</div><div class="tile-label">Prerequisites</div></div></div>""",
    "definition list in groups": """<dl><div><dt>Cost</dt><dd>$120</dd></div><div><dt>Duration</dt><dd>6 hours</dd></div><div><dt>Mode</dt><dd>Online</dd></div>
<div><dt>Prerequisites</dt><dd>None</dd></div></dl>""",
    "table of two columns": """<table><tbody><tr><td>Cost</td><td>$120</td></tr><tr><td>Hours</td><td>6</td></tr><tr><td>Delivery</td><td>Online</td></tr>
<tr><td>Prerequisites</td><td>None</td></tr></tbody></table>""",
    "table of four columns": """<table><tr><th>Cost</th><td>$120</td><th>Hours</th><td>6</td></tr><tr><th>Delivery</th><td>Online</td><th>Prerequisites</th>
<td>None</td></tr></table>""",
    "table with heads over one row": """<table><thead><tr><th>Fee</th><th>Hours</th><th>Delivery</th><th>Prerequisites</th></tr></thead><tbody><tr><td>$120</td>
<td>6</td><td>Online</td><td>None</td></tr></tbody></table>""",
    "aria table": """<div role="table"><div role="row"><span role="rowheader">Cost</span><span role="cell">$120</span></div><div role="row"><span role="rowheader">
Hours</span><span role="cell">6</span></div><div role="row"><span role="rowheader">Delivery</span><span role="cell">Online</span></div>
<div role="row"><span role="rowheader">Prerequisites</span><span role="cell">None</span></div></div>""",
    "event calendar": """<div class="tribe-events-single"><dl><dt class="tribe-events-start-date-label">Date:</dt><dd><abbr title="2027-01-12">January 12, 2027</abbr></dd>
<dt>Duration:</dt><dd>6 hours</dd><dt>Cost:</dt><dd>$120</dd><dt>Event Category:</dt><dd><a href="/c">Workshops</a></dd><dt>Venue</dt><dd>Online</dd>
<dt>Prerequisites</dt><dd>None</dd></dl></div>""",
    "shop with an old price": """<p class="price"><del>$200.00</del> <ins>$120.00</ins></p><div class="product-details"><p>Duration: 6 hours</p><p>Delivery: Online</p>
<p>Prerequisites: None</p></div><div class="product_meta">SKU: WSB-1</div>""",
    "fact box beside the text": """<div class="layout"><div class="text"><p>In this course you will learn to see hazards at work and to speak about them.</p></div>
<aside class="course-sidebar"><h3>Quick facts</h3><ul><li><strong>Cost</strong> $120</li><li><strong>Duration</strong> 6 hours</li><li><strong>Format</strong>
Online</li><li><strong>Prerequisites</strong> None</li></ul></aside></div>""",
    "sentences only": """<p>This course takes 6 hours and is offered fully online. The fee for the course is $120. There are no prerequisites.</p>""",
    "bullets with facts": """<p>About this course</p><ul><li>6 hours of instruction</li><li>Delivered online</li><li>The course fee is $120</li><li>No prerequisites</li></ul>""",
    "unclosed tags": """<table><tr><td>Cost<td>$120<tr><td>Hours<td>6<tr><td>Delivery<td>Online<tr><td>Prerequisites<td>None</table>""",
    "google sites": """<div class="tyJCtd"><p dir="ltr"><span style="font-weight: 700;">Cost</span><span>: $120</span></p><p dir="ltr"><span style="font-weight: 700;">Length</span>
<span>: 6 hours</span></p><p><span style="font-weight:700">Where</span><span>: Online</span></p><p><span style="font-weight:700">Prerequisites</span><span>: None</span></p></div>""",
    "modern campus": """<div class="courseProfile"><div class="section"><div class="header"><h2>Applies Towards the Following</h2></div><div class="content"><ul><li>Office Skills</li></ul>
</div></div><div id="courseProfilePrerequisites" class="section"><div class="header"><h2>Prerequisites</h2></div><div class="content">None</div></div>
<div class="courseSection"><div class="section sectionDetail"><span class="label">Type</span><div class="content">Online</div></div><div><span class="label">Delivery Options</span>
<div class="content">Online</div></div><div><span class="label">Contact Hours</span><div class="content">6.0</div></div><div><span class="label">Course Fee(s)</span>
<div class="content"><table><tr><td>Non-credit</td><td>$120.00</td></tr></table></div></div></div></div>""",
}

FRENCH: dict[str, str] = {
    "champs": """<div class="champ"><div class="etiquette">Coût</div><div class="valeur">120,00&nbsp;$</div></div><div class="champ"><div class="etiquette">Durée</div>
<div class="valeur">6 heures</div></div><div class="champ"><div class="etiquette">Mode de formation</div><div class="valeur">En ligne</div></div>
<div class="champ"><div class="etiquette">Préalables</div><div class="valeur">Aucun</div></div>""",
    "lignes": """<p><strong>Coût&nbsp;:</strong> 120&nbsp;$<br><strong>Durée&nbsp;:</strong> 6&nbsp;h<br><strong>Lieu&nbsp;:</strong> En ligne<br>
<strong>Préalable&nbsp;:</strong> aucun</p>""",
    "tableau": """<table><tr><th scope="row">Droits de scolarité</th><td>120,00 $</td></tr><tr><th scope="row">Nombre d’heures</th><td>6</td></tr>
<tr><th scope="row">Mode de prestation</th><td>En ligne</td></tr><tr><th scope="row">Conditions d’admission</th><td>Aucune</td></tr></table>""",
    "titres": """<h3>Combien ça coûte?</h3><p>120 $</p><h3>Combien de temps dure la formation?</h3><p>6 heures</p><h3>Est-ce en ligne?</h3><p>Oui, tout est en ligne.</p>
<h3>Y a-t-il des préalables?</h3><p>Aucun préalable.</p>""",
    "phrases": """<p>Cette formation dure 6 heures et est offerte en ligne. Les frais d’inscription sont de 120 $. Aucun préalable.</p>""",
    "minuscules": """<ul><li>coût : 120 $</li><li>durée : 6 heures</li><li>format : en ligne</li><li>préalables : aucun</li></ul>""",
}
