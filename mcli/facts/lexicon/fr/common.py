"""Listes françaises communes à plusieurs renseignements. La notation est expliquée dans `facts.engine.pattern`.

Les mots s'écrivent sans accents ni majuscules; l'apostrophe sépare (« l' inscription »), le trait d'union aussi.
"""

# Ce qu'on suit : « cette formation », « nos cours d'alphabétisation ».
COURSE = """
    cours, formation~, [seance de] formation~, atelier~, programme~, seance~, webinaire, seminaire, webinaires, module~, microcertification~
    micro certification~, attestation~, certification~, classe~, tutorat, apprentissage~, perfectionnement~, stage~, activite~
    programme~ de formation, cours de formation, rencontre~, mooc, tutoriel~, micro programme~, microprogramme~, parcours
    mise a niveau, mentorat, cercle~, groupe~, camp~, journee~ de formation, capsule~, formation en ligne, cours en ligne, alphabetisation
    accompagnement, enseignement, autoformation~, projet~
"""

# Ce qui suit ou qualifie le cours : « formation en ligne », « cours de français », « atelier d'une journée ».
TOPIC = """
    en ligne, virtuel~, en presentiel, en personne, en salle, hybride~, a distance, a temps partiel, a temps plein, de jour, de soir, du soir
    autodidacte~, individuel~, individualise~, de groupe, en groupe, en petit~ groupe~, court~, intensif~, intensive~, pratique~, interactif~, interactive~
    de niveau debutant/intermediaire/avance, pour debutant~, pour adulte~, pour les adulte~, pour aines, debutant~, de base, d' introduction, d' initiation, populaire~, personnalise~
    d' alphabetisation, en alphabetisation, de francais, d' anglais, de langue~, de conversation, d' informatique, informatique~, numerique~
    de litteratie, en litteratie, de numeratie, de mathematiques, de lecture, d' ecriture, de redaction, de cuisine, de couture, de secourisme
    de premiers soins, de rcr, en rcr, en secourisme, de securite, en securite, de sante et securite, en sante et securite, en hygiene, d' hygiene
    de manipulation des aliments, en manipulation d' aliments, sur la salubrite des aliments, simdut, sur le simdut, de conduite, de soudure
    de recherche d' emploi, d' employabilite, a l' emploi, preparatoire~ a l' emploi, de preparation a l' emploi, preparatoire~, de rattrapage
    en entrepreneuriat, de demarrage d' entreprise, en gestion, de gestion, de comptabilite, en finances, de finances, de francisation
    de perfectionnement, de mise a niveau, scolaire~, professionnel~, academique~, collegial~, universitaire~, continu~, linguistique~
    de {number} heure~/jour~/semaine~/minute~/mois/seance~/rencontre~, d' une heure/journee/semaine/demi, de deux/trois/quatre/cinq/six heures/jours/semaines/mois
    d' environ {number} h/heures/minutes, de {number} h, de courte duree, d' ete, d' automne, d' hiver, communautaire~, bilingue~, reconnu~, certifie~, accredite~, offert~ en ligne, offert~
    de {names}, d' {names}, en {names}, sur {names}, {names}, propose~, obligatoire~, presente~, complet~, complete~, nouvelle~, nouveau~, autonome~, et, ou
    d' environ {number} h/heures/minutes, de {number} h, d' une duree de {number} heures/jours/semaines, culinaire~, artistique~, technique~, sur mesure, specialise~, agricole~, social~, financiere~
    de premiers secours, en cuisine, en informatique, en soins, en petite enfance, sur le travail en hauteur, de chariot elevateur
"""

# Les personnes. « Les enfants » ou « votre ami » n'y sont pas : ce qu'une autre personne obtient ne dit rien d'ici.
PERSON = """
    personne~, gens, individu~, resident~, residents et residentes, residentes et residents, adulte~, apprenant~, apprenants et apprenantes, participant~
    participants et participantes, participantes et participants, etudiant~, eleve~, jeune~, aine~, aines et ainees, personnes agees, nouveau~ arrivant~, nouveaux arrivants
    nouvelles arrivantes, nouveaux arrivants et nouvelles arrivantes, nouvel arrivant, immigrant~, refugie~, citoyen~, citoyenne~, femme~, homme~, mere~, pere~
    parent~, famille~, aidant~, proches aidants, travailleur~, travailleuse~, travailleurs et travailleuses, employe~, salarie~, personnel, benevole~, apprenti~
    chercheur~ d' emploi, chercheuses d' emploi, candidat~, client~, cliente~, clientele~, prestataire~, beneficiaire~, membre~, titulaire~, detenteur~, detenteurs
    usager~, abonne~, ancien~ combattant~, agriculteur~, producteur~, educateur~, educatrice~, enseignant~, infirmiere~, infirmier~, entrepreneur~, proprietaire~
    employeur~, entreprise~, organisme~, agence~, organisation~, ceux, celles, ceux et celles, toute personne, ontarien~, ontarienne~, canadien~, canadienne~
    franco ontarien~, franco ontarienne~, francophone~, anglophone~, autochtone~, premieres nations, metis, inuit~, chomeur~, chomeuse~, sans emploi, diplome~, finissant~
    professionnel~, intervenant~, artiste~, locataire~, habitant~, population, communaute~, public, menage~, demandeur~, demandeur~ d' emploi, demandeurs d' asile
    adolescent~, ado~, retraite~, debutant~, stagiaire~, militaire~, survivant~, inscrits, usagers, ouvriers, gestionnaire~, superviseur~, citoyens, conjoint~
"""

