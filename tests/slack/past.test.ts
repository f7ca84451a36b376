import { describe, expect, it } from "vitest";
import type { PastReply } from "#alert";
import type { PastProgress } from "#parliament";
import { adopted, citing, documentCard, motion, post, question, subjectCard } from "./builders.ts";
import { dossier } from "./pledge-builders.ts";
import { renderPost } from "./rendered.ts";

const SOUGHT: PastProgress = { state: "sought", since: "2024-11-19", read: 0, total: 0, unread: 0 };
const READING: PastProgress = { ...SOUGHT, state: "reading", read: 3, total: 41 };
const SEARCHED: PastProgress = { ...READING, state: "searched", read: 39, unread: 2 };

function shown(past: PastProgress, snapshot = motion({ ...adopted, citedBy: [] })): string {
  const { text, blocks } = renderPost(post(subjectCard({ snapshot, past })));
  return `${text}\n${JSON.stringify(blocks)}`;
}

describe("the card of what began before we looked", () => {
  it.each([
    ["nothing was looked for", SOUGHT, "Eerdere stukken nog niet doorzocht"],
    ["it is being read", READING, "Eerdere stukken nog niet doorzocht (3 van 41 gelezen)"],
    [
      "a source is silent",
      { ...SOUGHT, failing: ["officielebekendmakingen"] },
      "Eerdere stukken nog niet doorzocht · officielebekendmakingen gaf nog geen antwoord",
    ],
  ])("does not say nog niet while %s", (_when, past, line) => {
    const said = shown(past);
    expect(said).toContain(line);
    expect(said.replaceAll("nog niet doorzocht", "")).not.toContain("nog niet");
  });

  it("says that nothing can search it where that is so", () => {
    const said = shown({ ...SOUGHT, state: "unsearched" });
    expect(said).toContain("Eerdere stukken niet doorzocht: geen bron die aan staat kan dat");
    expect(said).not.toContain("nog niet");
  });

  it("is that of a document and of a dossier too", () => {
    for (const content of [
      documentCard({ past: READING }),
      subjectCard({ snapshot: dossier(), past: READING }),
    ])
      expect(JSON.stringify(renderPost(post(content)).blocks)).toContain("(3 van 41 gelezen)");
  });

  it.each([
    [["appreciation", "vote"], "Appreciatie niet bekend", "Ingediend, stemming niet bekend"],
    [["appreciation"], "Appreciatie niet bekend", "Ingediend, nog niet in stemming gebracht"],
    [[], "Appreciatie nog niet", "Ingediend, nog niet in stemming gebracht"],
  ] as const)("does not say nog niet of what no source could tell: %j", (untold, appreciation, standing) => {
    const card = subjectCard({ snapshot: motion(), summary: null, past: SEARCHED, untold });
    const { text, blocks } = renderPost(post(card));
    const words = blocks
      .flatMap((block) => JSON.stringify(block).match(/(?<="text":")[^"]+(?=")/g) ?? [])
      .join("");
    expect(words).toContain(appreciation);
    expect(words).toContain(standing);
    expect(text).toMatch(
      untold.some((one) => one === "vote") ? /of erover is gestemd, is niet bekend/ : /nog niet over gestemd/,
    );
  });

  it("says from when on it was searched, and what is missing", () => {
    const said = shown({ ...SEARCHED, isCut: true });
    expect(said).toContain("Eerdere stukken doorzocht sinds 19 november 2024");
    expect(said).toContain("2 stukken konden niet worden gelezen");
    expect(said).toContain("er zijn meer stukken gevonden dan zijn nagelezen");
    expect(said).toContain("nog niet als uitgevoerd gemeld");
  });

  it("does not say that there was no vote, nor no answer, of what was not looked for", () => {
    for (const snapshot of [motion(), question(), question({ state: "postponed" })]) {
      const { text, blocks } = renderPost(post(subjectCard({ snapshot, past: SOUGHT, summary: null })));
      const said = `${text}\n${JSON.stringify(blocks)}`;
      expect(text).toContain("eerdere stukken nog niet doorzocht");
      expect(said.replaceAll("nog niet doorzocht", "")).not.toContain("nog niet");
    }
  });
});

describe("the reply for the past", () => {
  const said = (at: number) =>
    ({ treatment: "notExecuted", speaker: "house", sentence: `Zin ${at} over de motie.` }) as const;
  const reply = (count: number, total = count): PastReply => ({
    type: "past-reply",
    language: "nl",
    snapshot: motion(adopted),
    documents: Array.from({ length: count }, (_, at) => ({
      ...citing({ key: `d${at}`, date: "2025-01-14", claims: [said(at)] }),
      by: { name: "A. Een", office: "minister van Asiel en Migratie", party: null },
    })),
    total,
  });

  it("names each document with its date, sender and sentence", () => {
    const { text, blocks } = renderPost(post(reply(2), { kind: "reply" }));
    expect(text).toMatch(/^Uit het verleden: 2 stukken noemen /);
    const said = JSON.stringify(blocks);
    for (const part of [
      "14 januari 2025",
      "minister van Asiel en Migratie",
      "Zin 0 over",
      "Zin 1 over",
      "Kamer: niet uitgevoerd",
    ])
      expect(said).toContain(part);
  });

  it("says how many more there are", () => {
    const said = JSON.stringify(renderPost(post(reply(2, 45), { kind: "reply" })).blocks);
    expect(said).toContain("en 43 van daarvoor");
  });
});
