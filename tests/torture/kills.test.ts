import { describe, expect, it } from "vitest";
import { figure, seedsOf, times } from "./figures.ts";
import { playKills, toldInPeace } from "./kills/kills.ts";
import { compareShown } from "./kills/shown.ts";
import { ALERTS_OF_MOTION, killStory } from "./kills/story.ts";

/** Each a seed of its own: `KILLS_SEEDS=3` so many, `KILLS_FIRST=5` from that one on, `KILLS_SEED=7` that one alone. */
const ROUNDS = seedsOf("KILLS", "kills", 1, 10);
/** In each round; the alerts go with them. */
const KILLS = times("KILLS", 100, 100);

/** Ten alerts for each kill, in so many channels that there is always something on its way. */
function sizeOf(kills: number): { readonly channels: number; readonly lettersEach: number } {
  const alerts = kills * 10;
  const channels = Math.min(40, Math.ceil(alerts / 25));
  return { channels, lettersEach: Math.ceil(alerts / channels) - ALERTS_OF_MOTION };
}

describe("the whole program, killed at random while half of Slack's answers are faulty", () => {
  describe.each(ROUNDS.all)("round %i", (seed) => {
    for (const [what, kills, beyond] of [
      ["says what it would have said, each once", KILLS, false],
      ["takes away what Slack did after the time that it is given for that", Math.ceil(KILLS / 10), true],
    ] as const)
      it.concurrent(`${what}: ${kills} times`, async (context) => {
        const size = sizeOf(kills);
        const story = killStory(size.channels, size.lettersEach);
        const began = performance.now();
        const killed = await playKills({ seed, kills, ...size, beyond });
        const { lost, doubled, strange } = compareShown(await toldInPeace(story), killed.shown);
        const again = `KILLS=${KILLS} ${ROUNDS.again(seed)}`;
        figure(context, {
          what: `random kills of run${beyond ? ", Slack late beyond settleSeconds" : ""}, round ${seed}`,
          times: kills,
          lost: lost.length,
          doubled: doubled.length,
          slowestMs: (performance.now() - began) / kills,
          memoryMb: killed.memoryMb,
          note: `${killed.shown.length} messages; ${killed.inFlight} kills with a post on its way, ${killed.atStart} at the start; ${killed.faulty} of ${killed.calls} answers faulty, ${killed.late} carried out late, ${killed.takenAway} copies taken away; ${again}`,
        });
        expect(killed.broken, again).toEqual([]);
        expect({ lost, doubled, strange }, again).toEqual({ lost: [], doubled: [], strange: [] });
        expect(killed.shown.length).toBeGreaterThanOrEqual(story.alerts);
        // Or nothing would be shown by it.
        if (beyond) expect(killed.late).toBeGreaterThan(0);
        expect(killed.takenAway).toBeGreaterThanOrEqual(killed.late);
      });
  });
});
