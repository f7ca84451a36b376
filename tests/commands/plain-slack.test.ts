import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoConfig, publishHistory, type SmallParliament, startSmallParliament } from "#demo";
import { CHANNELS, type PlainSlack, signed, startPlainSlack, TEAM } from "./plain-slack.ts";

const SECRETS = {
  SLACK_BOT_TOKEN: "xoxb-canary-7d1f0c5e",
  SLACK_APP_TOKEN: "xapp-canary-1b9e44aa",
  SLACK_SIGNING_SECRET: "5ec2e75ec2e74a11b0c3d4e5f60718a9",
} as const;

let folder: string;
let parliament: SmallParliament;
let slack: PlainSlack;
let worker: ChildProcess;
let said: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-plain-"));
  parliament = await startSmallParliament();
  slack = await startPlainSlack();
  said = "";
  publishHistory(parliament, new Date());
});
afterEach(async () => {
  worker.kill("SIGKILL");
  await parliament.close();
  await slack[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** Starts the worker as a process of its own, with these secrets. */
function start(secrets: Partial<typeof SECRETS>, settings = ""): void {
  mkdirSync(join(folder, "watches"));
  for (const [name, text] of Object.entries(demoConfig(parliament.url, new Date())))
    writeFileSync(
      join(folder, name),
      name === "kamerwacht.yaml" ? text.replace("slack:\n", `slack:\n${settings}`) : text,
    );
  const { SLACK_BOT_TOKEN: _b, SLACK_APP_TOKEN: _a, SLACK_SIGNING_SECRET: _s, ...rest } = process.env;
  worker = spawn(process.execPath, ["src/start.js", "--config", join(folder, "kamerwacht.yaml"), "run"], {
    env: { ...rest, ...secrets, SLACK_API_URL: slack.apiUrl, LOG_LEVEL: "debug" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [worker.stdout, worker.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
}

async function until<T>(look: () => T | undefined | false, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`not within ${patienceMs} ms\n${said.slice(-2000)}`);
    await sleep(20);
  }
}

const called = (method: string) => slack.calls.filter((call) => call.method === method).length;
const channelId = (name: string) => CHANNELS[name] ?? "";

let triggers = 0;
const command = (text: string, over: object = {}) => {
  triggers += 1;
  return {
    command: "/kamer",
    text,
    team_id: TEAM,
    user_id: "U0MENS0000",
    channel_id: channelId("spreidingswet"),
    channel_name: "spreidingswet",
    trigger_id: `trigger.${triggers}`,
    response_url: slack.answerUrl,
    ...over,
  };
};

const click = (action: string, value: string, team = TEAM) => {
  triggers += 1;
  return {
    type: "block_actions",
    team: { id: team },
    user: { id: "U0MENS0000", team_id: team },
    channel: { id: channelId("kind-in-azc"), name: "kind-in-azc" },
    container: { type: "message", message_ts: "1.1", channel_id: channelId("kind-in-azc") },
    actions: [{ type: "button", action_id: action, block_id: "b", value, action_ts: "1.2" }],
    trigger_id: `trigger.${triggers}`,
    response_url: slack.answerUrl,
  };
};

const homeOpened = (id: string) => ({
  type: "event_callback",
  team_id: TEAM,
  event_id: id,
  event: { type: "app_home_opened", user: "U0MENS0000", channel: "D0MENS0000", tab: "home" },
});

/** Sends an envelope that must be acknowledged within a second, and gives what was answered to it. */
async function answered(type: string, payload: object): Promise<string> {
  const before = slack.answers.length;
  expect(await slack.envelope(type, payload)).toBeLessThan(1000);
  return await until(() => slack.answers[before], 8000);
}

/** Everything that the worker left behind, files of the database included. */
function left(): string {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  return files.map((file) => (statSync(file).isFile() ? readFileSync(file, "latin1") : "")).join("\n");
}

function expectNoSecret(text: string): void {
  for (const secret of Object.values(SECRETS)) expect(text.includes(secret)).toBe(false);
}

describe("the worker and a Slack that is not the demonstration's", () => {
  it("delivers, answers what is asked and what is stale, does repeated things once, and keeps its secrets", async () => {
    start(SECRETS);
    await until(
      () => slack.posts("kind-in-azc").find(({ text }) => String(text).includes("36600-XX-29")),
      20_000,
    );
    await until(() => slack.sockets === 1, 10_000);

    expect(await answered("slash_commands", command("help"))).toContain("/kamer volg 36600-XX-29");
    expect(await answered("slash_commands", command("vlog 36600-XX-31"))).toContain("36600-XX-31");
    expect(await answered("slash_commands", command("xyzzy"))).toContain("ken ik niet");
    expect(await answered("slash_commands", command("volg 36600-XX-31"))).toContain("#spreidingswet");
    await until(
      () => slack.posts("spreidingswet").find(({ text }) => String(text).includes("36600-XX-31")),
      15_000,
    );
    expect(await answered("interactive", click("follow", "card/motion:weg/#kind-in-azc"))).toContain(
      "niet meer bekend",
    );
    expect(await answered("interactive", click("knop-van-vroeger", "?"))).toContain("/kamer");

    const again = command("volg 36600-XX-31");
    await answered("slash_commands", again);
    const answers = slack.answers.length;
    expect(await slack.envelope("slash_commands", again)).toBeLessThan(1000);
    await slack.envelope("events_api", homeOpened("Ev1"));
    await slack.envelope("events_api", homeOpened("Ev1"));
    await until(() => called("views.publish") === 1, 5000);

    expect(
      await slack.envelope("slash_commands", command("volg 36600-XX-40", { team_id: "T0VREEMD00" }), 500),
    ).toBeNull();
    await slack.envelope("interactive", click("follow", "card/motion:weg/#kind-in-azc", "T0VREEMD00"), 500);
    await sleep(500);
    expect(slack.answers.length).toBe(answers);
    expect(called("views.publish")).toBe(1);
    expect(await answered("slash_commands", command("regels"))).not.toContain("36600-XX-40");

    const ended = once(worker, "exit");
    const began = performance.now();
    worker.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(said.length).toBeGreaterThan(500);
    expectNoSecret(said);
    expectNoSecret(left());
  }, 90_000);

  it("ends within ten seconds while Slack leaves a message unanswered", async () => {
    slack.hang = "chat.postMessage";
    start(SECRETS);
    await until(() => called("chat.postMessage") > 0, 20_000);
    const ended = once(worker, "exit");
    const began = performance.now();
    worker.kill("SIGTERM");
    await ended;
    expect(performance.now() - began).toBeLessThan(10_000);
    expectNoSecret(said);
  }, 60_000);
});

describe("the worker over HTTP", () => {
  it("answers what Slack signed, once, and nobody else", async () => {
    const port = await freePort();
    const { SLACK_APP_TOKEN: _, ...secrets } = SECRETS;
    start(secrets, `  port: ${port}\n`);
    const send = (body: string, headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", headers, body });
    const bodyOf = (text: string, over = {}) =>
      new URLSearchParams(command(text, over) as unknown as Record<string, string>).toString();
    await until(() => said.includes("started"), 20_000);

    const first = bodyOf("help");
    const headers = signed(first, SECRETS.SLACK_SIGNING_SECRET);
    await patiently(() => send(first, headers));
    expect(await until(() => slack.answers[0], 5000)).toContain("/kamer volg");
    expect((await send(first, headers)).status).toBe(200);
    const other = bodyOf("status");
    const refused = [
      signed(other, "00000000000000000000000000000000"),
      signed(other, SECRETS.SLACK_SIGNING_SECRET, -400),
      signed(other, SECRETS.SLACK_SIGNING_SECRET, 3600),
      { ...headers },
      { "content-type": "application/x-www-form-urlencoded" },
    ];
    for (const wrong of refused) expect((await send(other, wrong)).status).toBe(401);
    const foreign = bodyOf("status", { team_id: "T0VREEMD00" });
    await send(foreign, signed(foreign, SECRETS.SLACK_SIGNING_SECRET));
    await sleep(300);
    expect(slack.answers).toHaveLength(1);
    expectNoSecret(said);
  }, 60_000);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The port opens when the app knows who it is. */
async function patiently(act: () => Promise<Response>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      expect((await act()).status).toBe(200);
      return;
    } catch (error) {
      if (attempt > 100 || !(error instanceof TypeError)) throw error;
      await sleep(100);
    }
  }
}
