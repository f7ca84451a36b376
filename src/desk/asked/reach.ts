import { inBoth } from "#alert";
import type { Answer, Asker } from "#slack";
import type { DeskParts } from "../ports.ts";

/**
 * What somebody hears who asks for messages where none can come: nothing is promised there. Null where they can come, or
 * nobody knows.
 */
export async function unreached(asker: Asker, { config }: Pick<DeskParts, "config">): Promise<Answer | null> {
  const reach = (await asker.reach?.()) ?? "unknown";
  if (reach === "here" || reach === "unknown") return null;
  return { text: WORDS[config.language][reach] };
}

const WORDS = inBoth({
  absent: {
    nl: "Kamerwacht zit niet in dit kanaal en kan hier dus niets plaatsen. Nodig de app eerst uit met /invite @Kamerwacht, en typ dit dan opnieuw.",
    en: "Kamerwacht is not in this channel and can post nothing here. Invite the app first with /invite @Kamerwacht, then type this again.",
  },
  archived: {
    nl: "Dit kanaal is gearchiveerd: er kan niets meer in komen. Typ dit in een ander kanaal.",
    en: "This channel is archived: nothing can come in it any more. Type this in another channel.",
  },
  direct: {
    nl: "In een gesprek tussen mensen kan Kamerwacht niets plaatsen. Typ dit in een kanaal waar de app in zit, of in het gesprek met Kamerwacht zelf.",
    en: "Kamerwacht can post nothing in a conversation between people. Type this in a channel that the app is in, or in the conversation with Kamerwacht itself.",
  },
});
