import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { PARTED, PARTED_WORK } from "./verbs.ts";

/** Where the clause around a motion stands when what the motion is about begins. */
export interface Open {
  /** Its finite verb, or null while that is still to come. */
  readonly verb: string | null;
  /** Whether it begins with a word that sends its verbs to its end. */
  readonly subordinate: boolean;
  /** Whether it says what for: `om de motie … uit te voeren`. */
  readonly purpose: boolean;
  /** Whether a comma ends it: `zoals verzocht in de motie …, heb ik`. */
  readonly aside: boolean;
  /** Whether it follows something else, which it ends before a comma for: `de keuring die de motie noemt, is …`. */
  readonly relative: boolean;
  /** Whether it waits for what was asked: `zoals in de motie gevraagd`. */
  readonly asking: boolean;
  /** Whether the motion stands between commas: `heb ik, conform de motie …, de norm`. */
  readonly enclosed: boolean;
  /** Whether it has had all of its verbs: `heeft uitvoering gegeven aan`. */
  readonly complete: boolean;
}

/** As in a main clause that waits for its verb. */
export const AWAITING: Open = {
  verb: null,
  subordinate: false,
  purpose: false,
  aside: false,
  enclosed: false,
  relative: false,
  asking: false,
  complete: false,
};

/** `uit te voeren`. */
export function isParted(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at + 1) !== "te") return false;
  const parted = `${wordAt(tokens, at)}|${wordAt(tokens, at + 2)}`;
  return PARTED.has(parted) || PARTED_WORK.has(parted);
}
