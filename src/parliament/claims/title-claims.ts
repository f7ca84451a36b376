import type { DocumentClass } from "../document-class.ts";
import type { Head } from "./heads.ts";
import type { Told } from "./told.ts";

const SETTLED =
  /^\s*Afdoe(?:n|ning)\s+(?:van\s+)?(?=(?:de\s+|het\s+)?(?:\p{L}+\s+){0,3}(?:moties?|amendement))/iu;

const VERB = /\b(?:is|zijn|wordt|worden|zal|kan|heeft|moet)\b/;
/** In what the motion is about a clause begins, whose verb it may be: `over nagaan of het debat wordt gehinderd`. */
const INSIDE =
  /^[^.;:]*\s(?:of|hoe|dat|die|welke|wanneer|als|wat|waar\p{L}*|zodat|zodra|totdat|voordat)\s[^.;:]*$/u;

/** `, waarin de regering wordt verzocht …, is aan uw Kamer`: the verb behind it is the sentence's. */
const ENCLOSED = /,\s(?:waarin|waarbij|waarmee|die|welke)\s[^,;:]{0,300},(?=\s)/g;

/**
 * The one claim that a title can make: that of a letter of the government that begins `Afdoening van de motie`. Where
 * the kind of document is not told a single line that begins so is taken for one.
 */
export function titleClaims(
  text: string,
  heads: readonly Head[],
  kind: DocumentClass | undefined,
  isTitle: boolean,
): readonly Told[] {
  if (isTitle ? kind !== "letter" : kind !== undefined && kind !== "other" && kind !== "letter") return [];
  const begin = SETTLED.exec(text);
  const [first] = heads;
  if (begin === null || first === undefined || first.start > begin[0].length + 40) return [];
  const rest = text.slice(first.end).replace(ENCLOSED, " ");
  const verb = VERB.exec(rest);
  if (verb !== null && !INSIDE.test(rest.slice(0, verb.index))) return [];
  const sentence = { start: 0, end: text.trimEnd().length };
  return first.motions.map((motion) => ({ motion, treatment: "executed", speaker: "government", sentence }));
}
