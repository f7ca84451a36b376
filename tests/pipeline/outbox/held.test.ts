import { afterEach, describe, expect, it } from "vitest";
import { dropHeld, heldList, releaseHeld } from "#pipeline";
import { record } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const CHANNEL = "#kanaal";

function letters(from: number, count: number, change: object = {}) {
  return [...Array(count).keys()].map((index) =>
    record("document", `brief-${from + index}`, {
      fields: {
        soort: "Brief regering",
        documentNummer: `2024D4${1000 + from + index}`,
        onderwerp: `Brief ${from + index} over opvang`,
        datum: "2024-11-20T00:00:00",
        ...change,
      },
    }),
  );
}

async function flooded() {
  const made = bench({ watches: [watch("opvang", { query: "opvang" })], holdAbove: 4 });
  open.push(made.store);
  made.source.queue(letters(0, 6));
  await made.once();
  const [card] = made.messenger.delivered;
  const run = card?.content.type === "hold-card" ? card.content.run : Number.NaN;
  const types = () => made.messenger.delivered.map(({ content }) => content.type);
  return { made, run, types };
}

describe("what was held back", () => {
  it("is listed", async () => {
    const { made, run } = await flooded();
    expect(heldList(run, CHANNEL, made.context)).toHaveLength(6);
    expect(heldList(run, CHANNEL, made.context)[0]).toEqual({
      id: "2024D41000",
      title: "Brief 0 over opvang",
      watches: ["Regel opvang"],
    });
    expect(heldList(run, "#tweede", made.context)).toEqual([]);
  });

  it("is posted once it is let go, each once, and its hold card says so", async () => {
    const { made, run, types } = await flooded();
    made.source.queue(
      letters(0, 1, { onderwerp: "Brief 0 over opvang, verbeterd" }).map((one) => ({ ...one, position: 2 })),
    );
    await made.once();
    expect(types()).toEqual(["hold-card"]);
    expect(releaseHeld(run, CHANNEL, "U0EEN", made.context)).toBe(6);
    expect(releaseHeld(run, CHANNEL, "U0EEN", made.context)).toBe(0);
    expect(dropHeld(run, CHANNEL, "U0EEN", made.context)).toBe(0);
    await made.once();
    expect(types()).toEqual(["hold-card", ...Array(6).fill("document-card"), "deed-reply"]);
    expect(made.messenger.delivered[0]?.content).toMatchObject({ done: { what: "released", total: 6 } });
    expect(made.messenger.delivered[1]?.content).toMatchObject({
      snapshot: { title: "Brief 0 over opvang, verbeterd" },
    });
  });

  it("is never posted once it is dropped, whatever happens to it, and is counted", async () => {
    const { made, run, types } = await flooded();
    expect(dropHeld(run, CHANNEL, "U0EEN", made.context)).toBe(6);
    expect(dropHeld(run, CHANNEL, "U0EEN", made.context)).toBe(0);
    expect(releaseHeld(run, CHANNEL, "U0EEN", made.context)).toBe(0);
    made.source.queue(
      letters(0, 1).map((one) => ({ ...one, position: 3, deleted: true })),
      letters(0, 6),
    );
    await made.once();
    expect(types()).toEqual(["hold-card", "deed-reply"]);
    expect(made.messenger.delivered[0]?.content).toMatchObject({ done: { what: "dropped", total: 6 } });
    expect(made.store.transaction((transaction) => transaction.countDropped(CHANNEL, ""))).toBe(6);
    expect(heldList(run, CHANNEL, made.context)).toEqual([]);
  });

  it("of another run is left as it is", async () => {
    const { made, run, types } = await flooded();
    made.source.queue(letters(10, 5));
    await made.once();
    expect(dropHeld(run, CHANNEL, "U0EEN", made.context)).toBe(6);
    expect(
      releaseHeld(run + 1, CHANNEL, "U0EEN", made.context) +
        releaseHeld(run + 2, CHANNEL, "U0EEN", made.context),
    ).toBe(5);
    await made.once();
    expect(types().filter((type) => type === "document-card")).toHaveLength(5);
  });
});
