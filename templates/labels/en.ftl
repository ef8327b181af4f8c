# Words of the documents that citizens read. English.
#
# Values come as they are to stand: numbers and dates already in words, Markdown already escaped. `$count`, `$asked`
# and the like are numbers, for plurals.

## The six states, and an answer that settles nothing. They start a line, so they have a capital.

state-answered = Answered
state-unclear = Not settled
state-not-applicable = Not applicable
state-not-documented = Not documented
state-withheld = Withheld
state-no-answer = No answer
state-not-asked = Not asked

state-legend-title = What these words mean
state-meaning-answered = The question has an answer.
state-meaning-unclear = The team answered “unclear”: it looked at the question, and the answer is not established yet.
state-meaning-not-applicable = The question makes no sense for this tool; the reason is given.
state-meaning-not-documented = The answer is not known, or was not found in the documents that were read; the reason is given.
state-meaning-withheld = The answer is known but has not been made public; the ground is given.
state-meaning-no-answer = The question was asked, and nothing was answered.
state-meaning-not-asked = The question is not meant for this kind of tool, or did not exist yet.

## Dates and durations

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date-day = { $day }{ "\u00A0" }{ $month } { $year }
date-month = { $month } { $year }

duration-year =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
duration-month =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
duration-week =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
duration-day =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
duration-hour =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
duration-minute =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## Numbers

# Between groups of three digits, and before decimals.
number-group = ,
number-decimal = .
# A number that is only known to lie between two others.
number-between = between { $low } and { $high }

## Small words

list-comma = ,{ " " }
list-semicolon = ;{ " " }
# After NAMED_ITEMS names, how many more there are.
and-more =
    { $count ->
        [one] { $list }; and { $count } more
       *[other] { $list }; and { $count } more
    }
# Before digits, joined by a non-breaking space.
about = about
yes = Yes
no = No
unclear = Not settled
not-known = Not known
untitled = Untitled
# Between square brackets, where an answer cites its author's own reading.
own-reading = author’s own finding
footnote = note
# Before the number of a reference, for those who hear it.
citation-name = Source
# A text set before another, in bold.
note = Note:
# The bold name of a field, before its text or its state.
run-in = { $name }:

## The top of a page

banner-title = This page is not the public body’s own.
draft-banner = DRAFT. This page is not meant to be published.
draft-mark = Draft
page-date = Page dated { $date }.
version-of = version { $version }
page-description = { $title }: what this tool is for, who decides, with which data, and what you can do.
skip-link = Skip to content
contents = Contents
files = Other formats
other-language = This page in { $language }
language-fr = French
language-en = English
pdf-page = Page
pdf-of = of
# Two tests of one set of data: the number of cases looked for in the one above, and in another, by its name.
point-totals-differ = Two tests are said to be about the same data. This one counts { $own } cases looked for. The other counts { $other }: { $name }.
attachment-answers = The team’s answers, without their comments
attachment-report = The data of this page, for a program

status-unknown = It is not known whether the tool is in use.
status-as-of = { $status } ({ $date }).
status-as-of-stale = { $status } ({ $date }); it is not known whether this is still the case.

## The first screen

essentials-title = In short
essential-purpose = What it is for
essential-concerns = Does it concern me?
essential-decides = Who decides?
essential-data = Which data about me?
essential-mistakes = Does the tool make mistakes?
essential-redress = What can I do?
essential-unknown = What is not known

# `$what` is a phrase of the questionnaire: “whether the official must follow the tool”, “what a mistake costs”.
not-known-that = It is not known { $what }.
not-published-that = The answer is not published: { $what }.

# The answer ends the sentence, with its own full stop.
concerns-you = Yes, if you { $end }

# Starts a sentence; the other words for it come from the answer, with a capital.
an-agent = An official
decides-none-owner = **No decision depends on this tool, the public body states.**
decides-none-third-party = **No decision depends on this tool, according to public sources.**
decides-support-owner = **{ $agent } decides and the tool helps: this is what the public body states.**
decides-support-third-party = **{ $agent } decides and the tool helps, according to public sources.**
decides-mixed-owner = **It depends on your case, the public body states.** In some cases the tool decides alone. { $agent } decides the others.
# Nobody says whether an official looks again: that it decides alone would be too much.
decides-mixed-unchecked-third-party = **It depends on your case, according to public sources.** The tool deals with some cases alone. { $agent } decides the others.
decides-mixed-third-party = **It depends on your case, according to public sources.** In some cases the tool decides alone. { $agent } decides the others.
decides-full-owner = **The tool decides alone, without an official: this is what the public body states.**
decides-full-third-party = **The tool decides alone, without an official, according to public sources.**

