import { type InEach, inBoth } from "#alert";
import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { changed } from "./change-words.ts";
import type { CitedEvent } from "./cited-words.ts";
import type { DeadlineEvent } from "./deadline-words.ts";
import { are, type Sentences, were } from "./said.ts";

/** What cards say about written questions and their answers. */
export const questionWords = inBoth({
  heading: { nl: "Kamervragen", en: "Written questions" },
  named: {
    nl: (title: string) => `De Kamervragen ${/^over\s/i.test(title) ? "" : "over "}“${title}”`,
    en: (title) => `The written questions on “${title}”`,
  },
  askedOn: { nl: (date: string) => `gesteld op ${date}`, en: (date) => `asked on ${date}` },
  askedBy: { nl: (by: string) => `Gesteld door ${by}`, en: (by) => `Asked by ${by}` },
  addressedTo: { nl: (to: string) => `Gericht aan: ${to}`, en: (to) => `Addressed to: ${to}` },
  dueBy: {
    nl: (date: string) => `antwoord verwacht uiterlijk ${date}`,
    en: (date) => `answer due by ${date}`,
  },
  wasDueBy: {
    nl: (date: string) => `oorspronkelijke termijn: uiterlijk ${date}`,
    en: (date) => `original term: by ${date}`,
  },
  postponed: { nl: "Uitstel gemeld", en: "Postponed" },
  states: {
    nl: {
      open: "Nog niet beantwoord",
      postponed: "Uitstel gemeld, nog niet beantwoord",
      answered: "Beantwoord",
      withdrawn: "Ingetrokken",
    },
    en: {
      open: "Not answered yet",
      postponed: "Postponed, not answered yet",
      answered: "Answered",
      withdrawn: "Withdrawn",
    },
  },
  now: {
    nl: (name: string, state: string, askedOn: string | null, dueOn: string | null) =>
      `${name} zijn ${askedOn === null ? "" : `gesteld op ${askedOn} en `}${own(STATES, state)?.nl ?? state}${dueOn === null ? "" : `; het antwoord wordt uiterlijk op ${dueOn} verwacht`}.`,
    en: (name, state, askedOn, dueOn) =>
      `${name} were ${askedOn === null ? "put" : `asked on ${askedOn}`} and ${own(STATES, state)?.en ?? state}${dueOn === null ? "" : `; the answer is due by ${dueOn}`}.`,
  },
  question: { nl: (numbers: string) => `Vraag ${numbers}`, en: (numbers) => `Question ${numbers}` },
  answer: { nl: "Antwoord", en: "Answer" },
  answerTo: {
    nl: (number: string) => `Antwoord op vraag ${number}`,
    en: (number) => `Answer to question ${number}`,
  },
  answeredBy: { nl: (by: string) => `Beantwoord door ${by}`, en: (by) => `Answered by ${by}` },
  pairs: {
    nl: (others: number, total: number) =>
      `${others === 0 ? "" : others === 1 ? "nog 1 antwoord geraakt · " : `nog ${others} antwoorden geraakt · `}${total} ${total === 1 ? "antwoord" : "antwoorden"} in totaal`,
    en: (others, total) =>
      `${others === 0 ? "" : others === 1 ? "1 more answer hit · " : `${others} more answers hit · `}${total} ${total === 1 ? "answer" : "answers"} in all`,
  },
  readAnswer: { nl: "Lees het antwoord", en: "Read the answer" },
});

type QuestionEvent = Exclude<Extract<EventType, `question.${string}`>, CitedEvent | DeadlineEvent>;

/** One sentence for every step of written questions. */
export const questionSentences: Sentences<QuestionEvent> = {
  "question.asked": {
    nl: (f) =>
      are(
        f,
        `gesteld${f.by === null ? "" : ` door ${f.by}`}${f.dueOn === null ? "" : `; antwoord verwacht uiterlijk ${f.dueOn}`}`,
      ),
    en: (f) =>
      were(
        f,
        `asked${f.by === null ? "" : ` by ${f.by}`}${f.dueOn === null ? "" : `; an answer is due by ${f.dueOn}`}`,
      ),
  },
  "question.postponed": {
    nl: (f) => ({
      bare: "Uitstel gemeld: het antwoord komt later.",
      full: `${f.name} krijgen later antwoord: er is uitstel gemeld.`,
    }),
    en: (f) => ({
      bare: "Postponed: the answer comes later.",
      full: `${f.name} will be answered later: a postponement was announced.`,
    }),
  },
  "question.answered": { nl: (f) => are(f, "beantwoord"), en: (f) => were(f, "answered") },
  "question.withdrawn": {
    nl: (f) => are(f, f.removed ? "verwijderd door de bron" : "ingetrokken"),
    en: (f) => were(f, f.removed ? "removed by the source" : "withdrawn"),
  },
  "question.changed": { nl: (f) => are(f, changed.nl(f)), en: (f) => were(f, changed.en(f)) },
};

/** How written questions stand, behind *zijn* or *were*. */
const STATES: Readonly<Record<string, InEach<string>>> = {
  open: { nl: "nog niet beantwoord", en: "are not answered yet" },
  postponed: {
    nl: "nog niet beantwoord; er is uitstel gemeld",
    en: "are not answered yet; a postponement was announced",
  },
  answered: { nl: "beantwoord", en: "have been answered" },
  withdrawn: { nl: "ingetrokken", en: "have been withdrawn" },
};
