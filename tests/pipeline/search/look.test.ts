import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { assemble, subjectId } from "#parliament";
import { lookAtKept, matchInput } from "#pipeline";
import { backUp, DATABASE_FILE, openStore, peekStore, restore, type Store } from "#store";
import { type Asked, compileWatches, type Evidence, type Watch } from "#watch";
import { indexAll } from "../../../src/pipeline/search/indexing.ts";
import type { Look, LookedAt } from "../../../src/pipeline/search/look.ts";
import { motionLife } from "../../parliament/world.ts";
import { runs } from "../../runs.ts";
import { watch } from "../../watch/builders.ts";
import { AT, contextOn, type Written, write } from "./archive.ts";

const signal = new AbortController().signal;

/** What is found by way of the index, and what a look at every document finds, as the worker looks at them. */
function kept(one: Watch, store: Store, since: string | null = null, asked: Asked = "all"): Found {
  const hits = allOf(lookAtKept(one, since, store, store.index, asked)).flatMap(({ hit }) => hit ?? []);
  return Object.fromEntries(hits.map(({ snapshot, evidence }) => [snapshot.key, evidence]));
}

/** In steps of one, of three, of one and so on. */
function allOf(look: Look): readonly LookedAt[] {
  const all: LookedAt[] = [];
  for (let most = 1; ; most = 4 - most) {
    const looked = look.next(most);
    if (looked.length === 0) return all;
    expect(looked.length).toBeLessThanOrEqual(most);
    all.push(...looked);
  }
}

/** What the command and Slack show: the first piece, and the first in the text. */
function shown(found: Found): Readonly<Record<string, readonly (Evidence | undefined)[]>> {
  const firsts = (evidence: readonly Evidence[]) => [
    evidence[0],
    evidence.find(({ where }) => where === "text"),
  ];
  return Object.fromEntries(Object.entries(found).map(([key, evidence]) => [key, firsts(evidence)]));
}

function found(one: Watch, store: Store): readonly string[] {
  return Object.keys(kept(one, store)).sort();
}

/** By key of the document, with every piece of evidence. */
type Found = Readonly<Record<string, readonly Evidence[]>>;

function live(one: Watch, store: Store, since: string | null = null): Found {
  const { match } = compileWatches([watch({ id: "other", query: "iets OR anders" }), one]);
  return store.transaction((transaction) => {
    const hits = KEYS.flatMap((key) => {
      const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
      if (snapshot?.subject !== "document" || snapshot.withdrawn) return [];
      if (since !== null && (snapshot.date ?? "") < since) return [];
      const [hit] = match(matchInput(snapshot, transaction)).filter(({ watch }) => watch === one.id);
      return hit === undefined ? [] : [[key, hit.evidence] as const];
    });
    return Object.fromEntries(hits);
  });
}

/** A motion of whom the documents name the proposers. */
function writeMotion(store: Store): void {
  store.transaction((transaction) => {
    for (const each of motionLife()) transaction.saveRecord(each);
    const id = "motion:zaak-1";
    const snapshot = assemble(id, transaction.graph);
    if (snapshot === null) throw new Error("no motion");
    transaction.saveSubject({ id, revision: 1, novelty: "new", snapshot }, AT);
  });
}

/** Somebody says that a document means the motion. */
function confirm(document: string, store: Store): void {
  const place = { id: "kst-36600-XX-29", sentence: "", claims: [], userId: "U1", at: AT };
  store.transaction((transaction) => transaction.saveConfirmed(document, place));
}

