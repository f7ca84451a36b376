import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SmallSlack, startSmallSlack } from "#demo";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
const run = promisify(execFile);
let slack: SmallSlack;

beforeEach(async () => {
  slack = await startSmallSlack();
});
afterEach(() => slack.close());

async function post(text: string, more: Record<string, string> = {}): Promise<string> {
  const body = new URLSearchParams({ channel: "kind-in-azc", text, ...more });
  const headers = { authorization: "Bearer xoxb-demo" };
  const response = await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers, body });
  return ((await response.json()) as { ts: string }).ts;
}

async function act(body: unknown, contentType = "application/json"): Promise<Response> {
  const headers = { "content-type": contentType };
  return await fetch(`${slack.pageUrl}act`, { method: "POST", headers, body: JSON.stringify(body) });
}

function wordsIn(html: string): Record<string, string> {
  const [, json = ""] = /<script id="words"[^>]*>(.*?)<\/script>/.exec(html) ?? [];
  return (JSON.parse(json) as { words: Record<string, string> }).words;
}

describe("the page", () => {
  it("comes whole, with what was said in it as data and not as markup", async () => {
    await post("</script><script>alert(1)</script>");
    const response = await fetch(slack.pageUrl);
    const html = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html).not.toContain("<script>alert(1)");
    expect(html).toContain("\\u003c/script>\\u003cscript>alert(1)");
    expect(html.match(/https?:\/\//g)).toBeNull();
  });

  it.each(["nl", "en"] as const)(
    "says in %s whatever its scripts say, and no word that they do not",
    async (language) => {
      await using spoken = await startSmallSlack({ language });
      const html = await (await fetch(spoken.pageUrl)).text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toContain("{{");
      const words = Object.keys(wordsIn(html));
      const folder = join(import.meta.dirname, "../../src/demo");
      const scripts = globSync(join(folder, "page/*.{js,html}")).map((file) => readFileSync(file, "utf8"));
      const server = readFileSync(join(folder, "slack/page.ts"), "utf8");
      const asked = [
        ...scripts.flatMap(
          (script) => (script.match(/\bword\([^{()]+/g) ?? []).join().match(/(?<=")\w+(?=")/g) ?? [],
        ),
        ...scripts.flatMap((script) => script.match(/(?<=\{\{)\w+(?=\}\})/g) ?? []),
        ...(server.match(/(?<=[^-]\bwords\.)\w+/g) ?? []),
      ];
      expect([...new Set(asked)].toSorted()).toEqual(words.toSorted());
    },
  );

  it("serves its own files and no others", async () => {
    const names = [
      "page.css",
      "page.js",
      "messages.js",
      "modal.js",
      "blocks.js",
      "rich-text.js",
      "text.js",
      "dom.js",
      "words.js",
    ];
    const answers = await Promise.all(names.map((name) => fetch(`${slack.pageUrl}${name}`)));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
    for (const path of ["index.html", "../slack/page.ts", "%2e%2e/index.ts", "favicon.ico", "toString"]) {
      expect((await fetch(`${slack.pageUrl}${path}`)).status).toBe(404);
    }
  });

  it("rings when something is said, and tells what", async () => {
    const events = await fetch(`${slack.pageUrl}events`);
    const reader = events.body!.getReader();
    await reader.read();
    await post("nieuw");
    expect(new TextDecoder().decode((await reader.read()).value)).toContain("data: changed");
    await reader.cancel();
    const state = (await (await fetch(`${slack.pageUrl}state`)).json()) as {
      channels: { messages: unknown[] }[];
    };
    expect(state.channels[1]!.messages).toMatchObject([{ text: "nieuw", edits: 0 }]);
  });

  it("tells of the files that people put on a message, by their names alone", async () => {
    const bytes = Buffer.from("geheim");
    await slack.share("kind-in-azc", "Onze brief", [
      { name: "<b>brief.docx", mimetype: "text/plain", bytes },
    ]);
    const state = await (await fetch(`${slack.pageUrl}state`)).text();
    expect(state).toContain('"files":["<b>brief.docx"]');
    expect(state).not.toContain("geheim");
  });

  it("passes clicks and commands on, says why not, and takes nothing but JSON", async () => {
    const command = { do: "command", command: "/kamer", text: "help", channel: "kind-in-azc" };
    expect(await (await act(command)).json()).toMatchObject({
      ok: false,
      error: expect.stringContaining("dispatch_failed"),
    });
    expect((await act(command, "text/plain")).status).toBe(415);
    expect(await (await act({ do: "anything" })).json()).toEqual({ ok: false, error: "onbekende handeling" });
  });

  it.runIf(CHROMIUM !== undefined)("shows a card, its thread and its buttons in a browser", async () => {
    const blocks = [
      { type: "header", text: { type: "plain_text", text: "Motie & <b>meer</b>" } },
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_quote", elements: [{ type: "text", text: "verzoekt", style: { bold: true } }] },
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "een" }] }],
          },
        ],
      },
      {
        type: "section",
        text: { type: "mrkdwn", text: "*vet* <https://example.org|link> &lt;i&gt; <!channel>" },
      },
      {
        type: "actions",
        elements: [{ type: "button", text: { type: "plain_text", text: "Waarom?" }, action_id: "why" }],
      },
    ];
    const ts = await post("kaart", { blocks: JSON.stringify(blocks) });
    await post("eerste antwoord", { thread_ts: ts, reply_broadcast: "true" });
    const address = `${slack.pageUrl}?channel=kind-in-azc&thread=${ts}`;
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom"];
    const { stdout } = await run(CHROMIUM!, [...flags, address]);
    expect(stdout).toContain('data-ready="true"');
    expect(stdout).toContain("<h3>Motie &amp; &lt;b&gt;meer&lt;/b&gt;</h3>");
    expect(stdout).toContain("<blockquote><strong>verzoekt</strong></blockquote>");
    expect(stdout).toContain('<ul class="indent-0"><li>een</li></ul>');
    expect(stdout).toContain(
      '<a href="https://example.org" target="_blank" rel="noopener noreferrer">link</a> &lt;i&gt;',
    );
    expect(stdout).toContain('<span class="mention">@channel</span>');
    expect(stdout).toContain('<button type="button" class="button">Waarom?</button>');
    expect(stdout).toContain("1 antwoord");
    expect(stdout).toContain("Ook geplaatst in # kind-in-azc");
    expect(stdout).toContain("antwoordde in een draad");
  });
});
