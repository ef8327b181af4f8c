# Messages of the command line. English.
#
# For each finding code: what is wrong, then `.label` (under the carets), `.help` (what to do) and `.title` (what it is,
# in a few words). What it means at length is in `templates/explanations`. A variant of a code is `<code>-<variant>`.
# Codes, keys, options and commands are never translated and stand between backquotes.

## The file

too-large = The file is larger than 2 MB: it has not been read.
    .label = the file is too large
    .help = remove what was pasted by mistake, or give long documents as links in `sources:`
    .title = file too large

not-utf8 = The file is not saved as UTF-8: accented letters cannot be read.
    .label = first unreadable character
    .help = open the file in a text editor, choose “Save as”, then the encoding UTF-8
    .title = file that is not UTF-8

utf-16 = The file is saved as UTF-16 or UTF-32, not as UTF-8.
    .label = start of the file
    .help = open the file in a text editor, choose “Save as”, then the encoding UTF-8
    .title = file in UTF-16 or UTF-32

office-document = The file is not a text file: it is a document of an office program, or an archive.
    .label = this is not text
    .help = type `redevable init{ $given }`, then copy your answers into the file it writes, with a text editor
    .title = office document in place of a text file
office-document-writer = The file is a document of a word processor (Word or LibreOffice), not a text file.
    .label = this is not text
    .help = type `redevable init{ $given }`, then copy your answers into the file it writes, with a text editor
office-document-spreadsheet = The file is a spreadsheet (Excel or LibreOffice), not a text file.
    .label = this is not text
    .help = type `redevable init{ $given }`, then copy your answers into the file it writes, with a text editor
office-document-pdf = The file is a PDF, not a text file.
    .label = this is not text
    .help = type `redevable init{ $given }`, then copy your answers into the file it writes, with a text editor

control-character = There is an invisible character here, which YAML forbids.
    .label = invisible character
    .help = delete this character, then type again the words around it
    .title = forbidden invisible character

empty-file = The file holds no answers.
    .label = nothing to read
    .help = type `redevable init{ $given }` to get a file to fill in
    .title = empty file

same-id = “{ $other }” has the same `identity.id`: an id stands for one page only.
    .label = identifier already taken
    .help = give each tool its own identifier
    .title = two files, one identifier

other-questionnaire = The file answers the questionnaire “{ $found }”, not “{ $ours }”.
    .label = another questionnaire
    .help = if “{ $found }” is your questionnaire, add `--questionnaire FOLDER`; if not, write `questionnaire: { $ours }`
    .title = another questionnaire

other-questionnaire-newer = The file answers “{ $found }”, a later version than “{ $ours }”.
    .label = later version
    .help = update redevable, or the folder given with `--questionnaire`

other-questionnaire-older = The file answers “{ $found }”, an earlier version than “{ $ours }”.
    .label = earlier version
    .help = type `redevable migrate{ $given } { $typed }`: your answers and comments stay

other-questionnaire-unknown-version = The file answers “{ $found }”, a version that is not known here: the known version is “{ $ours }”.
    .label = unknown version
    .help = check this number; if the file answers the current version, write `questionnaire: { $ours }`

other-questionnaire-no-version = “{ $found }” is not the name of a questionnaire followed by its version.
    .label = name and version expected
    .help = write the name, a slash and the number: `questionnaire: { $ours }`

## The syntax

syntax = { $about }the file cannot be read from here on.
    .label = reading stops here
    .help = compare this line and the one above with a question nearby: the same indentation, a colon and a space after the name; a text goes under its question, after `|`
    .title = something YAML does not understand

tab-indentation = { $about }this line starts with a tab, which YAML refuses.
    .label = tab
    .help = replace each tab with two spaces
    .title = tab at the start of a line

colon-in-text = { $about }this text holds a colon followed by a space, which YAML takes for a new question.
    .label = colon in the text
    .help = write `|` after the question, then the text on the next line, two spaces further to the right
    .title = colon in a text

reserved-start = { $about }this text starts with `{ $character }`, a sign that YAML keeps for itself.
    .label = reserved sign
    .help = write `|` after the question, then the text on the next line, two spaces further to the right
    .title = text that starts with a reserved sign

unclosed-quote = { $about }a quotation mark is opened here and never closed.
    .label = opened quotation mark
    .help = close the quotation mark, or write the text after `|`, without quotation marks around it
    .title = quotation mark never closed

cut-off = { $about }the file stops in the middle of an answer.
    .label = end of the file
    .help = complete the last line, or take a whole copy of the file
    .title = file cut off

duplicate-key = { $about }this line has the same name as another one in the same place.
    .label = second time
    .help = keep one of the two answers, and bring what the other says into it
    .title = question twice

key-not-text = The name of a question is expected here, and this is not one.
    .label = not the name of a question
    .help = write the name of the question as it stands in the starter file
    .title = name of a question that is not a word

# Words that begin sentences of questionnaires and are no names.
words-that-begin-sentences = the a an this these it no nothing two if several each one some

anchor = { $about }the sign `&` followed by a word has a special meaning in YAML, which is refused here.
    .label = reserved sign
    .help = if it is text, write it after `|`, on a new line; if not, copy the answer
    .title = sign `&` before an answer

alias = { $about }the sign `*` followed by a word has a special meaning in YAML, which is refused here.
    .label = reserved sign
    .help = if it is text, write it after `|`, on a new line; if not, copy the answer
    .title = sign `*` before a word

merge-key = A line that starts with `<<:` is refused: it takes over answers without showing them.
    .label = line refused
    .help = delete this line, and copy the answers you want here
    .title = line that starts with `<<`

tag = { $about }the sign `!` at the start of an answer has a special meaning in YAML, which is refused here.
    .label = reserved sign
    .help = if it is text, write it after `|`, on a new line; if not, delete this word
    .title = sign `!` before an answer

directive = A line that starts with `%` is refused.
    .label = line refused
    .help = delete this line
    .title = line that starts with `%`

duplicate-key-pasted = a second file begins here: its questions are in the first one already.
    .label = second file
    .help = keep one file for each tool: put the lines from here on into another file, or delete them

second-document = A second document starts here; a file holds only one.
    .label = second document
    .help = put each tool into its own file, or delete the line `---`
    .title = two documents in one file

too-deep = Answers are nested here on more than 32 levels.
    .label = too many levels
    .help = check the indentation of the lines: no question needs as many
    .title = too many levels

too-many-nodes = The file holds more than 50,000 values: it has not been read.
    .label = the limit is reached here
    .help = remove what was pasted by mistake; a long table is given as a link
    .title = too many values

about = “{ $label }”: { "" }

reserved-start-bar = { $about }the text has to start on the next line, under the bar.
    .label = nothing else on this line after this sign
    .help = leave `|` alone at the end of the line, and write the text on the next line, two spaces further in

reserved-start-unknown = { $about }“?” does not say why the answer is missing.
    .label = not an answer
    .help = leave the question alone on its line; below it, two spaces further in, write `not_documented: |`; below that, what you know

reserved-start-more-than = { $about }“>” is a sign that YAML keeps for itself, and a number is needed.
    .label = a limit
    .help = below, two spaces further in, write `value:` and the number, then `about: true`, then `note: |`; say in the note whether it is a minimum

question-behind-section = { $about }`{ $key }:` is written on the line of its section, where YAML cannot read it.
    .label = to go on a line of its own
    .help = put `{ $key }:` on a line of its own, two spaces further to the right
    .title = question on the line of its section

question-behind-section-part = { $about }`{ $key }:` is written on the line of its question, where YAML cannot read it.
    .label = to go on a line of its own
    .help = put `{ $key }:` on a line of its own, two spaces further to the right than the question

missing-space = { $about }a space is missing after `{ $key }:`.
    .label = space expected after the colon
    .help = type a space between the colon and the answer
    .title = space missing after the colon

missing-space-odd = { $about }the space after `{ $key }:` is a no-break space, which YAML does not count.
    .label = no-break space after the colon
    .help = delete this space and type an ordinary one

missing-colon = { $about }a colon is missing after `{ $key }`.
    .label = colon expected here
    .help = type a colon and a space after `{ $key }`, then the answer
    .title = missing colon

missing-colon-or-text = { $about }a colon is probably missing after `{ $key }`.
    .label = colon expected here?
    .help = type a colon and a space after `{ $key }`. If this line goes on with the text above it, write that text after `|`, indented by two spaces

wrong-dash = { $about }an item of a list begins with a plain dash, and this one begins with “{ $found }”.
    .label = type `- ` here
    .help = put a dash of the keyboard (`-`) and a space in place of this sign
    .title = another sign in place of a dash

wrong-dash-space = { $about }a space is missing after the dash of this item.
    .label = space expected after the dash
    .help = type a space between the dash and what follows it

wrong-dash-no-list = { $about }this line begins with “{ $found }”, and there is no list here.
    .label = one sign too many
    .help = delete this sign and the space behind it

value-without-key = { $about }`{ $beside }` cannot follow an answer that stands on the line of its question.
    .label = the answer does not have its name, `value`, yet
    .help = move the answer to a line of its own, after `value: `, aligned with `{ $beside }`
    .title = note or source under an answer of one line
answer-of-this = the answer to move down

value-without-key-state = { $about }`{ $beside }` says that there is no answer, and the line above it gives one.
    .label = an answer, or the reason why there is none
    .help = delete what follows the colon of the question, or take `{ $beside }` out

missing-comma = { $about }a comma is missing before `{ $key }`.
    .label = comma expected before this
    .help = between braces, put a comma between answers; or write them one below the other, without braces
    .title = missing comma between braces

unclosed-bracket = { $about }“{ $found }” is not closed.
    .label = opened here
    .help = type `{ $wanted }` at the end of the line
    .title = bracket or brace to close

unclosed-bracket-other = { $about }“{ $found }” does not close what was opened.
    .label = `{ $wanted }` expected
    .help = put `{ $wanted }` in place of this sign

unclosed-bracket-stray = { $about }“{ $found }” opens nothing here: the answer is not a list.
    .label = one sign too many
    .help = delete this sign, and keep one answer

indentation = { $about }this line is aligned with none of those above it.
    .label = unexpected indentation
    .help = put this line right under a question of the same rank, with as many spaces in front
    .title = line out of alignment

indentation-with = { $about }this line is not aligned with the other questions of its rank.
    .label = unexpected indentation
    .help = put as many spaces in front of this line as in front of `{ $near }`

indentation-misplaced = { $about }this line is not indented under the section it belongs to, “{ $section }”.
    .label = out of place
    .help = put it under `{ $key_of_section }:`, indented by two spaces. If that section is missing, write `{ $key_of_section }:` first, at the margin of the line above

