//! The earlier files that `lifecycle.history` names: there, of the same system, and not later than this one.

use crate::date::PartialDate;
use crate::finding::{Arg, Code, Finding};
use crate::questionnaire::{Questionnaire, Standing};
use crate::source::SourceFile;
use crate::yaml::{self, Node};

use super::beside::{Beside, EarlierFile};
use super::model::{Answer, Response, Submission};

/// Looks at each earlier file.
pub(super) fn run(
    questionnaire: &Questionnaire,
    file: &SourceFile,
    submission: &Submission,
    beside: &dyn Beside,
) -> Vec<Finding> {
    let records = submission.records("lifecycle.history").iter();
    let named =
        records.filter_map(|record| record.field("file")).filter_map(|response| match &response.answer {
            Some(Answer::Line(name)) => Some((response, name.trim())),
            Some(_) | None => None,
        });
    named
        .filter_map(|(response, name)| look_at(questionnaire, file, submission, beside, response, name))
        .collect()
}

fn look_at(
    questionnaire: &Questionnaire,
    file: &SourceFile,
    submission: &Submission,
    beside: &dyn Beside,
    response: &Response,
    name: &str,
) -> Option<Finding> {
    let finding = |code: Code| {
        Finding::new(code, response.place, response.path.clone())
            .question(&response.question)
            .arg("question", Arg::Label(response.question.clone()))
            .arg("found", name)
    };
    let unusable = |variant: &'static str| Some(finding(Code::UnusableHistory).variant(variant));
    let earlier = match beside.earlier_file(name) {
        EarlierFile::Missing => return Some(finding(Code::UnusableHistory)),
        EarlierFile::Unreadable => return unusable("unreadable"),
        EarlierFile::Read(earlier) => earlier,
    };
    if earlier.text() == file.text() {
        return unusable("itself");
    }
    let parsed = yaml::parse(&earlier);
    let Some(document) = parsed.document.filter(|_| parsed.findings.is_empty()) else {
        return unusable("unreadable");
    };
    // It may answer an older version, so only what never changes is read: its name, and its day.
    let root = &document.root;
    let answers = root.get("questionnaire").and_then(Node::as_text);
    if answers.is_none_or(|named| !is_ours(questionnaire, named.trim())) {
        return unusable("no-answers");
    }
    let identity = |key: &str| root.get("identity")?.get(key)?.as_text().map(str::trim);
    let id = submission.word("identity.id").map(str::trim);
    if id.is_some() && identity("id") != id {
        let other = identity("id").unwrap_or_default().to_owned();
        return unusable("other-id").map(|finding| finding.arg("other", other));
    }
    let updated = submission.date("identity.updated_on")?;
    let before = identity("updated_on").and_then(|day| PartialDate::parse(day).ok())?;
    updated.before(before).then(|| {
        finding(Code::DatesOutOfOrder)
            .arg("first", updated.to_string())
            .arg("second", before.to_string())
            .arg("other", Arg::Label("identity.updated_on".into()))
    })
}

/// Whether a file answers any version of the questionnaire up to this one.
fn is_ours(questionnaire: &Questionnaire, named: &str) -> bool {
    match questionnaire.standing(named) {
        Standing::Ours | Standing::Older | Standing::UnknownVersion => true,
        Standing::Newer | Standing::Other | Standing::NoVersion => false,
    }
}
