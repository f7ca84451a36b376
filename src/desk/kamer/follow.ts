import { askedWords } from "../asked/asked-words.ts";
import { idsIn } from "../asked/found.ts";
import { followNumbers } from "../buttons/follow-id.ts";
import type { KamerWord } from "../kamer-word.ts";

/** `volg 36600-XX-29`: follows a number or link in the channel where it is asked. */
export const follow: KamerWord = {
  typed: { nl: ["volg", "volgen"], en: ["follow"] },
  help: {
    nl: "volg 36600-XX-29: volgt een motie, dossier, Kamervragen, toezegging of stuk in dit kanaal. Een link of een andere schrijfwijze mag ook.",
    en: "follow 36600-XX-29: follows a motion, dossier, questions, pledge or document in this channel. A link or another spelling will do.",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = askedWords[language];
    if (rest === "") return { text: words.needsNumber(follow.typed[language][0]) };
    const ids = idsIn(rest);
    return ids.length === 0 ? { text: words.noNumber(rest) } : followNumbers(ids, asker, parts);
  },
};
