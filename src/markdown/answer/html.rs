//! The words of raw HTML in an answer: tags go, what they hold stays.

use crate::markdown::characters;

/// The most bytes of one block of HTML whose words are told with care; `ammonia` is quadratic in nesting.
const MOST_HTML: usize = 20_000;

/// The words between tags. `ammonia` knows what is not words: scripts, styles, comments.
pub(super) fn words_of_html(html: &str) -> String {
    if html.len() > MOST_HTML {
        // Whatever stands between `<` and `>` goes.
        let mut words = String::new();
        let mut inside = false;
        for character in html.chars() {
            match character {
                '<' => inside = true,
                '>' if inside => {
                    inside = false;
                    words.push(' ');
                }
                other if !inside => words.push(other),
                _ => {}
            }
        }
        return characters::visible_line(&words);
    }
    let clean = ammonia::Builder::empty().clean(html).to_string();
    let words = clean
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    characters::visible_line(&words)
}
