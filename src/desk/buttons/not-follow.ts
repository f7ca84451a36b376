import type { DeskButton } from "../button.ts";
import { endRule } from "./end-rule.ts";

/** *Niet volgen*, under the reply that says that what took a thing's place is followed too: ends that. */
export const notFollow: DeskButton = {
  id: "not-follow",
  label: { nl: "Niet volgen", en: "Do not follow" },
  under: ({ content }) => (content.type === "succession-reply" ? content.rule : null),
  press: (press, parts) => endRule.press(press, parts),
};
