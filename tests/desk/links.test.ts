import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const LINK = "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html";
const links = [{ url: LINK, domain: "officielebekendmakingen.nl" }];

let bench: SlackBench;
afterEach(() => bench[Symbol.asyncDispose]());

const callsOf = (method: string) => bench.slack.calls.filter((call) => call.method === method);

/** The arguments of the n-th call of a method, once it came. */
async function argsOf(method: string, index = 0) {
  return await vi.waitFor(() => {
    const call = callsOf(method)[index];
    if (call === undefined) throw new Error(`${method} did not come`);
    return call.args;
  }, 10_000);
}

describe("a link", () => {
  beforeEach(async () => {
    bench = await slackBench(WATCHES);
    await bench.bring(...motionLife());
  });

  it("becomes a card without rich text", async () => {
    await bench.slack.say("spreidingswet", `Zie ${LINK}`);
    const args = await argsOf("chat.unfurl");
    expect(args).toMatchObject({ source: "conversations_history", unfurls: { [LINK]: {} } });
    expect(JSON.stringify(args.unfurls)).not.toContain("rich_text");
  });

  it("also while somebody writes: then it is answered by the id of the link", async () => {
    const composing = { channel: "COMPOSER", message_ts: "a1b2c3d4", unfurl_id: "U.123", source: "composer" };
    await bench.slack.sendEvent({ type: "link_shared", user: "U0BEZOEKER", links, ...composing });
    const args = await argsOf("chat.unfurl");
    expect(args).toMatchObject({ unfurl_id: "U.123", source: "composer" });
    expect([args.channel, args.ts]).toEqual([undefined, undefined]);
  });
});

describe("a link, where the app has Work Objects", () => {
  const details = {
    type: "entity_details_requested",
    user: "U0BEZOEKER",
    trigger_id: "T.1",
    user_locale: "nl-NL",
  };

  it.each([true, false])(
    "is one with state, term and vote, or a card where Slack does not want it (%s)",
    async (enabled) => {
      bench = await slackBench(WATCHES, ", workObjects: true", undefined, [], enabled);
      await bench.bring(...motionLife());
      await bench.slack.say("spreidingswet", `Zie ${LINK}`);
      const message = await bench.slack.waitFor((slack) => {
        const [first] = slack.messages("spreidingswet");
        return (first?.unfurls.length ?? 0) > 0 && first;
      });
      const shown = JSON.stringify(message.unfurls);
      expect(shown.includes("slack#/entities/item")).toBe(enabled);
      if (enabled) expect(shown).toContain("83 voor, 67 tegen");
    },
  );

  it("is shown in its pane, and said not to be there where nothing is known of it", async () => {
    bench = await slackBench(WATCHES, ", workObjects: true", undefined, [], true);
    await bench.bring(...motionLife());
    const external_ref = { id: "kst-36600-XX-29" };
    await bench.slack.sendEvent({ ...details, entity_url: LINK, external_ref });
    const args = await argsOf("entity.presentDetails");
    expect(args).toMatchObject({
      trigger_id: "T.1",
      metadata: { external_ref, entity_type: "slack#/entities/item" },
    });
    expect(JSON.stringify(args.metadata)).toContain('"follow-id"');
    await bench.slack.sendEvent({ ...details, trigger_id: "T.2", entity_url: LINK.replace("-29", "-30") });
    const other = await argsOf("entity.presentDetails", 1);
    expect(JSON.stringify(other)).toContain("not_found");
  });
});
