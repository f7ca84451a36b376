import { describe, expect, it } from "vitest";
import { build, type Entity, startSmallParliament } from "#demo";
import { createGegevensmagazijn } from "#sources";
import { bench, watch } from "../harness.ts";

const letter = (name: string, onderwerp: string, datum: string): Entity =>
  build.document(name, {
    soort: "Brief regering",
    documentNummer: `2024D9${name.padStart(4, "0")}`,
    onderwerp,
    datum: `${datum}T00:00:00`,
  });
const OLD = Array.from({ length: 600 }, (_, index) =>
  letter(`${index + 10}`, "Noodopvang, oud", "2011-05-05"),
);
const NOW = new Date("2024-11-20T12:00:00Z");
const hour = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe("a feed that is begun anew below our position", () => {
  it("is noticed, read on by date without a flood, and said to be so once", async () => {
    await using before = await startSmallParliament({ firstToken: 26_600_000 });
    await using after = await startSmallParliament({ firstToken: 1 });
    await using reads = createGegevensmagazijn({ url: before.url, userAgent: "test" });
    await using readsAnew = createGegevensmagazijn({ url: after.url, userAgent: "test" });
    before.publish(OLD, hour(-9_000));
    const watches = [watch("noodopvang", { query: "noodopvang" })];
    const first = bench({ watches, source: reads as never });
    first.now = NOW;
    await first.once();
    before.publish([letter("1", "Noodopvang nu", "2024-11-20")], NOW);
    await first.once();
    expect(first.messenger.delivered).toHaveLength(1);

    after.publish(OLD, hour(-9_000));
    after.publish([letter("1", "Noodopvang nu", "2024-11-20")], NOW);
    const next = bench({
      watches,
      source: readsAnew as never,
      store: first.store,
      messenger: first.messenger,
    });
    next.now = hour(2);
    await next.once();
    const told = () =>
      first.messenger.delivered.map(({ content }) =>
        content.type === "notice"
          ? content.level
          : content.type === "document-card"
            ? content.snapshot.title
            : "",
      );
    expect(told()).toEqual(["Noodopvang nu", "warning", "resolved"]);
    expect(first.store.transaction((transaction) => transaction.cursors("gegevensmagazijn"))).toEqual({
      "*": String(after.head),
    });

    // What changes there is news again, though its position is lower than the one before.
    after.publish(
      [letter("1", "Noodopvang nu", "2024-11-20"), letter("2", "Noodopvang later", "2024-11-20")],
      hour(2),
    );
    after.publish([letter("1", "Noodopvang anders", "2024-11-20")], hour(2));
    next.now = hour(3);
    await next.once();
    expect(told()).toEqual(["Noodopvang anders", "warning", "resolved", "Noodopvang later"]);
    first.store[Symbol.dispose]();
  });

  it("is looked for once an hour, and only while there is no news", async () => {
    await using parliament = await startSmallParliament({ firstToken: 100 });
    await using source = createGegevensmagazijn({ url: parliament.url, userAgent: "test" });
    parliament.publish(OLD.slice(0, 3), hour(-1));
    const made = bench({ watches: [], source: source as never });
    made.now = NOW;
    await made.once();
    const requests: number[] = [];
    for (const minutes of [10, 20, 70, 80]) {
      const count = parliament.requests.length;
      made.now = new Date(NOW.getTime() + minutes * 60_000);
      await made.once();
      requests.push(parliament.requests.length - count);
    }
    // Where the newest entry stands in its place, one request more tells so.
    expect(requests).toEqual([1, 1, 2, 1]);
    expect(made.messenger.delivered).toEqual([]);
    made.store[Symbol.dispose]();
  });
});
