import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../parliament/world.ts";
import { type Bench, bench, watch } from "./harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(watches: Parameters<typeof bench>[0]["watches"]): Bench {
  const made = bench({ watches });
  open.push(made.store);
  return made;
}

const motion: readonly SourceRecord[] = [
  record("kamerstukdossier", "dossier", { fields: { nummer: "36600", toevoeging: "XX" } }),
  record("zaak", "zaak-motie", {
    fields: {
      nummer: "2024Z18231",
      soort: "Motie",
      onderwerp: "Motie over opvang",
      gestartOp: "2024-11-07T00:00:00",
      volgnummer: "29",
    },
    refs: { kamerstukdossier: ["dossier"] },
  }),
];

function meeting(
  change: SourceRecord["fields"] = {},
  refs: SourceRecord["refs"] = {},
  id = "debat",
): SourceRecord {
  const fields = {
    soort: "Commissiedebat",
    nummer: "2024A07123",
    onderwerp: "Vreemdelingen- en asielbeleid",
    datum: "2024-12-19T00:00:00",
    datumSoort: "Dag",
    aanvangstijd: "2024-12-19T10:00:00",
    eindtijd: "2024-12-19T14:00:00",
    locatie: "Troelstrazaal",
    besloten: "false",
    status: "Gepland",
    voortouwnaam: "vaste commissie voor Asiel en Migratie",
    ...change,
  };
  return record("activiteit", id, { fields, refs });
}

const item = (id: string, onderwerp: string, activiteit = "debat") =>
  record("agendapunt", id, { fields: { onderwerp, volgorde: "1" }, refs: { activiteit: [activiteit] } });
const besluit = (
  id: string,
  agendapunt: string,
  zaak: string,
  fields: SourceRecord["fields"] = { status: "Voorstel" },
) => record("besluit", id, { fields, refs: { agendapunt: [agendapunt], zaak: [zaak] } });

function told({ messenger }: Bench) {
  return messenger.delivered.map(({ kind, channel, content, broadcast, edits }) => [
    kind,
    channel,
    content.type === "event-reply"
      ? content.event
      : content.type === "subject-card"
        ? content.snapshot.subject
        : content.type,
    broadcast,
    edits,
  ]);
}

const onAgenda = [item("punt", "Motie over opvang"), besluit("voorstel", "punt", "zaak-motie")];

