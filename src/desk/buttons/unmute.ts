import { inBoth } from "#alert";
import { channelSaid } from "#slack";
import type { DeskButton } from "../button.ts";
import { unmute as end } from "../mute/mute.ts";
import { muteWords } from "../mute/mute-words.ts";
import { mutedBehind } from "../mute/muted-now.ts";

/** *Niet meer dempen*, in App Home and under `/kamer regels`: ends a silence, which is said where muting was. */
export const unmute: DeskButton = {
  id: "mute-end",
  label: { nl: "Niet meer dempen", en: "Unmute" },
  press({ value, asker }, parts) {
    const { program, config } = parts;
    const { language } = config;
    const answer = program.store.transaction((transaction) => {
      const behind = mutedBehind(value, parts, transaction);
      if (behind === null) return { text: WORDS[language].over };
      const { muted, channel } = behind;
      end(muted, channel, asker, parts, transaction);
      return { text: muteWords[language].unmuted(muted.title, channelSaid(channel, asker, language)) };
    });
    program.wake();
    return answer;
  },
};

const WORDS = inBoth({
  over: { nl: "Dat was al niet meer gedempt.", en: "That was not muted any more already." },
});
