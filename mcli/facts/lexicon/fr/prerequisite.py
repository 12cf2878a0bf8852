"""Français : ce qui prouve que rien, ou seulement un âge, n'est exigé avant de commencer.

`nom  |  catégorie  |  côté  |  tournure  |  exemple`. La notation est expliquée dans `facts.engine.pattern`.
Catégories : statement (rien n'est exigé), age (seul un âge l'est); bare, answer (seulement sous une étiquette qui nomme ou
demande les préalables); things (à apporter ou à avoir); les autres ne changent rien.
"""

from mcli.facts.lexicon.fr import common, cost

LISTS = {
    "stop": """
        ne, pas, non, jamais, ni, aucun~, sans, mais, sauf, excepte, toutefois, cependant, seulement, uniquement, hormis, autre~, autres, certain~, certaines, plusieurs, quelques, universitaire~, scolaire~, academique~, collegial~
        canadienne, canadien, francais, anglais, langue~, linguistique~, age, medical~, medicale, sante, conduire, permis, diplome~, certificat~, attestation~, reference~, citoyennete, visa, police, judiciaire~, casier, residence, resident~
        membre~, employe~, etudiant~, infirmier~, infirmiere~, approbation, autorisation, permission, entrevue, evaluation~, test~, examen~, premier~, premiere~, deuxieme~, niveau~, partie~, module~, volet~, benevolat, emploi~, employeur~, poste~, carriere~
        doit, doivent, devez, requis~, exige~, necessaire~, recommande~, souhaitable~, souhaite~, atout~, utile~, prefere~, preference, si, avant, apres, jusqu', puis, ensuite, annee~, moyenne, credit~, travail, professionnelle, professionnel~, postsecondaire~
        secondaire~, avance~, intermediaire~, demande, admissibilite, admissible~, limite~, reserve~, minimum, moins, inscrit~, actuel~, ?, qui, avec, payer, frais, cout~, gratuit~, outre, loi, preuve, quatrieme, supplementaire~, particulierement, plupart, cas, faire, anciens, ouvert~
    """,
    "end": """
        ne, pas, non, jamais, mais, sauf, toutefois, cependant, seulement, uniquement, doit, doivent, devez, requis~, exige~, recommande~, souhaitable~, atout~, approbation, autorisation, membre~, employe~, inscrit~, reserve~, limite~
        prealable~, prerequis, diplome~, permis, certificat~, ?, si, preuve, police, entrevue, admissibilite, admissible~, aucun~, sans, destine~
        premier~, premiere~, module~, niveau~, benevolat, benevole~, anciens, autre~, cas, plupart, apres, qui
    """,
    "course": common.COURSE,
    "topic": common.TOPIC,
    "person": common.PERSON,
    "people": "{person}",
    "detail": common.DETAIL,
    "pleasantry": common.PLEASANTRY,
    "arrangement": common.ARRANGEMENT,
    "det": cost.LISTS["det"],
    "subject_course": cost.LISTS["subject_course"],
    "subject": "il, elle, ils, elles, c', ce, cela, {subject_course}, {det} {course} gratuit~, l' inscription, l' admission, la participation",
    "prior": "prealable~, anterieur~, anterieure~, particulier~, particuliere~, precis~, specifique~, special~, speciale~, speciaux, specialise~, technique~, informatique~, formel~, formelle~, quelconque~, requis~, exige~, prealables, pertinent~, de base, necessaire~, obligatoire~, et, ou, d' admission, d' entree, d' inscription, academique ou professionnelle",
    "demand": """
        prealable~, prerequis, pre requis, exigence~, condition~, critere~, experience~, connaissance~, formation~, competence~, qualification~, connaissances prealables, condition~ d' admission/admissibilite, critere~ d' admission/admissibilite, exigence~ d' admission
        experience~ de travail, formation scolaire ni experience~ [de travail], scolarite ni experience~, notion~, base~ en ...3, cours prealable~/anterieur~, formation~ anterieure~/prealable~, etude~ anterieure~, acquis, savoir faire, bagage, etude~ prealable~, connaissances techniques, habilete~
    """,
    "demands": "[{companion} (ou/ni/et/,) [d'/de/aucun~]] [{prior}+] {demand} [{prior}+] [{about}] [(ou/ni/et/,) [aucun~/de/d'] {demand} [{prior}+] [{about}]] [(ou/ni/et/,) [aucun~/de/d'] {companion} [particulier~/special~/speciaux]]",
    "when": "(au debut/a la fin/au premier/au dernier/le premier/le dernier/au plus tard le dernier/au plus tard le premier/au moment/avant la fin/a la date/d' ici la fin/avant le debut/le) [jour/cours] [de la/du/des/de/d'/de l'] [formation/cours/atelier/session/inscription/programme/examen/jour/l' inscription]",
    # Ce qu'on peut écarter en plus de l'expérience; écarté seul, cela ne dit rien des autres exigences.
    "companion": """
        diplome~, certificat~, papier~, equipement~, materiel, outil~, examen~ d' entree/d' admission, test~ d' entree/de classement, entrevue~, formulaire~, reference~, attestation~, scolarite, etude~, preparation, inscription, rendez vous, livre~
    """,
    "about": "(en/dans/de/d'/du/sur/avec/des/relative a/liee a/dans le domaine) ...4",
    "is_required": "demandee~, attendue~, supposee~, requis~, requises, exige~, exigee~, necessaire~, demande~, obligatoire~, indispensable~, attendu~",
    "enter": "s' inscrire, vous inscrire, participer, y participer, suivre, commencer, assister, debuter, se joindre, se joindre au groupe, se joindre a nous, suivre la formation, suivre le cours, suivre cette formation, suivre ce cours, participer a {subject_course}, s' inscrire a {subject_course}, vous inscrire a {subject_course}, participer au {course}, s' inscrire au {course}, suivre {subject_course}, etre admis, venir, y venir, s' y inscrire, s' y joindre, se presenter, en profiter, y aller",
    "for_course": "pour {subject_course}, pour {enter}, a {subject_course}, au {course}, a l' inscription, a l' admission, pour ce, avant de commencer, pour l' inscription, de la part des participants, des participants, pour y participer",
    "everyone": """
        tous, toutes, tous et toutes, toutes et tous, tous et a toutes, toutes et a tous, tout le monde, toute la population, [grand] public, toute la communaute, tout public, tous les adultes, tout adulte [interesse], tous les membres de la communaute, apprenants/personnes/gens/participants de tous les niveaux/ages, toute personne desireuse de/d' ***8, toute personne [interessee] [par ...8/a ...8], toute personne desirant/souhaitant/voulant ***8
        toutes les personnes interessees, quiconque ...8, tous les niveaux, tous les ages, toute personne qui (veut/souhaite/desire/s' interesse/aimerait) ***8, toutes les personnes qui (veulent/souhaitent/desirent) ***8, chacun, n' importe qui, toute personne curieuse ...6, toutes personnes interessees, les personnes interessees
        tous les apprenants, l' ensemble de la population, la population, les gens de tous ages, tous les publics, toutes les personnes ...4 interessees
    """,
    "learner": "vous, on, les participant~, participants, les participants et participantes, les apprenant~, les candidat~, candidats, candidates, les etudiant~, les personnes, la personne, l' apprenant, le participant, la participante, les personnes inscrites, toute personne, les eleves, chaque participant",
    "group": "adultes et jeunes, jeunes et adultes, adulte~, jeune~, personne~, toute personne, toutes les personnes, les adultes, les jeunes, les personnes, participant~, apprenant~, aine~, les aines, adolescent~, ado~, jeunes adultes, les participants, tous les adultes, tous, toutes",
    "age": """
        {number} ans et/ou plus, {number} ans, {number} +, {number} ans +, {number} a/- {number} ans, de {number} a/- {number} ans, age~ de {number} ans [et/ou plus], age~ d' au moins {number} ans, agee~ d' au moins {number} ans, agee~ de {number} ans [et/ou plus], age~ de {number} a {number} ans, agee~ de {number} a {number} ans, age~ de {number} -/et {number} ans
        au moins {number} ans, entre {number} et {number} ans, age~ entre {number} et {number} ans, plus de {number} ans, de plus de {number} ans, age~ de plus de {number} ans, {number} ans revolus, {number} ans minimum, age de {number} ans et/ou plus, de {number} ans et/ou plus, majeur~, age minimum/minimal [:/de/est de] {number} ans, d' age majeur, age legal, l' age legal, age d' au moins {number} ans
        d' au moins {number} ans, minimum {number} ans, l' age de {number} ans, {number} ans ou davantage
    """,
    "thing": """
        ordinateur~, portable~, ordinateur portable, tablette~, telephone [intelligent], [acces a] internet, [une] connexion [a] [internet], webcam, camera, casque d' ecoute, microphone, adresse [de] courriel, adresse electronique, appareil~, cahier~, crayon~, stylo~, papier, diner, lunch, bouteille d' eau, vetements confortables, chaussures de sport/securite, bottes [a embout d' acier/a cap d' acier/de securite/de travail], chaussures [a embout d' acier], souliers ...2, tablier~
        piece d' identite [avec photo], carte sante, bonne humeur, enthousiasme, curiosite, sourire, motivation, gout d' apprendre, envie d' apprendre, desir d' apprendre, zoom, compte courriel, connexion internet [stable/fiable/haute vitesse]
    """,
    "a": "un, une, votre, vos, le, la, l', son, sa, ses, leur, leurs, vos propres, des, de, d', du, acces a un, acces a une, acces a, un acces a, et, ou, avec, deux, propre, simplement",
}

