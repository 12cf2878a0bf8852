"""The labels that pages in French put beside their facts; how they are written is told in `labels_en`.

"{QF}" stands for any number of qualifying words ("frais de la formation"), "{QW}" for one.
"""

from mcli.scrapers.labels.en import Form

QUALIFIERS = (
    "du", "de la", "de l'", "des", "de", "d'", "le", "la", "les", "l'", "votre", "vos", "au", "aux", "a la", "a l'",
    "total", "totale", "totaux", "cours", "formation", "programme", "atelier", "module", "microcertification",
    "micro-certification", "certificat", "inscription", "scolarite", "participation", "base", "reguliers?",
    "reguliere", "regular", "courants?", "estimes?", "approximatifs?", "membres?", "non-membres?", "etudiants?",
    "etudiante", "canadiens?", "residents?", "aines?", "adultes?", "public", "general", "generale", "unitaire",
    "admission", "examen", "dossier", "ouverture", "materiel", "manuels?", "manuel", "livres?", "fournitures",
    "obligatoires?", "requises?", "requis", "exigees?", "exiges?", "prealables?", "particulieres?", "scolaires?",
    "minimales?", "minimum", "connexes", "supplementaires", "additionnels", "hatif", "prevente", "par", "personne",
    "seance", "estimee?", "prevue?", "approximative", "etude", "etudes", "apprentissage", "enseignement",
    "livraison", "prestation", "diffusion", "offre",
)  # fmt: skip

