import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventType, SubjectId } from "#parliament";
import { runs } from "../runs.ts";
import {
  type Arrival,
  arrive,
  claimArrivals,
  meetingArrivals,
  motionArrivals,
  promiseArrivals,
  questionArrivals,
} from "./lives.ts";
import { faultsOf } from "./story-checker.ts";
import { emptyWorld, type World } from "./world.ts";

/** An order of arrival by number, cut into pages. Of two versions of one record the later one may come first. */
function pagesOf(count: number): fc.Arbitrary<readonly (readonly number[])[]> {
  const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
  return fc.tuple(order, sizes).map(([shuffled, pages]) => {
    const out: number[][] = [];
    for (let at = 0; at < count; ) {
      const size = pages[out.length % pages.length] ?? 1;
      out.push(shuffled.slice(at, at + size));
      at += size;
    }
    return out;
  });
}

function play(pages: readonly (readonly Arrival[])[]): World {
  const world = emptyWorld();
  for (const page of pages) arrive(world, page);
  return world;
}

function told(world: World, subject: SubjectId, type: EventType): number {
  return world.steps.filter((step) => step.subject === subject && step.type === type).length;
}

type Times = readonly [SubjectId, EventType, least: number, most: number];

/** What happens so often in each life, whatever the order of its records. */
const LIVES: readonly (readonly [name: string, () => readonly Arrival[], readonly Times[]])[] = [
  [
    "a motion",
    motionArrivals,
    [
      ["motion:zaak-1", "motion.tabled", 1, 1],
      ["motion:zaak-1", "motion.appreciated", 1, 2],
      ["motion:zaak-1", "motion.held", 1, 1],
      ["motion:zaak-1", "motion.voted", 1, 1],
      ["motion:zaak-1", "motion.corrected", 0, 1],
      ["motion:zaak-1", "motion.tallied", 1, 2],
      ["motion:zaak-1", "motion.replaced", 1, 1],
      ["motion:zaak-2", "motion.replaced", 1, 1],
      ["motion:zaak-3", "motion.replaced", 0, 0],
      ["motion:zaak-1", "motion.executed", 1, 1],
      ["motion:zaak-1", "motion.contradicted", 0, 0],
      ["motion:zaak-1", "motion.withdrawn", 0, 0],
    ],
  ],
  [
    "what is said of a motion",
    claimArrivals,
    [
      ["motion:zaak-1", "motion.executed", 0, 2],
      ["motion:zaak-1", "motion.partlyExecuted", 0, 2],
      ["motion:zaak-1", "motion.refused", 0, 0],
      ["motion:zaak-1", "motion.contradicted", 1, 5],
    ],
  ],
  [
    "a question",
    questionArrivals,
    [
      ["question:zaak-9", "question.asked", 1, 1],
      ["question:zaak-9", "question.postponed", 0, 2],
      ["question:zaak-9", "question.answered", 1, 1],
      ["question:zaak-9", "question.withdrawn", 0, 0],
      ["question:zaak-9", "question.cited", 1, 3],
    ],
  ],
  [
    "a pledge",
    promiseArrivals,
    [
      ["promise:toezegging-1", "promise.made", 1, 1],
      ["promise:toezegging-1", "promise.partly-fulfilled", 0, 1],
      ["promise:toezegging-1", "promise.fulfilled", 1, 1],
      ["promise:toezegging-1", "promise.repeated", 1, 1],
      ["promise:toezegging-1", "promise.cited", 1, 3],
      ["promise:toezegging-4", "promise.lapsed", 1, 1],
    ],
  ],
  [
    "a meeting",
    meetingArrivals,
    [
      ["meeting:debat-1", "meeting.planned", 1, 1],
      ["meeting:debat-1", "meeting.moved", 1, 3],
      ["meeting:debat-2", "meeting.held", 1, 1],
      ["meeting:debat-3", "meeting.cancelled", 1, 1],
    ],
  ],
];

describe.each(LIVES)("the records of %s in any order", (_name, arrivals, times) => {
  const all = arrivals();
  const expected = Object.fromEntries(play(all.map((arrival) => [arrival])).snapshots);

  it("come to the same snapshots, by a consistent story", () => {
    fc.assert(
      fc.property(pagesOf(all.length), (numbers) => {
        const world = play(numbers.map((page) => page.flatMap((number) => all[number] ?? [])));
        expect(Object.fromEntries(world.snapshots)).toEqual(expected);
        expect(faultsOf(world.chapters)).toEqual([]);
        for (const [subject, type, least, most] of times) {
          const count = told(world, subject, type);
          if (count < least || count > most) expect.fail(`${type} of ${subject} was told ${count} times`);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
