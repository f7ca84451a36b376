import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FourSources, fourSources, type SourceName } from "./plain/four-sources.ts";
import { TROUBLES, type Trouble } from "./plain/server.ts";
import { runCommand } from "./run-command.ts";

/** `doctor` and `record` against all sources at once, on servers that share nothing with the program. */
let folder: string;
let sources: FourSources;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-doctor-sources-"));
  sources = await fourSources();
  const motion = { dossier: "36333", number: "12", serial: 43_817, about: "opvang voor kinderen" };
  for (const name of Object.keys(sources.servers) as SourceName[]) sources.tell(name, motion);
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: wet, name: De wet, dossier: "36333" }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n${sources.settings}\nwatches: watches/*.yaml\n`,
  );
});
afterEach(async () => {
  await sources[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

interface Diagnosis {
  readonly part: string;
  readonly what: string;
  readonly state: string;
  readonly detail: string | null;
}

async function doctor(): Promise<{ readonly status: number; readonly all: readonly Diagnosis[] }> {
  const { status, out } = await runCommand(["--config", join(folder, "kamerwacht.yaml"), "--json", "doctor"]);
  return {
    status,
    all: out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Diagnosis),
  };
}

const PAGE =
  "<!DOCTYPE html><html lang='nl'><head><title>Onderhoud</title></head><body><main><h1>Onderhoud</h1></main></body></html>";

describe("doctor", () => {
  it("looks at each source, and says what it looked at in Dutch", async () => {
    const { all } = await doctor();
    for (const name of Object.keys(sources.servers)) {
      const own = all.filter(({ part }) => part === `Bron ${name}`);
      expect([name, own.some(({ state }) => state === "good")]).toEqual([name, true]);
      for (const { what } of own) expect(what).not.toMatch(/\b(?:the|of|and|with|is not)\b/);
    }
  });

  it.each<readonly [SourceName, string, Trouble, RegExp]>([
    ["tweedekamer", "maintenance", TROUBLES.page(PAGE), /anders dan verwacht/],
    ["tweedekamer", "503", TROUBLES.status(503, { "retry-after": "3600" }), /niet bereikbaar/],
    ["officielebekendmakingen", "maintenance", TROUBLES.page(PAGE), /anders dan verwacht/],
    ["officielebekendmakingen", "429", TROUBLES.status(429, { "retry-after": "3600" }), /niet bereikbaar/],
    ["feed:nieuws", "a web page", TROUBLES.page(PAGE), /anders dan verwacht/],
    ["gegevensmagazijn", "a web page", TROUBLES.page(PAGE), /anders dan verwacht/],
  ])("%s in trouble (%s) is bad, and the others are as before", async (name, _way, trouble, said) => {
    const before = await doctor();
    sources.servers[name].trouble = trouble;
    const { status, all } = await doctor();
    expect(status).toBe(1);
    const own = (one: Diagnosis) => one.part === `Bron ${name}`;
    expect(all.filter(own).some(({ state, detail }) => state === "bad" && said.test(detail ?? ""))).toBe(
      true,
    );
    const others = ({ all: found }: typeof before) =>
      found.filter((one) => !own(one) && one.part.startsWith("Bron"));
    expect(others({ status, all })).toEqual(others(before));
  });
});

describe("record", () => {
  it("saves what each source sends, and goes on where one fails", async () => {
    const out = join(folder, "opgenomen");
    const words = ["--config", join(folder, "kamerwacht.yaml"), "record", "--out", out];
    expect((await runCommand(words)).status).toBe(0);
    expect(readdirSync(join(out, "tweedekamer")).some((name) => /^website_robots_.*\.txt$/.test(name))).toBe(
      true,
    );
    expect(readdirSync(out).toSorted()).toEqual([
      "feed-nieuws",
      "gegevensmagazijn",
      "officielebekendmakingen",
      "opgenomen.jsonl",
      "tweedekamer",
    ]);
    sources.servers.tweedekamer.trouble = TROUBLES.status(429, { "retry-after": "3600" });
    const { status, err, out: said } = await runCommand(words);
    expect([status, err]).toEqual([1, expect.stringMatching(/^tweedekamer: .*HTTP 429/)]);
    expect(said).toContain("feed-nieuws");
  });
});
