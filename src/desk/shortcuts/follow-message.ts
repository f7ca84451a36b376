import type { InEach } from "#alert";
import { cite } from "#parliament";
import { followNumbers } from "../buttons/follow-id.ts";
import type { DeskShortcut } from "../shortcut.ts";

/** *Volg dit stuk*, in the menu of any message: follows what its numbers and links are about. */
export const followMessage: DeskShortcut = {
  id: "follow-piece",
  take(text, asker, parts) {
    const ids = idsNamed(text);
    return ids.length === 0 ? { text: NO_NUMBER[parts.config.language] } : followNumbers(ids, asker, parts);
  },
};

/** Everything that a message names in full, each once. */
function idsNamed(text: string): readonly string[] {
  const ids = cite(text).map(({ id }) => id);
  return [...new Set(ids.filter((id) => !id.startsWith("rel:")))];
}

const NO_NUMBER: InEach<string> = {
  nl: "In dit bericht staat geen nummer of link van een stuk dat te volgen is.",
  en: "There is no number or link in this message of anything that can be followed.",
};
