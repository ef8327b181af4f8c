// What an editor shows, asked of the server that editors use for YAML: `node editor.mjs FOLDER`.
// FOLDER holds the schema, answers.yaml (good), three bad files, and one to complete.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const SCHEMA = "redevable-1.fr.schema.json";
const GOOD = ["answers.yaml"];
const BAD = ["wrong-kind.fires.yaml", "unknown-key.fires.yaml", "not-an-option.fires.yaml"];
const TO_COMPLETE = "agent-decides-what.fires.yaml";
// No catalogue of schemas: it would be fetched.
const SETTINGS = { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } };

const manifest = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
const program = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin["yaml-language-server"]);
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });

function give(message, status) {
  if (message) console.error(`documents: ${message}`);
  server.kill();
  process.exit(status);
}
setTimeout(() => give("the YAML server gives no answer in 60 s", 1), 60_000);

let last = 0;
const waiting = new Map();
const diagnosed = new Map();

function send(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
function ask(method, params) {
  const id = ++last;
  send({ id, method, params });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function receive(message) {
  if (message.method === "workspace/configuration") {
    const result = message.params.items.map(({ section }) => SETTINGS[section] ?? {});
    send({ id: message.id, result });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    const { resolve, reject } = waiting.get(message.id);
    message.error ? reject(new Error(message.error.message)) : resolve(message.result);
  }
}

let input = Buffer.alloc(0);
server.stdout.on("data", (data) => {
  input = Buffer.concat([input, data]);
  for (;;) {
    const head = input.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(input.subarray(0, head))[1]);
    if (input.length < head + 4 + length) return;
    const body = input.subarray(head + 4, head + 4 + length).toString();
    input = input.subarray(head + 4 + length);
    receive(JSON.parse(body));
  }
});

// Opens a file as `init` would have begun it: with the line that names the schema beside it.
function openFile(name, text) {
  const uri = pathToFileURL(join(folder, name)).href;
  const bare = text.replace(/^# yaml-language-server:.*\n/, "");
  const marked = `# yaml-language-server: $schema=${SCHEMA}\n${bare}`;
  const diagnostics = new Promise((resolve) => diagnosed.set(uri, resolve));
  send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "yaml", version: 1, text: marked } },
  });
  return { uri, text: marked, diagnostics };
}
const read = (name) => readFileSync(join(folder, name), "utf8");

async function main() {
  const root = pathToFileURL(folder).href;
  const workspaceFolders = [{ uri: root, name: "answers" }];
  const capabilities = {
    workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
  };
  await ask("initialize", { processId: process.pid, rootUri: root, workspaceFolders, capabilities });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: SETTINGS } });

  const found = [];
  for (const name of [...GOOD, ...BAD]) {
    const diagnostics = await openFile(name, read(name)).diagnostics;
    const messages = diagnostics.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
    if (GOOD.includes(name) && messages.length) found.push(`${name}: an editor shows ${messages.join("; ")}`);
    if (BAD.includes(name) && !messages.length) found.push(`${name}: an editor shows nothing`);
    if (messages.some((message) => /unable to load|problems loading/i.test(message))) found.push(`${name}: ${messages}`);
  }

  // The cursor after `automation: `, where an editor offers what may be answered.
  const question = "automation: ";
  const open = openFile(TO_COMPLETE, read(TO_COMPLETE).replace(/^(\s*automation: ).*$/m, "$1"));
  const lines = open.text.split("\n");
  const line = lines.findIndex((text) => text.trimStart().startsWith(question));
  if (line < 0) throw new Error(`${TO_COMPLETE} has no “${question}” to complete`);
  const position = { line, character: lines[line].length };
  const offered = await ask("textDocument/completion", { textDocument: { uri: open.uri }, position });
  const labels = (offered.items ?? offered).map(({ label }) => label);
  for (const option of ["none", "support", "mixed", "full"]) {
    if (!labels.includes(option)) found.push(`after “${question}” an editor does not offer ${option}, only: ${labels}`);
  }

  for (const line of found) console.error(`documents: ${line}`);
  give("", found.length ? 1 : 0);
}
main().catch((error) => give(error.message, 1));
