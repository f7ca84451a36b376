import { expect, it } from "vitest";
import { channelLife } from "./channel-life.ts";

const SEEDS = Number(process.env.KAMERWACHT_SEEDS ?? 150);

it(`${SEEDS} lives of channels and cards: every event told once, under a card that exists`, async () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1)
    wrong.push(...(await channelLife(seed)).map((what) => `seed ${seed}: ${what}`));
  expect(wrong).toEqual([]);
}, 3_600_000);