indentation-section = `{ $key }` starts at the very start of a line, and here spaces stand in front.
    .label = spaces too many at the start
    .help = write `{ $key }:` at the very start of the line, without a space in front

indentation-first = { $about }this line begins with a space, and the others of its level do not.
    .label = a space too many
    .help = delete the spaces at the start of this line

list-indentation = { $about }this line is neither an item of the list, with its dash, nor part of an item.
    .label = dash or indentation expected
    .help = for a new item, start with `- `; to go on with the item above, add two spaces in front
    .title = line out of alignment in a list

list-indentation-with = { $about }this line is not aligned with the item of the list that it belongs to.
    .label = unexpected indentation
    .help = to go on with this item, align the line under `{ $near }`; for a new item, start it with `- `

no-break-indentation = { $about }this line starts with no-break spaces, which YAML does not count.
    .label = no-break spaces
    .help = replace them with ordinary spaces
    .title = no-break spaces at the start of a line

no-break-indentation-unseen = { $about }this line starts with a character that nobody sees, which YAML takes for a letter.
    .label = invisible character
    .help = take it out: delete the start of the line, then type it again

text-not-indented = { $about }this text, written after `|`, is not indented under its question.
    .label = text at the margin
    .help = add two spaces more than in front of the question
    .title = text that is not indented

line-without-key = { $about }this line is neither a question nor part of the text above it.
    .label = neither question nor text
    .help = if the text goes on here, write `|` after the question, then all of the text below, two spaces further in; if it is a note to yourself, start it with `#`
    .title = line without a question

unknown-escape = { $about }between straight quotation marks a backslash has a special meaning, and this one does not exist.
    .label = unknown to YAML
    .help = double the backslash (`\\`), or write the text after `|`, without quotation marks
    .title = backslash between quotation marks

answer-in-comment = { $about }this answer stands behind a `#`: it is not read.
    .label = a note, not an answer
    .help = type `|` right after the colon, then the text on the next line, two spaces further in
    .title = answer behind a `#`

answer-in-comment-option = { $about }this answer stands behind a `#`: it is not read.
    .label = a note, not an answer
    .help = delete the `#` before `{ $near }`

starter-text-note = { $about }a note of the starter file is left in this text.
    .label = to be deleted
    .help = delete this note: it would be published

hash-cut-text = { $about }all that follows ` #` is a comment and will not be published.
    .label = the end of the sentence is lost
    .help = if it is text, write `|` after the question, then the text on the next line, two spaces further in
    .title = text cut by a hash sign

hash-cut-text-lines = { $about }all that follows ` #` is a comment, and the text cannot go on after it.
    .label = comment in the middle of the text
    .help = write `|` after the question, then all of the text on the next line, two spaces further in

hash-cut-text-brackets = { $about }all that follows ` #` is a comment, and so is the end of the brackets or braces.
    .label = end of the line lost
    .help = put these words between straight quotes (`"`)

aligned-with-this = to be aligned with this

misplaced-key = the question `{ $key }` exists, but not here.
    .label = in the wrong place
    .help = put it in the section `{ $key_of_section }` ({ $section }): its full name is `{ $id }`
    .title = question in the wrong place

misplaced-key-section = `{ $key }` is a section, and stands here inside another.
    .label = section
    .help = write `{ $key }:` at the very start of the line, without a space in front

misplaced-key-section-line = the questions from `{ $key }` on belong to the section “{ $section }”, whose line is missing.
    .label = another section begins here
    .help = above this line, at the margin, write `{ $key_of_section }:`

misplaced-key-moved = { $about }this line is not aligned with the other questions of its rank.
    .label = unexpected indentation
    .help = put as many spaces in front of this line as in front of `{ $near }`

misplaced-key-alone = { $about }this line does not stand under the question that it belongs to.
    .label = unexpected indentation
    .help = put it under its question, two more spaces to the right

misplaced-key-words = “{ $question }”: “{ $key }” looks like a question that is asked elsewhere: “{ $asked }”
    .label = asked elsewhere
    .help = put this answer in its place: the full name of this question is `{ $id }`

misplaced-key-under = `{ $key }` is part of `{ $above }`, and stands beside it.
    .label = to be moved to the right
    .help = add two spaces in front of this line, to put it under `{ $above }`

unknown-key-sentence = “{ $key }” looks like text, and YAML takes it for the name of a question.
    .label = text or question?
    .help = write `|` after the question, then all of the text on the next line, two spaces further in

text-cut-by-comma = { $about }the comma cut this text, since it stands in braces.
    .label = one text, read as several answers
    .help = put the text between straight quotation marks; or better, write it without braces, under its question, after `|`
    .title = text cut by a comma

number-cut-by-comma = { $about }the comma cut this number: only what stands before it was read.
    .label = write `{ $near }`
    .help = write `{ $near }`, with a point
    .title = number cut by a comma

number-cut-by-comma-either = { $about }the comma cut this number: only what stands before it was read.
    .label = thousands or decimals?
    .help = write `{ $near }` if the comma separates thousands, `{ $other }` if it separates decimals

number-cut-by-comma-thousands = { $about }the comma cut this number: only what stands before it was read.
    .label = write `{ $near }`
    .help = write `{ $near }`, with nothing between the thousands

missing-dash = { $about }a dash is missing in front of `{ $key }`, since this is a list.
    .label = first item of the list
    .help = write `- { $key }:`, and align the rest of the item under `{ $key }`
    .title = dash missing in a list

missing-dash-each = { $about }a dash is missing in front of each `{ $key }`, since this is a list.
    .label = first item of the list
    .help = write `- { $key }:` each time, and align the rest of the item under `{ $key }`

not-an-option-several = { $about }“{ $found }” holds several words in one.
    .label = write `{ $near }`
    .help = part the words with a comma and a space

boolean-word = { $about }“{ $found }” is not a possible answer.
    .label = possible answers: { $options }
    .help = write `{ $near }`: yes is `true`, no is `false`
    .title = yes or no in words

number-with-spaces = { $about }“{ $found }” holds a space, and YAML does not take it for a number.
    .label = write `{ $near }`
    .help = write `{ $near }`, without a space
    .title = spaces in a number

percent-sign = { $about }“{ $found }” holds a sign, and YAML does not take it for a number.
    .label = write `{ $near }`
    .help = write `{ $near }`, without the sign
    .title = percent sign in a number

percent-sign-share = { $about }the answer is a share between 0 and 1, and the file holds “{ $found }”.
    .label = write `{ $near }`
    .help = write `{ $near }`, the percentage divided by a hundred

decimal-comma = { $about }“{ $found }” has a comma, and YAML wants a point.
    .label = write `{ $near }`
    .help = write `{ $near }`, with a point
    .title = comma in a number

unit-in-number = { $about }“{ $found }” holds a unit too, which has a place of its own.
    .label = the number alone
    .help = on the next line, two spaces further in, write `value: { $near }`, then `unit: { $unit }` below
    .title = unit in a number

unit-in-number-beside = { $about }“{ $found }” also has a unit, which goes elsewhere.
    .label = the number alone
    .help = keep `{ $near }`; the unit goes below, in line with `value`: `unit: { $unit }`

unit-in-number-about = { $about }“{ $found }” is an estimate, and an estimate is written in another way.
    .label = the number alone
    .help = on the next line, two spaces further in, write `value: { $near }`, then `about: true` below

number-for-text = { $about }“{ $found }” is read as a number, where a text is asked for.
    .label = text expected
    .help = put this answer between straight quotation marks: `"{ $found }"`
    .title = text read as a number

out-of-range = { $about }“{ $found }” is too small: the smallest number possible is { $limit }.
    .label = at least { $limit }
    .help = check this number
    .title = impossible number

out-of-range-most = { $about }“{ $found }” is too large: the largest number possible is { $limit }.
    .label = at most { $limit }
    .help = check this number

out-of-range-between = { $about }the answer is a share between 0 and 1, and the file holds “{ $found }”.
    .label = between 0 and 1
    .help = check this number: a share of 70 per cent is written `0.70`

out-of-range-share = { $about }the answer is a share between 0 and 1, and the file holds “{ $found }”.
    .label = between 0 and 1
    .help = if it is a percentage, write `{ $near }`

smart-quotes = { $about }quotation marks of a word processor stand around `{ $near }`.
    .label = quotation marks to remove
    .help = write `{ $near }`, without quotation marks
    .title = quotation marks of a word processor

url-without-scheme = { $about }“{ $found }” is not a whole address.
    .label = address without its beginning
    .help = write `{ $near }`, if that is the address
    .title = address without https

siret-for-siren = { $about }“{ $found }” has fourteen digits: it is a SIRET, and the SIREN is asked for.
    .label = nine digits expected
    .help = keep the first nine digits: `{ $near }`
    .title = SIRET instead of the SIREN

empty-reason = { $about }the reason is missing.
    .label = say why, here
    .help = write the reason on the next line, after `|`, two spaces further in
    .title = reason missing

not-an-option-state = “{ $question }”: “{ $found }” is not an answer, but a reason for not answering.
    .label = possible answers: { $options }
    .help = leave `{ $key }:` alone on its line; below it, two spaces further in, write `{ $state }: |`; below that, two spaces further in again, the reason

label-ground = Which ground that the law provides?

wrong-kind-state = { $about }“{ $found }” is not an answer, but a reason for not answering.
    .label = reason for not answering
    .help = leave `{ $key }:` alone on its line; below it, two spaces further in, write `{ $state }: |`; below that, two spaces further in again, the reason

wrong-kind-file = The file holds no answers, but a mere text or list.
    .label = section expected
    .help = type `redevable init{ $given }` for a file to fill in, then copy your answers into it

wrong-kind-section = { $about }questions are needed, each on its line, and the file holds “{ $found }”.
    .label = questions expected
    .help = write the answers below, two spaces further in, each after its name: `{ $keys }`…

wrong-kind-parts = { $about }the answer has several parts, and the file holds “{ $found }”.
    .label = parts expected below
    .help = write each part below, two spaces further in, after its name: `{ $keys }`

wrong-kind-sources = Under `sources:`, each source has a name, and the file holds “{ $found }”.
    .label = a source begins with its name
    .help = below, indented by two spaces, write the name of the source and a colon, such as `factsheet:`; below that, indented by two more spaces, `title:` and `url:`

wrong-kind-source = A source has a title, and the file holds “{ $found }”.
    .label = title expected below
    .help = write `title:` below, two spaces further in, then the title

wrong-kind-records = { $about }a list is needed, and the file holds “{ $found }”.
    .label = list expected below
    .help = write each item below, two spaces further in, starting with `- { $field }:`

