import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DATABASE_FILE, peekStore } from "#store";
import { runCommandLine } from "../../src/commands/cli.ts";
import { standardOutput } from "../../src/commands/output.ts";
import { createLogger } from "../../src/logger.ts";
import { type FourSources, fourSources } from "./plain/four-sources.ts";
import { type PlainSlack, startPlainSlack } from "./plain/slack.ts";
import { NAMES } from "./plain/together.ts";

/** What people have written into a field to make a program do something with it. */
const HOSTILE = [
  "<!channel> <!here|nu> <@U0123ABCD> <!subteam^S0123ABC>",
  "@here @channel @everyone",
  "<https://evil.example|Tweede Kamer> *vet* ~weg~ `code`",
  "\u202egnirts\u202c \u2066x\u2069 \u200bniets",
  "\u009b31mrood \u009b2J",
  "x'); DROP TABLE records; --",
  "'' OR 1=1; ATTACH DATABASE 'x' AS y; --",
  '=HYPERLINK("https://evil.example";"x")',
  "＝cmd|' /C calc'!A0",
  "-1+1 of @SUM(A1)",
  "BEGIN:VEVENT END:VCALENDAR\\n; komma, x",
  "<script>alert(1)</script> <img src=x onerror=alert(1)>",
  "{{constructor.constructor('return 1')()}} $\u007b1+1\u007d %n%s",
] as const;
const STEERS = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

let folder: string;
let slack: PlainSlack;
let sources: FourSources;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-injection-"));
  slack = await startPlainSlack();
  sources = await fourSources();
});
afterEach(async () => {
  slack.server.closeAllConnections();
  slack.server.close();
  await sources[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** What one command shows on a terminal, or puts into a file. */
async function shown(isTTY: boolean, ...words: readonly string[]): Promise<string> {
  let out = "";
  const stream = {
    isTTY,
    write(text: string) {
      out += text;
    },
    on: () => stream,
    listeners: () => [],
  };
  const environment = { SLACK_BOT_TOKEN: "xoxb-test-0001", SLACK_API_URL: slack.url, LOG_LEVEL: "silent" };
  const all = ["--config", join(folder, "kamerwacht.yaml"), ...words];
  await runCommandLine(all, environment, standardOutput(stream as never, stream as never), { pauseMs: 0 });
  return out;
}

it("words of others do nothing but stand there, whatever shows them", async () => {
  configure();
  await shown(false, "once");
  for (const [at, about] of HOSTILE.entries())
    for (const source of NAMES)
      sources.tell(source, {
        dossier: `367${10 + at}`,
        number: "11",
        serial: 50_000 + at * 10,
        about: `opvang ${about}`,
      });
  expect(await shown(true, "once")).toContain("bezorgd");
  const sent = slack.posted.filter(({ method }) => method === "chat.postMessage");
  expect(sent.length).toBeGreaterThanOrEqual(HOSTILE.length);
  for (const { text = "", blocks = "" } of sent) expect([text, ...faultsIn(text, blocks)]).toEqual([text]);

  const table = await shown(true, "motions", "--all");
  expect(table).toContain("DROP TABLE");
  const views = [
    table,
    await shown(true, "search", "opvang"),
    await shown(true, "status"),
    await shown(true, "agenda"),
  ];
  for (const view of views) expect(STEERS.exec(view.replaceAll("\n", ""))).toBeNull();

  const csv = await shown(false, "motions", "--all", "--csv");
  expect(csv).toContain("HYPERLINK");
  for (const cell of cellsOf(csv)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
  expect(STEERS.exec(csv.replace(/[\r\n]/g, ""))).toBeNull();
  const calendar = await shown(false, "motions", "--all", "--ics");
  expect(calendar.match(/^END:VCALENDAR/gm)).toHaveLength(1);

  const letter = await shown(true, "report");
  expect(letter).toContain("DROP TABLE");
  expect(STEERS.exec(letter.replaceAll("\n", ""))).toBeNull();
  expect(letter.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(
    /<(?!https:\/\/[a-z.]*(?:tweedekamer|officielebekendmakingen)\.nl\/)|\]\(h|`/,
  );

  using store = peekStore(join(folder, "state"));
  expect(store.totals().records).toBeGreaterThan(HOSTILE.length * 4);
  expect(readFileSync(join(folder, "state", DATABASE_FILE)).includes("DROP TABLE")).toBe(true);
});

it("the log keeps each of them on one line of its own", () => {
  for (const isTTY of [true, false]) {
    let out = "";
    const stream = {
      isTTY,
      write(text: string) {
        out += text;
      },
    };
    const log = createLogger({ stream, level: "debug" });
    for (const title of HOSTILE) log.warn({ title: `${title}\n\u001b[2K12:00:00  error  x` }, "a title");
    expect(out.trimEnd().split("\n")).toHaveLength(HOSTILE.length);
    expect(STEERS.exec(out.replaceAll("\n", ""))).toBeNull();
  }
});

function configure(): void {
  mkdirSync(join(folder, "watches"));
  const followed = HOSTILE.map(
    (_, at) => `  - { id: m-${at}, name: Motie ${at}, motion: 367${10 + at}-11 }\n`,
  );
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${followed.join("")}`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n${sources.settings}\nslack: { settleSeconds: 1, holdAbove: 200 }\nwatches: watches/*.yaml\n`,
  );
}

/** What Slack would take for more than words. */
function faultsIn(text: string, blocks: string): readonly string[] {
  const strings = [...blocks.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, one = ""]) => one);
  return [
    ...(/<[!@#]|<https?:/.test(text) ? ["a sentence with markup"] : []),
    ...(/"type":"mrkdwn"/.test(blocks) ? ["mrkdwn"] : []),
    ...(/"url":"https?:\/\/evil/.test(blocks) ? ["a link of a stranger"] : []),
    ...strings.filter((one) => /<[!@#]/.test(one) || STEERS.test(one)),
  ];
}

/** The cells of CSV. */
function cellsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,\r\n]*)/gm)].map(([, cell = ""]) => cell);
}
