import type { Clause } from "./clause.ts";
import { COORDINATORS, OWN, PREPOSITIONS } from "./lexicon.ts";
import { wordAt, wordsOf } from "./look.ts";

/** Whether words behind the verbs leave a part out: `uitgevoerd, met uitzondering van …`, `uitgevoerd, voor het voortgezet onderwijs nog niet`. */
export function leavesOut({ tokens }: Clause, until: number): boolean {
  const behind = tokens.slice(until + 1);
  const other = behind.findIndex(
    ({ kind, word }, index) =>
      kind === "motion" || (COORDINATORS.has(word) && !PREPOSITIONS.has(wordAt(behind, index + 1))),
  );
  return LEAVES_OUT.test(
    behind
      .slice(0, other < 0 ? undefined : other)
      .map(({ word }) => word)
      .join(" "),
  );
}

const LEAVES_OUT =
  /\b(?:deels\b|met uitzondering van|met dien verstande|uitgezonderd|behoudens|behalve|voor (?:de|het) (?:rest|overige|andere)\b|op .{1,40} na$|zij het (?:deels|gedeeltelijk|niet)|(?:nog|echter|overigens) niet\b|niet$)/;

/** `voor zover …`, `wat betreft de gezinnen`; not `wat mij betreft`. */
export function restricts(clause: Clause): boolean {
  const words = wordsOf(clause);
  return (
    clause.marker === "zover" ||
    (clause.marker === "waar" && words.some((word) => /^(?:ziet|betrekking|betreft|gaat)$/.test(word))) ||
    (clause.marker === "wat" &&
      words.includes("betreft") &&
      !words.some((word) => OWN.has(word) || word === "mij"))
  );
}