const KEYS = Array.from({ length: 12 }, (_, number) => `d${number}`);
const piece = fc.constantFrom(
  ...[
    "opvang",
    "Noodopvang",
    "kinderen",
    "wetten",
    "IND",
    "a.m.v.",
    "azc\u2019s",
    "36 600 XX, nr. 29",
    "opvang7",
    "7",
  ],
  ...[
    "(nood)opvang",
    "crisis- en noodopvang",
    "opvangplekken, -locaties en -gebouwen",
    "co\u00f6rdinatie",
    "opvang-\nlocaties",
  ],
  ...[
    "de motie-Een/Twee",
    "Het kabinet heeft de motie-Een/Twee over opvang uitgevoerd. ",
    "  ",
    "op\u00advang",
    "en",
    "de",
    "van",
  ],
);
const prose = fc.array(piece, { maxLength: 8 }).map((words) => words.join(" "));
const document: fc.Arbitrary<Written> = fc.record({
  key: fc.constantFrom(...KEYS),
  title: prose,
  text: fc.option(prose),
  date: fc.constantFrom("2026-11-01", "2026-10-01", "1969-01-01", null),
  kind: fc.constantFrom("Brief regering", "Motie"),
  fields: fc.constantFrom({}, { withdrawn: true }, { dossier: { id: "dossier-36600-XX", title: null } }),
});
const word = fc.constantFrom(
  "opvang",
  "kind",
  "wet",
  "ind",
  "nood",
  "crisisopvang",
  "opvanglocatie",
  "amv",
  "azc",
  "vang",
  "7",
  "coordinatie",
);
const term = fc.oneof(
  word,
  word.map((one) => `${one}*`),
  word.map((one) => `*${one}*`),
  word.map((one) => `*${one}`),
  fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
);
const query = fc.oneof(
  term,
  fc.tuple(term, term).map(([a, b]) => `${a} OR ${b}`),
  fc.tuple(term, term).map(([a, b]) => `${a} AND ${b}`),
  fc.tuple(term, term).map(([a, b]) => `${a} NOT ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a} NEAR/2 ${b}`),
  fc.constantFrom("kind:motion", "dossier:36600-XX opvang", "party:CDA OR opvang"),
);
const watched: fc.Arbitrary<Watch> = fc.oneof(
  { weight: 4, arbitrary: query.map((source) => watch({ query: source })) },
  query.map((source) => watch({ query: source, not: "IND", kinds: ["letter"] })),
  fc.constantFrom(
    watch({ motion: "kst-36600-XX-29" }),
    watch({ dossier: "dossier-36600-XX" }),
    watch({ document: "d3" }),
  ),
);

describe("a look at what is kept", () => {
  it("finds exactly what the worker's own look at every document does, however much of it is indexed", async () => {
    let hits = 0;
    const step = fc.oneof(document, fc.constantFrom("index" as const, "motion" as const, "confirm" as const));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.array(watched, { minLength: 3, maxLength: 8 }),
        async (steps, watches) => {
          using store = openStore(":memory:");
          for (const one of steps) {
            if (one === "index") await indexAll(contextOn(store), signal, 1);
            else if (one === "motion") writeMotion(store);
            else if (one === "confirm") confirm("d3", store);
            else write(store, one);
          }
          for (const one of watches) {
            const expected = live(one, store);
            hits += Object.keys(expected).length;
            expect({ one, found: kept(one, store) }).toEqual({ one, found: expected });
            expect(kept(one, store, "2026-11-01")).toEqual(live(one, store, "2026-11-01"));
            expect(shown(kept(one, store, null, "first"))).toEqual(shown(expected));
          }
        },
      ),
      { numRuns: runs(20) },
    );
    expect(hits).toBeGreaterThan(runs(20));
  });

  it("takes the newest first from the index, and tells how many there may be", async () => {
    using store = openStore(":memory:");
    for (let number = 0; number < 40; number++)
      write(store, {
        key: `k${number}`,
        title: number % 2 ? "Brief over opvang" : "Brief",
        date: `2026-01-${10 + (number % 20)}`,
      });
    await indexAll(contextOn(store), signal, 1);
    write(store, { key: "nieuw", title: "Nog over opvang", date: "2025-01-01" });
    const look = lookAtKept(watch({ query: "opvang" }), null, store, store.index);
    expect([look.unindexed, look.count(), look.kept()]).toEqual([1, 21, 41]);
    const dates = allOf(look).map(({ hit }) => hit?.date);
    expect(dates).toHaveLength(21);
    expect(dates[0]).toBe("2025-01-01");
    expect(dates.slice(1)).toEqual(dates.slice(1).toSorted().reverse());
  });
});

