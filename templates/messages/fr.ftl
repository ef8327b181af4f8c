# Messages of the command line. French, the first language.
#
# For each finding code: what is wrong, then `.label` (under the carets), `.help` (what to do) and `.title` (what it is,
# in a few words). What it means at length is in `templates/explanations`. A variant of a code is `<code>-<variant>`.
# Codes, keys, options and commands are never translated and stand between backquotes.

## The file

too-large = Le fichier dépasse 2 Mo : il n’a pas été lu.
    .label = le fichier est trop grand
    .help = retirez ce qui a été collé par erreur, ou mettez les longs documents en lien dans `sources:`
    .title = fichier trop grand

not-utf8 = Le fichier n’est pas enregistré en UTF-8 : les lettres accentuées sont illisibles.
    .label = premier caractère illisible
    .help = ouvrez le fichier dans un éditeur de texte, choisissez « Enregistrer sous », puis le codage UTF-8
    .title = fichier qui n’est pas en UTF-8

utf-16 = Le fichier est enregistré en UTF-16 ou en UTF-32, et non en UTF-8.
    .label = début du fichier
    .help = ouvrez le fichier dans un éditeur de texte, choisissez « Enregistrer sous », puis le codage UTF-8
    .title = fichier en UTF-16 ou en UTF-32

office-document = Le fichier n’est pas un fichier texte : c’est un document de bureautique ou une archive.
    .label = ce n’est pas du texte
    .help = tapez `redevable init{ $given }` : dans le fichier qu’il écrit, recopiez vos réponses avec un éditeur de texte
    .title = document de bureautique à la place d’un fichier texte
office-document-writer = Le fichier est un document de traitement de texte (Word ou LibreOffice), et non un fichier texte.
    .label = ce n’est pas du texte
    .help = tapez `redevable init{ $given }` : dans le fichier qu’il écrit, recopiez vos réponses avec un éditeur de texte
office-document-spreadsheet = Le fichier est une feuille de calcul (Excel ou LibreOffice), et non un fichier texte.
    .label = ce n’est pas du texte
    .help = tapez `redevable init{ $given }` : dans le fichier qu’il écrit, recopiez vos réponses avec un éditeur de texte
office-document-pdf = Le fichier est un PDF, et non un fichier texte.
    .label = ce n’est pas du texte
    .help = tapez `redevable init{ $given }` : dans le fichier qu’il écrit, recopiez vos réponses avec un éditeur de texte

control-character = Un caractère invisible, que YAML interdit, se trouve ici.
    .label = caractère invisible
    .help = effacez ce caractère, puis retapez les mots qui l’entourent
    .title = caractère invisible interdit

empty-file = Le fichier ne contient aucune réponse.
    .label = rien à lire
    .help = tapez `redevable init{ $given }` pour obtenir un fichier à remplir
    .title = fichier vide

same-id = « { $other } » porte le même `identity.id` : un identifiant ne désigne qu’une page.
    .label = identifiant déjà pris
    .help = donnez à chaque outil son propre identifiant
    .title = deux fichiers, un seul identifiant

other-questionnaire = Le fichier répond au questionnaire « { $found } », et non à « { $ours } ».
    .label = autre questionnaire
    .help = si « { $found } » est votre questionnaire, ajoutez `--questionnaire DOSSIER` ; sinon, écrivez `questionnaire: { $ours }`
    .title = autre questionnaire

other-questionnaire-newer = Le fichier répond à « { $found } », une version plus récente que « { $ours } ».
    .label = version plus récente
    .help = mettez redevable à jour, ou le dossier donné par `--questionnaire`

other-questionnaire-older = Le fichier répond à « { $found } », une version plus ancienne que « { $ours } ».
    .label = version plus ancienne
    .help = tapez `redevable migrate{ $given } { $typed }` : vos réponses et vos commentaires restent

other-questionnaire-unknown-version = Le fichier répond à « { $found } », une version inconnue ici : la version connue est « { $ours } ».
    .label = version inconnue
    .help = vérifiez ce numéro ; si le fichier répond à la version actuelle, écrivez `questionnaire: { $ours }`

other-questionnaire-no-version = « { $found } » n’est pas le nom d’un questionnaire suivi de sa version.
    .label = nom et version attendus
    .help = écrivez le nom, une barre oblique et le numéro : `questionnaire: { $ours }`

## The syntax

syntax = { $about }le fichier ne peut plus être lu à partir d’ici.
    .label = la lecture s’arrête ici
    .help = comparez cette ligne et celle du dessus à une question voisine : même décalage, deux-points et une espace après le nom ; un texte s’écrit sous sa question, après `|`
    .title = écriture que YAML ne comprend pas

tab-indentation = { $about }cette ligne commence par une tabulation, que YAML refuse.
    .label = tabulation
    .help = remplacez chaque tabulation par deux espaces
    .title = tabulation en début de ligne

colon-in-text = { $about }ce texte contient deux-points suivis d’une espace, et YAML y voit une nouvelle question.
    .label = deux-points dans le texte
    .help = écrivez `|` après la question, puis le texte à la ligne suivante, décalé de deux espaces de plus
    .title = deux-points dans un texte

reserved-start = { $about }ce texte commence par `{ $character }`, un signe que YAML se réserve.
    .label = signe réservé
    .help = écrivez `|` après la question, puis le texte à la ligne suivante, décalé de deux espaces de plus
    .title = texte qui commence par un signe réservé

unclosed-quote = { $about }un guillemet est ouvert ici et n’est jamais fermé.
    .label = guillemet ouvert
    .help = fermez le guillemet, ou écrivez le texte après `|`, sans guillemets autour
    .title = guillemet jamais fermé

cut-off = { $about }le fichier s’arrête au milieu d’une réponse.
    .label = fin du fichier
    .help = complétez la dernière ligne, ou reprenez une copie entière du fichier
    .title = fichier coupé

duplicate-key = { $about }cette ligne porte le même nom qu’une autre, au même endroit.
    .label = deuxième fois
    .help = gardez une seule des deux réponses, et rassemblez-y ce que dit l’autre
    .title = question en double

key-not-text = Le nom d’une question est attendu ici, et ce n’en est pas un.
    .label = pas un nom de question
    .help = écrivez le nom de la question, tel qu’il figure dans le fichier de départ
    .title = nom de question qui n’est pas un mot

# Words that begin sentences of questionnaires and are no names.
words-that-begin-sentences = le la les l un une des ce cette ces il elle on aucun aucune rien deux si plusieurs chaque dire selon

anchor = { $about }le signe `&` suivi d’un mot a un sens particulier dans YAML, refusé ici.
    .label = signe réservé
    .help = si c’est du texte, écrivez-le après `|`, à la ligne ; sinon, recopiez la réponse
    .title = signe `&` devant une réponse

alias = { $about }le signe `*` suivi d’un mot a un sens particulier dans YAML, refusé ici.
    .label = signe réservé
    .help = si c’est du texte, écrivez-le après `|`, à la ligne ; sinon, recopiez la réponse
    .title = signe `*` devant un mot

merge-key = Une ligne qui commence par `<<:` est refusée : elle reprend des réponses sans les montrer.
    .label = ligne refusée
    .help = effacez cette ligne, et recopiez ici les réponses voulues
    .title = ligne qui commence par `<<`

tag = { $about }le signe `!` au début d’une réponse a un sens particulier dans YAML, refusé ici.
    .label = signe réservé
    .help = si c’est du texte, écrivez-le après `|`, à la ligne ; sinon, effacez ce mot
    .title = signe `!` devant une réponse

directive = Une ligne qui commence par `%` est refusée.
    .label = ligne refusée
    .help = effacez cette ligne
    .title = ligne qui commence par `%`

duplicate-key-pasted = un deuxième fichier commence ici : ses questions sont déjà dans le premier.
    .label = deuxième fichier
    .help = gardez un seul fichier par outil : mettez les lignes à partir d’ici dans un autre fichier, ou effacez-les

second-document = Un deuxième document commence ici ; un fichier n’en contient qu’un.
    .label = deuxième document
    .help = mettez chaque outil dans son propre fichier, ou effacez la ligne `---`
    .title = deux documents dans un fichier

too-deep = Les réponses s’emboîtent ici sur plus de 32 niveaux.
    .label = trop de niveaux
    .help = vérifiez le décalage des lignes : aucune question n’en demande autant
    .title = trop de niveaux

too-many-nodes = Le fichier contient plus de 50 000 valeurs : il n’a pas été lu.
    .label = la limite est atteinte ici
    .help = retirez ce qui a été collé par erreur ; un long tableau se donne en lien
    .title = trop de valeurs

about = « { $label } » : { "" }

reserved-start-bar = { $about }le texte doit commencer à la ligne, sous la barre.
    .label = rien d’autre sur cette ligne après ce signe
    .help = laissez `|` seul au bout de la ligne, et écrivez le texte à la ligne suivante, décalé de deux espaces de plus

reserved-start-unknown = { $about }« ? » ne dit pas pourquoi la réponse manque.
    .label = pas une réponse
    .help = laissez la question seule sur sa ligne ; en dessous, décalé de deux espaces, écrivez `not_documented: |` ; encore en dessous, ce que vous savez

reserved-start-more-than = { $about }« > » est un signe que YAML se réserve, et il faut un nombre.
    .label = limite
    .help = en dessous, décalé de deux espaces, écrivez `value:` et le nombre, puis `about: true`, puis `note: |` ; dites dans la note si c’est un minimum

question-behind-section = { $about }`{ $key }:` est écrit sur la ligne de sa section, et YAML ne peut pas le lire.
    .label = à mettre à la ligne
    .help = mettez `{ $key }:` à la ligne, décalé de deux espaces
    .title = question sur la ligne de sa section

question-behind-section-part = { $about }`{ $key }:` est écrit sur la ligne de sa question, et YAML ne peut pas le lire.
    .label = à mettre à la ligne
    .help = mettez `{ $key }:` à la ligne, décalé de deux espaces de plus que la question

missing-space = { $about }il manque une espace après `{ $key }:`.
    .label = espace attendue après les deux-points
    .help = tapez une espace entre les deux-points et la réponse
    .title = espace oubliée après les deux-points

missing-space-odd = { $about }l’espace qui suit `{ $key }:` est insécable, et YAML ne la compte pas.
    .label = espace insécable après les deux-points
    .help = effacez cette espace et tapez une espace ordinaire

missing-colon = { $about }il manque les deux-points après `{ $key }`.
    .label = deux-points attendus ici
    .help = tapez deux-points et une espace après `{ $key }`, puis la réponse
    .title = deux-points oubliés

missing-colon-or-text = { $about }il manque sans doute les deux-points après `{ $key }`.
    .label = deux-points attendus ici ?
    .help = tapez deux-points et une espace après `{ $key }`. Si cette ligne continue le texte du dessus, écrivez ce texte après `|`, décalé de deux espaces

wrong-dash = { $about }un élément de liste commence par un tiret simple, et ici par « { $found } ».
    .label = tapez `- ` ici
    .help = remplacez ce signe par un tiret du clavier (`-`) et une espace
    .title = autre signe à la place d’un tiret

wrong-dash-space = { $about }il manque une espace après le tiret de cet élément de liste.
    .label = espace attendue après le tiret
    .help = tapez une espace entre le tiret et ce qui suit

wrong-dash-no-list = { $about }cette ligne commence par « { $found } », et il n’y a pas de liste ici.
    .label = signe de trop
    .help = effacez ce signe et l’espace qui le suit

value-without-key = { $about }`{ $beside }` ne peut pas suivre une réponse écrite sur la ligne de sa question.
    .label = la réponse n’a pas encore son nom, `value`
    .help = passez la réponse à la ligne, après `value: `, alignée sur `{ $beside }`
    .title = note ou source sous une réponse d’une ligne
answer-of-this = la réponse à descendre d’une ligne

value-without-key-state = { $about }`{ $beside }` dit qu’il n’y a pas de réponse, et la ligne du dessus en donne une.
    .label = une réponse, ou la raison de ne pas en avoir
    .help = effacez ce qui suit les deux-points de la question, ou retirez `{ $beside }`

missing-comma = { $about }il manque une virgule avant `{ $key }`.
    .label = virgule attendue devant
    .help = entre accolades, séparez les réponses par une virgule ; ou écrivez-les l’une sous l’autre, sans accolades
    .title = virgule oubliée entre accolades

unclosed-bracket = { $about }« { $found } » n’est pas refermé.
    .label = ouvert ici
    .help = tapez `{ $wanted }` au bout de la ligne
    .title = crochet ou accolade à refermer

unclosed-bracket-other = { $about }« { $found } » ne referme pas ce qui a été ouvert.
    .label = `{ $wanted }` attendu
    .help = remplacez ce signe par `{ $wanted }`

unclosed-bracket-stray = { $about }« { $found } » n’ouvre rien ici : la réponse n’est pas une liste.
    .label = signe de trop
    .help = effacez ce signe, et gardez une seule réponse

