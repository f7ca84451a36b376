import type { Treatment } from "./claim.ts";
import type { Token } from "./token.ts";

/** What a sentence says of one of its motions. */
export interface Said {
  readonly motion: Token;
  readonly treatment: Treatment;
  /** It is what others think: the government that repeats it claims nothing. */
  readonly byOthers?: true;
}
