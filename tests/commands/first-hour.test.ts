import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_FILE, openStore } from "#store";
import { storeTroubleText } from "../../src/commands/failure-words.ts";
import { runCommand } from "./run-command.ts";

/** The mistakes of a first hour. Those in watch files are in tests/config/plain-mistakes.test.ts, those of Slack in doctor's. */
const ROOT = join(import.meta.dirname, "..", "..");
const NOBODY = 65_534;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-first-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, "watches"));
  const watches = 'channel: "#c"\nwatches:\n  - { id: a, name: A, query: noodopvang }\n';
  writeFileSync(join(path, "watches", "w.yaml"), watches);
  const off = "{ enabled: false }";
  writeFileSync(
    join(path, "k.yaml"),
    `state: state\nsources: { gegevensmagazijn: ${off}, tweedekamer: ${off}, officielebekendmakingen: ${off} }\nwatches: watches/*.yaml\n`,
  );
  return path;
}

/** One line, with exit status 2, and no stack. */
async function refusal(words: readonly string[]): Promise<string> {
  const { status, err } = await runCommand(words);
  expect(err).not.toMatch(/^\s+at /m);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(status).toBe(2);
  return err.trim();
}

describe("where the state is", () => {
  it("a file: give a folder", async () => {
    const path = folder();
    writeFileSync(join(path, "bestand"), "");
    for (const command of ["once", "run"]) {
      const err = await refusal([
        "--config",
        join(path, "k.yaml"),
        "--state",
        join(path, "bestand"),
        command,
      ]);
      expect(err).toBe(
        `kamerwacht: ${join(path, "bestand")} is een bestand: geef met --state (of state in de configuratie) een map`,
      );
    }
  });

  it.each(["/proc/kamerwacht/state", "/dev/null/state"])(
    "%s, where nothing can be: refused, and does not hang",
    async (state) => {
      const err = await refusal(["--config", join(folder(), "k.yaml"), "--state", state, "once"]);
      expect(err).toMatch(/is een bestand: geef|kan hier niet gemaakt of gebruikt worden/);
    },
  );

  it("a file in it that is no database: the path, and that it is none of ours", async () => {
    const path = folder();
    mkdirSync(join(path, "state"));
    const file = join(path, "state", DATABASE_FILE);
    writeFileSync(file, "dit is geen database, maar een brief van meer dan honderd tekens lang. ".repeat(20));
    for (const command of ["status", "once"]) {
      const err = await refusal(["--config", join(path, "k.yaml"), command]);
      expect(err).toContain(`${file} is geen database van Kamerwacht`);
    }
  });

  it("nothing yet: where it will be, and how it comes", async () => {
    const path = folder();
    const err = await refusal(["--config", join(path, "k.yaml"), "status"]);
    expect(err).toContain(`${join(path, "state", DATABASE_FILE)} is er nog niet`);
    expect(err).toContain("npm start");
  });

  it("in use: which process on which machine, to be stopped", async () => {
    const path = folder();
    using _held = openStore(join(path, "state"));
    const err = await refusal(["--config", join(path, "k.yaml"), "once"]);
    expect(err).toMatch(/een andere Kamerwacht \(.+, proces \d+.*\) gebruikt deze database: stop die eerst/);
  });

  it("without the right to write: the path, its owner, and how to give the right", () => {
    const trouble = { what: "no-right", to: "write", path: "/srv/state", owner: 0, own: 1000 } as const;
    expect(storeTroubleText(trouble, "nl")).toBe(
      "/srv/state is niet te beschrijven: dat is van gebruiker 0, en dit programma loopt als gebruiker 1000. Geef het recht met: chown -R 1000 /srv/state",
    );
  });

  it("read-only: what only reads works, and what writes says what is missing", () => {
    const path = folder();
    openStore(join(path, "state"))[Symbol.dispose]();
    const user = asAnother(path);
    for (const command of ["status", "motions"]) {
      const { status, err } = user(command);
      expect({ command, status, err }).toEqual({ command, status: 0, err: "" });
    }
    const { status, err } = user("once");
    expect(status).toBe(2);
    expect(err).toContain(`${join(path, "state")} is niet te beschrijven`);
  });

  it("unreadable: that the way is barred and whose it is, not that nothing is there yet", () => {
    const path = folder();
    openStore(join(path, "state"))[Symbol.dispose]();
    const user = asAnother(path);
    chmodSync(join(path, "state"), 0o000);
    // The folder's owner may read it all the same where that is the superuser.
    if (process.getuid?.() !== 0) return;
    for (const command of ["status", "once"]) {
      const { status, err } = user(command);
      expect({ command, status }).toEqual({ command, status: 2 });
      expect(err).toContain(`${join(path, "state")} is niet te `);
      expect(err).toContain("Geef het recht met: chown -R");
    }
  });
});

/** Runs commands as a user who may read the folder and not write to it. */
function asAnother(
  path: string,
): (command: string) => { readonly status: number | null; readonly err: string } {
  const isRoot = process.getuid?.() === 0;
  const state = join(path, "state");
  for (const name of [DATABASE_FILE, "kamerwacht.lock", "kamerwacht.mark"])
    chmodSync(join(state, name), 0o444);
  chmodSync(state, 0o555);
  chmodSync(path, 0o755);
  onTestFinished(() => chmodSync(state, 0o755));
  if (isRoot) chownSync(state, 0, 0);
  return (command) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "src", "start.js"), "--config", join(path, "k.yaml"), command],
      { encoding: "utf8", ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) },
    );
    return { status, err: stderr };
  };
}

it("a port that is taken: the port, and how to choose another", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  expect(await refusal(["demo", "--port", String(port)])).toBe(
    `kamerwacht: poort ${port} is bezet door een ander programma: kies een andere (demo --port, of metrics.port of slack.port in de configuratie)`,
  );
});

it("a configuration that is missing: where to start, or how to name it", async () => {
  expect(await refusal(["--config", "/nergens/k.yaml", "run"])).toBe(
    "/nergens/k.yaml: deze configuratie is er niet: start Kamerwacht in de map waar zij in staat, of wijs haar aan met --config",
  );
});

it.each([
  ["brief", "letter"],
  ["motie", "motion"],
])("--kind %s: did you mean", async (kind, meant) => {
  expect(await refusal(["read", "--kind", kind, "x.txt"])).toContain(
    `"${kind}" is geen soort (bedoelt u ${meant}?)`,
  );
});

describe("match without a hit", () => {
  it.each([
    [[], "Geen regel slaat op dit stuk (1 geprobeerd).\n"],
    [["--json"], ""],
  ])("%j", async (options, said) => {
    const path = folder();
    writeFileSync(join(path, "stuk.txt"), "Een brief over iets anders.");
    const { status, out, err } = await runCommand([
      "--config",
      join(path, "k.yaml"),
      ...options,
      "match",
      join(path, "stuk.txt"),
    ]);
    expect({ status, out, err }).toEqual({ status: 0, out: "", err: said });
  });
});