indentation = { $about }cette ligne n’est alignée avec aucune autre de celles qui la précèdent.
    .label = décalage inattendu
    .help = mettez cette ligne juste sous une question de même rang, avec autant d’espaces devant
    .title = ligne mal alignée

indentation-with = { $about }cette ligne n’est pas alignée avec les autres questions du même rang.
    .label = décalage inattendu
    .help = mettez autant d’espaces devant cette ligne que devant `{ $near }`

indentation-misplaced = { $about }cette ligne n’est pas décalée sous la section où elle va, « { $section } ».
    .label = mal placée
    .help = mettez-la sous `{ $key_of_section }:`, décalée de deux espaces. Si cette section manque, écrivez d’abord `{ $key_of_section }:` au bord de la ligne du dessus

indentation-section = `{ $key }` commence au bord de la ligne, et il y a ici des espaces devant.
    .label = espaces de trop au début
    .help = écrivez `{ $key }:` tout au bord de la ligne, sans espace devant

indentation-first = { $about }cette ligne commence par une espace, et celles du même rang non.
    .label = espace de trop au début
    .help = supprimez les espaces au début de cette ligne

list-indentation = { $about }cette ligne n’est ni un élément de la liste, avec son tiret, ni la suite d’un élément.
    .label = tiret ou décalage attendu
    .help = pour un nouvel élément, commencez par `- ` ; pour la suite du précédent, ajoutez deux espaces devant
    .title = ligne mal alignée dans une liste

list-indentation-with = { $about }cette ligne n’est pas alignée avec l’élément de liste dont elle dépend.
    .label = décalage inattendu
    .help = pour continuer cet élément, alignez la ligne sous `{ $near }` ; pour un nouvel élément, commencez-la par `- `

no-break-indentation = { $about }cette ligne commence par des espaces insécables, que YAML ne compte pas.
    .label = espaces insécables
    .help = remplacez-les par des espaces ordinaires
    .title = espaces insécables en début de ligne

no-break-indentation-unseen = { $about }cette ligne commence par un caractère invisible, que YAML prend pour une lettre.
    .label = caractère invisible
    .help = supprimez-le : effacez le début de la ligne, puis retapez-le

text-not-indented = { $about }ce texte, écrit après `|`, n’est pas décalé sous sa question.
    .label = texte au bord de la ligne
    .help = ajoutez deux espaces de plus que devant la question
    .title = texte qui n’est pas décalé

line-without-key = { $about }cette ligne n’est ni une question, ni la suite du texte qui la précède.
    .label = ni question, ni suite du texte
    .help = si c’est la suite du texte, écrivez `|` après la question, puis tout le texte en dessous, décalé de deux espaces de plus ; si c’est une note pour vous, commencez-la par `#`
    .title = ligne sans question

unknown-escape = { $about }entre guillemets droits, une barre oblique inversée a un sens particulier, et celui-ci n’existe pas.
    .label = signe inconnu de YAML
    .help = doublez la barre (`\\`), ou écrivez le texte après `|`, sans guillemets
    .title = barre oblique inversée entre guillemets

answer-in-comment = { $about }cette réponse est derrière un `#` : elle n’est pas lue.
    .label = note, et non réponse
    .help = tapez `|` juste après les deux-points, puis le texte à la ligne suivante, décalé de deux espaces de plus
    .title = réponse derrière un `#`

answer-in-comment-option = { $about }cette réponse est derrière un `#` : elle n’est pas lue.
    .label = note, et non réponse
    .help = effacez le signe `#` devant `{ $near }`

starter-text-note = { $about }une note du fichier de départ est restée dans ce texte.
    .label = à effacer
    .help = effacez cette note : elle serait publiée

hash-cut-text = { $about }tout ce qui suit ` #` est un commentaire, et ne sera pas publié.
    .label = fin de la phrase perdue
    .help = si c’est du texte, écrivez `|` après la question, puis le texte à la ligne suivante, décalé de deux espaces de plus
    .title = texte coupé par un dièse

hash-cut-text-lines = { $about }tout ce qui suit ` #` est un commentaire, et le texte ne peut pas reprendre après.
    .label = commentaire au milieu du texte
    .help = écrivez `|` après la question, puis tout le texte à la ligne suivante, décalé de deux espaces de plus

hash-cut-text-brackets = { $about }tout ce qui suit ` #` est un commentaire, la fin des crochets ou des accolades aussi.
    .label = fin de la ligne perdue
    .help = mettez ces mots entre guillemets droits (`"`)

aligned-with-this = à aligner avec ceci

misplaced-key = la question `{ $key }` existe, mais pas à cet endroit.
    .label = mal placée
    .help = mettez-la dans la section `{ $key_of_section }` ({ $section }) : son nom complet est `{ $id }`
    .title = question mal placée

misplaced-key-section = `{ $key }` est une section, et elle se trouve ici dans une autre.
    .label = section
    .help = écrivez `{ $key }:` tout au bord de la ligne, sans espace devant

misplaced-key-section-line = les questions à partir de `{ $key }` sont de la section « { $section } », dont la ligne manque.
    .label = une autre section commence ici
    .help = au-dessus de cette ligne, tout au bord, écrivez `{ $key_of_section }:`

misplaced-key-moved = { $about }cette ligne n’est pas alignée avec les autres questions du même rang.
    .label = décalage inattendu
    .help = mettez autant d’espaces devant cette ligne que devant `{ $near }`

misplaced-key-alone = { $about }cette ligne n’est pas décalée sous la question à laquelle elle appartient.
    .label = décalage inattendu
    .help = mettez-la sous sa question, décalée de deux espaces de plus

misplaced-key-words = « { $question } » : « { $key } » fait penser à une question posée ailleurs : « { $asked } »
    .label = posée ailleurs
    .help = mettez cette réponse à sa place : le nom complet de cette question est `{ $id }`

misplaced-key-under = `{ $key }` fait partie de `{ $above }`, et se trouve à côté.
    .label = à décaler
    .help = ajoutez deux espaces devant cette ligne, pour la mettre sous `{ $above }`

unknown-key-sentence = « { $key } » ressemble à du texte, et YAML y voit le nom d’une question.
    .label = texte ou question ?
    .help = écrivez `|` après la question, puis tout le texte à la ligne suivante, décalé de deux espaces de plus

text-cut-by-comma = { $about }la virgule a coupé ce texte, car il est écrit entre accolades.
    .label = un seul texte, lu comme plusieurs réponses
    .help = mettez le texte entre guillemets droits ; ou, mieux, écrivez-le sans accolades, sous sa question, après `|`
    .title = texte coupé par une virgule

number-cut-by-comma = { $about }la virgule a coupé ce nombre : seul ce qui la précède a été lu.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, avec un point
    .title = nombre coupé par une virgule

number-cut-by-comma-either = { $about }la virgule a coupé ce nombre : seul ce qui la précède a été lu.
    .label = milliers ou décimales ?
    .help = écrivez `{ $near }` si la virgule sépare les milliers, `{ $other }` si elle sépare les décimales

number-cut-by-comma-thousands = { $about }la virgule a coupé ce nombre : seul ce qui la précède a été lu.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, sans rien entre les milliers

missing-dash = { $about }il manque un tiret devant `{ $key }`, car c’est une liste.
    .label = premier élément de la liste
    .help = écrivez `- { $key }:`, et alignez la suite de l’élément sous `{ $key }`
    .title = tiret oublié dans une liste

missing-dash-each = { $about }il manque un tiret devant chaque `{ $key }`, car c’est une liste.
    .label = premier élément de la liste
    .help = écrivez chaque fois `- { $key }:`, et alignez la suite de l’élément sous `{ $key }`

not-an-option-several = { $about }« { $found } » tient en un mot ce qui en fait plusieurs.
    .label = écrivez `{ $near }`
    .help = séparez les mots par une virgule et une espace

boolean-word = { $about }« { $found } » n’est pas une réponse possible.
    .label = réponses possibles : { $options }
    .help = écrivez `{ $near }` : oui se dit `true`, non se dit `false`
    .title = oui ou non écrits en toutes lettres

number-with-spaces = { $about }« { $found } » contient une espace, et YAML n’y voit pas un nombre.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, sans espace
    .title = espaces dans un nombre

percent-sign = { $about }« { $found } » contient un signe, et YAML n’y voit pas un nombre.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, sans le signe
    .title = signe pour cent dans un nombre

percent-sign-share = { $about }la réponse est une part, entre 0 et 1, et le fichier contient « { $found } ».
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, le pourcentage divisé par cent

decimal-comma = { $about }« { $found } » a une virgule, et YAML veut un point.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, avec un point
    .title = virgule dans un nombre

unit-in-number = { $about }« { $found } » contient aussi une unité, qui a sa place ailleurs.
    .label = le nombre seul
    .help = à la ligne suivante, décalé de deux espaces de plus, écrivez `value: { $near }`, puis `unit: { $unit }` en dessous
    .title = unité dans un nombre

unit-in-number-beside = { $about }« { $found } » contient aussi une unité, qui a sa place ailleurs.
    .label = le nombre seul
    .help = gardez `{ $near }` ; l’unité s’écrit en dessous, alignée sur `value` : `unit: { $unit }`

unit-in-number-about = { $about }« { $found } » est un ordre de grandeur, qui se dit autrement.
    .label = le nombre seul
    .help = à la ligne suivante, décalé de deux espaces de plus, écrivez `value: { $near }`, puis `about: true` en dessous

number-for-text = { $about }« { $found } » est lu comme un nombre, alors qu’il faut un texte.
    .label = texte attendu
    .help = mettez cette réponse entre guillemets droits : `"{ $found }"`
    .title = texte lu comme un nombre

out-of-range = { $about }« { $found } » est trop petit : le plus petit nombre possible est { $limit }.
    .label = au moins { $limit }
    .help = vérifiez ce nombre
    .title = nombre impossible

out-of-range-most = { $about }« { $found } » est trop grand : le plus grand nombre possible est { $limit }.
    .label = au plus { $limit }
    .help = vérifiez ce nombre

out-of-range-between = { $about }la réponse est une part, entre 0 et 1, et le fichier contient « { $found } ».
    .label = entre 0 et 1
    .help = vérifiez ce nombre : une part de 70 pour cent s’écrit `0.70`

out-of-range-share = { $about }la réponse est une part, entre 0 et 1, et le fichier contient « { $found } ».
    .label = entre 0 et 1
    .help = si c’est un pourcentage, écrivez `{ $near }`

smart-quotes = { $about }des guillemets de traitement de texte entourent `{ $near }`.
    .label = guillemets à retirer
    .help = écrivez `{ $near }`, sans guillemets
    .title = guillemets de traitement de texte

url-without-scheme = { $about }« { $found } » n’est pas une adresse complète.
    .label = adresse sans son début
    .help = écrivez `{ $near }`, si c’est bien l’adresse
    .title = adresse sans https

siret-for-siren = { $about }« { $found } » a quatorze chiffres : c’est un SIRET, et il faut le SIREN.
    .label = neuf chiffres attendus
    .help = gardez les neuf premiers chiffres : `{ $near }`
    .title = SIRET au lieu du SIREN

empty-reason = { $about }la raison manque.
    .label = dites pourquoi, ici
    .help = écrivez la raison à la ligne suivante, après `|`, décalée de deux espaces de plus
    .title = raison absente

not-an-option-state = « { $question } » : « { $found } » n’est pas une réponse, mais une raison de ne pas répondre.
    .label = réponses possibles : { $options }
    .help = laissez `{ $key }:` seul sur sa ligne ; en dessous, décalé de deux espaces de plus, écrivez `{ $state }: |` ; encore en dessous, décalée de deux espaces de plus, la raison

label-ground = Quel motif prévu par la loi ?

wrong-kind-state = { $about }« { $found } » n’est pas une réponse, mais une raison de ne pas répondre.
    .label = raison de ne pas répondre
    .help = laissez `{ $key }:` seul sur sa ligne ; en dessous, décalé de deux espaces de plus, écrivez `{ $state }: |` ; encore en dessous, décalée de deux espaces de plus, la raison

wrong-kind-file = Le fichier ne contient pas de réponses, mais un simple texte ou une liste.
    .label = section attendue
    .help = tapez `redevable init{ $given }` pour obtenir un fichier à remplir, puis recopiez-y vos réponses

wrong-kind-section = { $about }il faut des questions, chacune sur sa ligne, et le fichier contient « { $found } ».
    .label = questions attendues
    .help = écrivez les réponses en dessous, décalées de deux espaces de plus, chacune après son nom : `{ $keys }`…

wrong-kind-parts = { $about }la réponse a plusieurs parties, et le fichier contient « { $found } ».
    .label = parties attendues en dessous
    .help = écrivez en dessous, décalée de deux espaces de plus, chaque partie après son nom : `{ $keys }`

wrong-kind-sources = Sous `sources:`, chaque source a un nom, et le fichier contient « { $found } ».
    .label = une source commence par son nom
    .help = en dessous, décalé de deux espaces, écrivez le nom de la source et deux-points, comme `fiche:` ; encore en dessous, décalés de deux espaces de plus, `title:` et `url:`

