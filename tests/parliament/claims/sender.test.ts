import { expect, it } from "vitest";
import { cite, readClaims, senderOf } from "#parliament";

const TEXT = "De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.";
const MEMBERS =
  "BRIEF VAN DE VASTE COMMISSIE VOOR ASIEL\n\nDe motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.";

it.each([
  ["Brief regering", "government"],
  ["Aanbiedingsbrief", undefined],
  ["Brief commissie aan bewindspersoon", "house"],
  ["Brief lid / fractie", "house"],
  ["Brief van lid/fractie/commissie", "house"],
  ["Brief Kamer", "house"],
  ["Brief derden", undefined],
])("%s is a letter of %s", (soort, sender) => {
  expect(senderOf(soort)).toBe(sender);
});

it.each([
  [TEXT, "government", "government"],
  [TEXT, "house", "house"],
  [TEXT, undefined, "other"],
  [MEMBERS, "government", "house"],
] as const)(
  "a letter is by whom it says itself, else by whom its kind says: %s %s",
  (text, sender, speaker) => {
    const [citation] = cite(text, { kind: "letter", sender });
    expect(citation?.speaker).toBe(speaker);
    const [claim] = readClaims({ kind: "letter", text, paragraphs: [], footnotes: [], sender });
    expect(claim).toMatchObject({
      // What members say was done is no claim of the government.
      treatment: speaker === "house" ? "mentioned" : "executed",
      speaker,
    });
  },
);
