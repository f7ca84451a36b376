import { isDeepStrictEqual } from "node:util";
import { apply, EVENT_TYPES, type EventType, type MotionSnapshot, type Snapshot } from "#parliament";
import type { Chapter } from "./world.ts";

/**
 * What is wrong with the changes of some subjects, told in order; nothing where each is a consistent story.
 *
 * A reader believes what the named events tell and nothing else. A story is consistent when
 * 1. its steps rebuild every snapshot, each from the one before, and the first of them is a beginning, the others not;
 * 2. within a change no event comes twice, they come in the order of `EVENT_TYPES`, every step changes something and
 *    no two change the same field;
 * 3. a named event is news: something that it tells is not what the reader believes already;
 * 4. a named event is true: of the state before it and after it, as `WHEN` says;
 * 5. nothing that was told is undone in silence: after every change the reader believes what is so. Only what
 *    `LAPSES` names may cease without a name of its own, by a `changed` event that holds it.
 */
export function faultsOf(chapters: readonly Chapter[]): readonly string[] {
  const known = new Map<string, { readonly snapshot: Snapshot; readonly belief: Facts }>();
  return chapters.flatMap((chapter) => {
    const before = known.get(chapter.subject) ?? null;
    const belief = { ...(before?.belief ?? beginning(chapter)) };
    const faults = [...shapeFaults(chapter, before?.snapshot ?? null), ...tellFaults(chapter, belief)];
    known.set(chapter.subject, { snapshot: chapter.next, belief });
    return faults.map((fault) => `${chapter.subject}: ${fault}`);
  });
}

/** What a reader can hold true of a subject, each as a text; "" where there is nothing. */
type Facts = Readonly<Record<string, string>>;

const BEGINS: ReadonlySet<EventType> = new Set([
  "motion.tabled",
  "question.asked",
  "promise.made",
  "meeting.planned",
  "dossier.opened",
  "document.published",
]);

function shapeFaults({ previous, next, steps }: Chapter, before: Snapshot | null): readonly string[] {
  const types = steps.map(({ type }) => type);
  const fields = steps.flatMap(({ type, changes }) => (BEGINS.has(type) ? [] : Object.keys(changes)));
  const inOrder = [...types].sort((a, b) => EVENT_TYPES.indexOf(a) - EVENT_TYPES.indexOf(b));
  return [
    ...(isDeepStrictEqual(previous, before) ? [] : ["does not go on from where it was"]),
    ...(isDeepStrictEqual(apply(previous, steps), next) ? [] : ["its steps do not lead to its snapshot"]),
    ...(types.filter((type) => BEGINS.has(type)).length === (before === null ? 1 : 0)
      ? []
      : [`begins by ${types}`]),
    ...(new Set(types).size === types.length ? [] : [`an event twice: ${types}`]),
    ...(isDeepStrictEqual(types, inOrder) ? [] : [`out of order: ${types}`]),
    ...(new Set(fields).size === fields.length ? [] : [`a field in two steps: ${fields}`]),
    ...(steps.every(({ changes }) => Object.keys(changes).length > 0) ? [] : ["a step changes nothing"]),
  ];
}

/** Takes the events of a change into the belief, and says which of them are no news or not true. */
function tellFaults({ next, steps }: Chapter, belief: Record<string, string>): readonly string[] {
  const now = factsOf(next);
  const before = { ...belief };
  const faults: string[] = [];
  for (const { type } of steps) {
    const tells = TELLS[type];
    if (tells === undefined) continue;
    if (tells.every((fact) => before[fact] === now[fact])) faults.push(`${type} is no news`);
    if (WHEN[type]?.(before, now) === false)
      faults.push(`${type} is not true: ${show(before)} -> ${show(now)}`);
    for (const fact of tells) belief[fact] = now[fact] ?? "";
  }
  const changed = steps.some(({ type }) => type.endsWith(".changed"));
  for (const [fact, value] of Object.entries(now)) {
    if (belief[fact] === value) continue;
    if (!(changed && LAPSES[fact]?.(belief[fact] ?? "", value)))
      faults.push(`${fact} is ${value}, and ${belief[fact]} was told; by ${steps.map(({ type }) => type)}`);
    belief[fact] = value;
  }
  return faults;
}

