import { describe, expect, it } from "vitest";
import { subjectId } from "#parliament";
import { matchInput } from "#pipeline";
import { openStore } from "#store";
import { queryInput } from "../../../src/pipeline/revise/match-input.ts";
import { write } from "../search/archive.ts";

describe("what the watches look at", () => {
  it("shares what looks up its people with all others: a shape for each would hold on to its text for long", () => {
    using store = openStore(":memory:");
    for (const key of ["een", "twee"]) write(store, { key, title: "Brief", text: `Over ${key}.` });
    const inputs = store.transaction((transaction) =>
      ["een", "twee"].flatMap((key) => {
        const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
        if (snapshot?.subject !== "document") return [];
        return [queryInput(snapshot, transaction), matchInput(snapshot, transaction)];
      }),
    );
    expect(inputs).toHaveLength(4);
    for (const name of ["from", "parties", "committees"] as const) {
      const getters = inputs.map((one) => Object.getOwnPropertyDescriptor(one, name)?.get);
      expect(new Set(getters).size).toBe(1);
      expect(getters[0]).toBeTypeOf("function");
    }
    for (const one of inputs)
      store.transaction(() => expect({ ...one }).toMatchObject({ from: [], parties: [] }));
  });
});
