import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import type { DigestTime } from "#watch";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const DAILY: DigestTime = { every: "day", weekday: null, hour: 8, minute: 30 };
const WEEKLY: DigestTime = { every: "week", weekday: 1, hour: 8, minute: 30 };
const READER = { userId: "U0LEZER", at: "2024-12-05T10:00:00.000Z" };

function letter(id: string, onderwerp: string): readonly SourceRecord[] {
  const fields = {
    soort: "Brief regering",
    documentNummer: `2024D5${id}`,
    onderwerp,
    datum: "2024-12-03",
  };
  const url = `file:${id}`;
  const document = record("document", `brief-${id}`, {
    fields,
    file: { url, contentType: "text/plain", bytes: 10 },
  });
  const signed = record("documentActor", `actor-${id}`, {
    fields: {
      relatie: "Eerste ondertekenaar",
      actorNaam: "A. Een",
      functie: "de demissionair minister van Opvang",
    },
    refs: { document: [`brief-${id}`] },
  });
  return [document, signed];
}

function start(digest: DigestTime) {
  const watches = [watch("motie", { motion: FOLLOWED }), watch("opvang", { query: "opvang" })];
  const made = bench({ watches, channels: { "#kanaal": { digest } } });
  open.push(made.store);
  const at = async (time: string, ...records: readonly SourceRecord[]) => {
    made.now = new Date(time);
    if (records.length > 0) made.source.queue(records);
    await made.once();
  };
  const last = () =>
    made.messenger.delivered
      .flatMap(({ content }) => (content.type === "digest-card" ? [content] : []))
      .at(-1);
  return { made, at, last };
}

describe("what is to be read, in a digest", () => {
  it("is told every week until it is ticked off, with its sentence, its promise and its card", async () => {
    const { made, at, last } = start(WEEKLY);
    made.source.files.set("file:1", "De opvang is vol.\n\nIk zal uw Kamer in maart informeren.");
    made.source.files.set("file:2", "De motie (Kamerstuk 36 600 XX, nr. 29) wordt uitgevoerd.");
    await at("2024-12-02T12:00:00Z", ...motionLife());
    await at("2024-12-03T12:00:00Z", ...letter("1", "Stand van zaken"), ...letter("2", "Voortgang"));
    await at("2024-12-09T07:35:00Z");
    expect(last()?.reading).toEqual({
      total: 2,
      authors: [{ author: { voice: "government", office: "Minister van Opvang" }, letters: 2, answers: 0 }],
      lines: expect.arrayContaining([
        expect.objectContaining({
          title: "Stand van zaken",
          watches: ["Regel opvang"],
          sentence: "De opvang is vol.",
          promise: "Ik zal uw Kamer in maart informeren.",
          card: "card/document:brief-1/#kanaal",
        }),
        expect.objectContaining({
          title: "Voortgang",
          watches: ["Regel motie"],
          promise: null,
          card: expect.stringMatching(/^card\/motion:/),
        }),
      ]),
    });
    made.store.transaction((transaction) => transaction.readOff("#kanaal", "document:brief-1", READER));
    await at("2024-12-16T07:35:00Z");
    expect(last()?.reading?.lines.map(({ title }) => title)).toEqual(["Voortgang"]);
    made.store.transaction((transaction) => transaction.readOff("#kanaal", "document:brief-2", READER));
    await at("2024-12-23T07:35:00Z");
    expect(last()).not.toHaveProperty("reading");
  });

  it("is told every day only of what came since the last", async () => {
    const { made, at, last } = start(DAILY);
    await at("2024-12-02T12:00:00Z");
    made.source.files.set("file:1", "Niets.");
    await at("2024-12-03T12:00:00Z", ...letter("1", "Over opvang"));
    await at("2024-12-04T07:35:00Z");
    expect(last()?.reading?.total).toBe(1);
    made.source.files.set("file:3", "Niets.");
    await at("2024-12-04T12:00:00Z", ...letter("3", "Meer over opvang"));
    await at("2024-12-05T07:35:00Z");
    expect(last()?.reading?.lines.map(({ title }) => title)).toEqual(["Meer over opvang"]);
  });

  it("holds nothing of history, nor of more than three months ago", async () => {
    const { made, at } = start(WEEKLY);
    await at("2024-12-02T12:00:00Z");
    made.source.files.set("file:1", "Niets.");
    await at("2024-12-03T12:00:00Z", ...letter("1", "Over opvang"));
    const touched = (since: string) =>
      made.store.transaction((archive) => archive.touchedSince(since).length);
    expect(touched("2024-12-03T00:00:00Z")).toBe(1);
    expect(touched("2024-12-04T00:00:00Z")).toBe(0);
  });
});
