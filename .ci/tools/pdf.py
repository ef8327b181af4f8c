"""Checks every PDF under a folder: PDF/UA-1, PDF/A-3a for what is dated, language, title, bookmarks, actions."""

import io
import sys
from pathlib import Path

import page
import pikepdf

ACCESSIBLE = page.ValidationProfile.PDF_UA_1
ARCHIVABLE = page.ValidationProfile.PDF_A_3A
# Letters and forms are blanks to fill in: they bear no date, which an archive asks for.
UNDATED = {"letters", "form"}
# The checker measures a stream wrongly when its compressed bytes end in a carriage return. `qpdf --check`, run on the
# same files, reads the lengths right.
FALSE_ALARM = "STREAM-LENGTH-001"


def failures(data: bytes, profile) -> tuple[list[str], int]:
    found, passed_over = [], 0
    for failure in page.validate_pdf_bytes(data, profile=profile).failures:
        if failure.rule_id.endswith(FALSE_ALARM):
            passed_over += 1
        else:
            found.append(f"{failure.rule_id}: {failure.message}")
    return found, passed_over


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")


def seen(path: Path, fault, profile) -> bool:
    """Whether the checker sees a fault put in a file on purpose: a checker that sees none proves nothing."""
    with pikepdf.open(path) as pdf:
        fault(pdf)
        broken = io.BytesIO()
        pdf.save(broken)
    return bool(failures(broken.getvalue(), profile)[0])


def structure(path: Path) -> list[str]:
    found = []
    language = path.stem.rpartition(".")[2]
    language = language if language in ("en", "es") else "fr"
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        if str(root.get("/Lang", "")).split("-")[0] != language:
            found.append(f"language is {root.get('/Lang')}, not {language}")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            found.append("a reader shows the name of the file, not the title")
        with pdf.open_outline() as outline:
            if not outline.root:
                found.append("no bookmark")
        for number, sheet in enumerate(pdf.pages, 1):
            for annotation in sheet.get("/Annots", []):
                action = annotation.get("/A", {})
                kind = str(action.get("/S", "/GoTo"))
                if kind not in ("/GoTo", "/URI"):
                    found.append(f"page {number}: an action {kind}")
                address = str(action.get("/URI", "https:"))
                if address.split(":")[0].lower() not in ("https", "http", "mailto", "tel"):
                    found.append(f"page {number}: a link to {address}")
    return found


def main() -> int:
    paths = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    found, passed_over = [], 0
    for path in paths:
        profiles = [ACCESSIBLE] if UNDATED & set(path.parts) else [ACCESSIBLE, ARCHIVABLE]
        for profile in profiles:
            failed, alarms = failures(path.read_bytes(), profile)
            passed_over += alarms
            found += [f"{path.name}: {profile.name}: {failure}" for failure in failed]
        found += [f"{path.name}: {fault}" for fault in structure(path)]
    if not seen(paths[0], without_language, ACCESSIBLE):
        found.append("the PDF/UA check does not see a file without a language")
    if not seen(paths[0], with_script, ARCHIVABLE):
        found.append("the PDF/A check does not see a script")
    print(f"   {len(paths)} PDF files; {FALSE_ALARM} passed over {passed_over} times")
    for line in found:
        print(f"documents: {line}", file=sys.stderr)
    return 1 if found else 0


sys.exit(main())
