import { type InEach, inBoth, type Language } from "#alert";
import type { Form, Offer } from "#slack";
import type { DeskButton } from "../button.ts";
import type { KamerWord } from "../kamer-word.ts";

const TEXT_MAX = 1_000;

/** A command as a button, such as *moties* in help: does what typing it does; one that needs something asks for it first. */
export const runWord: DeskButton = {
  id: "kamer-word",
  // What a command may not do for somebody it says itself.
  isForMembers: true,
  label: { nl: "Doe dit", en: "Do this" },
  press({ value, asker }, parts) {
    const [typed = "", question = ""] = value.split("\n");
    if (question === "") return parts.command(typed, asker);
    return {
      form: wordForm(typed, question, parts.config.language),
      otherwise: () => ({ text: WORDS[parts.config.language].typeIt(typed) }),
    };
  },
  window: {
    id: "kamer-word",
    submit: ({ values, memory }, parts) => ({
      answer: async (asker) => {
        const typed = memory.typed ?? "";
        const outcome = await parts.command(`${typed} ${values.rest?.trim() ?? ""}`, asker);
        if (outcome !== null && !("form" in outcome)) return outcome;
        // A window cannot open out of another that is being closed.
        return outcome === null ? { text: "…" } : await outcome.otherwise();
      },
    }),
  },
};

/** Buttons for words, each with the word on it. */
export function offersToRun(words: readonly KamerWord[], language: Language): readonly Offer[] {
  return words.map(({ typed, asks }, index) => {
    const [name] = typed[language];
    const question = asks?.[language] ?? "";
    return {
      id: `${runWord.id}-${index}`,
      label: name,
      value: question === "" ? name : `${name}\n${question}`,
    };
  });
}

function wordForm(typed: string, question: string, language: Language): Form {
  const { ask } = WORDS[language];
  return {
    window: "kamer-word",
    title: `/kamer ${typed}`.slice(0, 24),
    submit: ask,
    parts: [
      {
        type: "input",
        id: "rest",
        label: question,
        value: "",
        charactersMax: TEXT_MAX,
        multiline: false,
        optional: false,
      },
    ],
    memory: { typed },
  };
}

const WORDS: InEach<{ readonly ask: string; readonly typeIt: (typed: string) => string }> = inBoth({
  ask: { nl: "Vraag", en: "Ask" },
  typeIt: {
    nl: (typed: string) => `Het venster ging niet open. Typ: /kamer ${typed} met erachter wat u bedoelt.`,
    en: (typed) => `The window did not open. Type: /kamer ${typed} with what you mean behind it.`,
  },
});
