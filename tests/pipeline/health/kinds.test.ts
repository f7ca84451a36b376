import { expect, it } from "vitest";
import { addDays } from "#parliament";
import { watchSilence } from "../../../src/pipeline/health/silence.ts";
import { record } from "../../parliament/world.ts";
import { bench } from "../harness.ts";

/** From Monday 3 February 2025 on: the kinds that come on each of so many days, and what the operators are told. */
async function told(days: number, kindsOn: (day: number) => readonly string[], start = "2025-02-03") {
  const made = bench({ watches: [] });
  const lines: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = addDays(start, day);
    made.now = new Date(`${date}T08:30:00Z`);
    const publishedAt = `${date}T08:00:00.000Z`;
    made.source.queue(kindsOn(day).map((kind) => record(kind, `${kind}-${day}`, { publishedAt })));
    await made.once();
    watchSilence([made.source], made.context);
    const count = lines.length;
    await made.once();
    const notices = made.messenger.delivered.flatMap(({ content }) =>
      content.type === "notice" && "kind" in content.matter
        ? [`${content.level} ${content.matter.kind}`]
        : [],
    );
    lines.push(...notices.slice(count).map((line) => line));
    for (let at = count; at < lines.length; at += 1) lines[at] = `${date} ${lines[at]}`;
  }
  made.store[Symbol.dispose]();
  return lines;
}

it("a kind that stays away for weeks while others come is told once, and once that it is back", async () => {
  const votes = (day: number) => (day < 8 || day === 50 ? ["document", "stemming"] : ["document"]);
  // The voorjaarsreces of 2025 (21 February to 3 March) does not count.
  expect(await told(55, votes)).toEqual(["2025-03-06 warning stemming", "2025-03-25 resolved stemming"]);
});

it.each<[string, (day: number) => readonly string[]]>([
  ["all kinds come", () => ["document", "stemming"]],
  ["nothing comes at all: that is told otherwise", (day) => (day < 8 ? ["document", "stemming"] : [])],
  ["a kind came too seldom to have a rhythm", (day) => (day < 2 ? ["document", "stemming"] : ["document"])],
  [
    "a kind is not one of those that come all year",
    (day) => (day < 8 ? ["document", "persoon"] : ["document"]),
  ],
])("not told: %s", async (_name, kindsOn) => {
  expect(await told(40, kindsOn)).toEqual([]);
});
