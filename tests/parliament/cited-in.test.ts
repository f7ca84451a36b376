import { describe, expect, it } from "vitest";
import { cite, citedIn } from "#parliament";

const TEXTS = [
  "Er is niets te noemen.",
  "Met deze brief heb ik de motie-Wit (Kamerstuk 36 600 XX, nr. 29) uitgevoerd. De motie-Zwart (36 600 XX, nr. 41) voer ik niet uit.",
  "De motie op stuk nr. 29 (36 600 XX) is uitgevoerd.\n\nZie ook de motie op stuk nr. 29 (36 600 XX), en Kamerstukken II 2023/24, 36 333, nrs. 5–7.",
  "De motie-Wit/Zwart over noodopvang is met deze brief uitgevoerd.",
];
const context = {
  kind: "letter",
  sender: "government",
  motionsBy: (names: readonly string[]) =>
    names.includes("Wit") ? [{ id: "kst-36600-XX-30", title: "Motie over noodopvang", tabledOn: null }] : [],
} as const;

describe("citations whose claims are asked for later", () => {
  it.each(TEXTS)("are those of cite, and so is what is said of each: %j", (text) => {
    const { cited, claimOf } = citedIn(text, context);
    expect(cited.map(({ id, start, end, role, sentence }) => ({ id, start, end, role, sentence }))).toEqual(
      cite(text, context).map(({ id, start, end, role, sentence }) => ({ id, start, end, role, sentence })),
    );
    // Asked for in any order, and of a copy.
    const claims = cited.toReversed().map((one) => claimOf({ ...one }));
    expect(claims.toReversed().map(({ treatment, speaker }) => ({ treatment, speaker }))).toEqual(
      cite(text, context).map(({ treatment, speaker }) => ({ treatment, speaker })),
    );
  });

  it("say something of the motions in these texts", () => {
    const said = TEXTS.flatMap((text) => cite(text, context).map(({ treatment }) => treatment));
    expect(new Set(said)).toEqual(new Set(["executed", "refused", "mentioned"]));
  });
});
