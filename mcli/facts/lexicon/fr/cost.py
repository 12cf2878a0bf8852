"""Français : ce qui prouve qu'un cours est gratuit, et pour qui.

`nom  |  catégorie  |  côté  |  tournure  |  exemple`. La notation est expliquée dans `facts.engine.pattern`.
Catégories : statement (c'est gratuit); everyone, reason, include, detail, pleasantry (rien ne change); condition (gratuit
pour certains, ou autre chose se paie); answer, bare (seulement sous une étiquette qui pose la question ou nomme le prix).
"""

from mcli.facts.lexicon.fr import common

LISTS = {
    "stop": common.STOP,
    "end": common.END,
    "course": common.COURSE,
    "topic": common.TOPIC,
    "person": common.PERSON,
    "learner": common.LEARNER,
    "detail": common.DETAIL,
    "pleasantry": common.PLEASANTRY,
    "arrangement": common.ARRANGEMENT + common.ABOUT,
    "det": """
        ce, cet, cette, ces, le, la, l', les, nos, notre, tous nos, toutes nos, tous ces, toutes ces, tous les, toutes les, chaque, l' ensemble de nos, l' ensemble des
        votre, tout le, toute la, leurs, son, sa, nos propres, la totalite des, la totalite de nos, chacun de nos, chacune de nos, chacun des
    """,
    "subject": """
        il, elle, ils, elles, c', ce, cela, ca, tout, {det} [{topic}+] {course} [{topic}+] [{tail}], ce/cet/cette/ces ...2 {course} [{topic}+]
        {course} [{topic}+] [{tail}], l' inscription [a {subject_course}/au {course} [{topic}+]/aux {course} [{topic}+]/a {names}], [votre] inscription, la participation [a {subject_course}/au {course}/aux {course}/a {names}]
        la scolarite, l' admission, l' acces [a {subject_course}/au {course}/aux {course}], suivre {subject_course}, participer [a {subject_course}/au {course}/aux {course}]
        l' inscription et {det} {course}, {det} {course} et {det} {course}, {det} {course} et {include}, {course} et {include}, la gratuite, la formation et l' inscription
        {names} [{course}], {det} {names}, le tout, {det} {course} {names}, la scolarite et {include}, l' initiative, cette initiative, ce service, ces services, cette occasion
    """,
    "subject_course": "{det} [{topic}+] {course} [{topic}+], {course} [{topic}+], ce/cet/cette/ces ...2 {course}, {det} {names}",
    "tail": """
        offert~ par/en/a/dans/au/sur/avec ...6, propose~ par/en/a/dans/au ...6, donne~ par/en/a/dans/au ...6, que nous offrons, qu' offre ...4, a {names}, au {names}, du {names}, de la {names}
        sur ...5, en ...4, ci dessous, presente~ ici, de notre/nos ...4, d' {names}, pour {people}
    """,
    "link": """
        est, sont, sera, seront, est/sont [aussi/egalement/maintenant/toujours/tous/toutes/donc/entierement], est/sont [entierement/completement/tout a fait/maintenant/toujours/egalement/aussi/tous/toutes] offert~ [{how}]
        est/sont donne~ [{how}], est/sont accessible~ [{how}], est/sont disponible~ [{how}], est/sont propose~ [{how}], est/sont dispense~ [{how}], sera/seront offert~ [{how}], est/sont presente~ [{how}], reste~, demeure~, demeurent, est/sont mis~ a votre disposition
        vous est/sont offert~ [{how}], t' est offert~, vous sont propose~, est/sont rendu~ accessible~, s' offre, s' offrent, se donne [{how}], se donnent [{how}], se suit, se suivent, est/sont livre~ [{how}], est/sont ouvert~ [{how}]
    """,
    "how": "en ligne, en personne, en presentiel, en francais, en francais et en anglais, a distance, virtuellement, toute l' annee, a {everyone}, aux {people}, a {names}",
    "degree": "entierement, completement, totalement, absolument, 100 %, tout a fait, bien sur, toujours, aussi, maintenant, egalement, a 100 %, vraiment, donc, tous, toutes, desormais, parfaitement",
    "free": """
        gratuit~, gratuits, gratuites, gratuitement, sans frais, sans aucuns/aucun frais, sans cout~, sans aucun cout, sans aucuns couts, a titre gracieux, a titre gratuit, gracieusement
        sans debourser un sou, sans payer, {degree} {free_word}, {zero}, sans frais de scolarite, sans aucuns frais de scolarite, de facon gratuite, sans debourser, a cout nul
        {free_word} et sans obligation, sans frais d' inscription ni de scolarite, en toute gratuite, sans frais ni obligation, sans rien payer, a {zero}, sans qu' il en coute un sou
        gratuit~ : {zero}, offert~ [{how}] {free_word}, donne~ [{how}] {free_word}, accessible~ [{how}] {free_word}, disponible~ [{how}] {free_word}, propose~ [{how}] {free_word}, sans droits de scolarite, sans frais aucuns, gratis
    """,
    "free_word": "gratuit~, gratuits, gratuites, gratuitement, sans frais, sans aucun cout, sans aucuns/aucun frais, sans cout, a titre gracieux, gracieusement",
    "nothing": """
        aucun/aucuns/nul/nuls frais [de scolarite/de formation/de participation/de cours/d' inscription ni de scolarite], aucun/aucuns/nul cout~, aucun droit [de scolarite], aucuns droits de scolarite
        pas de frais [de scolarite/de formation/de participation], pas de cout~, aucun paiement, aucun cout ni frais, aucune depense, zero frais, 0 frais, ni frais ni obligation, aucun frais ni obligation
    """,
    "everyone": """
        tous, toutes, tous et toutes, toutes et tous, [tous/toutes] [les] membres de la communaute, tous les travailleurs et [les/tous les] employeurs, tous et a toutes, toutes et a tous, tout le monde, toute la population, la population, vous, le [grand] public, la communaute, toute la communaute
        [les/tous les/toutes les] [apprenant~/participant~/adultes/apprenants adultes/etudiants/travailleurs/gens/eleves/inscrits], les participants et [les] participantes, l' ensemble de la population/communaute
        participants, participantes, apprenants, [les] apprenantes et [les] apprenants, [les] participantes et [les] participants, adultes, l' apprenant, chacun, quiconque, toute personne interessee, toutes les personnes interessees
        [les] personnes interessees, [tous] les ontariens, [tous] les canadiens, les citoyens, toute personne qui veut/souhaite/desire apprendre/participer/y participer/s' inscrire/suivre ...4, les gens, les travailleurs et les employeurs, tous les ages, les apprenants
        apprenants adultes, les entreprises et les travailleurs, les participants, les membres de la communaute, les debutants, les adultes de tout age, adultes de tout age, les familles
    """,
    "people": """
        [les/des/aux/nos/le/la/l'/toutes les/tous les/toute/tout/nouveaux/ses/un/une] [{names}] {person} [...4] [{who}] [{who}], {person} [{who}], [les/des] {person} et/ou [aux/les/des] {person} [...3] [{who}], [les/des/aux] {person} [...2] et/ou [aux/les/des] {person} [...3] [{who}]
        [les] {number} [-/a] {number} ans, les {number} ans et plus/moins, les moins de {number} ans, les plus de {number} ans, [les/des] [personnes] admissible~ ...4, {person} et {person} de {names}
        les {number} premieres personnes [inscrites/a s' inscrire], les {number} premiers inscrits/participants, ceux et celles qui ...12, ceux/celles qui ...12
        [les] {person} [...3] , [...3] et [...3] {person} [...4], les {number} ans ou plus/moins
    """,
    "cond_end": "[et/ou/,] avez {number} ans et/ou plus/moins ...6, [et/ou/,] {number} ans et/ou plus/moins ...6, et n' ...4 pas ...6, et ne ...4 pas ...6, et ...8, ou ...8, ...3 , ...8",
    "who": """
        qui ...14 [{cond_end}+], qui sont [des/un/une] {status} [[,/ou/et] [des/un/une] {status}] [[,] ou/et [des/un/une] {status}], dont ...10, ayant ...12, age~ de {number} [a/-] [{number}] ans [et plus/ou plus/et moins/ou moins], age~ de {number} ans et/ou plus/moins, age~ de plus/moins de {number} ans, de {number} a/- {number} ans, de {number} ans et/ou plus/moins, de moins de {number} ans, de plus de {number} ans
        entre {number} et {number} ans, sans emploi [...6], sans travail, a faible revenu, en recherche ...8, a la recherche ...8, inscrit~ ...8, admissible~ [...8], vivant ...8, habitant ...8, residant ...8, recevant ...10, touchant ...8, titulaire~ ...8
        de ...8, d' ...8, du ...8, des ...8, en ...8, a ...8, au ...8, aux ...8, avec ...8, sur ...6, immigrant~ ...4, nouvellement ...6, actuellement ...8, membre~ ...6, prestataire~ ...6, beneficiant ...8, souhaitant ...8, desirant ...8, voulant ...8, adulte~, ontarien~, francophone~, autochtone~, seulement, uniquement
    """,
    "fera": "enseignera, apprendra, initiera, preparera, aidera, permettra, donnera, montrera, offrira, outillera, presentera, abordera, portera, fera, guidera, accompagnera, initie, presente, offre, donne, guide",
    "status": "citoyen~ canadien~, citoyens canadiens, citoyen~, resident~ permanent~, residents permanents, personne~ protegee~, refugie~, nouveau~ arrivant~, nouveaux arrivants, immigrant~, sans emploi, resident~ de {names}, resident~ de l' ontario, resident~ du {names}",
    "include": "le materiel, tout le materiel, materiel, les manuels, manuel, le manuel, les livres, les repas, le repas, le diner, diner, repas, collation, collations, cafe, les collations, le transport, transport, la garderie, garderie, service de garde, l' examen, examen, le certificat, certificat, la certification, materiel pedagogique, le materiel de cours, le materiel pedagogique, le stationnement, les outils, outils, fournitures, les fournitures, l' equipement, un certificat, une attestation, attestation",
    "inc": "{include} [,/et/ou]",
    "charged": "[l'/un/d'] examen [final/de certification/ecrit], [le/un/du/votre] certificat [verifie/officiel/facultatif/imprime], [la] certification, [l'/une/d'] attestation, [la/une] carte [de certification], [le/un] badge, [un/le] test, [l'] evaluation finale, examen et certificat",
    "money": "{amount}, payant~, en sus, facultatif~, des frais, moyennant des frais, frais en sus",
}

