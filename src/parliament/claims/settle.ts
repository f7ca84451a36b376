import type { SaidClaim, Speaker, Treatment } from "./claim.ts";

/** A claim as far as several of them can be weighed. */
interface Weighed<S> {
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  readonly sentence: S;
  readonly against?: S;
  /** It follows only from what is announced: it contradicts nothing. */
  readonly weak?: boolean;
}

/**
 * What one document says of one motion, at most one claim of each speaker. Claims are in order of place: an end comes
 * after the way to it. Where a speaker says both that it was done and that it is not, it is `mentioned`, with both
 * sentences.
 */
export function settle<S, T extends Weighed<S>>(claims: readonly T[]): readonly T[] {
  const settled = [...Map.groupBy(claims, ({ speaker }) => speaker).values()].flatMap((own) =>
    settleOne<S, T>(own),
  );
  // Whoever of the two seems to speak: in a text whose writer is not known the same hand writes with and without `ik`.
  const [done, not] = [
    settled.find(({ treatment, speaker }) => treatment === "executed" && speaker !== "house"),
    settled.find(({ treatment, speaker }) => treatment === "refused" && speaker !== "house"),
  ];
  if (done !== undefined && not !== undefined) {
    const rest = settled.filter((one) => one !== done && one !== not);
    return [{ ...done, treatment: "mentioned", against: not.sentence }, ...rest];
  }
  // What goes on with the rest of what was done in part is no second thing, whoever of the two seems to speak.
  const isPart = settled.some(({ treatment, speaker }) => treatment === "partly" && speaker !== "house");
  return isPart
    ? settled.filter(({ treatment, speaker }) => treatment !== "underway" || speaker === "house")
    : settled;
}

/** The same for claims as the archive keeps them. */
export function settleClaims(claims: readonly SaidClaim[]): readonly SaidClaim[] {
  return settle<string, SaidClaim>(claims);
}

const DOING: readonly Treatment[] = ["executed", "underway", "takenOver"];
const ORDER: readonly Treatment[] = [
  "executed",
  "partly",
  "refused",
  "notExecuted",
  "underway",
  "takenOver",
  "mentioned",
];

function settleOne<S, T extends Weighed<S>>(claims: readonly T[]): readonly T[] {
  const [first] = claims;
  if (first === undefined) return [];
  const taken = claims.find(({ against }) => against !== undefined);
  if (taken !== undefined) return [taken];
  const strong = claims.filter(({ weak }) => weak !== true);
  const doing =
    strong.find(({ treatment }) => treatment === "executed") ??
    strong.find(({ treatment }) => DOING.includes(treatment));
  const refusing = strong.find(({ treatment }) => treatment === "refused" || treatment === "notExecuted");
  if (doing !== undefined && refusing !== undefined && contradict(doing, refusing)) {
    return [{ ...doing, treatment: "mentioned", against: refusing.sentence }];
  }
  const done = strong.findLast(({ treatment }) => treatment === "executed" || treatment === "partly");
  const more =
    done === undefined
      ? undefined
      : strong
          .slice(strong.indexOf(done) + 1)
          .find((claim) => claim.treatment === "underway" && claim.sentence !== done.sentence);
  if (done !== undefined) return [done.treatment === "executed" && more !== undefined ? more : done];
  const [best] = claims.toSorted((a, b) => ORDER.indexOf(a.treatment) - ORDER.indexOf(b.treatment));
  return best === undefined ? [] : [best];
}

/** `nog niet uitgevoerd` and `wordt uitgevoerd` go together. */
function contradict<S>(doing: Weighed<S>, refusing: Weighed<S>): boolean {
  return doing.treatment === "executed" || refusing.treatment === "refused";
}
