import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DigestCard } from "#alert";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: "noodopvang AND kind*" }
  - { id: belofte, name: De belofte, promise: TZ202411-116 }
`;

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

const pledge = (position = 1, fields: SourceRecord["fields"] = {}) =>
  record("toezegging", "toezegging-1", {
    position,
    fields: {
      nummer: "TZ202411-116",
      tekst: "De minister stuurt een brief over opvang.",
      status: "Openstaand",
      aanmaakdatum: "2024-11-19T00:00:00",
      ...fields,
    },
  });

const letter = (number: string, title: string) =>
  record("document", `document-${number}`, {
    fields: {
      soort: "Brief regering",
      documentNummer: number,
      titel: title,
      onderwerp: title,
      datum: `${new Date().toISOString().slice(0, 10)}T00:00:00`,
    },
  });

/** Timestamp of the card in the channel. */
async function card(): Promise<string> {
  await bench.bring(pledge());
  return bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
}

describe("following", () => {
  it("by a number gives the thing its card in the channel, once, and can be undone", async () => {
    await bench.bring(...motionLife());
    expect(await bench.kamer("volg 36 600 XX, nr. 29")).toContain("volgt nu in #kind-in-azc");
    const message = await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]);
    expect(message.text).toContain("36600-XX-29");
    expect(
      await bench.kamer("follow https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html"),
    ).toContain("wordt al gevolgd");
    expect(await bench.kamer("regels")).toContain("via Slack");
    const exported = await bench.kamer("regels export");
    expect(exported).toContain("motion: kst-36600-XX-29");
    expect(exported).toContain('channel: \\"#kind-in-azc\\"');
    expect(await bench.kamer("ontvolg kst-36600-XX-29")).toContain("volgt dit niet meer");
    expect(await bench.kamer("ontvolg kst-36600-XX-29")).toContain("niet gevolgd");
    expect(await bench.kamer("regels")).not.toContain("via Slack");
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(1);
  });

  it("of what is not there yet waits for it", async () => {
    expect(await bench.kamer("volg 36600-XX-29", "spreidingswet")).toContain("nog niet in het archief");
    await bench.bring(...motionLife());
    expect(bench.slack.messages("spreidingswet")).toHaveLength(1);
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(0);
  });

  it("is offered under the card of what the channel does not follow, and not under another", async () => {
    await bench.bring(...motionLife());
    expect(await bench.kamer("motie 36600-XX-29")).toContain('"Volgen: ');
    await bench.kamer("volg 36600-XX-29");
    await bench.slack.waitFor((slack) => slack.messages("kind-in-azc")[0]);
    const shown = await bench.kamer("motie 36600-XX-29");
    expect(shown).toContain("Oppakken");
    expect(shown).not.toContain('"Volgen: ');
  });

  it("stays in the file where a file says so", async () => {
    await card();
    expect(await bench.kamer("ontvolg TZ202411-116")).toContain("uit de configuratie");
  });

  it.each([
    ["volg", "Welk stuk?"],
    ["volg zomaar iets", "geen nummer of link"],
    ["vlog 36", "Bedoelt u: /kamer volg"],
    ["xyzzy", "/kamer help"],
    ["zoek", "Waar moet ik naar zoeken?"],
    ["zoek (", "niet te lezen"],
    ["demp niets", "geen nummer, link of regel"],
    ["motie 36600-XX-99", "staat (nog) niet in het archief"],
    ["agenda", "agenda van wat u volgt"],
    ["status", "Afgelopen 24 uur"],
    ["ontvolg", "/kamer ontvolg 36600-XX-29"],
    ["ontdemp", "/kamer ontdemp 36600-XX-29"],
    ["ontdemp noodopvang", "De regel Noodopvang was"],
    ["demp TZ202411-117", "niet in het archief"],
    ["zoek (open", "een haakje dat niet gesloten is"],
    ["regels export", "geen regels via Slack"],
  ])("answers %j helpfully", async (text, expected) => {
    expect(await bench.kamer(text)).toContain(expected);
  });

  it("from a message of anybody asks which one where it names several", async () => {
    await bench.bring(...motionLife(), pledge());
    const ts = await bench.slack.say("spreidingswet", "Zie 36600-XX-29 en de toezegging TZ202411-116");
    await bench.slack.sendShortcut("follow-piece", "spreidingswet", ts);
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("Welk wilt u volgen?");
    await bench.click(answer.ts, "follow-id-0", "spreidingswet");
    await bench.slack.waitFor((slack) => slack.messages("spreidingswet").length === 2);
  });

  it("from a message without a number says so", async () => {
    const ts = await bench.slack.say("spreidingswet", "Goedemorgen, 15 mensen");
    await bench.slack.sendShortcut("follow-piece", "spreidingswet", ts);
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("geen nummer of link");
  });
});

describe("a card's buttons", () => {
  it("mute what it is about, for as long as is chosen", async () => {
    const ts = await card();
    await bench.slack.clickButton({ channel: "kind-in-azc", ts, actionId: "mute" });
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const span = { selected_option: { value: "day" } };
    await bench.slack.submitView({ viewId: id, values: { span: { span } } });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("niets meer tot");
    await bench.bring(pledge(2, { datumNakoming: "2031-06-01T00:00:00" }));
    expect(bench.slack.messages("kind-in-azc")[0]?.replies).toEqual([]);
    expect(await bench.kamer("ontdemp TZ202411-116")).toContain("weer te horen");
    await bench.bring(pledge(3, { datumNakoming: "2031-07-01T00:00:00" }));
    expect(bench.slack.messages("kind-in-azc")[0]?.replies).toHaveLength(1);
  });

  it("take it up with a note, which the card shows, and App Home; and let go of it there", async () => {
    const ts = await card();
    await bench.slack.clickButton({ channel: "kind-in-azc", ts, actionId: "claim" });
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

  it("note that it is irrelevant, and suggest how the rule could have known", async () => {
    await bench.bring(letter("2024D43817", "Kinderen in de noodopvang voor jeugdzorginstellingen"));
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    expect(await bench.click(ts, "irrelevant")).toContain("not: jeugdzorginstellingen");
    await bench.click(ts, "irrelevant");
    expect(await bench.kamer("regels")).toContain("1 keer niet relevant");
  });

  it("answer helpfully under a message of which nothing is known", async () => {
    const ts = await card();
    const stale = { channel: "kind-in-azc", ts, actionId: "follow", value: "card/weg/kanaal" };
    const before = bench.slack.ephemerals.length;
    await bench.slack.clickButton({ ...stale, actionId: "claim" });
    await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.clickButton({ ...stale, actionId: "why", value: "card/weg/kanaal" });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[before]);
    expect(answer.text).toContain("niet meer bekend");
  });
});

describe("a query", () => {
  const letters = [
    letter("2024D43817", "Kinderen in de noodopvang"),
    letter("2024D43818", "Woningbouw in de regio"),
  ];

  it("searches the archive", async () => {
    await bench.bring(...letters);
    const answer = await bench.kamer("zoek woningbouw");
    expect(answer).toContain("Woningbouw in de regio");
    expect(answer).not.toContain('noodopvang\\"');
    expect(await bench.kamer("zoek olifant")).toContain("Niets gevonden");
  });

  it("is tried before it becomes a rule, and takes part in matching at once", async () => {
    await bench.bring(...letters);
    await bench.slack.sendCommand({
      command: "/kamer",
      text: "probeer woningbouw",
      channel: "spreidingswet",
    });
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const field = (name: string, value: string) => ({ [name]: { [name]: { value } } });
    const values = {
      ...field("query", "woningbouw"),
      ...field("not", ""),
      ...field("name", "Woningbouw"),
      channel: { channel: { selected_option: { value: "#spreidingswet" } } },
    };
    const wrong = await bench.slack.submitView({ viewId: id, values: { ...values, ...field("query", "(") } });
    expect(wrong).toMatchObject({ response_action: "errors" });
    await bench.slack.submitView({ viewId: id, values });
    await bench.slack.waitFor((slack) => JSON.stringify(slack.modals[0]?.view).includes("Bewaar als regel"));
    await bench.slack.submitView({ viewId: id, values });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("Bewaard: de regel Woningbouw");
    await bench.bring(letter("2024D43900", "Nog meer woningbouw"));
    const [message] = bench.slack.messages("spreidingswet");
    expect(message?.text).toContain("Nog meer woningbouw");
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

  it("is dropped for good", async () => {
    await bench.bring(...all);
    expect(await bench.click(held(), "hold-drop")).toContain("25 stukken worden niet geplaatst");
    await bench.slack.waitFor((slack) => (slack.messages("kind-in-azc")[0]?.edits ?? 0) > 0);
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
    };
    const place = { channel: "#kind-in-azc", parent: null, broadcast: false, held: false };
    bench.app.store.transaction((transaction) =>
      transaction.enqueue({ key: "digest/dag", kind: "card", ...place, content }, null, null, soon()),
    );
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
});
