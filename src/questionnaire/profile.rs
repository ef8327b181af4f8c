//! Parts of a questionnaire: how much of it is asked at once.

use super::{Kind, Question, Questionnaire, Tier};
use crate::expression;

/// How much of a questionnaire is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Profile {
    /// What a file cannot do without, and what the first screen is made of.
    Minimal,
    /// Every question.
    #[default]
    Complete,
}

impl Profile {
    /// Its name, as it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minimal => "minimal",
            Self::Complete => "complete",
        }
    }
}

impl Questionnaire {
    /// The counted questions of a profile. Minimal are the required and the essential ones; one that is asked on a
    /// condition only where the profile itself holds all that the condition reads.
    pub fn profile(&self, profile: Profile) -> Vec<&Question> {
        let mut chosen: Vec<&Question> = self.counted().collect();
        if profile == Profile::Complete {
            return chosen;
        }
        chosen.retain(|question| question.required || question.tier == Tier::Essential);
        loop {
            let ids: Vec<String> = chosen.iter().map(|question| question.id.clone()).collect();
            let before = chosen.len();
            chosen.retain(|question| {
                let when = question.when.as_deref();
                when.is_none_or(|when| expression::names(when).iter().all(|name| ids.contains(name)))
            });
            if chosen.len() == before {
                return chosen;
            }
        }
    }

    /// The group that a question stands in.
    pub fn group_of(&self, question: &Question) -> Option<&Question> {
        let (parent, _) = question.id.rsplit_once('.')?;
        self.question(parent).filter(|parent| parent.kind == Kind::Group)
    }
}
