import type { Clause } from "./clause.ts";
import { handsOver } from "./handing.ts";
import { type Held, heldIn } from "./held.ts";
import { DOUBT } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { isOwnAct, standingOf } from "./modality.ts";
import { inLineWith } from "./nouns.ts";
import { polarityOf } from "./polarity.ts";
import { predicatesIn } from "./predicates.ts";
import type { Said } from "./said.ts";

const ASKED = /^(?:gevraagd|verzocht|gewenst|vraagt|verzoekt|vragen|verzoeken|voorgesteld|bepleit)$/;

const ASKS_FOR = /^(?:waar|waarom|waartoe|dat|die|welke)$/;

/** `het onderzoek waar de motie om vraagt`: what the clause around it hands over was asked for. */
export function handedOver(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { marker, parent } = clause;
  if (marker === null || parent === null || !ASKS_FOR.test(marker)) return [];
  if (!wordsOf(clause).some((word) => ASKED.test(word) || word === "toegezegd")) return [];
  if (standingOf(parent, all) !== "said" || handsOver(parent) === null) return [];
  return held.map(({ motion }) => ({ motion, treatment: "executed" }));
}

/** `zoals in de motie wordt gevraagd`: what the clause around it says is in line with the motion, or against it. */
export function asAsked(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { parent } = clause;
  if (parent === null || (standingOf(parent, all) !== "said" && !isOwnAct(parent.tokens))) return [];
  if (!wordsOf(clause).some((word) => ASKED.test(word))) return [];
  // `het amendement is uitgevoerd, zoals in de motie gevraagd`: said of another.
  if (heldIn(parent).length > 0) return [];
  const treatment = inLineWith(parent);
  return treatment === null ? [] : held.map(({ motion }) => ({ motion, treatment }));
}

/** `ik verzoek uw Kamer de motie als afgedaan te beschouwen`: the one thing asked that says it was done. */
export function verdictAsked(clause: Clause, held: readonly Held[]): readonly Said[] {
  const words = wordsOf(clause);
  if (clause.marker !== null || !words.includes("kamer")) return [];
  if (!words.some((word) => /^(?:ik|wij|kabinet|regering)$/.test(word))) return [];
  const predicate = predicatesIn(clause).find(
    ({ kind, mode }) => kind === "verdict" && mode === "infinitive",
  );
  if (predicate === undefined) return [];
  const { denied, doubt, partly } = polarityOf(clause.tokens, predicate.until, (word) => DOUBT.has(word));
  if (denied || doubt) return [];
  return held
    .filter(({ governor }) => governor.role === "bare")
    .map(({ motion, governor }) => ({ motion, treatment: partly || governor.part ? "partly" : "executed" }));
}

/** What is expected goes on, and what is looked into. */
export function goingOn(clause: Clause, held: readonly Held[], isExpected: boolean): readonly Said[] {
  const isSaid =
    !isExpected ||
    predicatesIn(clause).some(
      ({ kind, until }) => kind !== "refuse" && !polarityOf(clause.tokens, until, () => false).denied,
    );
  if (!isSaid) return [];
  return held
    .filter(({ governor: { role } }) => (isExpected ? role === "bare" || role === "aan" : role !== "other"))
    .map(({ motion }) => ({ motion, treatment: "underway" }));
}
