import { describe, expect, it } from "vitest";
import { followedDossiers, followedIds, follows, TARGET_KINDS, targetsOf } from "#watch";
import { watch } from "./builders.ts";

const IDS = {
  motion: "kst-36600-XX-29",
  dossier: "dossier-36333",
  question: "kv-tk-2024Z18231",
  promise: "TZ202412-116",
  document: "kst-29389-3",
  meeting: "2024A07000",
} as const;

describe("what a watch follows", () => {
  it.each(TARGET_KINDS)("is a %s by its id, everywhere", (kind) => {
    const following = watch({ [kind]: IDS[kind] });
    expect(targetsOf(following)).toEqual([{ kind, id: IDS[kind] }]);
    expect(followedIds(following)).toEqual([IDS[kind]]);
    expect(follows(following, ["2024D00001", IDS[kind]])).toBe(true);
    const others = TARGET_KINDS.filter((other) => other !== kind).map((other) => IDS[other]);
    expect(follows(following, others)).toBe(false);
  });

  it("is nothing where it only looks for words", () => {
    const looking = watch({ query: "azc" });
    expect([targetsOf(looking), followedIds(looking), follows(looking, Object.values(IDS))]).toEqual([
      [],
      [],
      false,
    ]);
  });

  it("is one thing where a number may be a motion or another stuk", () => {
    expect(followedIds(watch({ motion: IDS.motion, document: IDS.motion }))).toEqual([IDS.motion]);
  });

  it("lies in dossiers, where its number says so", () => {
    expect(followedDossiers([watch(IDS), watch({ dossier: "dossier-36333" })])).toEqual([
      "dossier-36600-XX",
      "dossier-36333",
      "dossier-29389",
    ]);
  });
});
