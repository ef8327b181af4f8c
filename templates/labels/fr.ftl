# Words of the documents that citizens read. French, the first language.
#
# Values come as they are to stand: numbers and dates already in words, Markdown already escaped. `$count`, `$asked`
# and the like are numbers, for plurals.

## The six states, and an answer that settles nothing. They start a line, so they have a capital.

state-answered = Répondu
state-unclear = Non tranché
state-not-applicable = Sans objet
state-not-documented = Non documenté
state-withheld = Non publié
state-no-answer = Sans réponse
state-not-asked = Non posée

state-legend-title = Ce que veulent dire les mentions
state-meaning-answered = La question a une réponse.
state-meaning-unclear = L’équipe a répondu « à trancher » : elle a examiné la question, et la réponse n’est pas encore établie.
state-meaning-not-applicable = La question n’a pas de sens pour cet outil ; la raison est donnée.
state-meaning-not-documented = La réponse n’est pas connue, ou n’a pas été trouvée dans les documents lus ; la raison est donnée.
state-meaning-withheld = La réponse est connue, mais elle n’est pas rendue publique ; le motif est donné.
state-meaning-no-answer = La question a été posée, et rien n’a été répondu.
state-meaning-not-asked = La question ne concerne pas ce type d’outil, ou n’existait pas encore.

## Dates and durations

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# The first day of a month has a form of its own.
date-day =
    { $day ->
        [1] 1er{ "\u00A0" }{ $month } { $year }
       *[other] { $day }{ "\u00A0" }{ $month } { $year }
    }
date-month = { $month } { $year }

duration-year =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
duration-month =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
duration-week =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
duration-day =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
duration-hour =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
duration-minute =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## Numbers

# Between groups of three digits, and before decimals.
number-group = { "\u202F" }
number-decimal = ,
# A number that is only known to lie between two others.
number-between = entre { $low } et { $high }

## Small words

list-comma = ,{ " " }
list-semicolon = { "\u202F" };{ " " }
# After NAMED_ITEMS names, how many more there are.
and-more =
    { $count ->
        [one] { $list } ; et { $count } autre
       *[other] { $list } ; et { $count } autres
    }
# Before digits, joined by a non-breaking space.
about = environ
yes = Oui
no = Non
unclear = Question non tranchée
not-known = On ne sait pas
untitled = Sans titre
# Between square brackets, where an answer cites its author's own reading.
own-reading = constat de l’auteur
footnote = note
# Before the number of a reference, for those who hear it.
citation-name = Source
# A text set before another, in bold.
note = Note :
# The bold name of a field, before its text or its state.
run-in = { $name } :

## The top of a page

banner-title = Cette fiche n’est pas celle de l’administration.
draft-banner = BROUILLON. Cette fiche n’est pas faite pour être publiée.
draft-mark = Brouillon
page-date = Fiche du { $date }.
version-of = version { $version }
page-description = { $title } : à quoi sert cet outil, qui décide, avec quelles données, et ce que vous pouvez faire.
skip-link = Aller au contenu
contents = Sommaire
files = Autres formats
other-language = Cette fiche en { $language }
language-fr = français
language-en = anglais
pdf-page = Page
pdf-of = sur
# Two tests of one set of data: the number of cases looked for in the one above, and in another, by its name.
point-totals-differ = Deux essais disent porter sur les mêmes données. Celui-ci y compte { $own } cas recherchés. L’autre en compte { $other } : { $name }.
attachment-answers = Les réponses de l’équipe, sans leurs commentaires
attachment-report = Les données de cette fiche, pour un programme

status-unknown = On ne sait pas si l’outil est en service.
status-as-of = { $status } ({ $date }).
status-as-of-stale = { $status } ({ $date }) ; on ne sait pas si c’est toujours le cas.

## The first screen

