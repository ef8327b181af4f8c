// What an editor shows of the files that `init` writes, asked of the server that editors use for YAML:
// `node editor.mjs FOLDER`. FOLDER holds
//   LANGUAGE/answers.yaml and its schema, as `init --lang LANGUAGE` wrote them into an empty folder, for fr and en;
//   LANGUAGE/text.yaml: the words of the questionnaire in that language;
//   translation/*.en.yaml and their schema, as `init --translate en` wrote it;
//   examples/*.yaml: answers that are right, with a copy of the schema that their first line names.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { YamlServer } from "./yaml-server.mjs";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), "utf8");
const found = [];
const count = { completions: 0, hovers: 0, diagnostics: 0 };
const CURSOR = "‸";

// The place of the cursor in a text, and the text without it.
function cursor(marked) {
  const before = marked.slice(0, marked.indexOf(CURSOR)).split("\n");
  if (!marked.includes(CURSOR)) throw new Error(`no cursor in:\n${marked}`);
  return { text: marked.replace(CURSOR, ""), position: { line: before.length - 1, character: before.at(-1).length } };
}

// The text of a file with other lines in place of those that begin with a key; each has to be there once.
function changed(text, changes) {
  for (const [key, lines] of Object.entries(changes)) {
    const whole = new RegExp(`^${key}:.*$`, "gm");
    if (text.match(whole)?.length !== 1) throw new Error(`“${key}:” is not there once`);
    text = text.replace(whole, () => lines);
  }
  return text;
}

