import { describe, expect, it } from "vitest";
import type { CitingDocument, DocumentText } from "#parliament";
import { placesIn, quoted } from "../../src/report/overview/place.ts";
import { makeText } from "../summary/make-text.ts";

const ANSWER = makeText(
  "Vraag 1",
  "Kent u de motie?",
  "Antwoord 1",
  "Ja.",
  "Vraag 2",
  "Is de motie uitgevoerd?",
  "Antwoord 2",
  "De motie [7] is uitgevoerd.",
  "[7] Kamerstuk 36 600 XX, nr. 29.",
);

function document(kind: string, change: Partial<CitingDocument> = {}): CitingDocument {
  return {
    key: "d",
    number: null,
    kind,
    title: "",
    date: null,
    sentence: "De motie [7] is uitgevoerd.",
    role: "mentions",
    ...change,
  };
}

const texts = (text: DocumentText | null) => ({ text: () => text });
const at = (from: number, text: string) => [
  { start: 0, end: from },
  { start: from, end: text.length },
];

describe("the place of what a document says", () => {
  it("is its page, its question, and the mark of its note", () => {
    const paged = { ...ANSWER, pages: at(ANSWER.text.indexOf("Vraag 2"), ANSWER.text) };
    const citing = document("Antwoord schriftelijke vragen", { note: "Kamerstuk 36 600 XX, nr. 29." });
    const places = placesIn([citing], texts(paged));
    expect(places.of(citing, citing.sentence, citing.note ?? null)).toEqual({
      page: 2,
      question: 2,
      note: "7",
    });
  });

  it("has no question in a letter, no page in a text without, and no mark of a note that is not there", () => {
    const citing = document("Brief regering", { note: "Een andere noot." });
    const places = placesIn([citing], texts({ ...ANSWER, pages: [] }));
    expect(places.of(citing, citing.sentence, "Een andere noot.")).toEqual({
      page: null,
      question: null,
      note: null,
    });
  });

  it("is not told of words that are not in it, or of a text that is not kept", () => {
    const other = document("Brief regering", { sentence: "Dit staat er niet." });
    expect(placesIn([other], texts(ANSWER)).of(other, other.sentence, null)).toBeNull();
    const citing = document("Brief regering");
    expect(placesIn([citing], texts(null)).of(citing, citing.sentence, null)).toBeNull();
    expect(placesIn([], texts(ANSWER)).of(citing, citing.sentence, null)).toBeNull();
  });

  it("is found for the sentences of all claims, reading each text once", () => {
    let read = 0;
    const once = {
      text: () => {
        read += 1;
        return ANSWER;
      },
    };
    const claims = [
      { speaker: "government", treatment: "executed", sentence: "De motie [7] is uitgevoerd." } as const,
    ];
    const citing = document("Brief regering", { sentence: "Ja.", claims });
    const places = placesIn([citing, document("Brief regering")], once);
    expect(places.of(citing, "Ja.", null)?.page).toBe(1);
    expect(places.of(citing, "De motie [7] is uitgevoerd.", null)?.page).toBe(1);
    expect(read).toBe(1);
  });
});

it("a quote without words has no place", () => {
  const source = { id: null, title: "", kind: "", date: null, official: null, url: null };
  expect(quoted("", source, ANSWER).place).toBeNull();
});
