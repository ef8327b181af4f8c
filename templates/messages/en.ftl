# Messages of the command line. English.
#
# For each finding code: what is wrong, then `.label` (under the carets), `.help` (what to do), `.title` and `.explain`
# (`redevable explain CODE`). A variant of a code is `<code>-<variant>`. Codes, keys, options and commands are never
# translated and stand between backquotes.

## The file

too-large = The file is larger than 2 MB: it has not been read.
    .label = the file is too large
    .help = remove what was pasted by mistake, or give long documents as links in `sources:`
    .title = file too large
    .explain =
        An answers file fits into 2 MB (megabytes), which is several hundred pages. Beyond that, it is nearly always another file, or a document pasted in full. A long document is cited: give its title and address in `sources:`.

not-utf8 = The file is not saved as UTF-8: accented letters cannot be read.
    .label = first unreadable character
    .help = open the file in a text editor, choose “Save as”, then the encoding UTF-8
    .title = file that is not UTF-8
    .explain =
        The encoding says how letters are stored in a file. UTF-8 suits every language, and it is the only one that redevable reads. A file saved in another way shows “rÃ©ponse” instead of “réponse”, for example. The answers themselves are not at fault.

utf-16 = The file is saved as UTF-16 or UTF-32, not as UTF-8.
    .label = start of the file
    .help = open the file in a text editor, choose “Save as”, then the encoding UTF-8
    .title = file in UTF-16 or UTF-32
    .explain =
        Some Windows editors call this encoding “Unicode”. redevable reads UTF-8 only. Save the file again with the encoding “UTF-8”: nothing else changes.

control-character = There is an invisible character here, which YAML forbids.
    .label = invisible character
    .help = delete this character, then type again the words around it
    .title = forbidden invisible character
    .explain =
        These characters come with text pasted from a word processor or a PDF. They cannot be seen, but they prevent the file from being read. Delete a few letters around the place shown, then type them again.

empty-file = The file holds no answers.
    .label = nothing to read
    .help = type `redevable init` to get a file to fill in
    .title = empty file
    .explain =
        The file is empty, or holds only comments (lines that start with `#`). The command `redevable init` writes a starter file with all the questions.

same-id = “{ $other }” has the same `identity.id`: neither is written.
    .label = identifier already taken
    .help = give each tool its own identifier
    .title = two files, one identifier
    .explain =
        `identity.id` names the documents that are published. Two files with the same identifier would overwrite each other. Each tool keeps its own for ever. If both are about the same tool, name only one of the files.

other-questionnaire = The file answers the questionnaire “{ $found }”, not “{ $ours }”.
    .label = another questionnaire
    .help = if “{ $found }” is your questionnaire, add `--questionnaire FOLDER`; if not, write `questionnaire: { $ours }`
    .title = another questionnaire
    .explain =
        The line `questionnaire:` says which questions the file answers. A file made for another questionnaire is not read with this one: all its questions would seem unknown. The option `--questionnaire` gives the folder of the right one. The number after the slash is the version. A file of an earlier version is carried to the new one by `redevable migrate`.

other-questionnaire-newer = The file answers “{ $found }”, a later version than “{ $ours }”.
    .label = later version
    .help = update redevable, or the folder given with `--questionnaire`

other-questionnaire-older = The file answers “{ $found }”, an earlier version than “{ $ours }”.
    .label = earlier version
    .help = type `redevable migrate { $file }`: your answers and comments stay

other-questionnaire-unknown-version = The file answers “{ $found }”, a version that is not known here: the known version is “{ $ours }”.
    .label = unknown version
    .help = check this number; if the file answers the current version, write `questionnaire: { $ours }`

other-questionnaire-no-version = “{ $found }” is not the name of a questionnaire followed by its version.
    .label = name and version expected
    .help = write the name, a slash and the number: `questionnaire: { $ours }`

## The syntax

syntax = The file can no longer be read from here on.
    .label = reading stops here
    .help = check the indentation of this line and of the one before; a text goes under its question, after `|`
    .title = something YAML does not understand
    .explain =
        An answers file follows a few rules of writing, those of YAML. Each question is followed by a colon. What belongs to it is set two spaces further to the right. The mistake is often on the line before.

        Example:

            purpose:
              summary: |
                The department sorts applications by date.

tab-indentation = This line starts with a tab: YAML wants spaces.
    .label = tab
    .help = replace each tab with two spaces
    .title = tab at the start of a line
    .explain =
        The indentation of lines says what belongs to what. YAML counts it in spaces and refuses the tab key. Set your editor so that this key writes two spaces.