function show(facts: Facts): string {
  return JSON.stringify(facts);
}

/** What the beginning itself tells. */
function beginning({ steps }: Chapter): Facts {
  const begun = steps.find(({ type }) => BEGINS.has(type));
  return begun === undefined ? {} : factsOf(begun.changes as unknown as Snapshot);
}

function factsOf(snapshot: Snapshot): Facts {
  const removed = snapshot.withdrawn ? "removed" : "";
  const keys = (refs: readonly { readonly key: string }[]) => refs.map(({ key }) => key).join();
  switch (snapshot.subject) {
    case "motion": {
      const { outcome, tally, appreciation, scheduledOn, replacedBy, citedBy } = snapshot;
      // That somebody only mentions it is what any citation says.
      const claims = citedBy.flatMap(({ key, date, claims: made = [] }) =>
        made
          .filter(({ treatment }) => treatment !== "mentioned")
          .map(({ speaker, treatment }) => ({ key, date: date ?? "", speaker, treatment })),
      );
      const says = lastWord(claims.filter(({ speaker }) => speaker === "government"));
      return {
        outcome: outcome?.result ?? "",
        held: isHeld(snapshot) ? "held" : "",
        tally: tally?.complete ? `${tally.for}-${tally.against}` : "",
        seats: tally?.complete ? String(tally.for + tally.against + tally.absent) : "",
        appreciation: /^(geen |niet beschikbaar|nog )/i.test(appreciation ?? "") ? "" : (appreciation ?? ""),
        scheduled: scheduledOn ?? "",
        replacedBy: keys(replacedBy),
        citedBy: [
          ...citedBy.map(({ key }) => key),
          ...claims.map(({ key, speaker, treatment }) => `${key}:${speaker}:${treatment}`),
        ].join(),
        says: says?.treatment ?? "",
        denied: claims
          .filter(
            ({ speaker, treatment }) => speaker === "house" && /^(notExecuted|refused)$/.test(treatment),
          )
          .filter(({ date }) => says?.treatment !== "executed" || date >= says.date)
          .map(({ key }) => key)
          .slice(-1)
          .join(),
        removed,
      };
    }
    case "question":
      return { state: snapshot.state, citedBy: keys(snapshot.citedBy ?? []), removed };
    case "promise":
      return {
        progress: progressOf(snapshot.status),
        repeatedBy: keys(snapshot.repeatedBy),
        citedBy: keys(snapshot.citedBy ?? []),
        removed,
      };
    case "meeting": {
      const { date, agenda, movedTo, status } = snapshot;
      const state = MEETING_STATES[status?.toLowerCase() ?? ""] ?? "";
      return { state, date: date ?? "", successors: keys(movedTo), agenda: JSON.stringify(agenda), removed };
    }
    case "dossier":
      return {
        closed: String(snapshot.closed ?? ""),
        highest: String(snapshot.highestNumber ?? ""),
        removed,
      };
    case "document": {
      const { reading } = snapshot;
      const read = reading?.state === "read" ? String(reading.textHash) : "";
      return { read, unreadable: reading?.state === "unreadable" ? "unreadable" : "", removed };
    }
  }
}

/** Whether a vote on it was ever put off. */
function isHeld({ outcome, decisions }: MotionSnapshot): boolean {
  if (outcome === null) return false;
  if (UNDECIDED.has(outcome.result)) return true;
  return decisions.some(({ kind, status }) => {
    const [, result] = /^Stemmen - (.+)$/.exec(kind ?? "") ?? [];
    return status === "Besluit" && result !== undefined && UNDECIDED.has(result);
  });
}

interface Word {
  readonly date: string;
  readonly treatment: string;
}

