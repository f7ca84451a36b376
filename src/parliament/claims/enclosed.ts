import type { Clause } from "./clause.ts";
import { isFiniteVerb } from "./lexicon.ts";

/** `, conform §`, `, in de geest van §`: behind a comma only what ties it to the clause, which has had its verb. */
export function isEnclosed({ tokens, marker }: Clause): boolean {
  const comma = tokens.findLastIndex(({ kind }) => kind === "comma");
  if (
    comma < 1 ||
    marker !== null ||
    !tokens.slice(0, comma).some(({ kind, word }) => kind === "word" && isFiniteVerb(word))
  )
    return false;
  return TIES.test(
    tokens
      .slice(comma + 1, -1)
      .map(({ word }) => word)
      .join(" "),
  );
}

const TIES =
  /^(?:mede |geheel |ook )?(?:conform|overeenkomstig|indachtig|ingevolge|in lijn met|in overeenstemming met|(?:in de geest|in de lijn|ter uitvoering|ter invulling|naar aanleiding|in navolging|als gevolg) van)$/;
