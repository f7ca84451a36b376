import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

describe("App Home", () => {
  it("shows what is followed with its state and its deadline, and the completeness line", async () => {
    await bench.bring(pledge(1, { datumNakoming: "2031-06-01T00:00:00" }));
    await bench.slack.openHome();
    const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
    const shown = JSON.stringify(home.view);
    expect(shown).toContain("TZ202411-116");
    expect(shown).toContain("1 juni 2031");
    expect(shown).toContain("Afgelopen 24 uur");
  });

  it("ends a rule that was made in Slack, and says so by leaving it out", async () => {
    await bench.bring(...motionLife());
    await bench.kamer("volg 36600-XX-29");
    await bench.slack.openHome();
    const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
    expect(JSON.stringify(home.view)).toContain("rule-end");
    await bench.slack.clickInView(home.id, "rule-end");
    await bench.slack.waitFor(
      (slack) => !JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("rule-end"),
    );
    expect(await bench.kamer("regels")).not.toContain("via Slack");
  });

  it("opens the window in which a rule is tried, empty", async () => {
    await bench.slack.openHome();
    const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
    await bench.slack.clickInView(home.id, "rule-try");
    const { view } = await bench.slack.waitFor((slack) => slack.modals[0]);
    expect(JSON.stringify(view)).toContain("Regel proberen");
    expect(JSON.stringify(view)).not.toContain("initial_value");
  });

  it("shows itself anew when it is asked to", async () => {
    await bench.slack.openHome();
    const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
    expect(JSON.stringify(home.view)).not.toContain("36600-XX-29");
    await bench.kamer("volg 36600-XX-29");
    await bench.slack.clickInView(home.id, "home-refresh");
    await bench.slack.waitFor((slack) =>
      JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("36600-XX-29"),
    );
  });
});

describe("a link in a message", () => {
  it("becomes a card where the archive holds what it is about", async () => {
    await bench.bring(...motionLife());
    await bench.slack.say("spreidingswet", "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html");
    const message = await bench.slack.waitFor((slack) => {
      const [first] = slack.messages("spreidingswet");
      return (first?.unfurls.length ?? 0) > 0 && first;
    });
    expect(JSON.stringify(message.unfurls)).toContain("opvang");
  });

  it("stays as it is where it does not", async () => {
    await bench.slack.say("spreidingswet", "https://zoek.officielebekendmakingen.nl/kst-36600-XX-98.html");
    await bench.kamer("status", "spreidingswet");
    expect(bench.slack.messages("spreidingswet")[0]?.unfurls).toEqual([]);
  });
});
