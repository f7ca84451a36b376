import { type Facet, type LedgerEntry, type MotionSnapshot, standingOf, type Treatment } from "#parliament";
import type { Open } from "./overview.ts";

/** What is open of a motion. It says what the archive shows, and draws no conclusion that no document draws. */
export function openOf(motion: MotionSnapshot | null, untold: readonly Facet[]): Open {
  if (motion === null) return { state: "unknown", on: null };
  if (motion.withdrawn) return { state: "removed", on: null };
  const { outcome } = motion;
  if (motion.replacedBy.length > 0 && outcome === null) return { state: "replaced", on: null };
  const execution = executionOf(motion);
  if (outcome === null) return execution.state === "nothingSaid" ? unvoted(motion, untold) : execution;
  return isAdopted(outcome.result) ? execution : { state: "notAdopted", on: outcome.on };
}

function unvoted({ scheduledOn }: MotionSnapshot, untold: readonly Facet[]): Open {
  return { state: untold.includes("vote") ? "voteUnknown" : "noVote", on: scheduledOn };
}

/** Whether it is to be carried out. */
function isAdopted(result: string): boolean {
  return /^(?:aangenomen|overgenomen)/i.test(result);
}

/** As the ledger has it: the latest word of the government counts, and what the House says against it stands beside it. */
function executionOf(motion: MotionSnapshot): Open {
  const { government, takenBack, objection } = standingOf(motion);
  if (government === null)
    return objection === null ? { state: "nothingSaid", on: null } : said("objected", objection);
  if (government.claim.treatment === "executed")
    return objection === null ? said("carriedOut", government) : said("disputed", objection);
  return takenBack === null
    ? said(STATES[government.claim.treatment], government)
    : said("takenBack", government);
}

function said(state: Open["state"], { document }: LedgerEntry): Open {
  return { state, on: document.date };
}

const STATES: Readonly<Record<Treatment, Open["state"]>> = {
  executed: "carriedOut",
  partly: "partly",
  underway: "underway",
  takenOver: "takenOver",
  refused: "refused",
  notExecuted: "notExecuted",
  mentioned: "nothingSaid",
};