wrong-kind-choices = { $about }a list of words is needed, and the file holds “{ $found }”.
    .label = possible answers: { $options }
    .help = write each word on a line of its own, below, after a dash and a space

wrong-form-near = { $about }“{ $found }” does not have the form that is needed.
    .label = needed: { $expected }
    .help = write `{ $near }`, if that is what it is

required-missing-section = The section `{ $key }` is missing, with its required answers: `{ $keys }`.
    .label = section missing
    .help = add a line `{ $key }:`, then these answers below, two spaces further in

image-missing = { $about }the image “{ $found }” is not in the folder of the answers.
    .label = image not found
    .help = put the image beside the file of answers, or correct its name
    .title = image not found

image-outside = { $about }the image “{ $found }” is outside the folder of the answers.
    .label = outside the folder
    .help = copy the image into the folder of the answers, and write its name alone
    .title = image outside the folder

comment-lost = This comment will be lost if the file is put in order again with `init --translate --force`.
    .label = comment
    .help = note it elsewhere, for example in the original file of answers
    .title = comment that would be lost

## The structure

unknown-key = The questionnaire has no question `{ $key }` in this place.
    .label = not known here
    .help = check the name and the indentation of the line; for a mere comment, start it with `#`
    .title = unknown question
unknown-key-near = The questionnaire has no question `{ $key }` in this place.
    .label = not known here
    .help = did you mean `{ $near }`?
unknown-key-section = “{ $question }”: this section has no question `{ $key }`.
    .label = unknown here
    .help = if one of these questions is the right one, write its name: `{ $keys }`{ $more }; if not, delete this line, or put `#` before it
unknown-key-parts = “{ $question }”: there is no `{ $key }` below this question.
    .label = unknown here
    .help = if one of these parts is the right one, write its name: `{ $keys }`{ $more }; if not, delete this line, or put `#` before it
unknown-key-items = “{ $question }”: a list is needed, and “{ $key }” is written like the name of a question.
    .label = an item of the list
    .help = write each item on a line of its own, after a dash: `- { $field }: { $key }`; what is left goes below, after `note:`
unknown-key-hidden = The questionnaire `{ $ours }` does not ask the question `{ $key }`.
    .label = hidden question
    .help = remove this answer: it would not be published

required-missing = “{ $question }”: this answer is required, and it is missing.
    .label = `{ $key }` is missing
    .help = add a line `{ $key }:`, followed by the answer
    .title = required answer missing

required-missing-reason = “{ $question }”: this questionnaire wants an answer, and it is missing.
    .label = `{ $key }` is missing
    .help = add `{ $key }:`, followed by the answer; or put below it `not_documented:` and the reason
required-missing-blank-reason = “{ $question }”: this questionnaire wants an answer, and it is blank.
    .label = to be completed
    .help = complete this line, or put below it `not_documented:` and the reason

required-missing-blank = “{ $question }”: this answer is required, and it is blank.
    .label = to be completed
    .help = complete this line: `{ $key }:`, followed by the answer

required-missing-questionnaire = The file does not say which questionnaire it answers.
    .label = `questionnaire` is missing
    .help = write at the top of the file: `questionnaire: { $ours }`

wrong-kind = { $about }the answer has to be { $expected }, and the file holds “{ $found }”.
    .help = compare with the example: `redevable explain{ $given } wrong-kind`
    .label = needed: { $expected }
    .title = another kind of answer

not-an-option = “{ $question }”: “{ $found }” is not a possible answer.
    .label = possible answers: { $options }
    .help = type one of these words, exactly; to qualify it, write `value:` and the word below `{ $key }:`, two spaces further in; then `note: |` on the next line, and your words below that, further in again
    .title = answer that is not in the list
not-an-option-near = “{ $question }”: “{ $found }” is not a possible answer.
    .label = possible answers: { $options }
    .help = did you mean `{ $near }`?

wrong-form = { $about }“{ $found }” does not have the form that is needed.
    .help = write { $expected }
    .label = needed: { $expected }
    .title = unexpected form

empty-text = “{ $question }”: this text is empty.
    .label = nothing written
    .help = write the answer, or delete the line to answer later
    .title = empty text

one-state = “{ $question }”: `{ $key }` and `{ $state }` do not go together.
    .label = one of the two has to go
    .help = keep one of them; a nuance is written below `note: |`, in line with `value:`
    .title = one answer at a time
one-state-none = “{ $question }”: neither an answer nor a reason for having none.
    .label = `value:` is missing
    .help = add `value:` followed by the answer, or `not_documented:`, `not_applicable:` or `withheld:` followed by the reason

state-beside-fields = “{ $question }”: `{ $key }` contradicts `{ $state }`, written beside it.
    .label = answer beside a reason
    .help = keep the answer, or the reason for having none
    .title = answer beside a reason for not answering

repeated-item = “{ $question }”: this word stands twice in the list.
    .label = already in the list
    .help = delete one of the two
    .title = word twice

schema-refuses = “{ $question }”: this answer is not accepted ({ $detail }).
    .label = not accepted
    .help = compare with the starter file, which `redevable init{ $given }` writes
    .title = answer refused by the schema

## What answers mean

language-without-words = The questionnaire has no words in `{ $found }`: around your answers, the page will be in `{ $first }`.
    .label = language of the answers
    .help = if your answers are not in `{ $found }`, correct this word; languages of the questionnaire: `{ $languages }`
    .title = a language in which the questionnaire has no words

impossible-date = { $about }“{ $found }” is not a day of the calendar.
    .label = impossible date
    .help = check the month, then the day
    .title = impossible date

unknown-source = { $about }the source “{ $found }” is not in the list `sources:`.
    .label = unknown source
    .help = add “{ $found }” to `sources:`, at the top of the file, or correct this name
    .title = unknown source

unused-source = The source “{ $found }” is cited nowhere.
    .label = never cited
    .help = cite it by `[@{ $found }]` where it serves, or delete it
    .title = source never cited

refused-url = { $about }“{ $found }” is not an address that the page can show.
    .label = address refused
    .help = write an address that starts with `https://`, `http://`, `mailto:` or `tel:`
    .title = address refused

not-an-email = { $about }“{ $found }” is not an e-mail address.
    .label = e-mail address expected
    .help = write a whole address, such as `service@example.org`; if there is none, leave this line blank
    .title = e-mail address to correct

not-an-email-near = { $about }“{ $found }” is not an e-mail address.
    .label = e-mail address expected
    .help = write `{ $near }`, if that is the address

not-an-email-several = { $about }“{ $found }” holds several e-mail addresses.
    .label = one address expected
    .help = keep the one that the service answers, such as `{ $near }`

not-an-email-page = { $about }“{ $found }” is the address of a page, not an e-mail address.
    .label = e-mail address expected
    .help = write this address after `url:`, and leave this line blank if the service has no e-mail address

siren-checksum = { $about }“{ $found }” is not a valid SIREN number: its check digit is wrong.
    .label = number to check
    .help = copy the nine digits from an official document
    .title = SIREN number to check

too-long =
    { $count ->
        [one] “{ $question }”: { $count } character, where { $limit } are advised.
       *[other] “{ $question }”: { $count } characters, where { $limit } are advised.
    }
    .label = long text
    .help = keep the main point here, and put the rest into another answer
    .title = long text

answered-not-asked = “{ $question }”: this question is not asked here, according to your other answers.
    .label = answer to a question not asked
    .help = check the answer that this question depends on, or delete this one
    .title = answer to a question not asked

unknown-acknowledgement = The reply to “{ $check }” matches no point found at “{ $at }”.
    .label = point not found
    .help = copy the code and the path as `redevable check{ $given } --format json`, followed by the name of the file, gives them, or delete this reply
    .title = reply to a point not found

unusable-image = { $about }the image “{ $found }” cannot be published.
    .label = neither PNG nor JPEG, or too large
    .help = save the image as PNG or JPEG, smaller if need be
    .title = unusable image

unusable-history = “{ $question }”: the file “{ $found }” is not in the folder.
    .label = file not found
    .help = keep the earlier file beside this one, for instance in `history/`, and write its path
    .title = earlier file that cannot be used

unusable-history-unreadable = “{ $question }”: the file “{ $found }” cannot be read.
    .label = unreadable file
    .help = type `redevable check{ $given }` followed by its name to find out why

unusable-history-no-answers = “{ $question }”: “{ $found }” does not hold answers to this questionnaire.
    .label = another kind of file
    .help = give the answers file of the time, with its line `questionnaire:`

unusable-history-itself = “{ $question }”: “{ $found }” holds exactly this file.
    .label = the same file
    .help = give the file as it was before the change

unusable-history-other-id = “{ $question }”: “{ $found }” describes another tool, “{ $other }”.
    .label = another identifier
    .help = give an earlier file of the same tool: its `identity.id` never changes

image-without-alternative = { $about }the image “{ $found }” has no text that says what it shows.
    .label = text missing
    .help = say in a sentence what to learn from it: `![Diagram of the three steps](diagram.png)`
    .title = image without a text

test-set-totals-differ = “{ $question }”: { $own } cases looked for here and { $other } in “{ $name }”, for the same set of data “{ $set }”.
    .label = different total
    .help = check the numbers, or give the set of data another name
    .title = different totals for one set of data

baseline-better = “{ $question }”: { $own } for the tool, and { $other } for the comparison method “{ $name }”.
    .label = worse than the comparison
    .help = check both numbers; if they are right, say why the tool is used all the same
    .title = the comparison method does better

dates-out-of-order = “{ $question }”: { $second } does not agree with { $first }, the date given for “{ $other }”.
    .label = date to check
    .help = correct one of the two dates
    .title = dates in an impossible order

planned-yet-started = “{ $question }”: { $found } is past, and “{ $other }” says that the tool is not in use yet.
    .label = a date that is past
    .help = if the tool is in use or on trial, change its state (`status`); if not, write the date that is now planned, or delete it
    .title = planned tool that has already started

the-section-is-missing = its section is not in the file: it can be added after this one
the-state-of-the-tool = the state of the tool

## The documents that the law calls for

document-third-party = This page comes from a third party, who cannot write this document in the public body’s name.
    .label = a third party’s page
    .help = only the public body can, with a page of its own (`prepared_by: owner`)
    .title = a document of the public body asked of a third party

document-not-called-for = “{ $question }”: by this answer, the law does not call for this document.
    .label = { $says }
    .help = check this answer; `redevable duties{ $given }`, followed by the name of the file, says what applies, and why
    .title = a document that the law does not call for

document-cannot-be-told = “{ $question }”: without this answer, it cannot be told whether the law calls for this document.
    .label = { $says }
    .help = answer `{ $id }`, or have the legal department settle the question
    .title = a document that may or may not be called for

