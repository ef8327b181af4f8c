//! A second reader of YAML, straight from the parser's events: every value by its place, and every comment. It knows
//! nothing of the repairs that it judges.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser};

/// The values of a file that hold no others, by the pointer to them; blanks inside them count once.
pub(crate) type Answers = BTreeMap<String, String>;

/// A text without regard to how it is laid out.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a value stands at a place or below it.
pub(crate) fn is_under(pointer: &str, place: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The answers of a text; `None` where it is not one YAML document.
pub(crate) fn answers(text: &str) -> Option<Answers> {
    let mut found = Answers::new();
    let mut levels: Vec<Level> = Vec::new();
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, _) = event.ok()?;
        match event {
            Event::DocumentStart(..) => documents += 1,
            Event::Scalar(value, ..) => match levels.last_mut() {
                Some(level) if level.expects_a_key() => level.key = Some(value.into_owned()),
                _ => note(&mut found, &mut levels, words(&value)),
            },
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                let is_list = matches!(event, Event::SequenceStart(..));
                let pointer = pointer(&mut levels);
                levels.push(Level { pointer, is_list, key: None, length: 0 });
            }
            Event::MappingEnd | Event::SequenceEnd => {
                let level = levels.pop()?;
                if level.length == 0 {
                    found.insert(level.pointer, if level.is_list { "[]" } else { "{}" }.to_owned());
                }
            }
            // Nobody means one.
            Event::Alias(_) | Event::UnresolvedAlias(_) => return None,
            _ => {}
        }
    }
    (documents <= 1).then_some(found)
}

/// A list or mapping that is being read.
struct Level {
    pointer: String,
    is_list: bool,
    key: Option<String>,
    length: usize,
}

impl Level {
    fn expects_a_key(&self) -> bool {
        !self.is_list && self.key.is_none()
    }
}

/// Where the value that begins here stands.
fn pointer(levels: &mut [Level]) -> String {
    let Some(level) = levels.last_mut() else { return String::new() };
    let key = level.key.take().map(|key| key.replace('~', "~0").replace('/', "~1"));
    let step = key.unwrap_or_else(|| level.length.to_string());
    level.length += 1;
    format!("{}/{step}", level.pointer)
}

fn note(found: &mut Answers, levels: &mut [Level], value: String) {
    let mut pointer = pointer(levels);
    // A key that stands twice has two values.
    while is_taken(found, &pointer) {
        pointer.push_str("/again");
    }
    found.insert(pointer, value);
}

/// Whether there is a value at a place already, or below it.
fn is_taken(found: &Answers, pointer: &str) -> bool {
    let below = format!("{pointer}/");
    let next = found.range(below.clone()..).next();
    found.contains_key(pointer) || next.is_some_and(|(own, _)| own.starts_with(&below))
}

/// The comments of a text, without blanks at their ends. Empty where the text is not YAML.
pub(crate) fn comments(text: &str) -> Vec<String> {
    let events = Parser::new_from_str(text).map_while(Result::ok);
    let comments = events.filter_map(|(event, _)| match event {
        Event::Comment(comment, _) => Some(format!("#{}", comment.trim_end())),
        _ => None,
    });
    comments.collect()
}
