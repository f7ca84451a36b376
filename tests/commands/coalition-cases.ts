import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FeedServer, feedServer } from "../sources/feed-server.ts";
import { type SruServer, sruServer } from "../sources/sru-server.ts";
import { fill } from "../sources/tweedekamer-builders.ts";
import { MAINTENANCE } from "../sources/tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "../sources/tweedekamer-server.ts";
import { configureCoalition, expectDenied, expectQuoted, publishAll, type TEXTS } from "./coalition.ts";
import { runCommand } from "./run-command.ts";

/** The sources that are on beside the official publications, and how `once` ends. */
export const SOURCES = [
  ["the official publications alone", [], 0],
  ["those beside an open data that is empty", ["gegevensmagazijn"], 0],
  ["those beside a website that knows none", ["tweedekamer"], 0],
  ["those beside a website in maintenance", ["maintenance"], 1],
  ["all three", ["gegevensmagazijn", "tweedekamer"], 0],
] as const;

/** The coalition's motions through `once`, with some sources on: not carried out, says the House, and never carried out. */
export function coalitionCases(all: typeof TEXTS, sources: readonly (typeof SOURCES)[number][]): void {
  let folder: string;
  let official: SruServer;
  let feed: FeedServer;
  let site: SmallSite;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kamerwacht-coalition-"));
    [official, feed, site] = await Promise.all([sruServer(), feedServer([]), smallSite()]);
    fill(site, 20);
  });
  afterEach(async () => {
    for (const server of [official, feed, site]) await server[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  describe.each(all)("the coalition's motions $what", (texts) => {
    it.each(sources)(
      "with %s are told as not carried out, says the House, and never as carried out",
      async (_what, others, status) => {
        publishAll(official, texts);
        if (others.some((one) => one === "maintenance")) site.answer = always(200, MAINTENANCE);
        const file = configureCoalition(folder, {
          officielebekendmakingen: official.url,
          ...(others.some((one) => one === "gegevensmagazijn") ? { gegevensmagazijn: feed.url } : {}),
          ...(others.some((one) => one !== "gegevensmagazijn") ? { tweedekamer: site.url } : {}),
        });
        const first = await printed(["once", "--config", file]);
        expect(first.status).toBe(status);
        // Of a source that gave no answer nobody can say what it knows.
        const unknown = `36600-XX-6: ${status === 0 ? "geen bron kent dit nummer" : "nog niet in het archief"}`;
        expect(first.out).toContain(unknown);
        if (status === 0) expectDenied(first.out);
        else expect(first.out).toContain("Kamer: niet uitgevoerd");
        const known = await printed(["status", "--config", file]);
        expect(known.out).toContain(unknown);
        if (status === 0) expectQuoted((await printed(["report", "--json", "--config", file])).out);
        const again = await printed(["once", "--config", file]);
        expect(again.out).not.toContain("── ");
      },
    );
  });
}

async function printed(words: readonly string[]): Promise<{ readonly out: string; readonly status: number }> {
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const { status, out: told } = await runCommand(words, { LOG_LEVEL: "silent" });
    return { out: out + told, status: Number(status) };
  } finally {
    write.mockRestore();
  }
}