document-cannot-be-told-section = “{ $question }”: without this answer, it cannot be told whether the law calls for this document.
    .label = the section `{ $section }` is missing
    .help = add `{ $section }:` further down, at the margin, then below it, indented by two spaces, `{ $key }:` and the answer

document-lacks-section = “{ $question }”: the document needs this answer.
    .label = the section `{ $section }` is missing
    .help = add `{ $section }:` further down, at the margin, then below it, indented by two spaces, `{ $key }:` and the answer

document-lacks = “{ $question }”: the document needs this answer.
    .label = to be completed
    .help = answer `{ $id }`, then try again
    .title = an answer that a document needs

not-migrated = `{ $at }`: this answer could not be carried to the new version.
    .label = to be done by hand
    .help = move or rewrite this answer yourself, then run `redevable check{ $given }` on this file again
    .title = answer to be carried by hand

not-migrated-taken = `{ $at }`: the old and the new question each have an answer.
    .label = two answers
    .help = keep only one of the two answers, under the new question

not-migrated-state = `{ $at }`: the part it goes to already says, as a whole, why it has no answers.
    .label = to be done by hand
    .help = replace that reason with answers, or delete this answer

not-migrated-shape = `{ $at }`: this answer is written in a way that redevable dares not change by itself.
    .label = to be done by hand
    .help = write this answer on lines of its own in its new place, then run `redevable check{ $given }` on this file again

not-migrated-lines = `{ $at }`: the question now wants a single line, and the answer has several.
    .label = several lines
    .help = sum this answer up in one line

not-migrated-markdown = `{ $at }`: the question now wants plain words, without Markdown or sources.
    .label = formatting signs
    .help = write this answer again without formatting; for a source, write `source:`

not-migrated-sources = `{ $at }`: the answer has moved to another part, where the default sources differ.
    .label = source to check
    .help = check where this answer comes from; if needed, cite its source with `source:`

## Translations

not-a-text = `{ $key }` is not a text to translate: what the original says holds in every language.
    .label = not to be translated
    .help = delete this line and what belongs to it
    .title = answer that is not translated

no-original = “{ $file }” is not beside this translation: it cannot be checked.
    .label = file not found
    .help = keep the translation in the folder of its original, and write the exact name of the original here
    .title = translation without an original
no-original-unread = “{ $file }”, the original of this translation, cannot be read.
    .label = file to correct first
    .help = correct the original first: type `redevable check{ $given }`, followed by its name

same-language = This translation is in the language of its original (`{ $language }`).
    .label = language of the original
    .help = write the code of the language of the translation, such as `en`
    .title = translation into the language of the original

stale-translation = “{ $question }”: this text of `{ $original }` has changed since its translation (language `{ $language }`, file `{ $file }`).
    .label = the original now says: { $found }
    .help = correct the translation, delete the line `{ $pointer }` under `originals:`, then type `redevable init{ $given } --translate { $language } { $original } --force`
    .title = translation to bring up to date

untied-translation = “{ $question }”: nothing says which text of `{ $original }` this translates (language `{ $language }`).
    .label = translation not tied to its text
    .help = type `redevable init{ $given } --translate { $language } { $original } --force`: the translation will be noted as up to date
    .title = translation not tied to its text

text-not-in-original = “{ $question }”: the original has no text in this place.
    .label = translates nothing
    .help = delete this text, or move it to its place; `redevable init{ $given } --translate LANG ORIGINAL --force` puts the file in order
    .title = translation of a missing text

## How answers are written

hidden-character = “{ $question }”: an invisible character { $found } has been made visible.
    .label = invisible character
    .help = delete this character, then type again the words around it
    .title = invisible character

character-not-in-pdf = “{ $question }”: the fonts of the PDF lack this character, so the PDF prints its code.
    .label = not in the PDF
    .help = replace this character with a word
    .title = character not in the PDF

html-removed = “{ $question }”: HTML code has been removed from the text.
    .label = HTML removed
    .help = use Markdown: `**bold**`, `- list`, `[words of the link](https://example.org)`
    .title = HTML removed

remote-image = “{ $question }”: the image “{ $found }”, from another site, has become a link.
    .label = image from another site
    .help = copy the image into the folder of the answers, if you have the right to, and write the name of the file
    .title = image from another site

link-removed = “{ $question }”: the link to “{ $found }” has been removed; its words stay.
    .label = link removed
    .help = write an address that starts with `https://`, `http://`, `mailto:` or `tel:`
    .title = link removed

heading-changed = “{ $question }”: the level of a heading has been changed, or an empty heading removed.
    .label = heading
    .help = start your headings with `####`, then `#####` below, without skipping a level
    .title = heading adjusted

nesting-flattened = “{ $question }”: lists or quotations nested too deeply have been flattened.
    .label = nested too deeply
    .help = use fewer levels, or write sentences
    .title = lists nested too deeply

## Text that Markdown would lose

cells-lost = “{ $question }”: a row of a table has more cells than the first row. “{ $found }” will not be published.
    .label = will not be published
    .help = if a `|` is part of a text, write `\|`; if not, add a column to the first row of the table and to the row of dashes
    .title = cells of a table lost
cells-lost-several = “{ $question }”: { $count } rows of tables have more cells than the first row. What goes beyond it will not be published, for example “{ $found }”.
    .label = will not be published
    .help = if a `|` is part of a text, write `\|`; if not, add a column to the first row of the table and to the row of dashes

## Questions inside texts

question-in-text = { $about }a line of this text begins with `{ $key }:`, which is a question.
    .label = question or text?
    .help = if it is a question, take spaces away in front of it: it stands in line with the other questions of its rank. If it is text, write it in another way
    .title = question swallowed by a text

question-in-text-beside = { $about }a line of this text begins with `{ $key }:`, which is written beside an answer.
    .label = beside, or in the text?
    .help = for a note or a source, write `value: |` below the question, the text below that, and put `{ $key }:` in line with `value:`. If it is text, write it in another way

## Notes at the foot of an answer

footnote-not-called = “{ $question }”: nothing in the text leads to the footnote “{ $found }”.
    .label = footnote never referred to
    .help = in the text, write `{ $found }` where the footnote belongs; if two footnotes have the same number, change one of them
    .title = footnote never referred to
footnote-not-called-several = “{ $question }”: nothing in the text leads to { $count } footnotes, for example “{ $found }”.
    .label = footnote never referred to
    .help = in the text, write `{ $found }` where the footnote belongs, and so on; if two footnotes have the same number, change one of them

footnote-missing = “{ $question }”: the text refers to the footnote “{ $found }”, but this answer has no footnote of that name.
    .label = footnote missing
    .help = below the text of this answer, add a line that starts with `{ $found }:` then the footnote; if this is no reference to a footnote, write `\{ $found }`
    .title = reference to a missing footnote
footnote-missing-several = “{ $question }”: the text refers to { $count } footnotes that this answer does not have, for example “{ $found }”.
    .label = footnote missing
    .help = below the text of this answer, add a line for each footnote: `{ $found }:` then the footnote; if this is no reference to a footnote, write `\{ $found }`

## Words that answer nothing, and advice on writing

no-answer-words = “{ $question }”: “{ $found }” does not answer the question.
    .label = not an answer
    .help = delete these words, and the `|` sign if there is one; below, indented, write `{ $state }:` then the reason; to answer later, leave it blank
    .title = missing answer written as an answer
no-answer-words-state = “{ $question }”: `{ $state }:` is written here as a text, not as a reason for not answering.
    .label = taken for the answer
    .help = delete the `|` sign behind the name of the question, and keep `{ $state }:` below, indented by two spaces
no-answer-words-reason = “{ $question }”: “{ $found }” does not say why there is no answer.
    .label = not a reason
    .help = write a sentence: why this answer is missing, and who could give it
no-answer-words-beside = “{ $question }”: “{ $found }” tells the reader nothing.
    .label = to be replaced or deleted
    .help = delete this line, or write what the reader needs to know
no-answer-words-required = “{ $question }”: “{ $found }” is no answer, and this answer is required.
    .label = to be replaced
    .help = replace these words with the answer

starter-text = “{ $question }”: this answer is the example that the questionnaire gives.
    .label = example left in place
    .help = write what is true of your tool, or delete the answer
    .title = example of the questionnaire left as the answer

todo-in-text = “{ $question }”: “{ $found }” looks like a reminder for the team.
    .label = text to be finished
    .help = finish this text, or put the reminder in a comment: a line that starts with `#`
    .title = reminder left in an answer

personal-email = “{ $question }”: the address “{ $found }” looks like a person’s.
    .label = a person’s address?
    .help = give the address of a department, such as `contact@city.gov`
    .title = e-mail address of a person

phone-in-text = “{ $question }”: this text holds the phone number “{ $found }”.
    .label = phone number
    .help = if it is a person’s, delete it; that of a department belongs in a contact: `phone:`
    .title = phone number in a text

repeats-help = “{ $question }”: this answer repeats the question or its help.
    .label = words of the questionnaire
    .help = write what is particular to your tool, or leave the answer blank
    .title = answer that repeats the questionnaire

thin-answer =
    { $count ->
        [one] “{ $question }”: a single word answers a question that readers look for first.
       *[other] “{ $question }”: only { $count } words answer a question that readers look for first.
    }
    .label = very short answer
    .help = answer in a sentence or two, as to a person who asks you
    .title = very short answer to an essential question

bare-link = “{ $question }”: this answer is only a link, or hardly more.
    .label = link without a summary
    .help = sum up in a sentence or two what that page says, and keep the link after it
    .title = link without a summary

long-sentence =
    { $more ->
        [0] “{ $question }”: a sentence has { $count } words. It begins with “{ $found }…”.
        [one] “{ $question }”: a sentence has { $count } words, and another one is too long as well. The first begins with “{ $found }…”.
       *[other] “{ $question }”: a sentence has { $count } words, and { $more } others are too long as well. The first begins with “{ $found }…”.
    }
    .label = { $count } words; at most { $limit }
    .help = split it into two or three sentences, one idea each; an enumeration reads better as a list
    .title = sentence of more than 25 words

hard-to-read = “{ $question }”: this text is very difficult to read (ease: { $ease } out of 100).
    .label = long words
    .help = replace long words with everyday ones, and abstract nouns with verbs
    .title = text that is very difficult to read

unexpanded-acronym = “{ $question }”: nothing says what “{ $found }” means.
    .label = acronym without explanation
    .help = write it in full the first time, then the acronym in brackets
    .title = acronym never explained

