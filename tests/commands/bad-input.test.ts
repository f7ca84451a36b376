import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_FILE, openStore } from "#store";
import { assertClock } from "../../src/commands/wrong-clock.ts";
import { runCommand } from "./run-command.ts";

/** What a place to work can be wrong in: each is refused in one line with what to do, in the language of the configuration. */

let whole: string;
beforeAll(() => {
  whole = mkdtempSync(join(tmpdir(), "kamerwacht-bad-whole-"));
  openStore(whole)[Symbol.dispose]();
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

interface Place {
  readonly folder: string;
  readonly state: string;
  readonly database: string;
}

function place(language: string): Place {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-bad-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "w.yaml"),
    'channel: "#c"\nwatches:\n  - { id: a, name: A, query: noodopvang }\n',
  );
  const off = "{ enabled: false }";
  writeFileSync(
    join(folder, "k.yaml"),
    `language: ${language}\nstate: state\nsources: { gegevensmagazijn: ${off}, tweedekamer: ${off}, officielebekendmakingen: ${off} }\nwatches: watches/*.yaml\n`,
  );
  const state = join(folder, "state");
  cpSync(whole, state, { recursive: true });
  return { folder, state, database: join(state, DATABASE_FILE) };
}

function schema(database: string, version: number): void {
  const open = new BetterSqlite3(database);
  open.pragma(`user_version = ${version}`);
  open.close();
}

type Case = readonly [
  what: string,
  arrange: (place: Place, hold: (one: Disposable) => void) => void,
  command: readonly string[],
  nl: RegExp,
  en: RegExp,
];

/** Whoever writes to a database, and whoever looks into one. */
const EACH_LOOKS = [["once"], ["status"], ["search", "x"], ["backup", "BACKUP"], ["feed", "--channel", "#c"]];

const CASES: readonly Case[] = [
  [
    "a database of an older version, for who only looks",
    ({ database }) => schema(database, 5),
    ["status"],
    /is van een oudere Kamerwacht: start Kamerwacht één keer/,
    /is of an older version of Kamerwacht: start Kamerwacht once/,
  ],
  [
    "a database that is half brought up to date",
    ({ database }) => schema(database, 5),
    ["once"],
    /is van schema \d+ en kan niet bijgewerkt worden \(.*\): zet met restore terug/,
    /has schema \d+ and cannot be brought up to date \(.*\): put back by restore/,
  ],
  ...["once", "status", "search x", "replay --query x"].map(
    (command): Case => [
      `a database of a newer version: ${command}`,
      ({ database }) => schema(database, 999),
      command.split(" "),
      /kamerwacht\.sqlite is gemaakt door een nieuwere Kamerwacht: start die, of zet/,
      /kamerwacht\.sqlite was written by a newer version of Kamerwacht: start that one, or restore/,
    ],
  ),
  [
    "a database of a newer version: backup",
    ({ database }) => schema(database, 999),
    ["backup", "BACKUP"],
    /state\/kamerwacht\.sqlite is gemaakt door een nieuwere Kamerwacht/,
    /state\/kamerwacht\.sqlite was written by a newer version/,
  ],
  ...["once", "status", "search x"].map(
    (command): Case => [
      `a database that is cut off: ${command}`,
      ({ database }) => truncateSync(database, 30_000),
      command.split(" "),
      /is beschadigd: zet een reservekopie terug/,
      /is damaged: restore a backup/,
    ],
  ),
  ...EACH_LOOKS.map(
    (command): Case => [
      `a database that is gone: ${command.join(" ")}`,
      ({ database }) => rmSync(database),
      command,
      /is weg, en er was er een, het laatst beschreven op \d+ \w+\.? \d{4}, \d\d:\d\d: .*--begin-anew/,
      /is gone, and there was one, last written on \d+ \w+ \d{4}, \d\d:\d\d: .*--begin-anew/,
    ],
  ),
  ...EACH_LOOKS.map(
    (command): Case => [
      `a database of which nothing is left but its name: ${command.join(" ")}`,
      ({ database }) => truncateSync(database, 0),
      command,
      /is leeg, en er stond een database in, het laatst beschreven op \d+ \w+\.? \d{4}, \d\d:\d\d: .*--begin-anew/,
      /is empty, and there was a database in it, last written on \d+ \w+ \d{4}, \d\d:\d\d: .*--begin-anew/,
    ],
  ),
  [
    "a database of which nothing but the first page was ever written to the disk",
    ({ database }) => {
      rmSync(database);
      const open = new BetterSqlite3(database);
      open.pragma("journal_mode = WAL");
      open.close();
    },
    ["once"],
    /is leeg, en er stond een database in/,
    /is empty, and there was a database in it/,
  ],
  ...EACH_LOOKS.map(
    (command): Case => [
      `a database whose bytes are those of something else: ${command.join(" ")}`,
      ({ database }) => writeFileSync(database, "Geen database. ".repeat(1_000)),
      command,
      /kamerwacht\.sqlite is beschadigd: zet een reservekopie terug/,
      /kamerwacht\.sqlite is damaged: restore a backup/,
    ],
  ),
  ...EACH_LOOKS.map(
    (command): Case => [
      `a state that is a file: ${command.join(" ")}`,
      ({ state }) => {
        rmSync(state, { recursive: true });
        writeFileSync(state, "");
      },
      command,
      /is een bestand: geef met --state .* een map/,
      /is a file: give a folder with --state/,
    ],
  ),
  ...EACH_LOOKS.map(
    (command): Case => [
      `a database that is a folder: ${command.join(" ")}`,
      ({ database }) => {
        rmSync(database);
        mkdirSync(database);
      },
      command,
      /kamerwacht\.sqlite is geen database van Kamerwacht/,
      /kamerwacht\.sqlite is no database of Kamerwacht/,
    ],
  ),
  [
    "two instances",
    ({ state }, hold) => hold(openStore(state)),
    ["once"],
    /een andere Kamerwacht \(.+, proces \d+, sinds \d+ \w+\.? \d{4}, \d\d:\d\d\) gebruikt deze database: stop die eerst/,
    /another Kamerwacht \(.+, process \d+, since \d+ \w+ \d{4}, \d\d:\d\d\) is using this database: stop it first/,
  ],
  [
    "two instances, of which one puts a backup back",
    ({ state }, hold) => hold(openStore(state)),
    ["restore", "WHOLE"],
    /een andere Kamerwacht \(.*\) gebruikt deze database: stop die eerst/,
    /another Kamerwacht \(.*\) is using this database: stop it first/,
  ],
  [
    "a backup that is not there",
    () => {},
    ["restore", "BACKUP"],
    /bestaat niet: geef het bestand dat met backup gemaakt is/,
    /there is no .*: give the file that backup made/,
  ],
  [
    "a folder that cannot be made",
    () => {},
    ["record", "--out", "/proc/kamerwacht/x"],
    /kan niet gemaakt worden \(ENOENT\): geef een andere/,
    /cannot be made \(ENOENT\): give another one/,
  ],
  [
    "a folder that is a file",
    () => {},
    ["record", "--out", "FILE"],
    /is een bestand: geef een map/,
    /is a file: give a folder/,
  ],
];

