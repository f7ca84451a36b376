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
  readonly speakers: (total: number) => string;
  readonly item: (number: number) => string;
  readonly decision: string;
  readonly items: (total: number) => string;
  readonly votesTotal: (total: number, adopted: number, rejected: number) => string;
  readonly purpose: string;
  readonly articles: (total: number) => string;
  readonly newVersion: (passages: number, added: number, removed: number) => string;
  readonly was: string;
  readonly now: string;
  readonly gone: string;
  readonly morePassages: (count: number) => string;
  readonly headline: HeadlineWords;
}

type Fate = "executed" | "rejected" | "adopted" | "underway";

/** The one fact behind a document's name, in a few words. */
interface HeadlineWords {
  readonly changes: (count: number) => string;
  readonly answered: (count: number) => string;
  readonly answerBy: (date: string) => string;
  readonly asked: (questions: number, parties: number) => string;
  readonly speakers: (count: number) => string;
  readonly items: (count: number) => string;
  readonly voted: (adopted: number, rejected: number) => string;
  readonly articles: (count: number) => string;
  /** `name` is how the letter names the one motion, without the word. */
  readonly fates: Readonly<Record<Fate, (count: number, name: string | null) => string>>;
  readonly treats: (count: number) => string;
  readonly promises: (count: number) => string;
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
    speakers: (total) => `${count(total, "spreker", "sprekers")} in totaal`,
    item: (number) => `Agendapunt ${number}`,
    decision: "Besluit",
    items: (total) => `${count(total, "agendapunt", "agendapunten")} in totaal`,
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
    headline: {
      changes: (many) => count(many, "wijziging", "wijzigingen"),
      answered: (many) => `${count(many, "vraag", "vragen")} beantwoord`,
      answerBy: (date) => `antwoord uiterlijk ${date}`,
      asked: (questions, parties) =>
        `${count(questions, "vraag", "vragen")} van ${count(parties, "fractie", "fracties")}`,
      speakers: (many) => count(many, "spreker", "sprekers"),
      items: (many) => count(many, "agendapunt", "agendapunten"),
      voted: (adopted, rejected) => `${adopted} aangenomen, ${rejected} verworpen`,
      articles: (many) => count(many, "artikel", "artikelen"),
      fates: {
        executed: (many, name) => fate(many, name, "uitgevoerd genoemd"),
        rejected: (many, name) => fate(many, name, "niet uitgevoerd of ontraden"),
        adopted: (many, name) => fate(many, name, "overgenomen"),
        underway: (many, name) => fate(many, name, "in uitvoering"),
      },
      treats: (many) => `over ${count(many, "motie", "moties")}`,
      promises: (many) => `${count(many, "toezegging of voornemen", "toezeggingen en voornemens")}`,
    },
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
    speakers: (total) => `${count(total, "speaker", "speakers")} in all`,
    item: (number) => `Item ${number}`,
    decision: "Decision",
    items: (total) => `${count(total, "item", "items")} in all`,
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
    headline: {
      changes: (many) => count(many, "change", "changes"),
      answered: (many) => `${count(many, "question", "questions")} answered`,
      answerBy: (date) => `answer by ${date}`,
      asked: (questions, parties) =>
        `${count(questions, "question", "questions")} from ${count(parties, "party", "parties")}`,
      speakers: (many) => count(many, "speaker", "speakers"),
      items: (many) => count(many, "item", "items"),
      voted: (adopted, rejected) => `${adopted} adopted, ${rejected} rejected`,
      articles: (many) => count(many, "article", "articles"),
      fates: {
        executed: (many, name) => fateEn(many, name, "called executed"),
        rejected: (many, name) => fateEn(many, name, "not carried out, or advised against"),
        adopted: (many, name) => fateEn(many, name, "taken over"),
        underway: (many, name) => fateEn(many, name, "being carried out"),
      },
      treats: (many) => `on ${count(many, "motion", "motions")}`,
      promises: (many) => count(many, "commitment or intention", "commitments and intentions"),
    },
  },
};

function count(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`;
}

/** `motie-Ceder c.s. uitgevoerd genoemd`, `3 moties overgenomen` */
function fate(many: number, name: string | null, said: string): string {
  return `${many > 1 ? `${many} moties` : name === null ? "motie" : `motie-${name}`} ${said}`;
}

function fateEn(many: number, name: string | null, said: string): string {
  return `${many > 1 ? `${many} motions` : name === null ? "motion" : `motion by ${name}`} ${said}`;
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