middle-dot =
    { $more ->
        [0] “{ $question }”: “{ $found }” holds a middle dot, which screen readers say badly.
        [one] “{ $question }”: “{ $found }” and another word hold a middle dot, which screen readers say badly.
       *[other] “{ $question }”: “{ $found }” and { $more } other words hold a middle dot, which screen readers say badly.
    }
    .label = middle dot
    .help = write the words in full
    .title = middle dot in a word
middle-dot-both =
    { $more ->
        [0] “{ $question }”: “{ $found }” holds a middle dot, which screen readers say badly.
        [one] “{ $question }”: “{ $found }” and another word hold a middle dot, which screen readers say badly.
       *[other] “{ $question }”: “{ $found }” and { $more } other words hold a middle dot, which screen readers say badly.
    }
    .label = middle dot
    .help = write both words in full: “{ $both }”

jargon = “{ $question }”: “{ $found }” can be said in plainer words.
    .label = to be said more plainly
    .help = write for example “{ $instead }”
    .title = word of the trade or of offices

## Blanks

blank = “{ $question }”: no answer yet.
    .label = to be filled in
    .help = answer, or say why you cannot: `not_documented:`, `not_applicable:` or `withheld:`
    .title = no answer

untranslated = “{ $question }”: not translated yet.
    .label = to be translated
    .help = write the translation here; without it, the page shows the original text, in its language
    .title = text to translate

## The questionnaire itself

definition = The questionnaire itself needs correcting here.
    .label = to be corrected
    .help = this message is for whoever writes the questionnaire; your answers are not at fault
    .title = definition of the questionnaire to be corrected

## What can be wrong in it: variants of `definition`

definition-unknown-key = The line `{ $key }` does not exist at this place of the questionnaire.
    .label = to be corrected
    .help =
        { $near ->
            [none] check its name and its indentation
           *[other] did you mean `{ $near }`?
        }

definition-missing-key = The line `{ $key }` is missing here.
    .label = to be corrected
    .help = add `{ $key }:`, followed by its value

definition-unknown-kind = “{ $found }” is not a kind of question.
    .label = to be corrected
    .help =
        { $near ->
            [none] the kinds of questions: { $options }
           *[other] did you mean `{ $near }`?
        }

definition-not-one-of = “{ $found }” is not a possible value of `{ $key }`.
    .label = to be corrected
    .help =
        { $near ->
            [none] possible values: { $options }
           *[other] did you mean `{ $near }`?
        }

definition-wrong-type = The line `{ $key }` does not hold what it should: { $expected }.
    .label = to be corrected

definition-limit-out-of-range = No text can keep within “{ $found }” characters.
    .label = to be corrected
    .help = write a number from 1 to 100000, or remove `limit`

definition-unreadable = This part of the questionnaire cannot be read: { $detail }.
    .label = to be corrected
    .help = compare it with a questionnaire that works

definition-questionnaire-id = “{ $found }” is not the name of a questionnaire.
    .label = to be corrected
    .help = write a name and a version, for instance `ville-exemple/1`

definition-questionnaire-id-taken = A questionnaire that adds to another needs a name of its own.
    .label = to be corrected
    .help = replace `{ $ours }` with a name of your own, for instance `ville-exemple/1`

definition-id-form = “{ $found }” cannot be used as an id.
    .label = to be corrected
    .help = start with a lower-case letter; then lower-case letters without accents, digits and `_`

definition-reserved-word = The word `{ $id }` already has a meaning in answers files.
    .label = to be corrected
    .help = choose another word

definition-duplicate-id = `{ $id }` is already defined above.
    .label = to be corrected
    .help = keep one of the two, or give the second another name

definition-id-taken = The name `{ $id }` is already taken.
    .label = to be corrected
    .help = choose another name; `redevable explain{ $given }` lists those of the checks

definition-extends-unknown = The questionnaire “{ $found }” cannot be added to.
    .label = to be corrected
    .help = write `extends: { $ours }`, or remove this line for a questionnaire of its own

definition-needs-extends = `{ $key }` only has a meaning where the questionnaire adds to another.
    .label = to be corrected
    .help = add `extends: redevable/1` at the top of the file, or remove this line

definition-changed-meaning = `{ $id }` is a question of `{ $base }`: its meaning cannot change.
    .label = to be corrected
    .help = give your question another name; to require this one or to hide it, use `require` or `hide`

definition-words-kept = The words of `{ $id }` say what an answer or a rule means: they do not change.
    .label = to be corrected
    .help = remove them; the label, help, heading and example of a question may be rewritten

definition-after-unknown = `{ $after }` is not a place for this addition.
    .label = to be corrected
    .help =
        { $near ->
            [none] name a section that exists, or a question that exists in the same section, in full
           *[other] did you mean `{ $near }`?
        }

definition-not-a-question = `{ $id }` is not a question: it is a section, a group or a detail of a list.
    .label = to be corrected
    .help = name each question, for instance `data.retention`

definition-hide-required = `{ $id }` is required: it cannot be hidden.
    .label = to be corrected
    .help = remove it from `hide`

definition-hide-essential = `{ $id }` is among what the public reads first: it cannot be hidden.
    .label = to be corrected
    .help = remove it from `hide`; a team can answer `not_documented` or `not_applicable`, with the reason

definition-hide-law = The law asks for `{ $id }` (`{ $law }`): this question cannot be hidden.
    .label = to be corrected
    .help = remove it from `hide`; a team can answer `not_documented` or `not_applicable`, with the reason

definition-hide-needed = `{ $id }` cannot be hidden: `{ $by }` needs its answer.
    .label = to be corrected
    .help = remove it from `hide`, or hide `{ $by }` too if it is an optional question

definition-names-hidden = `{ $id }` is hidden by this questionnaire, and used here.
    .label = to be corrected
    .help = remove it from `hide`, or do not use it here

definition-options-decide = No possible answer can be added to `{ $id }`: `{ $by }` depends on it.
    .label = to be corrected
    .help = ask one more question instead, just after this one

definition-no-section = This questionnaire asks no question.
    .label = to be corrected
    .help = add a section, or `extends: redevable/1` to add to another

definition-empty-section = The section `{ $id }` has no question.
    .label = to be corrected
    .help = add a question, or remove the section

definition-options-missing = `{ $id }` is a choice without possible answers.
    .label = to be corrected
    .help = add a line `options:`, then one possible answer per line

definition-options-not-choice = `{ $id }` is not a choice: it has no possible answers to list.
    .label = to be corrected
    .help = write `kind: choice` if it is one, or remove `options`

definition-option-twice = The possible answer `{ $option }` of `{ $id }` is listed twice.
    .label = to be corrected
    .help = remove one of the two

definition-option-unclear = `unclear` is not listed among the possible answers of `{ $id }`.
    .label = to be corrected
    .help = remove it and write `unclear: true` beside them

definition-fields-missing = `{ $id }` has to say what it holds.
    .label = to be corrected
    .help = add `fields:`, then one question per dash

definition-fields-not-for-kind = `{ $id }` cannot hold other questions.
    .label = to be corrected
    .help = write `kind: group` or `kind: records`, or remove `fields`

definition-kind-in-list = `{ $id }` is in a list, which does not accept the kind `{ $kind }`.
    .label = to be corrected
    .help = choose a simpler kind, or ask the question outside the list

definition-results-outside-list = `{ $id }` holds measures outside a list of tests.
    .label = to be corrected
    .help = put it in the `fields` of a question of kind `records`

definition-measure-kind = `{ $id }` is a measure: it has to be a number.
    .label = to be corrected
    .help = write `kind: number`

definition-setting-not-for-kind = `{ $setting }` has no effect on `{ $id }`, of kind `{ $kind }`.
    .label = to be corrected
    .help = remove this line, or change the kind of the question

definition-required-in-list = `{ $id }` is a detail of a list: it cannot be required.
    .label = to be corrected
    .help = require the whole list

definition-unknown-question = There is no question `{ $id }`.
    .label = to be corrected
    .help =
        { $near ->
            [none] give the full name, for instance `data.retention`
           *[other] did you mean `{ $near }`?
        }

definition-unknown-list = There is no list `{ $id }`.
    .label = to be corrected
    .help =
        { $near ->
            [none] give the full name of a question of kind `records`
           *[other] did you mean `{ $near }`?
        }

definition-unknown-law = There is no legal reference `{ $id }`.
    .label = to be corrected
    .help =
        { $near ->
            [none] add it to `law.yaml`, or correct its name
           *[other] did you mean `{ $near }`?
        }

definition-expression = `{ $expression }` is not a condition that redevable understands.
    .label = to be corrected
    .help = detail: { $detail }

definition-unknown-name = The condition speaks of `{ $name }`, which is not a question.
    .label = to be corrected
    .help =
        { $near ->
            [none] give the full name of a question; a word to compare goes between quotes
           *[other] did you mean `{ $near }`?
        }

definition-today-undated = `{ $name }` depends on the day: only a dated check may use it.
    .label = to be corrected
    .help = add `dated: true` to the check, or remove `{ $name }`

definition-cycle = These questions wait for each other: { $cycle }.
    .label = to be corrected
    .help = remove the condition of one of them

definition-check-level = The check `{ $id }` can only be `warning` or `advice`.
    .label = to be corrected
    .help = write `level: warning`; an error would keep a team from publishing

definition-law-date = “{ $found }” is not a day of the calendar.
    .label = to be corrected
    .help = write a full date, for instance `2026-01-31`

definition-law-address = “{ $found }” is not an address that redevable accepts.
    .label = to be corrected
    .help = write an address that starts with `https://`

definition-language-file = This file says that it holds the language `{ $language }`, but is not named `{ $file }`.
    .label = to be corrected
    .help = rename the file, or correct `language`

definition-language-form = “{ $language }” is not the code of a language.
    .label = to be corrected
    .help = write for instance `fr`, `es` or `de`

definition-no-text-file = The texts in `{ $language }` are missing.
    .label = to be corrected
    .help = add a file `text/{ $language }.yaml`, or remove this language from `languages`

definition-language-unlisted = The language `{ $language }` is not in the list `languages` of `structure.yaml`.
    .label = to be corrected
    .help = add it to this list, or remove the file `{ $file }`

definition-words-missing = A text in `{ $language }` is missing: `{ $part }` of `{ $id }`.
    .label = to be corrected
    .help = add this text, as in the other languages

definition-words-unknown = These words are of no use: there is no `{ $id }` here.
    .label = to be corrected
    .help =
        { $near ->
            [none] remove them, or correct the name
           *[other] did you mean `{ $near }`?
        }

definition-template = The text `{ $part }` holds braces that redevable does not understand.
    .label = to be corrected
    .help = detail: { $detail }

definition-template-name = The text `{ $part }` asks for `{ $name }`, which nothing provides.
    .label = to be corrected
    .help = check the name between the braces