colon-in-text = This text holds a colon followed by a space: YAML takes it for a new question.
    .label = colon in the text
    .help = write `|` after the question, then the text on the next line, two spaces further to the right
    .title = colon in a text
    .explain =
        For YAML, a colon followed by a space separates a question from its answer. In a text written after `|`, anything may be typed: colons, quotation marks, dashes.

        Example:

            summary: |
              Two steps: a sort, then an examination.

reserved-start = This text starts with a sign that YAML keeps for itself.
    .label = reserved sign
    .help = write `|` after the question, then the text on the next line, two spaces further to the right
    .title = text that starts with a reserved sign
    .explain =
        YAML gives a special meaning to some signs at the start of a text: `@`, `&`, `*`, `!`, `%`, `>`, square brackets, braces and the backquote. After `|`, on a new line, they are plain characters again.

        Example:

            cost: |
              > 100,000 euros a year, according to the contract.

unclosed-quote = A quotation mark is opened here and never closed.
    .label = opened quotation mark
    .help = close the quotation mark, or write the text after `|`, without quotation marks around it
    .title = quotation mark never closed
    .explain =
        A text that starts with `"` or `'` has to end with the same sign. Without it, all the rest of the file is taken for this text. An apostrophe in a text between `'` closes it too early. After `|`, quotation marks are not needed.

cut-off = The file stops in the middle of an answer.
    .label = end of the file
    .help = complete the last line, or take a whole copy of the file
    .title = file cut off
    .explain =
        A list, brace or bracket is open and the file ends before it is closed. The file was often cut during a copy or a download. Compare its end with that of the original.

duplicate-key = This question stands twice in the same place.
    .label = second time
    .help = keep one of the two answers, and bring what the other says into it
    .title = question twice
    .explain =
        A question can have one answer only. With two, a program would keep one and lose the other without saying so. A section written in two pieces gives the same error: put its questions together.

key-not-text = The name of a question is expected here, and this is not one.
    .label = not the name of a question
    .help = write the name of the question as it stands in the starter file
    .title = name of a question that is not a word
    .explain =
        Before the colon there is always the name of a question or section, such as `purpose`. A number, a list or a lone sign cannot take its place.

anchor = The sign `&` followed by a word has a special meaning in YAML, which is refused here.
    .label = anchor
    .help = if it is text, write it after `|`, on a new line; if not, copy the answer
    .title = YAML anchor
    .explain =
        An anchor (`&name`) serves to use an answer again elsewhere in the file. redevable refuses it: each answer must be readable alone. Besides, a few lines could produce an immense file.

alias = The sign `*` followed by a word has a special meaning in YAML, which is refused here.
    .label = alias
    .help = if it is text, write it after `|`, on a new line; if not, copy the answer
    .title = YAML alias
    .explain =
        An alias (`*name`) takes up an answer given elsewhere in the file. redevable refuses it: each answer must be readable alone. For a word in bold or italics at the start of a text, write this text after `|`, on a new line.

merge-key = The key `<<` is refused: it copies answers without showing them.
    .label = merge key
    .help = copy the answers you want here
    .title = YAML merge key
    .explain =
        The key `<<` mixes in answers written elsewhere. Whoever reads the file no longer sees what was answered. redevable wants each answer written in its place.

tag = The sign `!` at the start of an answer has a special meaning in YAML, which is refused here.
    .label = tag
    .help = if it is text, write it after `|`, on a new line; if not, delete this word
    .title = YAML tag
    .explain =
        A tag (`!name`) tells a program how to understand a value. redevable does not need it: each question already says which kind of answer it expects.

directive = A line that starts with `%` is refused.
    .label = directive
    .help = delete this line
    .title = YAML directive
    .explain =
        A line such as `%YAML 1.2`, at the top of a file, gives instructions to the program that reads it. redevable accepts none, and needs none.

second-document = A second document starts here; a file holds only one.
    .label = second document
    .help = put each tool into its own file, or delete the line `---`
    .title = two documents in one file
    .explain =
        The line `---` separates several YAML documents in one file. redevable reads one file per tool. For a dividing line in a text, write this text after `|`, two spaces further to the right.

too-deep = Answers are nested here on more than 32 levels.
    .label = too many levels
    .help = check the indentation of the lines: no question needs as many
    .title = too many levels
    .explain =
        Questions have a few levels only: a section, a question, sometimes a list. Beyond 32, the file is not read, so that nobody can block the program.

too-many-nodes = The file holds more than 50,000 values: it has not been read.
    .label = the limit is reached here
    .help = remove what was pasted by mistake; a long table is given as a link
    .title = too many values
    .explain =
        An answers file holds a few hundred values. Beyond 50,000, the file is not read, so that nobody can block the program. Publish long tables elsewhere and give their address.

## The structure

