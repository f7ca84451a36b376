import { expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";

function letter(id: string, position: number): SourceRecord {
  return record("document", id, {
    position,
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${id}`,
      onderwerp: "Stand van zaken opvang",
      datum: "2024-11-20T00:00:00",
    },
    file: { url: `file:${id}`, contentType: "text/plain", bytes: 10 },
  });
}

it("tells the documents of a page in the order in which the feed brought them", async () => {
  const made = bench({ watches: [watch("opvang", { query: "opvang" })] });
  const ids = ["90003", "90001", "90004", "90002"];
  for (const id of ids) made.source.files.set(`file:${id}`, "Over de opvang.");
  made.source.queue(ids.map((id, index) => letter(id, index + 1)));
  await made.once();
  const told = made.messenger.delivered.filter(({ kind }) => kind === "card").map(({ key }) => key);
  expect(told.map((key) => /\d{5}/.exec(key)?.[0])).toEqual(ids);
  made.store[Symbol.dispose]();
});
