//! The table of built-in finding codes: the only place that names them. Checks declared by a questionnaire
//! (`checks.yaml`) share the namespace and are not listed here.

use super::{Layer, Level};

/// Declares the codes once: variant, stable name, usual level, layer.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $level:ident, $layer:ident;)+) => {
        /// A mistake or remark that the program itself can find.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$variant),+];

            /// The stable name, printed in messages and never translated. Also the id of its message.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// The level, unless the user overrides it.
            pub fn level(self) -> Level {
                match self { $(Code::$variant => Level::$level,)+ }
            }

            /// The layer that finds it.
            pub fn layer(self) -> Layer {
                match self { $(Code::$variant => Layer::$layer,)+ }
            }
        }
    };
}

codes! {
    // ── the file ──
    /// The file is larger than the limit (2 MiB).
    TooLarge = "too-large", Error, File;
    /// The bytes are not UTF-8.
    NotUtf8 = "not-utf8", Error, File;
    /// The file is UTF-16 or UTF-32.
    Utf16 = "utf-16", Error, File;
    /// A document of a word processor, a spreadsheet or a PDF, where a text file is read.
    OfficeDocument = "office-document", Error, File;
    /// A NUL or another control character that YAML forbids.
    ControlCharacter = "control-character", Error, File;
    /// Nothing but blanks and comments.
    EmptyFile = "empty-file", Error, File;
    /// Two files of one run have the same `identity.id`.
    SameId = "same-id", Error, File;

    // ── syntax ──
    /// The text is not YAML here.
    Syntax = "syntax", Error, Syntax;
    /// A tab where YAML wants spaces.
    TabIndentation = "tab-indentation", Error, Syntax;
    /// A text that holds `: ` without being a block or in quotes.
    ColonInText = "colon-in-text", Error, Syntax;
    /// A question on the line of its section.
    QuestionBehindSection = "question-behind-section", Error, Syntax;
    /// A key whose colon has no space behind it.
    MissingSpace = "missing-space", Error, Syntax;
    /// A key that has lost its colon.
    MissingColon = "missing-colon", Error, Syntax;
    /// An item of a list that begins with another sign than a dash and a space.
    WrongDash = "wrong-dash", Error, Syntax;
    /// A note or a source under an answer that stands on the line of its question.
    ValueWithoutKey = "value-without-key", Error, Syntax;
    /// Two values in braces without a comma between them.
    MissingComma = "missing-comma", Error, Syntax;
    /// A bracket that its line does not close, or closes with another one.
    UnclosedBracket = "unclosed-bracket", Error, Syntax;
    /// A line indented like none of the lines that it could belong with.
    Indentation = "indentation", Error, Syntax;
    /// A line under a list that is neither an item, with its dash, nor part of the item above.
    ListIndentation = "list-indentation", Error, Syntax;
    /// No-break spaces where YAML counts spaces.
    NoBreakIndentation = "no-break-indentation", Error, Syntax;
    /// A text after `|` that stands at the margin of its key.
    TextNotIndented = "text-not-indented", Error, Syntax;
    /// A line that has no key and is not part of the text above it.
    LineWithoutKey = "line-without-key", Error, Syntax;
    /// A backslash in a text between `"` that YAML cannot read.
    UnknownEscape = "unknown-escape", Error, Syntax;
    /// A ` #` that made a comment of what was probably text.
    HashCutText = "hash-cut-text", Advice, Syntax;
    /// A text that starts with a character YAML keeps for itself.
    ReservedStart = "reserved-start", Error, Syntax;
    /// A quoted text that never ends: the file was cut, or a quote is missing.
    UnclosedQuote = "unclosed-quote", Error, Syntax;
    /// The file stops in the middle of something.
    CutOff = "cut-off", Error, Syntax;
    /// A key twice in one mapping.
    DuplicateKey = "duplicate-key", Error, Syntax;
    /// A key that is not a text.
    KeyNotText = "key-not-text", Error, Syntax;
    /// An anchor (`&name`).
    Anchor = "anchor", Error, Syntax;
    /// An alias (`*name`).
    Alias = "alias", Error, Syntax;
    /// A merge key (`<<:`).
    MergeKey = "merge-key", Error, Syntax;
    /// A tag (`!name`).
    Tag = "tag", Error, Syntax;
    /// A directive (`%YAML`).
    Directive = "directive", Error, Syntax;
    /// A second document (`---`).
    SecondDocument = "second-document", Error, Syntax;
    /// More levels than the limit (32).
    TooDeep = "too-deep", Error, Syntax;
    /// More values than the limit (50 000).
    TooManyNodes = "too-many-nodes", Error, Syntax;

    // ── structure: the schema says no ──
    /// The file names another questionnaire, or another version of it.
    OtherQuestionnaire = "other-questionnaire", Error, Structure;
    /// A key that the questionnaire does not have.
    UnknownKey = "unknown-key", Error, Structure;
    /// A required answer is missing.
    RequiredMissing = "required-missing", Error, Structure;
    /// A value of another kind than the question wants.
    WrongKind = "wrong-kind", Error, Structure;
    /// A key that the questionnaire has, in another place.
    MisplacedKey = "misplaced-key", Error, Structure;
    /// A comma that cut a text in `{ }`.
    TextCutByComma = "text-cut-by-comma", Error, Structure;
    /// A decimal comma in `{ }`, which cut a number.
    NumberCutByComma = "number-cut-by-comma", Error, Structure;
    /// The fields of an item without the dash that makes them one.
    MissingDash = "missing-dash", Error, Structure;
    /// `oui`, `no`, `on` where `true` or `false` is asked.
    BooleanWord = "boolean-word", Error, Structure;
    /// A number with spaces in it.
    NumberWithSpaces = "number-with-spaces", Error, Structure;
    /// A number with a percent sign.
    PercentSign = "percent-sign", Error, Structure;
    /// A number with a decimal comma.
    DecimalComma = "decimal-comma", Error, Structure;
    /// A number with its unit, or with a word that says it is an estimate.
    UnitInNumber = "unit-in-number", Error, Structure;
    /// What YAML reads as a number or as yes or no, where a text is asked.
    NumberForText = "number-for-text", Error, Structure;
    /// A number that is too small or too large to be an answer.
    OutOfRange = "out-of-range", Error, Structure;
    /// Quotation marks of a word processor around a word of a list, a number, a date.
    SmartQuotes = "smart-quotes", Error, Structure;
    /// The fourteen digits of a SIRET where the nine of the SIREN are asked.
    SiretForSiren = "siret-for-siren", Error, Structure;
    /// A state without the reason that it needs.
    EmptyReason = "empty-reason", Error, Structure;
    /// Not one of the options.
    NotAnOption = "not-an-option", Error, Structure;
    /// A text that does not have the form asked for.
    WrongForm = "wrong-form", Error, Structure;
    /// An empty text where words are needed.
    EmptyText = "empty-text", Error, Structure;
    /// Two of `value`, `not_applicable`, `not_documented`, `withheld`, or none of them.
    OneState = "one-state", Error, Structure;
    /// An answer beside a state.
    StateBesideFields = "state-beside-fields", Error, Structure;
    /// An item twice in a list of options.
    RepeatedItem = "repeated-item", Error, Structure;
    /// Anything else that the schema refuses.
    SchemaRefuses = "schema-refuses", Error, Structure;

    // ── meaning ──
    /// A language in which the questionnaire has no words.
    LanguageWithoutWords = "language-without-words", Advice, Meaning;
    /// A date that no calendar has.
    ImpossibleDate = "impossible-date", Error, Meaning;
    /// A source that `sources:` does not list.
    UnknownSource = "unknown-source", Error, Meaning;
    /// A source that nothing cites.
    UnusedSource = "unused-source", Advice, Meaning;
    /// An address without its `https://`.
    UrlWithoutScheme = "url-without-scheme", Error, Meaning;
    /// An address of a scheme that is not https, http, mailto or tel.
    RefusedUrl = "refused-url", Error, Meaning;
    /// What is typed for an e-mail address and is none.
    NotAnEmail = "not-an-email", Error, Meaning;
    /// A SIREN whose check digit is wrong.
    SirenChecksum = "siren-checksum", Error, Meaning;
    /// A text longer than its limit.
    TooLong = "too-long", Advice, Meaning;
    /// An answer to a question that is not asked here.
    AnsweredNotAsked = "answered-not-asked", Warning, Meaning;
    /// `acknowledged` speaks of something that was not found.
    UnknownAcknowledgement = "unknown-acknowledgement", Advice, Meaning;
    /// An image that is not there.
    ImageMissing = "image-missing", Error, Meaning;
    /// An image outside the folder of the answers.
    ImageOutside = "image-outside", Error, Meaning;
    /// An image that is too large, or neither PNG nor JPEG.
    UnusableImage = "unusable-image", Error, Meaning;
    /// An earlier version of the file that is missing, outside the folder, unreadable, or of another system.
    UnusableHistory = "unusable-history", Error, Meaning;
    /// An image without a text that says what it shows.
    ImageWithoutAlternative = "image-without-alternative", Warning, Meaning;
    /// Real positives that differ between evaluations of one test set.
    TestSetTotalsDiffer = "test-set-totals-differ", Warning, Meaning;
    /// A baseline that does better than the model.
    BaselineBetter = "baseline-better", Warning, Meaning;
    /// Dates that cannot follow one another.
    DatesOutOfOrder = "dates-out-of-order", Warning, Meaning;
    /// A tool that is said not to be in use yet, since a day that is past.
    PlannedYetStarted = "planned-yet-started", Warning, Meaning;

    // ── the documents that the law calls for ──
    /// A document of the owner's, asked of a third party's file.
    DocumentThirdParty = "document-third-party", Error, Meaning;
    /// An answer by which the law does not call for a document.
    DocumentNotCalledFor = "document-not-called-for", Error, Meaning;
    /// An answer by which it cannot be told whether the law calls for a document.
    DocumentCannotBeTold = "document-cannot-be-told", Error, Meaning;
    /// An answer that a document needs.
    DocumentLacks = "document-lacks", Error, Meaning;

    // ── what `migrate` leaves ──
    /// What `redevable migrate` leaves to people.
    NotMigrated = "not-migrated", Error, Meaning;

    // ── translations: a file beside another, texts only ──
    /// A value that is no text, in a translation: options, numbers and dates are the original's.
    NotAText = "not-a-text", Error, Structure;
    /// A translation whose original is not there, or cannot be read.
    NoOriginal = "no-original", Error, Meaning;
    /// A translation into the language that the original is written in.
    SameLanguage = "same-language", Error, Meaning;
    /// A translation of a text that has changed since.
    StaleTranslation = "stale-translation", Advice, Meaning;
    /// A translated text of which nothing says what it translates.
    UntiedTranslation = "untied-translation", Advice, Meaning;
    /// A comment of a translation that would be lost when it is put in order again.
    CommentLost = "comment-lost", Advice, Meaning;
    /// A translated text that the original does not have.
    TextNotInOriginal = "text-not-in-original", Advice, Meaning;

    // ── writing: what a document cannot carry as it was written ──
    /// Characters made visible: control, private-use, direction.
    HiddenCharacter = "hidden-character", Warning, Writing;
    /// A character that the PDF's fonts lack, printed as its code there.
    CharacterNotInPdf = "character-not-in-pdf", Advice, Writing;
    /// Raw HTML, removed.
    HtmlRemoved = "html-removed", Warning, Writing;
    /// An image from elsewhere, turned into a link.
    RemoteImage = "remote-image", Warning, Writing;
    /// A link of a refused scheme, turned into text.
    LinkRemoved = "link-removed", Warning, Writing;
    /// Headings brought below ours and made consecutive, or an empty one removed.
    HeadingChanged = "heading-changed", Advice, Writing;
    /// Nesting deeper than a document can show, flattened.
    NestingFlattened = "nesting-flattened", Warning, Writing;

    // ── writing: text that Markdown would lose without a word ──
    /// Cells of a table row for which the head has no column.
    CellsLost = "cells-lost", Warning, Writing;

    // ── writing: notes at the foot of an answer ──
    /// A footnote that no call leads to: it is shown behind the others.
    FootnoteNotCalled = "footnote-not-called", Advice, Writing;
    /// The call of a footnote that the answer does not have: it is shown as it was typed.
    FootnoteMissing = "footnote-missing", Advice, Writing;

    // ── writing: words that answer nothing, or should not be published ──
    /// A gap told as an answer: « n/a », « à compléter ».
    NoAnswerWords = "no-answer-words", Warning, Writing;
    /// An answer typed behind the `#` of a note, where it is not read.
    AnswerInComment = "answer-in-comment", Advice, Writing;
    /// The question's own example left as the answer.
    StarterText = "starter-text", Warning, Writing;
    /// A reminder that the team left to itself.
    TodoInText = "todo-in-text", Warning, Writing;
    /// An e-mail address that looks like a person's.
    PersonalEmail = "personal-email", Warning, Writing;
    /// A phone number in a text.
    PhoneInText = "phone-in-text", Advice, Writing;

    // ── writing: advice for readers' sake ──
    /// An answer that says the question or its help again.
    RepeatsHelp = "repeats-help", Advice, Writing;
    /// An answer of a word or two to a question that readers look for first.
    ThinAnswer = "thin-answer", Advice, Writing;
    /// An answer that is hardly more than a link.
    BareLink = "bare-link", Advice, Writing;
    /// A sentence of more than 25 words.
    LongSentence = "long-sentence", Advice, Writing;
    /// A text that is very difficult by Kandel and Moles (French) or Flesch (English).
    HardToRead = "hard-to-read", Advice, Writing;
    /// An acronym that no text of the file expands.
    UnexpandedAcronym = "unexpanded-acronym", Advice, Writing;
    /// A word with a middle dot.
    MiddleDot = "middle-dot", Advice, Writing;
    /// A word that few readers know.
    Jargon = "jargon", Advice, Writing;

    // ── answers as people type them ──
    /// A count with three decimals, which is nearly always thousands.
    ThousandsPoint = "thousands-point", Warning, Meaning;
    /// An answer that does not finish the sentence it is printed in.
    SentenceNotFinished = "sentence-not-finished", Advice, Writing;
    /// A list whose lines begin with signs that Markdown does not know.
    ListSigns = "list-signs", Advice, Writing;

    /// A question that stands inside the text above it.
    QuestionInText = "question-in-text", Warning, Meaning;

    // ── blanks ──
    /// A question without an answer yet.
    Blank = "blank", Blank, Meaning;

    /// A text without translation yet.
    Untranslated = "untranslated", Blank, Meaning;

    // ── the questionnaire itself ──
    /// A definition file that is not what the program reads.
    Definition = "definition", Error, Structure;
}