definition-migration = This step from one version of the questionnaire to the next needs correcting.
    .label = to be corrected
    .help = detail: { $detail }

definition-labels-broken = This line of words for documents cannot be read.
    .label = to be corrected
    .help = detail: { $detail }

definition-labels-kept = The words of documents in `{ $language }` are those of redevable: they do not change.
    .label = to be corrected
    .help = remove this file; `labels` serves to add a language

## What is expected: they finish “the answer has to be …”

expected-number = a number, such as `6000` or `0.73`
expected-date = a date, such as `2023`, `2023-04` or `2023-04-26`
expected-duration = a duration, such as `3 years` or `6 months`
expected-records = a list of items with their details, each after a dash
expected-list = a list, one item per line, each after a dash
expected-mapping = a group of answers set to the right, each after its name
expected-boolean = `true` (yes) or `false` (no)
expected-text = a text

form-date = a date, such as `2023`, `2023-04` or `2023-04-26`
form-day = a full date, such as `2023-04-26`
form-duration = a number and a unit, such as `3 years` or `6 months`
form-address = an address without spaces, such as `https://example.org/page`
form-id = an identifier of lower-case letters, digits and hyphens, such as `merit-grant`
form-language = a language code, such as `fr` or `en`
form-siren = a number of nine digits, without spaces
form-source = the short name of a source (a letter, then letters, digits or hyphens)
form-pointer = a path that starts with a slash, such as `/performance/evaluations/0`
form-line = a text of one line
form-sibling = the name of a file of the same folder, without a path
form-digest = a digest of twelve digits or letters, written by `redevable init --translate`

## Other places shown with a finding

the-other-state = the other is here
the-other-evaluation = the other test is here
the-other-date = the other date is here
the-other-file = the other file is here
first-here = the first is here
here-too = here too
opened-here = opened here
listed-here = the list is here

## The command line: findings

# What follows a name before what it stands for.
colon = :
level-error = error
level-warning = warning
level-advice = advice
level-blank = no answer
cli-help = help
cli-note = note
cli-reply = the team’s reply
cli-law = text cited
cli-possible-answers = possible answers:
cli-did-you-mean = did you mean `{ $near }`?
cli-summary =
    { $file }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $advice ->
        [0] { "" }
        [one] , { $advice } piece of advice
       *[other] , { $advice } pieces of advice
    }{ $blanks ->
        [0] { "" }
        [one] , { $blanks } question without an answer
       *[other] , { $blanks } questions without an answer
    }
cli-summary-fine = { $file }: nothing to report
cli-summary-untranslated =
    { $count ->
        [one] { $count } text to translate
       *[other] { $count } texts to translate
    }
cli-blanks = No answer ({ $count }): { $sections }
cli-blanks-section = { $section } { $count }
cli-blanks-first = to fill in first, readers look for them:
cli-missing-for = To be answered by this role: { $role }.
cli-missing-none = No question is left without an answer.
cli-missing-none-for = No question is left without an answer for this role: { $role }.
cli-missing-not-documented = Said to be not documented ({ $count }):
cli-missing-withheld = Said to be withheld ({ $count }):
cli-blanks-see = see all these questions: `redevable check{ $given } --missing { $file }`
cli-untranslated = To translate ({ $count }): { $sections }
cli-untranslated-others = sources and replies to remarks { $count }
cli-untranslated-see = see all these texts: `redevable check{ $given } --missing { $file }`

## The command line: totals, levels, `redevable.toml`

cli-states =
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }: { $answered } answered, { $not-applicable } not applicable, { $not-documented } not documented, { $withheld } withheld, { $no-answer } without an answer{ $of-these }, { $not-asked } not asked
cli-states-not-counted = Questions are not counted by state: an error keeps some answers from being read.
cli-states-of-these = { " " }(of these, { $parts })
cli-states-required = { $count } required
cli-states-wrong = { $count } to correct
cli-states-partial =
    { $count ->
        [0] . This count is provisional: an error may hide an answer.
        [one] . This count is provisional: { $count } answer has to be corrected.
       *[other] . This count is provisional: { $count } answers have to be corrected.
    }
cli-summary-others =
    { $count ->
        [one] { "" } ({ $count } finding for another role is not shown)
       *[other] { "" } ({ $count } findings for other roles are not shown)
    }
cli-total =
    { $files ->
        [0] No file read
        [one] { $files } file read
       *[other] { $files } files read
    }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $advice ->
        [0] { "" }
        [one] , { $advice } piece of advice
       *[other] , { $advice } pieces of advice
    }{ $blanks ->
        [0] { "" }
        [one] , { $blanks } question without an answer
       *[other] , { $blanks } questions without an answer
    }
cli-total-fine =
    { $files ->
        [0] No file read.
        [one] { $files } file read: nothing to report
       *[other] { $files } files read: nothing to report
    }
cli-also =
    { $count ->
        [one] also on line { $lines }
       *[other] also on lines { $lines }
    }
cli-also-record = { $line } (“{ $record }”)
cli-checks-later = { $file }: other checks wait until these errors are corrected. Run the command again afterwards.
cli-options-more =
    { $count ->
        [one] and { $count } more: `redevable questionnaire{ $given }` prints them all
       *[other] and { $count } more: `redevable questionnaire{ $given }` prints them all
    }
cli-blanks-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
cli-with-original = “{ $path }” is not read apart: it is a translation, it goes with its original.
cli-level-unknown = { $place }: “{ $code }” is not the code of a remark. Type `redevable explain{ $given }` to see the list.
cli-level-unknown-near = { $place }: “{ $code }” is not the code of a remark. Did you mean `{ $near }`?
cli-level-fixed = { $place }: `{ $code }` is a fault in the form of the file. Correct it: it cannot be silenced or made a warning.
cli-level-twice = { $place }: `{ $code }` is in two different lists. Keep one of the three: `deny`, `warn` or `allow`.
cli-config-not-text = “{ $path }” is not a text file in UTF-8, or it is too large.
cli-config-syntax = { $place }: the file does not follow the rules of TOML. The program that reads it says: “{ $detail }”.
cli-config-section = { $place }: `{ $key }` is a section. Write `[{ $key }]` on its own line, and its settings below.
cli-config-unknown = { $place }: `{ $key }` means nothing here. Possible here: { $options }.
cli-config-unknown-near = { $place }: `{ $key }` means nothing here. Did you mean `{ $near }`? Possible here: { $options }.
cli-config-elsewhere = { $place }: `{ $key }` belongs in the section `[{ $section }]`.
cli-config-forbidden = { $place }: `{ $key }` can only be set in the command. This file chooses formats, levels and languages, nothing else.
cli-config-word = { $place }: a word in quotes is expected here, such as `"json"`.
cli-config-words = { $place }: a list is expected here: words in quotes, in brackets, such as `["md", "html"]`.
cli-config-option = { $place }: “{ $found }” is not possible here. Possible: { $options }.

## The command line: what the system says of a file

system-not-found = file or folder not found
system-permission-denied = you have no right to access it
system-is-a-folder = it is a folder, not a file
system-not-a-folder = a name on the way is not that of a folder
system-already-exists = this name is taken
system-not-text = it is not a text in UTF-8
system-bad-name = the system refuses this name
system-no-space = the disk is full
system-too-large = the file is too large for the system
system-read-only = this disk can only be read
system-busy = another program is using it
system-interrupted = the operation was interrupted
system-timed-out = the system did not answer in time
system-closed = the program that was reading has stopped
system-other = the system says: “{ $detail }”

## The command line: files and folders

cli-not-found = “{ $path }” does not exist: check the name of the file and the folder.
cli-not-readable = “{ $path }” cannot be read ({ $detail }).
cli-no-answers-in-folder = The folder “{ $path }” holds no answers file. Type `redevable init{ $given }` to create one.
cli-left-out = “{ $path }” is not read: { $reason }.
cli-skipped =
    { $count ->
        [one] { $count } YAML file is not read, since none of its keys is one of a file of answers: { $files }
       *[other] { $count } YAML files are not read, since none of their keys is one of a file of answers: { $files }
    }
left-out-review = it is a review file
left-out-internal = it is an internal file
left-out-translation = it is a translation, and its original is not beside it
left-out-hidden = it is a hidden folder or file
left-out-history = it is a folder of earlier versions
left-out-link = it is a link to another folder
left-out-other = it is not an answers file
cli-folder-unwritable = Nothing can be written into “{ $path }” ({ $detail }).
cli-exists-not-ours = “{ $path }” exists and was not written by redevable: it is not replaced. Add `--force` to replace it.
cli-same-id = “{ $first }” and “{ $second }” have the same identifier “{ $id }”: neither is written. Change `identity.id` in one of them.
cli-not-rendered =
    { $count ->
        [one] { $file } has { $count } error: no document is made from it. Correct it, or add `--draft` for a draft.
       *[other] { $file } has { $count } errors: no document is made from it. Correct them, or add `--draft` for a draft.
    }
cli-not-drawable = { $file } cannot be read: not even a draft is possible. Correct the errors above first.
cli-missing-first = { $file }: correct the errors above first; the questions without an answer are listed afterwards.
cli-written = written: { $path }
cli-one-output = Only one document can be sent to the screen (`-o -`). Choose one file, one language and one format, or give a folder.
cli-pdf-stdout-terminal = A PDF cannot be read in a terminal. Give a folder with `-o`, or send the PDF into a file with `> page.pdf`.
cli-language-missing = The questionnaire has no texts in “{ $language }”. Possible languages: { $languages }.
cli-part-of-questionnaire = `--part` only goes with `--of questionnaire`.
cli-init-exists = “{ $path }” already exists: it is not replaced. Choose another name, or add `--force`.
cli-init-left-over =
    { $count ->
        [one] One answer of the older file has no question in this questionnaire any more: { $places }. Nothing is lost: it is kept as a comment at the end of { $path }.
       *[other] { $count } answers of the older file have no question in this questionnaire any more: { $places }. Nothing is lost: they are kept as comments at the end of { $path }.
    }
cli-init-written = { $path } is ready to be filled in. Keep { $schema } beside it: your editor uses it to help you.
cli-translate-exists = “{ $path }” already exists. Add `--force` to put it in order: translations in it are kept, comments are not.
cli-translate-not-ours = “{ $path }” is not a translation of “{ $original }”: it is not replaced. Move it or delete it first.
cli-translate-same-language = “{ $original }” is already written in this language (`{ $language }`). Choose another language for `--translate`.
cli-translate-errors = “{ $path }” has errors: correct them first, the translation depends on it.
cli-translate-written =
    { $texts ->
        [one] { $path } is ready: { $texts } text, of which { $blank } to translate. Keep { $schema } beside it: your editor uses it to help you.
       *[other] { $path } is ready: { $texts } texts, of which { $blank } to translate. Keep { $schema } beside it: your editor uses it to help you.
    }
