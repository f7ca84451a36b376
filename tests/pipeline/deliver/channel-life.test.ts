import { expect, it } from "vitest";
import { channelLife } from "../../torture/channel-life.ts";

it.each([...Array(12).keys()])(
  "seed %i: cards deleted, channels renamed, archived and left: all is told, once, under a card",
  async (seed) => {
    expect(await channelLife(seed)).toEqual([]);
  },
);
