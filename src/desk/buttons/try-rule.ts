import type { DeskButton } from "../button.ts";
import { openRuleWindow } from "../rules/rule-window.ts";

/** *Regel proberen*, in App Home: opens the window in which a rule is tried, empty. */
export const tryRule: DeskButton = {
  id: "rule-try",
  label: { nl: "Regel proberen", en: "Try a rule" },
  isForAll: true,
  press: ({ asker }, parts) => openRuleWindow("", asker, parts),
};
