import { expect, it } from "vitest";
import { channelLife } from "./channel-life.ts";
import { figure, seedsOf } from "./figures.ts";

const seeds = seedsOf("CHANNEL_LIFE", "channel-life", 60, 5_000);

it(`${seeds.all.length} lives of channels and cards: every event told once, under a card that exists`, async (context) => {
  const wrong: string[] = [];
  for (const seed of seeds.all)
    wrong.push(...(await channelLife(seed)).map((what) => `${seeds.again(seed)}: ${what}`));
  figure(context, { what: "lives of channels and cards", times: seeds.all.length, lost: wrong.length });
  expect(wrong).toEqual([]);
});