essentials-title = L’essentiel
essential-purpose = À quoi ça sert
essential-concerns = Est-ce que cela me concerne ?
essential-decides = Qui décide ?
essential-data = Quelles données sur moi ?
essential-mistakes = L’outil se trompe-t-il ?
essential-redress = Que puis-je faire ?
essential-unknown = Ce que l’on ne sait pas

# `$what` is a phrase of the questionnaire: « si l’agent doit suivre l’outil », « ce que coûte une erreur ».
not-known-that = On ne sait pas { $what }.
not-published-that = La réponse n’est pas publiée : { $what }.

# The answer ends the sentence, with its own full stop.
concerns-you = Oui, si vous { $end }

# Starts a sentence; the other words for it come from the answer, with a capital.
an-agent = Un agent
decides-none-owner = **Aucune décision ne dépend de cet outil, déclare l’administration.**
decides-none-third-party = **Aucune décision ne dépend de cet outil, d’après les sources publiques.**
decides-support-owner = **{ $agent } décide, l’outil l’aide : c’est ce que déclare l’administration.**
decides-support-third-party = **{ $agent } décide, l’outil l’aide, d’après les sources publiques.**
decides-mixed-owner = **Cela dépend de votre dossier, déclare l’administration.** L’outil décide seul dans certains cas. { $agent } décide dans les autres.
# Nobody says whether an official looks again: that it decides alone would be too much.
decides-mixed-unchecked-third-party = **Cela dépend de votre dossier, d’après les sources publiques.** L’outil traite seul certains dossiers. { $agent } décide dans les autres.
decides-mixed-third-party = **Cela dépend de votre dossier, d’après les sources publiques.** L’outil décide seul dans certains cas. { $agent } décide dans les autres.
decides-full-owner = **L’outil décide seul, sans agent : c’est ce que déclare l’administration.**
decides-full-third-party = **L’outil décide seul, sans agent, d’après les sources publiques.**

outcome-when = Votre situation
outcome-who = Qui traite le dossier
outcome-does = { $who } : { $result }
# A question for readers, which may end with a question mark, and its answer.
caveat = **{ $question }** { $answer }

data-none-owner = **Aucune donnée sur vous n’entre dans le calcul, déclare l’administration.**
data-none-third-party = **D’après les sources publiques, le calcul n’utilise aucune donnée sur vous.**
# In its place, where it is not settled of some of the data named below whether they speak of people.
data-none-unsettled-owner = **Aucune donnée sur vous, déclare l’administration, mais ce n’est pas tranché.**
data-none-unsettled-third-party = **Aucune donnée sur vous, d’après les sources publiques, mais ce n’est pas tranché.**
data-indirect-owner = **Des données qui vous concernent indirectement, déclare l’administration.**
data-indirect-third-party = **Des données qui vous concernent indirectement, d’après les sources publiques.**
data-direct-owner = **Des données sur vous, déclare l’administration.**
data-direct-third-party = **Des données sur vous, d’après les sources publiques.**
factors-are = Le calcul tient compte de : { $list }.
data-come-from = Sources des données : { $list }.
kept-for = Les données sont gardées { $duration }.

