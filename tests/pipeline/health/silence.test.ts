import { afterEach, expect, it } from "vitest";
import { watchSilence } from "../../../src/pipeline/health/silence.ts";
import { record } from "../../parliament/world.ts";
import { bench } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

/** A source that brought something at a moment, looked at later; what the operators were told. */
async function told(brought: string, ...looks: readonly string[]): Promise<readonly unknown[]> {
  const made = bench({ watches: [] });
  open.push(made.store);
  made.now = new Date(brought);
  made.source.queue([record("document", "a")]);
  await made.once();
  for (const at of looks) {
    made.now = new Date(at);
    watchSilence([made.source], made.context);
  }
  await made.once();
  return made.messenger.delivered.map(({ content }) => content.type === "notice" && content.level);
}

// 19 November 2024 is a Tuesday; Amsterdam is one hour ahead of UTC.
it.each([
  ["three hours of a working day", "2024-11-19T09:00:00Z", ["2024-11-19T12:05:00Z"], ["warning"]],
  ["and is told once", "2024-11-19T09:00:00Z", ["2024-11-19T12:05:00Z", "2024-11-19T12:20:00Z"], ["warning"]],
  ["not before three hours", "2024-11-19T09:00:00Z", ["2024-11-19T11:50:00Z"], []],
  ["not for the night before", "2024-11-18T20:00:00Z", ["2024-11-19T09:00:00Z"], []],
  ["not at night", "2024-11-19T09:00:00Z", ["2024-11-19T18:30:00Z"], []],
  ["not on a Sunday", "2024-11-16T09:00:00Z", ["2024-11-17T13:00:00Z"], []],
  ["not in the Christmas recess", "2024-12-27T08:00:00Z", ["2024-12-27T13:00:00Z"], []],
])("silence: %s", async (_name, brought, looks, expected) => {
  expect(await told(brought, ...looks)).toEqual(expected);
});

it("tells that the source brings news again", async () => {
  const made = bench({ watches: [] });
  open.push(made.store);
  for (const [index, at] of [
    "2024-11-19T09:00:00Z",
    "2024-11-19T12:05:00Z",
    "2024-11-19T12:20:00Z",
  ].entries()) {
    made.now = new Date(at);
    if (index !== 1) made.source.queue([record("document", `d-${index}`)]);
    await made.once();
    watchSilence([made.source], made.context);
  }
  await made.once();
  expect(made.messenger.delivered.map(({ content }) => content.type === "notice" && content.level)).toEqual([
    "warning",
    "resolved",
  ]);
});
