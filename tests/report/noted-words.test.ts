import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oddityText, unreadableText } from "../../src/report/noted-words.ts";

const SOURCE = join(import.meta.dirname, "..", "..", "src");

describe("what was odd", () => {
  it.each([
    ["unknown kind Vergaderstuk", "onbekende soort Vergaderstuk"],
    ["unknown field zaak.geheim", "onbekend veld zaak.geheim"],
    ["dropped: kst-36600-XX-29: Invalid input: expected string", "niet te lezen: kst-36600-XX-29"],
    ["dropped: a record at 12: no identifier", "niet te lezen: iets op plaats 12"],
    ["dropped: an item at 3: it has no title", "niet te lezen: iets op plaats 3"],
    ["dropped: 25 records at place 51: HTTP 500", "niet te lezen: 25 dingen vanaf plaats 51"],
    ["dropped: items beyond the first 500", "niet gelezen: wat na de eerste 500 berichten komt"],
    ["dropped: a vote with the unknown result Half", "een stemming met de onbekende uitslag Half"],
    [
      "dropped: a bill without the number of its dossier",
      "een wetsvoorstel zonder het nummer van zijn dossier",
    ],
  ])("is said in Dutch of %j", (noted, said) => {
    expect(oddityText(noted, "nl")).toBe(said);
    expect(oddityText(noted, "en")).toBe(noted);
  });
});

describe("why a document cannot be read", () => {
  /** Every reason that the program gives, as it stands in its source. */
  const reasons = [
    ...new Set(
      globSync("{text,sources,pipeline}/**/*.ts", { cwd: SOURCE }).flatMap((name) =>
        [...readFileSync(join(SOURCE, name), "utf8").matchAll(/new UnreadableError\(\s*"([^"]+)"/g)].map(
          ([, reason = ""]) => reason,
        ),
      ),
    ),
  ];

  it("is known", () => {
    expect(reasons.length).toBeGreaterThan(15);
  });

  it.each(reasons)("is said in English of %j", (reason) => {
    expect(unreadableText(reason, "en")).not.toBe(reason);
    expect(unreadableText(reason, "nl")).toBe(reason);
  });

  it("is said in English of what is too large", () => {
    expect(unreadableText("het bestand is te groot (60 MB)", "en")).toBe("the file is too large (60 MB)");
  });
});