wrong-kind-source = Une source a un titre, et le fichier contient « { $found } ».
    .label = titre attendu en dessous
    .help = écrivez `title:` en dessous, décalé de deux espaces de plus, suivi du titre

wrong-kind-records = { $about }il faut une liste, et le fichier contient « { $found } ».
    .label = liste attendue en dessous
    .help = écrivez chaque élément en dessous, décalé de deux espaces de plus, en commençant par `- { $field }:`

wrong-kind-choices = { $about }il faut une liste de mots, et le fichier contient « { $found } ».
    .label = réponses possibles : { $options }
    .help = écrivez chaque mot sur sa propre ligne, en dessous, après un tiret et une espace

wrong-form-near = { $about }« { $found } » n’a pas la forme attendue.
    .label = il faut { $expected }
    .help = écrivez `{ $near }`, si c’est bien cela

required-missing-section = Il manque la section `{ $key }`, avec ses réponses obligatoires : `{ $keys }`.
    .label = section absente
    .help = ajoutez une ligne `{ $key }:`, puis ces réponses en dessous, décalées de deux espaces

image-missing = { $about }l’image « { $found } » n’est pas dans le dossier des réponses.
    .label = image introuvable
    .help = placez l’image à côté du fichier de réponses, ou corrigez son nom
    .title = image introuvable

image-outside = { $about }l’image « { $found } » est hors du dossier des réponses.
    .label = hors du dossier
    .help = copiez l’image dans le dossier des réponses, et écrivez son seul nom
    .title = image hors du dossier

comment-lost = Ce commentaire sera perdu si ce fichier est remis en ordre avec `init --translate --force`.
    .label = commentaire
    .help = notez-le ailleurs, par exemple dans le fichier de réponses d’origine
    .title = commentaire qui serait perdu

## The structure

unknown-key = Le questionnaire n’a pas de question `{ $key }` à cet endroit.
    .label = inconnu ici
    .help = vérifiez le nom et le décalage de la ligne ; pour un simple commentaire, commencez-la par `#`
    .title = question inconnue
unknown-key-near = Le questionnaire n’a pas de question `{ $key }` à cet endroit.
    .label = inconnu ici
    .help = vouliez-vous dire `{ $near }` ?
unknown-key-section = « { $question } » : cette section n’a pas de question `{ $key }`.
    .label = inconnu ici
    .help = si l’une de ces questions convient, écrivez son nom : `{ $keys }`{ $more } ; sinon, effacez cette ligne, ou mettez `#` devant
unknown-key-parts = « { $question } » : il n’y a pas de `{ $key }` sous cette question.
    .label = inconnu ici
    .help = si l’une de ces parties convient, écrivez son nom : `{ $keys }`{ $more } ; sinon, effacez cette ligne, ou mettez `#` devant
unknown-key-items = « { $question } » : il faut une liste, et « { $key } » est écrit comme le nom d’une question.
    .label = un élément de la liste
    .help = écrivez chaque élément sur sa ligne, après un tiret : `- { $field }: { $key }` ; le reste va en dessous, après `note:`
unknown-key-hidden = Le questionnaire `{ $ours }` ne pose pas la question `{ $key }`.
    .label = question masquée
    .help = retirez cette réponse : elle ne serait pas publiée

required-missing = « { $question } » : cette réponse est obligatoire, et elle manque.
    .label = il manque `{ $key }`
    .help = ajoutez une ligne `{ $key }:`, suivie de la réponse
    .title = réponse obligatoire absente

required-missing-reason = « { $question } » : ce questionnaire veut une réponse, et elle manque.
    .label = il manque `{ $key }`
    .help = ajoutez `{ $key }:`, suivi de la réponse ; ou mettez en dessous `not_documented:` et la raison
required-missing-blank-reason = « { $question } » : ce questionnaire veut une réponse, et elle est vide.
    .label = à compléter
    .help = complétez cette ligne, ou mettez en dessous `not_documented:` et la raison

required-missing-blank = « { $question } » : cette réponse est obligatoire, et elle est vide.
    .label = à compléter
    .help = complétez cette ligne : `{ $key }:`, suivi de la réponse

required-missing-questionnaire = Le fichier ne dit pas à quel questionnaire il répond.
    .label = il manque `questionnaire`
    .help = écrivez en tête du fichier : `questionnaire: { $ours }`

wrong-kind = { $about }il faut { $expected }, et le fichier contient « { $found } ».
    .help = comparez avec l’exemple : `redevable explain{ $given } wrong-kind`
    .label = il faut { $expected }
    .title = autre sorte de réponse

not-an-option = « { $question } » : « { $found } » n’est pas une réponse possible.
    .label = réponses possibles : { $options }
    .help = tapez l’un de ces mots, exactement ; pour nuancer, écrivez `value:` et le mot sous `{ $key }:`, décalés de deux espaces ; puis `note: |` à la ligne, et la nuance en dessous, décalée encore
    .title = réponse hors de la liste
not-an-option-near = « { $question } » : « { $found } » n’est pas une réponse possible.
    .label = réponses possibles : { $options }
    .help = vouliez-vous dire `{ $near }` ?

wrong-form = { $about }« { $found } » n’a pas la forme attendue.
    .help = écrivez { $expected }
    .label = il faut { $expected }
    .title = forme inattendue

empty-text = « { $question } » : ce texte est vide.
    .label = rien d’écrit
    .help = écrivez la réponse, ou effacez la ligne pour y répondre plus tard
    .title = texte vide

one-state = « { $question } » : `{ $key }` et `{ $state }` ne vont pas ensemble.
    .label = l’un des deux est de trop
    .help = gardez-en un seul ; une nuance s’écrit sous `note: |`, que l’on aligne sur `value:`
    .title = une seule réponse à la fois
one-state-none = « { $question } » : ni réponse, ni raison de ne pas en avoir.
    .label = il manque `value:`
    .help = ajoutez `value:` suivi de la réponse, ou `not_documented:`, `not_applicable:` ou `withheld:` suivi de la raison

state-beside-fields = « { $question } » : `{ $key }` contredit `{ $state }`, écrit à côté.
    .label = réponse à côté d’une raison
    .help = gardez la réponse, ou la raison de ne pas en avoir
    .title = réponse à côté d’une raison de ne pas répondre

repeated-item = « { $question } » : ce mot figure deux fois dans la liste.
    .label = déjà dans la liste
    .help = effacez l’un des deux
    .title = mot en double

schema-refuses = « { $question } » : cette réponse n’est pas acceptée ({ $detail }).
    .label = non accepté
    .help = comparez avec le fichier de départ, que `redevable init{ $given }` écrit
    .title = réponse refusée par le schéma

## What answers mean

language-without-words = Le questionnaire n’a pas de mots en `{ $found }` : autour de vos réponses, la fiche sera en `{ $first }`.
    .label = langue des réponses
    .help = si vos réponses ne sont pas en `{ $found }`, corrigez ce mot ; langues du questionnaire : `{ $languages }`
    .title = langue dans laquelle le questionnaire n’a pas de mots

impossible-date = { $about }« { $found } » n’est pas un jour du calendrier.
    .label = date impossible
    .help = vérifiez le mois, puis le jour
    .title = date impossible

unknown-source = { $about }la source « { $found } » n’est pas dans la liste `sources:`.
    .label = source inconnue
    .help = ajoutez « { $found } » dans `sources:`, en haut du fichier, ou corrigez ce nom
    .title = source inconnue

unused-source = La source « { $found } » n’est citée nulle part.
    .label = jamais citée
    .help = citez-la par `[@{ $found }]` là où elle sert, ou effacez-la
    .title = source jamais citée

refused-url = { $about }« { $found } » n’est pas une adresse que la fiche peut montrer.
    .label = adresse refusée
    .help = écrivez une adresse qui commence par `https://`, `http://`, `mailto:` ou `tel:`
    .title = adresse refusée

not-an-email = { $about }« { $found } » n’est pas une adresse de courriel.
    .label = adresse de courriel attendue
    .help = écrivez une adresse entière, comme `service@ville-exemple.fr` ; s’il n’y en a pas, laissez cette ligne vide
    .title = adresse de courriel à corriger

not-an-email-near = { $about }« { $found } » n’est pas une adresse de courriel.
    .label = adresse de courriel attendue
    .help = écrivez `{ $near }`, si c’est bien l’adresse

not-an-email-several = { $about }« { $found } » contient plusieurs adresses de courriel.
    .label = une seule adresse attendue
    .help = gardez celle à laquelle le service répond, par exemple `{ $near }`

not-an-email-page = { $about }« { $found } » est l’adresse d’une page, et non une adresse de courriel.
    .label = adresse de courriel attendue
    .help = écrivez cette adresse après `url:`, et laissez cette ligne vide si le service n’a pas d’adresse de courriel

siren-checksum = { $about }« { $found } » n’est pas un numéro SIREN valable : sa clé de contrôle est fausse.
    .label = numéro à vérifier
    .help = recopiez les neuf chiffres depuis un document officiel
    .title = numéro SIREN à vérifier

too-long =
    { $count ->
        [one] « { $question } » : { $count } caractère, pour { $limit } conseillés.
       *[other] « { $question } » : { $count } caractères, pour { $limit } conseillés.
    }
    .label = texte long
    .help = gardez ici l’essentiel, et mettez le reste dans une autre réponse
    .title = texte long

answered-not-asked = « { $question } » : cette question n’est pas posée ici, d’après vos autres réponses.
    .label = réponse à une question non posée
    .help = vérifiez la réponse qui commande cette question, ou effacez celle-ci
    .title = réponse à une question non posée

unknown-acknowledgement = La réponse à « { $check } » ne correspond à aucun point trouvé en « { $at } ».
    .label = point introuvable
    .help = recopiez le code et le chemin tels que `redevable check{ $given } --format json`, suivi du nom du fichier, les donne, ou effacez cette réponse
    .title = réponse à un point introuvable

unusable-image = { $about }l’image « { $found } » ne peut pas être publiée.
    .label = ni PNG ni JPEG, ou trop lourde
    .help = enregistrez l’image en PNG ou en JPEG, plus petite au besoin
    .title = image inutilisable

unusable-history = « { $question } » : le fichier « { $found } » n’est pas dans le dossier.
    .label = fichier introuvable
    .help = rangez l’ancien fichier à côté de celui-ci, par exemple dans `history/`, et écrivez son chemin
    .title = ancien fichier inutilisable

unusable-history-unreadable = « { $question } » : le fichier « { $found } » ne peut pas être lu.
    .label = fichier illisible
    .help = tapez `redevable check{ $given }` suivi de son nom pour savoir pourquoi

unusable-history-no-answers = « { $question } » : « { $found } » n’est pas un fichier de réponses à ce questionnaire.
    .label = autre sorte de fichier
    .help = donnez le fichier de réponses de l’époque, avec sa ligne `questionnaire:`

unusable-history-itself = « { $question } » : « { $found } » contient exactement ce fichier-ci.
    .label = le même fichier
    .help = donnez le fichier tel qu’il était avant le changement

unusable-history-other-id = « { $question } » : « { $found } » décrit un autre outil, « { $other } ».
    .label = autre identifiant
    .help = donnez un ancien fichier du même outil : son `identity.id` ne change jamais

image-without-alternative = { $about }l’image « { $found } » n’a pas de texte qui dise ce qu’elle montre.
    .label = texte absent
    .help = dites en une phrase ce qu’il faut en retenir : `![Schéma des trois étapes](schema.png)`
    .title = image sans texte

test-set-totals-differ = « { $question } » : { $own } cas recherchés ici et { $other } dans « { $name } », pour le même jeu de données « { $set } ».
    .label = total différent
    .help = vérifiez les nombres, ou donnez un autre nom au jeu de données
    .title = totaux différents pour un même jeu de données

baseline-better = « { $question } » : { $own } pour l’outil, et { $other } pour la méthode de comparaison « { $name } ».
    .label = moins bien que la comparaison
    .help = vérifiez les deux nombres ; s’ils sont justes, dites pourquoi l’outil est tout de même utilisé
    .title = la méthode de comparaison fait mieux

dates-out-of-order = « { $question } » : { $second } ne s’accorde pas avec { $first }, la date donnée à « { $other } ».
    .label = date à vérifier
    .help = corrigez l’une des deux dates
    .title = dates dans un ordre impossible

planned-yet-started = « { $question } » : { $found } est une date passée, et « { $other } » dit que l’outil n’est pas encore en service.
    .label = date passée
    .help = si l’outil est en service ou à l’essai, changez son état (`status`) ; sinon, écrivez la date maintenant prévue, ou effacez-la
    .title = outil en projet, et déjà commencé

the-section-is-missing = sa section manque dans le fichier : elle s’ajoute après celle-ci
the-state-of-the-tool = l’état de l’outil

## The documents that the law calls for

document-third-party = Cette fiche est celle d’un tiers : il ne peut pas écrire ce document au nom de l’administration.
    .label = fiche d’un tiers
    .help = seule l’administration peut le faire, avec une fiche à elle (`prepared_by: owner`)
    .title = document de l’administration demandé à un tiers

