import { expect, it } from "vitest";
import { figure, times } from "./figures.ts";
import { playKills, toldInPeace } from "./kills/kills.ts";
import { compareShown } from "./kills/shown.ts";
import { killStory } from "./kills/story.ts";

/** `KILLS=1000` so many; the alerts go with them. `KILLS_SEED=7` other chances. */
const kills = times("KILLS", 100, 1_000);
const seed = Number(process.env.KILLS_SEED ?? 1);
/** Ten alerts for each kill, in so many channels that there is always something on its way. */
const ALERTS = kills * 10;
const CHANNELS = Math.min(40, Math.ceil(ALERTS / 25));
const LETTERS_EACH = Math.ceil(ALERTS / CHANNELS) - 4;

it(`the whole program, killed ${kills} times at random, says what it would have said, each once`, async (context) => {
  const story = killStory(CHANNELS, LETTERS_EACH);
  const began = performance.now();
  const killed = await playKills({
    seed,
    kills,
    channels: CHANNELS,
    lettersEach: LETTERS_EACH,
    beyond: false,
  });
  const { lost, doubled, strange } = compareShown(await toldInPeace(story), killed.shown);
  figure(context, {
    what: `random kills of run, ${killed.shown.length} messages`,
    times: kills,
    lost: lost.length,
    doubled: doubled.length,
    slowestMs: (performance.now() - began) / kills,
    memoryMb: killed.memoryMb,
    note: `${killed.inFlight} with a post on its way, ${killed.atStart} at the start; ${killed.faulty} of ${killed.calls} answers faulty; seed ${seed}`,
  });
  expect(killed.broken).toEqual([]);
  expect({ lost, doubled, strange }, `KILLS=${kills} KILLS_SEED=${seed}`).toEqual({
    lost: [],
    doubled: [],
    strange: [],
  });
  expect(killed.shown.length).toBeGreaterThanOrEqual(story.alerts);
});
