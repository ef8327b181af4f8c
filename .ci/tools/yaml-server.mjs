// The server that editors use for YAML, spoken to over stdio as an editor does. No setting names a schema: the first line
// of each file does.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// No catalogue of schemas: it would be fetched.
const SETTINGS = { yaml: { schemaStore: { enable: false } } };
const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: {},
  },
};
const PATIENCE = 60_000;

export class YamlServer {
  #server;
  #root;
  #last = 0;
  #waiting = new Map();
  #diagnosed = new Map();
  #versions = new Map();
  #input = Buffer.alloc(0);

  // Starts the server on a folder.
  static async start(folder) {
    const manifest = createRequire(import.meta.url).resolve("yaml-language-server/package.json");
    const program = JSON.parse(readFileSync(manifest, "utf8")).bin["yaml-language-server"];
    const server = new YamlServer();
    server.#root = folder;
    const arguments_ = [join(dirname(manifest), program), "--stdio"];
    server.#server = spawn(process.execPath, arguments_, { stdio: ["pipe", "pipe", "ignore"] });
    server.#server.stdout.on("data", (data) => server.#read(data));
    const rootUri = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: rootUri, name: "answers" }];
    await server.#ask("initialize", { processId: process.pid, rootUri, workspaceFolders, capabilities: CAPABILITIES });
    server.#send({ method: "initialized", params: {} });
    return server;
  }

  stop() {
    this.#server.kill();
  }

  // What an editor shows in a file with this text: gives its diagnostics.
  async show(name, text) {
    const uri = this.#uri(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const diagnostics = this.#within(`diagnostics of ${name}`, new Promise((resolve) => this.#diagnosed.set(uri, resolve)));
    if (version === 1) {
      this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version, text } } });
    } else {
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
      this.#send({ method: "textDocument/didChange", params });
    }
    return await diagnostics;
  }

  // What is offered at a place of a file that is shown.
  async complete(name, position) {
    const offered = await this.#ask("textDocument/completion", { textDocument: { uri: this.#uri(name) }, position });
    return offered?.items ?? offered ?? [];
  }

  // What is said of a place of a file that is shown.
  async hover(name, position) {
    const said = await this.#ask("textDocument/hover", { textDocument: { uri: this.#uri(name) }, position });
    return said?.contents?.value ?? "";
  }

  #uri(name) {
    return pathToFileURL(join(this.#root, name)).href;
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #ask(method, params) {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return this.#within(method, new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject })));
  }

  // A promise that does not wait forever.
  #within(what, promise) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the YAML server gives no ${what} in ${PATIENCE / 1000} s`)), PATIENCE);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  #receive(message) {
    if (message.method === "workspace/configuration") {
      const result = message.params.items.map(({ section }) => SETTINGS[section] ?? {});
      this.#send({ id: message.id, result });
    } else if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params;
      this.#diagnosed.get(uri)?.(diagnostics);
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (this.#waiting.has(message.id)) {
      const { resolve, reject } = this.#waiting.get(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  }

  #read(data) {
    this.#input = Buffer.concat([this.#input, data]);
    for (;;) {
      const head = this.#input.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#input.subarray(0, head))[1]);
      if (this.#input.length < head + 4 + length) return;
      const body = this.#input.subarray(head + 4, head + 4 + length).toString();
      this.#input = this.#input.subarray(head + 4 + length);
      this.#receive(JSON.parse(body));
    }
  }
}
