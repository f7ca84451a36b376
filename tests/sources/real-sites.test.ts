import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio/slim";
import { describe, expect, it } from "vitest";
import { readFeed } from "../../src/sources/feeds/read-feed.ts";
import { itemsOf } from "../../src/sources/tweedekamer/items.ts";
import { LISTS } from "../../src/sources/tweedekamer/lists.ts";
import { readSession } from "../../src/sources/tweedekamer/session.ts";

/** What `record` saved of the website and of feeds, where KAMERWACHT_REAL_DATA names its folder. */
const FOLDER = process.env.KAMERWACHT_REAL_DATA;

interface RecordedFile {
  readonly name: string;
  readonly text: string;
}

/** The recorded files of the sources whose folder begins so, of names that begin so. */
function recorded(source: RegExp, name: RegExp): readonly RecordedFile[] {
  if (FOLDER === undefined || !existsSync(FOLDER)) return [];
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && source.test(entry.name),
  );
  return folders.flatMap((folder) =>
    readdirSync(join(FOLDER, folder.name))
      .filter((file) => name.test(file))
      .map((file) => ({
        name: `${folder.name}/${file}`,
        text: readFileSync(join(FOLDER, folder.name, file), "utf8"),
      })),
  );
}

const BASE = new URL("https://www.tweedekamer.nl");
const lists = recorded(/^tweedekamer$/, /^website_lijst_.*\.html$/);
const sessions = recorded(/^tweedekamer$/, /^website_pagina_stemmingsuitslagen.*\.html$/);
const feeds = recorded(/^feed-/, /^feed_.*\.xml$/);

/** A page as it was recorded, at the host of the links in it. */
function pageOf({ text }: RecordedFile) {
  const host = /https?:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  const base = host === undefined ? BASE : new URL(host);
  return { $: load(text), url: base, bytes: text.length, validators: null };
}

describe.skipIf(lists.length === 0)("recorded lists of the website", () => {
  it.each(lists)("$name: items with dates, and numbers where they have them", (file) => {
    const list = LISTS.find(({ name }) => file.name.includes(`website_lijst_${name}`));
    const page = pageOf(file);
    const items = itemsOf(page.$, page.url);
    expect(list).toBeDefined();
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ date }) => date === null)).toEqual([]);
    if (list?.holds === "documents") expect(items.some(({ zaak }) => zaak !== null)).toBe(true);
    if (list?.name === "moties") expect(items.some(({ stuk }) => stuk !== null)).toBe(true);
  });
});

describe.skipIf(sessions.length === 0)("recorded sessions of the website", () => {
  it.each(sessions)("$name: every vote has a result that is known, or none yet", (file) => {
    const page = pageOf(file);
    const site = { base: page.url, clock: () => new Date(), isFollowed: () => false };
    const { votes, open, unknown } = readSession(
      { ...site, readPage: async () => "missing" as const },
      page,
      "2026-01-01",
    );
    expect(unknown).toEqual([]);
    expect(votes.length + open).toBeGreaterThan(0);
  });
});

describe.skipIf(feeds.length === 0)("recorded feeds", () => {
  it.each(feeds)("$name: items with a title and an address", ({ text }) => {
    const { items, dropped } = readFeed(text, new URL("https://example.org/feed"));
    expect(dropped).toEqual([]);
    expect(items.length).toBeGreaterThan(0);
    expect(items.some(({ link }) => link !== null)).toBe(true);
  });
});
