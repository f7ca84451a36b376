import { addDays, civilDate } from "#parliament";
import { type HomeRow, type HomeSection, longDate, titleOf } from "#slack";
import type { DeskParts } from "../ports.ts";
import type { FollowedThing } from "./followed.ts";
import { homeWords } from "./home-words.ts";

/** What passed longer ago than the latest of these is in the lists of the command line. */
const PASSED_MAX = 4;
const ROWS_MAX = 12;
const DAYS_AHEAD = 7;

/** The term that counts of each thing: the latest that passed, then those of the coming week in order of day. */
export function termSection(followed: readonly FollowedThing[], { program, config }: DeskParts): HomeSection {
  const words = homeWords[config.language];
  const today = civilDate(program.context.clock().toISOString()) ?? "";
  const inOrder = eachOnce(followed)
    .flatMap(({ term, ...thing }) => (term === null ? [] : [{ ...thing, term }]))
    .sort((a, b) => a.term.on.localeCompare(b.term.on, "en"));
  const passed = inOrder.filter(({ term }) => term.state === "passed").slice(-PASSED_MAX);
  const ahead = inOrder.filter(({ term }) => term.state !== "passed");
  const soon = ahead.filter(({ term }) => term.on <= addDays(today, DAYS_AHEAD));
  const rows = [...passed, ...soon].map(({ snapshot, term, place }): HomeRow => {
    const date = longDate(term.on, config.language);
    const said = term.state === "passed" ? words.passed(date) : words.ends(date);
    return { name: snapshot === null ? "" : titleOf(snapshot, config.language), said: [said], place };
  });
  const later = ahead.length - soon.length;
  return {
    title: words.terms,
    rows,
    rowsMax: ROWS_MAX,
    ...(later > 0 ? { more: words.later(later) } : {}),
  };
}

/** A thing that several rules follow has one term. */
function eachOnce(followed: readonly FollowedThing[]): readonly FollowedThing[] {
  const things = new Map<string, FollowedThing>();
  for (const thing of followed)
    if (thing.snapshot !== null) things.set(`${thing.snapshot.subject} ${thing.snapshot.key}`, thing);
  return [...things.values()];
}
