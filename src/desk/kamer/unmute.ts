import { channelSaid } from "#slack";
import type { KamerWord } from "../kamer-word.ts";
import { forMuted, unmute as unmuteNamed } from "../mute/mute.ts";
import { muteWords } from "../mute/mute-words.ts";

/** `ontdemp 36600-XX-29`, `ontdemp spreidingswet` */
export const unmute: KamerWord = {
  typed: { nl: ["ontdemp", "ontdempen"], en: ["unmute"] },
  group: "follow",
  help: {
    nl: "ontdemp 36600-XX-29: heft dat op",
    en: "unmute 36600-XX-29: ends that",
  },
  asks: {
    nl: "Waarvan wilt u weer horen? Een nummer, of de naam van een regel.",
    en: "Of what do you want to hear again? A number, or the name of a rule.",
  },
  changes: true,
  answer({ rest, asker }, parts) {
    const { language } = parts.config;
    const words = muteWords[language];
    const typed = unmute.typed[language][0];
    return forMuted(rest, typed, asker, parts, (muted, channel, transaction) => {
      const said = channelSaid(channel, asker, language);
      const isDone = unmuteNamed(muted, channel, asker, parts, transaction);
      return { text: isDone ? words.unmuted(muted.title, said) : words.notMuted(muted.title, said) };
    });
  },
};