LEARNER = """
    vous, on, nous, ils, elles, les apprenant~, les participant~, les etudiant~, les adultes, les travailleurs, tous, tout le monde, chacun
    les apprenants adultes, les personnes inscrites, les eleves, l' apprenant
"""

DETAIL = """
    en ligne, en presentiel, en personne, virtuel~, virtuellement, a distance, a votre rythme, a son rythme, flexible~, souple~, confidentiel~, bilingue~, accessible~
    en francais, en anglais, en francais et en anglais, dans les deux langues officielles, sur zoom, par zoom, via zoom, sur teams, interactif~, interactive~
    pratique~, court~, volontaire~, individuel~, individualise~, personnalise~, convivial~, amusant~, a temps partiel, a temps plein, en petit~ groupe~
    de jour et de soir, de jour, de soir, la fin de semaine, reconnu~, certifie~, adapte~ ...5, ouvert~, inclusif~, inclusive~, simple~, facile~, rapide~, disponible~ en ligne
    disponible~ en tout temps, en tout temps, toute l' annee, sur demande, en continu, prive~, asynchrone~, synchrone~, autodidacte~, en mode hybride, hybride~, chez vous
    partout en ontario, pres de chez vous, dans votre communaute, en salle, en classe, sur place, disponible~, offert~ en ligne, en direct, dynamique~, stimulant~
"""

PLEASANTRY = """
    bienvenue~ [a tous/a toutes/a toutes et a tous/a tous et a toutes/a tout le monde], tous [sont] [les] bienvenus, toutes et tous sont [les] bienvenus, tout le monde est [le] bienvenu
    inscrivez vous [maintenant/des maintenant/des aujourd' hui/aujourd' hui/vite/tot/en ligne], venez [nombreux/nous voir/apprendre], joignez vous a nous, au plaisir de ...6
    on vous attend, nous vous attendons, n' hesitez pas, n' attendez pas [plus], profitez en, faites vite, sans obligation, sans engagement, aucune obligation, aucun engagement
    merci, bonne nouvelle, oui, eh oui, c' est simple, c' est facile, sans tracas, apprenez en plus, en savoir plus, cliquez ici ...5, a noter, attention, nouveau, premier arrive premier servi
    a bientot, passez le mot, on vous attend en grand nombre, en toute simplicite, sans frais caches, aucuns frais caches, aucun frais cache, absolument, tout a fait
"""

ARRANGEMENT = """
    inscription~ [est] obligatoire~/requise~/necessaire~/recommandee~/prealable/ouverte~/en ligne/exigee, l' inscription est obligatoire/requise/necessaire/recommandee/ouverte ...4
    mais obligatoire/requise/necessaire, sur inscription, inscription ...4, pour [s'/vous/t'/m'/nous/se] inscrire ...8, pour reserver ...8, pour [s'] inscrire ...8, inscrivez vous ...6, inscription requise ...5
    pour plus de renseignements ...8, appelez/telephonez/composez/communiquez/contactez/ecrivez/visitez/consultez ...10, veuillez vous inscrire ...6, reservez [votre place] ...4
    place~ limitee~, les places sont limitees, le nombre de places est limite, nombre de places limite, places disponibles, il reste des places, aucune inscription [n' est] requise/necessaire
    sans inscription, l' inscription n' est pas obligatoire/necessaire/requise, debut ...6, debute ...6, commence ...6, du {number} ...10, le {number} ...6, a {number} ...5, de {number} ...6
    lundi~ ...8, mardi~ ...8, mercredi~ ...8, jeudi~ ...8, vendredi~ ...8, samedi~ ...8, dimanche~ ...8, le lundi ...8, le mardi ...8, le mercredi ...8, le jeudi ...8, le vendredi ...8
    le samedi ...8, le dimanche ...8, tous les lundis/mardis/mercredis/jeudis/vendredis/samedis/jours ...6, les lundis/mardis/mercredis/jeudis/vendredis/samedis ...6
    chaque semaine/lundi/mardi/mercredi/jeudi/mois ...5, cet automne, cet hiver, ce printemps, cet ete, a l' automne {number}, a l' hiver {number}, en {number}, janvier ...5, fevrier ...5
    mars ...5, avril ...5, mai ...5, juin ...5, juillet ...5, septembre ...5, octobre ...5, novembre ...5, decembre ...5, duree : ...6, lieu : ...8, date~ : ...8, horaire : ...8, format : ...5
    {number} heures/semaines/jours/minutes ...4, au/a la/aux bibliotheque/centre/college/bureau/campus ...5, a {names}, au {names}, dans {names}, en {names}, a notre/nos/votre/son ...6
    dans notre/nos/votre/toute/tout/toutes/tous/la/le/les ...6, partout ...5, a l' echelle ...5, dons acceptes, les dons sont acceptes/bienvenus, contributions volontaires acceptees
    aucun prealable [requis/exige/necessaire], sans prealable, aucune experience [requise/necessaire/exigee], ouvert~ a tous, ouvert~ a toutes et a tous, ouvert~ a tous et a toutes
    ouvert~ au [grand] public, debutants bienvenus, tous niveaux, tous les niveaux, sans examen, sans devoirs, maximum de {number} participants, groupes de {number}
"""