cli-translate-earlier =
    { $count ->
        [one] { $count } translation is older than its text: it is marked `/!\` in the file.
       *[other] { $count } translations are older than their texts: they are marked `/!\` in the file.
    }
cli-translate-dropped = The original has no text in this place any more, its translation is removed: { $pointer }
cli-render-translation = “{ $path }” is a translation: give the name of its original instead, and choose the language.
cli-template-error = The template “{ $template }” needs correcting, line { $line }: { $detail }
cli-line-written = line of the document that the template wrote
cli-template-missing = The template “{ $template }” is not in the folder given.

## The command line: check --fix

cli-to-type = write it like this
cli-to-type-maybe = perhaps like this
cli-fix-possible =
    { $count ->
        [one] { $count } finding can be repaired without you: `redevable check{ $given } --fix { $file }`
       *[other] { $count } findings can be repaired without you: `redevable check{ $given } --fix { $file }`
    }
cli-fix-possible-then =
    { $count ->
        [one] Repair by hand first (line { $lines }). Then { $count } point can be repaired for you: `redevable check{ $given } --fix { $file }`
       *[other] Repair by hand first (line { $lines }). Then { $count } points can be repaired for you: `redevable check{ $given } --fix { $file }`
    }
cli-fixed =
    { $count ->
        [one] { $file }: { $count } repair made. The rest of the file has not changed.
       *[other] { $file }: { $count } repairs made. The rest of the file has not changed.
    }
cli-would-fix =
    { $count ->
        [one] { $file }: { $count } repair would be made. Nothing is written.
       *[other] { $file }: { $count } repairs would be made. Nothing is written.
    }
cli-fix-possible-saved =
    { $count ->
        [one] { $count } finding can be repaired without you: save this text as a file, then give its name to `redevable check{ $given } --fix`.
       *[other] { $count } findings can be repaired without you: save this text as a file, then give its name to `redevable check{ $given } --fix`.
    }
cli-fix-nothing = { $file }: nothing can be repaired without you.
cli-fix-unreadable =
    { $count ->
        [one] { $file } is not changed: { $count } error still keeps it from being read (line { $lines }). Correct it yourself, then run the command again.
       *[other] { $file } is not changed: { $count } errors still keep it from being read (lines { $lines }). Correct them yourself, then run the command again.
    }
cli-fix-no-file = `--fix` repairs files: give their names, rather than standard input.

## The command line: migrate

cli-not-migrated = { $file } has not been changed.
cli-migrate-current = { $file } already answers { $version }: there is nothing to do.
cli-migrated =
    { $file } has been carried from { $from } to { $to }: { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }{ $left ->
        [0] { "" }
        [one] , { $left } point for you to look at
       *[other] , { $left } points for you to look at
    }.
cli-would-migrate =
    { $file } would be carried from { $from } to { $to }: { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }{ $left ->
        [0] { "" }
        [one] , { $left } point for you to look at
       *[other] , { $left } points for you to look at
    }. Nothing is written.
migrate-version = the file now answers `{ $to }`, no longer `{ $from }`.
migrate-schema = the editor now uses `{ $to }`: write it with `redevable schema{ $given } -o { $to }`.
migrate-renamed = `{ $from }` becomes `{ $to }`.
migrate-option = `{ $at }`: the answer `{ $from }` becomes `{ $to }`.
migrate-commented = `{ $at }` is no longer asked: the answer becomes a comment.
migrate-erased = `{ $at }` is no longer asked: there was no answer.
migrate-noted = `{ $at }` is no longer asked: the answer becomes `{ $to }`.
migrate-kind = `{ $at }`: the answer is written in another way.
migrate-reply = your reply to a remark is now about `{ $to }`.
migrate-more =
    { $count ->
        [one] … and { $count } more change.
       *[other] … and { $count } more changes.
    }
migrate-check = for the details: `redevable check{ $given } { $file }`

## The command line: PDF

cli-typst-missing = The program “{ $program }”, which makes PDFs, cannot be found. Install it: `cargo install --locked typst-cli`. Or say where it is: `--typst PATH`, or the variable `REDEVABLE_TYPST`. Or do without it: `--pdf-engine embedded`.
cli-typst-old = Typst { $found } is too old: version { $wanted } or a newer one is needed. Update it: `cargo install --locked typst-cli`.
cli-typst-failed = Typst could not make the PDF: { $detail }
cli-typst-timeout =
    { $seconds ->
        [one] The PDF was not ready after { $seconds } second: it is given up. The other documents go on.
       *[other] The PDF was not ready after { $seconds } seconds: it is given up. The other documents go on.
    }
cli-no-embedded = This program does not contain Typst. Choose `--pdf-engine cli`, with Typst installed, or a format other than PDF.

## Explanations: `redevable explain`, `docs/findings.md`

explain-layer-file = The file itself
explain-layer-syntax = How the file is written (YAML)
explain-layer-structure = The form of the answers
explain-layer-meaning = What the answers say
explain-layer-writing = How the texts are worded
explain-why = Why
explain-remedy = What to do
explain-fix = Automatic repair
explain-bad = Avoid
explain-example = Example
explain-good = Better
explain-blanks = In these examples, `→` is a tab and `°` a no-break space.
explain-law = Legal texts cited
explain-see = To read more about one of them: `redevable explain{ $given } CODE`
findings-made = Written by `REDEVABLE_BLESS=1 cargo test explanations` from `templates/explanations/en.md`: do not change it here.
findings-title = What redevable can find in a file
findings-intro = Each message of `redevable check` has a code in brackets. This document explains them all, in the order in which a file is read. A few come from other commands: `document-…` from `mention`, `rules` and `reply`, `not-migrated` from `migrate`, `definition` from reading a questionnaire. An error prevents publication. A warning is printed on the page, for its readers, except `review-overdue`, which depends on the day it is read. Advice is not. The command `redevable explain CODE` shows the same explanations.
findings-other-language = En français{"\u00A0"}: [findings.md](findings.md).
findings-code = Code
findings-level = Level
findings-short = In short

## The command line: other remarks

cli-bad-date = “{ $found }” is not a date. Write it like this: `2026-11-23`.
cli-unknown-code-near = “{ $code }” is not the code of a remark. Did you mean `{ $near }`? Type `redevable explain{ $given }` to see the list.
cli-unknown-code = “{ $code }” is not the code of a remark. Type `redevable explain{ $given }` to see the list.
cli-unknown-questionnaire = The questionnaire “{ $found }” is not known. If it is yours, give its folder: `--questionnaire FOLDER`.
cli-questionnaire-not-read = The questionnaire of “{ $path }” cannot be used: see the errors above.
cli-internal-error = The program met an error of its own, not of your answers: { $detail }. Please report it to us.
cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-global-options = Common options:
cli-default = [default: { $value }]
cli-env = [variable: { $value }]
cli-values = [possible values: { $values }]

## The help of each command and option

help-about = Accounts for a public algorithm: a questionnaire filled in, documents that everybody can read.
help-settings = Settings of a folder: formats, levels and languages stand in a file `redevable.toml`, in the current folder or above it in its repository.
help-help = Shows this help
help-version = Shows the version of the program

help-init = Writes an answers file to fill in, with the questions that readers look for first

help-init-file = Name of the file to write, or to translate (answers.yaml by default)
help-init-lang = Language of the questions and answers
help-init-profile = minimal: the questions most useful to readers; complete: all of them
help-init-from = Takes over the answers of an existing file
help-init-translate = Writes beside the file its translation into this language, to be filled in (`--force`: puts an existing one in order)
help-init-force = Replaces a file that already exists

help-questionnaire = Prints the questions, blank or with the answers of a file, for an interview
help-questionnaire-file = Answers file to print; without one, the questions are blank
help-questionnaire-profile = minimal: the questions most useful to readers; complete: all of them
help-questionnaire-for = Only the questions for this role
help-questionnaire-to = Formats wanted, separated by commas: md, html, pdf
help-questionnaire-lang = Language of the questions
help-questionnaire-output = Folder to write the documents into (`-`: to the screen)
help-questionnaire-pdf-engine = What makes PDFs: embedded (inside this program) or cli (the typst program)
help-questionnaire-typst = Where the typst program is
help-questionnaire-force = Also replaces files that redevable did not write

help-check = Checks answers files, and says what to correct or complete
help-check-paths = Files or folders to check (`-`: standard input)
help-check-format = How the result is presented: human (to read), compact (one line a remark), json, sarif, github or gitlab
help-check-fail-on = Level from which the command fails (error by default)
help-check-missing = Shows each question without an answer
help-check-for = Shows what is for this role, and every error
help-check-fix = Makes the safe repairs in the file
help-check-dry-run = Shows the repairs without touching the file
help-check-deny = Treats these remarks as errors (codes with commas between them); documents do not depend on it
help-check-warn = Treats these remarks as warnings
help-check-allow = Does not report these remarks; documents print them all the same

help-explain = Explains a remark: what it means, and what to do
help-explain-code = Code of the remark, written between brackets in the message; without a code, the list

help-render = Makes the documents that citizens will read
help-render-paths = Answers files or folders (`-`: standard input)
help-render-to = Formats wanted, separated by commas: md, html, pdf, json
help-render-output = Folder to write the documents into (`-`: to the screen)
help-render-lang = Language of the documents, or all for every language
help-render-draft = Makes a draft, marked on every page, even if the file has errors
help-render-templates = Folder of your own templates
help-render-theme = File of colours and fonts
help-render-pdf-engine = What makes the PDFs: embedded (inside this program) or cli (the typst program)
help-render-typst = Where the typst program is
help-render-force = Also replaces files that redevable did not write

help-duties = Says which legal duties apply, which do not, and why
help-duties-path = Answers file (`-`: standard input)
help-duties-format = How to present the result: human, md or json

help-mention = Writes the notice to print on a decision (French code, R. 311-3-1-1)
help-rules = Writes the rules of the tool for a reader who is not a specialist (French code, L. 312-1-3)
help-reply = Writes a model answer to a person who asks for an explanation (French code, R. 311-3-1-2)
help-mention-path = Answers file of the public body (`-`: standard input)
help-mention-to = Formats wanted, separated by commas: txt, md, pdf
help-mention-lang = Language of the document
help-mention-output = Folder to write the document into (the screen by default)
help-mention-pdf-engine = What makes the PDF: embedded (inside this program) or cli (the typst program)
help-mention-typst = Where the typst program is
help-mention-force = Also replaces a file that redevable did not write
help-rules-path = Answers file of the public body (`-`: standard input)
help-rules-to = Formats wanted, separated by commas: txt, md, pdf
help-rules-lang = Language of the document
help-rules-output = Folder to write the document into (the screen by default)
help-rules-pdf-engine = What makes the PDF: embedded (inside this program) or cli (the typst program)
help-rules-typst = Where the typst program is
help-rules-force = Also replaces a file that redevable did not write
help-reply-path = Answers file of the public body (`-`: standard input)
help-reply-to = Formats wanted, separated by commas: txt, md, pdf
help-reply-lang = Language of the document
help-reply-output = Folder to write the document into (the screen by default)
help-reply-pdf-engine = What makes the PDF: embedded (inside this program) or cli (the typst program)
help-reply-typst = Where the typst program is
help-reply-force = Also replaces a file that redevable did not write

help-inventory = Brings tools together in one table: the 21 fields of Etalab’s template
help-inventory-paths = Answers files or folders (`-`: standard input)
help-inventory-to = Format of the table: csv or json
help-inventory-output = File to write it to (the screen by default)

cli-no-translation = “{ $file }” has no translation into “{ $language }”: the answers stay in their language. To prepare it: `redevable init{ $given } --translate { $language } { $typed }`.
cli-one-file = “{ $path }”: this command reads one answers file. Say which.

help-migrate = Carries a file from an older version of the questionnaire to the new one, with its comments
help-migrate-file = Answers file (`-`: standard input)
help-migrate-dry-run = Shows the changes without touching the file

help-schema = Gives the JSON Schema, which editors use to help you
help-schema-of = What the schema describes: answers, translation (of answers), questionnaire, report, findings
help-schema-part = With `--of questionnaire`: only one of its files
help-schema-lang = Language of the texts of the schema
help-schema-output = File to write it into (`-`: to the screen)

help-completions = Gives the file that completes commands in your terminal
help-completions-shell = Your shell

help-global-questionnaire = Folder of another questionnaire than the program’s own
help-global-locale = Language of messages: fr or en
help-global-date = Day to take as today in checks, such as 2026-11-23
help-global-color = Colours in the terminal: auto, always or never
help-global-quiet = Shows only the result and the errors

## Answers as people type them

boolean-word-quoted = { $about }“{ $found }” stands between quotation marks: that makes it a text, and not yes or no.
    .label = quotation marks to remove
    .help = write `{ $near }`, without quotation marks

number-for-text-boolean = { $about }“{ $found }” is read as yes or no, where a text is asked for.
    .label = text expected
    .help = put this answer between straight quotation marks: `"{ $found }"`

wrong-kind-number-in-text = { $about }“{ $found }” is written as a text, where a number is asked for.
    .label = number expected
    .help = write `{ $near }` on the line of the question, without quotation marks or `|`; for “more than”, say so in a note

wrong-kind-none = { $about }“{ $found }” says that there is none, which is written otherwise.
    .label = to be said in a sentence
    .help = below, two spaces further in, write `not_applicable: |`, then a sentence below that, further in again; if nobody has looked, write `not_documented: |` instead

number-with-spaces-signs = { $about }“{ $found }” has signs between its thousands, and YAML does not take it for a number.
    .label = write `{ $near }`
    .help = write `{ $near }`, without these signs

decimal-comma-thousands = { $about }“{ $found }” can be read in two ways: with thousands, or with three decimals.
    .label = thousands or decimals?
    .help = write `{ $near }` if the sign separates thousands, `{ $other }` if it separates decimals

percent-sign-small = { $about }“{ $found }” is less than one per cent, or a share that was divided by a hundred already.
    .label = share or percentage?
    .help = write `{ $near }` if it is the share itself, `{ $other }` if it is a percentage indeed

unit-in-number-scaled = { $about }“{ $found }” is not written in figures throughout.
    .label = the number in figures
    .help = write `{ $near }`, if that is the number

unit-in-number-bound = { $about }“{ $found }” gives a limit, and not a number.
    .label = limit
    .help = below, two spaces further in, write `value: { $near }`, then `about: true`, then `note: |`; say in the note whether it is a minimum or a maximum

wrong-form-duration = { $about }“{ $found }” is not a length of time that redevable can read.
    .label = { $expected } is needed
    .help = for a length of time and a nuance, write below `{ $key }:` `value: 3 years`, then `note: |`; if no length is known, `not_documented: |` and what you know

wrong-form-duration-endless = { $about }“{ $found }” says that there is no limit, and a length of time is needed.
    .label = { $expected } is needed
    .help = if there is a limit, write it, such as `3 years`; if not, write below `{ $key }:` `not_documented: |`, then a sentence, such as “No period is set.”

wrong-form-duration-note = { $about }“{ $found }” says a length of time and something more.
    .label = { $expected } is needed
    .help = below `{ $key }:`, two spaces further in, write `value: { $near }`, then `note: |`; the rest goes below the note

wrong-form-state = { $about }“{ $found }” is not an answer, but a reason for not answering.
    .label = reason for not answering
    .help = leave `{ $key }:` alone on its line; below it, two spaces further in, write `{ $state }: |`; below that, two spaces further in again, the reason

wrong-form-calendar = { $about }“{ $found }” is not a date of the calendar.
    .label = { $expected } is needed
    .help = check the month, then the day; write { $expected }

wrong-form-local-file = { $about }“{ $found }” is a file on your computer, which the public cannot open.
    .label = address on the Web expected
    .help = put the document online and give its address, or delete this answer

wrong-form-no-address = { $about }“{ $found }” is not an address.
    .label = { $expected } is needed
    .help = if there is no address, write below `{ $key }:`, two spaces further in, `not_applicable: |` and why; if you do not know, `not_documented: |`

refused-url-local-file = { $about }“{ $found }” is a file on your computer, which the public cannot open.
    .label = address on the Web expected
    .help = put the document online and give its address, or delete this answer

refused-url-no-address = { $about }“{ $found }” is not an address.
    .label = address on the Web expected
    .help = if there is no address, write below `{ $key }:`, two spaces further in, `not_applicable: |` and why; if you do not know, `not_documented: |`

refused-url-brackets = { $about }the address stands between `<` and `>`.
    .label = signs to remove
    .help = write `{ $near }`, without these signs

refused-url-link = { $about }the address is written as a link in a text.
    .label = an address alone is expected
    .help = write `{ $near }`, without the title of the link

empty-reason-word = { $about }“{ $found }” does not say why there is no answer.
    .label = not a reason
    .help = write `|` after `{ $state }:`, then a sentence on the next line, two spaces further in: why, and who could answer

not-an-option-more = “{ $question }”: “{ $found }” says a word of the list and something more.
    .label = possible answers: { $options }
    .help = below `{ $key }:`, two spaces further in, write `value: { $near }`, then `note: |`; the rest goes below the note

wrong-kind-number = { $about }{ $expected } is needed, and the file holds “{ $found }”.
    .label = { $expected } is needed
    .help = write the number alone, in figures; for a range, write below `value:` and a number, then `about: true`, then `note: |` and your words

not-an-option-word = “{ $question }”: “{ $found }” is not a possible answer.
    .label = possible answers: { $options }
    .help = type one of these words, exactly

thousands-point = “{ $question }”: “{ $found }” is read here with three decimals, and not as “{ $near }”.
    .label = thousands or decimals?
    .help = write `{ $near }` if the point separates thousands; otherwise, remove the decimals
    .title = whole number with three decimals

sentence-not-finished = “{ $question }”: the page will say “Yes, if you { $found }”.
    .label = does not follow “if you”
    .help = go on with the sentence: begin with a small letter and a verb, such as “apply” or “have applied”
    .title = answer that does not finish its sentence

list-signs = “{ $question }”: these lines begin with “{ $found }” and will be printed one after the other.
    .label = sign that Markdown does not know
    .help = begin each line of the list with `- `
    .title = list written with other signs

no-answer-words-list = “{ $question }”: the list has one item only, “{ $found }”, which says that there is none.
    .label = not an item of the list
    .help = delete this item; below `{ $key }:`, two spaces further in, write `not_applicable: |` and a sentence; if nobody has looked, `not_documented: |`

unknown-key-whole-name = `{ $key }` is the whole name of a question: it is written in two lines.
    .label = section and question
    .help = below the line `{ $section }:`, write `{ $near }:`, two spaces further to the right

unknown-key-label = The questionnaire knows “{ $key }” by another name.
    .label = the words of the question
    .help = the name of this question is `{ $near }`: write it before the colon

unknown-key-reserved = `{ $key }:` has no place here.
    .label = misplaced
    .help = this line is written below a question, two spaces further in than the question

unknown-key-source-name = “{ $key }” cannot be the name of a source.
    .label = name of a source
    .help = the name of a source is written in small letters, without accents or spaces, such as `{ $near }`; cite it by `[@{ $near }]`

state-beside-fields-not-indented = { $about }`{ $state }` is written beside `{ $key }`, and so holds for the whole section.
    .label = to be put below `{ $key }`
    .help = to speak of `{ $key }` alone, add two spaces before this line and those below it; for the whole section, delete the line `{ $key }:`

state-beside-fields-blanks = { $about }`{ $state }` holds for the whole section, and blank questions are left in it.
    .label = first blank question
    .help = if the reason holds for the whole section, delete its blank questions; otherwise, put it below the question it speaks of, two spaces further in

not-an-option-long = “{ $question }”: “{ $found }” is not a possible answer.
    .label = possible answers: { $options }
    .help = type one of these words, exactly, after `value:`; a nuance goes below `note: |`, in line with `value:`

unknown-key-dash = “{ $key }”: the dash of a list is the hyphen of the keyboard.
    .label = another dash
    .help = write `- { $near }`, with a hyphen and a space

unknown-key-option = { $about }`{ $key }` is an answer, and stands in the place of a name.
    .label = an answer
    .help = write `value: { $near }`; then, for your words, `note: |` on the next line, and the text below, further in again

wrong-kind-without-bar = { $about }no bar `|` stands before this text, and YAML takes it for something else.
    .label = `|` expected before this text
    .help = write `|` after `{ $key }:`, on the same line; the text stays below

## Translations: words that answer nothing

no-answer-words-translation = “{ $question }”: “{ $found }” does not translate the original text.
    .label = translation expected
    .help = write the translation of the text, or delete these words, and the `|` sign if there is one: the page then shows the original text

## Sources whose name is misspelt

unknown-source-near = { $about }the source “{ $found }” is not in the list `sources:`.
    .label = unknown source
    .help = did you mean `{ $near }`? Correct this name; if it is another source, add it to `sources:`, at the top of the file
