import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DigestCard } from "#alert";
import { letter, pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

/** Timestamp of the card in the channel. */
async function card(): Promise<string> {
  await bench.bring(pledge());
  return bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
}

describe("a card's buttons", () => {
  it("mute what it is about, for as long as is chosen", async () => {
    const ts = await card();
    await bench.press(ts, "mute");
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const span = { selected_option: { value: "day" } };
    await bench.slack.submitView({ viewId: id, values: { span: { span } } });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("niets meer tot");
    await bench.bring(pledge(2, { datumNakoming: "2031-06-01T00:00:00" }));
    const said = () =>
      bench.slack.messages("kind-in-azc")[0]?.replies.map(({ text }) => text.split(/[ :]/)[0]);
    expect(said()).toEqual(["Gedempt"]);
    expect(await bench.kamer("ontdemp TZ202411-116")).toContain("weer te horen");
    await bench.bring(pledge(3, { datumNakoming: "2031-07-01T00:00:00" }));
    expect(said()).toHaveLength(3);
  });

  it("take it up with a note, which the card shows, and App Home; and let go of it there", async () => {
    const ts = await card();
    await bench.press(ts, "claim");
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const note = { value: "ik bel de indiener" };
    await bench.slack.submitView({ viewId: id, values: { note: { note } } });
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]?.replies.length === 1);
    const message = await bench.slack.waitFor((slack) => {
      const [first] = slack.messages("kind-in-azc");
      return (first?.edits ?? 0) > 0 && first;
    });
    expect(JSON.stringify(message.blocks)).toContain("U0BEZOEKER");
    expect(JSON.stringify(message.replies)).toContain("ik bel de indiener");
    await bench.slack.openHome();
    const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
    expect(JSON.stringify(home.view)).toContain("ik bel de indiener");
    await bench.slack.clickInView(home.id, "claim-release");
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]?.replies.length === 2);
    await bench.slack.waitFor(
      (slack) => !JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("ik bel"),
    );
  });

  it("note that it is irrelevant, and propose a change of the rule that was tried on the archive", async () => {
    await bench.bring(letter("2024D43817", "Kinderen in de noodopvang voor jeugdzorginstellingen"));
    await bench.bring(letter("2024D43818", "Noodopvang van kinderen, verzoek van Jeugdzorginstellingen"));
    await bench.bring(letter("2024D43819", "Kinderen in de noodopvang"));
    const [first, second] = bench.slack.messages("kind-in-azc").map(({ ts }) => ts);
    await bench.click(second ?? "", "relevant");
    const answer = await bench.click(first ?? "", "irrelevant");
    expect(answer).toContain("slaat voortaan stukken over met het woord “jeugdzorginstellingen”");
    expect(answer).toContain("van de 3 treffers in 90 dagen zouden er 2 wegvallen en blijft er 1");
    expect(answer).toContain("1 daarvan is opgepakt of relevant gevonden");
    const asked = bench.slack.ephemerals.at(-1)?.ts ?? "";
    expect(await bench.click(asked, "rule-narrow")).toContain("De regel Noodopvang is aangepast");
    await bench.bring(letter("2024D43820", "Kinderen in de noodopvang en jeugdzorginstellingen"));
    expect(bench.slack.messages("kind-in-azc").map(({ text }) => text.split(":")[0])).toEqual(
      expect.arrayContaining(["Nauwer gemaakt"]),
    );
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(4);
    expect(await bench.kamer("regels")).toContain("1 keer niet relevant");
    const changed = bench.slack.ephemerals.findLast(({ text }) => text.includes("is aangepast"))?.ts ?? "";
    expect(await bench.click(changed, "rule-widen")).toContain("weer zoals hij was");
    await bench.bring(letter("2024D43821", "Kinderen in de noodopvang, nog eens jeugdzorginstellingen"));
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(6);
  });

  it("propose no name", async () => {
    await bench.bring(letter("2024D43822", "Kinderen in de noodopvang van Rijswijk volgens Voorbeeldman"));
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    expect(await bench.click(ts, "irrelevant")).toContain("geen kleine wijziging van de regel");
  });

  it("let go of it under the card, where it says who took it up", async () => {
    const ts = await card();
    await bench.press(ts, "claim");
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.submitView({ viewId: id, values: { note: { note: { value: "" } } } });
    await bench.slack.waitFor((slack) => (slack.messages("kind-in-azc")[0]?.edits ?? 0) > 0);
    const labels = () => JSON.stringify(bench.slack.messages("kind-in-azc")[0]?.blocks.at(-1));
    expect(labels()).toContain("Loslaten");
    expect(labels()).not.toContain("Oppakken");
    expect(await bench.click(ts, "claim-release")).toContain("Losgelaten");
    await bench.slack.waitFor(() => labels().includes("Oppakken"));
  });

  it("answer helpfully under a message of which nothing is known", async () => {
    const ts = await card();
    await bench.slack.clickButton({
      channel: "kind-in-azc",
      ts,
      actionId: "claim",
      value: "card/weg/kanaal",
    });
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.submitView({ viewId: id, values: { note: { note: { value: "x" } } } });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("niet meer bekend");
  });

  it("do what can be done without a window where none opens", async () => {
    const ts = await card();
    bench.slack.fault({ answer: "refusal", method: "views.open", code: "expired_trigger_id" });
    expect(await bench.click(ts, "why")).toContain("Waarom dit bericht?");
    expect(await bench.click(ts, "mute")).toContain("typ /kamer demp");
    expect(await bench.click(ts, "claim")).toContain("U hebt dit opgepakt");
    expect(await bench.kamer("probeer woningbouw")).toContain("Het venster ging niet open");
  });
});