mistakes-rules = L’outil applique des règles fixes et n’apprend rien.
mistakes-measured = D’après les mesures publiées :
mistakes-not-said = Oui, mais on ne sait pas combien de fois.
figure = { $name } : { $figure }
figures-target-not-agreed = Chiffres publiés : { $list }. L’outil cherche plusieurs choses : ils ne se traduisent pas en « sur 100 cas ».
figures-target-not-said = Chiffres publiés : { $list }. On ne sait pas exactement ce que l’outil cherche : ces chiffres ne se traduisent pas en « sur 100 cas ».
case-one = dossier
case-many = dossiers
observed-planned = Un test de l’outil en conditions réelles est prévu, mais pas encore fait.
observed-planned-as-of = Un test de l’outil en conditions réelles était prévu, mais pas encore fait ({ $date }).
observed-not-done = L’outil n’a pas été testé en conditions réelles.
observed-not-done-as-of = L’outil n’avait pas été testé en conditions réelles ({ $date }).
points-about-figures =
    { $count ->
        [one] { $count } point à vérifier sur ces chiffres. [Voir « { points } ».](#{ $slug })
       *[other] { $count } points à vérifier sur ces chiffres. [Voir « { points } ».](#{ $slug })
    }
figures-sample-unknown = On ne sait pas sur quelles données ces chiffres ont été mesurés.
bias-as-of = { $what } (Situation décrite : { $date }.)
bias-more =
    { $count ->
        [one] Une autre limite est connue. [Voir « { $section } ».](#{ $slug })
       *[other] { $count } autres limites sont connues. [Voir « { $section } ».](#{ $slug })
    }
bias-action-done = { $what } Une correction est annoncée comme faite.
bias-action-planned = { $what } Une correction est prévue, mais pas encore faite.
bias-action-not-done = { $what } Aucune correction n’a été faite.
bias-action-unknown = { $what } On ne sait pas si c’est corrigé.

no-route-owner = **L’administration n’indique aucune démarche propre à cet outil.**
no-route-third-party = **Nous n’avons trouvé aucune démarche propre à cet outil.**
general-rights = Dans tous les cas, la loi vous permet de :
general-rights-besides = La loi vous permet aussi de :
# What one may do, then how, in sentences.
right = **{ $what }.** { $how }
route-documents = Demander les règles et comment elles ont été appliquées à votre cas
route-decision = Contester une décision
route-personal-data = Consulter ou faire corriger vos données
write-to = Où écrire : { $list }.
contact-is = Pour joindre le service : { $list }.

unknown-none = Aucune réponse ne manque sur les { $asked } questions posées.
# How each of them lacks its answer follows, for those who add up: `check` counts what is not settled as answered.
unknown-count =
    { $unknown ->
        [one] **{ $unknown } question sur { $asked } n’a pas sa réponse ici** : { $ways }.
       *[other] **{ $unknown } questions sur { $asked } n’ont pas leur réponse ici** : { $ways }.
    }
unknown-count-among =
    { $unknown ->
        [one] **{ $unknown } question sur { $asked } n’a pas sa réponse ici** : { $ways }. À savoir :
       *[other] **{ $unknown } questions sur { $asked } n’ont pas leur réponse ici** : { $ways }. Les plus importantes :
    }
unknown-no-answer = { $count } sans réponse
unknown-not-documented =
    { $count ->
        [one] { $count } non documentée
       *[other] { $count } non documentées
    }
unknown-withheld =
    { $count ->
        [one] { $count } non publiée
       *[other] { $count } non publiées
    }
unknown-unclear =
    { $count ->
        [one] { $count } non tranchée
       *[other] { $count } non tranchées
    }

## Answers

field-service = Service
field-email = Courriel
field-phone = Téléphone
field-url = Adresse du site
field-postal = Adresse postale
field-name = Nom
field-department = Direction ou service
field-siren = Numéro SIREN
field-file = Fichier
field-alt = Ce que montre l’image

# References such as [1] [2] follow.
source-line = Sources :
sources-name = Sources
as-of = Date de la situation décrite : { $date }.
as-of-name = Date de la situation décrite
expected-on = Réponse attendue : { $date }.
record-number = Élément n° { $number }
group-heading = { $group } – { $question }
point-in-record = { $question } – { $name }
evaluation = Essai
no-figure = pas de chiffre
blank-some = { $name } ({ $count } sur { $total })
blank-fields = Laissé sans réponse : { $fields }.
answered-not-asked = Cette question n’était pas posée pour un outil de ce type ; une réponse a tout de même été donnée.

caveats-title = À lire avec cette réponse :
read-more = Pour en savoir plus
expert-title = Pour les spécialistes
section-not-asked = Aucune question de cette partie n’est posée pour cet outil.
counts-line =
    { $asked ->
        [one]
            { $answered ->
                [one] { $answered } réponse pour { $asked } question posée.
               *[other] { $answered } réponses pour { $asked } question posée.
            }
       *[other]
            { $answered ->
                [one] { $answered } réponse pour { $asked } questions posées.
               *[other] { $answered } réponses pour { $asked } questions posées.
            }
    }
unanswered-title = Questions sans réponse
unanswered-none = Toutes les questions posées ont une réponse.
unanswered-link = Voir toutes les questions sans réponse

respondent-business = Service qui utilise l’outil
respondent-technical = Équipe technique
respondent-dpo = Délégué à la protection des données
respondent-legal = Service juridique
respondent-management = Direction

## Points, withheld answers, sources

points = Points à vérifier
points-title = { points }
points-intro = Les réponses ont été comparées entre elles par un programme. Chaque point demande une explication. Un programme ne dit pas qui a raison.
points-none = Le programme qui relit les réponses n’a rien relevé. Cela ne dit pas que les réponses sont vraies, ni que l’outil fonctionne bien.
point-reply = Réponse de l’équipe :
law-line = Texte cité : { $law }.
law-lines = Textes cités : { $law }.

withheld-title = Réponses connues et non publiées
withheld-intro = La réponse à ces questions est connue. Elle n’est pas rendue publique. Le motif légal suit, quand il est indiqué.
withheld-none = Aucune.
withheld-no-ground = Aucun texte n’est cité.

sources-title = Sources
sources-none = Aucune source n’est citée.
checked-on = consultation : { $date }

## How the page was made

made-title = Comment cette fiche a été faite
made-by = Le logiciel libre redevable a mis en page les réponses données au questionnaire { $questionnaire }.
made-not = Il vérifie un questionnaire, pas un outil : il ne sait pas si les réponses sont vraies.
made-reconstructed = « L’essentiel » est composé à partir de ces réponses. Les parties suivantes les donnent en entier.
made-states = Chaque question posée figure ici, même sans réponse : un silence reste visible.

## Links to the same page in other formats

format-pdf = Cette fiche en PDF
format-md = Cette fiche en Markdown
format-json = Les données de cette fiche (JSON)

## Between two languages

# A page in one language, answers in another: as they are, translated in part, or whole.
answers-in = Les réponses ont été écrites en { $language }. Elles sont données telles quelles.
answers-in-partly =
    { $translated ->
        [one] Les réponses ont été écrites en { $language }. Un de leurs { $texts } textes est traduit. Les autres sont donnés tels quels.
       *[other] Les réponses ont été écrites en { $language }. { $translated } de leurs { $texts } textes sont traduits. Les autres sont donnés tels quels.
    }
answers-in-translated = Les réponses ont été écrites en { $language }. Cette fiche en donne la traduction.
answers-in-earlier =
    { $count ->
        [one] La traduction d’un texte est plus ancienne que lui : elle le signale.
       *[other] Les traductions de { $count } textes sont plus anciennes qu’eux : chacune le signale.
    }
# Behind a translation whose original has changed since.
earlier-version = (traduction d’une version antérieure de ce texte)
concerns-you-foreign = Oui, si cette description (dans une autre langue) vous correspond : { $end }
concerns-you-lead = Oui, si vous

## What stands at the top of each PDF page of a third party

running-third-party = Cette fiche n’est pas celle de l’administration
# The day on which the texts behind general rights were last read.
rights-checked = Droits généraux, vérifiés le { $date }.

## The questionnaire on paper

form-title = Questionnaire { $questionnaire }
form-description = Les questions du questionnaire { $questionnaire }, à imprimer, à remplir à la main ou en entretien.
form-count =
    { $count ->
        [one] { $count } question.
       *[other] { $count } questions.
    }
form-minimal = Ce sont les plus utiles aux lecteurs.
form-for = Elles s’adressent à ce rôle : { $respondent }.
form-how-title = Comment remplir ce document
form-how-plain = Écrivez des phrases simples. Un citoyen lira vos réponses.
form-how-source = Notez d’où vient chaque réponse : un document et sa page, ou « constat de l’équipe ».
form-how-not-done = « Cela n’a pas été fait » est une réponse.
form-how-condition = Une question peut avoir une ligne « Posée si ». Sautez-la si ce n’est pas votre cas. Dans le doute, répondez.
form-how-key = Un nom comme `decision.automation` est celui de la question dans le fichier de réponses. Il sert à recopier vos notes.
form-how-missing = Pas de réponse ? Écrivez un de ces mots, puis la raison :
form-state-not-documented = on ne le sait pas, ou ce n’est écrit nulle part.
form-state-not-applicable = la question n’a pas de sens pour cet outil.
form-grounds = Ce que la loi protège, pour une réponse non publiée :
form-state-withheld = on le sait, mais la loi interdit de le publier.
form-place-system = Outil
form-place-who = Service interrogé
form-place-day = Date de l’entretien
form-required = Cette réponse est obligatoire.
form-one-of = Cochez une seule réponse :
form-some-of = Cochez une ou plusieurs réponses :
form-each = Pour chaque élément, dites :
form-parts = Donnez ce que vous savez :
# A choice in words, and what is typed for it.
form-option = { $option } ({ $id })
form-field-choices = { $field } Au choix : { $list }
form-asked-if = Posée si
# Several conditions are joined by a semicolon: all of them have to be met.
form-condition = la réponse à la question { $number }, « { $question } », est : { $answers }
form-condition-on = selon la réponse à la question { $number }, « { $question } »
form-quoted = « { $answer } »
form-or = { " " }ou{ " " }
form-who = Qui répond
form-limit = Longueur
form-characters = { $count } caractères au plus
form-example = Exemple
form-law = Texte de loi
form-law-asks = { $title } : { $asks }
form-key = Dans le fichier
form-answer = Réponse, et d’où elle vient :
form-correction = À corriger ou à compléter :
## What the law asks: `redevable duties`

duties-title = Ce que la loi demande
duties-read = Voici ce que l’on peut dire des obligations, d’après les réponses de la fiche.
duties-third-party = Cette fiche n’est pas celle de l’administration : ces lignes disent ce qu’un tiers a trouvé.
verdict-applies = S’applique.
verdict-does-not-apply = Ne s’applique pas.
verdict-cannot-be-told = On ne peut pas le dire.
duties-all-applies = S’appliquent :
duties-all-cannot-be-told = On ne peut pas le dire :
duties-all-does-not-apply = Ne s’appliquent pas :
duties-because-applies = Parce que :
duties-because-does-not-apply = Ce qui manque :
duties-because-cannot-be-told = Il faudrait savoir si :
duties-holds-yes = { "" } : oui.
duties-holds-no = { "" } : non.
duties-holds-unknown = { "" } : on ne sait pas.
# The question, what was answered, and the line of the file.
duties-answer = « { $label } » { $says } (ligne { $line }).
duties-answer-no-line = « { $label } » { $says }.
duties-case = Cas
duties-verdict = L’obligation
duties-to-do = À faire :
duties-law = Textes :
# What a text asks, behind its title.
duties-asks = { "" } : { $asks }.
duties-secondhand = (Lu dans un commentaire seulement : à vérifier.)
duties-limits = Ce que cette liste ne dit pas
duties-not = Le logiciel lit un questionnaire, pas un outil : il ne sait pas si les réponses sont vraies. Faites relire cette liste par le service juridique.
duties-checked = La plus ancienne relecture de ces textes date du { $date } ; certains n’ont été lus que dans un commentaire. Relisez-les avant de vous en servir.

## The documents of the law

mention-title = Information sur l’utilisation d’un algorithme
mention-description = La mention à faire figurer sur une décision prise à l’aide d’un algorithme.
mention-used-support = Cette décision a été prise à l’aide d’un traitement algorithmique.
mention-used-mixed = Cette décision a été prise à l’aide d’un traitement algorithmique. Selon les cas, il décide seul ou un agent décide.
mention-used-full = Cette décision a été prise par un traitement algorithmique, sans intervention d’un agent.
mention-purpose = À quoi il sert :
mention-rules = Ses règles sont publiées à cette adresse : { $url }
mention-right = Vous avez le droit de demander ces règles et la façon dont elles ont été appliquées à votre cas ({ $law }, et { $more }).
mention-cada = Sans réponse au bout d’un mois, vous avez deux mois pour saisir gratuitement la CADA (Commission d’accès aux documents administratifs) : [www.cada.fr](<https://www.cada.fr>).
mention-administration = Administration responsable de la décision : { $organisation }.
rules-title = Les règles de cet algorithme
rules-description = Les règles d’un traitement algorithmique, pour un lecteur qui n’est pas spécialiste.
rules-why = Une administration publie les règles des principaux algorithmes qui l’aident à prendre des décisions individuelles ({ $law }).
rules-purpose = À quoi il sert
rules-decision = La décision, étape par étape
rules-who = Qui décide : { $who }.
rules-result = Ce qui se passe
rules-data = Les données
rules-origin = Origine : { $origin }
rules-operations = Les opérations
rules-factors = Ce qui compte dans le calcul
rules-example = Un exemple
rules-own-case = Pour votre cas
rules-own-case-right = Si une décision vous concerne, vous pouvez demander comment ces règles vous ont été appliquées ({ $law }).
reply-title = Comment un algorithme a servi à prendre la décision qui vous concerne
reply-description = Modèle de réponse à une personne qui demande comment un algorithme a servi à une décision.
reply-blank = **{ $what } :** \[à compléter\]
reply-to-fill = \[à compléter\]
reply-person = Nom et adresse de la personne
reply-decision = Décision concernée (date et numéro)
reply-request = Date de la demande
reply-opening = Vous avez demandé comment un algorithme a servi à prendre cette décision. Voici les quatre informations prévues par la loi ({ $law }).
reply-1 = 1. La part de l’algorithme dans la décision
reply-part = Dans votre cas
reply-2 = 2. Les données utilisées et leurs sources
reply-data = Les données utilisées dans votre cas
reply-3 = 3. Ce qui compte, et son poids dans votre situation
reply-factor = Élément
reply-effect = Son effet
reply-value = Dans votre cas
reply-4 = 4. Les opérations
reply-result = Le résultat dans votre cas
reply-next = Et maintenant
reply-contest = Vous pouvez contester cette décision. Les délais et l’adresse y sont écrits.
reply-cada = Si cette réponse ne vous suffit pas, vous avez deux mois pour saisir gratuitement la CADA (Commission d’accès aux documents administratifs) : [www.cada.fr](<https://www.cada.fr>).
reply-check = *À relire par le service avant l’envoi : ce modèle ne contient rien sur la personne. Ce qu’un secret protège n’y figure pas.*

## A file of answers to fill in

# Comments of the file: a line that is indented is an example, and stays as it is.
starter-head =
    Une seule habitude à prendre : un texte s’écrit SOUS sa question, décalé de deux espaces de plus,
    après une barre « | ». On peut alors tout y écrire : deux-points, guillemets, tirets, liens.

      summary: |
        Le service classe les demandes : les plus anciennes d’abord.

    Vous n’avez pas la réponse ? Laissez vide, ou dites pourquoi (un texte après « | », comme ailleurs) :

      retention:
        not_documented: |
          La durée n’est écrite nulle part.

      not_documented    on ne le sait pas, ou ce n’est écrit nulle part (expected: la date où on le saura)
      not_applicable    la question n’a pas de sens ici
      withheld          on le sait, mais la loi interdit de le publier (ground: crpa-l311-6-1, par exemple)

    « Cela n’a pas été fait » est une réponse, pas une absence de réponse : not_done.
starter-head-minimal =
    Ce fichier pose les questions que les lecteurs cherchent d’abord. Votre éditeur propose les
    autres dans chaque section (grâce au schéma de la première ligne). Ou tapez : redevable check --missing
starter-head-complete = Ce fichier pose toutes les questions. Celles qui n’ont pas de sens ici peuvent rester vides.
starter-language = langue des textes
starter-sources =
    Vos sources, chacune une fois ; citez-les par [@fiche] dans un texte, ou « source: fiche » :

    sources:
      fiche:
        title: Fiche de l’outil, version 2
        url: https://exemple.fr/fiche
        checked_on: 2026-01-31
starter-depends = Posée selon la réponse à :
starter-only-if = Seulement si :
starter-some-of = une liste, au choix :
starter-one-of = au choix :
starter-text = tapez | à la place de cette note, puis votre texte à la ligne
starter-list = une liste : un tiret par élément
starter-left-over = Réponses d’un ancien fichier qui n’ont plus de question dans celui-ci :
starter-tail = Ensuite :  redevable check { $file }   puis   redevable render { $file } -o public

## The first screen of systems that have ended or calculate nothing

evaluated-done = L’outil a été essayé. Cette fiche ne dit pas avec quels résultats.
evaluated-not-done = Aucun essai n’a été fait.
evaluated-planned = Un essai est prévu, mais pas encore fait.
evaluated-unknown-owner = L’administration n’indique aucun essai.
evaluated-unknown-third-party = Nous n’avons trouvé aucun essai publié.
mistakes-no-model = Cet outil n’applique ni règle ni modèle à des cas.
mistakes-no-model-past = Cet outil n’appliquait ni règle ni modèle à des cas.
mistakes-rules-past = L’outil appliquait des règles fixes et n’apprenait rien.
# The figures of a group of cases, under its name.
measured-group = **{ $name }.** { $sentences }
measured-worst-group = **{ $name } (le moins bon résultat).** { $sentences }
route-documents-no-decision = Demander les documents sur cet outil
data-sensitive = Certaines de ces données sont sensibles (santé, origine, opinions…).
data-sensitive-past = Certaines de ces données étaient sensibles (santé, origine, opinions…).
decides-none-owner-past = **Aucune décision ne dépendait de cet outil, déclare l’administration.**
decides-none-third-party-past = **Aucune décision ne dépendait de cet outil, d’après les sources publiques.**
decides-support-owner-past = **{ $agent } décidait, l’outil l’aidait : c’est ce que déclare l’administration.**
decides-support-third-party-past = **{ $agent } décidait, l’outil l’aidait, d’après les sources publiques.**
decides-mixed-owner-past = **Cela dépendait de votre dossier, déclare l’administration.** L’outil décidait seul dans certains cas. { $agent } décidait dans les autres.
decides-mixed-unchecked-third-party-past = **Cela dépendait de votre dossier, d’après les sources publiques.** L’outil traitait seul certains dossiers. { $agent } décidait dans les autres.
decides-mixed-third-party-past = **Cela dépendait de votre dossier, d’après les sources publiques.** L’outil décidait seul dans certains cas. { $agent } décidait dans les autres.
decides-full-owner-past = **L’outil décidait seul, sans agent : c’est ce que déclare l’administration.**
decides-full-third-party-past = **L’outil décidait seul, sans agent, d’après les sources publiques.**
data-none-owner-past = **Aucune donnée sur vous n’entrait dans le calcul, déclare l’administration.**
data-none-third-party-past = **D’après les sources publiques, le calcul n’utilisait aucune donnée sur vous.**
data-indirect-owner-past = **Des données qui vous concernaient indirectement, déclare l’administration.**
data-indirect-third-party-past = **Des données qui vous concernaient indirectement, d’après les sources publiques.**
factors-are-past = Le calcul tenait compte de : { $list }.
kept-for-past = Les données ont été gardées { $duration }.
bias-action-unknown-past = { $what } On ne sait pas si cela a été corrigé.

## The schema, in editors

schema-translates = Cette clé fait du fichier une traduction. Ne l’écrivez pas vous-même : `redevable init --translate` le fait.
