import { inBoth, type Language } from "#alert";
import { type Answer, type Asker, type Form, titleOf } from "#slack";
import { askedWords } from "../asked/asked-words.ts";
import { channelOfCard, subjectOfCard } from "../asked/card.ts";
import { channelFor } from "../asked/channel.ts";
import type { DeskButton } from "../button.ts";
import { mutedSubject, mute as muteSubject, type Span } from "../mute/mute.ts";
import type { DeskParts } from "../ports.ts";
import { keyOfWhole } from "./under.ts";

/** *Dempen*: asks for how long, and mutes what a card is about in the channel of the card. */
export const mute: DeskButton = {
  id: "mute",
  label: { nl: "Dempen", en: "Mute" },
  place: "menu",
  under: (message) => keyOfWhole(message, "subject-card"),
  press({ value }, { program, config }) {
    const { language } = config;
    const found = program.store.transaction((transaction) => subjectOfCard(value, transaction));
    const name = found === null ? null : titleOf(found.snapshot, language);
    return {
      form: spanForm(value, name, language),
      otherwise: () => ({ text: WORDS[language].typeIt }),
    };
  },
  window: {
    id: "mute",
    submit: ({ values, memory, asker }, parts) => ({
      answer: () => muteCard(memory.card ?? "", spanOf(values.span), asker, parts),
    }),
  },
};

/** Two may be open after each other: the window says what it is about. */
function spanForm(card: string, name: string | null, language: Language): Form {
  const { title, question, spans } = WORDS[language];
  const options = SPANS.map((span) => ({ value: span, label: spans[span] }));
  return {
    window: "mute",
    title,
    submit: title,
    parts: [
      ...(name === null ? [] : [{ type: "text" as const, text: name }]),
      { type: "choice", id: "span", label: question, look: "radio", options, chosen: "week" },
    ],
    memory: { card },
  };
}

const SPANS: readonly Span[] = ["day", "week", "month", "change"];

function spanOf(value: string | undefined): Span {
  return SPANS.find((span) => span === value) ?? "week";
}

function muteCard(card: string, span: Span, asker: Asker, parts: DeskParts): Answer {
  const answer = parts.program.store.transaction((transaction) => {
    const found = subjectOfCard(card, transaction);
    const channel = channelOfCard(card, transaction) ?? channelFor(asker, transaction);
    if (found === null || channel === null) return { text: askedWords[parts.config.language].stale };
    return muteSubject(mutedSubject(found, parts), span, channel, asker, parts, transaction);
  });
  parts.program.wake();
  return answer;
}

const WORDS = inBoth({
  title: { nl: "Dempen", en: "Mute" },
  question: {
    nl: "Hoe lang wilt u hier niets over horen?",
    en: "For how long do you want to hear nothing about this?",
  },
  spans: {
    nl: { day: "Een dag", week: "Een week", month: "Een maand", change: "Tot er iets verandert" },
    en: { day: "A day", week: "A week", month: "A month", change: "Until something changes" },
  },
  typeIt: {
    nl: "Het venster ging niet open. Klik nog eens, of typ /kamer demp met het nummer en dag, week of maand erachter.",
    en: "The window did not open. Click again, or type /kamer mute with the number, and day, week or month behind it.",
  },
});
