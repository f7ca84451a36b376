import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createTextReader, type TextReader } from "../../src/text/index.ts";
import { buildDocx, p } from "../text/build-docx.ts";
import { assemble, buildPdf, column, wrap } from "../text/build-pdf.ts";
import { endedChildrenCpuMs } from "./cpu-time.ts";

const WORDS =
  "De commissie heeft kennisgenomen van de brief over de opvang van kinderen en vraagt de minister om een reactie. ";
const GOOD = buildPdf([column(wrap(WORDS, 60), { x: 70, top: 700 })]);
const signal = new AbortController().signal;
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** To read a file here would take seconds. A machine whose cores are shared takes twice as long for the same. */
const PAUSE_MS = 150;
/** What a small file gets, and something for the end of it. */
const SMALL_FILE_MS = 17_000;

/** Reads by a reader of its own; gives the processor time of the processes that read, ms. */
async function workedBy(work: (read: Read) => Promise<void>): Promise<number> {
  const before = endedChildrenCpuMs();
  await using reader: TextReader = createTextReader({
    timeoutMs: 4_000,
    memoryMb: 200,
    unpackedBytesMax: 50_000_000,
  });
  await work((bytes) => reader.read({ bytes, contentType: null }, signal));
  await reader[Symbol.asyncDispose]();
  return endedChildrenCpuMs() - before;
}

type Read = (bytes: Uint8Array) => ReturnType<TextReader["read"]>;

/**
 * The longest stretch that this thread worked without a turn of its event loop while the work ran, in milliseconds
 * of its own processor time: other programs on the machine do not count.
 */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const busyMs = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = 0;
  let last = busyMs();
  const timer = setInterval(() => {
    const now = busyMs();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return longest;
}

/** A zip of spaces that says it unpacks to `claimed` bytes. */
function zipBomb(bytes: number, claimed = bytes): Uint8Array {
  const zip = Buffer.from(zipSync({ "word/document.xml": Buffer.alloc(bytes, 32) }));
  const entry = zip.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  zip.writeUInt32LE(claimed, entry + 24);
  return zip;
}

const BOMBS: readonly (readonly [string, () => Uint8Array])[] = [
  ["a PDF of 100,000 objects that are pages", () => buildManyPages(100_000)],
  ["a page of 100,000 words scattered", () => scattered(100_000)],
  ["a PDF whose pages are their own children", () => pageLoop()],
  ["a PDF stream that unpacks to 800 MB", () => hugeStream(800_000_000)],
  ["a zip of 1:1000", () => zipBomb(100_000_000)],
  ["a zip that says it is small", () => zipBomb(100_000_000, 1_000)],
  ["200,000 nested elements of XML", () => Buffer.from(`<?xml version="1.0"?>${"<a>".repeat(200_000)}`)],
  ["200,000 nested elements of HTML", () => Buffer.from(`<html><body>${"<div>".repeat(200_000)}x`)],
  ["entities that grow", () => Buffer.from(billionLaughs())],
  ["nested tables in a Word file", () => buildDocx({ body: "<w:tbl><w:tr><w:tc>".repeat(100_000) })],
  ["a text of 200 MB", () => Buffer.alloc(200_000_000, "woord ")],
];

describe("a bomb ends in its limit, and only that document fails", () => {
  it.each(BOMBS)(
    "%s",
    async (name, build) => {
      const worked = await workedBy(async (read) => {
        // So that it is there: starting it is not what may take no time here.
        await read(GOOD);
        const bytes = build();
        // What building it left behind is given back now, and not while reading is watched.
        collectGarbage();
        const before = process.memoryUsage.rss();
        const pause = await longestPause(async () => {
          const outcome = await read(bytes).catch((error: unknown) => error);
          if (!name.startsWith("a page")) expect(outcome).toMatchObject({ name: "UnreadableError" });
        });
        expect(process.memoryUsage.rss() - before).toBeLessThan(900_000_000);
        expect(pause).toBeLessThan(PAUSE_MS);
        expect((await read(GOOD)).text).toContain("opvang van kinderen");
      });
      expect(worked).toBeLessThan(SMALL_FILE_MS);
    },
    300_000,
  );
});

describe("128 MB of scans", () => {
  it("are said to be one, the main thread free", async () => {
    await using patient = createTextReader({ timeoutMs: 30_000 });
    const bytes = scans(64, 2_000_000);
    const pause = await longestPause(async () => {
      await expect(patient.read({ bytes, contentType: null }, signal)).rejects.toMatchObject({
        message: "bestand is een scan zonder tekst",
      });
    });
    console.log(`${(bytes.length / 1e6).toFixed(0)} MB of scans: longest pause ${pause.toFixed(0)} ms`);
    expect(pause).toBeLessThan(PAUSE_MS);
  }, 60_000);
});

describe("bytes at random", () => {
  it("give a text or a reason, never a crash", async () => {
    const seeds = [GOOD, buildDocx({ body: p(WORDS) })];
    await workedBy(async (read) => {
      for (let round = 0; round < 120; round += 1) {
        const damaged = damage(seeds[round % 2]!, round);
        const outcome = await read(damaged).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe("UnreadableError");
      }
    });
  }, 300_000);
});

describe("speed", () => {
  it("reads 100 documents of ten pages within a minute of work, the main thread free", async () => {
    const page = column(wrap(WORDS.repeat(28), 80), { x: 60, top: 780, pitch: 13 });
    const bytes = buildPdf(Array.from({ length: 10 }, () => page));
    let pause = Number.POSITIVE_INFINITY;
    const worked = await workedBy(async (read) => {
      pause = await longestPause(async () => {
        for (let count = 0; count < 100; count += 1) await read(bytes);
      });
    });
    const seconds = worked / 1000;
    console.log(`100 documents of ten pages: ${seconds.toFixed(1)} s; longest pause ${pause.toFixed(0)} ms`);
    expect(seconds).toBeLessThan(60);
    expect(pause).toBeLessThan(PAUSE_MS);
  }, 300_000);
});

/** The same damage for the same seed: cuts, and bytes changed. */
function damage(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed * 2_654_435_761 + 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const copy = Uint8Array.from(seed % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
  for (let count = 0; count < 12 && copy.length > 0; count += 1) copy[next(copy.length)] = next(256);
  return copy;
}

function buildManyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(" ");
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => page),
  ]);
}