describe("a quick look by what the index told", () => {
  /** In each of these the word stands once more than a quick look sees. */
  const tangled = [
    "Over opvang en (nood)opvang.",
    "Over opvang en asiel-opvang.",
    "Over op\u00advang en opvang.",
  ];

  it.each(tangled)("is not trusted for a document that changed meanwhile: %s", async (text) => {
    using store = openStore(":memory:");
    for (const key of KEYS) write(store, { key, text: "Over opvang." });
    await indexAll(contextOn(store), signal, 1);
    const look = lookAtKept(OPVANG, null, store, store.index);
    const first = look.next(1)[0]?.hit;
    const [changed = "", again = ""] = KEYS.filter((key) => key !== first?.snapshot.key);
    write(store, { key: changed, text }, 2);
    write(store, { key: again, text }, 2);
    await indexAll(contextOn(store), signal, 2);
    write(store, { key: changed, text }, 3);
    const hits = allOf(look).flatMap(({ hit }) => hit ?? []);
    const evidence = Object.fromEntries(hits.map((hit) => [hit.snapshot.key, hit.evidence]));
    expect(hits).toHaveLength(KEYS.length - 1);
    for (const key of [changed, again]) expect(evidence[key]).toEqual(live(OPVANG, store)[key]);
    expect(evidence[changed]).toHaveLength(2);
  });
});

/** An archive in a folder with some documents, indexed. */
async function indexedArchive(): Promise<{ readonly folder: string; readonly index: string }> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-look-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  using store = openStore(folder);
  for (const key of KEYS) write(store, { key, title: `Brief ${key}`, text: "Over opvang." });
  await indexAll(contextOn(store), signal, 1);
  return { folder, index: join(folder, "kamerwacht.search.sqlite") };
}

const OPVANG = watch({ query: "opvang" });
const FIETS = watch({ query: "fiets" });

describe("the index of what is kept", () => {
  it("needs the archive in no other state than it was: one that was put back has what it missed", async () => {
    const { folder } = await indexedArchive();
    const backup = join(folder, "backup.sqlite");
    backUp(folder, backup);
    {
      using store = openStore(folder);
      for (const key of KEYS) write(store, { key, title: `Brief ${key}`, text: "Over fietsen." }, 2);
      await indexAll(contextOn(store), signal, 1);
      expect(found(FIETS, store)).toEqual(KEYS.toSorted());
    }
    restore(folder, backup, AT);
    using store = openStore(folder);
    expect([found(OPVANG, store).length, found(FIETS, store)]).toEqual([12, []]);
    await indexAll(contextOn(store), signal, 1);
    expect(lookAtKept(OPVANG, null, store, store.index).unindexed).toBe(0);
    expect([found(OPVANG, store).length, found(FIETS, store)]).toEqual([12, []]);
  });

  it("may be one step ahead: the program ended after it was written and before the archive knew", async () => {
    const { folder } = await indexedArchive();
    using store = openStore(folder);
    for (const key of KEYS.slice(0, 3)) write(store, { key, title: "Brief", text: "Over fietsen." }, 2);
    const fails = (work: Parameters<Store["transaction"]>[0]) =>
      store.transaction((transaction) =>
        work({
          ...transaction,
          tookForSearch: () => {
            throw new Error("the program ends here");
          },
        }),
      );
    const before = contextOn(store);
    await indexAll({ ...before, archive: { transaction: fails as Store["transaction"] } }, signal, 1);
    expect(found(FIETS, store)).toEqual(["d0", "d1", "d2"]);
    expect(lookAtKept(FIETS, null, store, store.index).unindexed).toBe(3);
    await indexAll(before, signal, 1);
    expect(lookAtKept(FIETS, null, store, store.index).unindexed).toBe(0);
    expect(found(FIETS, store)).toEqual(["d0", "d1", "d2"]);
  });

  it("is missed by nobody where it is gone, damaged or of another database, and is made anew", async () => {
    const { folder, index } = await indexedArchive();
    const { index: another } = await indexedArchive();
    for (const damage of [
      () => rmSync(index),
      () => writeFileSync(index, "no database at all, but long enough to be taken for one".repeat(100)),
      () => copyFileSync(another, index),
    ]) {
      for (const name of readdirSync(folder)) if (/search\.sqlite-/.test(name)) rmSync(join(folder, name));
      damage();
      {
        using looking = peekStore(folder);
        expect(found(OPVANG, looking)).toHaveLength(12);
      }
      using store = openStore(folder);
      expect(found(OPVANG, store)).toHaveLength(12);
      write(store, { key: "d0", title: "Brief", text: "Over opvang." }, 3);
      await indexAll(contextOn(store), signal, 1);
      await indexAll(contextOn(store), signal, 1);
      expect(found(OPVANG, store)).toHaveLength(12);
      expect(lookAtKept(OPVANG, null, store, store.index).unindexed).toBe(0);
    }
    expect(readdirSync(folder)).toContain(DATABASE_FILE);
  });
});