# À qui cela s'adresse, qui le donne, ce qu'on apprend : pas pour l'admission, où un public peut être une limite.
ABOUT = """
    concu~ pour ***12, destine~ a ***12, adapte~ a ***10, donne~ par ***8, anime~ par ***8, offert~ par ***8, presente~ par ***8, offert~ en partenariat avec ***10
    en partenariat avec ***12, en collaboration avec ***12, de concert avec ***10, qui vous permet ***14, qui vous aide ***14, qui vous prepare ***14, qui porte sur ***12, qui enseigne ***12
    qui permet ***14, qui aide ***14, qui traite ***12, qui couvre ***12, pour apprendre ***12, pour ameliorer ***12, pour vous aider ***12, pour mieux ***12, pour developper ***12
    pour acquerir ***12, pour decouvrir ***12, pour trouver ***10, pour preparer ***10, pour vous preparer ***10, pour obtenir votre/un/une ***10, pour devenir ***10, pour perfectionner ***10
    afin de ***12, afin d' ***12, par l' entremise de ***8, avec un formateur/une formatrice ***8, d' une duree de ...6, portant sur ***10, pour retourner ***8, pour reprendre ***8
"""

STOP = """
    ne, pas, non, jamais, ni, aucun~, aucune, sans, mais, sauf, excepte, toutefois, cependant, seulement, uniquement, hormis, outre, gratuit~, gratuitement, gratuite
    frais, cout~, coute~, couter, prix, tarif~, payer, paye~, payez, paiement~, payant~, droits, $, dollar~, depot~, jusqu', jusque, premier~, premiere~, deuxieme~, second~
    troisieme, demi, partie~, moitie, partiel~, partiellement, presque, quasi, certain~, certaines, plusieurs, quelques, autre~, autres, ensuite, puis, apres, essai~, demo
    jour~, journee~, semaine~, mois, an, ans, annee~, heure~, minute~, acheter, achat~, achetez, depense~, ami~, amie~, gagner, gagnez, tirage, concours, rabais, promo, promotion~, coupon~
    abonnement~, remboursable~, rembourse~, remboursement, solde, acompte, aujourd'hui, maintenant, si, peut, peuvent, pourrait, pourraient, pret~, bourse~, rafeo, remplacement~, reprise~
    examen~, livre~, manuel~, materiel~, trousse~, stationnement, repas, diner, collation~, consultation~, information, orientation, dernier~, derniere~, prochain~, prochaine~
    supplementaire~, additionnel~, total, facture, enfant~, invite~, reduit~, subventionne~, version, compte~, garderie, transport~, outil~, equipement~, uniforme~, credit~, versement~
    etait, etaient, autrefois, ancienne, maximum, minimum, moins, plus, ?, varie~, varient, selon, devis, soumission, evaluation~, test~, renouvellement~, annulez, annuler, moitie, debours, debourse, autres
    gagnant~, fois, plupart, cas, provinces, grace, merci, finance~, prealable, comptant, bulletin, infolettre, abonnez, telecharge~, telechargez, brochure, guide~
"""

END = """
    ne, pas, non, jamais, mais, sauf, toutefois, cependant, seulement, uniquement, gratuit~, gratuitement, frais, cout~, prix, tarif~, payer, payez, payant~, jusqu', ?, rabais
    achat~, premier~, premiere~, deuxieme~, gagnant~, gagnez, aujourd'hui, tard, reste, fois, mois, jour~, semaine~, autre~, autres, manuel~, terminee, presque, abonnement~, plupart, cas, ami~, certain~, module, provinces
    ensuite, essai, dollars, aucun~, sans, remboursement
"""
