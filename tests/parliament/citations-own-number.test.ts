import { afterAll, describe, expect, it } from "vitest";
import { cite, kamerstukId } from "#parliament";
import { createTextReader } from "#text";
import { koopMotions } from "../text/koop-motions.ts";

const motions = koopMotions();
const reader = createTextReader();
afterAll(() => reader[Symbol.asyncDispose]());

function element(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();
  return found === undefined || found === "" ? null : found;
}

/** The id that the elements of the file give it, without its text. */
function idOf(xml: string): string {
  const suffix = element(xml, "begrotingshoofdstuk") ?? element(xml, "raadnr");
  const [dossier = ""] = /\d\d\s?\d{3}/.exec(element(xml, "dossiernr") ?? "") ?? [];
  return kamerstukId(dossier, suffix, element(xml, "ondernummer") ?? "");
}

describe.skipIf(motions.length === 0)("cite: the heads of real motions", () => {
  it("reads of each its own number, that of a budget fund among them", async () => {
    const wrong: string[] = [];
    for (const { id: name, bytes } of motions) {
      const { text } = await reader.read({ bytes, contentType: null }, new AbortController().signal);
      const id = idOf(new TextDecoder().decode(bytes));
      if (!cite(text).some((citation) => citation.id === id)) wrong.push(`${name}: ${id}`);
    }
    console.log(`real motions: ${motions.length} read, ${wrong.length} without their own number`);
    expect(motions.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  }, 60_000);
});
