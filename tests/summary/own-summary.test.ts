import { expect, it } from "vitest";
import type { DocumentText, Recess } from "#parliament";
import { summaryOf } from "#summary";
import { letter } from "../alert/builders.ts";
import { documentText } from "../watch/builders.ts";

const TEXT = documentText("De Kamer,\n\nverzoekt de regering binnen twee weken na het reces te antwoorden,");

it("is that of the text as it is, by the kind, the date and the recesses that are asked with", () => {
  let text: DocumentText = TEXT;
  const texts = { text: () => text };
  const document = (kind: string, date: string) => letter({ kind, date });
  const first = summaryOf(document("Motie", "2026-06-01"), texts);
  expect(summaryOf(document("Motie", "2026-06-01"), texts)).toBe(first);
  expect(summaryOf(document("Brief regering", "2026-06-01"), texts)?.kind).not.toBe(first?.kind);
  const recesses: readonly Recess[] = [];
  expect(summaryOf(document("Motie", "2026-06-01"), texts, recesses)).not.toBe(first);
  expect(summaryOf(document("Motie", "2026-06-02"), texts)).not.toBe(first);
  text = documentText("De Kamer,\n\nverzoekt de regering te zwijgen,");
  expect(JSON.stringify(summaryOf(document("Motie", "2026-06-01"), texts))).toContain("te zwijgen");
});
