import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type FourSources, fourSources } from "../commands/plain/four-sources.ts";
import { NAMES } from "../commands/plain/together.ts";
import { figure } from "./figures.ts";
import { canariesIn, SECRETS, TICKET } from "./secrets/canaries.ts";
import { type EchoingSlack, echoingSlack } from "./secrets/echoing-slack.ts";

const WORDS: readonly (readonly string[])[] = [
  ["check"],
  ["--json", "check"],
  ["doctor"],
  ["once"],
  ["once"],
  ["--json", "once"],
  ["status"],
  ["--json", "status"],
  ["search", "opvang"],
  ["motions", "--json"],
  ["motions", "--csv"],
  ["agenda", "--ics"],
  ["feed", "--channel", "#kanaal"],
  ["feed", "--watch", "opvang", "--form", "json"],
  ["to-read"],
  ["votes"],
  ["report", "--out", "OUT/verslag.docx"],
  ["report", "--out", "OUT/verslag.html"],
  ["report", "--format", "json"],
  ["replay", "--watch", "opvang", "--since", "90d"],
  ["backup", "OUT/kopie.sqlite"],
  ["record", "--out", "OUT/opnames"],
  ["--json", "doctor"],
  ["unknown-command"],
];

let folder: string;
let slack: EchoingSlack;
let sources: FourSources;
let said: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-secrets-"));
  slack = await echoingSlack();
  sources = await fourSources();
  said = "";
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await slack[Symbol.asyncDispose]();
  await sources[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

it("no secret is in anything that is said, kept or sent, whatever Slack says back", async (context) => {
  const [metrics, port] = [await freePort(), await freePort()];
  configure(metrics, port);
  for (const [at, words] of WORDS.entries()) {
    for (const name of NAMES)
      sources.tell(name, { ...MOTION, number: String(11 + at), serial: 50_000 + at * 10 });
    const told = words.map((word) => word.replace(/^OUT/, join(folder, "out")));
    await ended(start(told, SECRETS));
  }
  // By Socket Mode, which goes before the other; and by HTTP.
  const socket = start(["run"], SECRETS);
  said += await untilFetched(`http://127.0.0.1:${metrics}/metrics`);
  await sleep(4_000);
  const pages = await crawled(`http://127.0.0.1:${metrics}`);
  await stopped(socket);
  const { SLACK_APP_TOKEN: _, ...withoutSocket } = SECRETS;
  const http = start(["run"], withoutSocket);
  await untilFetched(`http://127.0.0.1:${metrics}/metrics`);
  for (const body of ["command=%2Fkamer&text=status", "payload=null", "{", ""])
    said += await asked(port, body);
  await stopped(http);

  expect([...slack.tokens].filter((token) => canariesIn(token).length > 0).length).toBe(2);
  expect([...pages.keys()].join(" ")).toMatch(/\/feeds\/.*\.ics/);
  const places = {
    said,
    ...Object.fromEntries(pages),
    "what Slack hears elsewhere": slack.heard.join("\n"),
    "what sources hear": NAMES.flatMap((name) => sources.servers[name].heard).join("\n"),
    ...filesOf(folder),
  };
  const leaks = Object.entries(places).flatMap(([place, text]) =>
    canariesIn(text).map((secret) => `${secret} in ${place}: ${around(text, secret)}`),
  );
  expect(leaks).toEqual([]);
  // Enough was said, or nothing is proved.
  for (const words of ["FOUT", "kamerwacht_posts", "[secret]", '"level":"debug"'])
    expect(said).toContain(words);
  for (const file of ["kamerwacht.sqlite", "verslag.docx", "verslag.html", "kopie.sqlite", "opnames"])
    expect(Object.keys(places).join(" ")).toContain(file);
  figure(context, {
    what: "secrets in what is said, kept or sent",
    times: Object.keys(places).length,
    leaked: leaks.length,
    note: `${Math.round(Object.values(places).join("").length / 1_000)} kB looked through`,
  });
}, 300_000);

it("is found where it is, in every form", () => {
  const secret = SECRETS.SLACK_BOT_TOKEN;
  const forms = [
    secret,
    Buffer.from(`Bearer ${secret}!`).toString("base64"),
    Buffer.from(secret).toString("hex"),
    encodeURIComponent(`?token=${secret}`),
    JSON.stringify({ deep: [secret] }),
  ];
  for (const form of forms) expect(canariesIn(`x ${form} y`)).toEqual([secret]);
  expect(canariesIn(`ws://x/?ticket=${TICKET}`)).toEqual([TICKET]);
  expect(canariesIn("xoxb-[secret]")).toEqual([]);
});

const MOTION = { dossier: "36701", number: "11", serial: 50_000, about: "opvang voor kinderen" };

function configure(metrics: number, port: number): void {
  for (const name of ["watches", "out"]) mkdirSync(join(folder, name));
  const watches =
    'channel: "#kanaal"\nwatches:\n  - { id: opvang, name: Opvang, query: opvang }\n  - { id: motie, name: Motie, motion: 36701-11 }\n';
  writeFileSync(join(folder, "watches", "a.yaml"), watches);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n${sources.settings}\nmetrics: { port: ${metrics}, page: true }\nslack: { settleSeconds: 1, port: ${port} }\nwatches: watches/*.yaml\n`,
  );
}

function start(words: readonly string[], secrets: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(
    process.execPath,
    ["src/start.js", "--config", join(folder, "kamerwacht.yaml"), ...words],
    {
      env: {
        PATH: process.env.PATH,
        ...secrets,
        SLACK_API_URL: slack.url,
        LOG_LEVEL: "debug",
        NO_COLOR: "1",
      },
    },
  );
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  children.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  await once(child, "close");
}

async function stopped(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await ended(child);
}

async function untilFetched(url: string): Promise<string> {
  for (let times = 0; times < 600; times += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return answer.text();
    await sleep(100);
  }
  throw new Error(`nothing at ${url}\n${said.slice(-2_000)}`);
}

/** Every page, feed and calendar that the first page leads to, with what is answered of itself beside it. */
async function crawled(origin: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const open = ["/", "/metrics", "/health", "/live", "/search?q=opvang", "/nowhere"];
  for (let path = open.pop(); path !== undefined && pages.size < PAGES_MAX; path = open.pop()) {
    if (pages.has(path)) continue;
    const answer = await fetch(`${origin}${path}`, { redirect: "manual" });
    const text = await answer.text();
    pages.set(path, `${JSON.stringify([...answer.headers])}\n${text}`);
    for (const [, next = ""] of text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g))
      open.push(next.replaceAll("&amp;", "&"));
  }
  return pages;
}

const PAGES_MAX = 300;

/** What is answered to a request of Slack: rightly signed, and not. */
async function asked(port: number, body: string): Promise<string> {
  const time = String(Math.floor(Date.now() / 1_000));
  const mac = createHmac("sha256", SECRETS.SLACK_SIGNING_SECRET).update(`v0:${time}:${body}`).digest("hex");
  let answers = "";
  for (const signature of [`v0=${mac}`, "v0=0"]) {
    const headers = {
      "content-type": body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": time,
      "x-slack-signature": signature,
    };
    const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: "POST",
      headers,
      body,
    }).catch(() => null);
    answers += `${answer?.status} ${JSON.stringify([...(answer?.headers ?? [])])} ${await answer?.text()}\n`;
  }
  return answers;
}

/** What stands beside a secret, to see where it came from. */
function around(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return at < 0 ? "in another form" : text.slice(Math.max(0, at - 200), at + secret.length + 100);
}

/** Every file of a folder, as Latin-1: bytes of a database are read as they are. */
function filesOf(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(root, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, name), "latin1")]));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
