import { afterEach, describe, expect, it } from "vitest";
import { kamerstukId, type SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { type Bench, bench, FOLLOWED, watch } from "./harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(...args: Parameters<typeof bench>): Bench {
  const made = bench(...args);
  open.push(made.store);
  return made;
}

/** What was delivered by this page: kind of message, and of a reply its event. */
async function news(made: Bench, ...records: readonly SourceRecord[]): Promise<readonly string[]> {
  const before = made.messenger.delivered.length;
  made.source.queue(records);
  await made.once();
  return made.messenger.delivered
    .slice(before)
    .map(({ kind, content }) => (content.type === "event-reply" ? content.event : kind));
}

describe("a letter that cites a motion with a card in its dossier", () => {
  const ANOTHER = record("zaak", "zaak-30", {
    fields: {
      soort: "Motie",
      nummer: "2024Z18030",
      onderwerp: "Motie van het lid Drie over iets anders",
      gestartOp: "2024-11-19T00:00:00",
      volgnummer: "30",
    },
    refs: { kamerstukdossier: ["dossier-1"] },
  });
  const NAMES_IT = "Zie de motie (36 600 XX, nr. 29).";
  const letter = (id: string, filed: boolean) =>
    record("document", id, {
      fields: {
        soort: "Brief regering",
        documentNummer: "2024D46000",
        onderwerp: "Brief",
        datum: "2024-11-20T00:00:00",
      },
      refs: filed ? { kamerstukdossier: ["dossier-1"] } : {},
      file: { url: `http://127.0.0.1/${id}`, contentType: "text/plain", bytes: 100 },
    });

  it.each([
    [
      "is one message where only the dossier is followed",
      [watch("d", { dossier: "dossier-36600-XX" })],
      true,
      ["card"],
    ],
    ["the same where it is filed elsewhere", [watch("d", { dossier: "dossier-36600-XX" })], false, ["card"]],
    [
      "is told in the thread where its own words are not looked for",
      [watch("q", { query: "opvang" })],
      false,
      ["motion.cited"],
    ],
    [
      "is told in the thread of the motion that is followed",
      [watch("m", { motion: FOLLOWED })],
      false,
      ["motion.cited"],
    ],
    [
      "is told in both threads where it cites another too, which is followed",
      [watch("q", { query: "opvang" }), watch("m", { motion: kamerstukId("36600", "XX", 30) })],
      false,
      ["motion.cited", "motion.cited"],
    ],
  ])("%s", async (_name, watches, filed, expected) => {
    const made = start({ watches, broadcast: ["motion.cited"] });
    const both = watches.length > 1;
    made.source.files.set(
      "http://127.0.0.1/letter",
      both ? `${NAMES_IT} Zie ook de motie (36 600 XX, nr. 30).` : NAMES_IT,
    );
    if (both) await news(made, ANOTHER);
    await news(made, ...motionLife());
    expect(await news(made, letter("letter", filed))).toEqual(expected);
    await made.once();
    expect(await news(made, letter("letter", filed))).toEqual([]);
  });
});

describe("a followed pledge", () => {
  const pledge = (position: number, fields: SourceRecord["fields"] = {}) =>
    record("toezegging", "toezegging-1", {
      position,
      fields: {
        nummer: "TZ202411-116",
        tekst: "De minister stuurt een brief over opvang.",
        status: "Openstaand",
        datumNakoming: "2025-03-01T00:00:00",
        aanmaakdatum: "2024-11-19T00:00:00",
        ...fields,
      },
    });
  const following = [watch("belofte", { promise: "TZ202411-116" }), watch("opvang", { query: "opvang" })];

  it("has one card, and its thread tells what becomes of it, each thing once", async () => {
    const made = start({ watches: following });
    expect(await news(made, pledge(1))).toEqual(["card"]);
    expect(await news(made, pledge(2, { ministerie: "Opvang" }))).toEqual([]);
    expect(await news(made, pledge(3, { datumNakoming: "2025-06-01T00:00:00" }))).toEqual([
      "promise.changed",
    ]);
    const again = record("toezegging", "toezegging-2", {
      fields: { nummer: "TZ202411-200" },
      refs: { isHerhalingVan: ["toezegging-1"] },
    });
    expect(await news(made, again)).toEqual(["promise.repeated"]);
    const kept = {
      status: "Voldaan",
      kamerbriefNakoming: "2025D00001",
      datumNakoming: "2025-06-01T00:00:00",
    };
    expect(await news(made, pledge(4, kept), pledge(4, kept))).toEqual(["promise.fulfilled"]);
    expect(await news(made, { ...pledge(5), deleted: true, fields: {} })).toEqual(["promise.withdrawn"]);
    const [card, ...others] = made.messenger.delivered.filter(({ kind }) => kind === "card");
    expect(others).toEqual([]);
    expect(card?.content).toMatchObject({
      type: "subject-card",
      snapshot: { status: "Voldaan", withdrawn: true },
    });
  });

  it("is edited where its card stands, by the channel's id that Slack gave", async () => {
    const made = start({ watches: following });
    const asked: (string | undefined)[] = [];
    made.messenger.answer = ({ kind, channelId }, accept) => {
      if (kind === "edit") asked.push(channelId);
      const sending = accept();
      return sending.state === "sent" ? { ...sending, channelId: "C0123456789" } : sending;
    };
    await news(made, pledge(1));
    await news(made, pledge(2, { ministerie: "Opvang" }));
    expect(asked).toEqual(["C0123456789"]);
  });

  it("that is known already gets its card when somebody begins to follow it", async () => {
    const made = start({ watches: [] });
    expect(await news(made, pledge(1, { status: "Vervallen" }))).toEqual([]);
    made.watches = following;
    expect(await news(made)).toEqual(["card"]);
    expect(await news(made)).toEqual([]);
  });
});

