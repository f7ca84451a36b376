import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { channelId, command, nextTrigger, signed, TEAM } from "./plain-slack.ts";
import { expectNoSecret, plainWorker, SECRETS } from "./plain-worker.ts";

const worker = plainWorker();

const called = (method: string) => worker().slack.calls.filter((call) => call.method === method).length;

const click = (action: string, value: string, team = TEAM) => {
  return {
    type: "block_actions",
    team: { id: team },
    user: { id: "U0MENS0000", team_id: team },
    channel: { id: channelId("kind-in-azc"), name: "kind-in-azc" },
    container: { type: "message", message_ts: "1.1", channel_id: channelId("kind-in-azc") },
    actions: [{ type: "button", action_id: action, block_id: "b", value, action_ts: "1.2" }],
    trigger_id: nextTrigger(),
    response_url: worker().slack.answerUrl,
  };
};

const homeOpened = (id: string) => ({
  type: "event_callback",
  team_id: TEAM,
  event_id: id,
  event: { type: "app_home_opened", user: "U0MENS0000", channel: "D0MENS0000", tab: "home" },
});

/** Sends an envelope that must be acknowledged, and gives what was answered to it. */
async function answered(type: string, payload: object): Promise<string> {
  const { slack, until } = worker();
  const before = slack.answers.length;
  expect(await slack.envelope(type, payload)).not.toBeNull();
  return await until(() => slack.answers[before], 8000);
}

describe("the worker and a Slack that is not the demonstration's", () => {
  it("delivers, answers what is asked and what is stale, does repeated things once, and keeps its secrets", async () => {
    const { slack, start, until, said, end, left } = worker();
    start(SECRETS);
    await until(
      () => slack.posts("kind-in-azc").find(({ text }) => String(text).includes("36600-XX-29")),
      20_000,
    );
    await until(() => slack.sockets === 1, 10_000);

    expect(await answered("slash_commands", command(worker().slack, "help"))).toContain(
      "/kamer volg 36600-XX-29",
    );
    expect(await answered("slash_commands", command(worker().slack, "vlog 36600-XX-31"))).toContain(
      "36600-XX-31",
    );
    expect(await answered("slash_commands", command(worker().slack, "xyzzy"))).toContain("ken ik niet");
    expect(await answered("slash_commands", command(worker().slack, "volg 36600-XX-31"))).toContain(
      "#spreidingswet",
    );
    await until(
      () => slack.posts("spreidingswet").find(({ text }) => String(text).includes("36600-XX-31")),
      15_000,
    );
    expect(await answered("interactive", click("follow", "card/motion:weg/#kind-in-azc"))).toContain(
      "niet meer bekend",
    );
    expect(await answered("interactive", click("knop-van-vroeger", "?"))).toContain("/kamer");

    const again = command(worker().slack, "volg 36600-XX-31");
    await answered("slash_commands", again);
    const answers = slack.answers.length;
    expect(await slack.envelope("slash_commands", again)).not.toBeNull();
    await slack.envelope("events_api", homeOpened("Ev1"));
    await slack.envelope("events_api", homeOpened("Ev1"));
    await until(() => called("views.publish") === 1, 5000);
    expect(slack.answers.length).toBe(answers);

    // Of another workspace: acknowledged, told why not, and nothing is done.
    const foreign = command(worker().slack, "volg 36600-XX-40", { team_id: "T0VREEMD00" });
    expect(await answered("slash_commands", foreign)).toMatch(/andere werkruimte/);
    const pressed = click("follow", "card/motion:weg/#kind-in-azc", "T0VREEMD00");
    expect(await slack.envelope("interactive", pressed, 500)).not.toBeNull();
    await sleep(500);
    expect(called("views.publish")).toBe(1);
    expect(await answered("slash_commands", command(worker().slack, "regels"))).not.toContain("36600-XX-40");

    expect(await end()).toEqual([0, null]);
    expect(said().length).toBeGreaterThan(500);
    expectNoSecret(said());
    expectNoSecret(left());
  }, 90_000);
});

describe("the worker over HTTP", () => {
  it("answers what Slack signed, once, and nobody else", async () => {
    const { slack, start, until, said } = worker();
    const port = await freePort();
    const { SLACK_APP_TOKEN: _, ...secrets } = SECRETS;
    start(secrets, `  port: ${port}\n`);
    const send = (body: string, headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", headers, body });
    const bodyOf = (text: string, over = {}) =>
      new URLSearchParams(
        command(worker().slack, text, over) as unknown as Record<string, string>,
      ).toString();
    await until(() => said().includes("started"), 20_000);

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
    expect(await until(() => slack.answers[1], 5000)).toMatch(/andere werkruimte/);
    await sleep(300);
    expect(slack.answers).toHaveLength(2);
    expectNoSecret(said());
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
