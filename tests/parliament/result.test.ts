import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isFinalResult, resultIn } from "#parliament";

const REAL = join(process.env.KAMERWACHT_REAL_DATA ?? "", "gegevensmagazijn");
const DECISIONS = join(REAL, "besluiten_stemmen_soorten_en_teksten.json");

describe("resultIn", () => {
  it.each([
    ["Aangenomen.", "aangenomen", true],
    ["Verworpen met handopsteken", "verworpen", true],
    ["Niet aangenomen.", "niet aangenomen", true],
    ["Niet met de vereiste meerderheid aangenomen", "niet aangenomen", true],
    ["aangehouden (al tijdens debat)", "aangehouden", false],
    ["Eerder ingetrokken (tijdens debat).", "ingetrokken", true],
    ["Vervallen (Stemmen indien 14 verworpen).", "vervallen", true],
    ["Vervalt indien de motie wordt aangenomen", "vervallen", true],
    ["Gestaakt. (72-72)", "gestaakt", false],
    ["Stemming uitgesteld (Besloten om schriftelijk te stemmen en vast te stellen).", "uitstellen", false],
    ["zonder stemming aannemen", "aangenomen", true],
    ["Wetsvoorstel zonder stemming aangenomen.", "aangenomen", true],
    ["(aangenomen)", "aangenomen", true],
    ["Besluit: Aangenomen. (75-74)", "aangenomen", true],
    ["De motie is met algemene stemmen aangenomen.", "aangenomen", true],
    ["Vastgesteld.", "vastgesteld", true],
    ["Overgenomen", "overgenomen", true],
  ])("%s is %s", (words, result, isFinal) => {
    expect(resultIn(words)).toBe(result);
    expect(isFinalResult(result)).toBe(isFinal);
  });

  it.each([
    "",
    "Stemmen (74-74).",
    "Stemmingen over aangehouden moties",
    "Nog niet in stemming gebracht",
    "Ik stel voor te besluiten conform het voorstel.",
    "Iets nieuws",
  ])("%j says nothing", (words) => {
    expect(resultIn(words)).toBeNull();
  });

  it("takes no result for final that it does not know", () => {
    expect(isFinalResult("iets nieuws")).toBe(false);
  });
});

describe.skipIf(!existsSync(DECISIONS))("real decisions", () => {
  type Row = readonly [id: string, kind: string, status: string, text: string | null, remark: string | null];
  const rows = existsSync(DECISIONS) ? (JSON.parse(readFileSync(DECISIONS, "utf8")) as readonly Row[]) : [];

  it("say in their text what their kind says, wherever both say it", () => {
    const differing = rows.filter(([, kind, , text]) => {
      const [named, told] = [resultIn(kind.replace(/^Stemmen(?: - )?/, "")), resultIn(text ?? "")];
      return named !== null && told !== null && named !== told;
    });
    console.log(`real decisions: ${rows.length} read`);
    expect(rows.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
  });

  it("all have a kind that is known, but for a bare Stemmen", () => {
    const unknown = rows.filter(([, kind]) => resultIn(kind) === null).map(([, kind]) => kind);
    expect(unknown).toEqual(["Stemmen"]);
  });
});
