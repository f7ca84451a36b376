import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfig } from "#config";
import { build, makePdf, startSmallParliament } from "#demo";
import { peekStore } from "#store";
import { replayAndShow } from "../../src/commands/replay.ts";
import { runCommand } from "./run-command.ts";

const WATCHES = `channel: "#c"
watches:
  - { id: fiets, name: Fietsen, query: fietspad OR fietspaden }
  - { id: breed, name: Breed, query: 'fiets* OR tandarts*' }
`;
const DAY_MS = 86_400_000;
let file: string;
let folder: string;

/** An archive as the worker makes it: two letters after the history, hit live by the watches. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-replay-"));
  await using parliament = await startSmallParliament();
  const now = new Date();
  parliament.publish(
    [build.document("oud", { soort: "Brief regering", documentNummer: "2026D80000", onderwerp: "Brief" })],
    now,
  );
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "w.yaml"), WATCHES);
  const off = "{ enabled: false }";
  file = join(folder, "k.yaml");
  writeFileSync(
    file,
    `state: state\nsources: { gegevensmagazijn: { url: "${parliament.url}" }, tweedekamer: ${off}, officielebekendmakingen: ${off} }\nwatches: watches/*.yaml\n`,
  );
  await runCommand(["--config", file, "once"]);
  for (const [number, text] of [
    "Het fietspad langs de dijk is breder.",
    "De tandarts is om de hoek.",
  ].entries()) {
    const bytes = makePdf([text]);
    const id = `brief-${number}`;
    const at = new Date(now.getTime() - number * 40 * DAY_MS);
    parliament.publish(
      [
        build.document(id, {
          soort: "Brief regering",
          documentNummer: `2026D9000${number}`,
          datum: at.toISOString(),
          onderwerp: `Brief ${number}`,
          file: { contentType: "application/pdf", bytes },
        }),
      ],
      now,
    );
  }
  await runCommand(["--config", file, "once"]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly others?: readonly string[] });

describe("replay and search", () => {
  it("hit what the engine hits in the same documents", async () => {
    const { status, out } = await runCommand(["--config", file, "--json", "replay", "--watch", "breed"]);
    expect(status).toBe(0);
    expect(lines(out).map(({ id, others }) => [id, others])).toEqual([
      ["2026D90000", ["fiets"]],
      ["2026D90001", []],
    ]);
    const found = await runCommand(["--config", file, "--json", "search", "fiets* OR tandarts*"]);
    expect(lines(found.out).map(({ id }) => id)).toEqual(["2026D90000", "2026D90001"]);
  });

  it("agree with what was hit live: the archive counts as many hits as a replay of all watches", async () => {
    const { stateFolder } = loadConfig(file, {});
    using store = peekStore(stateFolder);
    const live = store.transaction((transaction) => transaction.countHitsSince("1970-01-01"));
    let replayed = 0;
    for (const watch of ["fiets", "breed"])
      replayed += lines(
        (await runCommand(["--config", file, "--json", "replay", "--watch", watch])).out,
      ).length;
    expect([live, replayed]).toEqual([3, 3]);
  });

  it("tell a person how many a week, by which words, with which others, and where to read on", async () => {
    const { out } = await runCommand(["--config", file, "replay", "--watch", "breed"]);
    expect(out).toMatch(/^Breed: 2 van de \d+ bewaarde stukken$/m);
    expect(out).toMatch(/^ {2}\d{4}-\d\d-\d\d {2}▪ 1$/m);
    expect(out).toMatch(/Door deze woorden\n {2}1 {2}fietspad/);
    expect(out).toMatch(/Ook gevonden door de regels\n {2}1 {2}fiets/);
    expect(out).toContain("“Het fietspad langs de dijk is breder.”");
    const found = await runCommand(["--config", file, "search", "fietspad NEAR/5 dijk"]);
    expect(found.out).toContain("https://www.opentk.nl/search.html?q=fietspad%20dijk");
  });

  it("show the cards themselves on a page, made as the worker makes them, and send nothing", async () => {
    const stop = new AbortController();
    const printed: string[] = [];
    const output = { write: () => {}, print: (line: string) => void printed.push(line), complain: () => {} };
    const shown: string[] = [];
    const browse = async (url: string) => {
      shown.push(await (await fetch(new URL("/state", url))).text());
      // Nobody would answer its buttons.
      expect(await (await fetch(url)).text()).toMatch(/<body data-only-shown/);
      stop.abort();
    };
    const showing = {
      output,
      json: false,
      now: new Date(),
      signal: stop.signal,
      browse: (url: string) => void browse(url),
    };
    expect(await replayAndShow({ watch: "breed", open: true }, loadConfig(file, {}), showing)).toBe(0);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/"name":"c"/);
    expect(shown[0]).toContain(" langs de dijk is breder.");
    expect(shown[0]).toContain(" is om de hoek.");
    expect(shown[0]?.indexOf("om de hoek")).toBeLessThan(shown[0]?.indexOf("langs de dijk") ?? 0);
    expect(printed.at(-1)).toMatch(/De 2 kaarten staan op http:\/\/127\.0\.0\.1:\d+\/ tot u/);
  });

  it("look back no further than is asked", async () => {
    const { out } = await runCommand([
      "--config",
      file,
      "--json",
      "replay",
      "--watch",
      "breed",
      "--since",
      "30d",
    ]);
    expect(lines(out).map(({ id }) => id)).toEqual(["2026D90000"]);
  });

  it.each([
    [["replay"], "een van de twee"],
    [["replay", "--watch", "geen"], "er is geen regel geen; er zijn fiets, breed"],
    [["replay", "--query", "(open"], "de zoekvraag: "],
    [["replay", "--watch", "fiets", "--since", "gisteren"], "--since is een tijd"],
    [["search", "AND"], "de zoekvraag: "],
  ])("%j is refused", async (words, message) => {
    const { status, out, err } = await runCommand(["--config", file, ...words]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });
});
