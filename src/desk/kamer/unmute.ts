import type { KamerWord } from "../kamer-word.ts";
import { forMuted } from "../mute/mute.ts";
import { muteWords } from "../mute/mute-words.ts";

/** `ontdemp 36600-XX-29`, `ontdemp spreidingswet` */
export const unmute: KamerWord = {
  typed: { nl: ["ontdemp", "ontdempen"], en: ["unmute"] },
  help: {
    nl: "ontdemp 36600-XX-29: heft dat op",
    en: "unmute 36600-XX-29: ends that",
  },
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = muteWords[language];
    const typed = unmute.typed[language][0];
    return forMuted(rest, typed, asker, parts, ({ target, title }, channel, transaction) => ({
      text: transaction.unmute(channel, target)
        ? words.unmuted(title, channel)
        : words.notMuted(title, channel),
    }));
  },
};
