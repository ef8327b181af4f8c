"""Writes an answers file where one answer holds every hostile text: `hostile.py FILE`."""

import json
import sys
from pathlib import Path

BASE = """questionnaire: redevable/1
language: fr
sources:
  fiche:
    title: Fiche
identity:
  id: hostile
  title: Textes hostiles
  prepared_by: owner
  updated_on: 2026-11-23
purpose:
  service: """

TEXTS = Path("tests/fixtures/texts")
# Left open, these swallow what follows them in the answer: last, so that the others are seen too.
LAST = ["html-open", "code-unclosed"]
# Broken line endings would be mended by joining; blanks hold nothing to show.
ALONE = ["line-endings", "only-blanks"]


def hostile() -> str:
    names = sorted(path.stem for path in TEXTS.glob("*.md"))
    names = [name for name in names if name not in LAST + ALONE] + LAST
    texts = [(TEXTS / f"{name}.md").read_text(encoding="utf-8") for name in names]
    # A JSON string is a YAML one: the text arrives as it is, whatever it holds.
    service = json.dumps("\n\n".join(texts), ensure_ascii=False)
    return BASE + service + "\n"


Path(sys.argv[1]).write_text(hostile(), encoding="utf-8")