outcome-when = Your situation
outcome-who = Who handles the case
outcome-does = { $who }: { $result }
# A question for readers, which may end with a question mark, and its answer.
caveat = **{ $question }** { $answer }

data-none-owner = **No data about you enters the calculation, the public body states.**
data-none-third-party = **According to public sources, the calculation uses no data about you.**
# In its place, where it is not settled of some of the data named below whether they speak of people.
data-none-unsettled-owner = **No data about you, the public body states, but this is not settled.**
data-none-unsettled-third-party = **No data about you, according to public sources, but this is not settled.**
data-indirect-owner = **Data that concern you indirectly, the public body states.**
data-indirect-third-party = **Data that concern you indirectly, according to public sources.**
data-direct-owner = **Data about you, the public body states.**
data-direct-third-party = **Data about you, according to public sources.**
factors-are = The calculation takes this into account: { $list }.
data-come-from = The data come from: { $list }.
kept-for = The data are kept for { $duration }.

mistakes-rules = The tool applies fixed rules and learns nothing.
mistakes-measured = According to published measurements:
mistakes-not-said = Yes, but nobody can say how often.
figure = { $name }: { $figure }
figures-target-not-agreed = Published figures: { $list }. The tool looks for several things: they cannot be read as “out of 100 cases”.
figures-target-not-said = Published figures: { $list }. It is not known exactly what the tool looks for, so these figures cannot be read as “out of 100 cases”.
case-one = case
case-many = cases
observed-planned = A test of the tool in real use is planned but not yet done.
observed-planned-as-of = A test of the tool in real use was planned but not yet done ({ $date }).
observed-not-done = The tool has not been tested in real use.
observed-not-done-as-of = The tool had not been tested in real use ({ $date }).
points-about-figures =
    { $count ->
        [one] { $count } point about these figures needs checking. [See “{ points }”.](#{ $slug })
       *[other] { $count } points about these figures need checking. [See “{ points }”.](#{ $slug })
    }
figures-sample-unknown = It is not known on which data these figures were measured.
bias-as-of = { $what } (Situation described: { $date }.)
bias-more =
    { $count ->
        [one] One other limit is known. [See “{ $section }”.](#{ $slug })
       *[other] { $count } other limits are known. [See “{ $section }”.](#{ $slug })
    }
bias-action-done = { $what } A correction is reported as done.
bias-action-planned = { $what } A correction is planned but not yet made.
bias-action-not-done = { $what } No correction has been made.
bias-action-unknown = { $what } It is not known whether this has been corrected.

no-route-owner = **The public body gives no procedure specific to this tool.**
no-route-third-party = **We have found no procedure specific to this tool.**
general-rights = In any case, the law allows you to:
general-rights-besides = The law also allows you to:
# What one may do, then how, in sentences.
right = **{ $what }.** { $how }
route-documents = Ask for the rules and how they were applied to your case
route-decision = Contest a decision
route-personal-data = See your data or have them corrected
write-to = Where to write: { $list }.
contact-is = To reach the department: { $list }.

unknown-none = No answer is missing out of the { $asked } questions asked.
# How each of them lacks its answer follows, for those who add up: `check` counts what is not settled as answered.
unknown-count =
    { $unknown ->
        [one] **{ $unknown } question out of { $asked } lacks its answer here**: { $ways }.
       *[other] **{ $unknown } questions out of { $asked } lack their answer here**: { $ways }.
    }
unknown-count-among =
    { $unknown ->
        [one] **{ $unknown } question out of { $asked } lacks its answer here**: { $ways }. Namely:
       *[other] **{ $unknown } questions out of { $asked } lack their answer here**: { $ways }. The most important ones:
    }
unknown-no-answer = { $count } not answered
unknown-not-documented = { $count } not documented
unknown-withheld = { $count } withheld
unknown-unclear = { $count } not settled

## Answers

field-service = Department
field-email = Email
field-phone = Telephone
field-url = Website
field-postal = Postal address
field-name = Name
field-department = Division or department
field-siren = SIREN number
field-file = File
field-alt = What the image shows

# References such as [1] [2] follow.
source-line = Sources:
sources-name = Sources
as-of = Date of the situation described: { $date }.
as-of-name = Date of the situation described
expected-on = Answer expected: { $date }.
record-number = Item no. { $number }
group-heading = { $group } – { $question }
point-in-record = { $question } – { $name }
evaluation = Test
no-figure = no figure
blank-some = { $name } ({ $count } out of { $total })
blank-fields = Left without an answer: { $fields }.
answered-not-asked = This question was not asked of a tool of this kind; an answer was given all the same.

caveats-title = To be read with this answer:
read-more = Read more
expert-title = For specialists
section-not-asked = No question of this part is asked about this tool.
counts-line =
    { $asked ->
        [one]
            { $answered ->
                [one] { $answered } answer to { $asked } question asked.
               *[other] { $answered } answers to { $asked } question asked.
            }
       *[other]
            { $answered ->
                [one] { $answered } answer to { $asked } questions asked.
               *[other] { $answered } answers to { $asked } questions asked.
            }
    }
unanswered-title = Questions without an answer
unanswered-none = Every question asked has an answer.
unanswered-link = See all questions without an answer

respondent-business = Department that uses the tool
respondent-technical = Technical team
respondent-dpo = Data protection officer
respondent-legal = Legal department
respondent-management = Management

## Points, withheld answers, sources

points = Points to check
points-title = { points }
points-intro = A program compared the answers with one another. Each point calls for an explanation. A program does not say who is right.
points-none = The program that reads the answers found nothing to report. This does not say that the answers are true, nor that the tool works well.
point-reply = The team’s reply:
law-line = Text cited: { $law }.
law-lines = Texts cited: { $law }.

withheld-title = Answers known and not published
withheld-intro = The answers to these questions are known. They are not made public. The legal ground follows, where one is given.
withheld-none = None.
withheld-no-ground = No text is cited.

sources-title = Sources
sources-none = No source is cited.
checked-on = date read: { $date }

## How the page was made

made-title = How this page was made
made-by = The free software redevable laid out the answers given to the questionnaire { $questionnaire }.
made-not = It checks a questionnaire, not a tool: it does not know whether the answers are true.
made-reconstructed = “In short” is put together from these answers. The parts that follow give them in full.
made-states = Every question asked appears here, even without an answer: a silence stays visible.

## Links to the same page in other formats

format-pdf = This page as a PDF
format-md = This page in Markdown
format-json = The data of this page (JSON)

## Between two languages

# A page in one language, answers in another: as they are, translated in part, or whole.
answers-in = The answers were written in { $language }. They are shown as they were written.
answers-in-partly =
    { $translated ->
        [one] The answers were written in { $language }. One of their { $texts } texts is translated. The others are shown as they were written.
       *[other] The answers were written in { $language }. { $translated } of their { $texts } texts are translated. The others are shown as they were written.
    }
answers-in-translated = The answers were written in { $language }. This page gives their translation.
answers-in-earlier =
    { $count ->
        [one] The translation of one text is older than the text: it says so.
       *[other] The translations of { $count } texts are older than the texts: each says so.
    }
# Behind a translation whose original has changed since.
earlier-version = (translation of an earlier version of this text)
concerns-you-foreign = Yes, if this description (in another language) fits you: { $end }
concerns-you-lead = Yes, if you

## What stands at the top of each PDF page of a third party

running-third-party = This page is not the public body’s own
# The day on which the texts behind general rights were last read.
rights-checked = General rights, checked on { $date }.

## The questionnaire on paper

form-title = Questionnaire { $questionnaire }
form-description = The questions of the questionnaire { $questionnaire }, to print, to fill in by hand or to use in an interview.
form-count =
    { $count ->
        [one] { $count } question.
       *[other] { $count } questions.
    }
form-minimal = They are the most useful ones to readers.
form-for = They are for this role: { $respondent }.
form-how-title = How to fill in this document
form-how-plain = Write plain sentences. A citizen will read your answers.
form-how-source = Note where each answer comes from: a document and its page, or “the team’s own finding”.
form-how-not-done = “It has not been done” is an answer.
form-how-condition = A question may have a line “Asked if”. Skip it if that is not your case. If in doubt, answer.
form-how-key = A name such as `decision.automation` is that of the question in the answers file. Use it to copy your notes.
form-how-missing = No answer? Write one of these words, then the reason:
form-state-not-documented = it is not known, or written nowhere.
form-state-not-applicable = the question makes no sense for this tool.
form-grounds = What the law protects, for an answer that is not published:
form-state-withheld = it is known, but the law forbids publishing it.
form-place-system = Tool
form-place-who = Department interviewed
form-place-day = Date of the interview
form-required = This answer is required.
form-one-of = Tick one answer:
form-some-of = Tick one or more answers:
form-each = For each item, say:
form-parts = Give what you know:
# A choice in words, and what is typed for it.
form-option = { $option } ({ $id })
form-field-choices = { $field } One of: { $list }
form-asked-if = Asked if
# Several conditions are joined by a semicolon: all of them have to be met.
form-condition = the answer to question { $number }, “{ $question }”, is: { $answers }
form-condition-on = depending on the answer to question { $number }, “{ $question }”
form-quoted = “{ $answer }”
form-or = { " " }or{ " " }
form-who = Who answers
form-limit = Length
form-characters = { $count } characters at most
form-example = Example
form-law = Law
form-law-asks = { $title }: { $asks }
form-key = In the file
form-answer = Answer, and where it comes from:
form-correction = To correct or to complete:
## What the law asks: `redevable duties`

duties-title = What the law asks
duties-read = This is what can be said of the duties, from the answers of the page.
duties-third-party = This page is not the public body’s own: these lines say what a third party found.
verdict-applies = Applies.
verdict-does-not-apply = Does not apply.
verdict-cannot-be-told = It cannot be determined.
duties-all-applies = These apply:
duties-all-cannot-be-told = It cannot be determined whether these apply:
duties-all-does-not-apply = These do not apply:
duties-because-applies = Because:
duties-because-does-not-apply = What is missing:
duties-because-cannot-be-told = One would have to know whether:
duties-holds-yes = { "" }: yes.
duties-holds-no = { "" }: no.
duties-holds-unknown = { "" }: not known.
# The question, what was answered, and the line of the file.
duties-answer = “{ $label }” { $says } (line { $line }).
duties-answer-no-line = “{ $label }” { $says }.
duties-case = Case
duties-verdict = The duty
duties-to-do = To do:
duties-law = Texts:
# What a text asks, behind its title.
duties-asks = { "" }: { $asks }.
duties-secondhand = (Read in a commentary only: to be checked.)
duties-limits = What this list does not say
duties-not = The program reads a questionnaire, not a tool: it does not know whether the answers are true. Have the legal department read this list.
duties-checked = The oldest reading of these texts dates from { $date }; some were read in a commentary only. Read them again before you rely on them.

## The documents of the law

mention-title = Information on the use of an algorithm
mention-description = The notice to print on a decision made with the help of an algorithm.
mention-used-support = This decision was made with the help of an algorithm.
mention-used-mixed = This decision was made with the help of an algorithm. Depending on the case, it decides alone or an official decides.
mention-used-full = This decision was made by an algorithm, without an official.
mention-purpose = What it is for:
mention-rules = Its rules are published at this address: { $url }
mention-right = You have the right to ask for these rules and for the way they were applied to your case ({ $law }, and { $more }).
mention-cada = Without an answer after a month, you have two months to go to the CADA (Commission on Access to Administrative Documents), free of charge: [www.cada.fr](<https://www.cada.fr>).
mention-administration = Public body responsible for the decision: { $organisation }.
rules-title = The rules of this algorithm
rules-description = The rules of an algorithm, for a reader who is not a specialist.
rules-why = A French public body publishes the rules of the main algorithms that help it make decisions about individuals ({ $law }).
rules-purpose = What it is for
rules-decision = The decision, step by step
rules-who = Who decides: { $who }.
rules-result = What happens
rules-data = The data
rules-origin = Origin: { $origin }
rules-operations = The operations
rules-factors = What counts in the calculation
rules-example = An example
rules-own-case = For your case
rules-own-case-right = If a decision is about you, you can ask how these rules were applied to you ({ $law }).
reply-title = How an algorithm was used to make the decision about you
reply-description = A model answer to a person who asks how an algorithm was used for a decision.
reply-blank = **{ $what }:** \[to be filled in\]
reply-to-fill = \[to be filled in\]
reply-person = Name and address of the person
reply-decision = Decision concerned (date and number)
reply-request = Date of the request
reply-opening = You asked how an algorithm was used to make this decision. Here are the four pieces of information that the law provides for ({ $law }).
reply-1 = 1. The part played by the algorithm in the decision
reply-part = In your case
reply-2 = 2. The data used and their sources
reply-data = The data used in your case
reply-3 = 3. What counts, and its weight in your situation
reply-factor = Factor
reply-effect = Its effect
reply-value = In your case
reply-4 = 4. The operations
reply-result = The result in your case
reply-next = And now
reply-contest = You can contest this decision. The time limits and the address are written on it.
reply-cada = If this answer is not enough, you have two months to go to the CADA (Commission on Access to Administrative Documents), free of charge: [www.cada.fr](<https://www.cada.fr>).
reply-check = *To be read by the department before it is sent: this template contains nothing about the person. What a secret protects is not in it.*

## A file of answers to fill in

# Comments of the file: a line that is indented is an example, and stays as it is.
starter-head =
    One habit to take: a text is written BELOW its question, two more spaces to the right, after a bar `|`.
    Anything can then be written in it: colons, quotes, dashes, links.

      summary: |
        The service sorts applications: the oldest come first.

    You do not have the answer? Leave it blank, or say why (a text after `|`, as elsewhere):

      retention:
        not_documented: |
          The period is written nowhere.

      not_documented    it is not known, or written nowhere (expected: the date when it will be)
      not_applicable    the question makes no sense here
      withheld          it is known, but the law forbids publishing it (ground: crpa-l311-6-1, for instance)

    “It has not been done” is an answer, not the absence of one: not_done.
starter-head-minimal =
    This file asks what readers look for first. Your editor offers the other questions in each section (thanks to the
    schema of the first line), or type: redevable check --missing
starter-head-complete = This file asks every question. Those that make no sense here may stay blank.
starter-language = language of the texts
starter-sources =
    Your sources, each once; cite them as [@sheet] in a text, or `source: sheet`:

    sources:
      sheet:
        title: Fact sheet of the tool, version 2
        url: https://example.org/sheet
        checked_on: 2026-01-31
starter-depends = Asked depending on the answer to
starter-only-if = Only if
starter-some-of = a list, any of:
starter-one-of = one of:
starter-text = type | in place of this note, then your text on the next line
starter-list = a list: one dash per item
starter-left-over = Answers of an older file that have no question here any more:
starter-tail = Then:  redevable check { $file }   and   redevable render { $file } -o public

## The first screen of systems that have ended or calculate nothing

evaluated-done = The tool was tested. This page does not say with which results.
evaluated-not-done = No test has been done.
evaluated-planned = A test is planned but not yet done.
evaluated-unknown-owner = The public body mentions no test.
evaluated-unknown-third-party = We found no published test.
mistakes-no-model = This tool applies neither rules nor a model to cases.
mistakes-no-model-past = This tool applied neither rules nor a model to cases.
mistakes-rules-past = The tool applied fixed rules and learnt nothing.
# The figures of a group of cases, under its name.
measured-group = **{ $name }.** { $sentences }
measured-worst-group = **{ $name } (the worst result).** { $sentences }
route-documents-no-decision = Ask for the documents about this tool
data-sensitive = Some of these data are sensitive (health, origin, opinions…).
data-sensitive-past = Some of these data were sensitive (health, origin, opinions…).
decides-none-owner-past = **No decision depended on this tool, the public body states.**
decides-none-third-party-past = **No decision depended on this tool, according to public sources.**
decides-support-owner-past = **{ $agent } decided and the tool helped: this is what the public body states.**
decides-support-third-party-past = **{ $agent } decided and the tool helped, according to public sources.**
decides-mixed-owner-past = **It depended on your case, the public body states.** In some cases the tool decided alone. { $agent } decided the others.
decides-mixed-unchecked-third-party-past = **It depended on your case, according to public sources.** The tool dealt with some cases alone. { $agent } decided the others.
decides-mixed-third-party-past = **It depended on your case, according to public sources.** In some cases the tool decided alone. { $agent } decided the others.
decides-full-owner-past = **The tool decided alone, without an official: this is what the public body states.**
decides-full-third-party-past = **The tool decided alone, without an official, according to public sources.**
data-none-owner-past = **No data about you entered the calculation, the public body states.**
data-none-third-party-past = **According to public sources, the calculation used no data about you.**
data-indirect-owner-past = **Data that concerned you indirectly, the public body states.**
data-indirect-third-party-past = **Data that concerned you indirectly, according to public sources.**
factors-are-past = The calculation took this into account: { $list }.
kept-for-past = The data were kept for { $duration }.
bias-action-unknown-past = { $what } It is not known whether this was corrected.

## The schema, in editors

schema-translates = This key makes a translation of the file. Do not write it yourself: `redevable init --translate` does.