describe("what is held back", () => {
  const all = Array.from({ length: 25 }, (_, number) =>
    letter(`2024D45${String(100 + number)}`, `Kinderen in de noodopvang, deel ${number}`),
  );
  const held = () => {
    const [message] = bench.slack.messages("kind-in-azc");
    return message?.ts ?? "";
  };

  it("is listed, then let go, once", async () => {
    await bench.bring(...all);
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(1);
    expect(await bench.click(held(), "hold-show")).toContain("25 stukken vastgehouden");
    expect(await bench.click(held(), "hold-all")).toContain("25 kaarten komen nu");
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc").length === 26, 15_000);
  });

  it("is dropped for good, and its buttons with it", async () => {
    await bench.bring(...all);
    const buttons = bench.slack.messages("kind-in-azc")[0]?.blocks.at(-1);
    expect(buttons).toMatchObject({
      elements: [{ action_id: "hold-show" }, { action_id: "hold-all" }, { confirm: { style: "danger" } }],
    });
    expect(await bench.click(held(), "hold-drop")).toContain("25 stukken worden niet geplaatst");
    const edited = await bench.slack.waitFor((slack) => {
      const [message] = slack.messages("kind-in-azc");
      return (message?.edits ?? 0) > 0 && message;
    });
    expect(JSON.stringify(edited.blocks)).not.toContain("hold-");
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(1);
  });
});

describe("a digest", () => {
  it("tells what was seen and not posted", async () => {
    await bench.bring(letter("2024D46001", "Woningbouw in de regio"));
    await bench.bring(letter("2024D46002", "Kinderen in de noodopvang"));
    const today = new Date().toISOString().slice(0, 10);
    const content: DigestCard = {
      type: "digest-card",
      language: "nl",
      every: "day",
      from: today,
      until: today,
      happened: [],
      moved: [],
      deadlines: [],
      agenda: [],
      unposted: 1,
      seen: { after: 0, until: 1_000 },
    };
    const place = { channel: "#kind-in-azc", parent: null, broadcast: false, held: false };
    bench.app.store.transaction((transaction) => {
      transaction.markTold(place.channel, "digest/dag");
      transaction.enqueue({ key: "digest/dag", kind: "card", ...place, content }, null, null, soon());
    });
    bench.app.worker.wake();
    const message = await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[1]);
    const answer = await bench.click(message.ts, "digest-unposted");
    expect(answer).toContain("1 stuk gezien en bewust niet geplaatst");
    expect(answer).toContain("Woningbouw");
    expect(answer).not.toContain("Kinderen");
  });
});

function soon(): string {
  return new Date(Date.now() + 1000).toISOString();
}