/** Pages that are pictures: noise, as a scanner's output looks to a reader. */
function scans(pages: number, bytesEach: number): Uint8Array {
  const picture = randomBytes(bytesEach).toString("latin1");
  const kids = Array.from({ length: pages }, (_, index) => `${index * 2 + 3} 0 R`).join(" ");
  const dictionary = `/Type /XObject /Subtype /Image /Width 1000 /Height 1414 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length}`;
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, (_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${index * 2 + 4} 0 R >> >> >>`,
      `<< ${dictionary} >>\nstream\n${picture}\nendstream`,
    ]).flat(),
  ]);
}

/** Words all over one page, drawn in no order. */
function scattered(count: number): Uint8Array {
  const words = Array.from({ length: count }, (_, index) => ({
    text: "woord",
    x: (index * 7919) % 560,
    y: (index * 104_729) % 800,
    size: 4,
  }));
  return buildPdf([words]);
}

function pageLoop(): Uint8Array {
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 50 /Parent 2 0 R >>",
  ]);
}

function hugeStream(bytes: number): Uint8Array {
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
    rawStream(deflateSync(Buffer.alloc(bytes, 32))),
  ]);
}

function rawStream(packed: Buffer): string {
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString("latin1")}\nendstream`;
}

function billionLaughs(): string {
  const entities = Array.from({ length: 30 }, (_, index) =>
    index === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE a [${entities.join("")}]><a>&e29;</a>`;
}