document-not-called-for = « { $question } » : d’après cette réponse, la loi ne demande pas ce document.
    .label = { $says }
    .help = vérifiez cette réponse ; `redevable duties{ $given }`, suivi du nom du fichier, dit ce qui s’applique, et pourquoi
    .title = document que la loi ne demande pas

document-cannot-be-told = « { $question } » : sans cette réponse, on ne peut pas dire si la loi demande ce document.
    .label = { $says }
    .help = répondez à `{ $id }`, ou faites trancher la question par le service juridique
    .title = document dont on ne peut pas dire s’il est demandé

document-cannot-be-told-section = « { $question } » : sans cette réponse, on ne peut pas dire si la loi demande ce document.
    .label = la section `{ $section }` manque
    .help = ajoutez plus bas `{ $section }:` au bord de la ligne, puis en dessous, décalé de deux espaces, `{ $key }:` et la réponse

document-lacks-section = « { $question } » : le document a besoin de cette réponse.
    .label = la section `{ $section }` manque
    .help = ajoutez plus bas `{ $section }:` au bord de la ligne, puis en dessous, décalé de deux espaces, `{ $key }:` et la réponse

document-lacks = « { $question } » : le document a besoin de cette réponse.
    .label = à compléter
    .help = répondez à `{ $id }`, puis recommencez
    .title = réponse dont un document a besoin

not-migrated = `{ $at }` : cette réponse n’a pas pu passer à la nouvelle version.
    .label = à faire à la main
    .help = déplacez ou récrivez cette réponse vous-même, puis relancez `redevable check{ $given }` sur ce fichier
    .title = réponse à reprendre à la main

not-migrated-taken = `{ $at }` : l’ancienne et la nouvelle question ont chacune une réponse.
    .label = deux réponses
    .help = gardez une seule des deux réponses, sous la nouvelle question

not-migrated-state = `{ $at }` : la partie d’arrivée dit déjà, en bloc, pourquoi elle n’a pas de réponse.
    .label = à faire à la main
    .help = remplacez cette raison par des réponses, ou effacez celle-ci

not-migrated-shape = `{ $at }` : cette réponse est écrite d’une façon que redevable n’ose pas changer seul.
    .label = à faire à la main
    .help = écrivez cette réponse sur ses propres lignes à sa nouvelle place, puis relancez `redevable check{ $given }` sur ce fichier

not-migrated-lines = `{ $at }` : la question attend maintenant une seule ligne, et la réponse en a plusieurs.
    .label = plusieurs lignes
    .help = résumez cette réponse en une ligne

not-migrated-markdown = `{ $at }` : la question attend maintenant des mots simples, sans Markdown ni source.
    .label = signes de mise en forme
    .help = récrivez cette réponse sans mise en forme ; pour une source, écrivez `source:`

not-migrated-sources = `{ $at }` : la réponse a changé de partie, et les sources par défaut y sont différentes.
    .label = source à vérifier
    .help = vérifiez d’où vient cette réponse ; au besoin, citez sa source avec `source:`

## Translations

not-a-text = `{ $key }` n’est pas un texte à traduire : ce qui est écrit dans l’original vaut pour toutes les langues.
    .label = ne se traduit pas
    .help = effacez cette ligne et ce qui en dépend
    .title = réponse qui ne se traduit pas

no-original = « { $file } » n’est pas à côté de cette traduction : elle ne peut pas être vérifiée.
    .label = fichier introuvable
    .help = gardez la traduction dans le dossier de l’original, et écrivez ici le nom exact de l’original
    .title = traduction sans original
no-original-unread = « { $file } », l’original de cette traduction, ne peut pas être lu.
    .label = fichier à corriger d’abord
    .help = corrigez d’abord l’original : tapez `redevable check{ $given }`, suivi de son nom

same-language = Cette traduction est dans la langue de l’original (`{ $language }`).
    .label = langue de l’original
    .help = écrivez le code de la langue de la traduction, par exemple `en`
    .title = traduction dans la langue de l’original

stale-translation = « { $question } » : ce texte de `{ $original }` a changé depuis sa traduction (langue `{ $language }`, fichier `{ $file }`).
    .label = l’original dit maintenant : { $found }
    .help = corrigez la traduction, effacez la ligne `{ $pointer }` sous `originals:`, puis tapez `redevable init{ $given } --translate { $language } { $original } --force`
    .title = traduction à mettre à jour

untied-translation = « { $question } » : rien ne dit de quel texte de `{ $original }` ceci est la traduction (langue `{ $language }`).
    .label = traduction non liée à son texte
    .help = tapez `redevable init{ $given } --translate { $language } { $original } --force` : la traduction sera notée comme étant à jour
    .title = traduction non liée à son texte

text-not-in-original = « { $question } » : l’original n’a pas de texte à cet endroit.
    .label = ne traduit rien
    .help = effacez ce texte, ou mettez-le à sa place ; `redevable init{ $given } --translate LANGUE ORIGINAL --force` remet le fichier en ordre
    .title = traduction d’un texte absent

## How answers are written

hidden-character = « { $question } » : un caractère invisible { $found } a été rendu visible.
    .label = caractère invisible
    .help = effacez ce caractère, puis retapez les mots qui l’entourent
    .title = caractère invisible

character-not-in-pdf = « { $question } » : ce caractère manque aux polices du PDF, qui imprime son code.
    .label = absent du PDF
    .help = remplacez ce caractère par un mot
    .title = caractère absent du PDF

html-removed = « { $question } » : du code HTML a été retiré du texte.
    .label = HTML retiré
    .help = utilisez Markdown : `**gras**`, `- liste`, `[mots du lien](https://exemple.fr)`
    .title = HTML retiré

remote-image = « { $question } » : l’image « { $found } », prise sur un autre site, est devenue un lien.
    .label = image d’un autre site
    .help = copiez l’image dans le dossier des réponses, si vous en avez le droit, et écrivez le nom du fichier
    .title = image d’un autre site

link-removed = « { $question } » : le lien vers « { $found } » a été retiré ; ses mots restent.
    .label = lien retiré
    .help = écrivez une adresse qui commence par `https://`, `http://`, `mailto:` ou `tel:`
    .title = lien retiré

heading-changed = « { $question } » : le niveau d’un titre a été changé, ou un titre vide retiré.
    .label = titre
    .help = commencez vos titres par `####`, puis `#####` au-dessous, sans sauter de niveau
    .title = titre ajusté

nesting-flattened = « { $question } » : des listes ou des citations trop emboîtées ont été aplaties.
    .label = trop emboîté
    .help = réduisez le nombre de niveaux, ou faites des phrases
    .title = listes trop emboîtées

## Text that Markdown would lose

cells-lost = « { $question } » : une ligne de tableau a plus de cases que la première. « { $found } » ne sera pas publié.
    .label = ne sera pas publié
    .help = si un signe `|` fait partie d’un texte, écrivez `\|` ; sinon, ajoutez une colonne à la première ligne du tableau et à la ligne de tirets
    .title = cases de tableau perdues
cells-lost-several = « { $question } » : { $count } lignes de tableau ont plus de cases que la première. Ce qui dépasse ne sera pas publié, par exemple « { $found } ».
    .label = ne sera pas publié
    .help = si un signe `|` fait partie d’un texte, écrivez `\|` ; sinon, ajoutez une colonne à la première ligne du tableau et à la ligne de tirets

## Questions inside texts

question-in-text = { $about }une ligne de ce texte commence par `{ $key }:`, qui est une question.
    .label = question ou texte ?
    .help = si c’est une question, retirez des espaces devant : elle s’aligne sur les autres questions du même rang. Si c’est du texte, mettez une espace avant les deux-points
    .title = question avalée par un texte

question-in-text-beside = { $about }une ligne de ce texte commence par `{ $key }:`, qui s’écrit à côté d’une réponse.
    .label = à côté, ou dans le texte ?
    .help = pour une note ou une source, écrivez `value: |` sous la question, le texte en dessous, et alignez `{ $key }:` sur `value:`. Si c’est du texte, mettez une espace avant les deux-points

## Notes at the foot of an answer

footnote-not-called = « { $question } » : aucun appel ne mène à la note de bas de page « { $found } ».
    .label = note sans appel
    .help = dans le texte, écrivez `{ $found }` à l’endroit que la note explique ; si deux notes portent le même numéro, changez-en un
    .title = note de bas de page sans appel
footnote-not-called-several = « { $question } » : aucun appel ne mène à { $count } notes de bas de page, par exemple « { $found } ».
    .label = note sans appel
    .help = dans le texte, écrivez `{ $found }` à l’endroit que la note explique, et ainsi de suite ; si deux notes portent le même numéro, changez-en un

footnote-missing = « { $question } » : le texte appelle la note « { $found } », mais cette réponse n’a pas de note de ce nom.
    .label = appel sans note
    .help = ajoutez, sous le texte de cette réponse, une ligne qui commence par `{ $found }:` puis la note ; si ce n’est pas un appel de note, écrivez `\{ $found }`
    .title = appel d’une note qui manque
footnote-missing-several = « { $question } » : le texte appelle { $count } notes que cette réponse n’a pas, par exemple « { $found } ».
    .label = appel sans note
    .help = ajoutez, sous le texte de cette réponse, une ligne par note : `{ $found }:` puis la note ; si ce n’est pas un appel de note, écrivez `\{ $found }`

## Words that answer nothing, and advice on writing

no-answer-words = « { $question } » : « { $found } » ne répond pas à la question.
    .label = pas une réponse
    .help = effacez ces mots, et le signe `|` s’il y en a un ; en dessous, décalé, écrivez `{ $state }:` puis la raison ; pour répondre plus tard, laissez vide
    .title = absence de réponse écrite comme une réponse
no-answer-words-state = « { $question } » : `{ $state }:` est écrit ici comme un texte, et non comme une raison de ne pas répondre.
    .label = pris pour la réponse
    .help = effacez le signe `|` qui suit le nom de la question, et gardez `{ $state }:` en dessous, décalé de deux espaces
no-answer-words-reason = « { $question } » : « { $found } » ne dit pas pourquoi il n’y a pas de réponse.
    .label = pas une raison
    .help = écrivez une phrase : pourquoi cette réponse manque, et qui pourrait la donner
no-answer-words-beside = « { $question } » : « { $found } » n’apprend rien au lecteur.
    .label = à remplacer ou à effacer
    .help = effacez cette ligne, ou écrivez ce que le lecteur doit savoir
no-answer-words-required = « { $question } » : « { $found } » ne répond pas, et cette réponse est obligatoire.
    .label = à remplacer
    .help = remplacez ces mots par la réponse

starter-text = « { $question } » : cette réponse est l’exemple donné par le questionnaire.
    .label = exemple laissé en place
    .help = écrivez ce qui est vrai pour votre outil, ou effacez la réponse
    .title = exemple du questionnaire laissé comme réponse

todo-in-text = « { $question } » : « { $found } » semble être un rappel pour l’équipe.
    .label = texte à finir
    .help = finissez ce texte, ou mettez le rappel dans un commentaire : une ligne qui commence par `#`
    .title = rappel laissé dans une réponse

personal-email = « { $question } » : l’adresse « { $found } » semble être celle d’une personne.
    .label = adresse d’une personne ?
    .help = donnez l’adresse d’un service, comme `accueil@ville.fr`
    .title = adresse de courriel d’une personne

phone-in-text = « { $question } » : ce texte contient le numéro de téléphone « { $found } ».
    .label = numéro de téléphone
    .help = si c’est celui d’une personne, effacez-le ; celui d’un service a sa place dans un contact : `phone:`
    .title = numéro de téléphone dans un texte

repeats-help = « { $question } » : cette réponse répète la question ou son aide.
    .label = mots du questionnaire
    .help = écrivez ce qui est propre à votre outil, ou laissez la réponse vide
    .title = réponse qui répète le questionnaire

thin-answer =
    { $count ->
        [one] « { $question } » : un seul mot répond à une question que les lecteurs cherchent d’abord.
       *[other] « { $question } » : { $count } mots seulement répondent à une question que les lecteurs cherchent d’abord.
    }
    .label = réponse très courte
    .help = répondez par une phrase ou deux, comme à une personne qui vous le demande
    .title = réponse très courte à une question essentielle

bare-link = « { $question } » : cette réponse se réduit à un lien, ou presque.
    .label = lien sans résumé
    .help = résumez en une ou deux phrases ce que dit cette page, et gardez le lien après
    .title = lien sans résumé

long-sentence =
    { $more ->
        [0] « { $question } » : une phrase a { $count } mots. Elle commence par « { $found }… ».
        [one] « { $question } » : une phrase a { $count } mots, et une autre est aussi trop longue. La première commence par « { $found }… ».
       *[other] « { $question } » : une phrase a { $count } mots, et { $more } autres sont aussi trop longues. La première commence par « { $found }… ».
    }
    .label = { $count } mots ; { $limit } au plus
    .help = coupez-la en deux ou trois phrases : une idée par phrase ; une énumération se lit mieux en liste
    .title = phrase de plus de 25 mots

