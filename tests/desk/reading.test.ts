import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { pressOf } from "../slack/press.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

const WATCHES = `
channel: "#kind-in-azc"
watches:
  - { id: noodopvang, name: Noodopvang, query: "noodopvang AND kind*" }
  - { id: motie, name: Motie-Een, motion: 36600-XX-29 }
  - { id: elders, name: Spreidingswet, query: spreidingswet, channel: "#spreidingswet" }
`;
const TODAY = new Date().toISOString().slice(0, 10);

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(WATCHES);
});
afterEach(() => bench[Symbol.asyncDispose]());

interface Written {
  readonly soort?: string;
  readonly office?: string | null;
  readonly text?: string;
}

/** A document of today, with who signed it and what it says. */
async function bring(number: string, title: string, { soort = "Brief regering", ...more }: Written = {}) {
  const { office = "minister van Opvang", text = null } = more;
  const url = `http://127.0.0.1/${number}`;
  if (text !== null) bench.source.files.set(url, text);
  const document = record("document", `document-${number}`, {
    fields: {
      soort,
      documentNummer: number,
      titel: title,
      onderwerp: title,
      datum: `${TODAY}T00:00:00`,
    },
    ...(text === null ? {} : { file: { url, contentType: "text/plain", bytes: text.length } }),
  });
  const actor = record("documentActor", `actor-${number}`, {
    fields: { relatie: "Eerste ondertekenaar", actorNaam: "A. Een", functie: office ?? "" },
    refs: { document: [`document-${number}`] },
  });
  const all: readonly SourceRecord[] = office === null ? [document] : [document, actor];
  await bench.bring(...all);
}

async function shownHome(): Promise<string> {
  await bench.slack.openHome();
  const home = await bench.slack.waitFor((slack) => slack.homes.get("U0BEZOEKER"));
  return JSON.stringify(home.view);
}

