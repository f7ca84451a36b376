import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { cite, type SourceRecord } from "#parliament";
import { createTextReader } from "#text";
import { motionLife, record } from "../../parliament/world.ts";
import { renderPost } from "../../slack/rendered.ts";
import { filesIn } from "../../text/real-data.ts";
import { type Bench, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

/** What was said in threads: the event, whether it showed in the channel, and the sentence. */
function saidIn({ messenger }: Bench): readonly (readonly [event: string, shown: boolean, text: string])[] {
  return messenger.delivered.flatMap(({ content, key, kind, broadcast }) =>
    content.type === "event-reply"
      ? [
          [
            content.event,
            broadcast,
            renderPost({ key, kind, content, mayBeDouble: false, plain: false }).text,
          ] as const,
        ]
      : [],
  );
}

/** The card of the followed motion as it stands. */
function cardOf({ messenger }: Bench, id: string): string {
  const last = messenger.delivered.findLast(
    ({ content }) => content.type === "subject-card" && content.snapshot.ids.includes(id),
  );
  if (last === undefined) throw new Error(`no card of ${id}`);
  const { content, key } = last;
  return JSON.stringify(renderPost({ key, kind: "card", content, mayBeDouble: false, plain: false }));
}

interface Stuk {
  readonly id: string;
  readonly soort: string;
  readonly datum: string;
  readonly text: string;
  readonly onderwerp?: string;
}

function stuk(made: Bench, { id, soort, datum, text, onderwerp = "Stand van zaken" }: Stuk): SourceRecord {
  made.source.files.set(`file:${id}`, text);
  const fields = { soort, onderwerp, documentNummer: `2024D${id}`, datum: `${datum}T00:00:00` };
  return record("document", id, {
    fields,
    file: { url: `file:${id}`, contentType: "text/plain", bytes: 10 },
  });
}

async function followed(asks: string): Promise<Bench> {
  const made = bench({
    watches: [watch("motie", { motion: FOLLOWED })],
    reader: createTextReader(),
    broadcast: ["motion.executed", "motion.refused", "motion.contradicted"],
  });
  open.push(made.store);
  made.now = new Date("2024-12-04T09:00:00Z");
  made.source.files.set("http://127.0.0.1/Resources/document-1", asks);
  made.source.queue(motionLife());
  await made.once();
  return made;
}

const ASKS =
  "De Kamer,\n\nverzoekt de regering uiterlijk 15 december 2024 met een plan te komen,\n\nen gaat over tot de orde van de dag.";
const MOTION = "de motie (Kamerstuk 36 600 XX, nr. 29)";
const EXECUTED = {
  id: "90001",
  soort: "Brief regering",
  datum: "2024-12-10",
  text: `Geachte voorzitter,\n\nHiermee beschouw ik ${MOTION} als uitgevoerd.\n\nDe minister van Asiel en Migratie,`,
};
const DENIED = {
  id: "90002",
  soort: "Motie",
  datum: "2024-12-18",
  text: `De Kamer,\n\nconstaterende dat de minister ${MOTION} niet heeft uitgevoerd;\n\nverzoekt de regering alsnog een plan te sturen,\n\nen gaat over tot de orde van de dag.`,
};

describe("what becomes of a followed motion", () => {
  it("ends its terms where the government says that it was done, and opens them where the House contradicts it", async () => {
    const made = await followed(ASKS);
    expect(cardOf(made, FOLLOWED)).toContain("Termijn 15 december 2024");
    made.now = new Date("2024-12-11T09:00:00Z");
    made.source.queue([
      stuk(made, EXECUTED),
      record("documentActor", "actor-brief", {
        fields: {
          actorNaam: "P. Proefman",
          functie: "minister van Asiel en Migratie",
          relatie: "Eerste ondertekenaar",
        },
        refs: { document: ["90001"] },
      }),
    ]);
    await made.once();
    expect(cardOf(made, FOLLOWED)).not.toContain("Termijn 15 december 2024");
    made.now = new Date("2024-12-19T09:00:00Z");
    made.source.queue([stuk(made, DENIED)]);
    await made.once();
    made.now = new Date("2024-12-20T09:00:00Z");
    await made.once();
    expect(cardOf(made, FOLLOWED)).toContain("Termijn verstreken op 15 december 2024");
    const told = saidIn(made).filter(([event]) => /executed|contradicted|overdue|due-soon/.test(event));
    expect(told.map(([event, shown]) => [event, shown])).toEqual([
      ["motion.executed", true],
      ["motion.contradicted", true],
      ["motion.overdue", false],
    ]);
    expect(told[0]?.[2]).toContain("uitgevoerd, zegt de minister van Asiel en Migratie in Kamerbrief");
    expect(told[1]?.[2]).toMatch(
      /tegengesproken: niet uitgevoerd, zegt de Kamer in .*; eerder “uitgevoerd” volgens/,
    );
    expect(told[2]?.[2]).toContain("uitgevoerd volgens het kabinet, niet volgens de Kamer");
  });

  it.each([
    ["suspends it", `De uitvoering van ${MOTION} is opgeschort.`, "niet uitgevoerd"],
    ["thinks it over again", `Het kabinet heroverweegt de uitvoering van ${MOTION}.`, "niet uitgevoerd"],
    ["says that more follows", `Aan ${MOTION} werk ik nog; een plan volgt in het voorjaar.`, "in uitvoering"],
  ])("is taken back where the government later %s, and its terms are open again", async (_, said, word) => {
    const made = await followed(ASKS);
    made.source.queue([stuk(made, EXECUTED)]);
    await made.once();
    expect(cardOf(made, FOLLOWED)).not.toContain("Termijn 15 december 2024");
    made.now = new Date("2024-12-12T09:00:00Z");
    const text = `Geachte voorzitter,\n\n${said}\n\nDe minister van Asiel en Migratie,`;
    made.source.queue([stuk(made, { ...EXECUTED, id: "90003", datum: "2024-12-12", text })]);
    await made.once();
    const card = cardOf(made, FOLLOWED);
    expect(card).toContain("Termijn 15 december 2024");
    expect(card).toContain("teruggenomen");
    const [, shown, words] = saidIn(made).find(([event]) => event === "motion.contradicted") ?? [];
    expect(shown).toBe(true);
    expect(words).toContain(`teruggenomen: ${word}, zegt`);
  });

  it("tells nothing of who signed a letter that it did not know, and shows it when it does", async () => {
    const made = await followed(ASKS);
    made.source.queue([stuk(made, EXECUTED)]);
    await made.once();
    expect(cardOf(made, FOLLOWED)).toContain("Kabinet: uitgevoerd");
    const before = saidIn(made).length;
    const fields = { actorNaam: "P.", functie: "staatssecretaris van Zorg", relatie: "Eerste ondertekenaar" };
    made.source.queue([record("documentActor", "actor-brief", { fields, refs: { document: ["90001"] } })]);
    await made.once();
    expect(cardOf(made, FOLLOWED)).toContain("Staatssecretaris van Zorg: uitgevoerd");
    expect(saidIn(made)).toHaveLength(before);
  });

  it("is never told by a title", async () => {
    const made = await followed(ASKS);
    const onderwerp = "Verzoek om een brief over de uitvoering van de motie (36600-XX-29), die is uitgevoerd";
    made.source.queue([stuk(made, { ...EXECUTED, text: "Hierbij bied ik u dit stuk aan.", onderwerp })]);
    await made.once();
    expect(saidIn(made).map(([event]) => event)).toEqual([
      "motion.appreciated",
      "motion.held",
      "motion.voted",
      "motion.cited",
    ]);
  });
});

const FILES = filesIn("gevolgde-moties", ".xml").map((path) => readFileSync(path, "utf8"));
const fileOf = (id: string) => FILES.find((text) => text.includes(`/${id}/metadata.xml`));

describe.runIf(FILES.length > 0)("the real motion that says that others were not carried out", () => {
  const CITED = ["kst-36600-XX-29", "kst-36600-XX-41"] as const;

  function adopted(made: Bench, id: string): readonly SourceRecord[] {
    const number = id.slice(id.lastIndexOf("-") + 1);
    made.source.files.set(`file:${id}`, fileOf(id) ?? "");
    return [
      record("zaak", `zaak-${id}`, {
        fields: {
          soort: "Motie",
          nummer: `2024Z180${number}`,
          onderwerp: `Motie over onderwerp ${number}`,
          gestartOp: "2024-11-07T00:00:00",
          volgnummer: number,
        },
        refs: { kamerstukdossier: ["dossier-1"] },
      }),
      record("document", `document-${id}`, {
        fields: {
          soort: "Motie",
          documentNummer: `2024D430${number}`,
          onderwerp: `Motie over onderwerp ${number}`,
          datum: "2024-11-07T00:00:00",
          volgnummer: number,
        },
        refs: { zaak: [`zaak-${id}`], kamerstukdossier: ["dossier-1"] },
        file: { url: `file:${id}`, contentType: "text/xml", bytes: 10 },
      }),
      record("besluit", `besluit-${id}`, {
        fields: { besluitSoort: "Stemmen - aangenomen", status: "Besluit" },
        refs: { zaak: [`zaak-${id}`], agendapunt: ["punt"] },
      }),
    ];
  }

  /** Those of which its text is read to say so; of the others it only tells that they are named. */
  function denied(): readonly string[] {
    const text = (fileOf("kst-19637-3355") ?? "").replace(/<[^>]+>/g, "");
    const cited = cite(text, { kind: "motion" });
    return cited.filter(({ treatment }) => treatment === "notExecuted").map(({ id }) => id);
  }

  it("tells that the House says so, of neither that it was carried out, and keeps the term", async () => {
    const made = bench({
      watches: CITED.map((motion) => watch(motion, { motion, channel: `#${motion}` })),
      reader: createTextReader(),
      broadcast: ["motion.executed", "motion.contradicted"],
    });
    open.push(made.store);
    made.now = new Date("2024-11-15T09:00:00Z");
    made.source.queue([
      record("kamerstukdossier", "dossier-1", { fields: { nummer: "36600", toevoeging: "XX" } }),
      record("agendapunt", "punt", { refs: { activiteit: ["stemmingen"] } }),
      record("activiteit", "stemmingen", { fields: { soort: "Stemmingen", datum: "2024-11-14T15:00:00" } }),
      ...CITED.flatMap((id) => adopted(made, id)),
    ]);
    await made.once();
    made.now = new Date("2025-02-12T17:00:00Z");
    await made.once();
    made.source.queue([
      record("document", "tegenspraak", {
        fields: {
          soort: "Motie",
          documentNummer: "2025D05678",
          onderwerp: "Motie van het lid Van Nispen c.s.",
          datum: "2025-02-12T00:00:00",
        },
        file: { url: "file:tegenspraak", contentType: "text/xml", bytes: 10 },
      }),
    ]);
    made.source.files.set("file:tegenspraak", fileOf("kst-19637-3355") ?? "");
    await made.once();
    const told = saidIn(made).filter(([event]) => /cited|executed|contradicted/i.test(event));
    const isDenied = CITED.map((id) => denied().includes(id));
    console.log(
      `real motions: ${FILES.length} read; denied: ${CITED.filter((_, at) => isDenied[at]).join(", ")}`,
    );
    expect(isDenied[0]).toBe(true);
    expect(told.map(([event, shown]) => [event, shown])).toEqual(
      isDenied.map((is) => (is ? ["motion.contradicted", true] : ["motion.cited", false])),
    );
    for (const [at, id] of CITED.entries()) {
      const card = cardOf(made, id);
      if (isDenied[at]) expect(told[at]?.[2]).toContain("niet uitgevoerd, zegt de Kamer in");
      if (isDenied[at]) expect(card).toContain("Kamer: niet uitgevoerd (12 februari 2025");
      expect(card).not.toMatch(/(?<!niet )uitgevoerd (?:in|\()/i);
    }
    expect(cardOf(made, CITED[0])).toContain("Termijn verstreken op 1 december 2024");
  });
});