/** The latest; of one day the one that says least of having been done. That it was taken over says nothing of that. */
function lastWord<T extends Word>(words: readonly T[]): T | undefined {
  const ranks = ["underway", "executed", "partly", "notExecuted", "refused"];
  return words
    .filter(({ treatment }) => ranks.includes(treatment))
    .toSorted(
      (a, b) => a.date.localeCompare(b.date, "en") || ranks.indexOf(a.treatment) - ranks.indexOf(b.treatment),
    )
    .at(-1);
}

const MEETING_STATES: Readonly<Record<string, string>> = {
  uitgevoerd: "held",
  verplaatst: "moved",
  geannuleerd: "cancelled",
  vervallen: "cancelled",
};

function progressOf(status: string | null): string {
  if (/^deels /i.test(status ?? "")) return "partly";
  return (
    { voldaan: "fulfilled", afgedaan: "fulfilled", vervallen: "lapsed" }[status?.toLowerCase() ?? ""] ?? ""
  );
}

/** What each named event tells its reader. */
const TELLS: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  "motion.appreciated": ["appreciation"],
  "motion.scheduled": ["scheduled"],
  "motion.held": ["held", "outcome"],
  "motion.voted": ["outcome"],
  "motion.corrected": ["held", "outcome"],
  "motion.tallied": ["tally", "seats"],
  "motion.replaced": ["replacedBy"],
  "motion.cited": ["citedBy", "says", "denied"],
  "motion.executed": ["citedBy", "says", "denied"],
  "motion.partlyExecuted": ["citedBy", "says", "denied"],
  "motion.refused": ["citedBy", "says", "denied"],
  "motion.contradicted": ["citedBy", "says", "denied"],
  "motion.withdrawn": ["outcome", "removed"],
  "question.postponed": ["state"],
  "question.answered": ["state"],
  "question.cited": ["citedBy"],
  "question.withdrawn": ["state", "removed"],
  "promise.partly-fulfilled": ["progress"],
  "promise.fulfilled": ["progress"],
  "promise.lapsed": ["progress"],
  "promise.repeated": ["repeatedBy"],
  "promise.cited": ["citedBy"],
  "promise.withdrawn": ["progress", "repeatedBy", "citedBy", "removed"],
  "meeting.moved": ["state", "date", "successors"],
  "meeting.cancelled": ["state"],
  "meeting.held": ["state"],
  "meeting.agendaChanged": ["agenda"],
  "meeting.withdrawn": ["state", "date", "successors", "agenda", "removed"],
  "dossier.document-added": ["highest"],
  "dossier.closed": ["closed"],
  "dossier.withdrawn": ["closed", "highest", "removed"],
  "document.read": ["read", "unreadable"],
  "document.revised": ["read", "unreadable"],
  "document.unreadable": ["read", "unreadable"],
  "document.withdrawn": ["removed"],
};

/** Whatever is not known to end the matter does not. */
const DECIDED = new Set([
  "aangenomen",
  "niet aangenomen",
  "verworpen",
  "ingetrokken",
  "vervallen",
  "overgenomen",
  "vastgesteld",
]);
const UNDECIDED = { has: (outcome: string) => !DECIDED.has(outcome) };
/** Of the Chamber's 150 seats two may be vacant; with fewer counted, rows are still to come. */
const COUNTED_MIN = 148;

type Truth = (before: Facts, now: Facts) => boolean;