unknown-key = The questionnaire has no question `{ $key }` in this place.
    .label = not known here
    .help = check the name and the indentation of the line; for a mere comment, start it with `#`
    .title = unknown question
    .explain =
        Each name of a question comes from the questionnaire. An unknown name is often a typing mistake, or a line set too far to the right or left. Nothing is passed over in silence: a misplaced answer would be lost for readers.
unknown-key-near = The questionnaire has no question `{ $key }` in this place.
    .label = not known here
    .help = did you mean `{ $near }`?
unknown-key-hidden = The questionnaire `{ $ours }` does not ask the question `{ $key }`.
    .label = hidden question
    .help = remove this answer: it would not be published
unknown-key-elsewhere = The question `{ $key }` exists, but not in this place.
    .label = misplaced
    .help = put it into the section `{ $section }`: its full name is `{ $id }`

required-missing = “{ $question }”: this answer is required, and it is missing.
    .label = `{ $key }` is missing
    .help = add a line `{ $key }:`, followed by the answer
    .title = required answer missing
    .explain =
        Only six answers are required: the questionnaire, the language, the identifier, the title, the author of the page and its date. Without them, no document can have a name or a date. All other questions can wait, except those that your own questionnaire requires.

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

wrong-kind = “{ $question }”: { $expected } is needed, and the file has “{ $found }”.
    .label = { $expected } is needed
    .title = another kind of answer
    .explain =
        Each question expects a kind of answer: a text, a number, a date, a list. The answer given is of another kind. A number is written with digits and a point, without spaces: `6000` and not `6 000`, `0.73` and not `0,73`.
wrong-kind-quotes = “{ $question }”: “{ $found }” is read as a number or as yes or no, while { $expected } is needed.
    .label = { $expected } is needed
    .help = put this answer between straight quotation marks: `"{ $found }"`
wrong-kind-number = “{ $question }”: “{ $found }” is not written as { $expected }.
    .label = { $expected } is needed
    .help = write `{ $near }`, with a point and without spaces; the unit goes into `unit:`

not-an-option = “{ $found }” is not an answer to “{ $question }”
    .label = possible answers: { $options }
    .help = type one of these words, exactly; to qualify it, add a `note:`
    .title = answer that is not in the list
    .explain =
        This question is answered by a word chosen from a list. The same word in all files makes it possible to compare tools. If none quite fits, take the nearest and explain yourself in `note:`.

        Example:

            automation:
              value: support
              note: |
                The official nearly always follows the tool.
not-an-option-near = “{ $found }” is not an answer to “{ $question }”
    .label = possible answers: { $options }
    .help = did you mean `{ $near }`?

wrong-form = “{ $question }”: “{ $found }” does not have the form expected.
    .label = { $expected } is needed
    .title = unexpected form
    .explain =
        The answer is a text, but not written in the expected way. Dates, durations, addresses and identifiers each have their form, so that all files are read in the same way. The message gives an example of the form expected.

empty-text = “{ $question }”: this text is empty.
    .label = nothing written
    .help = write the answer, or delete the line to answer later
    .title = empty text
    .explain =
        A question left aside is not an error: it is counted as “no answer”. An empty text, however, may be an oversight. Write the answer, or leave nothing after the colon.
empty-text-reason = “{ $question }”: the reason is missing.
    .label = say why, here
    .help = write the reason on the next line, after `|`, two spaces further to the right

one-state = “{ $question }”: `{ $key }` and `{ $state }` do not go together.
    .label = one of the two is too many
    .help = keep one of them; a nuance goes into `note:`
    .title = one answer at a time
    .explain =
        A question has either an answer (`value`) or a reason for having none. The reasons are `not_applicable` (the question makes no sense here), `not_documented` (it is not known) and `withheld` (not published). Only one of the four may stand there.
one-state-none = “{ $question }”: neither an answer nor a reason for having none.
    .label = `value:` is missing
    .help = add `value:` followed by the answer, or `not_documented:`, `not_applicable:` or `withheld:` followed by the reason

state-beside-fields = “{ $question }”: `{ $key }` contradicts `{ $state }`, written beside it.
    .label = answer beside a reason
    .help = keep the answer, or the reason for having none
    .title = answer beside a reason for not answering
    .explain =
        A reason such as `not_documented` holds for all that stands in the same place: a section, a contact, a list. An answer beside it contradicts it. Rather give the reason to each of the questions without an answer.

repeated-item = “{ $question }”: this word stands twice in the list.
    .label = already in the list
    .help = delete one of the two
    .title = word twice
    .explain =
        A list of chosen words holds each of them once. A word that stands twice is often another word forgotten.

schema-refuses = “{ $question }”: this answer is not accepted ({ $detail }).
    .label = not accepted
    .help = compare with the starter file, which `redevable init` writes
    .title = answer refused by the schema
    .explain =
        The schema is the list of rules that an answers file follows; editors use it too. It refuses this answer for a rare reason, given in the message.