describe("what is to be read", () => {
  it("is told by who wrote it, with the sentence and what is promised, until somebody ticks it off", async () => {
    const text =
      "Geachte voorzitter,\n\nDe noodopvang van kinderen is vol.\n\nIk zal uw Kamer voor 1 maart informeren over de noodopvang.\n\nHoogachtend";
    await bring("2024D43817", "Stand van de opvang", { text });
    await bring("2024D43818", "Antwoord op vragen over kinderen in de noodopvang", {
      soort: "Antwoord schriftelijke vragen",
    });
    await bring("2024D43819", "Kinderen in de noodopvang", { soort: "Brief commissie", office: null });
    await bring("2024D43820", "Agenda over kinderen in de noodopvang", {
      soort: "Agenda procedurevergadering",
    });
    const list = await bench.kamer("lezen");
    expect(list).toContain("3 stukken nog te lezen.");
    expect(list).toContain("Minister van Opvang: 1 brief, 1 antwoord · Kamer: 1 brief.");
    expect(list).toContain("De ");
    expect(list).toContain("Ik zal uw Kamer voor 1 maart informeren over de noodopvang.");
    expect(list).toContain("raakt Noodopvang");
    expect(list).not.toContain("Agenda over");
  });

  it("is ticked off on the card for everybody, said there by whom, and can be put back", async () => {
    await bring("2024D43817", "Kinderen in de noodopvang");
    const [card] = bench.slack.messages("kind-in-azc");
    const answer = await bench.click(card?.ts ?? "", "read-off");
    expect(answer).toMatch(/Afgevinkt voor iedereen: .*\. Er is niets meer te lezen\./);
    await bench.slack.waitFor((slack) =>
      JSON.stringify(slack.messages("kind-in-azc")[0]?.blocks).includes("Gelezen door"),
    );
    const shown = JSON.stringify(bench.slack.messages("kind-in-azc")[0]?.blocks);
    expect(shown).toContain("U0BEZOEKER");
    expect(await bench.click(card?.ts ?? "", "read-back")).toContain("Staat weer op de leeslijst");
    expect(await bench.kamer("lezen")).toContain("1 stuk nog te lezen");
  });

  it("is ticked off in the list, where it stands afterwards who did", async () => {
    await bring("2024D43817", "Kinderen in de noodopvang");
    await bring("2024D43818", "Meer kinderen in de noodopvang");
    await bench.kamer("lezen");
    const list = bench.slack.ephemerals.at(-1)?.ts ?? "";
    expect(await bench.click(list, "read-off")).toContain("Nog 1 te lezen: /kamer lezen");
    expect(await bench.click(list, "read-off")).toContain("Dit was al gelezen");
    const rest = await bench.kamer("lezen");
    expect(rest).toContain("1 stuk nog te lezen");
    expect(rest).toContain("Gelezen");
    expect(rest).toContain("U0BEZOEKER");
  });

  it("stays ticked off when a document is brought anew", async () => {
    await bring("2024D43817", "Kinderen in de noodopvang");
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    await bench.click(ts, "read-off");
    await bring("2024D43817", "Kinderen in de noodopvang, gewijzigde titel");
    expect(await bench.kamer("lezen")).toContain("Er is niets te lezen");
    await bench.slack.waitFor((slack) =>
      /gewijzigde titel.*Gelezen door/s.test(JSON.stringify(slack.messages("kind-in-azc")[0]?.blocks)),
    );
  });

  it("holds a letter that is told in the thread of the motion that it cites", async () => {
    await bench.bring(...motionLife());
    await bring("2024D43830", "Voortgang", {
      text: "De motie (Kamerstuk 36 600 XX, nr. 29) wordt uitgevoerd.",
    });
    const list = await bench.kamer("lezen");
    expect(list).toContain("raakt Motie-Een");
    expect(list).toContain("36 600 XX, nr. 29");
    expect(list).toContain("draad");
  });

  it("is that of each channel, and in App Home of all, where one press ticks it off in each", async () => {
    await bring("2024D43817", "Kinderen in de noodopvang en de spreidingswet");
    expect(await bench.kamer("lezen", "spreidingswet")).toContain("raakt Spreidingswet");
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    await bench.click(ts, "read-off");
    expect(await bench.kamer("lezen")).toContain("Er is niets te lezen");
    expect(await bench.kamer("lezen", "spreidingswet")).toContain("1 stuk nog te lezen");
    await bring("2024D43818", "Nog eens kinderen in de noodopvang en de spreidingswet");
    expect(await shownHome()).toContain("Nog te lezen (2)");
    const home = bench.slack.homes.get("U0BEZOEKER");
    const { actionId, value } = pressOf((home?.view.blocks ?? []) as never, "read-off");
    await bench.slack.clickInView(home?.id ?? "", actionId, value);
    await bench.slack.waitFor((slack) =>
      JSON.stringify(slack.homes.get("U0BEZOEKER")?.view).includes("Nog te lezen (1)"),
    );
  });

  it("leaves out what was found irrelevant, and what is muted", async () => {
    await bring("2024D43817", "Kinderen in de noodopvang");
    const ts = bench.slack.messages("kind-in-azc")[0]?.ts ?? "";
    await bench.click(ts, "irrelevant");
    expect(await bench.kamer("lezen")).toContain("Er is niets te lezen");
    await bring("2024D43818", "Meer kinderen in de noodopvang");
    expect(await bench.kamer("lezen")).toContain("1 stuk nog te lezen");
    await bench.kamer("demp noodopvang");
    expect(await bench.kamer("lezen")).toContain("Er is niets te lezen");
  });

  it("is shown a few at a time, each once", async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => 43810 + index);
    for (const number of numbers) await bring(`2024D${number}`, `Kinderen in de noodopvang, brief ${number}`);
    const first = await bench.kamer("lezen");
    const second = await bench.kamer("lezen 7");
    const seen = (text: string) => numbers.filter((number) => text.includes(`brief ${number}`));
    expect(first).toContain("Toon de volgende (nog 2)");
    expect([...seen(first), ...seen(second)].toSorted()).toEqual(numbers);
  });
});
