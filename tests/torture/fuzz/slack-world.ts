import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "#config";
import { createDesk } from "#desk";
import { createSlackApp } from "#slack";
import { createApp } from "../../../src/app.ts";
import { fakeSource } from "../../pipeline/harness.ts";

export const TEAM = "T0TEAM";
const SECRET = "0123456789abcdef0123456789abcdef";
const WATCHES = `channel: "#kanaal"
watches:
  - { id: opvang, name: Opvang, query: opvang }
  - { id: motie, name: Motie, motion: 36600-XX-29 }
`;

/** The real program's answers to Slack over HTTP, between a database of its own and a Slack that agrees with everything. */
export interface SlackWorld extends AsyncDisposable {
  /** Where answers to a command may be sent. */
  readonly responseUrl: string;
  /** Sends a body as Slack would, signed, unless other headers are given; gives the status of the answer. */
  send(body: Uint8Array, type: string, headers?: Readonly<Record<string, string>>): Promise<number>;
}

export async function slackWorld(): Promise<SlackWorld> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-fuzz-"));
  const slack = await agreeingSlack();
  const port = await freePort();
  const apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "a.yaml"), WATCHES);
  writeFileSync(
    join(folder, "k.yaml"),
    `state: state\nslack: { port: ${port}, opsChannel: "#ops" }\nwatches: watches/*.yaml\n`,
  );
  const config = loadConfig(join(folder, "k.yaml"), {
    SLACK_BOT_TOKEN: "xoxb-fuzz-0001",
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: apiUrl,
  });
  const silent = () => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const app = createApp(config, log, {
    sources: [{ source: fakeSource(), schedule: "0 0 1 1 *" }],
    pauseMs: 0,
  });
  const program = {
    store: app.store,
    context: app.context,
    readText: async () => Promise.reject(new Error("nothing is read here")),
    wake: () => {},
    rulesChanged: app.rulesChanged,
  };
  const answering = createSlackApp({
    botToken: "xoxb-fuzz-0001",
    signingSecret: SECRET,
    apiUrl,
    port,
    logger: log,
    desk: createDesk({ program, config }),
    // What nobody takes is told of after seconds otherwise.
    timings: { untakenMs: 20 },
  });
  await answering.start();
  return {
    responseUrl: `${apiUrl}response`,
    send: (body, type, headers) => send(port, body, { "content-type": type, ...(headers ?? signed(body)) }),
    async [Symbol.asyncDispose]() {
      await answering.stop();
      await app[Symbol.asyncDispose]();
      slack.closeAllConnections();
      slack.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The headers by which Slack shows that it is Slack. */
export function signed(body: Uint8Array, secret = SECRET, seconds = Math.floor(Date.now() / 1_000)) {
  const mac = createHmac("sha256", secret).update(`v0:${seconds}:`).update(body).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${mac}` };
}

async function send(
  port: number,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    headers,
    body: Uint8Array.from(body),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function agreeingSlack(): Promise<Server> {
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const answer = {
      ok: true,
      user_id: "U0BOT",
      bot_id: "B0BOT",
      team_id: TEAM,
      ts: "1700000000.000100",
      channel: request.url?.endsWith("conversations.info") ? { id: "C1", name: "kanaal" } : "C1",
      channels: [{ id: "C1", name: "kanaal", is_member: true }],
      user: { id: "U1", is_restricted: false },
      view: { id: "V1", hash: "h" },
    };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