RULES = """
# Rien n'est exigé.
aucun-prealable  |  statement  |  ^  |  [il n' y a/n' a/absolument] [absolument] (aucun/aucune/aucuns/aucunes/nul/nulle/pas de/pas d'/sans/sans aucun/sans aucune/zero) {demands} [[n' est/ne sont/n' est pas/est/sont] {is_required}] [{for_course}]  |  Aucun préalable requis
prealables-aucun  |  statement  |  ^  |  {demand} [{prior}+] (:/-) (aucun~/neant/rien/aucun requis/aucune requise/non requis/non requise/non exigee/non exige)  |  Préalables : aucun
n-est-pas-requis  |  statement  |  ^  |  [l'/la/le/les/une/des/de l'] {demands} (n' est pas/ne sont pas/non) {is_required} [{for_course}]  |  L'expérience n'est pas requise.
ne-comporte-aucun  |  statement  |  <>  |  {subject} (ne comporte/ne suppose/ne presuppose/n' a/ne requiert/n' exige/ne necessite/ne demande/ne comportent/n' exigent/ne necessitent/ne requierent) (aucun/aucune/pas de/pas d') {demands}  |  Ce cours ne comporte aucun préalable.
vous-n-avez-pas-besoin  |  statement  |  <>  |  [{learner}] (n' avez/n' aurez/n' a/n' ont/n' avez vraiment/pas) (pas besoin/besoin/aucun besoin/nul besoin) [d'/de/d' aucune/d' aucun] [avoir] [de l'/d'] {demands} [{for_course}]  |  Vous n'avez pas besoin d'expérience.
nul-besoin  |  statement  |  ^  |  (nul besoin/pas besoin/aucun besoin/il n' est pas necessaire/il n' est pas obligatoire/inutile/sans besoin) (d'/de/d' avoir/de posseder/de detenir/d' avoir de/d' avoir de l'/d' avoir une/d' avoir des) [l'] {demands} [{for_course}]  |  Nul besoin d'expérience
ouvert-a-tous  |  statement  |  <>  |  [{subject} (est/sont/s')] (ouvert~/accessible~/offert~/disponible~/destine~/adresse/s' adresse/adressent) (a/aux/au/pour) {everyone}  |  Ouvert à tous
sans-prealable  |  everyone  |  <>  |  sans (aucun/aucune/autre/autres) {demands}  |  sans aucun préalable
offert-sans  |  statement  |  <>  |  {subject} (est/sont) (offert~/ouvert~/accessible~/donne~/propose~) sans [aucun/aucune/autre/autres] {demands}  |  Cette formation est offerte sans préalable.
sans-condition  |  statement  |  ^  |  sans (autre condition/condition/autre prealable) [d' entree/d' admission/d' inscription]  |  sans autre condition d'entrée
tous-peuvent  |  statement  |  <>  |  {everyone} (peut/peuvent) {enter} [{subject_course}]  |  Toute personne intéressée peut s'inscrire.
aucune-restriction  |  bare  |  ^  |  aucune restriction  |  Aucune restriction
cours-sans  |  statement  |  ^  |  [c' est/il s' agit d'] [un/une] {course} [d' introduction/de base/pour debutants/d' initiation/{topic}+] (sans [aucun/aucune]/qui n' exige/qui ne demande/qui ne requiert/qui ne necessite) [aucun/aucune/pas de/pas d'] {demands}  |  C'est un cours d'introduction sans préalable.
seulement-envie  |  statement  |  ^  |  (tout ce qu' il [vous] faut/la seule chose qu' il [vous] faut/la seule exigence/le seul prealable) [,] [c' est/est] (un/une/l'/le/la/votre) [vif/grand/reel] (interet/curiosite/desir/motivation/envie/passion/gout/volonte/enthousiasme) [pour/de/d'/a] ...5  |  Tout ce qu'il vous faut, c'est l'envie d'apprendre.
nouveau-puis  |  statement  |  ^  |  (jamais ***6/nouveau ***5/debutant~) ? (aucun/aucune/pas de/pas d') {demands} [[n' est] {is_required}] [{for_course}]  |  Jamais cousu? Aucune expérience n'est nécessaire.
vous-pouvez-sans  |  statement  |  <>  |  {learner} (pouvez/peut/peuvent) {enter} sans [aucun/aucune/la moindre/avoir d'/avoir de l'/avoir] {demands}  |  Vous pouvez commencer sans aucune expérience.
rien-a-savoir  |  statement  |  <>  |  {learner} (n' avez/n' a/n' ont) rien a (savoir/connaitre/etudier/preparer) [avant de commencer/a l' avance/{for_course}]  |  Vous n'avez rien à savoir avant de commencer.
rien-n-est-exige  |  statement  |  ^  |  rien n' est {is_required} [avant l' inscription/a l' avance/avant de commencer/avant de vous inscrire/{for_course}]  |  Rien n'est exigé avant l'inscription.
il-ne-faut  |  statement  |  <>  |  il ne faut (aucun/aucune/pas de/pas d') {demands} [{for_course}]  |  Il ne faut aucune expérience pour participer.
il-n-y-en-a  |  bare  |  ^  |  il n' y en a (pas/aucun/aucune)  |  Il n'y en a pas.
admission-libre  |  statement  |  ^  |  (admission libre/libre admission/admission ouverte)  |  Admission libre
aucun  |  bare  |  ^  |  [absolument] (aucun/aucune/aucuns/aucunes/rien/neant/non requis/non requise/aucun requis/aucune requise/aucun n' est requis/aucune n' est requise/aucun exige/aucun necessaire/aucun prealable n' est necessaire/non) [{for_course}]  |  Aucun
tous-bienvenus  |  bare  |  ^  |  (tous/toutes/tout le monde/toutes et tous/tous et toutes/bienvenue a tous/bienvenue a toutes et a tous/tous les niveaux sont les bienvenus/tous sont les bienvenus/tout le monde est le bienvenu/pour tous/a tous/a tout le monde/toute personne interessee/[a/au/aux/pour] {everyone})  |  Tout le monde
non  |  answer  |  ^  |  (non/pas du tout/aucun/non , aucun/non , aucune/non , pas du tout/aucunement)  |  Non
aucun-sauf-interet  |  bare  |  ^  |  (aucun/aucune/rien) [,] (sauf/sinon/outre/hormis/a part/si ce n' est) (un/une/votre/l'/le/la) [vif/grand/bon/reel/fort/forte/grande] (interet/curiosite/desir/motivation/envie/passion/enthousiasme/volonte/bonne humeur) [pour/de/d'/a] ...6  |  Aucun, sauf un vif intérêt pour la coiffure

on-ne-demande-rien  |  statement  |  <>  |  (on/nous/le cours/la formation) (ne demande/ne demandons/ne vous demande/ne vous demandons/n' exige/n' exigeons/ne requiert/n' attendons/n' attend/ne requerons) [de vous] (aucun/aucune/pas de/pas d'/ni/aucuns/aucunes/pas) {demands} [{for_course}]  |  On ne demande aucune expérience.
question-probleme  |  statement  |  ^  |  (aucun/aucune/pas de/pas d'/sans) {demands} ? (pas de probleme/aucun probleme/pas de souci/ce n' est pas un probleme/ca ne fait rien/venez quand meme)  |  Aucune expérience? Pas de problème!
question-enseignee  |  statement  |  ^  |  (aucun/aucune/pas de/pas d'/sans) {demands} ? (nous/on/vous) [vous/allez] (montrerons/montrons/enseigne/enseignons/commencons/commence/montre/enseignons/apprendrez/aiderons/aidons/partons) ***10  |  Aucune expérience? Nous partons de zéro.
rien-du-tout  |  bare  |  ^  |  (rien du tout/rien de special/rien de particulier/rien en particulier)  |  Rien du tout
n-importe-qui  |  statement  |  <>  |  (n' importe qui/tout le monde/chacun/tous/toutes et tous/tous et toutes/toutes) (est/sont) [les/le] (bienvenu~/bienvenus) [a/au/dans] [{subject_course}/{course}]  |  tout le monde est bienvenu

tous-admissibles  |  statement  |  ^  |  {everyone} (est/sont) [le/la/les] (admissible~/bienvenu~/bienvenus/invite~) [a {enter}]  |  Toutes les personnes intéressées sont admissibles

# Seul un âge est exigé.
admissible-si  |  age  |  ^  |  (vous etes/on est) admissible~ si (vous avez/on a) {age}  |  Vous êtes admissible si vous avez 18 ans ou plus.
seule-condition  |  age  |  <>  |  [la/notre] (seule condition/seule exigence/seule regle/seul critere/seule chose demandee) (:/est/est d'/est d'/c' est) [d'/de] [avoir/etre] {age}  |  La seule condition : avoir 18 ans.
suffit-age  |  age  |  <>  |  (il suffit d'/il suffit de/on demande seulement d'/on demande seulement de/nous demandons seulement d'/on demande simplement d'/nous demandons simplement d') (avoir/etre) {age}  |  Il suffit d'avoir 16 ans.
age-ou-diplome  |  age  |  ^  |  [avoir/etre] {age} [{when}] [,] ou [etre titulaire d'/detenir/avoir/posseder] [un/une/le/l'] {diploma}  |  19 ans et plus, ou diplôme d'études secondaires
age-ou-titre  |  age  |  ^  |  [avoir/etre] {age} [{when}] [,] ou [l'/la/le/avoir l'/avoir la] ({names}/etoile de bronze/medaille de bronze/croix de bronze)  |  avoir 13 ans ou l'Étoile de bronze
titre-ou-age  |  age  |  ^  |  [detenir] [l'/la/le] ({names}/etoile de bronze/medaille de bronze/croix de bronze) [,] ou [avoir/etre] {age} [{when}]  |  Étoile de bronze ou 13 ans
age-ou-detenir  |  age  |  ^  |  [avoir/etre] {age} [{when}] [,] ou (avoir/detenir/posseder/etre titulaire de/etre titulaire d'/avoir obtenu/avoir reussi) [le/la/l'/un/une] ...5  |  avoir 13 ans, ou détenir l'Étoile de bronze
reserve-age  |  age  |  ^  |  [{subject} (est/sont)] (reserve~/ouvert~/offert~/destine~/pour) (aux/les/a/au/des) {age}  |  Réservé aux 18 ans et plus
groupe-entre-parentheses  |  age  |  ^  |  [les] {group} {open} {age} {close}  |  Adultes (18 ans et plus)
age-seul  |  age  |  ^  |  [le/les/:/avoir atteint] [{group}] [seulement] {age} [{when}] [seulement]  |  18 ans et plus
etre-age  |  age  |  <>  |  [{learner}/{group}] [doit/doivent/devez/il faut] (etre/avoir/etre une personne) {age} [{for_course}/pour participer/{when}]  |  Vous devez avoir 18 ans ou plus.
age-requis  |  age  |  <>  |  [l'] age (requis/minimum/minimal/minimum requis) [pour participer/pour s' inscrire/pour {subject_course}] (:/est de/est/est fixe a/-/de) {number} ans [et plus/ou plus]  |  Âge requis : 18 ans
pour-age  |  age  |  ^  |  [{subject} (est/sont/s'/)] (concu~ pour/ouvert~/reserve~/destine~/offert~/accessible~/adresse/s' adresse/pour/adressent) [a/aux/au/pour] [toutes les/tous les/les/toute] {group} {age} [seulement]  |  ouvert aux adultes de 18 ans et plus
groupe-age  |  age  |  ^  |  [les/toute/toutes les/pour les/pour/aux] {group} {age} [sont bienvenus/peuvent s' inscrire/peut s' inscrire/peut participer]  |  Jeunes de 15 à 30 ans
age-deux-points  |  age  |  ^  |  (age/ages/groupe d' age) [:/-] {age}  |  Âge : 18 ans et plus
diplome-ou-adulte  |  age  |  ^  |  {diploma} [,] [l' equivalent] ou [le] statut d' etudiant adulte [{open} {age} {close}]  |  DESO ou statut d'étudiant adulte (19 ans et plus)
diplome-ou-age  |  age  |  ^  |  [etre titulaire d'/detenir/avoir/posseder] [un/une/le] {diploma} [,] ou [avoir/etre/etre age de/etudiant adulte/statut d' etudiant adulte/candidat adulte] [{open}] {age} [{close}] [au debut du cours/au debut de la formation]  |  Être titulaire d'un DESO ou avoir 19 ans
avec-ou-sans  |  everyone  |  <>  |  avec ou sans {demands}  |  avec ou sans expérience
tous-ages  |  everyone  |  <>  |  (tous les ages/tout age/de tous ages/de tout age)  |  de tout âge
peu-importe  |  everyone  |  <>  |  (peu importe/quel que soit/quelle que soit/sans egard a/sans egard au) [le/la/votre/vos/l'/leur/leurs/son/sa] (niveau/scolarite/experience/age/formation/revenu/parcours/connaissances) [de ...3/d' ...3]  |  peu importe le niveau

# À avoir ou à apporter : un obstacle peut-être, mais pas un préalable.
apporter  |  things  |  <>  |  [et/mais] [vous devez/il faut/veuillez/il suffit d'/vous aurez besoin d'/vous aurez besoin de/simplement/prevoir/apportez/apporter/avoir/avec/vous devez avoir/vous devez apporter/il faut avoir/il faut apporter/seulement/juste/venez avec/ayez/acces a] [avoir/apporter] {a} [{a}] {thing} [(,/et/ou/avec) [{a}] {thing}] [(,/et/ou) [{a}] {thing}] [est/sont] [requis~/necessaire~/requises/exige~]  |  apportez votre ordinateur portable


# Rien ne change.
venez-comme  |  pleasantry  |  <>  |  (venez comme vous etes/venez tel quel/il suffit de venir/presentez vous simplement)  |  venez comme vous êtes
rien-d-autre  |  pleasantry  |  <>  |  rien d' autre [n' est {is_required}]  |  rien d'autre
materiel-fourni  |  pleasantry  |  <>  |  [tout] [le/la/les/l'/vos/un/une] (materiel/ordinateur/outils/equipement/ordinateurs/livres/fournitures/ingredients/collation/cafe/repas) [est/sont/sera/seront] (fourni~/inclus/prete~/compris/fournis)  |  le matériel est fourni
pour-cela  |  detail  |  <  |  (pour etre admissible~/pour etre admis~/pour {enter}/dans {subject_course}/pour {subject_course}) [,/:]  |  Pour participer,
toutefois  |  detail  |  >  |  (toutefois/cependant) [,]  |  toutefois
amenez-un-ami  |  pleasantry  |  <>  |  (amenez/invitez) (un/une/vos) ami~  |  amenez un ami
non-puis  |  pleasantry  |  <  |  (non/pas du tout) (,/!)  |  Non,
on-part-de-zero  |  pleasantry  |  <>  |  [car/puisque/puisqu'] (tout le monde/chacun/on/nous/vous [pouvez]) (commence/commencez/commencer/part/partons/commencons) (a zero/de zero/du debut/par la base/au debut/de la base)  |  tout le monde commence à zéro
que-vous-soyez  |  statement  |  <>  |  que vous soyez ***8 [ou non] [,] (vous etes/vous serez) (le/la/les) bienvenu~  |  Que vous soyez débutant ou non, vous êtes le bienvenu.
membres-ou-non  |  pleasantry  |  >  |  membre~ ou non  |  membres ou non
debutants-ou-non  |  pleasantry  |  <  |  [debutant~/debutants] ou (non/experimente~) [,]  |  débutants ou non,
debutants-compris  |  pleasantry  |  <>  |  [y compris/incluant] [les] debutants [compris/inclus]  |  débutants compris
que-du-plaisir  |  pleasantry  |  <>  |  (que du plaisir/juste du plaisir/seulement du plaisir/que de la bonne humeur)  |  que du plaisir
meme-si  |  pleasantry  |  <>  |  meme si (vous/on) (n' avez/n' a) jamais ***8  |  même si vous n'avez jamais touché à un écran
nous-enseignons  |  pleasantry  |  <>  |  [car/puisque] (nous/on/vous/les formateurs/le formateur) [vous/allez] (pretons/prete/fournit/offrons/montrerons/apprenons/montrons/enseigne/enseignons/commence/commencons/apprendrez/aiderons/aidons/guidons/accompagne/accompagnons/fournissons/enseignerons/apprendra/partons/part) ***12  |  nous vous montrerons tout
debutants  |  pleasantry  |  <>  |  [{subject} [est/sont]] [pour/ideal~ pour/parfait~ pour/concu~ pour/ouvert~ aux/adapte~ aux/convient aux/convient a/s' adresse aux/s' adresse a] [les/tous les/grands/purs] (debutants/debutantes/debutants et debutantes/niveaux/tous/niveaux d' experience/personnes sans experience/les niveaux) [sont] [les] [bienvenus/bienvenues]  |  débutants bienvenus
cours-debutant  |  pleasantry  |  <>  |  [un/c' est un/une/ce] (cours/atelier/formation/niveau/atelier de niveau) (d' introduction/debutant/d' initiation/de niveau debutant/pour debutants/de base/d' introduction)  |  cours d'introduction
tout-debutant  |  detail  |  <>  |  [{open}] [c' est] [un/une] (cours/atelier/formation/niveau) (d' introduction/d' initiation/pour debutants/debutant) [{close}]  |  (cours d'introduction)
il-suffit  |  pleasantry  |  <>  |  il suffit (d'/de) (avoir/vouloir/s' inscrire/aimer/etre) [envie/le gout/curieux/motive] ...5  |  il suffit d'avoir envie d'apprendre
juste-interet  |  pleasantry  |  <>  |  [seulement/juste/il suffit d'/il suffit d' avoir] (un/une/de/l'/le/du) [vif/bon/grand] (interet/curiosite/desir/motivation/envie/passion/gout/volonte/enthousiasme) [pour/de/d'/a] ...5  |  juste un intérêt pour la cuisine
prix  |  detail  |  <>  |  [{subject} (est/sont)] (gratuit~/gratuites/sans frais/offert~ gratuitement/offert~ sans frais)  |  ce cours est gratuit
coute-rien  |  detail  |  <>  |  (ca/cela/il/elle) ne coute (rien/pas un sou)  |  ça ne coûte rien
heures  |  detail  |  <>  |  [{subject}] (compte/dure/comporte/comprend/est de) [environ] {number} (heures/h/jours/semaines/minutes) [...4]  |  Le cours compte 30 heures.
detail  |  detail  |  <>  |  [{subject_course}] [est/sont/c' est/offert~/entierement/donne~] {detail}  |  en ligne
arrangement  |  arrangement  |  <>  |  {arrangement}  |  Inscription obligatoire
agrement  |  pleasantry  |  <>  |  {pleasantry}  |  bienvenue à tous
cours-nomme  |  detail  |  <  |  {subject_course} [est/sont]  |  Cette formation est
"""

LISTS["diploma"] = """
    deso [ou l' equivalent] [ou equivalent], diplome d' etudes secondaires [de l' ontario] [{open} deso {close}] [ou l' equivalent], diplome [d' etudes] secondaire~ [ou l' equivalent], des, 12e annee, diplome, diplome d' etudes secondaires ou [l'] equivalent
"""
