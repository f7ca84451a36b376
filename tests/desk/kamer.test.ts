import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { letter, pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

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
    const [asked, card, ...others] = bench.slack.messages("spreidingswet").map(({ text }) => text);
    expect(asked).toContain("Wordt hier gevolgd");
    expect(card).toContain("36600-XX-29");
    expect(others).toEqual([]);
    expect(bench.slack.messages("kind-in-azc")).toHaveLength(0);
  });

  it("of what is not there yet is listed by its number as people write it", async () => {
    await bench.kamer("volg 36600-XX-99");
    expect(await bench.kamer("moties")).toContain('"36600-XX-99 · nog niet in het archief');
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
    await bench.bring(pledge());
    expect(await bench.kamer("ontvolg TZ202411-116")).toContain("uit de configuratie");
  });

  it.each([
    ["volg", "Welk stuk?"],
    ["volg zomaar iets", "Niets in het archief heeft “zomaar iets” in de titel"],
    ["volg de", "geen nummer of link"],
    ["volg noodopvang", "De regel Noodopvang volgt dit al"],
    ["moties", "Er worden geen moties gevolgd"],
    ["stemmingen", "staat niets op een stemmingslijst"],
    ["vragen", "Er worden geen Kamervragen gevolgd"],
    ["toezeggingen", "1 toezegging wordt gevolgd"],
    ["vragen 2024Z99999", "staat (nog) niet in het archief"],
    ["ontvolg noodopvang", "staat in de configuratie"],
    ["zoek kind:brieven", "Niets gevonden"],
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

  it("a rule that posts elsewhere is muted there, for a month too, and the answer says where", async () => {
    expect(await bench.kamer("demp noodopvang maand", "spreidingswet")).toContain(
      "Over de regel Noodopvang komt in #kind-in-azc niets meer tot",
    );
    await bench.bring(letter("2024D43830", "Kinderen in de noodopvang"));
    expect(bench.slack.messages("kind-in-azc").filter(({ text }) => text.includes("Kamerbrief"))).toEqual([]);
    expect(await bench.kamer("ontdemp noodopvang", "spreidingswet")).toContain(
      "in #kind-in-azc weer te horen",
    );
  });

  it("by words of a title asks which, and follows what is chosen", async () => {
    await bench.bring(pledge());
    const answer = await bench.kamer("volg de brief over opvang", "spreidingswet");
    expect(answer).toContain("Welk wilt u volgen?");
    const ts = bench.slack.ephemerals.at(-1)?.ts ?? "";
    expect(await bench.click(ts, "follow-id-0", "spreidingswet")).toContain("volgt nu in #spreidingswet");
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

  it("from a letter in a message follows all that it names for certain, as the letter names it", async () => {
    await bench.bring(...motionLife());
    const text =
      "1. De motie-Van Nispen over een plan voor opvang.[1]\n2. De motie-Piri/Podt over tolken, Kamerstuk 36 600 XX\n\n[1] Kamerstukken II 2024/25, 36 600 XX, nr. 29.\nOok de toezegging over scholen (TZ202411-116)";
    const ts = await bench.slack.say("spreidingswet", text);
    await bench.slack.sendShortcut("follow-letter", "spreidingswet", ts);
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(JSON.stringify(answer)).toContain("Motie-Van Nispen over een plan voor opvang");
    expect(answer.text).toContain("2 dingen");
    expect(answer.text).toContain("Motie-Piri/Podt over tolken: zonder nummer");
    await bench.slack.waitFor((slack) => slack.messages("spreidingswet").length >= 2);
    await bench.slack.sendShortcut("follow-letter", "spreidingswet", ts);
    const again = await bench.slack.waitFor((slack) => slack.ephemerals[1]);
    expect(again.text).toContain("al gevolgd");
    const deeds = bench.app.store.transaction((transaction) => transaction.deeds(null, 10));
    expect(deeds.map(({ deed, title }) => [deed, title])).toEqual(
      expect.arrayContaining([
        ["followed", "Motie-Van Nispen over een plan voor opvang"],
        ["followed", "Toezegging over scholen"],
      ]),
    );
  });

  it("from a message without a number says so", async () => {
    const ts = await bench.slack.say("spreidingswet", "Goedemorgen, 15 mensen");
    await bench.slack.sendShortcut("follow-piece", "spreidingswet", ts);
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("geen nummer of link");
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
    expect(answer).toContain(`"${new Date().getUTCFullYear()}"`);
    expect(answer).toContain("https://www.opentk.nl/search.html?q=woningbouw");
    expect(await bench.kamer("zoek olifant")).toMatch(/Niets gevonden[\s\S]*search\.html\?q=olifant/);
    // What has a card of its own leads to its thread.
    const [card] = bench.slack.messages("kind-in-azc");
    expect(await bench.kamer("zoek noodopvang")).toContain(`/p${card?.ts.replace(".", "")}`);
  });

  it("is tried before it becomes a rule, and takes part in matching at once", async () => {
    await bench.bring(...letters);
    await bench.slack.sendCommand({
      command: "/kamer",
      text: "probeer woningbouw",
      channel: "spreidingswet",
    });
    const { id, view } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const spreidingswet = JSON.parse(String(view.private_metadata)).channelId as string;
    expect(JSON.stringify(view)).toContain(`"initial_conversation":"${spreidingswet}"`);
    const field = (name: string, value: string) => ({ [name]: { [name]: { value } } });
    const values = {
      ...field("query", "woningbouw"),
      ...field("not", ""),
      ...field("name", "Woningbouw"),
      channel: { channel: { selected_conversation: spreidingswet } },
    };
    const wrong = await bench.slack.submitView({ viewId: id, values: { ...values, ...field("query", "(") } });
    expect(wrong).toMatchObject({ response_action: "errors" });
    await bench.slack.submitView({ viewId: id, values });
    await bench.slack.waitFor((slack) => JSON.stringify(slack.modals[0]?.view).includes("Bewaar als regel"));
    await bench.slack.submitView({ viewId: id, values });
    const answer = await bench.slack.waitFor((slack) => slack.ephemerals[0]);
    expect(answer.text).toContain("Bewaard: de regel Woningbouw geldt vanaf nu en plaatst in #spreidingswet");
    await bench.bring(letter("2024D43900", "Nog meer woningbouw"));
    const [made, message] = bench.slack.messages("spreidingswet").map(({ text }) => text);
    expect(made).toContain("Wordt hier gevolgd: de regel Woningbouw");
    expect(message).toContain("Nog meer woningbouw");
  });
});

describe("help", () => {
  it("tells the words in groups, each with a button that does it", async () => {
    const answer = await bench.kamer("help");
    for (const heading of ["Hoe het ervoor staat", "Opzoeken", "Volgen en stil zijn"])
      expect(answer).toContain(heading);
    const ts = bench.slack.ephemerals.at(-1)?.ts ?? "";
    const { blocks } = bench.slack.ephemerals.at(-1) ?? { blocks: [] };
    const label = (text: string) => {
      const elements = blocks.flatMap(
        (block) => (block.elements ?? []) as readonly Record<string, unknown>[],
      );
      const found = elements.find((each) => (each.text as { text?: string } | undefined)?.text === text);
      const index = blocks.findIndex((block) =>
        ((block.elements ?? []) as readonly unknown[]).includes(found),
      );
      return { actionId: String(found?.action_id), blockId: `block-${index}` };
    };
    await bench.slack.clickButton({ channel: "kind-in-azc", ts, ...label("toezeggingen") });
    await bench.slack.waitFor((slack) =>
      slack.ephemerals.some(({ text }) => text.includes("1 toezegging wordt gevolgd")),
    );
    await bench.slack.clickButton({ channel: "kind-in-azc", ts, ...label("zoek") });
    const { id } = await bench.slack.waitFor((slack) => slack.modals[0]);
    await bench.slack.submitView({ viewId: id, values: { rest: { rest: { value: "olifant" } } } });
    await bench.slack.waitFor((slack) =>
      slack.ephemerals.some(({ text }) => text.includes("Niets gevonden voor olifant")),
    );
  });
});

describe("a list", () => {
  it("tells how what is followed stands, and leads to its thread", async () => {
    await bench.bring(pledge());
    const answer = await bench.kamer("toezeggingen");
    const [card] = bench.slack.messages("kind-in-azc");
    expect(answer).toContain(`/archives/${card?.channelId}/p${card?.ts.replace(".", "")}`);
  });

  it("goes as a file into the conversation, and says where it cannot", async () => {
    await bench.bring(pledge());
    expect(await bench.kamer("toezeggingen csv")).toContain("het bestand staat in dit gesprek");
    const file = bench.slack.messages("kind-in-azc").at(-1);
    const [address = ""] = /http[^"]+\/files\/[^"]+/.exec(JSON.stringify(file?.blocks)) ?? [];
    expect(address).toMatch(/kamerwacht-toezeggingen-\d{4}-\d{2}-\d{2}\.csv$/);
    const content = await (await fetch(address)).text();
    expect(content).toContain("TZ202411-116");
    bench.slack.setChannel("spreidingswet", { member: false });
    const refused = await bench.kamer("agenda ics", "spreidingswet");
    expect(refused).toContain("/invite @Kamerwacht");
    expect(refused).toContain("BEGIN:VCALENDAR");
  });
});

describe("a broad rule", () => {
  it("is warned of, and saved only by who is asked once more", async () => {
    const all = Array.from({ length: 24 }, (_, at) =>
      letter(`2024D47${String(100 + at)}`, `Woningbouw, deel ${at}`),
    );
    await bench.bring(...all);
    expect(await bench.kamer("zoek woningbouw")).toContain("als regel is dit breed");
    await bench.slack.sendCommand({
      command: "/kamer",
      text: "probeer woningbouw",
      channel: "spreidingswet",
    });
    const { id, view } = await bench.slack.waitFor((slack) => slack.modals[0]);
    const channel = JSON.parse(String(view.private_metadata)).channelId as string;
    const field = (name: string, value: string) => ({ [name]: { [name]: { value } } });
    const values = {
      ...field("query", "woningbouw"),
      ...field("not", ""),
      ...field("name", "Woningbouw"),
      channel: { channel: { selected_conversation: channel } },
    };
    const shown = () => JSON.stringify(bench.slack.modals[0]?.view);
    await bench.slack.submitView({ viewId: id, values });
    await bench.slack.waitFor(() => shown().includes("als regel is dit breed"));
    await bench.slack.submitView({ viewId: id, values });
    await bench.slack.waitFor(() => shown().includes("Toch bewaren"));
    expect(await bench.kamer("regels")).not.toContain("via Slack");
    await bench.slack.submitView({ viewId: id, values });
    await bench.slack.waitFor((slack) => slack.ephemerals.some(({ text }) => text.includes("Bewaard")));
  });
});
