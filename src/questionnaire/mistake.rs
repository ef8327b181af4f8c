//! What can be wrong with the files of a questionnaire: the only place that names these mistakes.
//!
//! Each is a variant of the finding `definition`, so that its words are `definition-<name>` in both catalogues, and
//! has a folder of fixtures, `tests/fixtures/questionnaires/<name>…`.

/// Declares the mistakes once: variant and stable name.
macro_rules! mistakes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal;)+) => {
        /// A mistake in the files of a questionnaire.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Mistake {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Mistake {
            /// All mistakes, in the order of the table.
            pub const ALL: &[Mistake] = &[$(Mistake::$variant),+];

            /// Its name: the variant of the message.
            pub fn name(self) -> &'static str {
                match self { $(Mistake::$variant => $name,)+ }
            }
        }
    };
}

mistakes! {
    // ── the shape of a file ──
    /// A key that such a file does not have.
    UnknownKey = "unknown-key";
    /// A key that must be there.
    MissingKey = "missing-key";
    /// A kind of question that does not exist.
    UnknownKind = "unknown-kind";
    /// A word that is not among those accepted.
    NotOneOf = "not-one-of";
    /// A value of another type.
    WrongType = "wrong-type";
    /// A limit of characters that no text can keep.
    LimitOutOfRange = "limit-out-of-range";
    /// Anything else that cannot be read.
    Unreadable = "unreadable";

    // ── names ──
    /// The name of the questionnaire is not `name/version`.
    QuestionnaireId = "questionnaire-id";
    /// An extension that takes the name of what it extends.
    QuestionnaireIdTaken = "questionnaire-id-taken";
    /// An id, or an option, that is not well-formed.
    IdForm = "id-form";
    /// A word that has a meaning of its own in answers files.
    ReservedWord = "reserved-word";
    /// An id twice.
    DuplicateId = "duplicate-id";
    /// The id of a check, reference or right that something else has.
    IdTaken = "id-taken";

    // ── extending another questionnaire ──
    /// Only the questionnaire of the program can be extended.
    ExtendsUnknown = "extends-unknown";
    /// A key that has a meaning only where another questionnaire is extended.
    NeedsExtends = "needs-extends";
    /// A question of the extended questionnaire, defined again.
    ChangedMeaning = "changed-meaning";
    /// Words that would change what an answer or a rule says.
    WordsKept = "words-kept";
    /// A place that does not exist.
    AfterUnknown = "after-unknown";
    /// What is required or hidden is a section, a group or a field.
    NotAQuestion = "not-a-question";
    /// A required question, hidden.
    HideRequired = "hide-required";
    /// A question that readers look for first, hidden.
    HideEssential = "hide-essential";
    /// A question that the law asks for, hidden.
    HideLaw = "hide-law";
    /// A hidden question that something else reads.
    HideNeeded = "hide-needed";
    /// A hidden question that this file names.
    NamesHidden = "names-hidden";
    /// An option for a choice on which conditions, checks or sentences depend.
    OptionsDecide = "options-decide";

    // ── sections and questions ──
    /// A questionnaire without sections.
    NoSection = "no-section";
    /// A section without questions.
    EmptySection = "empty-section";
    /// A choice without options.
    OptionsMissing = "options-missing";
    /// Options of something that is no choice.
    OptionsNotChoice = "options-not-choice";
    /// An option twice.
    OptionTwice = "option-twice";
    /// `unclear` as an option.
    OptionUnclear = "option-unclear";
    /// A list or group without fields.
    FieldsMissing = "fields-missing";
    /// Fields of a kind that has none.
    FieldsNotForKind = "fields-not-for-kind";
    /// A kind that the records of a list cannot hold.
    KindInList = "kind-in-list";
    /// Evaluation results outside a list.
    ResultsOutsideList = "results-outside-list";
    /// A measure that is not a number.
    MeasureKind = "measure-kind";
    /// A setting that this kind of question does not have.
    SettingNotForKind = "setting-not-for-kind";
    /// A required field of a list.
    RequiredInList = "required-in-list";

    // ── what names something else ──
    /// No question of this id.
    UnknownQuestion = "unknown-question";
    /// No list of this id.
    UnknownList = "unknown-list";
    /// No legal reference of this id.
    UnknownLaw = "unknown-law";
    /// An expression that cannot be read.
    Expression = "expression";
    /// A name in an expression that is no question.
    UnknownName = "unknown-name";
    /// `today` where nothing may depend on the day.
    TodayUndated = "today-undated";
    /// Conditions that wait for each other.
    Cycle = "cycle";

    // ── checks and law ──
    /// A check whose level is not one that a check can have.
    CheckLevel = "check-level";
    /// A day that is not one.
    LawDate = "law-date";
    /// An address that is not one.
    LawAddress = "law-address";

    // ── words ──
    /// A language that is not the name of its file.
    LanguageFile = "language-file";
    /// A language that is no tag.
    LanguageForm = "language-form";
    /// A language without a file of words.
    NoTextFile = "no-text-file";
    /// A file of words whose language `structure.yaml` does not list.
    LanguageUnlisted = "language-unlisted";
    /// Words missing in one language.
    WordsMissing = "words-missing";
    /// Words for something that does not exist.
    WordsUnknown = "words-unknown";
    /// A message that is not a template.
    Template = "template";
    /// A message that uses a name which nobody gives.
    TemplateName = "template-name";
    /// A step from one version to the next that cannot be taken.
    Migration = "migration";
    /// A line of `labels/<lang>.ftl` that cannot be read.
    LabelsBroken = "labels-broken";
    /// Labels for a language of the program.
    LabelsKept = "labels-kept";
}
