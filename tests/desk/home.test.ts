import type { KnownBlock } from "@slack/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { pressOf } from "../slack/press.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

type Opened = Awaited<ReturnType<typeof opened>>;

/** App Home as it is after it was opened now. */
async function opened() {
  const before = bench.slack.homes.get("U0BEZOEKER")?.hash;
  await bench.slack.openHome();
  return await bench.slack.waitFor((slack) => {
    const home = slack.homes.get("U0BEZOEKER");
    return home !== undefined && home.hash !== before && home;
  });
}

function headings({ view }: Opened): readonly string[] {
  const blocks = view.blocks as readonly KnownBlock[];
  return blocks.flatMap((block) => (block.type === "header" ? [block.text.text] : []));
}

/** Presses what stands in App Home, as a button or in a menu. */
async function pressIn({ id, view }: Opened, button: string): Promise<void> {
  const { actionId, value } = pressOf(view.blocks as Parameters<typeof pressOf>[0], button);
  await bench.slack.clickInView(id, actionId, value);
}

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
    await pressIn(home, "rule-end");
    await bench.slack.waitFor(
      (slack) => !JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("rule-end"),
    );
    expect(await bench.kamer("regels")).not.toContain("via Slack");
  });

  it("begins with what needs the one who looks this week, and says so where that is nothing", async () => {
    await bench.bring(pledge(1, { datumNakoming: "2031-06-01T00:00:00" }));
    expect(headings(await opened()).slice(1)).toEqual(["Deze week", "Wat hier gevolgd wordt", "Alles werkt"]);
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await bench.bring(pledge(2, { datumNakoming: `${soon}T00:00:00` }));
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    await bench.press(ts, "claim");
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.submitView({ viewId: id, values: { note: { note: { value: "ik bel" } } } });
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]?.replies.length);
    const shown = await opened();
    expect(headings(shown).slice(0, 2)).toEqual([
      "Wat u hebt opgepakt",
      "Termijnen: verstreken of deze week",
    ]);
  });

  it("has a menu for each thing: it is muted there, stands under what is muted, and is heard again by a press", async () => {
    await bench.bring(pledge());
    await pressIn(await opened(), "mute");
    const { id, view } = await bench.slack.waitFor((slack) => slack.modals[0]);
    expect(JSON.stringify(view)).toContain("TZ202411-116");
    const span = { selected_option: { value: "month" } };
    await bench.slack.submitView({ viewId: id, values: { span: { span } } });
    const muted = await bench.slack.waitFor((slack) => {
      const home = slack.homes.get("U0BEZOEKER");
      return JSON.stringify(home?.view).includes("mute-end") && home;
    });
    expect(headings(muted)).toContain("Gedempt");
    expect(JSON.stringify(muted.view)).toContain("<@U0BEZOEKER>");
    const said = () =>
      bench.slack.messages("kind-in-azc")[0]?.replies.map(({ text }) => text.split(/[ :]/)[0]);
    await bench.slack.waitFor(() => said()?.length === 1);
    await pressIn(muted, "mute-end");
    await bench.slack.waitFor(
      (slack) => !JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("mute-end"),
    );
    await bench.slack.waitFor(() => said()?.length === 2);
    expect(said()).toEqual(["Gedempt", "Niet"]);
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

it("App Home says in three lines what the app does, what it follows and how one begins, until somebody used it", async () => {
  const first = await opened();
  expect(headings(first)[0]).toBe("Welkom bij Kamerwacht");
  const shown = JSON.stringify(first.view);
  for (const said of [
    "houdt de Tweede Kamer bij",
    "#kind-in-azc (2 regels)",
    "/invite @Kamerwacht",
    "/kamer help",
  ])
    expect(shown).toContain(said);
  await bench.kamer("demp noodopvang");
  expect(headings(await opened())[0]).toBe("Deze week");
});