describe("a debate", () => {
  it("that is followed by its number has a card, and its steps in the thread", async () => {
    const started = start([watch("debat", { meeting: "2024A07123" })]);
    started.source.queue([meeting()]);
    await started.once();
    started.source.queue([meeting({ datum: "2024-12-20T00:00:00" })]);
    await started.once();
    started.source.queue([meeting({ datum: "2024-12-20T00:00:00", status: "Geannuleerd" })]);
    await started.once();
    expect(told(started)).toEqual([
      ["card", "#kanaal", "meeting", false, 2],
      ["reply", "#kanaal", "meeting.moved", false, 0],
      ["reply", "#kanaal", "meeting.cancelled", false, 0],
    ]);
  });

  it.each([
    ["of the committee", { committee: "Asiel en Migratie" }, 1],
    ["of another committee", { committee: "Financiën" }, 0],
    ["of the committee about something", { committee: "asiel", query: "asielbeleid" }, 1],
    ["of the committee about something on its agenda", { committee: "asiel", query: "opvang" }, 1],
    ["of the committee about something else", { committee: "asiel", query: "visserij" }, 0],
  ])("%s comes to who follows that", async (_, change, cards) => {
    const started = start([watch("commissie", change)]);
    started.source.queue([meeting(), ...onAgenda]);
    await started.once();
    expect(told(started).length).toBe(cards);
  });

  it("comes to who follows what stands on its agenda, whichever was known first", async () => {
    for (const pages of [
      [[...motion], [meeting(), ...onAgenda]],
      [[meeting(), ...onAgenda], [...motion]],
      [[meeting()], [...motion], [...onAgenda]],
    ]) {
      const started = start([watch("motie", { motion: "kst-36600-XX-29" })]);
      for (const page of pages) {
        started.source.queue(page);
        await started.once();
      }
      expect(
        told(started)
          .map(([kind, , what]) => `${kind} ${what}`)
          .sort(),
      ).toEqual(["card meeting", "card motion"]);
      const card = started.messenger.delivered.find(
        ({ content }) => content.type === "subject-card" && content.snapshot.subject === "meeting",
      );
      expect(JSON.stringify(card?.content)).toContain("kst-36600-XX-29");
    }
  });

  it("comes to who looks for words that a document on its agenda has", async () => {
    const started = start([watch("woorden", { query: "noodopvang" })]);
    const letter = record("document", "brief", {
      fields: {
        soort: "Brief regering",
        documentNummer: "2024D43817",
        onderwerp: "Kinderen in de noodopvang",
        datum: "2024-11-20T00:00:00",
      },
      refs: { zaak: ["zaak-brief"] },
    });
    const zaak = record("zaak", "zaak-brief", {
      fields: { nummer: "2024Z19000", soort: "Brief regering", onderwerp: "Kinderen in de noodopvang" },
    });
    started.source.queue([zaak, letter]);
    await started.once();
    started.source.queue([meeting(), item("punt", "Brief"), besluit("voorstel", "punt", "zaak-brief")]);
    await started.once();
    expect(told(started).map(([kind, , what]) => [kind, what])).toEqual([
      ["card", "document-card"],
      ["card", "meeting"],
    ]);
  });

  it("that lies behind us, has no date or is called off gets no card", async () => {
    for (const change of [{ datum: "2024-11-01T00:00:00" }, { datum: null }, { status: "Geannuleerd" }]) {
      const started = start([watch("commissie", { committee: "Asiel" })]);
      started.source.queue([meeting(change)]);
      await started.once();
      expect(told(started)).toEqual([]);
    }
  });

  it("without a date has a card where it is followed by its number, which says so, and tells when it has one", async () => {
    const started = start([
      watch("debat", { meeting: "2024A07123" }),
      watch("asiel", { committee: "Asiel" }),
    ]);
    const undated = { datum: null, aanvangstijd: null, eindtijd: null, datumSoort: "Nog geen datum bekend" };
    started.source.queue([meeting(undated)]);
    await started.once();
    started.source.queue([meeting({ ...undated, nummer: "2024A07999" }, {}, "ander")]);
    await started.once();
    expect(told(started).map(([kind, , what]) => [kind, what])).toEqual([["card", "meeting"]]);
    started.source.queue([meeting()]);
    await started.once();
    started.source.queue([meeting(undated)]);
    await started.once();
    expect(told(started).map(([kind, , what]) => `${kind} ${what}`)).toEqual([
      "card meeting",
      "reply meeting.changed",
      "reply meeting.moved",
    ]);
  });

  it("shows who speaks, what is pledged there and its record once they are there, without a word in the thread", async () => {
    const started = start([watch("debat", { meeting: "2024A07123" })]);
    started.source.queue([meeting()]);
    await started.once();
    const refs = { activiteit: ["debat"] };
    const actor = (id: string, fields: SourceRecord["fields"]) =>
      record("activiteitActor", id, { fields, refs });
    started.source.queue([
      actor("a2", {
        actorNaam: "A. Een",
        functie: "minister van Opvang",
        relatie: "Bewindspersoon",
        volgorde: "2",
      }),
      actor("a1", {
        actorNaam: "B. Twee",
        actorFractie: "SP",
        functie: "Tweede Kamerlid",
        relatie: "Spreker",
        volgorde: "1",
      }),
      actor("a3", {
        actorNaam: "vaste commissie voor Asiel en Migratie",
        relatie: "Voortouwcommissie",
        volgorde: "3",
      }),
      actor("a4", { actorNaam: "C. Drie", actorFractie: "VVD", relatie: "Afgemeld", volgorde: "4" }),
    ]);
    await started.once();
    started.source.queue([
      record("toezegging", "belofte", {
        fields: { nummer: "TZ202412-116", tekst: "Een brief.", status: "Openstaand" },
        refs,
      }),
      record("document", "stenogram", {
        fields: { soort: "Stenogram", documentNummer: "2024D51234", titel: "Verslag" },
        refs,
      }),
      record("document", "convocatie", {
        fields: { soort: "Convocatie commissieactiviteit", documentNummer: "2024D51000" },
        refs,
      }),
    ]);
    await started.once();
    expect(told(started).map(([kind, , what]) => [kind, what])).toEqual([["card", "meeting"]]);
    const [card] = started.messenger.delivered;
    const shown = card?.content.type === "subject-card" ? card.content.snapshot : null;
    expect(shown).toMatchObject({
      speakers: [
        { name: "B. Twee", party: "SP", office: null },
        { name: "A. Een", party: null, office: "minister van Opvang" },
      ],
      pledged: [{ key: "belofte", id: "TZ202412-116" }],
      records: [{ kind: "Stenogram", number: "2024D51234" }],
    });
    const gone = record("activiteitActor", "a1", { deleted: true, position: 9 });
    started.source.queue([gone, record("toezegging", "belofte", { deleted: true, position: 9 })]);
    await started.once();
    const later = started.messenger.delivered[0]?.content;
    expect(later?.type === "subject-card" ? later.snapshot : null).not.toHaveProperty("pledged");
  });

  it("of a list of votes or a procedural meeting is told by what becomes of its things", async () => {
    for (const soort of ["Stemmingen", "Procedurevergadering"]) {
      const started = start([watch("motie", { motion: "kst-36600-XX-29" })]);
      started.source.queue([...motion, meeting({ soort }), ...onAgenda]);
      await started.once();
      expect(told(started).some(([kind, , what]) => kind === "card" && what === "meeting")).toBe(false);
    }
  });

  it("is told again five working days before, once for its day, and not in a recess", async () => {
    const started = start([watch("debat", { meeting: "2024A07123" })]);
    started.source.queue([meeting()]);
    await started.once();
    const seen: string[] = [];
    for (let day = 21; day <= 50; day += 1) {
      started.now = new Date(Date.UTC(2024, 10, day, 9));
      await started.once();
      if (told(started).length > 1 && seen.length === 0) seen.push(started.now.toISOString().slice(0, 10));
    }
    expect(seen).toEqual(["2024-12-12"]);
    expect(told(started).map(([, , what]) => what)).toEqual(["meeting", "meeting.near"]);
    const reply = started.messenger.delivered[1]?.content;
    expect(reply?.type === "event-reply" ? reply.changes : null).toEqual({ workingDays: 5 });
  });

  it("follows up a card whose agenda was emptied as it was moved", async () => {
    const started = start([watch("motie", { motion: "kst-36600-XX-29" })]);
    started.source.queue([...motion, meeting(), ...onAgenda]);
    await started.once();
    const gone = onAgenda.map((one) => ({ ...one, deleted: true, fields: {}, refs: {} }));
    started.source.queue([...gone, meeting({ status: "Verplaatst" })]);
    await started.once();
    expect(told(started).map(([, , what]) => what)).toContain("meeting.moved");
  });

  it("tells what a procedural meeting decides about a followed thing in its thread, and nowhere else", async () => {
    const started = start([watch("motie", { motion: "kst-36600-XX-29" })]);
    started.source.queue([...motion, meeting({ soort: "Procedurevergadering" }), ...onAgenda]);
    await started.once();
    const text = "Agenderen voor het commissiedebat.";
    started.source.queue([
      besluit("voorstel", "punt", "zaak-motie", {
        status: "Besluit",
        besluitTekst: text,
        besluitSoort: "Agenderen",
      }),
    ]);
    await started.once();
    started.source.queue([
      besluit("voorstel", "punt", "zaak-motie", {
        status: "Besluit",
        besluitTekst: text,
        besluitSoort: "Agenderen",
      }),
    ]);
    await started.once();
    const decided = started.messenger.delivered.filter(
      ({ content }) => content.type === "event-reply" && content.event === "meeting.decided",
    );
    expect(
      decided.map(({ parent, content }) => [
        parent?.startsWith("card/motion:"),
        content.type === "event-reply" ? content.changes : null,
      ]),
    ).toEqual([[true, { decided: [{ zaak: "zaak-motie", text }] }]]);
  });

  it("with an agenda of 300 items has one card, of a size that Slack takes", async () => {
    const started = start([watch("motie", { motion: "kst-36600-XX-29" })]);
    const items = Array.from({ length: 300 }, (_, index) => [
      item(`punt-${index}`, `Punt ${index}`),
      besluit(`voorstel-${index}`, `punt-${index}`, index === 150 ? "zaak-motie" : `zaak-${index}`),
    ]).flat();
    started.source.queue([...motion, meeting(), ...items]);
    await started.once();
    expect(told(started).filter(([, , what]) => what === "meeting")).toHaveLength(1);
  });
});
