import type { Treatment } from "./claim.ts";
import type { Mode } from "./mode.ts";
import type { Polarity } from "./polarity.ts";
import type { Kind } from "./predicate.ts";

/** What decides what a predicate says becomes of a motion. */
export interface Saying {
  readonly kind: Kind;
  readonly mode: Mode;
  readonly polarity: Polarity;
  /** Only a part of the motion is its object. */
  readonly part: boolean;
  /** Points at the document or at what was just told: it is done now. */
  readonly now: boolean;
  readonly further: boolean;
  /** `ik meen te hebben …`, not `ik streef ernaar te hebben …`. */
  readonly meant: boolean;
}

/** The treatment that a government tells with it; null where it tells none. */
export function outcomeOf(saying: Saying): Treatment | null {
  const { kind, polarity } = saying;
  if (kind === "refuse") return polarity.denied ? null : "refused";
  if (kind === "work") return work(saying);
  if (kind === "take over") return takenOver(saying);
  if (polarity.denied) return denied(saying);
  if ((polarity.partly || saying.part) && saying.mode === "able") return "partly";
  const done = kind === "verdict" ? verdict(saying) : act(saying);
  if (done === null) return null;
  if (done === "executed" && polarity.expected) return "underway";
  if (done === "executed" && polarity.doubt) return null;
  if (polarity.partly || saying.part)
    return done === "executed" || saying.mode === "present" || saying.mode === "future" ? "partly" : done;
  return done;
}

/** `gedeeltelijk verwerkt in het plan`: what was worked in, in part. */
function work({ mode, polarity }: Saying): Treatment | null {
  if (polarity.denied || mode === "able" || mode === "modal") return null;
  return polarity.partly && mode === "perfect" ? "partly" : "underway";
}

function takenOver({ polarity, mode, part }: Saying): Treatment | null {
  if (mode === "modal" || mode === "none") return null;
  if (polarity.denied) return "refused";
  if (mode === "able") return null;
  return polarity.partly || part ? "partly" : "takenOver";
}

function denied({ kind, mode, polarity }: Saying): Treatment | null {
  if (mode === "modal" || mode === "none" || mode === "perfect infinitive") return null;
  if (kind === "verdict" || mode === "perfect" || polarity.yet) return "notExecuted";
  return "refused";
}

function verdict({ mode }: Saying): Treatment | null {
  if (mode === "future") return "underway";
  return mode === "modal" ? null : "executed";
}

function act({ mode, now, meant, further, polarity }: Saying): Treatment | null {
  switch (mode) {
    case "perfect":
      return further ? "underway" : "executed";
    case "present":
      return now && !further ? "executed" : "underway";
    case "perfect infinitive":
      return meant ? "executed" : "underway";
    case "future":
    case "infinitive":
      return "underway";
    // `ik verwacht te kunnen uitvoeren`
    case "able":
      return meant && !polarity.expected ? null : "underway";
    default:
      return null;
  }
}
