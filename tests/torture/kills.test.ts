import { describe, expect, it } from "vitest";
import { figure, times } from "./figures.ts";
import { playKills, toldInPeace } from "./kills/kills.ts";
import { compareShown } from "./kills/shown.ts";
import { ALERTS_OF_MOTION, killStory } from "./kills/story.ts";

/** `KILLS=1000` so many; the alerts go with them. `KILLS_SEED=7` other chances. */
const KILLS = times("KILLS", 100, 1_000);
const SEED = Number(process.env.KILLS_SEED ?? 1);

/** Ten alerts for each kill, in so many channels that there is always something on its way. */
function sizeOf(kills: number): { readonly channels: number; readonly lettersEach: number } {
  const alerts = kills * 10;
  const channels = Math.min(40, Math.ceil(alerts / 25));
  return { channels, lettersEach: Math.ceil(alerts / channels) - ALERTS_OF_MOTION };
}

describe.concurrent("the whole program, killed at random while half of Slack's answers are faulty", () => {
  for (const [what, kills, beyond] of [
    ["says what it would have said, each once", KILLS, false],
    ["takes away what Slack did after the time that it is given for that", Math.ceil(KILLS / 10), true],
  ] as const)
    it(`${what}: ${kills} times`, async (context) => {
      const size = sizeOf(kills);
      const story = killStory(size.channels, size.lettersEach);
      const began = performance.now();
      const killed = await playKills({ seed: SEED, kills, ...size, beyond });
      const { lost, doubled, strange } = compareShown(await toldInPeace(story), killed.shown);
      figure(context, {
        what: `random kills of run${beyond ? ", Slack late beyond settleSeconds" : ""}`,
        times: kills,
        lost: lost.length,
        doubled: doubled.length,
        slowestMs: (performance.now() - began) / kills,
        memoryMb: killed.memoryMb,
        note: `${killed.shown.length} messages; ${killed.inFlight} kills with a post on its way, ${killed.atStart} at the start; ${killed.faulty} of ${killed.calls} answers faulty, ${killed.late} carried out late, ${killed.takenAway} copies taken away; seed ${SEED}`,
      });
      expect(killed.broken).toEqual([]);
      expect({ lost, doubled, strange }, `KILLS=${KILLS} KILLS_SEED=${SEED}`).toEqual({
        lost: [],
        doubled: [],
        strange: [],
      });
      expect(killed.shown.length).toBeGreaterThanOrEqual(story.alerts);
      // Or nothing would be shown by it.
      if (beyond) expect(killed.late).toBeGreaterThan(0);
      expect(killed.takenAway).toBeGreaterThanOrEqual(killed.late);
    });
});