/** When a named event is true, of what was believed before it and is so after it. */
const WHEN: Readonly<Partial<Record<EventType, Truth>>> = {
  "motion.appreciated": (_before, now) => now.appreciation !== "",
  "motion.scheduled": (before, now) =>
    UNDECIDED.has(now.outcome ?? "") && (now.scheduled !== "" || before.outcome === now.outcome),
  "motion.held": (before, now) =>
    now.held !== "" && (before.held === "" || UNDECIDED.has(now.outcome ?? "")) && now.outcome !== "",
  "motion.voted": (before, now) => UNDECIDED.has(before.outcome ?? "") && !UNDECIDED.has(now.outcome ?? ""),
  "motion.corrected": (before, now) =>
    before.outcome !== "" && (now.outcome === "" || !UNDECIDED.has(before.outcome ?? "")),
  "motion.tallied": (_before, now) => Number(now.seats) >= COUNTED_MIN,
  "motion.replaced": (before, now) => countOf(now.replacedBy) > countOf(before.replacedBy),
  "motion.cited": (before, now) =>
    hasMore(now.citedBy, before.citedBy) && (now.says !== "executed" || before.says === "executed"),
  "motion.executed": (_before, now) => now.says === "executed" && now.denied === "",
  "motion.partlyExecuted": (before, now) => now.says === "partly" && before.says !== "executed",
  "motion.refused": (before, now) => now.says === "refused" && before.says !== "executed",
  "motion.contradicted": (before, now) =>
    now.denied !== "" || (before.says === "executed" && now.says !== "executed"),
  "motion.withdrawn": (_before, now) => now.outcome === "ingetrokken" || now.removed !== "",
  "question.postponed": (_before, now) => now.state === "postponed",
  "question.answered": (_before, now) => now.state === "answered",
  "question.cited": (before, now) => hasMore(now.citedBy, before.citedBy),
  "question.withdrawn": (_before, now) => now.state === "withdrawn" || now.removed !== "",
  "promise.partly-fulfilled": (_before, now) => now.progress === "partly",
  "promise.fulfilled": (_before, now) => now.progress === "fulfilled",
  "promise.lapsed": (_before, now) => now.progress === "lapsed",
  "promise.repeated": (before, now) => countOf(now.repeatedBy) > countOf(before.repeatedBy),
  "promise.cited": (before, now) => hasMore(now.citedBy, before.citedBy),
  "promise.withdrawn": (_before, now) => now.removed !== "",
  "meeting.moved": (before, now) =>
    now.state === "moved" || now.date !== before.date || countOf(now.successors) > countOf(before.successors),
  "meeting.cancelled": (_before, now) => now.state === "cancelled",
  "meeting.held": (_before, now) => now.state === "held",
  "meeting.withdrawn": (_before, now) => now.removed !== "",
  "dossier.document-added": (before, now) => Number(now.highest) > Number(before.highest),
  "dossier.closed": (_before, now) => now.closed === "true",
  "dossier.withdrawn": (_before, now) => now.removed !== "",
  "document.read": (before, now) => before.read === "" && now.read !== "",
  "document.revised": (before, now) => before.read !== "" && now.read !== "",
  "document.unreadable": (_before, now) => now.unreadable !== "",
  "document.withdrawn": (_before, now) => now.removed !== "",
};

function countOf(keys: string | undefined): number {
  return keys === undefined || keys === "" ? 0 : keys.split(",").length;
}

function hasMore(now: string | undefined, before: string | undefined): boolean {
  const known = new Set(before?.split(",") ?? []);
  return (now ?? "").split(",").some((key) => key !== "" && !known.has(key));
}

type Lapse = (before: string, now: string) => boolean;

const CEASES: Lapse = (_before, now) => now === "";
const SHRINKS: Lapse = (before, now) => countOf(now) <= countOf(before);

/** What may cease to be, or become exact, by a `changed` event alone. An outcome may not. */
const LAPSES: Readonly<Record<string, Lapse>> = {
  tally: CEASES,
  held: CEASES,
  seats: () => true,
  appreciation: CEASES,
  scheduled: CEASES,
  replacedBy: SHRINKS,
  citedBy: SHRINKS,
  says: (before, now) => before !== "executed" && now !== "executed",
  denied: CEASES,
  state: (_before, now) => now === "open" || now === "",
  progress: CEASES,
  repeatedBy: SHRINKS,
  date: (before, now) => before === "" || now === "",
  successors: SHRINKS,
  closed: (_before, now) => now !== "true",
  highest: (before, now) => Number(now) < Number(before) || before === "",
  read: CEASES,
  removed: CEASES,
};
