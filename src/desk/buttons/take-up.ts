import { inBoth, type Language } from "#alert";
import { takeUpCard } from "#pipeline";
import { type Answer, type Asker, type Form, titleOf } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import { subjectOfCard } from "../asked/card.ts";
import type { DeskButton } from "../button.ts";
import type { DeskParts } from "../ports.ts";
import { isTakenUp, keyOfWhole } from "./under.ts";

/** *Oppakken*: takes up the thing of a card, with a note: shown on the card, said in its thread. */
export const takeUp: DeskButton = {
  id: "claim",
  label: { nl: "Oppakken", en: "Take up" },
  isForMembers: true,
  under: (message) => (isTakenUp(message) ? null : keyOfWhole(message, "subject-card", "document-card")),
  press: ({ value, asker }, parts) => ({
    form: noteForm(value, parts.config.language),
    otherwise: () => noteTakeUp(value, null, asker, parts),
  }),
  window: {
    id: "claim",
    submit: ({ values, memory, asker }, parts) => ({
      answer: () => noteTakeUp(memory.card ?? "", values.note?.trim() || null, asker, parts),
    }),
  },
};

const NOTE_MAX = 500;

function noteForm(card: string, language: Language): Form {
  const { title, question, hint } = WORDS[language];
  return {
    window: "claim",
    title,
    submit: title,
    parts: [
      {
        type: "input",
        id: "note",
        label: question,
        hint,
        value: "",
        charactersMax: NOTE_MAX,
        multiline: true,
        optional: true,
      },
    ],
    memory: { card },
  };
}

function noteTakeUp(
  card: string,
  note: string | null,
  { userId }: Asker,
  { program, config }: DeskParts,
): Answer {
  const words = WORDS[config.language];
  const answer = program.store.transaction((transaction) => {
    const found = subjectOfCard(card, transaction);
    if (found === null || transaction.post(card) === null) return { text: askedWords[config.language].stale };
    const title = titleOf(found.snapshot, config.language);
    const at = program.context.clock().toISOString();
    const isNew = takeUpCard(transaction, card, { userId, at, note }, program.context);
    return { text: isNew ? words.takenUp(title) : words.takenUpAlready(title) };
  });
  program.wake();
  return answer;
}

const WORDS = inBoth({
  title: { nl: "Oppakken", en: "Take up" },
  question: { nl: "Wat gaat u doen?", en: "What are you going to do?" },
  hint: {
    nl: "Komt op de kaart en in de draad, met uw naam.",
    en: "Shown on the card and in its thread, with your name.",
  },
  takenUp: {
    nl: (title: string) => `U hebt dit opgepakt: ${title}. Het staat op de kaart en in de draad.`,
    en: (title) => `You took this up: ${title}. It is on the card and in its thread.`,
  },
  takenUpAlready: {
    nl: (title: string) => `Dat stond er al: u hebt dit opgepakt (${title}).`,
    en: (title) => `That was there already: you took this up (${title}).`,
  },
});
