import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "#alert";
import type { Summary } from "#summary";
import { cutBetweenWords, headlineOf } from "../../src/slack/headline.ts";
import { runs } from "../runs.ts";
import { adopted, answerSummary, document, motion, question } from "./builders.ts";
import { hostileSnapshots, summaries } from "./hostile.ts";

const quote = { text: "Een zin.", start: 0, end: 8 };
const lead = [quote];
const letter = {
  kind: "letter" as const,
  sender: null,
  date: null,
  opening: null,
  commitments: [],
  motions: [],
};

const EXAMPLES: readonly (readonly [string, string, Summary | null, string, string])[] = [
  [
    "Brief regering",
    "Stand van de bomen",
    letter,
    "Kamerbrief · Stand van de bomen · 2025D01234",
    "Letter from the government · Stand van de bomen · 2025D01234",
  ],
  [
    "Brief regering",
    "Bomen",
    {
      ...letter,
      motions: [{ name: "De Wit c.s.", sentence: quote, treatment: "executed", speaker: "government" }],
    },
    "Kamerbrief · Bomen · motie-De Wit c.s. volgens de brief uitgevoerd · 2025D01234",
    "Letter from the government · Bomen · motion by De Wit c.s. called executed · 2025D01234",
  ],
  [
    "Brief regering",
    "Bomen",
    { ...letter, commitments: [quote] },
    "Kamerbrief · Bomen · 1 toezegging of voornemen · 2025D01234",
    "Letter from the government · Bomen · 1 commitment or intention · 2025D01234",
  ],
  [
    "Antwoord schriftelijke vragen",
    "Bomen",
    answerSummary,
    "Antwoord op Kamervragen · Bomen · 3 vragen beantwoord · 2025D01234",
    "Answer to written questions · Bomen · 3 questions answered · 2025D01234",
  ],
  [
    "Mededeling (uitstel antwoord)",
    "Bomen",
    {
      kind: "postponement",
      lead,
      question: null,
      announcedBy: null,
      reason: quote,
      term: { ...quote, date: "2030-06-14" },
    },
    "Uitstel van antwoord op Kamervragen · Bomen · antwoord uiterlijk 14 juni 2030 · 2025D01234",
    "Postponement of an answer to written questions · Bomen · answer by 14 June 2030 · 2025D01234",
  ],
  [
    "Motie",
    "Motie van het lid De Wit over bomen",
    {
      kind: "motion",
      signatories: [],
      considerations: [],
      requests: [],
      deadlines: [{ ...quote, text: "vóór de zomer" }],
    },
    "Motie-De Wit · bomen · vóór de zomer · 2025D01234",
    "Motion by De Wit · bomen · vóór de zomer · 2025D01234",
  ],
  [
    "Amendement",
    "Amendement van het lid De Wit over bomen",
    { kind: "amendment", lead, signatories: [], changes: [quote, quote], explanation: [] },
    "Amendement-De Wit · bomen · 2 wijzigingen · 2025D01234",
    "Amendment by De Wit · bomen · 2 changes · 2025D01234",
  ],
  [
    "Verslag van een schriftelijk overleg",
    "Bomen",
    { kind: "consultation", lead, exchanges: [{ party: "Groen", question: quote, answer: null }] },
    "Verslag van een schriftelijk overleg · Bomen · 1 vraag van 1 fractie · 2025D01234",
    "Written consultation (Verslag van een schriftelijk overleg) · Bomen · 1 question from 1 party · 2025D01234",
  ],
  [
    "Stenogram",
    "Bomen",
    {
      kind: "debate",
      lead,
      topic: null,
      speakers: [{ speaker: "De heer De Wit", party: null, said: [], turns: [] }],
    },
    "Stenogram · Bomen · 1 spreker · 2025D01234",
    "Debate (Stenogram) · Bomen · 1 speaker · 2025D01234",
  ],
  [
    "Besluitenlijst",
    "Bomen",
    { kind: "decisions", lead, items: [{ number: 1, title: quote, decisions: [] }] },
    "Besluitenlijst · Bomen · 1 agendapunt · 2025D01234",
    "List of decisions (Besluitenlijst) · Bomen · 1 item · 2025D01234",
  ],
  [
    "Stemmingen",
    "Bomen",
    { kind: "votes", lead, votes: [{ text: quote, result: quote, outcome: "verworpen" }] },
    "Stemmingen · Bomen · 0 aangenomen, 1 verworpen · 2025D01234",
    "Votes (Stemmingen) · Bomen · 0 adopted, 1 rejected · 2025D01234",
  ],
  [
    "Voorstel van wet",
    "Bomenwet",
    { kind: "bill", lead, purpose: null, articles: [quote, quote] },
    "Voorstel van wet · Bomenwet · 2 artikelen · 2025D01234",
    "Bill (Voorstel van wet) · Bomenwet · 2 articles · 2025D01234",
  ],
  [
    "Memorie van toelichting",
    "",
    null,
    "Memorie van toelichting · 2025D01234",
    "Memorandum (Memorie van toelichting) · 2025D01234",
  ],
];

describe("the line that is enough", () => {
  it.each(EXAMPLES)("%s %s", (kind, title, summary, nl, en) => {
    const snapshot = document({ kind, title });
    expect(headlineOf(snapshot, summary, "nl")).toBe(nl);
    expect(headlineOf(snapshot, summary, "en")).toBe(en);
  });

  it("tells where a followed motion or question stands", () => {
    expect(headlineOf(motion(adopted), null, "nl")).toMatch(/ · aangenomen; .* · 36600-XX-29$/);
    expect(headlineOf(question(), null, "nl")).toMatch(/ · nog niet beantwoord · 2024Z18231$/);
  });

  it("keeps fact and number where the name is long", () => {
    const line = headlineOf(
      document({ title: "bomen en struiken ".repeat(20) }),
      { ...letter, commitments: [quote] },
      "nl",
    );
    expect(line.length).toBeLessThanOrEqual(150);
    expect(line).toMatch(/(?:bomen|struiken|en)… · 1 toezegging of voornemen · 2025D01234$/);
  });

  it("is at most 150 characters on one line, and never empty, whatever the document", () => {
    const languages = fc.constantFrom<Language>("nl", "en");
    fc.assert(
      fc.property(hostileSnapshots, fc.option(summaries), languages, (snapshot, summary, language) => {
        const line = headlineOf(snapshot, summary, language);
        expect(line.length).toBeLessThanOrEqual(150);
        expect(line.trim()).not.toBe("");
        expect(line).not.toContain("\n");
        expect(line.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("cutting", () => {
  it("never cuts inside a word where there is another way", () => {
    const texts = fc.array(fc.constantFrom("boom", "é𝒳", "struik,", "a", "(langwoordzonderspaties"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (words, max) => {
        const text = words.join(" ");
        const shown = cutBetweenWords(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        if (shown === text) return;
        const kept = shown.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        if (kept.includes(" ")) expect(text.slice(kept.length)).toMatch(/^[\s·,:;(–-]/);
      }),
    );
  });
});

it("says of a motion without a vote where it stands", () => {
  expect(headlineOf(motion({ outcome: null, tally: null }), null, "nl")).toContain(
    "nog niet in stemming gebracht",
  );
});