FORMS = (
    Form("expires", (
        "(?:duree de )?(?:la )?validite(?: .{0,40})?", "valable(?: .{0,30})?", "valide(?: .{0,30})?", "echeance",
        "date d'(?:expiration|echeance)", "renouvellement(?: .{0,30})?",
        "(?:le certificat|la carte|l'attestation) (?:expire|est valide).{0,40}",
    )),
    Form("code", (
        "numero", "sigle",
    ), after=r"\s+(?:{QW}\s*)+"),
    Form("code", (
        "sigle",
    )),
    Form("cost", (
        "couts?", "frais", "prix", "tarifs?", "tarification", r"droits(?:\s+de\s+scolarite)?", "montant",
        "investissement", "contribution",
    ), before="{QF}", after=(
        r"(?:\s*(?:et|ou|/|,|:)?\s*(?:{QW}\s*|couts?\b|frais\b|prix\b|tarifs?\b|dates?\b|financement\b"
        r"|paiement\b|membres?\b)+)?"
    )),
    Form("cost", (
        "combien", r"quel(?:s|le|les)? (?:est|sont)\b.{0,20}\b(?:cout|couts|prix|tarif|tarifs|frais)",
        "est-ce (?:que c'est |que le cours est |que la formation est )?(?:gratuit|payant)",
        "c'est (?:gratuit|combien)", "y a-t-il des frais", "faut-il payer",
    ), after=r"(?!.*\b(?:temps|heures|duree)\b).{0,50}"),
    Form("cost", (
        "nombre de modules", "frais d'inscription.{0,20}",
    )),
    Form("prerequisite", (
        (
            "pour (?:etre admissible|vous inscrire|s'inscrire|participer|y avoir droit|etre admis.{0,6}|suivre"
            " .{0,25}).{0,30}"
        ),
        "(?:vous|les (?:participants?|candidats?|personnes?)) (?:devez|doivent).{0,20}",
    )),
    Form("prerequisite", (
        "prealables?", "pre-?requis", "cours prealables?",
        r"conditions?\s+(?:d'admission|d'acces|d'entree|d'admissibilite|d'inscription|prealables?|requises?)",
        "conditions? particulieres?", r"exigences?(?:\s.{0,40})?",
        r"criteres?\s+(?:d'admission|d'admissibilite|de selection)", "admissibilite", "admission", "conditions?",
    ), before="{QF}"),
    Form("prerequisite", (
        "pour qui", "(?:a qui )?s'adresse", "clientele cible", "avant de (?:commencer|s'inscrire|vous inscrire)",
        "faut-il", "est-ce qu'il faut", "apporte[rz]", "(?:ce qu'il|quoi) (?:faut|apporter)",
    ), after=r"\b.{0,60}"),
    Form("prerequisite", (
        "clientele(?: visee| ciblee)?", "public(?: cible| vise)?", "personnes? visees?", "destinataires?",
        "age(?: (?:minimal|minimum|requis))?", "equipement(?: (?:requis|necessaire))?", "fournitures", "atouts?",
        "souhaitable", "recommandee?s?", "connaissances? (?:requises?|prealables?)",
        "niveau(?: (?:requis|de langue|de francais))?", "formation (?:requise|exigee)",
        "scolarite(?: (?:requise|minimale))?",
    )),
    Form("hours", (
        "durees?", "heures?", "nombre (?:total )?d'heures", "longueur",
        "temps(?: (?:requis|estime|d'etude|necessaire|a prevoir))?", "charge de travail", r"nb\.? d'heures", "h",
    ), before="{QF}", after=r"(?:\s*(?:{QW}\s*|en heures|et\b.{0,25}|totales?|estimee?s?|/.{0,20}))*"),
    Form("hours", (
        "combien (?:de temps|d'heures|dure)", "quelle est la duree",
    ), after=r"\b.{0,60}"),
    Form("delivery", (
        "modes?", "modalites?", "formats?", "formule", "methodes?",
    ), before="{QF}", after=(
        r"\s*(?:(?:{QW}\s*)+|d'enseignement|d'apprentissage|de livraison|de prestation|de diffusion"
        "|d'offre|pedagogiques?)*"
    )),
    Form("delivery", (
        "est-ce que", "puis-je", "peut-on", "pouvons-nous",
    ), after=(
        r"\b.{0,50}\b(?:en ligne|a distance|en personne|en presentiel|virtuel\w*|de (?:chez moi"
        r"|la maison))\b.{0,30}"
    )),
    Form("delivery", (
        "lieux?", "endroits?", "ou", "emplacements?", "salle", "adresse", "modalites?.{0,30}",
        "(?:est-ce|c'est|cours) en (?:ligne|personne|presentiel).{0,30}",
        r"ou (?:a lieu|se donne|se tient|se deroule|est-ce|sont|est|aura lieu)\b.{0,40}",
        r"(?:lieu|endroit) (?:de|du|et|des)\b.{0,30}",
        "comment (?:se donne|suivre|se deroule|est (?:offert|donne)).{0,40}", "presentiel", "en ligne ou .{0,30}",
    )),
    Form("language", (
        (
            r"langues?(?:\s+(?:d'enseignement|de la formation|du cours|de formation|d'instruction|de prestation"
            "|offertes?|d'apprentissage|d'etudes?|parlee))?"
        ),
        "en quelle(?:s)? langues?.{0,40}", "offert(?:e)? en", "dans quelle langue.{0,40}",
    )),
    Form("dates", (
        (
            r"(?:prochaines?\s+|premiere\s+)*(?:dates?|debut|dates? de debut|debut du cours|date de depart"
            "|sessions?|horaires?|calendrier|quand|rentree|prochaines? (?:cohorte|session|seance|date|formation)s?"
            "|periodes?|offert(?:e)?|debute|seances?|cohortes?|groupes?|entrees?|dates? (?:et|du|de|des"
            r"|d')\b.{0,40}|horaires? (?:et|du|de|des)\b.{0,30}|debut (?:et|de|des|du)\b.{0,30}|du|commence)"
        ),
        r"quand (?:est-ce|commence|debute|puis-je|peut-on|a lieu|aura lieu)\b.{0,50}",
        "(?:peut-on|puis-je) (?:commencer|debuter|s'inscrire).{0,50}",
    )),
    Form("credential", (
        "titres?(?: (?:decerne|obtenu|de competences?|delivre))?",
        "attestations?(?: (?:decernee|delivree|obtenue|d'etudes?.{0,20}))?",
        "certificats?(?: (?:decerne|delivre|obtenu))?", "diplomes?(?: (?:decerne|delivre))?",
        "sanction(?: des etudes)?", "reconnaissance (?:officielle|d'acquis|de fin)", "insigne(?: numerique)?",
        "type de (?:titre|formation|programme|cours|certification|reconnaissance)",
        "(?:vous|tu) (?:obtiendrez|recevrez|obtenez|recevez)", "ce que vous (?:obtenez|obtiendrez|recevez|recevrez)",
        "a la fin(?: .{0,30})?", r"(?:recevrai|obtiendrai|vais|aurai)-?(?:je)?\b.{0,50}",
        "est-ce que je (?:recois|recevrai|obtiens|obtiendrai).{0,50}",
        "(?:y a-t-il|aurai-je) (?:un|une) (?:certificat|attestation|badge).{0,40}", "nombre de credits",
        "microcertifications?",
    )),
    Form("osap", (
        "(?:admissible|admissibilite) (?:au )?rafeo.{0,20}",
    )),
    Form("assessment", (
        "(?:methodes? d'|modalites? d'|criteres? d'|mode d')?evaluations?(?: .{0,40})?", "examens?(?: .{0,30})?",
        "notation", "note de passage", "comment (?:suis-je|serai-je|serez-vous|etes-vous) evalue.{0,20}",
        "y a-t-il un (?:examen|test).{0,30}",
    )),
    Form("recognition", (
        "reconnu(?:e)?(?:s)? par", "reconnaissance(?: (?:de l'industrie|professionnelle))?", "accreditee? par",
        "agreee? par", "agrement", "approuvee? par", "approbation", "partenaires?(?: .{0,30})?",
        "en partenariat avec", "elabore(?:e)? avec", "delivree? par", "emetteur",
    )),
    Form("leads_to", (
        "mene", "conduit", "menant", "donne acces", "contribue", "s'applique", "credit(?:e|s)?", "reconnu(?:e)?",
        "compte", "cumulable",
    ), after=r" (?:a|au|aux|vers|dans|pour|en vue)\b.{0,40}"),
    Form("leads_to", (
        "stackab(?:le|ility)", "cumulables?(?: .{0,30})?", "passerelles?", r"fait partie (?:de|du|des)\b.{0,30}",
        "prochaines? etapes?", "et apres.{0,10}", "suite", "poursuite d(?:es|')etudes", "equivalences?",
    )),
    Form("contact", (
        "(?:pour (?:plus |de )?(?:d'|de )?(?:informations?|renseignements?|precisions?))(?: .{0,20})?",
        "personne-ressource", "renseignements?", "coordonnees", "nous joindre", "courriel",
        "communiquez avec .{0,30}", "informations?", "des questions",
    )),
    Form("provider", (
        "offerte?",
    ), after=" par"),
    Form("provider", (
        "etablissements?", "fournisseurs?", "organismes?",
    )),
    Form("summary", (
        r"descriptions?(?: (?:du|de la|de l')\b.{0,30})?", "apercu(?: .{0,30})?", "resume", "sommaire",
        "presentation(?: .{0,30})?", r"a propos(?: (?:du|de la|de cette?|de ce)\b.{0,30})?", "en bref",
        "de quoi s'agit-il", "contenu(?: .{0,20})?",
    )),
    Form("title", (
        "titre(?: .{0,25})?", r"nom (?:du|de la|de l')\b.{0,25}", "nom", "cours", "formations?", "ateliers?",
        "microcertifications?", "intitule.{0,20}",
    )),
)  # fmt: skip
