import { afterEach, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { bench, fakeSource, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const TODAY = "2024-11-20T00:00:00";

function told(source: string, ids: readonly string[], refs: SourceRecord["refs"] = {}): SourceRecord {
  return {
    ...record("document", ids[0] ?? "", {
      fields: { identifier: ids, soort: "Brief regering", onderwerp: "Stand van zaken bomen", datum: TODAY },
      refs,
    }),
    source,
  };
}

it("asks the official publications for the dossier of a stuk that a feed names by a running number only", async () => {
  const asked: string[] = [];
  const { lookUp: _, ...official } = fakeSource("officielebekendmakingen");
  const { lookUp: __, ...feed } = fakeSource("feed:bekendmakingen");
  const dossier = {
    ...record("kamerstukdossier", "dossier-36333", { fields: { nummer: "36333", titel: "Bomen" } }),
    source: "officielebekendmakingen",
  };
  const lookUpNumber = async (id: string) => {
    asked.push(id);
    return id === "kst-1399951"
      ? [
          told("officielebekendmakingen", ["kst-36333-17", id], { kamerstukdossier: ["dossier-36333"] }),
          dossier,
        ]
      : [];
  };
  const made = bench({
    watches: [watch("wet", { dossier: "dossier-36333" })],
    beside: [{ ...official, lookUpNumber }, feed],
  });
  open.push(made.store);
  // Begun, and nothing there yet.
  await made.once();
  official.queue([]);
  await made.once();
  feed.queue([told("feed:bekendmakingen", ["kst-1399951"])]);
  await made.once();
  await made.once();
  expect(asked.filter((id) => id === "kst-1399951")).toHaveLength(1);
  const cards = made.messenger.delivered.filter(({ channel }) => channel !== "#ops");
  expect(JSON.stringify(cards.map(({ content }) => content))).toContain("kst-36333-17");
  const { graph } = { graph: made.store.transaction((transaction) => transaction.graph) };
  expect(graph.get("document", "kst-1399951")?.id).toBe(graph.get("document", "kst-36333-17")?.id);
});
