// Whether the schema and the program refuse the same files:
// `node agreement.mjs SCHEMA FINDINGS.json CHECK-JSONSCHEMA.json FILE...`
// Two readers of the schema (ajv with the YAML 1.2 core of `yaml`; check-jsonschema) against the program's findings.
//
// A file of a folder `accepted` or `refused` is so for each of them. One of a folder `differs` says in its first line
// who accepts it and who refuses it, because readers of YAML differ. Of any other file they say the same.
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseDocument } from "yaml";

const READERS = ["program", "ajv", "check-jsonschema"];
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const [schema, findingsFile, otherFile, ...files] = process.argv.slice(2);

// Strict mode is about the style of a schema, and refuses keywords made for editors. The metaschema is checked anyway.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(json(schema));

function grouped(items, name) {
  const groups = new Map();
  for (const item of items) {
    const key = resolve(item[name]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return (file) => groups.get(resolve(file)) ?? [];
}
const other = json(otherFile);
const findingsOf = grouped(json(findingsFile).findings, "file");
const errorsOf = grouped(other.errors, "filename");
const parseErrorsOf = grouped(other.parse_errors, "filename");

const says = (who, refuses) => `${who} ${refuses ? "refuses" : "accepts"}`;
const all = (refuses) => READERS.map((who) => says(who, refuses)).join(", ");

// What the readers should say; `null` where they only have to agree.
function expected(file, text) {
  switch (basename(dirname(file))) {
    case "accepted":
      return all(false);
    case "refused":
      return all(true);
    case "differs":
      return text.split("\n", 1)[0].replace(/^# /, "");
    default:
      return null;
  }
}

const found = [];
const count = { accepted: 0, refused: 0, differs: 0, skipped: 0 };
for (const file of files) {
  const text = readFileSync(file, "utf8");
  const wanted = expected(file, text);
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  const layers = findingsOf(file).map(({ layer }) => layer);
  // What is not YAML, or not YAML that the program reads, is no matter for a schema.
  if (wanted === null && (document.errors.length || layers.includes("syntax"))) {
    count.skipped += 1;
    continue;
  }
  const structure = layers.includes("structure");
  const readings = [
    structure,
    document.errors.length > 0 || !validate(document.toJS()),
    errorsOf(file).length + parseErrorsOf(file).length > 0,
  ];
  const said = READERS.map((who, place) => says(who, readings[place])).join(", ");
  if (said !== (wanted ?? all(structure))) {
    const why = (validate.errors ?? []).slice(0, 3).map((error) => `${error.instancePath} ${error.message}`);
    found.push([`${file}: ${said}`, ...why].join("; "));
  } else if (layers.includes("syntax")) {
    found.push(`${file}: the program cannot read it`);
  } else {
    count[said === all(true) ? "refused" : said === all(false) ? "accepted" : "differs"] += 1;
  }
}
// A comparison without both kinds would prove nothing.
if (!count.accepted || !count.refused) found.push("no file accepted, or none refused");
const counted = Object.entries(count).map(([what, number]) => `${number} ${what}`);
console.log(`   ${basename(schema)}: ${counted.join(", ")}`);
for (const line of found) console.error(`documents: ${line}`);
process.exit(found.length ? 1 : 0);
