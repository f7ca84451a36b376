import { inBoth } from "#alert";
import type { EventType } from "#parliament";
import { capital, small } from "../text.ts";
import { changed } from "./change-words.ts";
import type { CitedEvent } from "./cited-words.ts";
import type { DeadlineEvent } from "./deadline-words.ts";
import type { LedgerEvent } from "./ledger-words.ts";
import { is, type Sentences, was } from "./said.ts";
import { briefVerdictText, heldText, verdictText } from "./vote-words.ts";

/** What cards say about a motion or an amendment. */
export const motionWords = inBoth({
  called: { nl: (form: string, who: string) => `${form}-${who}`, en: (form, who) => `${form} by ${who}` },
  named: {
    nl: (name: string, topic: string, glue: string) => `${name} ${glue} ${topic}`,
    en: (name, topic, glue) =>
      glue === "over" ? `The ${small(name)} on “${topic}”` : `The ${small(name)} “${glue} ${topic}”`,
  },
  unnamed: {
    nl: (form: string, title: string) =>
      small(title).startsWith(small(form)) ? title : `${form} “${title}”`,
    en: (form, title) => `The ${small(form)} “${title}”`,
  },
  forms: {
    nl: { motie: "Motie", amendement: "Amendement" },
    en: { motie: "Motion", amendement: "Amendment" },
  },
  noVoteYet: { nl: "nog niet in stemming gebracht", en: "not put to the vote yet" },
  tabledOnly: {
    nl: (name: string, on: string | null) =>
      `${name} is ingediend${on === null ? "" : ` op ${on}`}; er is nog niet over gestemd.`,
    en: (name, on) => `${name} was tabled${on === null ? "" : ` on ${on}`}; there has been no vote yet.`,
  },
  voteUnknown: { nl: "stemming niet bekend", en: "vote not known" },
  tabledVoteUnknown: {
    nl: (name: string, on: string | null) =>
      `${name} is ingediend${on === null ? "" : ` op ${on}`}; of erover is gestemd, is niet bekend.`,
    en: (name, on) =>
      `${name} was tabled${on === null ? "" : ` on ${on}`}; whether there was a vote is not known.`,
  },
  tabled: { nl: "Ingediend", en: "Tabled" },
  tabledBy: { nl: (by: string) => `Ingediend door ${by}`, en: (by) => `Tabled by ${by}` },
  appreciation: { nl: "Appreciatie", en: "Cabinet opinion" },
  vote: { nl: "Stemming", en: "Vote" },
  execution: { nl: "Uitvoering", en: "Execution" },
  replaces: { nl: (ids: string) => `Komt in de plaats van ${ids}`, en: (ids) => `Replaces ${ids}` },
  replacedBy: { nl: (ids: string) => `Vervangen door ${ids}`, en: (ids) => `Replaced by ${ids}` },
  executed: { nl: "Uitgevoerd", en: "Carried out" },
  letter: { nl: "Brief", en: "Letter" },
  notKnown: { nl: "niet bekend", en: "not known" },
  notYet: { nl: "nog niet", en: "not yet" },
});

type MotionEvent = Exclude<Extract<EventType, `motion.${string}`>, CitedEvent | DeadlineEvent | LedgerEvent>;

/** One sentence for every step of a motion. */
export const motionSentences: Sentences<MotionEvent> = {
  "motion.tabled": {
    nl: (f) => is(f, `ingediend${f.by === null ? "" : ` door ${f.by}`}`),
    en: (f) => was(f, `tabled${f.by === null ? "" : ` by ${f.by}`}`),
  },
  "motion.appreciated": {
    nl: (f) => ({
      bare: `Het kabinet geeft de appreciatie “${f.appreciation ?? "onbekend"}”.`,
      full: `Het kabinet geeft ${small(f.name)} de appreciatie “${f.appreciation ?? "onbekend"}”.`,
    }),
    en: (f) => ({
      bare: `The cabinet's opinion is “${f.appreciation ?? "unknown"}”.`,
      full: `The cabinet's opinion is “${f.appreciation ?? "unknown"}” on ${small(f.name)}.`,
    }),
  },
  "motion.held": {
    nl: (f) => is(f, heldText.nl(f.putOff)),
    en: (f) => was(f, heldText.en(f.putOff)),
  },
  "motion.voted": {
    nl: (f) => is(f, f.verdict === null ? "in stemming gebracht" : verdictText.nl(f.verdict)),
    en: (f) => was(f, f.verdict === null ? "put to the vote" : verdictText.en(f.verdict)),
  },
  "motion.tallied": {
    nl: (f) => {
      const tally =
        f.verdict?.counts == null
          ? "bekend"
          : `bekend: ${f.verdict.counts.for} voor, ${f.verdict.counts.against} tegen`;
      return {
        bare: `Stemverhouding per fractie ${tally}.`,
        full: `De stemverhouding over ${small(f.name)} is ${tally}.`,
      };
    },
    en: (f) => {
      const counts = f.verdict?.counts ?? null;
      const tally = counts === null ? "known" : `known: ${counts.for} in favour, ${counts.against} against`;
      return {
        bare: `Votes by party ${tally}.`,
        full: `The votes by party on ${small(f.name)} are ${tally}.`,
      };
    },
  },
  "motion.corrected": {
    nl: (f) => {
      const now = f.verdict === null ? "onbekend" : briefVerdictText.nl(f.verdict);
      const before = f.earlier === null ? "" : `; eerder gemeld: ${briefVerdictText.nl(f.earlier)}`;
      return {
        bare: `Uitslag gecorrigeerd: ${now}${before}.`,
        full: `De uitslag van ${small(f.name)} is gecorrigeerd: ${now}${before}.`,
      };
    },
    en: (f) => {
      const now = f.verdict === null ? "unknown" : briefVerdictText.en(f.verdict);
      const before = f.earlier === null ? "" : `; told before: ${briefVerdictText.en(f.earlier)}`;
      return {
        bare: `Outcome corrected: ${now}${before}.`,
        full: `The outcome of ${small(f.name)} has been corrected: ${now}${before}.`,
      };
    },
  },
  "motion.replaced": {
    nl: (f) => is(f, `vervangen${f.replacedBy === null ? "" : ` door ${f.replacedBy}`}`),
    en: (f) => was(f, `replaced${f.replacedBy === null ? "" : ` by ${f.replacedBy}`}`),
  },
  "motion.withdrawn": {
    nl: (f) => is(f, f.removed ? "verwijderd door de bron" : "ingetrokken"),
    en: (f) => was(f, f.removed ? "removed by the source" : "withdrawn"),
  },
  "motion.changed": { nl: (f) => is(f, changed.nl(f)), en: (f) => was(f, changed.en(f)) },
  "motion.scheduled": {
    nl: (f) => {
      const on = f.takenOff ?? f.scheduledOn;
      const stands = `staat ${f.takenOff === null ? "" : "niet meer "}op de stemmingslijst${on === null ? "" : ` van ${on}`}.`;
      return { bare: capital(stands), full: `${f.name} ${stands}` };
    },
    en: (f) => {
      const on = f.takenOff ?? f.scheduledOn;
      const done = f.takenOff === null ? "put on" : "taken off";
      return was(f, `${done} the list of votes${on === null ? "" : ` of ${on}`}`);
    },
  },
};
