import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type SourceRecord, UnreadableError } from "#parliament";
import { openStore } from "#store";
import { motionLife, record } from "../parliament/world.ts";
import {
  bench,
  type FakeMessenger,
  FOLLOWED,
  fakeMessenger,
  fakeSource,
  page,
  watch,
} from "../pipeline/harness.ts";
import { times } from "./figures.ts";

/** Thirty months of a parliament. */
const DOCUMENTS = times("PAST_DOCUMENTS", 10_000, 100_000);
/** Every twentieth has a text that can be read. */
const WITH_TEXT = 20;
const PER_PAGE = 250;
const START = new Date("2026-11-20T12:00:00Z");
const BEGUN_MS = Date.parse("2024-05-20T00:00:00Z");
const SPAN_MS = START.getTime() - 86_400_000 * 5 - BEGUN_MS;

/** The number of a document: whether it has a text and whether that names the motion follows from it. */
const hasText = (at: number) => at % WITH_TEXT === 0;
const dateOf = (at: number) => new Date(BEGUN_MS + (SPAN_MS * at) / DOCUMENTS).toISOString().slice(0, 10);
const namesIt = (at: number) => hasText(at) && at % 700 === 0 && dateOf(at) >= "2024-11-19";

function document(at: number): SourceRecord {
  const isFiled = at % 9 === 0;
  return record("document", `d${at}`, {
    fields: {
      soort: ["Brief regering", "Motie", "Verslag van een commissiedebat", "Bijlage"][at % 4] ?? "",
      documentNummer: `20${dateOf(at).slice(2, 4)}D${String(at).padStart(5, "0")}`,
      onderwerp: `Stuk ${at}`,
      datum: `${dateOf(at)}T00:00:00`,
    },
    refs: { kamerstukdossier: isFiled ? ["dossier-1"] : [] },
    file: hasText(at) ? { url: `text:${at}`, contentType: "text/plain", bytes: 60 } : null,
  });
}

const expected = Array.from({ length: DOCUMENTS }, (_, at) => at)
  .filter(namesIt)
  .map((at) => `d${at}`);

/** The same parliament after each restart; `read` counts how often each file was sent. */
function parliament(read: Map<string, number>) {
  const source = fakeSource();
  const life = motionLife();
  const pages = Math.ceil(DOCUMENTS / PER_PAGE);
  source.begin = async () => ({ cursors: { "*": "0" }, history: { from: "0", until: String(pages) } });
  source.past = async function* ({ from }) {
    for (let at = Number(from); at < pages; at += 1) {
      const numbers = Array.from({ length: PER_PAGE }, (_, offset) => at * PER_PAGE + offset);
      const documents = numbers.filter((number) => number < DOCUMENTS).map(document);
      const batch = page(at === 0 ? [...life, ...documents] : documents, String(at));
      yield { ...batch, cursors: { history: String(at + 1) }, caughtUp: at + 1 === pages };
    }
  };
  source.file = async ({ url }) => {
    read.set(url, (read.get(url) ?? 0) + 1);
    if (!url.startsWith("text:"))
      throw new UnreadableError("bestand is een scan zonder tekst", { retry: false });
    const at = Number(url.slice("text:".length));
    const text = namesIt(at)
      ? "Hierbij informeer ik u over de motie (36 600 XX, nr. 29)."
      : "Over iets anders.";
    return { bytes: new TextEncoder().encode(text), contentType: "text/plain" };
  };
  return source;
}

/** One life of the program, ended after so many ms unless all is done before. */
async function live(folder: string, messenger: FakeMessenger, read: Map<string, number>, endMs: number) {
  const store = openStore(folder);
  const watches = [watch("motie", { motion: FOLLOWED })];
  const made = bench({
    watches,
    store,
    messenger,
    source: parliament(read),
    pastBytes: 1e12,
    broadcast: ["motion.cited"],
  });
  made.now = START;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), endMs);
  try {
    await made.worker.once(ending.signal);
  } finally {
    clearTimeout(timer);
    store[Symbol.dispose]();
  }
  return !ending.signal.aborted;
}

it(`finds all that names a motion in a history of ${DOCUMENTS} documents, whenever it is stopped, and tells it once`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-past-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const messenger = fakeMessenger();
  const read = new Map<string, number>();
  let lives = 1;
  for (let endMs = 2_000; !(await live(folder, messenger, read, endMs)); endMs = endMs * 1.7) lives += 1;
  const [card, reply, ...others] = messenger.delivered;
  expect(others).toEqual([]);
  expect(messenger.delivered.some(({ broadcast }) => broadcast)).toBe(false);
  const content = card?.content;
  const citing =
    content?.type === "subject-card" && content.snapshot.subject === "motion" ? content.snapshot.citedBy : [];
  expect(citing.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
  expect(reply?.content).toMatchObject({ type: "past-reply", total: expected.length });
  expect(content?.type === "subject-card" ? content.past : null).toMatchObject({ state: "searched" });
  const sent = [...read.values()].reduce((sum, count) => sum + count, 0);
  expect(sent).toBeLessThanOrEqual(read.size + lives);
  console.info(`${DOCUMENTS} documents, ${read.size} read, ${expected.length} name it, ${lives} lives`);
});
