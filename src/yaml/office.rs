//! Documents of office programs, known by their first bytes: somebody answered in Word and gives the document itself.

/// How a zip archive begins: documents of today's office programs are one.
const ZIP: &[u8] = b"PK\x03\x04";
/// How the documents of older office programs begin (OLE).
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The variants of messages.
const WRITER: &str = "writer";
const SPREADSHEET: &str = "spreadsheet";
/// What tells one archive from another: the names of its parts, as they stand in the file.
const PARTS: [(&[u8], &str); 4] = [
    (b"word/", WRITER),
    (b"application/vnd.oasis.opendocument.text", WRITER),
    (b"xl/", SPREADSHEET),
    (b"application/vnd.oasis.opendocument.spreadsheet", SPREADSHEET),
];
/// The names of the main stream of older documents, in UTF-16.
const STREAMS: [(&str, &str); 2] = [("WordDocument", WRITER), ("Workbook", SPREADSHEET)];

/// What kind of document the bytes are, as a variant of messages (`None` for an archive of unknown contents);
/// nothing where they are no document.
pub(super) fn office_document(bytes: &[u8]) -> Option<Option<&'static str>> {
    if bytes.starts_with(b"%PDF-") {
        return Some(Some("pdf"));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Some(WRITER));
    }
    if bytes.starts_with(ZIP) {
        return Some(PARTS.iter().find(|(part, _)| holds(bytes, part)).map(|(_, kind)| *kind));
    }
    if bytes.starts_with(OLE) {
        let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        return Some(STREAMS.iter().find(|(name, _)| holds(bytes, &wide(name))).map(|(_, kind)| *kind));
    }
    None
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
