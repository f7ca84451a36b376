import type { WrittenDossier } from "./dossier.ts";
import { endAt, testAt } from "./lexis.ts";
import { type NumberList, readNumbers } from "./numbers.ts";
import { isBudget } from "./suffix.ts";

const SPACE = /[ \u00a0\u2009\u202f]{1,2}(?=[1-9]\d{0,3}(?!\d)|[A-Z](?![A-Za-z0-9À-ɏ’']))/y;
const ENDS = /\s{0,3}(?:[,;:.)\]]|$|\n|(?:en|p|pp|blz|pag)\b)/y;
const FUND = /^[A-HJ-M]$/;

/**
 * Numbers behind a dossier with nothing but a space between: `31 459 22`, `36836 D`. Only before what ends a reference
 * (`36333 29 gemeenten` has none), and no letter that may be a fund. The caller must know that it is a reference.
 */
export function readBare(text: string, dossier: WrittenDossier): NumberList | null {
  const space = endAt(SPACE, text, dossier.end);
  const list = space === null ? null : readNumbers(text, space, false);
  if (list === null || !testAt(ENDS, text, list.end)) return null;
  const [first] = list.numbers;
  const isFund = dossier.suffix === null && isBudget(dossier.number) && FUND.test(first?.value ?? "");
  return isFund ? null : list;
}