describe("a vote on the agenda", () => {
  const open_ = motionLife().filter(
    ({ id, kind }) => id !== "besluit-3" && id !== "besluit-2" && kind !== "stemming",
  );
  const proposal = (datum: string, position = 1) => [
    record("activiteit", "stemmingen", { position, fields: { soort: "Stemmingen", datum } }),
    record("agendapunt", "punt", { refs: { activiteit: ["stemmingen"] } }),
    record("besluit", "voorstel", {
      fields: { status: "Voorstel" },
      refs: { zaak: ["zaak-1"], agendapunt: ["punt"] },
    }),
  ];

  it("is told in the motion's thread, and told again when it is moved", async () => {
    const made = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    expect(await news(made, ...open_)).toEqual(["card", "motion.appreciated"]);
    expect(await news(made, ...proposal("2024-11-26T00:00:00"))).toEqual(["motion.scheduled"]);
    expect(await news(made, ...proposal("2024-12-03T00:00:00", 2))).toEqual(["motion.scheduled"]);
    expect(await news(made, ...proposal("2024-12-03T00:00:00", 3))).toEqual([]);
  });

  it("is told to be off the list while its day is still to come, and not on that day", async () => {
    const cancelled = (datum: string) =>
      record("activiteit", "stemmingen", {
        position: 5,
        fields: { soort: "Stemmingen", datum, status: "Geannuleerd" },
      });
    const ahead = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    await news(ahead, ...open_, ...proposal("2024-11-26T00:00:00"));
    expect(await news(ahead, cancelled("2024-11-26T00:00:00"))).toEqual(["motion.scheduled"]);
    const today = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    const day = `${today.now.toISOString().slice(0, 10)}T00:00:00`;
    await news(today, ...open_, ...proposal(day));
    expect(await news(today, cancelled(day))).toEqual([]);
  });

  it("is no news when its day is past", async () => {
    const made = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    await news(made, ...open_);
    expect(await news(made, ...proposal("2024-11-19T00:00:00"))).toEqual([]);
  });
});

describe("a followed dossier", () => {
  const dossier = (hoogsteVolgnummer: string, position: number, more: SourceRecord["fields"] = {}) =>
    record("kamerstukdossier", "dossier-1", {
      position,
      fields: { nummer: "36600", toevoeging: "XX", titel: "Begroting", hoogsteVolgnummer, ...more },
    });
  const letter = record("document", "brief-1", {
    fields: {
      soort: "Brief regering",
      documentNummer: "2024D50000",
      onderwerp: "Stand van zaken",
      datum: "2024-11-20T00:00:00",
      volgnummer: "30",
    },
    refs: { kamerstukdossier: ["dossier-1"] },
  });

  it("has one card of its own, kept up to date in silence; each new document has its card", async () => {
    const made = start({ watches: [watch("begroting", { dossier: "dossier-36600-XX", kinds: ["letter"] })] });
    expect(await news(made, dossier("29", 1))).toEqual(["card"]);
    expect(await news(made, dossier("30", 2, { afgesloten: "false" }), letter)).toEqual(["card"]);
    const [card, document] = made.messenger.delivered;
    expect(card?.content).toMatchObject({ snapshot: { subject: "dossier", highestNumber: 30 } });
    expect(document?.content).toMatchObject({ type: "document-card" });
    expect(await news(made, dossier("30", 3, { afgesloten: "true" }))).toEqual(["dossier.closed"]);
    expect(await news(made, dossier("30", 4, { afgesloten: "false" }))).toEqual(["dossier.changed"]);
    expect(await news(made, dossier("30", 5, { afgesloten: "false" }))).toEqual([]);
  });

  it("has no card where a query only finds its title", async () => {
    const made = start({ watches: [watch("woorden", { query: "begroting" })] });
    expect(await news(made, dossier("29", 1))).toEqual([]);
    expect(await news(made, dossier("30", 2))).toEqual([]);
  });
});
