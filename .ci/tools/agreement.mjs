// Whether the schema and the program refuse the same files:
// `node agreement.mjs SCHEMA FINDINGS.json CHECK-JSONSCHEMA.json FILE...`
// Two readers of the schema (ajv with the YAML 1.2 core of `yaml`; check-jsonschema) against the program's findings.
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseDocument } from "yaml";

const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const [schema, findingsFile, otherFile, ...files] = process.argv.slice(2);

// Strict mode is about the style of a schema, and refuses keywords made for editors. The metaschema is checked anyway.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(json(schema));

const findings = json(findingsFile).findings;
const other = json(otherFile);
const same = (left, right) => resolve(left) === resolve(right);

const found = [];
const count = { accepted: 0, refused: 0, skipped: 0 };
for (const file of files) {
  const document = parseDocument(readFileSync(file, "utf8"), { version: "1.2", schema: "core" });
  const ofFile = findings.filter((finding) => same(finding.file, file));
  // What is not YAML, or not YAML that the program reads, is no matter for a schema. On another questionnaire the
  // program stops before it looks at the structure.
  if (
    document.errors.length ||
    ofFile.some(({ layer }) => layer === "syntax") ||
    basename(file) === "other-questionnaire.fires.yaml"
  ) {
    count.skipped += 1;
    continue;
  }
  const readings = {
    program: ofFile.some(({ layer }) => layer === "structure"),
    ajv: !validate(document.toJS()),
    "check-jsonschema": other.errors.some(({ filename }) => same(filename, file)),
  };
  if (other.parse_errors.some(({ filename }) => same(filename, file))) {
    found.push(`${file}: check-jsonschema cannot read it`);
  }
  if (new Set(Object.values(readings)).size > 1) {
    const said = Object.entries(readings).map(([who, refuses]) => `${who} ${refuses ? "refuses" : "accepts"}`);
    const why = (validate.errors ?? []).slice(0, 3).map((error) => `${error.instancePath} ${error.message}`);
    found.push([`${file}: ${said.join(", ")}`, ...why].join("; "));
  } else {
    count[readings.program ? "refused" : "accepted"] += 1;
  }
}
// A comparison without both kinds would prove nothing.
if (!count.accepted || !count.refused) found.push("no file accepted, or none refused");
console.log(`   ${basename(schema)}: ${count.accepted} accepted, ${count.refused} refused, ${count.skipped} skipped`);
for (const line of found) console.error(`documents: ${line}`);
process.exit(found.length ? 1 : 0);
