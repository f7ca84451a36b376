import { expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife } from "../../parliament/world.ts";
import { type Bench, bench, FOLLOWED, page, watch } from "../harness.ts";

/** A followed motion whose records are history, but for some that are older than what is read of it. */
function start(older: (record: SourceRecord) => boolean): Bench & { readonly asked: string[] } {
  const made = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
  const { source } = made;
  const asked: string[] = [];
  const life = motionLife();
  for (const record of life.filter(older)) source.entities.set(record.id, { ...record, position: 0 });
  const lookUp = source.lookUp?.bind(source);
  source.begin = async () => ({ cursors: { "*": "9" }, history: { from: "0", until: "9" } });
  source.past = async function* () {
    yield {
      ...page(
        life.filter((record) => !older(record)),
        "9",
      ),
      cursors: { history: "9" },
    };
  };
  source.lookUp = async (id, signal) => {
    asked.push(id);
    return (await lookUp?.(id, signal)) ?? null;
  };
  return Object.assign(made, { asked });
}

it.each([
  ["its dossier", (record: SourceRecord) => record.kind === "kamerstukdossier", ["dossier-1"]],
  [
    "its dossier and its zaak",
    ({ kind, id }: SourceRecord) => kind === "kamerstukdossier" || id === "zaak-1",
    ["dossier-1", "zaak-1"],
  ],
])("a followed motion gets its card where history does not reach back to %s", async (_what, older, ids) => {
  const made = start(older);
  await made.once();
  expect(made.asked).toEqual(ids);
  expect(made.messenger.delivered.map(({ kind, content }) => [kind, content.type])).toEqual([
    ["card", "subject-card"],
  ]);
  expect(made.messenger.delivered[0]?.content).toMatchObject({
    snapshot: { outcome: { result: "aangenomen" } },
  });
  await made.once();
  expect(made.asked).toEqual(ids);
  made.store[Symbol.dispose]();
});

it("what nobody has is asked for once a day", async () => {
  const made = start(({ kind }) => kind === "kamerstukdossier");
  made.source.entities.clear();
  await made.once();
  await made.once();
  expect(made.asked).toEqual(["dossier-1"]);
  made.now = new Date(made.now.getTime() + 25 * 3_600_000);
  await made.once();
  expect(made.asked.length).toBeGreaterThan(1);
  expect(made.messenger.delivered).toEqual([]);
  made.store[Symbol.dispose]();
});
