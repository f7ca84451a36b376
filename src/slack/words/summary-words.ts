import type { Language } from "#alert";

/** What cards say about what a document says, beside the words that every card knows. */
export interface SummaryWords {
  readonly changes: string;
  readonly explanation: string;
  readonly reason: string;
  readonly newTerm: string;
  readonly answerTo: (party: string) => string;
  readonly asks: (party: string) => string;
  readonly noAnswer: string;
  readonly exchanges: (hit: number, total: number) => string;
  readonly speaks: string;
  readonly speakers: (total: number) => string;
  readonly item: (number: number) => string;
  readonly decision: string;
  readonly items: (total: number) => string;
  readonly votes: string;
  readonly votesTotal: (total: number, adopted: number, rejected: number) => string;
  readonly purpose: string;
  readonly articles: (total: number) => string;
  readonly newVersion: (passages: number, added: number, removed: number) => string;
  readonly was: string;
  readonly now: string;
  readonly gone: string;
  readonly morePassages: (count: number) => string;
}

/** The words for summaries in a language. */
export function summaryWordsOf(language: Language): SummaryWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, SummaryWords>> = {
  nl: {
    changes: "Wijzigt",
    explanation: "Toelichting",
    reason: "Reden van het uitstel",
    newTerm: "Nieuwe termijn",
    answerTo: (party) => `Antwoord aan ${party}`,
    asks: (party) => `${party} vraagt`,
    noAnswer: "Nog geen antwoord in dit verslag",
    exchanges: (hit, total) =>
      `${hit > 1 ? `nog ${count(hit - 1, "vraag", "vragen")} geraakt · ` : ""}${count(total, "vraag", "vragen")} in totaal`,
    speaks: "Wie zegt er iets over",
    speakers: (total) => `${count(total, "spreker", "sprekers")} in totaal`,
    item: (number) => `Agendapunt ${number}`,
    decision: "Besluit",
    items: (total) => `${count(total, "agendapunt", "agendapunten")} in totaal`,
    votes: "Stemmingen",
    votesTotal: (total, adopted, rejected) =>
      [
        `${count(total, "stemming", "stemmingen")} in totaal`,
        adopted + rejected > 0 ? `${adopted} aangenomen, ${rejected} verworpen` : "",
      ]
        .filter((piece) => piece !== "")
        .join(" · "),
    purpose: "Waarom deze wet",
    articles: (total) => `${count(total, "artikel", "artikelen")} in totaal`,
    newVersion: (passages, added, removed) =>
      `Nieuwe versie: ${count(passages, "passage", "passages")} gewijzigd (${words(added, removed)})`,
    was: "Was",
    now: "Nu",
    gone: "Vervallen",
    morePassages: (more) => `en nog ${count(more, "gewijzigde passage", "gewijzigde passages")}`,
  },
  en: {
    changes: "Changes",
    explanation: "Explanation",
    reason: "Reason for the delay",
    newTerm: "New term",
    answerTo: (party) => `Answer to ${party}`,
    asks: (party) => `${party} asks`,
    noAnswer: "No answer in this report yet",
    exchanges: (hit, total) =>
      `${hit > 1 ? `${count(hit - 1, "more question", "more questions")} hit · ` : ""}${count(total, "question", "questions")} in all`,
    speaks: "Who says something about it",
    speakers: (total) => `${count(total, "speaker", "speakers")} in all`,
    item: (number) => `Item ${number}`,
    decision: "Decision",
    items: (total) => `${count(total, "item", "items")} in all`,
    votes: "Votes",
    votesTotal: (total, adopted, rejected) =>
      [
        `${count(total, "vote", "votes")} in all`,
        adopted + rejected > 0 ? `${adopted} adopted, ${rejected} rejected` : "",
      ]
        .filter((piece) => piece !== "")
        .join(" · "),
    purpose: "Why this law",
    articles: (total) => `${count(total, "article", "articles")} in all`,
    newVersion: (passages, added, removed) =>
      `New version: ${count(passages, "passage", "passages")} changed (${wordsEn(added, removed)})`,
    was: "Was",
    now: "Now",
    gone: "Removed",
    morePassages: (more) => `and ${count(more, "more changed passage", "more changed passages")}`,
  },
};

function count(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`;
}

/** `12 woorden erbij, 4 eruit` */
function words(added: number, removed: number): string {
  if (removed === 0) return `${count(added, "woord", "woorden")} erbij`;
  if (added === 0) return `${count(removed, "woord", "woorden")} eruit`;
  return `${count(added, "woord", "woorden")} erbij, ${removed} eruit`;
}

function wordsEn(added: number, removed: number): string {
  if (removed === 0) return `${count(added, "word", "words")} added`;
  if (added === 0) return `${count(removed, "word", "words")} removed`;
  return `${count(added, "word", "words")} added, ${removed} removed`;
}
