import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttpClient, type HttpClient } from "../../src/sources/http.ts";
import { createRobots, type Robots } from "../../src/sources/robots.ts";
import { type FeedServer, feedServer } from "./feed-server.ts";

const NAME = "Kamerwacht/1.2 (test@example.org)";
const never = new AbortController().signal;
const waits: number[] = [];
let server: FeedServer;
let http: HttpClient;
let robots: Robots;
let now: Date;

beforeEach(async () => {
  server = await feedServer([]);
  waits.length = 0;
  const sleep = async (ms: number) => void waits.push(ms);
  http = createHttpClient(new URL(server.url), NAME, { sleep });
  now = new Date("2026-11-25T08:00:00Z");
  robots = createRobots(http, new URL(server.url), NAME, () => now);
});

afterEach(async () => {
  await http[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function says(status: number, body: string): void {
  server.answer = (_, response) => {
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
    return true;
  };
}

function ask(path: string): Promise<void> {
  return robots.assertAllowed(new URL(path, server.url), never);
}

describe("robots.txt", () => {
  it.each<[string, string, boolean]>([
    ["nothing", "", true],
    ["other paths", "User-agent: *\nDisallow: /admin/\n", true],
    ["everything", "User-agent: *\nDisallow: /\n", false],
    ["the lists", "User-agent: *\nDisallow: /kamerstukken/\n", false],
    ["pages by number", "User-agent: *\nDisallow: /*page=\n", false],
    ["us by name", "User-agent: *\nDisallow:\n\nUser-agent: kamerwacht\nDisallow: /kamerstukken\n", false],
    ["all but us", "User-agent: *\nDisallow: /\n\nUser-agent: Kamerwacht\nAllow: /\n", true],
    ["others by name", "User-agent: GPTBot\nDisallow: /\n", true],
    ["a web page in its place", "<!DOCTYPE html><html><body>Pagina niet gevonden</body></html>", true],
  ])("that forbids %s", async (_, text, allowed) => {
    says(200, text);
    const asked = ask("/kamerstukken/moties?qry=%2A&page=0");
    if (allowed) await expect(asked).resolves.toBeUndefined();
    else
      await expect(asked).rejects.toMatchObject({
        name: "UnexpectedShapeError",
        message: expect.stringContaining("robots.txt does not allow us to read /kamerstukken/moties"),
      });
  });

  it("is not there: everything is allowed", async () => {
    says(404, "Disallow: /");
    await expect(ask("/kamerstukken/moties")).resolves.toBeUndefined();
  });

  it("cannot be read: nothing is allowed for now", async () => {
    says(503, "");
    await expect(ask("/kamerstukken/moties")).rejects.toMatchObject({
      name: "SourceUnavailableError",
      message: expect.stringContaining("robots.txt cannot be read"),
    });
    says(200, "");
    await expect(ask("/kamerstukken/moties")).resolves.toBeUndefined();
  });

  it("is read once, and again after a day", async () => {
    says(200, "");
    await ask("/a");
    await ask("/b");
    expect(server.requests).toHaveLength(1);
    now = new Date("2026-11-26T08:00:00Z");
    says(200, "User-agent: *\nDisallow: /");
    await expect(ask("/a")).rejects.toThrow(/robots.txt/);
    expect(server.requests).toHaveLength(2);
  });

  it("asks for pauses, which are granted within reason", async () => {
    says(200, "User-agent: *\nCrawl-delay: 3600\nDisallow:");
    await ask("/a");
    now = new Date("2026-11-27T08:00:00Z");
    await ask("/a");
    expect(waits).toEqual([10_000]);
  });
});
