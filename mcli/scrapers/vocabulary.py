"""The labels that pages put beside their facts, in English and French: "Course fee", "Conditions d'admission", "How long is it?".

A label is short, and its words say which fact stands beside it. These are rules of reading, measured together with the
code (`bench/accuracy.py`); a college whose label nobody would guess is read with `fields` in its source file.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from mcli.text import fold

LONGEST_LABEL = 80

_QUALIFIER = (
    r"(?:the|your|our|this|total|full|regular|standard|base|basic|current|estimated|approximate|approx\.?|average"
    r"|typical|normal"
    r"|minimum|min\.?|maximum|course|program|programme|class|workshop|training|module|section|credential"
    r"|micro-?credential|badge"
    r"|certificate|certification|session|registration|enrol?ment|public|domestic|canadian|international|non-?members?"
    r"|members?"
    r"|member|early[ -]?bird|late|advance|student|students|senior|seniors|adult|adults|resident|non-?resident|group"
    r"|individual"
    r"|per person|online|in-?person|exam|test|examination|certification|material|materials|textbook|textbooks|book"
    r"|books|kit|lab"
    r"|supply|supplies|application|admission|admissions|technology|ancillary|other|additional|2026|2027|2026-27"
    r"|2026-2027|list|sale"
    r"|introductory|promotional|one-time|learning|entry|entrance|formal|academic|recommended|required|specific|key"
    r"|important"
    r"|tuition|flat|all-inclusive|net|gross|original|special|hst|tax|contact|instructional|instruction|classroom"
    r"|weekly|study)"
)
_MONEY_WORD = (
    r"(?:costs?|fees?|prices?|pricing|tuition|investment|rates?|amount|charges?|cad|\$|hst|deposit|donation|subsid(?:y"
    r"|ies)|discounts?)"
)
_OF = r"(?:\s+(?:of|for|to|per|from|and|&|/|-|with|as of)\s+[\w$&'/. -]{1,40})?"
_BRACKET = r"(?:\s*[(\[][^()\[\]]{0,50}[)\]])?"
_QUALIFIEUR = (
    r"(?:du|de la|de l'|des|de|d'|le|la|les|l'|votre|vos|au|aux|a la|a l'|total|totale|totaux|cours|formation"
    r"|programme|atelier|module"
    r"|microcertification|micro-certification|certificat|inscription|scolarite|participation|base|reguliers?|reguliere"
    r"|regular|courants?"
    r"|estimes?|approximatifs?|membres?|non-membres?|etudiants?|etudiante|canadiens?|residents?|aines?|adultes?|public"
    r"|general|generale"
    r"|unitaire|admission|examen|dossier|ouverture|materiel|manuels?|manuel|livres?|fournitures|obligatoires?"
    r"|requises?|requis|exigees?|exiges?"
    r"|prealables?|particulieres?|scolaires?|minimales?|minimum|connexes|supplementaires|additionnels|hatif|prevente"
    r"|par|personne|seance"
    r"|estimee?|prevue?|approximative|etude|etudes|apprentissage|enseignement|livraison|prestation|diffusion|offre)"
)

_RULES: tuple[tuple[str, str], ...] = (
    ("expires",
        r"(?:certificate |card |certification |ticket |credential |licence )?(?:validity(?: period)?|valid (?:for|until)"
        r"|expir(?:y|ation)(?: date)?|expires?(?: (?:in|after))?|renewals?(?: .{0,30})?|recertification(?: .{0,30})?"
        r"|certification (?:period|length)|renew(?:al)? (?:every|period)|good for|refresher)|(?:how long (?:is|are|does"
        r"|will) .{0,50}\b(?:valid|good|last|expire)\b.{0,30})|(?:does|do|will|when does|is there) .{0,50}\bexpir.{0,30}"),
    ("expires",
        r"(?:duree de )?(?:la )?validite(?: .{0,40})?|valable(?: .{0,30})?|valide(?: .{0,30})?|expiration(?: .{0,30})?"
        r"|echeance|date d'(?:expiration|echeance)|renouvellement(?: .{0,30})?|recertification|(?:le certificat|la carte"
        r"|l'attestation) (?:expire|est valide).{0,40}"),
    ("code",
        rf"(?:{_QUALIFIER}\s+)*(?:codes?|number|no\.?|#|crn|id)(?:\s+(?:code|number))?|crn|sigle|code|(?:code|numero|no\.?"
        rf"|sigle)\s+(?:{_QUALIFIEUR}\s*)+|course\s*#"),
    ("cost",
        rf"(?:{_QUALIFIER}\s+)*{_MONEY_WORD}(?:\s*(?:and|&|/|,|\+)\s*(?:{_QUALIFIER}\s+)*(?:{_MONEY_WORD}|dates?|funding"
        rf"|payment|financing|expenses|details))*{_OF}"),
    ("cost",
        rf"{_MONEY_WORD}\s+(?:information|info|details|summary|breakdown|schedule|structure|type)"
        rf"|(?:{_QUALIFIER}\s+)+(?:fee|price)s?"),
    ("cost",
        r"how much (?:does|do|is|will|would|are)\b.{0,60}|what (?:does|do|will|is|are)\b.{0,40}\b(?:costs?|fees?|price"
        r"|tuition)\b.{0,40}|is (?:it|this|there|the)\b.{0,40}\b(?:free|cost|fee|charge)\b.{0,20}|do i (?:have to"
        r"|need to) pay.{0,40}|how much\??"),
    ("cost",
        rf"(?:{_QUALIFIEUR}\s*)*(?:couts?|frais|prix|tarifs?|tarification|droits(?:\s+de\s+scolarite)?|montant"
        rf"|investissement|contribution)(?:\s*(?:et|ou|/|,|:)?\s*(?:{_QUALIFIEUR}\s*|couts?\b|frais\b|prix\b|tarifs?\b"
        r"|dates?\b|financement\b|paiement\b|membres?\b)+)?"),
    ("cost",
        r"(?:combien|quel(?:s|le|les)? (?:est|sont)\b.{0,20}\b(?:cout|couts|prix|tarif|tarifs|frais)|est-ce (?:que c'est "
        r"|que le cours est |que la formation est )?(?:gratuit|payant)|c'est (?:gratuit|combien)|y a-t-il des frais"
        r"|faut-il payer)(?!.*\b(?:temps|heures|duree)\b).{0,50}"),
    ("cost",
        r"(?:number of\s+)?modules|nombre de modules|frais d'inscription.{0,20}|cost to (?:you|participants|attend"
        r"|register|learners|students)|materials?(?: and supplies)? (?:fee|cost)s?|pay"),
    ("prerequisite",
        rf"(?:{_QUALIFIER}\s+)*(?:pre-?\s?requisites?(?:\(s\))?|co-?\s?requisites?|pre-?\s?req\.?s?)(?:\s*(?:and|&|/|,"
        rf"|or)\s*.{{0,30}})?"),
    ("prerequisite",
        rf"(?:{_QUALIFIER}\s+)*(?:requirements?(?:\(s\))?|eligibility(?:\s+(?:criteria|requirements?))?|qualifications?"
        rf"|pre-course requirements?)(?:\s+(?:for|to|and)\s.{{0,40}})?(?<!technical requirements)"),
    ("prerequisite",
        r"(?:to (?:qualify|be eligible|participate|register|apply|enrol|take part|attend|be accepted).{0,30}|(?:you"
        r"|applicants?|participants?|learners?|students?|candidates?) (?:must|should|need to|will need to)(?: (?:be|have"
        r"|also|all))?.{0,20}|pour (?:etre admissible|vous inscrire|s'inscrire|participer|y avoir droit|etre admis.{0,6}"
        r"|suivre .{0,25}).{0,30}|(?:vous|les (?:participants?|candidats?|personnes?)) (?:devez|doivent).{0,20}"
        r"|you may qualify.{0,20}|this (?:course|program|workshop|training) is for.{0,30})"),
    ("prerequisite",
        r"(?:who (?:can|may|is|are|should|qualifies|could|it's|it is)|is this (?:course|program|for)|who this is)\b.{0,60}"
        r"|who|open to|(?:recommended|suggested|assumed|required|prior|previous|necessary)\s*(?:for|background|experience"
        r"|knowledge|skills|preparation|education|training|learning)?|(?:target )?audience|designed for|intended for"
        r"|before you (?:begin|start|register|apply)|what (?:do )?(?:you|i)(?:'ll| will)? need.{0,40}|how to qualify"
        r"|do (?:i|you) need\b.{0,70}|are there (?:any )?(?:pre|requirements|admission).{0,50}|(?:is|are|can"
        r"|do) .{0,30}\b(?:experience|prerequisites?|background|diploma)\b.{0,30}|what to bring|(?:please )?bring"
        r"|required to bring|(?:what )?(?:you will|you'll|you|students) (?:need|must|should)(?: to)?(?: (?:bring|have"
        r"|supply|know))?.{0,20}|(?:minimum |required )?age(?: (?:requirements?|limit|group|restrictions?))?|ages"
        r"|(?:required |personal |safety |special )?(?:equipment|materials?|supplies|tools|clothing"
        r"|technology)(?: (?:required|needed|and .{1,20}))?|(?:technical|technology|computer|system|device"
        r"|language) requirements?|english (?:level|language).{0,20}|experience(?: (?:required|needed))?"
        r"|education(?:al)? (?:level|requirements?)|health requirements?|must (?:have|be)|restrictions?|participants"
        r"|can anyone .{0,40}|do participants.{0,40}"),
    ("prerequisite",
        rf"(?:{_QUALIFIEUR}\s*)*(?:prealables?|pre-?requis|cours prealables?|conditions?\s+(?:d'admission|d'acces|d'entree"
        rf"|d'admissibilite|d'inscription|prealables?|requises?)|conditions? particulieres?|exigences?(?:\s.{{0,40}})?"
        r"|criteres?\s+(?:d'admission|d'admissibilite|de selection)|admissibilite|admission|conditions?)"),
    ("prerequisite",
        r"(?:pour qui|a qui|qui (?:peut|est|sont|devrait)|s'adresse|clientele cible|ouvert(?:e)? a|avant de (?:commencer"
        r"|s'inscrire|vous inscrire)|faut-il|dois-je|ai-je besoin|doit-on|est-ce qu'il faut|a apporter|apporte[rz]"
        r"|(?:ce qu'il|quoi) (?:faut|apporter))\b.{0,60}"),
    ("prerequisite",
        r"(?:clientele|public(?: cible| vise)?|personnes? visees?|destinataires?|participante?s?(?: et participante?s)?"
        r"|age(?: (?:minimal|minimum|requis))?|materiel(?: (?:requis|necessaire|a apporter|exige))?"
        r"|equipement(?: (?:requis|necessaire))?|fournitures|experience(?: (?:requise|souhaitee))?|atouts?|souhaitable"
        r"|recommandee?s?|connaissances? (?:requises?|prealables?)|niveau(?: (?:requis|de langue|de francais))?"
        r"|formation (?:requise|exigee)|scolarite(?: (?:requise|minimale))?)"),
    ("hours",
        rf"(?:{_QUALIFIER}\s+)*(?:hours?|hrs?\.?|duration|length|time commitment|time required|workload|effort|total time"
        r"|running time|contact time|seat time|ceus?|clock hours|study time|time to complete|completion time"
        rf"|(?:estimated )?time|timeline to completion|course time)(?:\s*(?:and|&|/|,|of)\s*.{{0,30}})?(?:\s+(?:required"
        r"|per week|per module|total|to complete|of study|commitment))?"),
    ("hours",
        r"how (?:long|many hours|much time)\b.{0,70}|(?:number of|total(?: number of)?|no\. of|# of) (?:course |class "
        r"|contact |instructional )?(?:hours|hrs).{0,20}|hours (?:per|in|of).{0,30}|(?:hours|duration)/.{0,20}"),
    ("hours",
        rf"(?:{_QUALIFIEUR}\s*)*(?:durees?|heures?|nombre (?:total )?d'heures|longueur|temps(?: (?:requis|estime|d'etude"
        rf"|necessaire|a prevoir))?|charge de travail|nb\.? d'heures|h)(?:\s*(?:{_QUALIFIEUR}\s*|en heures|et\b.{{0,25}}"
        rf"|totales?|estimee?s?|/.{{0,20}}))*"),
    ("hours", r"(?:combien (?:de temps|d'heures|dure)|quelle est la duree|cela dure|ca dure)\b.{0,60}"),
    ("delivery",
        rf"(?:{_QUALIFIER}\s+)*(?:delivery|delivery (?:method|methods|mode|modes|format|type|options?|model)|format|formats"
        r"|mode|modes|modality|modalities|method|methods|(?:mode|method|type|style|way) of (?:delivery|study|instruction"
        r"|learning|teaching)|learning (?:format|mode|method|options?|environment|style)|how (?:you(?:'ll| will)?|we|it is"
        rf"|it's) (?:learn|study|taught|delivered|offered|teach).{{0,20}}|(?:instruction|instructional|study|class"
        rf"|attendance|course)\s*(?:mode|method|type|format)|delivered)(?:\s*(?:and|&|/|,)\s*.{{0,30}})?"),
    ("delivery",
        r"(?:course |class |training |campus )?(?:locations?|places?|venues?|where|campus|campus(?:es)?|site|room"
        r"|building)(?:\(s\))?(?:\s*(?:and|&|/)\s*.{0,30})?|address|is (?:it|this|the (?:course|class|training"
        r"|program))\b.{0,30}\b(?:online|in[ -]person|remote|virtual)\b.{0,30}|where (?:is|are|will|does|do)\b.{0,50}"
        r"|how (?:is|are|will|does) .{0,40}(?:delivered|offered|taught|happen|work|run).{0,20}|(?:can|may) (?:i|you"
        r"|we) (?:take|do|study|attend|follow|join) .{0,40}(?:online|home|remotely|distance|in[ -]person).{0,20}"
        r"|online or in[ -]person.{0,20}"),
    ("delivery",
        rf"(?:{_QUALIFIEUR}\s*)*(?:modes?|modalites?|formats?|formule|methodes?)\s*(?:(?:{_QUALIFIEUR}\s*)+|d'enseignement"
        r"|d'apprentissage|de livraison|de prestation|de diffusion|d'offre|pedagogiques?)*"),
    ("delivery",
        r"(?:lieux?|endroits?|campus|ou|emplacements?|salle|adresse|modalites?.{0,30})|(?:est-ce|c'est|cours) en (?:ligne"
        r"|personne|presentiel).{0,30}|(?:est-ce que|puis-je|peut-on|pouvons-nous)\b.{0,50}\b(?:en ligne|a distance"
        r"|en personne|en presentiel|virtuel\w*|de (?:chez moi|la maison))\b.{0,30}|ou (?:a lieu|se donne|se tient"
        r"|se deroule|est-ce|sont|est|aura lieu)\b.{0,40}|(?:lieu|endroit) (?:de|du|et|des)\b.{0,30}|comment (?:se donne"
        r"|suivre|se deroule|est (?:offert|donne)).{0,40}|presentiel|en ligne ou .{0,30}"),
    ("language",
        r"(?:course |program )?languages?(?: (?:of (?:instruction|delivery|study|teaching)|offered|s))?|(?:instruction"
        r"|teaching|delivery)(?:al)? languages?|offered in|taught in|in what language.{0,40}|what language.{0,40}|(?:is it"
        r"|available) (?:offered |available )?in (?:french|english).{0,20}"),
    ("language",
        r"langues?(?:\s+(?:d'enseignement|de la formation|du cours|de formation|d'instruction|de prestation|offertes?"
        r"|d'apprentissage|d'etudes?|parlee))?|en quelle(?:s)? langues?.{0,40}|offert(?:e)? en|dans quelle langue.{0,40}"),
    ("dates",
        rf"(?:{_QUALIFIER}\s+)*(?:(?:next|first|upcoming|available|scheduled|new|future)\s+)*(?:start(?:ing|s)?|begins?"
        r"|beginning|dates?|start dates?|starts? on|intakes?|start times?|(?:class|course|session|delivery|training"
        rf"|workshop|run) dates?|schedule|schedules|schedule and .{{0,30}}|sessions?|offerings?|course offerings|term|terms"
        r"|semesters?|when|availability|available|next (?:class|session|course|start|offering|intake|run)s?|(?:next"
        r"|upcoming) (?:class(?:es)?|session|course|date|intake|offering|group|cohort|workshop|run)s?|dates? (?:and"
        r"|&) (?:times?|locations?|places?|fees?|hours)|dates? offered|date range|offered|day/date|start/end(?: dates?)?"
        r"|start date\(s\)|date\(s\)|from|sched\.?|commences|commencement date|opens|starting dates?|course start)"),
    ("dates",
        r"when (?:is|does|do|can|will|are|should|may)\b.{0,60}|how often .{0,50}|can i (?:start|begin|join|register"
        r"|enrol)\b.{0,50}|is there (?:a |an )?(?:start|intake|set).{0,40}"),
    ("dates",
        r"(?:prochaines?\s+|premiere\s+)*(?:dates?|debut|dates? de debut|debut du cours|date de depart|sessions?|horaires?"
        r"|calendrier|quand|rentree|prochaines? (?:cohorte|session|seance|date|formation)s?|periodes?|offert(?:e)?|debute"
        r"|seances?|cohortes?|groupes?|entrees?|dates? (?:et|du|de|des|d')\b.{0,40}|horaires? (?:et|du|de|des)\b.{0,30}"
        r"|debut (?:et|de|des|du)\b.{0,30}|du|commence)|quand (?:est-ce|commence|debute|puis-je|peut-on|a lieu"
        r"|aura lieu)\b.{0,50}|(?:peut-on|puis-je) (?:commencer|debuter|s'inscrire).{0,50}"),
    ("credential",
        rf"(?:{_QUALIFIER}\s+)*(?:credentials?(?: (?:awarded|earned|type|granted|received|offered|you (?:earn|receive)))?"
        r"|credential type|certificates?(?: of (?:completion|achievement|attendance|participation))?(?: (?:awarded"
        r"|provided|earned))?|certifications?|awards?|badges?|digital badges?|digital credential|qualification awarded"
        r"|qualification earned|recognition upon completion|outcome|program type|course type|type of (?:credential|program"
        r"|course|certificate)|upon (?:successful )?completion|you(?:'ll| will)? (?:earn|receive|get|leave with"
        r"|finish with)|what you(?:'ll| will)? (?:earn|receive|get)|what (?:do|will) (?:i|you) (?:get|receive"
        rf"|earn).{{0,40}}|will (?:i|you) (?:get|receive|earn).{{0,50}}|do (?:i|you) (?:get|receive|earn).{{0,50}}"
        rf"|is there a (?:certificate|credential|badge).{{0,40}}|proof of completion|on completion|completion|credits?"
        r"|number of credits|credit (?:value|hours)|type)"),
    ("credential",
        r"(?:titres?(?: (?:decerne|obtenu|de competences?|delivre))?|attestations?(?: (?:decernee|delivree|obtenue"
        r"|d'etudes?.{0,20}))?|certificats?(?: (?:decerne|delivre|obtenu))?|certification|diplomes?(?: (?:decerne"
        r"|delivre))?|sanction(?: des etudes)?|reconnaissance (?:officielle|d'acquis|de fin)|badges?(?: numeriques?)?"
        r"|insigne(?: numerique)?|type de (?:titre|formation|programme|cours|certification|reconnaissance)|(?:vous"
        r"|tu) (?:obtiendrez|recevrez|obtenez|recevez)|ce que vous (?:obtenez|obtiendrez|recevez|recevrez)"
        r"|a la fin(?: .{0,30})?|(?:recevrai|obtiendrai|vais|aurai)-?(?:je)?\b.{0,50}|est-ce que je (?:recois|recevrai"
        r"|obtiens|obtiendrai).{0,50}|(?:y a-t-il|aurai-je) (?:un|une) (?:certificat|attestation|badge).{0,40}"
        r"|credits?|nombre de credits|unites?|microcertifications?|type)"),
    ("osap",
        r"(?:osap|rafeo)(?: .{0,50})?|(?:eligible for |eligibility for )osap.{0,30}|(?:is it |am i "
        r"|is this .{0,30})?osap.{0,40}|(?:admissible|admissibilite) (?:au )?rafeo.{0,20}|.{0,20}\b(?:osap"
        r"|rafeo) (?:eligib|approv|admissib)\w*.{0,20}|funding eligib\w+"),
    ("assessment",
        r"(?:course |program |learner |student )?(?:assessments?|evaluations?|grading|grades?|how (?:you|i|will i|am i"
        r"|are you|will you|learners|students)(?:'re|'ll| are| will be| am)? (?:be )?(?:assessed|graded|evaluated"
        r"|marked).{0,20}|exams?|examinations?|tests?|testing|pass(?:ing)? (?:mark|grade)|final (?:exam|test|project)"
        r"|(?:assessment|evaluation|grading) (?:method|methods|criteria|scheme|type|and .{0,20})|is there (?:a "
        r"|an )(?:test|exam).{0,30}|how (?:is|are|will) .{0,40}(?:assessed|graded|evaluated|marked))|(?:methodes? d'"
        r"|modalites? d'|criteres? d'|mode d')?evaluations?(?: .{0,40})?|examens?(?: .{0,30})?|notation|note de passage"
        r"|comment (?:suis-je|serai-je|serez-vous|etes-vous) evalue.{0,20}|y a-t-il un (?:examen|test).{0,30}"),
    ("recognition",
        r"recogni[sz]ed (?:by|in)|recognition|accredit(?:ed by|ation|ations|ing body)|approv(?:ed by|al|als)|endorsed by"
        r"|industry recognition|(?:industry|training|program|community) partners?|in partnership with|developed (?:with|by"
        r"|in .{0,30})|certifying body|issued by|issuer|accepted by|meets|reconnu(?:e)?(?:s)? par"
        r"|reconnaissance(?: (?:de l'industrie|professionnelle))?|accreditee? par|accreditation|agreee? par|agrement"
        r"|approuvee? par|approbation|partenaires?(?: .{0,30})?|en partenariat avec|elabore(?:e)? avec|delivree? par"
        r"|emetteur"),
    ("leads_to",
        r"(?:credits? (?:toward|towards|transfers?)|(?:can be )?(?:applied|counts?|credit(?:ed)?|stackable|stacks?"
        r"|ladders?|leads?|leading|laddering) (?:to|toward|towards|into|in)|stackab(?:le|ility)|pathways?(?: .{0,30})?"
        r"|laddering(?: .{0,30})?|part of|(?:this (?:course|micro-?credential) is )?part of (?:the |a |these "
        r"|following ).{0,40}|next steps?|where (?:this|it|can this) (?:leads|can lead|lead).{0,20}|what(?:'s| is"
        r"| comes) next|further (?:study|learning|education|training)|program\(s\)|programs?|certificate programs?"
        r"|related programs?|associated (?:programs?|certificates?)|(?:this )?(?:course )?(?:is )?(?:required"
        r"|elective) (?:in|for).{0,30}|credit for|transfer(?:s|able)?(?: to| credit)?)|(?:mene|conduit|menant|donne acces"
        r"|contribue|s'applique|credit(?:e|s)?|reconnu(?:e)?|compte|cumulable) (?:a|au|aux|vers|dans|pour|en vue)\b.{0,40}"
        r"|cumulables?(?: .{0,30})?|passerelles?|fait partie (?:de|du|des)\b.{0,30}|prochaines? etapes?|et apres.{0,10}"
        r"|suite|poursuite d(?:es|')etudes|programmes? (?:lies?|associes?|vises?)|equivalences?"),
    ("contact",
        r"(?:for )?(?:more |further )?(?:contact(?: (?:us|information|info|person|details|the .{0,30}))?|questions?"
        r"|information|info|inquiries|enquiries|telephone|phone|tel\.?|e-?mail|call|help|need help|have questions)"
        r"|(?:pour (?:plus |de )?(?:d'|de )?(?:informations?|renseignements?|precisions?))(?: .{0,20})?|contacts?"
        r"|personne-ressource|renseignements?|coordonnees|nous joindre|courriel|telephone|communiquez avec .{0,30}"
        r"|informations?|des questions"),
    ("provider",
        r"(?:offered|provided|delivered|hosted|presented|taught) by|(?:training |course )?providers?|institutions?|school"
        r"|college|organi[sz]ation|organi[sz]er|host|(?:offerte?|donnee?|presentee?|organisee?) par|etablissements?"
        r"|fournisseurs?|organismes?|institution|college offrant"),
    ("summary",
        r"(?:course |program |workshop |class |micro-?credential |certificate |training )*(?:descriptions?|overview"
        r"|summary|about|about (?:this|the) (?:course|program|micro-?credential|training|workshop|class|certificate|badge)"
        r"|at a glance|introduction|details|what (?:is it|it is|you(?:'ll| will) learn)|what is it about)|(?:course"
        r"|program) (?:content|info(?:rmation)?)|descriptions?(?: (?:du|de la|de l')\b.{0,30})?|apercu(?: .{0,30})?|resume"
        r"|sommaire|presentation(?: .{0,30})?|a propos(?: (?:du|de la|de cette?|de ce)\b.{0,30})?|en bref"
        r"|de quoi s'agit-il|contenu(?: .{0,20})?"),
    ("title",
        r"(?:course|program|programme|workshop|class|training|micro-?credential|certificate|badge|event"
        r"|seminar)s?(?: (?:name|title|titles|names|description))?|title|name|titre(?: .{0,25})?|nom (?:du|de la"
        r"|de l')\b.{0,25}|nom|cours|formations?|ateliers?|programmes?|microcertifications?|intitule.{0,20}"),
)  # fmt: skip

# Labels that are common beside facts and are none themselves: where one follows an empty label, that label is empty.
_NOTHING = re.compile(
    r"(?:types?|instructors?|teachers?|facilitators?|trainers?|class size|seats?(?: (?:left|available|remaining))?"
    r"|spots?.{0,20}|spaces?(?: .{0,15})?"
    r"|status|waitlist|deadlines?|(?:registration|application|refund|withdrawal|drop|add|enrol?ment) (?:deadlines?"
    r"|dates?|policy|closes|opens|by|period).{0,20}|register by|apply by"
    r"|department|category|categories|subjects?|topics?|tags?|school of.{0,30}|faculty|area(?: of (?:study|interest))?"
    r"|level|days?(?:/times?)?|day\(s\)|times|time of day|day/time"
    r"|weekdays?|end(?: dates?)?|ends|section|sections|add|action|actions|notes?|comments|last updated|published"
    r"|posted|refunds?|register|registration|enrol|share|print|cart|quantity|ce unit|grade(?: level)?"
    r"|learning outcomes?|outcomes|objectives?|topics covered|curriculum|course outline|outline|content|what you(?:'ll"
    r"| will) (?:learn|do)|skills|competenc(?:y|ies)|textbooks? list|accessibility|accommodations?"
    r"|formateur|formatrice|enseignante?|animatrice|animateur|places(?: (?:disponibles|restantes|limitees))?|statut"
    r"|date limite.{0,30}|jours?|heure|fin|date de fin|secteurs?|domaines?|categories?|sujets?|niveau d'etudes"
    r"|objectifs?(?: .{0,30})?|resultats d'apprentissage|competences(?: (?:visees?|acquises?|developpees?"
    r"|essentielles?))?|themes?(?: .{0,20})?|plan de cours|inscription|inscrivez-vous|s'inscrire|politique.{0,40}"
    r"|remboursement|departement|ecole|section|groupe|ajouter)"
)
_ENDING = re.compile(r"[\s:：*†‡?.!,;–—-]+$|^[\s•·*▪►>–—-]+")
_COMPILED = tuple((fact, re.compile(rf"(?:{pattern}){_BRACKET}\s*\??")) for fact, pattern in _RULES)


_PARTING = re.compile(r"\s*(?:\band\b|&|/|\bet\b|,|\+|\|)\s*")
# A charge that is not the price of a course, whatever word for money stands in its label.
_OTHER_CHARGE = re.compile(
    r"\b(?:returned|nsf|replacement|late|cancell?ation|withdrawal|refunds?|transfer|parking|transcript|wages?"
    r"|salar(?:y|ies)|pay rate"
    r"|stationnement|remboursement|annulation|remplacement|retard|cheque sans|salaires?|remuneration|releve)\b"
)


# Where the place of a text shows that it is a label, these words in it tell of what.
_ROOTS = (
    ("cost", re.compile(r"\b(?:fees?|costs?|prices?|pricing|tuition|frais|couts?|tarifs?|prix)\b")),
    (
        "prerequisite",
        re.compile(
            r"\b(?:pre-?requisites?|requirements?|eligibility|prealables?|prerequis|exigences?|admissibilite|admission)\b"
        ),
    ),
    ("hours", re.compile(r"\b(?:duration|length|hours|duree|heures)\b")),
    ("credential", re.compile(r"\b(?:certificate|credential|certificat|attestation|microcertification)\b")),
)
_NO_LABEL = re.compile(
    r"^(?:no|not|free|without|aucune?|sans|pas|gratuit|see|view|voir|\W*\d)\b|\d|\$|\bhours of (?:operation"
    r"|business)\b|heures d'ouverture|office hours"
)


class Label(NamedTuple):
    """A label as it stands, and the facts that it announces; none for one that is known to speak of no fact of ours."""

    text: str
    facts: tuple[str, ...]


def label_of(text: str) -> Label | None:
    """Return the label that a short text is, None when it is none."""
    if not text or len(text) > LONGEST_LABEL or text.isdigit():
        return None
    facts = _facts(_ENDING.sub("", fold(text)))
    return None if facts is None else Label(text.strip().rstrip(":：").strip(), facts)


def set_label(text: str) -> Label | None:
    """Return the label that a text is whose place shows that it is one (a head cell, a bold word before a colon)."""
    label = label_of(text)
    if label is not None or not text or len(text) > 45:
        return label
    words = _ENDING.sub("", fold(text))
    if _NO_LABEL.search(words) or _OTHER_CHARGE.search(words) or words.count(" ") > 5:
        return None
    facts = tuple(fact for fact, root in _ROOTS if root.search(words))[:1]
    return Label(text.strip().rstrip(":：").strip(), facts) if facts else None


@lru_cache(maxsize=8192)
def _facts(folded_text: str) -> tuple[str, ...] | None:
    text = folded_text.replace("pre requi", "prerequi")
    if not text:
        return None
    if _NOTHING.fullmatch(text) or (_OTHER_CHARGE.search(text) and len(text) < 50):
        return ()
    found = _fact(text)
    parts = _PARTING.split(text)
    if len(parts) > 1 and "?" not in text:
        each = [_fact(part) for part in parts]
        if all(each) or (found and any(each)):
            return tuple(dict.fromkeys(filter(None, [*each, found] if not all(each) else each)))
    return (found,) if found else None


def _fact(text: str) -> str | None:
    return next((fact for fact, pattern in _COMPILED if pattern.fullmatch(text)), None)
