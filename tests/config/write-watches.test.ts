import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadConfig, watchFileText } from "#config";
import type { Watch } from "#watch";
import { runs } from "../runs.ts";

const name = fc
  .oneof(
    fc.stringMatching(/^[ -~]{1,60}$/),
    fc.constantFrom(
      "ja: nee",
      "# geen commentaar",
      "- 36600",
      "'s-Gravenhage",
      "null",
      "12",
      "a\tb",
      "é “ü”",
    ),
  )
  .filter((text) => text.trim() === text && text !== "");
const query = fc.constantFrom(
  'noodopvang NEAR/10 (kind* OR "alleenreizende minderjarige")',
  "*opvang* NOT jeugdzorg",
  '"a: b"',
  "36333",
  "dossier:36600-XX spreidingswet",
);

it("writes watches that are read back as they were", () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-watches-"));
  writeFileSync(join(folder, "kamerwacht.yaml"), "watches: a.yaml\n");
  try {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, query, not: fc.option(query, { nil: undefined }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        (made) => {
          const watches: Watch[] = made.map(({ not, ...one }, number) => ({
            id: `slack-${number}`,
            channel: "#kind-in-azc",
            ...one,
            ...(not === undefined ? {} : { not }),
            ...(number % 2 === 0 ? {} : { motion: "kst-36600-XX-29" }),
          }));
          writeFileSync(join(folder, "a.yaml"), watchFileText("#kind-in-azc", watches));
          const read = loadConfig(join(folder, "kamerwacht.yaml"), {}).watches;
          expect(JSON.parse(JSON.stringify(read))).toEqual(watches);
        },
      ),
      { numRuns: runs(50) },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