## What answers mean

impossible-date = “{ $found }” is not a day of the calendar.
    .label = impossible date
    .help = check the month, then the day
    .title = impossible date
    .explain =
        The date has the right form, but this day does not exist: `2023-02-30`, for example. Dates are written year, month, day. If the day is not known, the year or the month is enough.

unknown-source = The source “{ $found }” is not in the list `sources:`.
    .label = unknown source
    .help = add “{ $found }” to `sources:`, at the top of the file, or correct this name
    .title = unknown source
    .explain =
        A text cites a source by its short name, such as `[@sheet]`. This name has to stand at the top of the file, with a title and if possible an address. Without it, nobody can check. For a finding of your own, write `[@own]`.

        Example:

            sources:
              sheet:
                title: Presentation sheet (April 2023)

unused-source = The source “{ $found }” is cited nowhere.
    .label = never cited
    .help = cite it by `[@{ $found }]` where it serves, or delete it
    .title = source never cited
    .explain =
        A source that nothing refers to does not say what it supports. It is printed at the end of the page, but no reader knows why. Cite it in a text, or in `source:` beside an answer.

refused-url = “{ $found }” is not an address that the page can show.
    .label = address refused
    .help = write an address that starts with `https://`, `http://`, `mailto:` or `tel:`
    .title = address refused
    .explain =
        Published documents hold only links to the Web, email addresses and telephone numbers. A path of your computer or network would lead a reader nowhere. Other addresses could harm them.

siren-checksum = “{ $found }” is not a valid SIREN number: its check digit is wrong.
    .label = number to check
    .help = copy the nine digits from an official document
    .title = SIREN number to check
    .explain =
        The last digit of a SIREN is calculated from the other eight. Here it does not match: a digit is wrong, or two are swapped. If you are not sure of the number, delete the line.

too-long =
    { $count ->
        [one] “{ $question }”: { $count } character, where { $limit } are advised.
       *[other] “{ $question }”: { $count } characters, where { $limit } are advised.
    }
    .label = long text
    .help = keep the main point here, and put the rest into another answer
    .title = long text
    .explain =
        This answer is printed in a small space, often at the top of the page. A short text is read there; a long one is skipped. This is advice: the text is published in full.

answered-not-asked = “{ $question }”: this question is not asked here, according to your other answers.
    .label = answer to a question not asked
    .help = check the answer that this question depends on, or delete this one
    .title = answer to a question not asked
    .explain =
        Some questions depend on another: the date of the end, for example, is only asked about a tool that has ended. An answer given all the same is published, with a remark. One of the two may need correcting.

unknown-acknowledgement = The reply to “{ $check }” matches no point found at “{ $at }”.
    .label = point not found
    .help = copy the code and the path as `redevable check --format json` gives them, or delete this reply
    .title = reply to a point not found
    .explain =
        `acknowledged:` holds the team’s replies to the points to check. This one speaks of a point that does not exist, or no longer does. It may have been corrected, or the list may have changed order. Name the items of a list by their `name`.

unusable-image = The image “{ $found }” cannot be published.
    .label = image to check
    .help = put a PNG or JPEG file into the folder of the answers, and write its name here
    .title = unusable image
    .explain =
        An image has to be in the folder of the answers, in PNG or JPEG format, and of moderate size. Other formats do not show everywhere. An image taken elsewhere could disappear, or not be yours.

unusable-history = “{ $question }”: the file “{ $found }” is not in the folder.
    .label = file not found
    .help = keep the earlier file beside this one, for instance in `history/`, and write its path
    .title = earlier file that cannot be used
    .explain =
        The history can name the answers file of a past version. Its path starts from the folder of this file and does not leave it. The earlier file must be readable, and have the same `identity.id`.

        Example:

            history:
              - version: "1"
                date: 2023-04
                file: history/2023-04.yaml

unusable-history-unreadable = “{ $question }”: the file “{ $found }” cannot be read.
    .label = unreadable file
    .help = type `redevable check` followed by its name to find out why

unusable-history-no-answers = “{ $question }”: “{ $found }” does not hold answers to this questionnaire.
    .label = another kind of file
    .help = give the answers file of the time, with its line `questionnaire:`

unusable-history-itself = “{ $question }”: “{ $found }” holds exactly this file.
    .label = the same file
    .help = give the file as it was before the change

unusable-history-other-id = “{ $question }”: “{ $found }” describes another tool, “{ $other }”.
    .label = another identifier
    .help = give an earlier file of the same tool: its `identity.id` never changes

image-without-alternative = The image “{ $found }” has no text that says what it shows.
    .label = text missing
    .help = say in a sentence what to learn from it: `![Diagram of the three steps](diagram.png)`
    .title = image without a text
    .explain =
        Blind and partially sighted readers listen to the page: without a text, the image does not exist for them. This text says what the image teaches, not what it looks like.