RULES = """
# L'affirmation. Son sujet est ce cours, ou elle est toute la valeur d'une étiquette sur le prix.
est-gratuit  |  statement  |  <>  |  {subject} {link} [{degree}] {free}  |  Cette formation est gratuite.
gratuit-seul  |  statement  |  ^  |  {free}  |  Sans frais
offert-gratuitement  |  statement  |  ^  |  (offert~/donne~/accessible~/disponible~/propose~) [{how}] {free}  |  Offert à titre gracieux
cours-gratuit  |  statement  |  ^  |  [un/une/ce/cet/cette/ces/notre/votre/le/la/voici un/voici une/ceci est un/nos/tous nos/toutes nos/les/des/ces/il s' agit d' un/il s' agit d' une/c' est un/c' est une] [{topic}+] {course} [{topic}+] [{degree}] {free} [et {detail}] [{topic}+] [{tail}]  |  Formation gratuite en ligne
services-gratuits  |  statement  |  ^  |  [nos/des/ces] service~ {free} [et {detail}]  |  Services gratuits et confidentiels
gratuit-et  |  statement  |  ^  |  {course} [{topic}+] [,] [entierement] {detail} et {free}  |  Formation en ligne et gratuite
est-un-cours-gratuit  |  statement  |  <>  |  [{subject} (est/sont)/il s' agit d'] [un/une/des] [{topic}+] {course} [{topic}+] [{degree}] {free} [{topic}+]  |  Il s'agit d'une formation gratuite.
aucuns-frais  |  statement  |  ^  |  {nothing}  |  Aucuns frais
aucuns-frais-pour  |  statement  |  <>  |  {nothing} [pour {everyone}] (pour/a payer/a debourser/a prevoir/d' inscription/n' est exige/n' est demande/ne sont exiges/n' est requis/exige/requis/demande/ne sont demandes/n' est facture) [pour] [{subject}]  |  Aucuns frais pour la formation
aucuns-frais-suivre  |  statement  |  <>  |  {nothing} pour (suivre/assister a/participer a/participer/y participer/suivre) [{subject_course}/au {course}/aux {course}]  |  Aucun frais pour suivre la formation
il-n-y-a  |  statement  |  <>  |  (il n' y a/il n' y aura/n' y a/il n' a) [donc/ainsi/alors/absolument/vraiment] {nothing} [a payer/a debourser/exige] [[pour {everyone}] (pour/associes a/rattaches a/lies a) {subject}]  |  Il n'y a aucuns frais pour ce cours.
il-n-y-a-suivre  |  statement  |  <>  |  il n' y a {nothing} pour (suivre/assister a/participer a/participer/y participer) [{subject_course}/au {course}/aux {course}]  |  Il n'y a aucuns frais pour participer.
entree-libre  |  statement  |  ^  |  (entree/admission/acces) [libre] [et/,] {free}  |  Entrée libre et gratuite
pas-un-sou  |  statement  |  <>  |  {subject} [elle meme/lui meme/en soi] ne [vous/leur] coute~ pas (un sou/un cent/un seul sou/une cenne)  |  Ça ne coûte pas un sou.
nous-ne-demandons  |  statement  |  <>  |  (nous/on/{names}) (ne demandons/ne demande/n' exigeons/n' exige/ne facturons/ne facture) ({nothing}/rien) [pour {subject}]  |  Nous ne demandons aucuns frais.
nul-ne-paie  |  statement  |  <>  |  (personne/nul) ne (paie/paiera/debourse) [rien] [pour {subject}]  |  Personne ne paie.
rien-a-payer  |  statement  |  ^  |  [vous n' avez/il n' y a/vous n' aurez] rien a (payer/debourser) [pour {subject}]  |  Rien à payer
vous-ne-payez-rien  |  statement  |  <>  |  {learner} ne paye~/payez/paient/paierez/paie/paient/deboursez/deboursent rien [pour {subject}]  |  Vous ne payez rien.
vous-n-avez-rien  |  statement  |  <>  |  {learner} n' (avez/aurez/ont/auront/a) rien a (payer/debourser) [pour {subject}]  |  Vous n'avez rien à payer.
ne-coute-rien  |  statement  |  <>  |  {subject} [elle meme/lui meme/en soi] (ne/n') [vous/leur/en] coute~/coutera/coutent rien [a/aux {everyone}]  |  Le cours ne coûte rien.
n-en-coute-rien  |  statement  |  <>  |  il (n'/ne) [en/vous en/vous] coute~/coutera rien [(pour/de) (suivre/participer a/participer/y participer/assister a) [{subject_course}/au {course}/aux {course}]]  |  Il n'en coûte rien pour participer à la formation.
ne-comporte  |  statement  |  <>  |  {subject} ne (comporte/comportent/requiert/exige/exigent/requierent/entraine/necessite) {nothing}  |  Ce cours ne comporte aucuns frais.
suivez-gratuitement  |  statement  |  <>  |  [{learner}] [peuvent/pouvez/peut/pourrez/pourront] (suivez/suivre/suivent/assistez/assister/assistent/participez/participer/participent/inscrivez vous/y participer/y assister/apprenez/apprendre/y participent/profitez) [{free_word}] [a/au/aux/de/d'] [{subject_course}] {free}  |  Vous pouvez suivre la formation gratuitement.
apprenez  |  statement  |  <>  |  apprenez [a/l'/le/la/les] ***8 {free_word}  |  Apprenez à lire gratuitement.
suivez-gratuitement-ce  |  statement  |  <>  |  [{learner}] [peuvent/pouvez/peut/pourrez] (suivez/suivre/suivent/assistez/assister/participez/participer/participent) {free_word} [a/au/aux] {subject_course}  |  Suivez gratuitement cette formation.
inscription-gratuite  |  statement  |  <>  |  (inscrivez vous/participez/joignez vous/assistez/venez/profitez) [des maintenant/aujourd' hui] (a/au/aux/a cette/a ce/a notre/de cette/de ce/de notre/d' un/d' une/a un/a une/a nos) [{topic}+] {course} [{topic}+] [{degree}] {free} [{topic}+]  |  Inscrivez-vous à notre formation gratuite.
on-offre  |  statement  |  <>  |  (nous/on/{names}/le {names}/la {names}/le centre/le college/notre organisme/notre equipe) (offrons/offre/propose/proposons/donne/donnons/offrira) [{free_word}] [{subject_course}] [{how}] {free}  |  On offre la formation sans frais.
on-offre-gratuitement  |  statement  |  <>  |  (nous/on/{names}/le {names}/la {names}/le centre/le college) (offrons/offre/propose/proposons/donne/donnons) {free_word} {subject_course}  |  Nous offrons gratuitement cette formation.
nous-offrons-gratuit  |  statement  |  <>  |  (nous/on/{names}) (offrons/offre/proposons/propose/donnons/donne) [un/une/des/du/de la/de l'] [{topic}+] {course} [{topic}+] [{degree}] {free} [{topic}+]  |  Nous offrons du tutorat gratuit.
droits-annules  |  statement  |  <>  |  [les/tous les/vos] (frais/droits) [de scolarite/d' inscription/de cours] (sont/seront/ont ete) (annules/supprimes/elimines/leves)  |  Les droits de scolarité sont annulés.
vous-n-avez-aucuns-frais  |  statement  |  <>  |  {learner} n' (avez/aurez/ont/auront/a/aura) [donc/ainsi] {nothing} [a payer/a debourser] [pour {subject}]  |  Vous n'avez aucuns frais à payer.
le-cout-est  |  statement  |  <>  |  [le/les] (cout~/prix/tarif~/frais/droits/frais de scolarite/frais d' inscription/droits de scolarite) [de/du/pour {subject}] (est/sont/:/-) [de] [{degree}] {free}  |  Coût : gratuit
colon-gratuit  |  statement  |  ^  |  (cout~/prix/tarif~/inscription/frais/{course}) (:/-) {free}  |  Inscription : gratuite
c-est-gratuit  |  statement  |  <>  |  [oui ,] c' est [{degree}] {free}  |  C'est gratuit!
finance-gratuit  |  statement  |  <>  |  {subject} {link} [{degree}/entierement] finance~ [par ***8] (et/, donc/donc) {free}  |  La formation est entièrement financée et gratuite.
dispense-de-frais  |  statement  |  <>  |  [{subject} {link}] exempt~ de (frais/tous frais)  |  exempt de frais
la-gratuite  |  statement  |  <>  |  la gratuite [scolaire] est (offerte/accordee)  |  La gratuité est offerte
gratuite-de  |  statement  |  ^  |  (gratuite de/gratuite pour) {subject_course}  |  Gratuité de la formation
les-frais-couverts  |  statement  |  <>  |  {subject} {link} (couvert~/finance~/paye~) [entierement/a 100 %] [par ***8] (,/et) (vous ne payez rien/rien a payer/les participants ne paient rien/les apprenants ne paient rien/aucuns frais pour vous/sans frais pour vous)  |  La formation est financée par la province et vous ne payez rien.
membres-gratuit  |  conditional  |  ^  |  {group} (:/-) {free}  |  Membres : gratuit
personnes-gratuitement  |  conditional  |  <>  |  {people} [y] (suivent/participent/assistent/peuvent suivre/peuvent y participer/peuvent s' inscrire) [a/au/aux] [{subject_course}] {free}  |  Les personnes admissibles suivent la formation gratuitement.
auditeur-libre  |  conditional  |  <>  |  (gratuit~/sans frais) en auditeur libre  |  gratuit en auditeur libre

# Pour tout le monde : rien ne change.
pour-tous  |  everyone  |  <>  |  (pour/a/aux/au/chez) [le/la/les] {everyone}  |  pour tous
au-public  |  everyone  |  <>  |  au (grand public/public)  |  au grand public
offert-a-tous  |  everyone  |  <>  |  (offert~/ouvert~/accessible~/disponible~/destine~/propose~) (a/aux/au/pour) [le/la/les/grand] (tous/toutes/toutes et a tous/tous et a toutes/toutes et tous/tous et toutes/{everyone}/public)  |  ouvert à toutes et à tous
pour-vous  |  everyone  |  <>  |  pour (vous/tous/toutes/tout le monde/l' apprenant/les apprenants/l' employeur et l' employe)  |  pour vous
et-a-tous  |  everyone  |  <>  |  a toutes et a tous  |  à toutes et à tous
peu-importe  |  everyone  |  <>  |  (peu importe/quel que soit/quelle que soit) ...8  |  peu importe le revenu

# Pour certains : une condition.
pour-personnes  |  condition  |  <>  |  [offert~/reserve~/destine~/accessible~/ouvert~/disponible~] (pour/a/aux/au/chez/par) {people}  |  pour les résidents de l'Ontario
seulement-personnes  |  condition  |  <>  |  (seulement/uniquement/exclusivement) (pour/aux/a/reserve~ aux) {people}  |  seulement pour les membres
personnes-seules  |  condition  |  ^  |  {group}  |  résidents admissibles de l'Ontario
si  |  condition  |  <>  |  (si/s') (vous/tu/l'/la/le/il/elle/ils/inscrit/admissible/on/votre/les/une/un/des/avez/j'/je) ...14 [{cond_end}+]  |  si vous recevez de l'assurance-emploi
si-age  |  condition  |  <>  |  (si/s') (vous avez/vous etes age de/vous etes agee de/ils ont/on a) [moins de/plus de/au moins/entre] {number} [et/a] [{number}] ans [et plus/ou plus/et moins/ou moins]  |  si vous avez moins de 30 ans
si-sans  |  condition  |  <>  |  si vous (etes/vivez/etudiez) (sans emploi/sans travail/au chomage/sans diplome/sans revenu) [...6]  |  si vous êtes sans emploi
si-pas  |  condition  |  <>  |  si vous n' (etes/avez) pas (d' emploi/de diplome/aux etudes/en emploi/inscrit/encore de diplome/termine ...4)  |  si vous n'avez pas d'emploi
pourvu  |  condition  |  <>  |  (pourvu que/pourvu qu'/a condition d'/a condition de/a condition que/a la condition d'/a la condition de/dans la mesure ou) ...14  |  à condition d'être résident
sous-reserve  |  condition  |  <>  |  (sous reserve/sujet a/en fonction) [de/d'/du/des] ...8  |  sous réserve d'admissibilité
sur-presentation  |  condition  |  <>  |  (sur presentation/avec preuve/avec approbation/sur approbation/avec recommandation/sur recommandation) [d'/de/du] ...10  |  sur présentation d'une carte
avec-carte  |  condition  |  <>  |  avec [la/une/votre/l'/un] (carte/adhesion/preuve) [de/d'/a] ...8  |  avec carte de bibliothèque
admissibilite  |  condition  |  <>  |  (certaines conditions/des conditions/conditions/criteres d' admissibilite/certains criteres) [s'] (appliquent/s' appliquent/applicables/a respecter)  |  certaines conditions s'appliquent
doit-age  |  condition  |  <>  |  (vous devez/il faut) (avoir/etre age de) [au moins] {number} ans [et/ou] [plus] [et ne pas (etre/avoir) ...6]  |  il faut avoir 19 ans et ne pas être aux études
doit  |  condition  |  <>  |  (vous devez/il faut/les participants doivent/les candidats doivent/doit/doivent) (etre/avoir/resider/habiter/detenir/vivre/recevoir/travailler) ...12 [et ne pas (etre/avoir) ...6]  |  il faut être résident de l'Ontario
pour-etre-admissible  |  condition  |  <>  |  pour (etre admissible/y avoir droit/en beneficier/etre admis) [,] (il faut/vous devez) ...12  |  Pour être admissible, il faut habiter en Ontario.
duree-limitee  |  condition  |  <>  |  pour (un temps limite/une duree limitee/une periode limitee)  |  pour un temps limité
jusqu-au  |  condition  |  <>  |  jusqu' (au/en/a) [{number}/1er/la fin de/fin] [er] (janvier/fevrier/mars/avril/mai/juin/juillet/aout/septembre/octobre/novembre/decembre) [{number}]  |  jusqu'au 31 mars 2027
avant-date  |  condition  |  <>  |  [si inscrit/si vous vous inscrivez] avant le {number} [er] (janvier/fevrier/mars/avril/mai/juin/juillet/aout/septembre/octobre/novembre/decembre) [{number}]  |  avant le 15 mai
jusqu-epuisement  |  condition  |  <>  |  jusqu' a epuisement (des fonds/des places)  |  jusqu'à épuisement des places
depot  |  condition  |  <>  |  [un/avec un/moyennant un] depot [remboursable] de {amount} [est] [exige/requis/remboursable/rembourse] [pour (le/les/la) (materiel/manuel/manuels/livres/livre/cle/outils/place)] [***8]  |  dépôt remboursable de 20 $
examen-payant  |  condition  |  <>  |  [mais/sauf/toutefois/cependant/et] {charged} [est/coute/a/:/-/au cout de/moyennant/se paie/sont] [de] {money}  |  l'examen coûte 25 $
examen-montant-parentheses  |  condition  |  <>  |  [mais/sauf] {charged} [payant~/facultatif~] {open} {amount} {close}  |  attestation payante (20 $)
examen-sauf  |  condition  |  <>  |  (sauf/a l' exception de/excepte/hormis) {charged}  |  sauf l'examen
montant-examen  |  condition  |  <>  |  {amount} pour [passer/obtenir/recevoir] {charged}  |  25 $ pour l'examen
frais-examen  |  condition  |  <>  |  [des] frais [de {amount}] (d'/de/pour/s' appliquent pour) [passer] {charged} [:/de/sont de] [{amount}] [s' appliquent/sont exiges/en sus]  |  frais d'examen : 25 $
pour-les-autres  |  others  |  <>  |  {amount} pour (les autres/les non membres/tous les autres/non membres/les non residents/le public/les invites)  |  150 $ pour les autres
sinon  |  others  |  <>  |  (autrement/sinon) [,] [les frais/le cout/le prix/le tarif/il en coute] [sont de/est de/:] {amount}  |  autrement, les frais sont de 240 $
personnes-paient  |  others  |  <>  |  {people} [paient/:/-] {amount}  |  les étudiants internationaux paient 500 $
les-autres  |  others  |  <>  |  [les] (non membres/autres/non residents/visiteurs/employeurs) [:/-/paient] {amount}  |  non-membres : 50 $

# Pourquoi c'est gratuit.
grace-a-nom  |  reason  |  <>  |  (grace/merci) (a/au/aux) [l' appui/l' aide/le soutien/la generosite/la contribution/l' appui financier] [de/des/du/d'] [la/le/l'/les] (fondation/banque/caisse/club/amis/amies/ville/bibliotheque/province/ministere/gouvernement/centraide/legion) [de/des/du/d'/de la/de l'] [...4]  |  grâce à l'appui des Amis de la lecture
nom-paie  |  reason  |  <>  |  [la/le/les/l'] {names} (commandite/finance/paie/paient/couvre/couvrent/assume/assument/financent/commanditent) [l'/la/le/les/tous les/tout/toute/vos/votre] [activite/formation/cours/frais/atelier/couts/inscription/programme/place/places]  |  la Caisse des Pins commandite l'activité
se-donne  |  detail  |  >  |  [et] (se donne/se donnent/se deroule/se deroulent/a lieu/ont lieu/se tient/se tiennent/se suit/se suivent) {detail} [,] [{detail}]  |  se donnent en ligne
tout-comme  |  include  |  >  |  (tout comme/ainsi que/de meme que) {inc}+  |  tout comme la garderie
montant-materiel  |  extra  |  <>  |  [mais/plus/et/prevoyez/il faut prevoir/prevoir] {amount} pour (le/la/l'/les/votre) (manuel/manuels/materiel/livre/livres/cahier/trousse/tissu/ingredients/fournitures/outils)  |  30 $ pour le manuel
tout-le-monde-vient  |  pleasantry  |  <>  |  [et] (tout le monde/toutes et tous/tous) (peut/peuvent/est/sont) (venir/participer/s' inscrire/bienvenu/le bienvenu/bienvenus/les bienvenus/y participer)  |  tout le monde peut venir
grace-a  |  reason  |  <>  |  (grace/merci) (a/au/aux) ***14 [[de] {amount}] [***6]  |  grâce au financement du gouvernement de l'Ontario
finance-par  |  reason  |  <>  |  [{subject} {link}] [qui est/est/sont/et] [entierement/a 100 %/en partie/genereusement/100 %/conjointement] (finance~/subventionne~/parraine~/soutenu~/appuye~/commandite~/rendu~ possible/paye~/defraye~/pris~ en charge/rembourse~ a 100 %) [en partie] (par/grace a/grace au/avec/au moyen) ***14  |  financé par le gouvernement de l'Ontario
avec-appui  |  reason  |  <>  |  avec (l' appui/le soutien/l' aide/la contribution/le financement/le concours) [financier/financiere] (de/du/d'/des) ***12  |  avec l'appui financier du gouvernement du Canada
par-le-biais  |  reason  |  <>  |  (par l' entremise/par l' intermediaire/dans le cadre/au moyen/par le biais) (de/du/d'/des) ***12  |  dans le cadre du programme Emploi Ontario
parce-que  |  reason  |  <>  |  (parce que/parce qu'/puisque/puisqu'/car) ***14  |  parce que le ministère la finance
par-nom  |  reason  |  <>  |  (par/via/avec) [le/la/l'/les] {names}  |  par Emploi Ontario
les-frais-sont-payes  |  reason  |  <>  |  [tous] (les frais/les couts/les droits) sont (couverts/payes/assumes/pris en charge/defrayes) par ***10  |  Les frais sont assumés par la province.
courtoisie  |  reason  |  <>  |  (une gracieusete/gracieusete/une initiative/un service/courtoisie) (de/du/d'/des) ***10  |  une gracieuseté de la bibliothèque

# Ce qui est compris, et ce qu'est le cours.
compris  |  include  |  <>  |  [avec/et/y compris/incluant/comprend/inclut] [{inc}+] (compris~/inclus~/fourni~/sont fournis/est fourni/sont inclus/est inclus/est compris/sont compris/offert~/est offert/est offerte/sont offertes/servi~)  |  matériel compris
comprend  |  include  |  <>  |  (comprend/incluant/y compris/avec/inclut/comprenant) {inc}+  |  incluant le matériel
certificat-remis  |  include  |  <>  |  [un/une/vous recevez un/vous recevez une/vous recevrez un/vous recevrez une] (certificat/attestation/attestation de participation/certificat de participation/badge) [est] [remis~/delivre~/fourni~/decerne~] [a la fin ...4]  |  certificat remis à la fin
detail  |  detail  |  <>  |  [est/sont/c' est/offert~/entierement/donne~] {detail}  |  en ligne
arrangement  |  arrangement  |  <>  |  {arrangement}  |  Inscription obligatoire
agrement  |  pleasantry  |  <>  |  {pleasantry}  |  bienvenue à tous
enseigne  |  detail  |  >  |  [qui/cette formation/ce cours/la formation/le cours/il/elle/cet atelier/l' atelier] ([vous] {fera}/enseigne/porte/aborde/explique/presente/prepare/permet/vise/aide/traite/couvre/offre/initie/propose/donne/s' adresse/dure/comporte/comprend/vous permet/vous aide/vous prepare/vous apprend/vous initie/vous montre/mene/outille) ***20  |  qui vous apprend à utiliser un tableur
concu-pour  |  detail  |  >  |  [est/sont/qui est] (concu~/destine~/pense~/cree~/elabore~/ideal~/parfait~) (pour/a/aux/par) ***16  |  conçue pour les adultes qui veulent lire
pour-apprendre  |  detail  |  >  |  pour (apprendre/ameliorer/aider/mieux/developper/acquerir/preparer/se preparer/vous preparer/decouvrir/trouver/devenir/obtenir/reussir/comprendre/perfectionner/rafraichir/vous aider) ***14  |  pour apprendre à lire
sujet  |  detail  |  >  |  (sur/portant sur/en matiere de/a propos de) ...8  |  portant sur le budget

# Seulement sous une étiquette sur le prix.
rien  |  bare  |  <>  |  (aucun/aucuns/aucune/rien/neant/nul/zero)  |  Aucun
oui  |  answer  |  <>  |  (oui/absolument/tout a fait/bien sur) [,] [elle l' est/il l' est/c' est gratuit/tout a fait/absolument/entierement/completement/totalement]  |  Oui
"""

LISTS["group"] = """
    [les/tous les/toutes les] {person} [admissible~/inscrit~/adulte~] [{who}], [les/aux] {person} [{who}]
"""
