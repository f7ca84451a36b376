import { inBoth } from "#alert";
import type { KamerWord } from "../kamer-word.ts";

/** `help`: all words of `/kamer`, a line each. */
export const help: KamerWord = {
  typed: { nl: ["help", "hulp", "uitleg", "?"], en: ["help"] },
  help: { nl: "help: deze uitleg", en: "help: this text" },
  answer({ words }, { config: { language } }) {
    const { intro, more } = WORDS[language];
    const lines = words.map((word) => `/kamer ${word.help[language]}`);
    return { text: [intro, "", ...lines, "", more].join("\n") };
  },
};

const WORDS = inBoth({
  intro: {
    nl: "Kamerwacht volgt de Tweede Kamer en plaatst hier wat uw regels raakt.",
    en: "Kamerwacht follows the Dutch House of Representatives and posts here what your rules hit.",
  },
  more: {
    nl: "De knop Waarom? onder een bericht laat zien welke regel het raakte, met de zinnen waarin dat staat. Op de startpagina van de app staat wat u volgt, met termijnen.",
    en: "The button Why? under a message shows which rule it hit, with the sentences in which that stands. The app's home page shows what you follow, with deadlines.",
  },
});