test-set-totals-differ = “{ $question }”: { $own } cases looked for here and { $other } in “{ $name }”, for the same set of data “{ $set }”.
    .label = different total
    .help = check the numbers, or give the set of data another name
    .title = different totals for one set of data
    .explain =
        In one set of data, the number of cases looked for does not change. Cases found (`true_positives`) and cases missed (`false_negatives`) must therefore give the same total. If not, a number is wrong, or the tests were not made on the same data.

baseline-better = “{ $question }”: { $own } for the tool, and { $other } for the comparison method “{ $name }”.
    .label = worse than the comparison
    .help = check both numbers; if they are right, say why the tool is used all the same
    .title = the comparison method does better
    .explain =
        The comparison method (`baseline`) is a simple way to do the same work. If it does better, readers will ask what the tool is for. This is not an error of the file: the point is published, with your reply.

dates-out-of-order = “{ $question }”: { $second } does not agree with { $first }, the date given for “{ $other }”.
    .label = date to check
    .help = correct one of the two dates
    .title = dates in an impossible order
    .explain =
        A tool does not end before it has started. A page does not describe what happens after its own date. One of the two dates needs correcting. If the page has changed, remember to update `identity.updated_on`.

## The documents that the law calls for

document-third-party = This page comes from a third party, who cannot write this document in the public body’s name.
    .label = a third party’s page
    .help = only the public body can, with a page of its own (`prepared_by: owner`)
    .title = a document of the public body asked of a third party
    .explain =
        The notice, the published rules, the answer to a person and the row of an inventory bind the public body. redevable never makes them from a page that somebody else wrote. Such a page gives a report and the list of duties.

document-not-called-for = “{ $question }”: by this answer, the law does not call for this document.
    .label = { $says }
    .help = check this answer; `redevable duties` says what applies, and why
    .title = a document that the law does not call for
    .explain =
        The law calls for this document for some decisions only. According to an answer on the page, this is none of them. If it is wrong, correct it. The command `redevable duties` lists the duties and the answers they rest on.

document-cannot-be-told = “{ $question }”: without this answer, it cannot be told whether the law calls for this document.
    .label = { $says }
    .help = answer `{ $id }`, or have the legal department settle the question
    .title = a document that may or may not be called for
    .explain =
        An answer is missing, or not settled. redevable does not write an empty or wrong document in your place. Answer the question, or put it to the legal department, then try again.

document-lacks = “{ $question }”: the document needs this answer.
    .label = to be completed
    .help = answer `{ $id }`, then try again
    .title = an answer that a document needs
    .explain =
        This document has to give certain information, set by law. Some of it is missing from the page. A reason for not answering is not enough here: the reader expects the information itself.

not-migrated = `{ $at }`: this answer could not be carried to the new version.
    .label = to be done by hand
    .help = move or rewrite this answer yourself, then type `redevable check`
    .title = answer to be carried by hand
    .explain =
        `redevable migrate` changes only what is safe. When an answer is written in an unexpected way, it stays as it is, in its place. Nothing is lost. A person then has to move or rewrite it.

not-migrated-taken = `{ $at }`: the old and the new question each have an answer.
    .label = two answers
    .help = keep only one of the two answers, under the new question

not-migrated-state = `{ $at }`: the part it goes to already says, as a whole, why it has no answers.
    .label = to be done by hand
    .help = replace that reason with answers, or delete this answer

not-migrated-shape = `{ $at }`: this answer is written in a way that redevable dares not change by itself.
    .label = to be done by hand
    .help = write this answer on lines of its own in its new place, then type `redevable check`

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
    .explain =
        A translation holds texts only. Words chosen from a list, numbers, dates, addresses and references to sources stay in the original. They are written once, and the page shows them in its language.

no-original = “{ $file }” is not beside this translation: it cannot be checked.
    .label = file not found
    .help = keep the translation in the folder of its original, and write the exact name of the original here
    .title = translation without an original
    .explain =
        A translation depends on an answers file, named by the line `translates:`. That file must be in the same folder. Without it, nobody knows what is translated, nor whether it is up to date.
no-original-unread = “{ $file }”, the original of this translation, cannot be read.
    .label = file to correct first
    .help = correct the original first: type `redevable check`, followed by its name

same-language = This translation is in the language of its original (`{ $language }`).
    .label = language of the original
    .help = write the code of the language of the translation, such as `en`
    .title = translation into the language of the original
    .explain =
        The line `language:` of a translation gives the language into which the texts are translated. It cannot be that of the answers. Correct this code, or delete the file if it is one too many.

