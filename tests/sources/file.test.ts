import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { createGegevensmagazijn, type Source } from "#sources";
import type { Source as Port } from "../../src/pipeline/ports.ts";
import { sourceOn } from "./batches.ts";
import { type FeedServer, feedServer } from "./feed-server.ts";

let server: FeedServer;
let source: Source;
const never = new AbortController().signal;

beforeEach(async () => {
  server = await feedServer([]);
  source = sourceOn(server);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

it("is a source as the pipeline wants it", () => {
  expectTypeOf<Source>().toExtend<Port>();
});

describe("file", () => {
  function answering(code: number, headers: Record<string, string>, body: string): void {
    server.answer = (_, response) => {
      response.writeHead(code, headers).end(body);
      return true;
    };
  }
  function fetch(fields: { contentType?: string | null; bytes?: number | null; url?: string } = {}) {
    const url = `${server.url}/Resources/d1`;
    return source.file({ url, contentType: "application/pdf", bytes: null, ...fields }, never);
  }

  it("gives the bytes and their type", async () => {
    answering(200, { "content-type": "application/pdf" }, "%PDF-1.7");
    const { bytes, contentType } = await fetch();
    expect([Buffer.from(bytes).toString(), contentType]).toEqual(["%PDF-1.7", "application/pdf"]);
    expect(bytes.buffer.byteLength).toBe(8);
  });

  it("trusts the record where the server does not know the type", async () => {
    answering(200, { "content-type": "application/octet-stream" }, "%PDF-1.7");
    expect((await fetch()).contentType).toBe("application/pdf");
  });

  it.each([
    [404, "het bestand is er nog niet"],
    [410, "het bestand is er nog niet"],
  ])("says on %i that it is not there yet", async (code, message) => {
    answering(code, {}, "");
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", message, retry: true });
  });

  it.each([500, 403])("is unavailable on %i", async (code) => {
    answering(code, {}, "");
    await expect(fetch()).rejects.toMatchObject({ name: "SourceUnavailableError" });
  });

  it("refuses what is too large, unasked where the record says so", async () => {
    await expect(fetch({ bytes: 128_000_000 })).rejects.toMatchObject({
      message: "het bestand is te groot (128 MB)",
      retry: false,
    });
    expect(server.requests).toHaveLength(0);
    answering(200, {}, "x".repeat(5_000));
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", retry: false });
  });

  it.each([
    ["text/html", "<p>Fout"],
    ["application/pdf", "\n<!DOCTYPE html><html>"],
    ["application/pdf", "\u00ef\u00bb\u00bf<html lang='nl'>"],
  ])("does not take a web page for the file (%s)", async (type, body) => {
    answering(200, { "content-type": type }, body);
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", retry: true });
  });

  it("takes a web page where the file is one", async () => {
    answering(200, { "content-type": "text/html" }, "<html></html>");
    expect((await fetch({ contentType: "text/html" })).bytes).toHaveLength(13);
  });

  it("is unavailable when the file is cut short", async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("%PDF", () => response.socket?.destroy());
      return true;
    };
    await expect(fetch()).rejects.toMatchObject({ name: "SourceUnavailableError" });
    server.answer = (_, response) => {
      response.write("%PDF");
      response.end();
      return true;
    };
    await expect(fetch({ bytes: 100 })).rejects.toMatchObject({ name: "SourceUnavailableError" });
  });

  it.each([
    "http://127.0.0.1:1/Resources/d1",
    "https://elsewhere.example/d1",
    "file:///etc/passwd",
    "nonsense",
    "http://169.254.169.254/",
  ])("refuses a file at %s", async (url) => {
    await expect(fetch({ url })).rejects.toMatchObject({ name: "UnreadableError", retry: false });
    expect(server.requests).toHaveLength(0);
  });

  it("refuses a redirect to an address that is not public", async () => {
    answering(302, { location: "http://169.254.169.254/latest" }, "");
    await expect(fetch()).rejects.toMatchObject({
      name: "UnreadableError",
      retry: true,
      cause: { message: "refused 169.254.169.254: not a public address" },
    });
  });
});

it.each(["gegevensmagazijn.tweedekamer.nl", "ftp://x/", "https://user:secret@x/"])(
  "is not made for %s",
  (url) => {
    expect(() => createGegevensmagazijn({ url, userAgent: "test" })).toThrow(/^((?!secret).)*$/);
  },
);
