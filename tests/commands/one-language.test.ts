import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "#alert";
import { startSmallSlack } from "#demo";
import { DATABASE_FILE } from "#store";
import { storyServed, type World } from "../page/world.ts";
import { runCommand } from "./run-command.ts";

/**
 * Whoever chose a language reads no other, but for quotes and names. Told by the small words that no sentence goes
 * without; one that stands between the same neighbours in the archive or the configuration is quoted from there.
 */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:the|of|and|not|with|for|from|that|this|these|are|which|has|have|been|by|be|cannot|there|nothing|each|whether|where|your|you|it|its|was|to|only|one|what|at|or|is|no|unknown|missing|failed|error|unread|delivered)$/i,
  en: /^(?:de|het|een|en|van|niet|geen|met|voor|naar|wordt|worden|zijn|staat|dat|die|deze|dit|er|of|om|op|uit|als|ook|nog|maar|bij|aan|wat|wie|waar|hier|zoals|moet|mag|kan|heeft|hebben|door|over|onbekend|gelezen|goed|fout)$/i,
};
/** Words that are of both. */
const SHARED: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:of|is|was|van|to|at|been|error|have|be|by)$/i,
  en: /^(?:of|of|over|fout|die|met|wie|om|er|door|nog)$/i,
};

/** Of the query language. */
const OPERATOR = /^(?:AND|OR|NOT)$/;

interface Said {
  readonly what: string;
  readonly text: string;
}

describe.each(["nl", "en"] as const)("in %s", (language) => {
  let world: World;
  let folder: string;
  let quotable: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kamerwacht-language-"));
    world = await storyServed({}, language);
    writeFileSync(
      join(folder, "brief.txt"),
      "Wij vragen aandacht voor motie 36600-XX-29 over opvanglocaties.\n",
    );
    mkdirSync(join(folder, "leeg"));
    quotable = `${JSON.stringify(world.config.watches)} ${everythingKept(world)}`
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ");
  });
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Whatever the archive holds of others. */
  function everythingKept({ config }: World): string {
    const database = new BetterSqlite3(join(config.stateFolder, DATABASE_FILE), { readonly: true });
    try {
      return database.prepare("SELECT body FROM records").pluck().all().join(" ");
    } finally {
      database.close();
    }
  }

  /** Beside one of its neighbours it stands so in what is quoted; a table puts other things around it. */
  function isQuoted(around: readonly string[]): boolean {
    const [before = "", word = "", after = ""] = around.map((each) => each.toLowerCase());
    return [`${before} ${word} `, ` ${word} ${after}`].some((pair) => quotable.includes(pair));
  }

  function strangers({ text }: Said): readonly string[] {
    const bare = text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’|\bhttps?:\S+|(?:\/[\w.@-]+){2,}|--?[a-z-]+/g, " · ");
    return bare.split("\n").flatMap((line) => {
      const words = line.match(/[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]/gu) ?? [];
      return words
        .map((word, at) => ({
          word,
          around: [words[at - 1] ?? "", word, words[at + 1] ?? ""],
        }))
        .filter(
          ({ word }) => FOREIGN[language].test(word) && !SHARED[language].test(word) && !OPERATOR.test(word),
        )
        .filter(({ around }) => !isQuoted(around))
        .map(({ around }) => `${around.join(" ")}   <- ${line.trim()}`);
    });
  }

  async function said(words: readonly string[]): Promise<Said> {
    const { out, err } = await runCommand(["--config", world.config.file, ...words]);
    return { what: words.join(" "), text: `${out}\n${err}` };
  }

  const commands = (): readonly (readonly string[])[] => [
    [],
    ...[
      "run",
      "once",
      "check",
      "status",
      "health",
      "doctor",
      "record",
      "demo",
      "init",
      "search",
      "replay",
      "backup",
      "restore",
      "cite",
      "read",
      "match",
      "motions",
      "questions",
      "promises",
      "agenda",
      "feed",
      "to-read",
      "report",
      "votes",
    ].map((name) => [name, "--help"]),
    ["check"],
    ["status"],
    ["health"],
    ["doctor"],
    ["search", "opvang"],
    ["search", "nergensgevonden"],
    ["replay", "--query", "opvang"],
    ["replay", "--watch", "spreidingswet"],
    ["motions"],
    ["motions", "--all"],
    ["questions"],
    ["questions", "--all"],
    ["promises"],
    ["promises", "--all"],
    ["agenda"],
    ["agenda", "--all"],
    ["votes"],
    ["votes", "--members"],
    ["votes", "--changes"],
    ["to-read"],
    ["report"],
    ["match", join(folder, "brief.txt")],
    ["backup", join(folder, "b.sqlite")],
    ["feed", "--channel", "#nergens"],
    ["feed"],
    ["record", "--out", join(folder, "uit")],
    ["init"],
    [
      "init",
      "--yes",
      "--channel",
      "#c",
      "--config",
      join(folder, `${language}/k.yaml`),
      "--language",
      language,
      join(folder, "brief.txt"),
    ],
    ["statsu"],
    ["check", "--nope"],
    ["replay"],
    ["replay", "--watch", "nope"],
    ["replay", "--query", "(a"],
    ["search", "x", "--since", "nope"],
    ["motions", "--limit", "x"],
    ["motions", "--csv", "--ics"],
    ["read", join(folder, "nope.pdf")],
    ["read", "--kind", "nope", join(folder, "brief.txt")],
    ["restore", join(folder, "nope.sqlite")],
    ["search"],
    ["record"],
    ["once"],
    ["once", "--state", join(folder, "brief.txt")],
    ["status", "--state", join(folder, "leeg")],
    ["report", "--out", join(folder, "x.nope")],
  ];

  it("every command", async () => {
    const found: string[] = [];
    for (const words of commands()) {
      const each = await said(words);
      found.push(...strangers(each).map((one) => `${each.what}: ${one}`));
    }
    expect(found).toEqual([]);
  }, 120_000);

  it("every page", async () => {
    const found: string[] = [];
    for (const path of [
      "/",
      "/followed",
      "/agenda",
      "/cards",
      "/sources",
      "/search",
      "/search?q=opvang",
      "/search?q=(a",
      "/feeds",
    ]) {
      const { body } = await world.ask(path);
      const text = body.replace(/<style.*?<\/style>/gs, "").replace(/<[^>]*>/g, " ");
      found.push(...strangers({ what: path, text }).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  it("the page that shows cards", async () => {
    await using slack = await startSmallSlack({ isOnlyShown: true, language });
    const html = await (await fetch(slack.pageUrl)).text();
    const [, json = ""] = /<script id="words"[^>]*>(.*?)<\/script>/.exec(html) ?? [];
    const { words, commands } = JSON.parse(json) as {
      words: Record<string, string>;
      commands: [string, string, string][];
    };
    const labels = [...html.matchAll(/(?:aria-label|placeholder)="([^"]*)"/g)].map(([, label]) => label);
    const shown = html.replace(/<script.*?<\/script>/gs, "").replace(/<[^>]*>/g, " ");
    const told = [shown, ...labels, ...Object.values(words), ...commands.map(([, , does]) => does)];
    expect(strangers({ what: "page", text: told.join("\n") })).toEqual([]);
    expect(told.length).toBeGreaterThan(60);
  });

  // Last: what else is asked would stumble over it.
  it("what a source does wrong", async () => {
    world.parliament.fail({ on: "feed", how: "html" });
    await world.release();
    const found: string[] = [];
    for (const words of [["once"], ["status"], ["doctor"]]) {
      const each = await said(words);
      found.push(...strangers(each).map((one) => `${each.what}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});