stale-translation = “{ $question }”: the original text has changed since this translation.
    .label = the original now says: { $found }
    .help = correct the translation, delete the line `{ $pointer }` under `originals:`, then type `redevable init --translate` with `--force`
    .title = translation to bring up to date
    .explain =
        Each translation is tied to the text that it translates. This text has been changed since. The page shows the translation all the same, and tells readers that it is older than the text.

        Read the translation again. When it is right, delete its line under `originals:`. Then type `redevable init --translate` with the language, `--force` and the name of the original: the line is written again, and the rest is kept.

untied-translation = “{ $question }”: nothing says which text this translates.
    .label = translation not tied to its text
    .help = type `redevable init --translate` with `--force`: the translation will be noted as up to date
    .title = translation not tied to its text
    .explain =
        Under `originals:`, a line should say what this translation translates. Without it, a change of the original would pass unseen. The command `redevable init --translate` with `--force` writes this line and keeps your translations.

text-not-in-original = “{ $question }”: the original has no text in this place.
    .label = translates nothing
    .help = delete this text, or move it to its place; `redevable init --translate` with `--force` puts the file in order
    .title = translation of a missing text
    .explain =
        The answer was deleted from the original, or it stands elsewhere. This text is shown nowhere. A translation adds nothing to what the original says.

## How answers are written

hidden-character = “{ $question }”: an invisible character { $found } has been made visible.
    .label = invisible character
    .help = delete this character, then type again the words around it
    .title = invisible character
    .explain =
        Some characters cannot be seen, or change the direction in which words are read. A text can then hide another. In documents, redevable prints their code instead. They often come from copying and pasting.

character-not-in-pdf = “{ $question }”: the fonts of the PDF lack this character, so the PDF prints its code.
    .label = not in the PDF
    .help = replace this character with a word
    .title = character not in the PDF
    .explain =
        The fonts of the PDF cover French and most languages of Europe. They have no emojis and lack some symbols. The PDF then prints a code, such as `[U+1F600]`. The other formats do not change.

html-removed = “{ $question }”: HTML code has been removed from the text.
    .label = HTML removed
    .help = use Markdown: `**bold**`, `- list`, `[words of the link](https://example.org)`
    .title = HTML removed
    .explain =
        HTML code in an answer could change the page, or harm its readers. It is removed, and the words that it surrounds stay. Markdown is enough for bold type, lists, links and tables.

remote-image = “{ $question }”: the image “{ $found }”, from another site, has become a link.
    .label = image from another site
    .help = copy the image into the folder of the answers, if you have the right to, and write the name of the file
    .title = image from another site
    .explain =
        Showing an image from another site would report each reader to that site. The image could also change or disappear. The documents of redevable hold all that they show.

link-removed = “{ $question }”: the link to “{ $found }” has been removed; its words stay.
    .label = link removed
    .help = write an address that starts with `https://`, `http://`, `mailto:` or `tel:`
    .title = link removed
    .explain =
        Published documents hold only links to the Web, email addresses and telephone numbers. Other addresses lead a reader nowhere, or could harm them.

heading-changed = “{ $question }”: the level of a heading has been changed, or an empty heading removed.
    .label = heading
    .help = start your headings with `#`, then `##` below, without skipping a level
    .title = heading adjusted
    .explain =
        An answer stands under the heading of its question. Its own headings therefore move down a few levels, without a gap. Screen readers use them to find their way. Nothing is lost.

nesting-flattened = “{ $question }”: lists or quotations nested too deeply have been flattened.
    .label = nested too deeply
    .help = use fewer levels, or write sentences
    .title = lists nested too deeply
    .explain =
        A document cannot show lists nested without end. Beyond a few levels, redevable puts them on the same level. The text stays, but its order may be less clear.

## Words that answer nothing, and advice on writing

no-answer-words = “{ $question }”: “{ $found }” does not answer the question.
    .label = not an answer
    .help = delete these words, and the `|` sign if there is one; below, indented, write `{ $state }:` then the reason; to answer later, leave it blank
    .title = missing answer written as an answer
    .explain =
        Words such as “n/a” or “to be completed” count as an answer, and the reader learns nothing. A question may stay blank. If you know why there is no answer, say so: the reader will understand.

        Example:

            retention:
              not_documented: |
                The period is written nowhere.
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
    .explain =
        The examples of the questionnaire are invented: they speak of a city that does not exist. Copied as it is, an example becomes false information about your tool. A question without an answer is better.

todo-in-text = “{ $question }”: “{ $found }” looks like a reminder for the team.
    .label = text to be finished
    .help = finish this text, or put the reminder in a comment: a line that starts with `#`
    .title = reminder left in an answer
    .explain =
        Answers are published. So would be a reminder such as “TODO” or “(to be completed)”. A comment stays in the file: no document prints it.

        Example:

            cost: |
              The department paid 12,000 euros in 2025.
            # ask the accounts department for the cost of 2026

