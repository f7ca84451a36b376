import type { Language } from "#alert";
import { type Answer, type Asker, nameOf, type Offer } from "#slack";
import type { FoundSubject } from "../asked/found.ts";
import { unreached } from "../asked/reach.ts";
import type { DeskButton } from "../button.ts";
import { follow } from "../follow/follow.ts";
import type { DeskParts } from "../ports.ts";

const CHOICES_MAX = 8;

/** *Volgen: …* in an answer: follows the one thing that it names. */
export const followId: DeskButton = {
  id: "follow-id",
  label: { nl: "Volgen", en: "Follow" },
  press: async ({ value, asker }, parts) =>
    (await unreached(asker, parts)) ?? follow({ ids: [value] }, asker, parts),
};

/** A button for each of several things, to follow it. */
export function choicesToFollow(found: readonly FoundSubject[], language: Language): readonly Offer[] {
  return found.slice(0, CHOICES_MAX).flatMap(({ snapshot }, index) => {
    const id = snapshot.ids[0];
    return id === undefined ? [] : offerToFollow(id, nameOf(snapshot, language).top, index, language);
  });
}

/** The same for one. In: its id, what it is called, and which of several it is, from 0. */
export function offerToFollow(id: string, title: string, index: number, language: Language): Offer {
  return { id: `${followId.id}-${index}`, label: `${followId.label[language]}: ${title}`, value: id };
}

/** Follows what these numbers stand for; where that is several things, asks which. */
export async function followNumbers(ids: readonly string[], asker: Asker, parts: DeskParts): Promise<Answer> {
  const refusal = await unreached(asker, parts);
  if (refusal !== null) return refusal;
  const { several = [], ...answer } = follow({ ids }, asker, parts);
  return several.length === 0
    ? answer
    : { ...answer, offers: choicesToFollow(several, parts.config.language) };
}
