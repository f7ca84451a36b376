import { expect, it } from "vitest";
import { channelLife } from "./channel-life.ts";
import { figure, times } from "./figures.ts";

const SEEDS = times("KAMERWACHT_SEEDS", 150, 5_000);

it(`${SEEDS} lives of channels and cards: every event told once, under a card that exists`, async (context) => {
  const wrong: string[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1)
    wrong.push(...(await channelLife(seed)).map((what) => `seed ${seed}: ${what}`));
  figure(context, { what: "lives of channels and cards", times: SEEDS, lost: wrong.length });
  expect(wrong).toEqual([]);
}, 3_600_000);