personal-email = “{ $question }”: the address “{ $found }” looks like a person’s.
    .label = a person’s address?
    .help = give the address of a department, such as `contact@city.gov`
    .title = e-mail address of a person
    .explain =
        An address made of a first name and a surname names a person. Once published, robots copy it. It also leads to nobody when the person changes jobs. The address of a department avoids both. If the address is in fact that of a department, say so under `acknowledged`.

phone-in-text = “{ $question }”: this text holds the phone number “{ $found }”.
    .label = phone number
    .help = if it is a person’s, delete it; that of a department belongs in a contact: `phone:`
    .title = phone number in a text
    .explain =
        A number in a text is published with it. Check that it is not a person’s. The number of a department goes into a contact: readers look for it there, and it is kept up to date in one place.

repeats-help = “{ $question }”: this answer repeats the question or its help.
    .label = words of the questionnaire
    .help = write what is particular to your tool, or leave the answer blank
    .title = answer that repeats the questionnaire
    .explain =
        The question and its help say what to write. Used as an answer, they tell nothing about the tool. The page already shows the question: there is no need to repeat it before answering.

thin-answer =
    { $count ->
        [one] “{ $question }”: a single word answers a question that readers look for first.
       *[other] “{ $question }”: only { $count } words answer a question that readers look for first.
    }
    .label = very short answer
    .help = answer in a sentence or two, as to a person who asks you
    .title = very short answer to an essential question
    .explain =
        This answer stands on the first screen of the page. Three words or fewer hardly do: say who does what, and what it changes. This is only advice. A short answer that is right is better than a long one.

