import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeDocx } from "#demo";
import { createTextReader, type TextReader } from "#text";
import { asPdf, asText, BODY, NOTES } from "../letter/letters.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const WATCHES = `channel: "#kind-in-azc"\nwatches:\n  - { id: opvang, name: Opvang, query: opvang }\n`;
const PDF = "application/pdf";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** What our letter names with a number. */
const NUMBERS = [
  "36600-XX-29",
  "19637-3282",
  "19637-3185",
  "36600-XX-6",
  "36333",
  "1812",
  "TZ202411-042",
  "19637-3310",
];
const docx = (paragraphs: readonly string[], footnotes: readonly string[] = []) =>
  makeDocx({ paragraphs: [...paragraphs], footnotes: [...footnotes] });

let reader: TextReader;
let bench: SlackBench;
beforeAll(() => {
  reader = createTextReader();
});
afterAll(() => reader[Symbol.asyncDispose]());
beforeEach(async () => {
  bench = await slackBench(WATCHES, "", undefined, [], false, { read: reader.read });
});
afterEach(() => bench[Symbol.asyncDispose]());

/** What is answered to *Volg wat hierin staat* on a message with files. */
async function followed(
  text: string,
  ...files: Parameters<SlackBench["slack"]["share"]>[2]
): Promise<string> {
  const ts = await bench.slack.share("kind-in-azc", text, files);
  const before = bench.slack.ephemerals.length;
  await bench.slack.sendShortcut("follow-letter", "kind-in-azc", ts);
  const answer = await bench.slack.waitFor(
    ({ ephemerals }) => ephemerals.length > before && ephemerals.at(-1),
  );
  return JSON.stringify(answer);
}

describe("a letter that stands as a file on a message", () => {
  it.each([
    ["a PDF with raised marks", { name: "brief.pdf", mimetype: PDF, bytes: asPdf() }],
    ["a Word document with footnotes", { name: "brief.docx", mimetype: WORD, bytes: docx(BODY, NOTES) }],
    ["plain text", { name: "brief.txt", mimetype: "text/plain", bytes: Buffer.from(asText("bracketed")) }],
    ["text without a telling type", { name: "brief", mimetype: "binary/octet-stream", bytes: asPdf() }],
  ])("is followed whole: %s", async (_name, file) => {
    const answer = await followed("Hierbij onze brief.", file);
    expect(answer).toContain(`${NUMBERS.length} dingen`);
    for (const number of NUMBERS) expect(answer).toContain(number);
    expect(answer).toContain("Motie-Van Nispen over een plan voor opvang");
    expect(answer).toMatch(/Motie-Ceder\/Boomsma[^"]*: zonder nummer/);
  });

  it("is followed with what the message itself names, each once", async () => {
    const answer = await followed("Zie ook 36600-XX-29 en de motie 32813, nr. 12.", {
      ...{ name: "brief.docx", mimetype: WORD, bytes: docx(BODY, NOTES) },
    });
    expect(answer).toContain(`${NUMBERS.length + 1} dingen`);
    expect(answer.match(/36600-XX-29 ·/g)).toHaveLength(1);
  });

  it("in a channel shared with others is asked of Slack first", async () => {
    const answer = await followed("", {
      ...{ name: "brief.docx", mimetype: WORD, bytes: docx(["De motie 36600-XX-29."]) },
      told: { file_access: "check_file_info" },
    });
    expect(answer).toContain("36600-XX-29");
  });

  it.each([
    [
      "a scan",
      { name: "scan.pdf", mimetype: PDF, bytes: docx([""]) },
      "scan.pdf heeft geen tekst: het is een scan",
    ],
    [
      "damage",
      { name: "x.pdf", mimetype: PDF, bytes: Buffer.from("%PDF-1.7 weg") },
      "x.pdf is niet te lezen",
    ],
    [
      "nothing",
      { name: "x.txt", mimetype: "text/plain", bytes: Buffer.from("Dag") },
      "In x.txt is geen motie",
    ],
    ["a picture", { name: "x.png", mimetype: "image/png", bytes: Buffer.from("x") }, "x.png is een plaatje"],
    [
      "a number that cannot be",
      {
        name: "x.txt",
        mimetype: "text/plain",
        bytes: Buffer.from("De motie 36600-XX-29 en Kamerstukken II 2024/25, 99 999, nr. 1."),
      },
      "99 999, nr. 1” kan niet",
    ],
    [
      "a file elsewhere",
      {
        name: "x.pdf",
        mimetype: PDF,
        bytes: Buffer.from("x"),
        told: { is_external: true, mode: "external" },
      },
      "x.pdf staat niet bij Slack zelf",
    ],
    [
      "an address of somebody else",
      {
        name: "x.pdf",
        mimetype: PDF,
        bytes: Buffer.from("x"),
        told: { url_private_download: "https://files.slack.com.example.org/x" },
      },
      "x.pdf staat niet bij Slack zelf",
    ],
    [
      "too much",
      { name: "x.pdf", mimetype: PDF, bytes: Buffer.from("x"), told: { size: 30_000_000 } },
      "x.pdf is groter dan 25 MB",
    ],
    [
      "what was taken away",
      { name: "x.pdf", mimetype: PDF, bytes: Buffer.from("x"), told: { mode: "tombstone" } },
      "x.pdf is er niet meer",
    ],
  ])("says what is wrong and what to do of %s", async (_name, file, said) => {
    const answer = await followed("", file);
    expect(answer).toContain(said);
    expect(bench.warnings).toEqual([]);
  });

  it("gives its token to nobody but Slack", async () => {
    const asked: string[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      asked.push(String(input));
      return await real(input, init);
    };
    try {
      const bytes = Buffer.from("x");
      for (const url of [
        "https://example.org/x",
        "http://files.slack.com/x",
        "https://a:b@files.slack.com/x",
        "file:///etc/passwd",
      ])
        await followed("", {
          name: "x.pdf",
          mimetype: PDF,
          bytes,
          told: { url_private: url, url_private_download: url },
        });
    } finally {
      globalThis.fetch = real;
    }
    expect(asked.filter((url) => !url.startsWith(bench.slack.pageUrl))).toEqual([]);
  });
});

describe("where the app may not read files", () => {
  it("it says so, and what to do", async () => {
    await bench[Symbol.asyncDispose]();
    const scopes = ["chat:write", "commands", "channels:read", "channels:history", "users:read"];
    bench = await slackBench(WATCHES, "", scopes, [], false, { read: reader.read });
    const answer = await followed("", { name: "brief.pdf", mimetype: PDF, bytes: asPdf() });
    expect(answer).toContain("het recht files:read ontbreekt");
    expect(answer).toContain("plakken");
  });
});