const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);
function expect(what, seen, wanted) {
  if (!same(seen, wanted)) found.push(`${what}: an editor shows ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
}

// A diagnostic in short: the line it stands on, the words it underlines, what it says.
function told(text, { range, message }) {
  const line = text.split("\n")[range.start.line];
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  return `${line.slice(range.start.character, end)}: ${message}`;
}
async function diagnostics(server, file, what, text, wanted) {
  count.diagnostics += 1;
  const shown = await server.show(file, text);
  expect(`${file}, ${what}`, shown.map((diagnostic) => told(text, diagnostic)), wanted);
}

// What is offered, by what is typed where it is chosen.
async function completions(server, file, what, marked, wanted) {
  count.completions += 1;
  const { text, position } = cursor(marked);
  await server.show(file, text);
  const offered = await server.complete(file, position);
  const typed = offered.map(({ textEdit, insertText }) => textEdit?.newText ?? insertText);
  expect(`${file}, completion ${what}`, typed.sort(), [...wanted].sort());
}

// Whether all of the words are told where the cursor is.
async function hovers(server, file, what, marked, wanted) {
  count.hovers += 1;
  const { text, position } = cursor(marked);
  await server.show(file, text);
  const said = (await server.hover(file, position)).replace(/\s+/g, " ");
  for (const words of wanted) {
    if (!words || !said.includes(words.replace(/\s+/g, " ").trim())) {
      found.push(`${file}, hover ${what}: an editor does not say “${words}”, but “${said}”`);
    }
  }
}

// ── what is typed for a key ──
const line = (key) => `${key}: `;
const block = (key) => `${key}: |\n  `;
const list = (key) => `${key}:\n  - `;
const inside = (key) => `${key}:\n  `;
const STATES = ["not_applicable", "not_documented", "withheld"].map(block);
const BESIDE = [...STATES, ...["expected", "ground", "source", "as_of"].map(line), block("note")];
const GROUNDS = ["crpa-l311-6-1", "crpa-l311-6-2", "crpa-l311-6-3", "crpa-l311-5-2", "crpa-l311-2", "crpa-l311-4",
  "crpa-l312-1-2", "gdpr"];
const without = (keys, ...gone) => keys.filter((key) => !gone.some((name) => key.startsWith(name)));

async function completeAnswers(server, file, filled) {
  const at = (what, changes, wanted) => completions(server, file, what, changed(filled, changes), wanted);
  // Keys.
  await completions(server, file, "at the top level", `${filled}\n${CURSOR}`, [
    inside("sources"), inside("openness"), inside("governance"),
    "acknowledged:\n  - check: $1\n    at: $2\n    answer: $3",
  ]);
  const purpose = ["service", "function", "why_an_algorithm", "alternatives", "not_for"].map(block);
  const section = [...purpose, ...BESIDE, "sources:\n  - ${1}"];
  await at("in a section", { purpose: `purpose:\n  ${CURSOR}` }, section);
  await at("in a section, begun", { purpose: `purpose:\n  al${CURSOR}` }, [block("summary"), ...section]);
  await at("in a record", { "  factors": `  factors:\n    - name: x\n      ${CURSOR}` }, [block("effect"), ...BESIDE]);
  await at("in a record, at its dash", { "  factors": `  factors:\n    - ${CURSOR}` },
    [line("name"), block("effect"), ...BESIDE]);
  await at("in an answer", { "  retention": `  retention:\n    ${CURSOR}` }, [line("value"), ...BESIDE]);
  await at("behind a state", { "  retention": `  retention:\n    withheld: x\n    ${CURSOR}` },
    without([line("value"), ...BESIDE], "withheld"));
  await at("in a contact", { "  contact": `  contact:\n    ${CURSOR}` },
    [...["service", "email", "phone", "url"].map(line), line("postal"), ...BESIDE]);
  // Options.
  const automation = ["none", "support", "mixed", "full", "unclear"];
  await at("of a choice", { "  automation": `  automation: ${CURSOR}` }, automation);
  await at("of a choice, begun before the comment", { "  automation": `  automation: su${CURSOR}   # au choix` }, automation);
  await at("of a choice in a record", { "  sets": `  sets:\n    - published: ${CURSOR}` },
    ["open", "on_request", "not_published"]);
  await at("of a boolean", { "  binding": `  binding: ${CURSOR}` }, ["true", "false", "unclear"]);
  await at("of an item of choices", { impact: `impact:\n  scope:\n    - ${CURSOR}` }, ["public", "agents"]);
  await at("of choices in brackets", { impact: `impact:\n  scope: [${CURSOR}]` }, ["public", "agents"]);
  await at("of an item of choices in a record", { "  sets": `  sets:\n    - used_for:\n        - learning\n        - ${CURSOR}` },
    ["learning", "testing", "running"]);
  // A blank is an answer too, and the server offers it where it is one of the values.
  await at("of a choice under its value", { "  automation": `  automation:\n    value: ${CURSOR}` }, [...automation, "null"]);
  await at("of a ground", { "  retention": `  retention:\n    withheld: x\n    ground: ${CURSOR}` }, [...GROUNDS, "null"]);
}

async function hoverAnswers(server, file, filled, words) {
  // French sets a blank before a colon.
  const colon = words.language === "fr" ? " :" : ":";
  const question = (id) => {
    const { label, help, options = {} } = words.questions[id];
    const told = Object.entries(options).map(([option, { label }]) => `\`${option}\`${colon} ${label}`);
    return [label, help, ...told].filter(Boolean);
  };
  const at = (id, changes) => hovers(server, file, `on ${id}`, changed(filled, changes), question(id));
  await at("purpose.summary", { "  summary": `  summ${CURSOR}ary: x` });
  await at("decision.automation", { "  automation": `  auto${CURSOR}mation: support` });
  await at("decision.automation", { "  automation": `  automation: supp${CURSOR}ort` });
  await at("decision.binding", { "  binding": `  bin${CURSOR}ding:` });
  await at("impact.scope", { impact: `impact:\n  sco${CURSOR}pe:\n    - public` });
  await at("data.sets.used_for", { "  sets": `  sets:\n    - used${CURSOR}_for: [learning]` });
  await at("explainability.factors.name", { "  factors": `  factors:\n    - na${CURSOR}me: x` });
  const { label, intro } = words.sections.decision;
  await hovers(server, file, "on a section", changed(filled, { decision: `deci${CURSOR}sion:` }), [label, intro]);
  const grounds = GROUNDS.map((id) => `\`${id}\`${colon} ${words.law[id].asks}`);
  const ground = { "  retention": `  retention:\n    withheld: x\n    gro${CURSOR}und: gdpr` };
  await hovers(server, file, "on a ground", changed(filled, ground), grounds);
}

async function diagnoseAnswers(server, file, starter, filled) {
  const of = (what, changes, wanted) => diagnostics(server, file, what, changed(filled, changes), wanted);
  const unknown = (key) => [`${key}: Property ${key} is not allowed.`];
  const refused = (value, ...values) => {
    const written = values.map((option) => (typeof option === "string" ? `"${option}"` : String(option)));
    return [`${value}: Value is not accepted. Valid values: ${written.join(", ")}.`];
  };
  // Blank, it lacks what no page can do without, and nothing else.
  await diagnostics(server, file, "as it was written", starter, [
    ': Incorrect type. Expected "string".',
    ': Incorrect type. Expected "string".',
    ': Value is not accepted. Valid values: "owner", "third_party".',
    ': Incorrect type. Expected "string".',
  ]);
  await diagnostics(server, file, "filled a little", filled, []);
  // Keys.
  await of("a section misspelt", { bias: "bais:" }, unknown("bais"));
  await of("a question misspelt", { "  automation": "  automatoin: support" }, unknown("automatoin"));
  await of("a field misspelt", { "  factors": "  factors:\n    - nom: x" }, unknown("nom"));
  await of("a part misspelt", { "  contact": "  contact:\n    mail: x" }, unknown("mail"));
  // States.
  const state = "not_documentd";
  await of("a state misspelt", { "  retention": `  retention:\n    ${state}: x` }, unknown(state));
  await of("a state of a choice misspelt", { "  automation": `  automation:\n    ${state}: x` }, unknown(state));
  await of("a state of a contact misspelt", { "  contact": `  contact:\n    ${state}: x` }, unknown(state));
  await of("a state of a section misspelt", { bias: `bias:\n  ${state}: x` }, unknown(state));
  await of("a state of a record misspelt", { "  factors": `  factors:\n    - ${state}: x` }, unknown(state));
  await of("a state in a record misspelt", { "  factors": `  factors:\n    - name:\n        ${state}: x` }, unknown(state));
  await of("a state at the top level", { bias: `${state}: x\nbias:` }, unknown(state));
  // Options.
  const automation = ["none", "support", "mixed", "full", "unclear", null];
  await of("an option misspelt", { "  automation": "  automation: suport" }, refused("suport", ...automation));
  await of("an option under its value misspelt", { "  automation": "  automation:\n    value: suport" },
    refused("suport", ...automation));
  await of("an option of a record misspelt", { "  sets": "  sets:\n    - published: opn" },
    refused("opn", "open", "on_request", "not_published", null));
  await of("an item misspelt", { impact: "impact:\n  scope:\n    - public\n    - agnts" }, refused("agnts", "public", "agents"));
  await of("yes in another language", { "  binding": "  binding: oui" }, refused("oui", true, false, "unclear", null));
  await of("a ground misspelt", { "  retention": "  retention:\n    withheld: x\n    ground: rgpd" },
    refused("rgpd", ...GROUNDS, null));
  // Two states exclude each other: each is told.
  await of("two states", { "  retention": "  retention:\n    withheld: x\n    not_documented: y" }, [
    "withheld: Property withheld is not allowed.",
    "not_documented: Property not_documented is not allowed.",
  ]);
}

async function answers(server, language) {
  const file = `${language}/answers.yaml`;
  const starter = read(file);
  const filled = changed(starter, {
    "  id": "  id: essai",
    "  title": "  title: Essai",
    "  prepared_by": "  prepared_by: owner",
    "  updated_on": "  updated_on: 2026-11-23",
  });
  await diagnoseAnswers(server, file, starter, filled);
  await completeAnswers(server, file, filled);
  await hoverAnswers(server, file, filled, parse(read(`${language}/text.yaml`)));
}

async function translation(server, name) {
  const file = `translation/${name}`;
  const text = read(file);
  await diagnostics(server, file, "as it was written", text, []);
  const of = (what, changes, wanted) => diagnostics(server, file, what, changed(text, changes), wanted);
  await of("a section misspelt", { bias: "bais:" }, ["bais: Property bais is not allowed."]);
  await of("a note where none can be", { purpose: "purpose:\n  nota: x" }, ["nota: Property nota is not allowed."]);
  const remarks = ["not_applicable", "not_documented", "withheld", "note"].map(line);
  const at = (what, changes, wanted) => completions(server, file, what, changed(text, changes), wanted);
  await at("in an answer without words", { decision: `decision:\n  binding:\n    ${CURSOR}` }, remarks);
}

async function main() {
  const server = await YamlServer.start(folder);
  try {
    for (const language of ["fr", "en"]) await answers(server, language);
    for (const name of readdirSync(join(folder, "translation")).filter((name) => name.endsWith(".en.yaml"))) {
      await translation(server, name);
    }
    for (const name of readdirSync(join(folder, "examples")).filter((name) => name.endsWith(".yaml"))) {
      await diagnostics(server, `examples/${name}`, "as it is", read(`examples/${name}`), []);
    }
  } finally {
    server.stop();
  }
  console.log(`   ${Object.entries(count).map(([what, number]) => `${number} ${what}`).join(", ")}`);
  for (const line of found) console.error(`documents: ${line}`);
  process.exitCode = found.length ? 1 : 0;
}
main().catch((error) => {
  console.error(`documents: ${error.message}`);
  process.exit(1);
});
