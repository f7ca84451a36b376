import type { Clause } from "./clause.ts";
import { COORDINATORS, OWN, PREPOSITIONS } from "./lexicon.ts";
import { wordAt, wordsOf } from "./look.ts";

/** Whether the words that a clause begins with, or those behind its verbs, leave a part out: `uitgevoerd, met uitzondering van …`, `uitgevoerd, voor het voortgezet onderwijs nog niet`. */
export function leavesOut({ tokens }: Clause, until: number): boolean {
  if (ONLY_FOR.test(phraseOf(tokens))) return true;
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

/** `voor het hoofdwegennet is § uitgevoerd`: of where it was, and of no other; not `voor de zomer`, `voor het kabinet`. */
const ONLY_FOR =
  /^(?:voor|aangaande|binnen) (?:de|het) (?!(?:\p{L}+ )?(?:\p{L}*reces|zomer|winter|kerst|\p{L}*vakantie|herfst|einde?|begin|kabinet|regering|minister|goede|volledigheid|duidelijkheid|helderheid|zekerheid|gestelde|afgesproken|termijn|\p{L}*jaar|\p{L}*maanden|looptijd|verkiezingen|stemming\p{L}*|kamer|volgende|overige|\p{L}*debat|vertrek|(?:keer|maal)|\p{L}*behandeling|kaders?|\p{L}*begroting|huidige|beschikbare|ministerie|eerste|uitvoering)\b)(?:\p{L}+ ){1,4}(?:is|zijn|heb|heeft|hebben|wordt|worden) (?:\p{L}+ ){0,5}§/u;

function phraseOf(tokens: Clause["tokens"]): string {
  return tokens.map(({ kind, word }) => (kind === "motion" ? "§" : word)).join(" ");
}

const LEAVES_OUT =
  /\b(?:deels\b|met uitzondering van|met dien verstande|uitgezonderd|behoudens|behalve|voor (?:de|het) (?:rest|overige|andere)\b|op .{1,40} na$|zij het (?:deels|gedeeltelijk|niet)|(?:nog|echter|overigens) niet\b|niet$)/;

/** `voor zover …`, `wat betreft de gezinnen`; not `wat mij betreft`. */
export function restricts(clause: Clause): boolean {
  const words = wordsOf(clause);
  return (
    clause.marker === "zover" ||
    clause.before === "zover" ||
    (clause.marker === "waar" && words.some((word) => /^(?:ziet|betrekking|betreft|gaat)$/.test(word))) ||
    (clause.marker === "wat" &&
      words.some((word) => /^(?:betreft|aangaat)$/.test(word)) &&
      !words.some((word) => OWN.has(word) || word === "mij"))
  );
}