it.each(
  CASES.flatMap(([what, arrange, command, nl, en]) => [
    { what, language: "nl", arrange, command, said: nl },
    { what, language: "en", arrange, command, said: en },
  ]),
)("is refused with the remedy: $what ($language)", async ({ language, arrange, command, said }) => {
  const here = place(language);
  using held = new DisposableStack();
  arrange(here, (one) => held.use(one));
  const names: Readonly<Record<string, string>> = {
    BACKUP: join(here.folder, "copy.sqlite"),
    WHOLE: join(whole, DATABASE_FILE),
    FILE: join(here.folder, "k.yaml"),
  };
  const words = command.map((word) => names[word] ?? word);
  const { status, err } = await runCommand(["--config", join(here.folder, "k.yaml"), ...words]);
  expect(err).toMatch(said);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
});

it("is refused with the remedy: a clock that stands before this program was there", () => {
  expect(() => assertClock(new Date("1999-01-01T00:00:00Z"))).toThrow(
    expect.objectContaining({
      said: expect.objectContaining({ nl: expect.stringContaining("timedatectl") }),
    }),
  );
  expect(() => assertClock(new Date("2026-11-29T00:00:00Z"))).not.toThrow();
});

describe("doctor", () => {
  it.each([
    [
      "nl",
      "a state that is a file",
      ({ state }: Place) => {
        rmSync(state, { recursive: true });
        writeFileSync(state, "");
      },
      "is een bestand: geef met --state",
    ],
    ["nl", "a database that is gone", ({ database }: Place) => rmSync(database), "is weg, en er was er een"],
    [
      "en",
      "a database that is cut off",
      ({ database }: Place) => truncateSync(database, 30_000),
      "is damaged: restore a backup",
    ],
  ])("calls nothing good where it is not (%s, %s)", async (language, _what, arrange, said) => {
    const here = place(language);
    arrange(here);
    const { status, out } = await runCommand(["--config", join(here.folder, "k.yaml"), "doctor"]);
    const part = out.slice(out.indexOf("Database"), out.indexOf(language === "nl" ? "Bronnen" : "Sources"));
    expect(part).toContain(said);
    expect(part).not.toMatch(/goed|good|nog geen database|no database yet|kamerwacht:/);
    expect(status).toBe(1);
  });
});

const canMount = spawnSync("unshare", ["-Ur", "-m", "mount", "-t", "tmpfs", "tmpfs", tmpdir()]).status === 0;

/** In `sh`, with the folder that is a small disk as `$1`: what stands there when the command begins. */
const FULL_DISKS = [
  ["on which nothing fits", 'head -c 9000000 /dev/zero > "$1/fill"', ["once"]],
  ["that is full since the last time", 'cp "$2"/* "$1"; head -c 9000000 /dev/zero > "$1/fill"', ["once"]],
  ["on which the database does not fit", 'head -c 8300000 /dev/zero > "$1/fill"', ["once"]],
  ["on which a backup does not fit", 'head -c 8300000 /dev/zero > "$1/fill"', ["backup"]],
] as const;

it.skipIf(!canMount).each(FULL_DISKS)(
  "is refused with the remedy: a disk %s",
  (_what, arrange, [command]) => {
    const { folder, state } = place("nl");
    rmSync(join(state, "kamerwacht.ballast"));
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const own = command === "backup" ? ["backup", join(disk, "b.sqlite")] : ["--state", disk, command];
    const program = join(import.meta.dirname, "..", "..", "src", "start.js");
    const script = `mount -t tmpfs -o size=8m tmpfs "$1" && { ${arrange}; } 2>/dev/null; shift 2; exec "$@"`;
    const words = ["sh", disk, state, process.execPath, program, "--config", join(folder, "k.yaml"), ...own];
    const { status, stderr } = spawnSync("unshare", ["-Ur", "-m", "sh", "-c", script, ...words], {
      encoding: "utf8",
    });
    expect(stderr).toMatch(/^kamerwacht: de schijf (van .* )?is vol.*: maak ruimte en start opnieuw/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  },
);
