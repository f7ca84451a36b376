import type { KamerWord } from "../kamer-word.ts";
import { openRuleWindow } from "../rules/rule-window.ts";

/** `probeer noodopvang`: opens the window in which a rule is tried before it is saved. */
export const tryRule: KamerWord = {
  typed: { nl: ["probeer", "proberen", "proef"], en: ["try"] },
  group: "look",
  help: {
    nl: "probeer noodopvang: laat zien wat een regel zou hebben geraakt, voordat u hem bewaart",
    en: "try noodopvang: shows what a rule would have hit, before you save it",
  },
  answer: ({ rest, asker }, parts) => openRuleWindow(rest, asker, parts),
};
