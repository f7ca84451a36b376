import { askedWords } from "../asked/asked-words.ts";
import { idsIn } from "../asked/found.ts";
import { followNumbers } from "../buttons/follow-id.ts";
import { choicesNamed } from "../follow/by-name.ts";
import type { KamerWord } from "../kamer-word.ts";

/** `volg 36600-XX-29`, `volg spreidingswet`: follows a number or link in the channel where it is asked; of a name it asks which. */
export const follow: KamerWord = {
  typed: { nl: ["volg", "volgen"], en: ["follow"] },
  group: "follow",
  help: {
    nl: "volg 36600-XX-29: volgt een motie, dossier, Kamervragen, toezegging of stuk in dit kanaal. Een link mag ook, of woorden uit de titel: volg spreidingswet",
    en: "follow 36600-XX-29: follows a motion, dossier, questions, pledge or document in this channel. A link will do, or words of the title: follow spreidingswet",
  },
  asks: {
    nl: "Wat wilt u volgen? Een nummer, een link, of een woord uit de titel.",
    en: "What do you want to follow? A number, a link, or a word of its title.",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = askedWords[language];
    if (rest === "") return { text: words.needsNumber(follow.typed[language][0]) };
    const ids = idsIn(rest);
    return ids.length === 0 ? choicesNamed(rest, asker, parts) : followNumbers(ids, asker, parts);
  },
};
