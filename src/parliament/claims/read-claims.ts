import { findCitations } from "../citations/find.ts";
import type { DocumentClass } from "../document-class.ts";
import { sentenceAt } from "../sentence.ts";
import type { DocumentText, Span } from "../text.ts";
import type { TextClaim } from "./claim.ts";
import type { Motion } from "./heads.ts";
import { motionsIn, toldIn, voicesIn } from "./read.ts";
import { motionKey } from "./same-motion.ts";
import { settle } from "./settle.ts";
import type { ClaimedText, Told } from "./told.ts";

/** A document as far as its claims need to know it. */
export interface ClaimingDocument
  extends Pick<DocumentText, "text" | "paragraphs" | "footnotes" | "references"> {
  readonly kind?: DocumentClass;
  /** Who sent it, where that is known besides and the text does not tell. */
  readonly sender?: TextClaim["speaker"] | undefined;
  /** The dossier that its numbers without one belong to. */
  readonly dossier?: string;
}

const MOTIONS_MAX = 300;

/**
 * The motions and amendments that a document treats, by number or by name, in the order in which it names them: what
 * each speaker says becomes of each, at most one claim of each speaker; `mentioned` of those of which nobody says
 * anything. Agendas and lists of votes and decisions treat none. Takes time linear in the text.
 */
export function readClaims(document: ClaimingDocument): readonly TextClaim[] {
  const cited = findCitations(document.text, document);
  const claimed: ClaimedText = { ...document, cited };
  const told = [...Map.groupBy(toldIn(claimed), ({ motion }) => motionKey(motion)).values()].flatMap((own) =>
    settle<Span, Told>(own),
  );
  const byMotion = Map.groupBy(told, ({ motion }) => motionKey(motion));
  const mentions = new Map(mentionsIn(claimed));
  // A row of a table can tell of a motion by its number alone.
  for (const [key, [first]] of byMotion)
    if (first !== undefined && key !== "" && !mentions.has(key)) mentions.set(key, first);
  return [...mentions].slice(0, MOTIONS_MAX).flatMap(([key, { motion, ...mention }]) => {
    const claims = byMotion.get(key);
    if (claims === undefined) return [{ ...named(motion), treatment: "mentioned" as const, ...mention }];
    return claims.map(({ treatment, speaker, sentence, against, loose }) => ({
      ...named(motion),
      treatment,
      speaker,
      sentence,
      ...(against === undefined ? {} : { against }),
      ...(loose === undefined ? {} : { loose }),
    }));
  });
}

function named({ id, name }: Motion): Pick<TextClaim, "id" | "name"> {
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

type Mention = Pick<TextClaim, "speaker" | "sentence"> & { readonly motion: Motion };

/** Every motion that is named, with the sentence that names it first. */
function mentionsIn(document: ClaimedText): ReadonlyMap<string, Mention> {
  const voices = voicesIn(document);
  const mentions = new Map<string, Mention>();
  for (const { start, motions } of motionsIn(document)) {
    const speaker = voices(start).speaker ?? "other";
    if (speaker === "silent") continue;
    for (const motion of motions) {
      const key = motionKey(motion);
      const known = mentions.get(key);
      if (key === "") continue;
      if (known === undefined)
        mentions.set(key, { motion, speaker, sentence: sentenceAt(document.text, start, start + 1) });
      else if (known.motion.name === undefined && motion.name !== undefined)
        mentions.set(key, { ...known, motion: { ...known.motion, name: motion.name } });
    }
  }
  return mentions;
}
