import { inBoth } from "#alert";
import { offersToRun } from "../buttons/run-word.ts";
import type { KamerGroup, KamerWord } from "../kamer-word.ts";

/** `help`: all words of `/kamer`, in groups, each with a button that does it. */
export const help: KamerWord = {
  typed: { nl: ["help", "hulp", "uitleg", "?"], en: ["help"] },
  group: "rules",
  help: { nl: "help: deze uitleg", en: "help: this text" },
  answer({ words }, { config: { language } }) {
    const { intro, more, groups } = WORDS[language];
    return {
      text: [intro, more].join("\n"),
      groups: GROUPS.map((group) => {
        const own = words.filter((word) => word.group === group && word !== help);
        return {
          title: groups[group],
          items: own.map((word) => ({ text: `/kamer ${word.help[language]}`, url: null })),
          offers: offersToRun(own, language),
        };
      }),
    };
  },
};

const GROUPS: readonly KamerGroup[] = ["list", "look", "follow", "rules"];

const WORDS = inBoth({
  intro: {
    nl: "Kamerwacht volgt de Tweede Kamer en plaatst hier wat uw regels raakt. Typ een opdracht, of druk op een knop.",
    en: "Kamerwacht follows the Dutch House of Representatives and posts here what your rules hit. Type a command, or press a button.",
  },
  more: {
    nl: "Waarom? in het menu onder een bericht laat zien welke regel het raakte. Op de startpagina van de app staat wat u volgt.",
    en: "Why? in the menu under a message shows which rule it hit. The app's home page shows what you follow.",
  },
  groups: {
    nl: {
      list: "Hoe het ervoor staat",
      look: "Opzoeken",
      follow: "Volgen en stil zijn",
      rules: "Regels en of alles werkt",
    },
    en: {
      list: "How things stand",
      look: "Looking things up",
      follow: "Following and silence",
      rules: "Rules, and whether all works",
    },
  },
});
