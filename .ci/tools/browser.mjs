// Opens every page under a folder in Chromium, as a reader would: `CHROMIUM=PROGRAM node browser.mjs FOLDER`.
// Accessibility rules (axe), no scrolling sideways, what the first screen shows, tables on a phone, no network, no script.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 800 };

const folder = process.argv[2];
const pages = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith(".html"))
  .sort()
  .map((file) => join(folder, file));
const found = [];
const report = (file, what) => found.push(`${basename(file)}: ${what}`);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM });

// A page opened from its file, with what it asked the network for and the scripts that the browser compiled.
async function open(file, { viewport, colorScheme = "light", deviceScaleFactor = 1 }) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const requests = [];
  const scripts = [];
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) requests.push(url);
  });
  const session = await context.newCDPSession(page);
  await session.send("Debugger.enable");
  // What the driver runs itself bears no address.
  session.on("Debugger.scriptParsed", ({ url }) => url && !url.startsWith("pptr:") && scripts.push(url));
  await page.goto(address, { waitUntil: "load" });
  return { page, requests, scripts, close: () => context.close() };
}

async function violations(page) {
  // Through the debugger: the page's own policy would refuse a script.
  await page.evaluate(axe);
  const result = await page.evaluate(
    // `preload` would fetch style sheets, which the page does not have.
    (values) => axe.run(document, { runOnly: { type: "tag", values }, preload: false, resultTypes: ["violations"] }),
    RULES,
  );
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × ${nodes[0].html.slice(0, 160)}`);
}

const scrollWidth = (page) => page.evaluate(() => document.scrollingElement.scrollWidth);

// What could run or be fetched, even where the policy of the page stops it.
const active = (page) =>
  page.evaluate(() => {
    const seen = [];
    if (!document.querySelector('meta[http-equiv="Content-Security-Policy"][content*="default-src \'none\'"]')) {
      seen.push("no policy that refuses everything");
    }
    for (const element of document.querySelectorAll("*")) {
      const name = element.localName;
      if (["script", "iframe", "object", "embed", "base", "form", "foreignobject"].includes(name)) seen.push(`<${name}>`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) seen.push(`<${name} ${attribute}>`);
        if (/^(src|srcset|poster|background|action|ping)$/i.test(attribute) && !/^data:image\//.test(value)) {
          seen.push(`<${name} ${attribute}="${value}">`);
        }
        if (/href$/i.test(attribute) && /^\s*(javascript|vbscript|data|file):/i.test(value)) {
          seen.push(`<${name} ${attribute}="${value}">`);
        }
      }
      if (name === "link" && /stylesheet|icon|pre|import/i.test(element.rel) && !/^data:/.test(element.href)) {
        seen.push(`<link rel="${element.rel}">`);
      }
    }
    return seen;
  });

// Cells of three words or more where each word has a line to itself: a column squeezed until nobody reads it.
const squeezed = (page) =>
  page.evaluate(() => {
    const cells = [];
    for (const cell of document.querySelectorAll("td, th")) {
      const tops = [];
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const word of node.data.matchAll(/[^\s\u00a0\u202f]+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const box = range.getClientRects()[0];
          // Without a letter or a figure it is punctuation, which French sets apart: no word.
          if (box && /[\p{L}\p{N}]/u.test(word[0])) tops.push(Math.round(box.top));
        }
      }
      const style = getComputedStyle(cell);
      const width = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const narrow = width < 5 * parseFloat(style.fontSize);
      if (narrow && tops.length >= 3 && new Set(tops).size === tops.length) {
        cells.push(`${Math.round(width)} px: ${cell.innerText.trim().slice(0, 80)}`);
      }
    }
    return cells;
  });

// What someone sees before any move: what it is about, whose page it is, what the tool does and whether it concerns them.
const firstScreen = (page, banner) =>
  page.evaluate((banner) => {
    const wanted = [
      ["h1", document.querySelector("h1")],
      ...(banner ? [["the banner", document.querySelector(".panel-banner")]] : []),
      ["the first h3", document.querySelectorAll("h3")[0]],
      ["the second h3", document.querySelectorAll("h3")[1]],
    ];
    return wanted.flatMap(([name, element]) => {
      if (!element) return [`${name}: missing`];
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top;
      return inside ? [] : [`${name}: from ${Math.round(top)} to ${Math.round(bottom)} px of ${innerHeight}`];
    });
  }, banner);

async function checkPage(file) {
  for (const viewport of [DESK, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      const { page, requests, scripts, close } = await open(file, { viewport, colorScheme });
      const place = `${viewport.width} px, ${colorScheme}`;
      for (const url of requests) report(file, `${place}: asks the network for ${url}`);
      for (const url of scripts) report(file, `${place}: runs a script of ${url}`);
      for (const what of await active(page)) report(file, `${place}: ${what}`);
      const width = await scrollWidth(page);
      if (width > viewport.width) report(file, `${place}: scrolls sideways, ${width} px wide`);
      if (viewport === PHONE) {
        for (const cell of await squeezed(page)) report(file, `${place}: a cell of one word a line: ${cell}`);
      } else if (file.includes("/examples/")) {
        // Only the invented example is an administration's own page.
        const banner = !basename(file).startsWith("fictif.");
        for (const what of await firstScreen(page, banner)) report(file, `${place}: not on the first screen: ${what}`);
      }
      for (const what of await violations(page)) report(file, `${place}: ${what}`);
      await close();
    }
  }
  // A zoom of 200 % is half as many pixels for the page, each twice as large.
  const zoomed = await open(file, { viewport: { width: DESK.width / 2, height: DESK.height / 2 }, deviceScaleFactor: 2 });
  const width = await scrollWidth(zoomed.page);
  if (width > DESK.width / 2) report(file, `zoom of 200 %: scrolls sideways, ${width} px wide instead of ${DESK.width / 2}`);
  await zoomed.close();
}

// Checks that see no fault put in on purpose prove nothing.
async function checkChecks(file) {
  const { page, close } = await open(file, { viewport: PHONE });
  await page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
    const add = (html) => document.body.insertAdjacentHTML("beforeend", html);
    add('<p style="color:#999;background:#fff;width:400px" onclick="1">poor contrast</p>');
    add("<table style='width:9px'><tr><td style='min-width:0'>un deux trois</table>");
  });
  const broken = (await violations(page)).join();
  if (!broken.includes("html-has-lang")) report(file, "axe does not see a missing language");
  if (!broken.includes("color-contrast")) report(file, "axe does not see a poor contrast");
  if ((await scrollWidth(page)) <= PHONE.width) report(file, "scrolling sideways is not seen");
  if (!(await active(page)).includes("<p onclick>")) report(file, "an event handler is not seen");
  if (!(await squeezed(page)).length) report(file, "a squeezed cell is not seen");
  await close();
}

try {
  if (!pages.length) report(folder, "no page");
  for (const file of pages) await checkPage(file);
  if (pages.length) await checkChecks(pages[0]);
} finally {
  await browser.close();
}
for (const line of found) console.error(`documents: ${line}`);
process.exit(found.length ? 1 : 0);