hard-to-read = « { $question } » : ce texte est très difficile à lire (facilité : { $ease } sur 100).
    .label = mots longs
    .help = remplacez les mots longs par des mots courants, et les noms abstraits par des verbes
    .title = texte très difficile à lire

unexpanded-acronym = « { $question } » : rien ne dit ce que veut dire « { $found } ».
    .label = sigle non expliqué
    .help = écrivez-le en entier la première fois, puis le sigle entre parenthèses
    .title = sigle jamais expliqué

middle-dot =
    { $more ->
        [0] « { $question } » : « { $found } » contient un point médian, que les lecteurs d’écran disent mal.
        [one] « { $question } » : « { $found } » et un autre mot contiennent un point médian, que les lecteurs d’écran disent mal.
       *[other] « { $question } » : « { $found } » et { $more } autres mots contiennent un point médian, que les lecteurs d’écran disent mal.
    }
    .label = point médian
    .help = écrivez les deux mots, ou un mot qui vaut pour tous : « les usagers et les usagères », « le public »
    .title = point médian dans un mot
middle-dot-both =
    { $more ->
        [0] « { $question } » : « { $found } » contient un point médian, que les lecteurs d’écran disent mal.
        [one] « { $question } » : « { $found } » et un autre mot contiennent un point médian, que les lecteurs d’écran disent mal.
       *[other] « { $question } » : « { $found } » et { $more } autres mots contiennent un point médian, que les lecteurs d’écran disent mal.
    }
    .label = point médian
    .help = écrivez les deux mots en entier : « { $both } »

jargon = « { $question } » : « { $found } » peut s’écrire plus simplement.
    .label = à dire plus simplement
    .help = écrivez par exemple « { $instead } »
    .title = mot du métier ou de l’administration

## Blanks

blank = « { $question } » : pas encore de réponse.
    .label = à remplir
    .help = répondez, ou dites pourquoi c’est impossible : `not_documented:`, `not_applicable:` ou `withheld:`
    .title = sans réponse

untranslated = « { $question } » : pas encore traduit.
    .label = à traduire
    .help = écrivez la traduction ici ; sans elle, la fiche montre le texte d’origine, dans sa langue
    .title = texte à traduire

## The questionnaire itself

definition = Le questionnaire lui-même est à corriger ici.
    .label = à corriger
    .help = ce message s’adresse à qui écrit le questionnaire ; vos réponses ne sont pas en cause
    .title = définition du questionnaire à corriger

## What can be wrong in it: variants of `definition`

