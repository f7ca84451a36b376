import type { SaidClaim, Treatment } from "./claim.ts";

/** What says more comes first. */
const STRENGTH: readonly Treatment[] = [
  "executed",
  "refused",
  "notExecuted",
  "partly",
  "takenOver",
  "underway",
  "mentioned",
];
const OPPOSITE: ReadonlySet<Treatment> = new Set(["refused", "notExecuted"]);

/**
 * What one document says of one motion, at most one claim of each speaker: of several the one that says most. Where a
 * speaker says both that it was carried out and that it was not, it is `mentioned`, with both sentences.
 */
export function settleClaims(claims: readonly SaidClaim[]): readonly SaidClaim[] {
  return [...Map.groupBy(claims, ({ speaker }) => speaker).values()].flatMap(settleOne);
}

function settleOne(claims: readonly SaidClaim[]): readonly SaidClaim[] {
  const [first] = claims.toSorted((a, b) => STRENGTH.indexOf(a.treatment) - STRENGTH.indexOf(b.treatment));
  if (first === undefined) return [];
  const contrary = claims.find(({ treatment }) => OPPOSITE.has(treatment));
  if (first.treatment !== "executed" || contrary === undefined) return [first];
  return [{ ...first, treatment: "mentioned", against: contrary.sentence }];
}
