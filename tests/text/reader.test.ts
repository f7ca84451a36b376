import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTextReader, type TextReader } from "../../src/text/index.ts";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { ask, isOfFile, startWorker, stopWorker, workedMs } from "../../src/text/worker-process.ts";
import { buildDocx, p } from "./build-docx.ts";
import { assemble, buildPdf } from "./build-pdf.ts";

const HELLO = buildPdf([[{ text: "Goedendag, dit is een kort stuk.", x: 70, y: 700 }]]);
let reader: TextReader;

beforeAll(() => {
  reader = createTextReader({ timeoutMs: 10_000, pagesMax: 20, textCharsMax: 50_000 });
});
afterAll(() => reader[Symbol.asyncDispose]());

function read(bytes: Uint8Array, signal = new AbortController().signal) {
  return reader.read({ bytes, contentType: "application/octet-stream" }, signal);
}

describe("reasons", () => {
  const scan = assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
  ]);
  const encrypted = buildPdf(
    [[{ text: "geheim", x: 70, y: 700 }]],
    `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"61".repeat(32)}> /U <${"62".repeat(32)}> >>`,
  );
  const page = [{ text: "tekst", x: 70, y: 700 }];
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  it.each<[string, Uint8Array, boolean]>([
    ["bestand is leeg", new Uint8Array(0), true],
    ["bestand is leeg", Buffer.from("  \n "), true],
    ["bestand is een scan zonder tekst", scan, false],
    ["bestand is versleuteld", encrypted, false],
    ["bestand is geen geldige PDF", Buffer.from("%PDF-1.7\nniets"), true],
    ["bestand heeft te veel pagina's", buildPdf(Array.from({ length: 21 }, () => page)), false],
    ["oud Word-formaat (.doc)", ole, false],
    ["bestand is versleuteld", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), false],
    ["oud Word-formaat (.rtf)", Buffer.from("{\\rtf1 tekst}"), false],
    ["bestand is een afbeelding", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), false],
    ["bestand is beschadigd", buildDocx({ body: p("tekst") }).subarray(0, 150), true],
    ["bestand bevat geen tekst", buildDocx({ body: p("") }), false],
    ["bestand is geen geldige XML", Buffer.from('<?xml version="1.0"?><a><b></a>'), true],
    ["tekst is te lang om te lezen", buildDocx({ body: p("woord ".repeat(9_000)) }), false],
    ["onbekend soort bestand", Buffer.from([1, 2, 3, 4, 5]), false],
  ])("%s", async (message, bytes, retry) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: "UnreadableError", message, retry });
  });
});

describe("the worker", () => {
  it("reads by the bytes, not by what the file is called, and leaves the bytes to the caller", async () => {
    const { format, text } = await read(HELLO);
    expect({ format, text }).toEqual({ format: "pdf", text: "Goedendag, dit is een kort stuk." });
    expect(HELLO.length).toBeGreaterThan(500);
    expect((await read(buildDocx({ body: p("Ook dit.") }))).text).toBe("Ook dit.");
  });

  it("reads many files at once in their order, each its own", async () => {
    const texts = await Promise.all(
      [..."abcdef"].map((letter) => read(buildDocx({ body: p(`stuk ${letter}`) }))),
    );
    expect(texts.map(({ text }) => text)).toEqual([..."abcdef"].map((letter) => `stuk ${letter}`));
  });

  it("ends when the signal aborts, and reads the next file", async () => {
    const aborting = new AbortController();
    const reading = read(HELLO, aborting.signal);
    aborting.abort(new Error("het programma stopt"));
    await expect(reading).rejects.toThrow("het programma stopt");
    expect((await read(HELLO)).format).toBe("pdf");
  });

  it("ends at the limit of time, and reads the next file", async () => {
    await using hasty = createTextReader({ timeoutMs: 1 });
    await expect(
      hasty.read({ bytes: HELLO, contentType: null }, new AbortController().signal),
    ).rejects.toMatchObject({ message: "lezen duurt te lang" });
    expect((await read(HELLO)).format).toBe("pdf");
  });

  it.skipIf(process.platform !== "linux")(
    "lets a file be read later where the machine had no time for it",
    async () => {
      const limits = { ...DEFAULT_LIMITS, timeoutMs: 100 };
      const starved = startWorker(limits);
      starved.kill("SIGSTOP");
      const asking = ask(starved, { bytes: HELLO, contentType: null }, limits, new AbortController().signal);
      await expect(asking).rejects.toMatchObject({
        reason: { message: "lezen duurt te lang", retry: true },
      });
      await stopWorker(starved);
    },
  );

  it("gives a file up that took what there was, and none that had no time", () => {
    expect([isOfFile(14_000, 15_000), isOfFile(600, 15_000), isOfFile(Number.NaN, 15_000)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.skipIf(process.platform !== "linux")("knows how long a process was at work", () => {
    const before = workedMs(process.pid);
    const { user, system } = process.cpuUsage();
    expect(Math.abs(before - (user + system) / 1_000)).toBeLessThan(1_000);
    expect(workedMs(undefined)).toBeNaN();
  });
});
