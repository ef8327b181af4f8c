"""Checks that the panel of essentials ends on the first page of the PDF: `first_page.py TEXT-OF-PAGE-1 PAGE.html`.

The HTML page says what the panel begins and ends with, so that a change of wording needs no change here.
"""

import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

VOID = {"br", "hr", "img", "wbr", "meta", "link", "input", "col"}
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd"}


class Blocks(HTMLParser):
    """The blocks of words of the panel, then the first heading after it."""

    def __init__(self):
        super().__init__()
        self.depth = 0  # inside the panel: how many elements are open
        self.panel = []
        self.after = None
        self.taking = False

    def handle_starttag(self, tag, attributes):
        classes = (dict(attributes).get("class") or "").split()
        if self.depth or "panel-essentials" in classes:
            if tag not in VOID:
                self.depth += 1
            if tag in BLOCKS:
                self.panel.append("")
        elif tag == "h2" and self.panel and self.after is None:
            self.after, self.taking = "", True

    def handle_endtag(self, tag):
        self.taking = False
        if self.depth and tag not in VOID:
            self.depth -= 1

    def handle_data(self, data):
        if self.depth and self.panel:
            self.panel[-1] += data
        elif self.taking:
            self.after += data


def plain(text: str) -> str:
    """Words alone: a PDF has its own line ends, hyphens at them, and kinds of blanks."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


text_file, page_file = map(Path, sys.argv[1:])
blocks = Blocks()
blocks.feed(page_file.read_text(encoding="utf-8"))
panel = [block for block in map(str.strip, blocks.panel) if block]
if not panel or not blocks.after:
    sys.exit(f"documents: {page_file.name}: no panel of essentials, or no heading after it")
page = plain(text_file.read_text(encoding="utf-8"))
begins, ends = page.find(plain(panel[0])), page.rfind(plain(panel[-1]))
if begins < 0:
    sys.exit(f"documents: {page_file.stem}.pdf: “{panel[0]}” is not on page 1")
if ends < begins:
    sys.exit(f"documents: {page_file.stem}.pdf: the panel does not end on page 1: “{panel[-1]}” is not there")
if plain(blocks.after) in [plain(line) for line in text_file.read_text(encoding="utf-8").splitlines()]:
    heading = page.find(plain(blocks.after))
    if begins < heading < ends:
        sys.exit(f"documents: {page_file.stem}.pdf: “{blocks.after}” comes before the end of the panel")