bare-link = “{ $question }”: this answer is only a link, or hardly more.
    .label = link without a summary
    .help = sum up in a sentence or two what that page says, and keep the link after it
    .title = link without a summary
    .explain =
        A printed page does not lead to the link, and the address may disappear. A sentence or two will do: what that page says about this tool. The link stays for those who want to know more, or becomes a source in `sources:`.

        Example:

            purpose:
              alternatives: |
                A grid of five criteria was tried, then given up.
                [The report on the trial](https://city.gov/report) is published.

long-sentence =
    { $more ->
        [0] “{ $question }”: a sentence has { $count } words. It begins with “{ $found }…”.
        [one] “{ $question }”: a sentence has { $count } words, and another one is too long as well. The first begins with “{ $found }…”.
       *[other] “{ $question }”: a sentence has { $count } words, and { $more } others are too long as well. The first begins with “{ $found }…”.
    }
    .label = { $count } words; at most { $limit }
    .help = split it into two or three sentences, one idea each; an enumeration reads better as a list
    .title = sentence of more than 25 words
    .explain =
        A long sentence makes readers remember its beginning to understand its end. The style guide of the British government (GOV.UK) sets the limit at 25 words. Words are counted between blanks. Headings, tables, code and references to sources do not count. Each item of a list is a sentence.

hard-to-read = “{ $question }”: this text is very difficult to read (ease: { $ease } out of 100).
    .label = long words
    .help = replace long words with everyday ones, and abstract nouns with verbs
    .title = text that is very difficult to read
    .explain =
        Reading ease is calculated from the length of sentences and of words. In English, it is the formula of Flesch (1948): 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. In French, it is that of Kandel and Moles (1958). Below 30, Flesch calls a text “very difficult”. Only texts of 100 words or more are judged. A formula does not know whether a text is clear: have it read by somebody from another department.

unexpanded-acronym = “{ $question }”: nothing says what “{ $found }” means.
    .label = acronym without explanation
    .help = write it in full the first time, then the acronym in brackets
    .title = acronym never explained
    .explain =
        An acronym that a department uses every day tells the public nothing. One explanation is enough for the whole file, in any text. A few acronyms that everybody knows, such as PDF or SMS, need none.

        Example:

            delay: |
              With no answer after a month, go to the Commission on Access to Administrative Documents (CADA).

middle-dot = “{ $question }”: “{ $found }” holds a middle dot, which screen readers say badly.
    .label = middle dot
    .help = write the words in full
    .title = middle dot in a word
    .explain =
        A screen reader cuts the word at the dot, or says “dot”. The word cannot be understood by ear, and is hard to read for those who read with difficulty. Write the words in full, or choose a word that holds for everybody.
middle-dot-both = “{ $question }”: “{ $found }” holds a middle dot, which screen readers say badly.
    .label = middle dot
    .help = write both words in full: “{ $both }”

jargon = “{ $question }”: “{ $found }” can be said in plainer words.
    .label = to be said more plainly
    .help = write for example “{ $instead }”
    .title = word of the trade or of offices
    .explain =
        redevable knows a short list of words of the trade, of computing or of offices, with a plainer word for each. Each word is told only once per file. If the word is useful, keep it and explain it when you first use it.

## Blanks

blank = “{ $question }”: no answer yet.
    .label = to be filled in
    .help = answer, or say why you cannot: `not_documented:`, `not_applicable:` or `withheld:`
    .title = no answer
    .explain =
        A question without an answer does not prevent publication. It stands on the page with the words “No answer”. “It is not known” is an answer too, if it says why.

        Example:

            retention:
              not_documented: |
                The duration is written down nowhere.

untranslated = “{ $question }”: not translated yet.
    .label = to be translated
    .help = write the translation here; without it, the page shows the original text, in its language
    .title = text to translate
    .explain =
        A text without translation does not prevent publication. The page shows it as it was written, and marks its language. It also says how many texts are not translated.

## The questionnaire itself

definition = The questionnaire itself needs correcting here.
    .label = to be corrected
    .help = this message is for whoever writes the questionnaire; your answers are not at fault
    .title = definition of the questionnaire to be corrected
    .explain =
        A questionnaire is made of files: `structure.yaml`, `checks.yaml`, `law.yaml` and the texts. One of them holds an error, which the message describes. Nothing can be checked before it is corrected. A questionnaire may add to another (`extends: redevable/1`): it adds, requires or hides questions, without changing the meaning of those that exist.

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
    .help = choose another name; `redevable explain` lists those of the checks

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

## What is expected: they start “… is needed”

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
cli-summary-files =
    { $files ->
        [one] { $files } file
       *[other] { $files } files
    }: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
cli-blanks = No answer ({ $count }): { $sections }
cli-blanks-section = { $section } { $count }
cli-blanks-first = to fill in first, readers look for them: { $questions }
cli-missing-for = To be answered by this role: { $role }.
cli-missing-none = Nothing is missing for this role: { $role }.
cli-blanks-see = see all these questions: `redevable check --missing`
cli-untranslated = To translate ({ $count }): { $sections }
cli-untranslated-others = sources and replies to remarks { $count }
cli-untranslated-see = see all these texts: `redevable check --missing`
cli-see-explain = read more: `redevable explain { $code }`
cli-repairs =
    { $count ->
        [one] { $count } safe repair is possible: `redevable check --fix`
       *[other] { $count } safe repairs are possible: `redevable check --fix`
    }
cli-repaired =
    { $count ->
        [one] { $path }: { $count } repair made
       *[other] { $path }: { $count } repairs made
    }

## The command line: files and folders

cli-not-found = “{ $path }” does not exist: check the name of the file and the folder.
cli-not-readable = “{ $path }” cannot be read ({ $detail }).
cli-no-answers-in-folder = The folder “{ $path }” holds no answers file. Type `redevable init` to create one.
cli-left-out = “{ $path }” is not read: { $reason }.
left-out-review = it is a review file
left-out-internal = it is an internal file
left-out-translation = it is a translation, read with its original
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
        [one] No question asks for this answer any more: { $places }. It is kept as a comment at the end of { $path }.
       *[other] No question asks for these answers any more: { $places }. They are kept as comments at the end of { $path }.
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
migrate-schema = the editor now uses `{ $to }`: write it with `redevable schema -o { $to }`.
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
migrate-check = for the details: `redevable check { $file }`

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

## The command line: other remarks

cli-bad-date = “{ $found }” is not a date. Write it like this: `2026-11-23`.
cli-unknown-code = “{ $code }” is not the code of a remark. Type `redevable explain` to see the list.
cli-unknown-questionnaire = The questionnaire “{ $found }” is not known. If it is yours, give its folder: `--questionnaire FOLDER`.
cli-questionnaire-not-read = The questionnaire of “{ $path }” cannot be used: see the errors above.
cli-internal-error = The program met an error of its own, not of your answers: { $detail }. Please report it to us.
cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-global-options = Common options:
cli-default = [default: { $value }]
cli-values = [possible values: { $values }]

## The help of each command and option

help-about = Accounts for a public algorithm: a questionnaire filled in, documents that everybody can read.
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
help-check-format = How the result is presented
help-check-fail-on = Level from which the command fails (error by default)
help-check-missing = Shows each question without an answer
help-check-for = Shows only what falls to this role
help-check-fix = Makes the safe repairs in the file
help-check-dry-run = Shows the repairs without touching the file
help-check-deny = Treats this remark as an error
help-check-warn = Treats this remark as a warning
help-check-allow = Does not report this remark

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

cli-no-translation = “{ $file }” has no translation into “{ $language }”: the answers stay in their language. To prepare it: `redevable init --translate { $language } { $file }`.
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
