import type { DeskButton } from "../button.ts";
import { openRuleWindow, ruleWindow } from "../rules/rule-window.ts";

/** *Maak hier een regel van* under what was searched: opens the window in which a rule is tried. */
export const newRule: DeskButton = {
  id: "rule-new",
  label: { nl: "Maak hier een regel van", en: "Make this a rule" },
  isForAll: true,
  press: ({ value, asker }, parts) => openRuleWindow(value.trim(), asker, parts),
  window: ruleWindow,
};
