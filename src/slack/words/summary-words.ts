import { inBoth } from "#alert";
import { counted } from "./counted.ts";

/** What cards say about what a document says. */
export const summaryWords = inBoth({
  considers: { nl: "Overwegingen", en: "Considerations" },
  commitments: { nl: "Toezeggingen en voornemens", en: "Commitments and intentions" },
  aboutMotions: { nl: "Over moties", en: "About motions" },
  begins: { nl: "Begin van de tekst", en: "How the text begins" },
  changes: { nl: "Wijzigt", en: "Changes" },
  explanation: { nl: "Toelichting", en: "Explanation" },
  reason: { nl: "Reden van het uitstel", en: "Reason for the delay" },
  newTerm: { nl: "Nieuwe termijn", en: "New term" },
  answerTo: { nl: (party: string) => `Antwoord aan ${party}`, en: (party) => `Answer to ${party}` },
  asks: { nl: (party: string) => `${party} vraagt`, en: (party) => `${party} asks` },
  noAnswer: { nl: "Nog geen antwoord in dit verslag", en: "No answer in this report yet" },
  exchanges: {
    nl: (hit: number, total: number) =>
      `${hit > 1 ? `nog ${counted(hit - 1, "vraag", "vragen")} geraakt · ` : ""}${counted(total, "vraag", "vragen")} in totaal`,
    en: (hit, total) =>
      `${hit > 1 ? `${counted(hit - 1, "more question", "more questions")} hit · ` : ""}${counted(total, "question", "questions")} in all`,
  },
  speakers: {
    nl: (total: number) => `${counted(total, "spreker", "sprekers")} in totaal`,
    en: (total) => `${counted(total, "speaker", "speakers")} in all`,
  },
  item: {
    nl: (number: number | null) => (number === null ? "Agendapunt" : `Agendapunt ${number}`),
    en: (number) => (number === null ? "Item" : `Item ${number}`),
  },
  decision: { nl: "Besluit", en: "Decision" },
  items: {
    nl: (total: number) => `${counted(total, "agendapunt", "agendapunten")} in totaal`,
    en: (total) => `${counted(total, "item", "items")} in all`,
  },
  votesTotal: {
    nl: (total: number, adopted: number, rejected: number) =>
      [
        `${counted(total, "stemming", "stemmingen")} in totaal`,
        adopted + rejected > 0 ? `${adopted} aangenomen, ${rejected} verworpen` : "",
      ]
        .filter((piece) => piece !== "")
        .join(" · "),
    en: (total, adopted, rejected) =>
      [
        `${counted(total, "vote", "votes")} in all`,
        adopted + rejected > 0 ? `${adopted} adopted, ${rejected} rejected` : "",
      ]
        .filter((piece) => piece !== "")
        .join(" · "),
  },
  purpose: { nl: "Waarom deze wet", en: "Why this law" },
  articles: {
    nl: (total: number) => `${counted(total, "artikel", "artikelen")} in totaal`,
    en: (total) => `${counted(total, "article", "articles")} in all`,
  },
  newVersion: {
    nl: (passages: number, added: number, removed: number) =>
      `Nieuwe versie: ${counted(passages, "passage", "passages")} gewijzigd (${words(added, removed)})`,
    en: (passages, added, removed) =>
      `New version: ${counted(passages, "passage", "passages")} changed (${wordsEn(added, removed)})`,
  },
  was: { nl: "Was", en: "Was" },
  now: { nl: "Nu", en: "Now" },
  gone: { nl: "Vervallen", en: "Removed" },
  morePassages: {
    nl: (more: number) => `en nog ${counted(more, "gewijzigde passage", "gewijzigde passages")}`,
    en: (more) => `and ${counted(more, "more changed passage", "more changed passages")}`,
  },
});

/** `12 woorden erbij, 4 eruit` */
function words(added: number, removed: number): string {
  if (removed === 0) return `${counted(added, "woord", "woorden")} erbij`;
  if (added === 0) return `${counted(removed, "woord", "woorden")} eruit`;
  return `${counted(added, "woord", "woorden")} erbij, ${removed} eruit`;
}

function wordsEn(added: number, removed: number): string {
  if (removed === 0) return `${counted(added, "word", "words")} added`;
  if (added === 0) return `${counted(removed, "word", "words")} removed`;
  return `${counted(added, "word", "words")} added, ${removed} removed`;
}