definition-unknown-key = La ligne `{ $key }` n’existe pas à cet endroit du questionnaire.
    .label = à corriger
    .help =
        { $near ->
            [none] vérifiez son nom et son décalage
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-missing-key = Il manque ici la ligne `{ $key }`.
    .label = à corriger
    .help = ajoutez `{ $key }:`, suivi de sa valeur

definition-unknown-kind = « { $found } » n’est pas une sorte de question.
    .label = à corriger
    .help =
        { $near ->
            [none] les sortes de questions : { $options }
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-not-one-of = « { $found } » n’est pas une valeur possible de `{ $key }`.
    .label = à corriger
    .help =
        { $near ->
            [none] valeurs possibles : { $options }
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-wrong-type = La ligne `{ $key }` ne contient pas ce qu’il faut : { $expected }.
    .label = à corriger

definition-limit-out-of-range = Aucun texte ne peut tenir dans « { $found } » caractères.
    .label = à corriger
    .help = écrivez un nombre de 1 à 100000, ou retirez `limit`

definition-unreadable = Cette partie du questionnaire ne peut pas être lue : { $detail }.
    .label = à corriger
    .help = comparez avec un questionnaire qui fonctionne

definition-questionnaire-id = « { $found } » n’est pas un nom de questionnaire.
    .label = à corriger
    .help = écrivez un nom et une version, par exemple `ville-exemple/1`

definition-questionnaire-id-taken = Un questionnaire qui en complète un autre doit avoir son propre nom.
    .label = à corriger
    .help = remplacez `{ $ours }` par un nom à vous, par exemple `ville-exemple/1`

definition-id-form = « { $found } » ne peut pas servir d’identifiant.
    .label = à corriger
    .help = commencez par une lettre minuscule ; puis minuscules sans accent, chiffres et `_`

definition-reserved-word = Le mot `{ $id }` a déjà un sens dans les fichiers de réponses.
    .label = à corriger
    .help = choisissez un autre mot

definition-duplicate-id = `{ $id }` est déjà défini plus haut.
    .label = à corriger
    .help = gardez l’un des deux, ou donnez un autre nom au second

definition-id-taken = Le nom `{ $id }` est déjà pris.
    .label = à corriger
    .help = choisissez un autre nom ; `redevable explain{ $given }` liste ceux des vérifications

definition-extends-unknown = Le questionnaire « { $found } » ne peut pas être complété.
    .label = à corriger
    .help = écrivez `extends: { $ours }`, ou retirez cette ligne pour un questionnaire entier

definition-needs-extends = `{ $key }` n’a de sens que si le questionnaire en complète un autre.
    .label = à corriger
    .help = ajoutez `extends: redevable/1` au début du fichier, ou retirez cette ligne

definition-changed-meaning = `{ $id }` est une question de `{ $base }` : son sens ne peut pas changer.
    .label = à corriger
    .help = donnez un autre nom à votre question ; pour rendre celle-ci obligatoire ou la masquer, utilisez `require` ou `hide`

definition-words-kept = Les mots de `{ $id }` disent ce que vaut une réponse ou une règle : ils ne changent pas.
    .label = à corriger
    .help = retirez-les ; le libellé, l’aide, le titre et l’exemple d’une question peuvent être réécrits

definition-after-unknown = `{ $after }` n’est pas un endroit où placer cet ajout.
    .label = à corriger
    .help =
        { $near ->
            [none] nommez une section existante, ou une question existante de la même section, en entier
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-not-a-question = `{ $id }` n’est pas une question : c’est une section, un groupe ou un détail d’une liste.
    .label = à corriger
    .help = nommez chaque question, par exemple `data.retention`

definition-hide-required = `{ $id }` est obligatoire : elle ne peut pas être masquée.
    .label = à corriger
    .help = retirez-la de `hide`

definition-hide-essential = `{ $id }` fait partie de ce que le public lit d’abord : elle ne peut pas être masquée.
    .label = à corriger
    .help = retirez-la de `hide` ; une équipe peut répondre `not_documented` ou `not_applicable`, avec la raison

definition-hide-law = La loi demande `{ $id }` (`{ $law }`) : cette question ne peut pas être masquée.
    .label = à corriger
    .help = retirez-la de `hide` ; une équipe peut répondre `not_documented` ou `not_applicable`, avec la raison

definition-hide-needed = `{ $id }` ne peut pas être masquée : `{ $by }` a besoin de sa réponse.
    .label = à corriger
    .help = retirez-la de `hide`, ou masquez aussi `{ $by }` si c’est une question facultative

definition-names-hidden = `{ $id }` est masquée par ce questionnaire, et utilisée ici.
    .label = à corriger
    .help = retirez-la de `hide`, ou ne l’utilisez pas ici

definition-options-decide = On ne peut pas ajouter de réponse possible à `{ $id }` : `{ $by }` en dépend.
    .label = à corriger
    .help = posez plutôt une question de plus, juste après celle-ci

definition-no-section = Ce questionnaire ne pose aucune question.
    .label = à corriger
    .help = ajoutez une section, ou `extends: redevable/1` pour en compléter un autre

definition-empty-section = La section `{ $id }` n’a pas de question.
    .label = à corriger
    .help = ajoutez une question, ou retirez la section

definition-options-missing = `{ $id }` est un choix sans réponses possibles.
    .label = à corriger
    .help = ajoutez une ligne `options:`, puis une réponse possible par ligne

definition-options-not-choice = `{ $id }` n’est pas un choix : elle n’a pas de réponses possibles à lister.
    .label = à corriger
    .help = écrivez `kind: choice` si c’en est un, ou retirez `options`

definition-option-twice = La réponse possible `{ $option }` de `{ $id }` est listée deux fois.
    .label = à corriger
    .help = retirez l’une des deux

definition-option-unclear = `unclear` ne se liste pas parmi les réponses possibles de `{ $id }`.
    .label = à corriger
    .help = retirez-la et écrivez `unclear: true` à côté

definition-fields-missing = `{ $id }` doit dire ce qu’elle contient.
    .label = à corriger
    .help = ajoutez `fields:`, puis une question par tiret

definition-fields-not-for-kind = `{ $id }` ne peut pas contenir d’autres questions.
    .label = à corriger
    .help = écrivez `kind: group` ou `kind: records`, ou retirez `fields`

definition-kind-in-list = `{ $id }` est dans une liste, qui n’accepte pas la sorte `{ $kind }`.
    .label = à corriger
    .help = choisissez une sorte plus simple, ou posez la question hors de la liste

definition-results-outside-list = `{ $id }` contient des mesures hors d’une liste d’essais.
    .label = à corriger
    .help = mettez-la dans les `fields` d’une question de sorte `records`

definition-measure-kind = `{ $id }` est une mesure : ce doit être un nombre.
    .label = à corriger
    .help = écrivez `kind: number`

definition-setting-not-for-kind = `{ $setting }` n’a pas d’effet sur `{ $id }`, de sorte `{ $kind }`.
    .label = à corriger
    .help = retirez cette ligne, ou changez la sorte de la question

definition-required-in-list = `{ $id }` est un détail d’une liste : il ne peut pas être obligatoire.
    .label = à corriger
    .help = rendez obligatoire la liste entière

definition-unknown-question = Il n’y a pas de question `{ $id }`.
    .label = à corriger
    .help =
        { $near ->
            [none] donnez le nom complet, par exemple `data.retention`
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-unknown-list = Il n’y a pas de liste `{ $id }`.
    .label = à corriger
    .help =
        { $near ->
            [none] donnez le nom complet d’une question de sorte `records`
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-unknown-law = Il n’y a pas de référence juridique `{ $id }`.
    .label = à corriger
    .help =
        { $near ->
            [none] ajoutez-la à `law.yaml`, ou corrigez son nom
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-expression = `{ $expression }` n’est pas une condition que redevable comprend.
    .label = à corriger
    .help = détail, en anglais : { $detail }

definition-unknown-name = La condition parle de `{ $name }`, qui n’est pas une question.
    .label = à corriger
    .help =
        { $near ->
            [none] donnez le nom complet d’une question ; un mot à comparer se met entre guillemets
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-today-undated = `{ $name }` dépend du jour : seule une vérification datée peut l’utiliser.
    .label = à corriger
    .help = ajoutez `dated: true` à la vérification, ou retirez `{ $name }`

definition-cycle = Ces questions s’attendent les unes les autres : { $cycle }.
    .label = à corriger
    .help = retirez la condition de l’une d’elles

definition-check-level = La vérification `{ $id }` ne peut être que `warning` ou `advice`.
    .label = à corriger
    .help = écrivez `level: warning` ; une erreur empêcherait une équipe de publier

definition-law-date = « { $found } » n’est pas un jour du calendrier.
    .label = à corriger
    .help = écrivez une date complète, par exemple `2026-01-31`

definition-law-address = « { $found } » n’est pas une adresse que redevable accepte.
    .label = à corriger
    .help = écrivez une adresse qui commence par `https://`

definition-language-file = Ce fichier dit contenir la langue `{ $language }`, mais ne s’appelle pas `{ $file }`.
    .label = à corriger
    .help = renommez le fichier, ou corrigez `language`

definition-language-form = « { $language } » n’est pas un code de langue.
    .label = à corriger
    .help = écrivez par exemple `fr`, `es` ou `de`

definition-no-text-file = Il manque les textes en `{ $language }`.
    .label = à corriger
    .help = ajoutez un fichier `text/{ $language }.yaml`, ou retirez cette langue de `languages`

definition-language-unlisted = La langue `{ $language }` n’est pas dans la liste `languages` de `structure.yaml`.
    .label = à corriger
    .help = ajoutez-la à cette liste, ou retirez le fichier `{ $file }`

definition-words-missing = Il manque un texte en `{ $language }` : `{ $part }` de `{ $id }`.
    .label = à corriger
    .help = ajoutez ce texte, comme dans les autres langues

definition-words-unknown = Ces mots ne servent à rien : il n’y a pas de `{ $id }` ici.
    .label = à corriger
    .help =
        { $near ->
            [none] retirez-les, ou corrigez le nom
           *[other] vouliez-vous dire `{ $near }` ?
        }

definition-template = Le texte `{ $part }` contient des accolades que redevable ne comprend pas.
    .label = à corriger
    .help = détail, en anglais : { $detail }

definition-template-name = Le texte `{ $part }` demande `{ $name }`, que rien ne fournit.
    .label = à corriger
    .help = vérifiez le nom entre les accolades

definition-migration = Ce passage d’une version à l’autre du questionnaire est à corriger.
    .label = à corriger
    .help = détail, en anglais : { $detail }

definition-labels-broken = Cette ligne de mots pour les documents ne peut pas être lue.
    .label = à corriger
    .help = détail, en anglais : { $detail }

definition-labels-kept = Les mots des documents en `{ $language }` sont ceux de redevable : ils ne changent pas.
    .label = à corriger
    .help = retirez ce fichier ; `labels` sert à ajouter une langue

## What is expected: they finish « il faut … »

expected-number = un nombre, comme `6000` ou `0.73`
expected-date = une date, comme `2023`, `2023-04` ou `2023-04-26`
expected-duration = une durée, comme `3 years` ou `6 months`
expected-records = une liste d’éléments avec leurs détails, chacun précédé d’un tiret
expected-list = une liste, un élément par ligne, chacun précédé d’un tiret
expected-mapping = des réponses décalées à la ligne, chacune après son nom
expected-boolean = `true` (oui) ou `false` (non)
expected-text = un texte

form-date = une date, comme `2023`, `2023-04` ou `2023-04-26`
form-day = une date complète, comme `2023-04-26`
form-duration = un nombre et une unité en anglais, comme `3 years` ou `6 months`
form-address = une adresse sans espace, comme `https://exemple.fr/page`
form-id = un identifiant en minuscules, chiffres et tirets, comme `bourse-merite`
form-language = un code de langue, comme `fr` ou `en`
form-siren = neuf chiffres, sans espace
form-source = le nom court d’une source : une lettre, puis des lettres, chiffres ou tirets
form-pointer = un chemin qui commence par une barre, comme `/performance/evaluations/0`
form-line = un texte d’une seule ligne
form-sibling = le nom d’un fichier du même dossier, sans chemin
form-digest = une empreinte de douze chiffres ou lettres, écrite par `redevable init --translate`

## Other places shown with a finding

the-other-state = l’autre est ici
the-other-evaluation = l’autre essai est ici
the-other-date = l’autre date est ici
the-other-file = l’autre fichier est ici
first-here = la première est ici
here-too = là aussi
opened-here = ouvert ici
listed-here = la liste est ici

## The command line: findings

# What follows a name before what it stands for.
colon = { "\u00A0" }:
level-error = erreur
level-warning = avertissement
level-advice = conseil
level-blank = sans réponse
cli-help = aide
cli-note = note
cli-reply = réponse de l’équipe
cli-law = texte cité
cli-possible-answers = réponses possibles :
cli-did-you-mean = vouliez-vous dire `{ $near }` ?
cli-summary =
    { $file } : { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }{ $advice ->
        [0] { "" }
        [one] , { $advice } conseil
       *[other] , { $advice } conseils
    }{ $blanks ->
        [0] { "" }
        [one] , { $blanks } question sans réponse
       *[other] , { $blanks } questions sans réponse
    }
cli-summary-fine = { $file } : rien à signaler
cli-summary-untranslated =
    { $count ->
        [one] { $count } texte à traduire
       *[other] { $count } textes à traduire
    }
cli-blanks = Sans réponse ({ $count }) : { $sections }
cli-blanks-section = { $section } { $count }
cli-blanks-first = à remplir d’abord, le lecteur les cherche :
cli-missing-for = À répondre par ce rôle : { $role }.
cli-missing-none = Aucune question n’est laissée sans réponse.
cli-missing-none-for = Aucune question n’est laissée sans réponse pour ce rôle : { $role }.
cli-missing-not-documented = Dites non documentées ({ $count }) :
cli-missing-withheld = Dites non publiées ({ $count }) :
cli-blanks-see = voir toutes ces questions : `redevable check{ $given } --missing { $file }`
cli-untranslated = À traduire ({ $count }) : { $sections }
cli-untranslated-others = sources et réponses aux remarques { $count }
cli-untranslated-see = voir tous ces textes : `redevable check{ $given } --missing { $file }`

## The command line: totals, levels, `redevable.toml`

cli-states =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } : { $answered ->
        [one] { $answered } répondue
       *[other] { $answered } répondues
    }, { $not-applicable } sans objet, { $not-documented ->
        [one] { $not-documented } non documentée
       *[other] { $not-documented } non documentées
    }, { $withheld ->
        [one] { $withheld } non publiée
       *[other] { $withheld } non publiées
    }, { $no-answer } sans réponse{ $of-these }, { $not-asked ->
        [one] { $not-asked } non posée
       *[other] { $not-asked } non posées
    }
cli-states-not-counted = Les questions ne sont pas comptées par état : une erreur empêche de lire toutes les réponses.
cli-states-of-these = { " " }(dont { $parts })
cli-states-required =
    { $count ->
        [one] { $count } obligatoire
       *[other] { $count } obligatoires
    }
cli-states-wrong = { $count } à corriger
cli-states-partial =
    { $count ->
        [0] . Ce compte est provisoire : une erreur peut cacher une réponse.
        [one] . Ce compte est provisoire : { $count } réponse est à corriger.
       *[other] . Ce compte est provisoire : { $count } réponses sont à corriger.
    }
cli-summary-others =
    { $count ->
        [one] { "" } ({ $count } remarque pour un autre rôle n’est pas montrée)
       *[other] { "" } ({ $count } remarques pour d’autres rôles ne sont pas montrées)
    }
cli-total =
    { $files ->
        [0] Aucun fichier lu
        [one] { $files } fichier lu
       *[other] { $files } fichiers lus
    } : { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }{ $advice ->
        [0] { "" }
        [one] , { $advice } conseil
       *[other] , { $advice } conseils
    }{ $blanks ->
        [0] { "" }
        [one] , { $blanks } question sans réponse
       *[other] , { $blanks } questions sans réponse
    }
cli-total-fine =
    { $files ->
        [0] Aucun fichier lu.
        [one] { $files } fichier lu : rien à signaler
       *[other] { $files } fichiers lus : rien à signaler
    }
cli-also =
    { $count ->
        [one] aussi à la ligne { $lines }
       *[other] aussi aux lignes { $lines }
    }
cli-also-record = { $line } (« { $record } »)
cli-checks-later = { $file } : d’autres vérifications attendent que ces erreurs soient corrigées. Relancez ensuite la commande.
cli-options-more =
    { $count ->
        [one] et { $count } autre : `redevable questionnaire{ $given }` les imprime toutes
       *[other] et { $count } autres : `redevable questionnaire{ $given }` les imprime toutes
    }
cli-blanks-more =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
cli-with-original = « { $path } » n’est pas lu à part : c’est une traduction, elle va avec son original.
cli-level-unknown = { $place } : « { $code } » n’est pas le code d’une remarque. Tapez `redevable explain{ $given }` pour voir la liste.
cli-level-unknown-near = { $place } : « { $code } » n’est pas le code d’une remarque. Vouliez-vous dire `{ $near }` ?
cli-level-fixed = { $place } : `{ $code }` est une faute de forme du fichier. Cette erreur se corrige : elle ne se tait pas et ne devient pas un avertissement.
cli-level-twice = { $place } : `{ $code }` figure dans deux listes différentes. Gardez une seule des trois : `deny`, `warn` ou `allow`.
cli-config-not-text = « { $path } » n’est pas un fichier de texte en UTF-8, ou il est trop grand.
cli-config-syntax = { $place } : le fichier ne suit pas les règles d’écriture de TOML. Le programme qui le lit dit, en anglais : « { $detail } ».
cli-config-section = { $place } : `{ $key }` est une section. Écrivez `[{ $key }]` sur sa ligne, puis ses réglages en dessous.
cli-config-unknown = { $place } : `{ $key }` n’a pas de sens ici. Possibles ici : { $options }.
cli-config-unknown-near = { $place } : `{ $key }` n’a pas de sens ici. Vouliez-vous dire `{ $near }` ? Possibles ici : { $options }.
cli-config-elsewhere = { $place } : `{ $key }` va dans la section `[{ $section }]`.
cli-config-forbidden = { $place } : `{ $key }` ne se règle que dans la commande. Ce fichier choisit des formats, des niveaux et des langues, rien d’autre.
cli-config-word = { $place } : un mot entre guillemets est attendu ici, comme `"json"`.
cli-config-words = { $place } : une liste est attendue ici : des mots entre guillemets, entre crochets, comme `["md", "html"]`.
cli-config-option = { $place } : « { $found } » n’est pas possible ici. Possibles : { $options }.

## The command line: what the system says of a file

system-not-found = fichier ou dossier introuvable
system-permission-denied = vous n’avez pas le droit d’y accéder
system-is-a-folder = c’est un dossier, et non un fichier
system-not-a-folder = un nom du chemin n’est pas celui d’un dossier
system-already-exists = ce nom est déjà pris
system-not-text = ce n’est pas un texte en UTF-8
system-bad-name = le système refuse ce nom
system-no-space = il n’y a plus de place sur le disque
system-too-large = le fichier est trop grand pour le système
system-read-only = ce disque ne peut qu’être lu
system-busy = un autre programme s’en sert
system-interrupted = l’opération a été interrompue
system-timed-out = le système n’a pas répondu à temps
system-closed = le programme qui lisait la suite s’est arrêté
system-other = message du système : « { $detail } »

## The command line: files and folders

cli-not-found = « { $path } » n’existe pas : vérifiez le nom du fichier et le dossier.
cli-not-readable = « { $path } » ne peut pas être lu ({ $detail }).
cli-no-answers-in-folder = Le dossier « { $path } » ne contient aucun fichier de réponses. Tapez `redevable init{ $given }` pour en créer un.
cli-left-out = « { $path } » n’est pas lu : { $reason }.
cli-skipped =
    { $count ->
        [one] { $count } fichier YAML n’est pas lu, car aucune de ses clés n’est celle d’une réponse : { $files }
       *[other] { $count } fichiers YAML ne sont pas lus, car aucune de leurs clés n’est celle d’une réponse : { $files }
    }
left-out-review = c’est un fichier de relecture
left-out-internal = c’est un fichier interne
left-out-translation = c’est une traduction, et son original n’est pas à côté d’elle
left-out-hidden = c’est un dossier ou un fichier caché
left-out-history = c’est un dossier d’anciennes versions
left-out-link = c’est un lien vers un autre dossier
left-out-other = ce n’est pas un fichier de réponses
cli-folder-unwritable = Rien ne peut être écrit dans « { $path } » ({ $detail }).
cli-exists-not-ours = « { $path } » existe et n’a pas été écrit par redevable : il n’est pas remplacé. Ajoutez `--force` pour le remplacer.
cli-same-id = « { $first } » et « { $second } » ont le même identifiant « { $id } » : aucun des deux n’est écrit. Changez `identity.id` dans l’un d’eux.
cli-not-rendered =
    { $count ->
        [one] { $file } contient { $count } erreur : aucun document n’en est tiré. Corrigez-la, ou ajoutez `--draft` pour un brouillon.
       *[other] { $file } contient { $count } erreurs : aucun document n’en est tiré. Corrigez-les, ou ajoutez `--draft` pour un brouillon.
    }
cli-not-drawable = { $file } ne peut pas être lu : même un brouillon est impossible. Corrigez d’abord les erreurs ci-dessus.
cli-missing-first = { $file } : corrigez d’abord les erreurs ci-dessus ; les questions sans réponse seront listées ensuite.
cli-written = écrit : { $path }
cli-one-output = Un seul document peut être envoyé à l’écran (`-o -`). Choisissez un fichier, une langue et un format, ou indiquez un dossier.
cli-pdf-stdout-terminal = Un PDF ne se lit pas dans un terminal. Indiquez un dossier avec `-o`, ou envoyez le PDF dans un fichier avec `> fiche.pdf`.
cli-language-missing = Le questionnaire n’a pas de textes en « { $language } ». Langues possibles : { $languages }.
cli-part-of-questionnaire = `--part` ne va qu’avec `--of questionnaire`.
cli-init-exists = « { $path } » existe déjà : il n’est pas remplacé. Choisissez un autre nom, ou ajoutez `--force`.
cli-init-left-over =
    { $count ->
        [one] Une réponse de l’ancien fichier n’a plus de question dans ce questionnaire : { $places }. Rien n’est perdu : elle est gardée en commentaire à la fin de { $path }.
       *[other] { $count } réponses de l’ancien fichier n’ont plus de question dans ce questionnaire : { $places }. Rien n’est perdu : elles sont gardées en commentaire à la fin de { $path }.
    }
cli-init-written = { $path } est prêt à remplir. Gardez { $schema } à côté : votre éditeur s’en sert pour vous aider.
cli-translate-exists = « { $path } » existe déjà. Ajoutez `--force` pour le remettre en ordre : les traductions y sont gardées, pas les commentaires.
cli-translate-not-ours = « { $path } » n’est pas une traduction de « { $original } » : il n’est pas remplacé. Déplacez-le ou effacez-le d’abord.
cli-translate-same-language = « { $original } » est déjà écrit dans cette langue (`{ $language }`). Choisissez une autre langue pour `--translate`.
cli-translate-errors = « { $path } » a des erreurs : corrigez-les d’abord, la traduction en dépend.
cli-translate-written =
    { $texts ->
        [one] { $path } est prêt : { $texts } texte, dont { $blank } à traduire. Gardez { $schema } à côté : votre éditeur s’en sert pour vous aider.
       *[other] { $path } est prêt : { $texts } textes, dont { $blank } à traduire. Gardez { $schema } à côté : votre éditeur s’en sert pour vous aider.
    }
cli-translate-earlier =
    { $count ->
        [one] { $count } traduction est plus ancienne que son texte : elle est signalée par `/!\` dans le fichier.
       *[other] { $count } traductions sont plus anciennes que leur texte : elles sont signalées par `/!\` dans le fichier.
    }
cli-translate-dropped = L’original n’a plus de texte à cet endroit, la traduction est retirée : { $pointer }
cli-render-translation = « { $path } » est une traduction : donnez plutôt le nom de son original, et choisissez la langue.
cli-template-error = Le gabarit « { $template } » est à corriger, ligne { $line } : { $detail }
cli-line-written = ligne du document que le gabarit a écrit
cli-template-missing = Le gabarit « { $template } » n’est pas dans le dossier indiqué.

## The command line: check --fix

cli-to-type = à écrire ainsi
cli-to-type-maybe = peut-être ainsi
cli-fix-possible =
    { $count ->
        [one] { $count } point se corrige sans vous : `redevable check{ $given } --fix { $file }`
       *[other] { $count } points se corrigent sans vous : `redevable check{ $given } --fix { $file }`
    }
cli-fix-possible-then =
    { $count ->
        [one] Corrigez d’abord vous-même (ligne { $lines }). Ensuite, { $count } point se corrigera sans vous : `redevable check{ $given } --fix { $file }`
       *[other] Corrigez d’abord vous-même (ligne { $lines }). Ensuite, { $count } points se corrigeront sans vous : `redevable check{ $given } --fix { $file }`
    }
cli-fixed =
    { $count ->
        [one] { $file } : { $count } réparation est faite. Le reste du fichier n’a pas changé.
       *[other] { $file } : { $count } réparations sont faites. Le reste du fichier n’a pas changé.
    }
cli-would-fix =
    { $count ->
        [one] { $file } : { $count } réparation serait faite. Rien n’est écrit.
       *[other] { $file } : { $count } réparations seraient faites. Rien n’est écrit.
    }
cli-fix-possible-saved =
    { $count ->
        [one] { $count } point se corrige sans vous : enregistrez ce texte dans un fichier, puis donnez son nom à `redevable check{ $given } --fix`.
       *[other] { $count } points se corrigent sans vous : enregistrez ce texte dans un fichier, puis donnez son nom à `redevable check{ $given } --fix`.
    }
cli-fix-nothing = { $file } : rien ne peut être réparé sans vous.
cli-fix-unreadable =
    { $count ->
        [one] { $file } n’est pas changé : { $count } erreur empêche encore de le lire (ligne { $lines }). Corrigez-la vous-même, puis relancez la commande.
       *[other] { $file } n’est pas changé : { $count } erreurs empêchent encore de le lire (lignes { $lines }). Corrigez-les vous-même, puis relancez la commande.
    }
cli-fix-no-file = `--fix` répare des fichiers : donnez leur nom, plutôt que l’entrée standard.

## The command line: migrate

cli-not-migrated = { $file } n’a pas été changé.
cli-migrate-current = { $file } répond déjà à { $version } : il n’y a rien à faire.
cli-migrated =
    { $file } est passé de { $from } à { $to } : { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }{ $left ->
        [0] { "" }
        [one] , { $left } point à voir vous-même
       *[other] , { $left } points à voir vous-même
    }.
cli-would-migrate =
    { $file } passerait de { $from } à { $to } : { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }{ $left ->
        [0] { "" }
        [one] , { $left } point à voir vous-même
       *[other] , { $left } points à voir vous-même
    }. Rien n’est écrit.
migrate-version = le fichier répond maintenant à `{ $to }`, et non plus à `{ $from }`.
migrate-schema = l’éditeur utilise maintenant `{ $to }` : écrivez-le avec `redevable schema{ $given } -o { $to }`.
migrate-renamed = `{ $from }` devient `{ $to }`.
migrate-option = `{ $at }` : la réponse `{ $from }` devient `{ $to }`.
migrate-commented = `{ $at }` n’est plus demandé : la réponse devient un commentaire.
migrate-erased = `{ $at }` n’est plus demandé : il n’y avait pas de réponse.
migrate-noted = `{ $at }` n’est plus demandé : la réponse devient `{ $to }`.
migrate-kind = `{ $at }` : la réponse est écrite autrement.
migrate-reply = votre réponse à une remarque porte maintenant sur `{ $to }`.
migrate-more =
    { $count ->
        [one] … et { $count } autre changement.
       *[other] … et { $count } autres changements.
    }
migrate-check = pour voir le détail : `redevable check{ $given } { $file }`

## The command line: PDF

cli-typst-missing = Le programme « { $program } », qui fait les PDF, est introuvable. Installez-le : `cargo install --locked typst-cli`. Ou indiquez où il se trouve : `--typst CHEMIN`, ou la variable `REDEVABLE_TYPST`. Ou passez-vous-en : `--pdf-engine embedded`.
cli-typst-old = Typst { $found } est trop ancien : il faut la version { $wanted } ou une plus récente. Mettez-le à jour : `cargo install --locked typst-cli`.
cli-typst-failed = Typst n’a pas pu faire le PDF : { $detail }
cli-typst-timeout =
    { $seconds ->
        [one] Le PDF n’était pas prêt après { $seconds } seconde : il est abandonné. Les autres documents continuent.
       *[other] Le PDF n’était pas prêt après { $seconds } secondes : il est abandonné. Les autres documents continuent.
    }
cli-no-embedded = Ce programme ne contient pas Typst. Choisissez `--pdf-engine cli`, avec Typst installé, ou un autre format que le PDF.

## Explanations: `redevable explain`, `docs/findings.md`

explain-layer-file = Le fichier lui-même
explain-layer-syntax = L’écriture du fichier (YAML)
explain-layer-structure = La forme des réponses
explain-layer-meaning = Ce que disent les réponses
explain-layer-writing = La rédaction des textes
explain-why = Pourquoi
explain-remedy = Que faire
explain-fix = Réparation automatique
explain-bad = À éviter
explain-example = Exemple
explain-good = Mieux
explain-blanks = Dans ces exemples, `→` est une tabulation et `°` une espace insécable.
explain-law = Textes cités
explain-see = En savoir plus sur l’un d’eux{"\u00A0"}: `redevable explain{ $given } CODE`
findings-made = Écrit par `REDEVABLE_BLESS=1 cargo test explanations`, d’après `templates/explanations/fr.md` : ne pas modifier ici.
findings-title = Ce que redevable peut signaler dans un fichier
findings-intro = Chaque message de `redevable check` porte un code entre crochets. Ce document les explique tous, dans l’ordre où un fichier est lu. Quelques-uns viennent d’autres commandes : `document-…` de `mention`, `rules` et `reply`, `not-migrated` de `migrate`, `definition` de la lecture d’un questionnaire. Une erreur empêche de publier. Un avertissement est imprimé dans la fiche, pour ses lecteurs, sauf `review-overdue`, qui dépend du jour où on la lit. Un conseil n’y est pas. La commande `redevable explain CODE` affiche les mêmes explications.
findings-other-language = In English: [findings.en.md](findings.en.md).
findings-code = Code
findings-level = Niveau
findings-short = En bref

## The command line: other remarks

cli-bad-date = « { $found } » n’est pas une date. Écrivez-la ainsi : `2026-11-23`.
cli-unknown-code-near = « { $code } » n’est pas le code d’une remarque. Vouliez-vous dire `{ $near }` ? Tapez `redevable explain{ $given }` pour voir la liste.
cli-unknown-code = « { $code } » n’est pas le code d’une remarque. Tapez `redevable explain{ $given }` pour voir la liste.
cli-unknown-questionnaire = Le questionnaire « { $found } » est inconnu. S’il est à vous, indiquez son dossier : `--questionnaire DOSSIER`.
cli-questionnaire-not-read = Le questionnaire de « { $path } » ne peut pas être utilisé : voir les erreurs ci-dessus.
cli-internal-error = Le programme a rencontré une erreur qui vient de lui, et non de vos réponses : { $detail }. Merci de nous la signaler.
cli-usage = Utilisation :
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-global-options = Options communes :
cli-default = [par défaut : { $value }]
cli-env = [variable : { $value }]
cli-values = [valeurs possibles : { $values }]

## The help of each command and option

help-about = Rend compte d’un algorithme public : un questionnaire rempli, des documents que chacun peut lire.
help-settings = Réglages d’un dossier : formats, niveaux et langues s’écrivent dans un fichier `redevable.toml`, dans le dossier courant ou plus haut dans son dépôt.
help-help = Affiche cette aide
help-version = Affiche la version du programme

help-init = Écrit un fichier de réponses à remplir, avec les questions que les lecteurs cherchent d’abord

help-init-file = Nom du fichier à écrire, ou à traduire (answers.yaml par défaut)
help-init-lang = Langue des questions et des réponses
help-init-profile = minimal : les questions les plus utiles aux lecteurs ; complete : toutes
help-init-from = Reprend les réponses d’un fichier existant
help-init-translate = Écrit à côté du fichier sa traduction à remplir dans cette langue (`--force` : remet en ordre celle qui existe)
help-init-force = Remplace un fichier qui existe déjà

help-questionnaire = Imprime les questions, vierges ou avec les réponses d’un fichier, pour un entretien
help-questionnaire-file = Fichier de réponses à reprendre ; sans fichier, les questions sont vierges
help-questionnaire-profile = minimal : les questions les plus utiles aux lecteurs ; complete : toutes
help-questionnaire-for = Seulement les questions qui reviennent à ce rôle
help-questionnaire-to = Formats voulus, séparés par des virgules : md, html, pdf
help-questionnaire-lang = Langue des questions
help-questionnaire-output = Dossier où écrire les documents (`-` : à l’écran)
help-questionnaire-pdf-engine = Ce qui fait les PDF : embedded (dans ce programme) ou cli (le programme typst)
help-questionnaire-typst = Emplacement du programme typst
help-questionnaire-force = Remplace aussi les fichiers que redevable n’a pas écrits

help-check = Vérifie des fichiers de réponses, et dit quoi corriger ou compléter
help-check-paths = Fichiers ou dossiers à vérifier (`-` : l’entrée standard)
help-check-format = Façon de présenter le résultat : human (pour lire), compact (une ligne par remarque), json, sarif, github ou gitlab
help-check-fail-on = Niveau à partir duquel la commande échoue (error par défaut)
help-check-missing = Montre chaque question sans réponse
help-check-for = Montre ce qui revient à ce rôle, et toutes les erreurs
help-check-fix = Fait dans le fichier les réparations sûres
help-check-dry-run = Montre les réparations sans toucher au fichier
help-check-deny = Traite ces remarques comme des erreurs (codes séparés par des virgules) ; les documents n’en dépendent pas
help-check-warn = Traite ces remarques comme des avertissements
help-check-allow = Ne signale pas ces remarques ; les documents, eux, les impriment toujours

help-explain = Explique une remarque : ce qu’elle veut dire, et quoi faire
help-explain-code = Code de la remarque, écrit entre crochets dans le message ; sans code, la liste

help-render = Fait les documents que liront les citoyens
help-render-paths = Fichiers ou dossiers de réponses (`-` : l’entrée standard)
help-render-to = Formats voulus, séparés par des virgules : md, html, pdf, json
help-render-output = Dossier où écrire les documents (`-` : à l’écran)
help-render-lang = Langue des documents, ou all pour toutes
help-render-draft = Fait un brouillon, marqué sur chaque page, même si le fichier a des erreurs
help-render-templates = Dossier de vos propres gabarits
help-render-theme = Fichier de couleurs et de polices
help-render-pdf-engine = Ce qui fait les PDF : embedded (dans ce programme) ou cli (le programme typst)
help-render-typst = Emplacement du programme typst
help-render-force = Remplace aussi les fichiers que redevable n’a pas écrits

help-duties = Dit quelles obligations légales s’appliquent, lesquelles non, et pourquoi
help-duties-path = Fichier de réponses (`-` : l’entrée standard)
help-duties-format = Façon de présenter le résultat : human, md ou json

help-mention = Écrit la mention à faire figurer sur une décision (article R. 311-3-1-1)
help-rules = Écrit les règles de l’outil pour un lecteur non spécialiste (article L. 312-1-3)
help-reply = Écrit un modèle de réponse à une personne qui demande une explication (article R. 311-3-1-2)
help-mention-path = Fichier de réponses de l’administration (`-` : l’entrée standard)
help-mention-to = Formats voulus, séparés par des virgules : txt, md, pdf
help-mention-lang = Langue du document
help-mention-output = Dossier où écrire le document (à l’écran par défaut)
help-mention-pdf-engine = Ce qui fait le PDF : embedded (dans ce programme) ou cli (le programme typst)
help-mention-typst = Emplacement du programme typst
help-mention-force = Remplace aussi un fichier que redevable n’a pas écrit
help-rules-path = Fichier de réponses de l’administration (`-` : l’entrée standard)
help-rules-to = Formats voulus, séparés par des virgules : txt, md, pdf
help-rules-lang = Langue du document
help-rules-output = Dossier où écrire le document (à l’écran par défaut)
help-rules-pdf-engine = Ce qui fait le PDF : embedded (dans ce programme) ou cli (le programme typst)
help-rules-typst = Emplacement du programme typst
help-rules-force = Remplace aussi un fichier que redevable n’a pas écrit
help-reply-path = Fichier de réponses de l’administration (`-` : l’entrée standard)
help-reply-to = Formats voulus, séparés par des virgules : txt, md, pdf
help-reply-lang = Langue du document
help-reply-output = Dossier où écrire le document (à l’écran par défaut)
help-reply-pdf-engine = Ce qui fait le PDF : embedded (dans ce programme) ou cli (le programme typst)
help-reply-typst = Emplacement du programme typst
help-reply-force = Remplace aussi un fichier que redevable n’a pas écrit

help-inventory = Réunit des outils dans un seul tableau : les 21 champs du modèle d’Etalab
help-inventory-paths = Fichiers ou dossiers de réponses (`-` : l’entrée standard)
help-inventory-to = Format du tableau : csv ou json
help-inventory-output = Fichier où l’écrire (à l’écran par défaut)

cli-no-translation = « { $file } » n’a pas de traduction en « { $language } » : les réponses restent dans leur langue. Pour la préparer : `redevable init{ $given } --translate { $language } { $typed }`.
cli-one-file = « { $path } » : cette commande lit un seul fichier de réponses. Indiquez lequel.

help-migrate = Fait passer un fichier d’une ancienne version du questionnaire à la nouvelle, commentaires compris
help-migrate-file = Fichier de réponses (`-` : l’entrée standard)
help-migrate-dry-run = Montre les changements sans toucher au fichier

help-schema = Donne le schéma JSON, dont les éditeurs se servent pour vous aider
help-schema-of = Ce que le schéma décrit : answers, translation (les traductions), questionnaire, report, findings
help-schema-part = Avec `--of questionnaire` : un seul de ses fichiers
help-schema-lang = Langue des textes du schéma
help-schema-output = Fichier où l’écrire (`-` : à l’écran)

help-completions = Donne le fichier qui complète les commandes dans votre terminal
help-completions-shell = Votre interpréteur de commandes

help-global-questionnaire = Dossier d’un autre questionnaire que celui du programme
help-global-locale = Langue des messages : fr ou en
help-global-date = Jour à prendre pour aujourd’hui dans les vérifications, comme 2026-11-23
help-global-color = Couleurs dans le terminal : auto, always ou never
help-global-quiet = N’affiche que le résultat et les erreurs

## Answers as people type them

boolean-word-quoted = { $about }« { $found } » est entre guillemets : c’est donc un texte, et non oui ou non.
    .label = guillemets à retirer
    .help = écrivez `{ $near }`, sans guillemets

number-for-text-boolean = { $about }« { $found } » est lu comme oui ou non, alors qu’il faut un texte.
    .label = texte attendu
    .help = mettez cette réponse entre guillemets droits : `"{ $found }"`

wrong-kind-number-in-text = { $about }« { $found } » est écrit comme un texte, et il faut un nombre.
    .label = nombre attendu
    .help = écrivez `{ $near }` sur la ligne de la question, sans guillemets ni `|` ; pour « plus de », dites-le dans une note

wrong-kind-none = { $about }« { $found } » dit qu’il n’y en a pas, ce qui s’écrit autrement.
    .label = à dire par une phrase
    .help = en dessous, décalé de deux espaces, écrivez `not_applicable: |`, puis une phrase plus bas et décalée encore ; si personne n’a cherché, écrivez plutôt `not_documented: |`

number-with-spaces-signs = { $about }« { $found } » a des signes entre les milliers, et YAML n’y voit pas un nombre.
    .label = écrivez `{ $near }`
    .help = écrivez `{ $near }`, sans ces signes

decimal-comma-thousands = { $about }« { $found } » se lit de deux façons : avec des milliers, ou avec trois décimales.
    .label = milliers ou décimales ?
    .help = écrivez `{ $near }` si le signe sépare les milliers, `{ $other }` s’il sépare les décimales

percent-sign-small = { $about }« { $found } » est moins d’un pour cent, ou une part déjà divisée par cent.
    .label = part ou pourcentage ?
    .help = écrivez `{ $near }` si c’est la part elle-même, `{ $other }` si c’est bien un pourcentage

unit-in-number-scaled = { $about }« { $found } » n’est pas écrit tout en chiffres.
    .label = le nombre en chiffres
    .help = écrivez `{ $near }`, si c’est bien ce nombre

unit-in-number-bound = { $about }« { $found } » donne une limite, et non un nombre.
    .label = limite
    .help = en dessous, décalé de deux espaces, écrivez `value: { $near }`, puis `about: true`, puis `note: |` ; dites dans la note si c’est un minimum ou un maximum

wrong-form-duration = { $about }« { $found } » n’est pas une durée que redevable sait lire.
    .label = il faut { $expected }
    .help = pour une durée et une nuance, écrivez sous `{ $key }:` `value: 3 years`, puis `note: |` ; s’il n’y a pas de durée connue, `not_documented: |` et ce que vous savez

wrong-form-duration-endless = { $about }« { $found } » dit qu’il n’y a pas de limite, et il faut une durée.
    .label = il faut { $expected }
    .help = si une limite existe, écrivez-la, comme `3 years` ; sinon, écrivez sous `{ $key }:` `not_documented: |`, puis une phrase, comme « Aucune durée n’est fixée. »

wrong-form-duration-note = { $about }« { $found } » dit une durée et autre chose.
    .label = il faut { $expected }
    .help = en dessous de `{ $key }:`, décalé de deux espaces, écrivez `value: { $near }`, puis `note: |` ; le reste va sous la note

wrong-form-state = { $about }« { $found } » n’est pas une réponse, mais une raison de ne pas répondre.
    .label = raison de ne pas répondre
    .help = laissez `{ $key }:` seul sur sa ligne ; en dessous, décalé de deux espaces de plus, écrivez `{ $state }: |` ; encore en dessous, décalée de deux espaces de plus, la raison

wrong-form-calendar = { $about }« { $found } » n’est pas une date du calendrier.
    .label = il faut { $expected }
    .help = vérifiez le mois, puis le jour ; écrivez { $expected }

wrong-form-local-file = { $about }« { $found } » est un fichier de votre ordinateur, que le public ne peut pas ouvrir.
    .label = adresse du web attendue
    .help = mettez le document en ligne et donnez son adresse, ou effacez cette réponse

wrong-form-no-address = { $about }« { $found } » n’est pas une adresse.
    .label = il faut { $expected }
    .help = s’il n’y a pas d’adresse, écrivez sous `{ $key }:`, décalé de deux espaces, `not_applicable: |` et pourquoi ; si vous ne savez pas, `not_documented: |`

refused-url-local-file = { $about }« { $found } » est un fichier de votre ordinateur, que le public ne peut pas ouvrir.
    .label = adresse du web attendue
    .help = mettez le document en ligne et donnez son adresse, ou effacez cette réponse

refused-url-no-address = { $about }« { $found } » n’est pas une adresse.
    .label = adresse du web attendue
    .help = s’il n’y a pas d’adresse, écrivez sous `{ $key }:`, décalé de deux espaces, `not_applicable: |` et pourquoi ; si vous ne savez pas, `not_documented: |`

refused-url-brackets = { $about }l’adresse est entre `<` et `>`.
    .label = signes à retirer
    .help = écrivez `{ $near }`, sans ces signes

refused-url-link = { $about }l’adresse est écrite comme un lien dans un texte.
    .label = adresse seule attendue
    .help = écrivez `{ $near }`, sans le titre du lien

empty-reason-word = { $about }« { $found } » ne dit pas pourquoi il n’y a pas de réponse.
    .label = pas une raison
    .help = écrivez `|` après `{ $state }:`, puis une phrase à la ligne suivante, décalée de deux espaces : pourquoi, et qui pourrait répondre

not-an-option-more = « { $question } » : « { $found } » dit un mot de la liste et autre chose.
    .label = réponses possibles : { $options }
    .help = sous `{ $key }:`, décalé de deux espaces, écrivez `value: { $near }`, puis `note: |` ; le reste va sous la note

wrong-kind-number = { $about }il faut { $expected }, et le fichier contient « { $found } ».
    .label = il faut { $expected }
    .help = écrivez le nombre seul, en chiffres ; pour une fourchette, écrivez en dessous `value:` et un nombre, puis `about: true`, puis `note: |` et vos mots

not-an-option-word = « { $question } » : « { $found } » n’est pas une réponse possible.
    .label = réponses possibles : { $options }
    .help = tapez l’un de ces mots, exactement

thousands-point = « { $question } » : « { $found } » se lit ici avec trois décimales, et non « { $near } ».
    .label = milliers ou décimales ?
    .help = écrivez `{ $near }` si le point sépare les milliers ; sinon, retirez les décimales
    .title = nombre entier avec trois décimales

sentence-not-finished = « { $question } » : la fiche dira « Oui, si vous { $found } ».
    .label = ne suit pas « si vous »
    .help = continuez la phrase : commencez par une minuscule et un verbe, comme « demandez » ou « avez demandé »
    .title = réponse qui ne finit pas sa phrase

list-signs = « { $question } » : ces lignes commencent par « { $found } » et seront imprimées à la suite.
    .label = signe que Markdown ne connaît pas
    .help = commencez chaque ligne de la liste par `- `
    .title = liste écrite avec d’autres signes

no-answer-words-list = « { $question } » : la liste n’a qu’un élément, « { $found } », qui dit qu’il n’y en a pas.
    .label = pas un élément de la liste
    .help = effacez cet élément ; sous `{ $key }:`, décalé de deux espaces, écrivez `not_applicable: |` et une phrase ; si personne n’a cherché, `not_documented: |`

unknown-key-whole-name = `{ $key }` est le nom complet d’une question : il s’écrit en deux lignes.
    .label = section et question
    .help = sous la ligne `{ $section }:`, écrivez `{ $near }:`, décalé de deux espaces

unknown-key-label = Le questionnaire connaît « { $key } » sous un autre nom.
    .label = les mots de la question
    .help = le nom de cette question est `{ $near }` : écrivez-le devant les deux-points

unknown-key-reserved = `{ $key }:` n’a pas sa place ici.
    .label = mal placé
    .help = cette ligne s’écrit sous une question, décalée de deux espaces de plus qu’elle

unknown-key-source-name = « { $key } » ne peut pas être le nom d’une source.
    .label = nom de source
    .help = le nom d’une source s’écrit en minuscules, sans accent ni espace, comme `{ $near }` ; citez-la par `[@{ $near }]`

state-beside-fields-not-indented = { $about }`{ $state }` est écrit à côté de `{ $key }`, et vaut donc pour toute la section.
    .label = à décaler sous `{ $key }`
    .help = pour ne parler que de `{ $key }`, ajoutez deux espaces devant cette ligne et les suivantes ; pour toute la section, effacez la ligne `{ $key }:`

state-beside-fields-blanks = { $about }`{ $state }` vaut pour toute la section, et des questions vides y restent.
    .label = première question vide
    .help = si la raison vaut pour toute la section, effacez ses questions vides ; sinon, mettez-la sous la question dont elle parle, décalée de deux espaces

not-an-option-long = « { $question } » : « { $found } » n’est pas une réponse possible.
    .label = réponses possibles : { $options }
    .help = tapez l’un de ces mots, exactement, après `value:` ; la nuance va sous `note: |`, que l’on aligne sur `value:`

unknown-key-dash = « { $key } » : le tiret d’une liste est le tiret court du clavier.
    .label = autre tiret
    .help = écrivez `- { $near }`, avec le tiret court et une espace

unknown-key-option = { $about }`{ $key }` est une réponse, et se trouve à la place d’un nom.
    .label = une réponse
    .help = écrivez `value: { $near }` ; puis, pour vos mots, `note: |` à la ligne, et le texte en dessous, décalé encore

wrong-kind-without-bar = { $about }ce texte n’est pas précédé d’une barre `|`, et YAML y voit autre chose.
    .label = `|` attendu avant ce texte
    .help = écrivez `|` après `{ $key }:`, sur la même ligne ; le texte reste en dessous

## Translations: words that answer nothing

no-answer-words-translation = « { $question } » : « { $found } » ne traduit pas le texte d’origine.
    .label = traduction attendue
    .help = écrivez la traduction du texte, ou effacez ces mots, et le signe `|` s’il y en a un : la fiche montre alors le texte d’origine

## Sources whose name is misspelt

unknown-source-near = { $about }la source « { $found } » n’est pas dans la liste `sources:`.
    .label = source inconnue
    .help = vouliez-vous dire `{ $near }` ? Corrigez ce nom ; si c’est une autre source, ajoutez-la dans `sources:`, en haut du fichier
