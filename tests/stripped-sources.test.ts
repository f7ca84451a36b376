import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { examineDatabase } from "../src/store/examine.ts";
import { DEFAULT_LIMITS } from "../src/text/limits.ts";
import { ask, startWorker, stopWorker } from "../src/text/worker-process.ts";

const SOURCES = join(import.meta.dirname, "..", "src");
const START = join(SOURCES, "start.js");
const MAIN = join(SOURCES, "main.ts");
const READER = join(SOURCES, "text", "worker.ts");
const EXAMINER = join(SOURCES, "store", "examine-process.ts");

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kamerwacht-sources-")), "kept");
});

afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

function help(at = folder, start = START) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, "--help"], {
    encoding: "utf8",
    env: { KAMERWACHT_SOURCES: at },
  });
  return { status, stdout, stderr };
}

/** A program of two sources that is started as ours is: the path of its start. */
function smallProgram(): string {
  const program = join(dirname(folder), "program");
  mkdirSync(program);
  for (const name of ["start.js", "stripped-sources.js", "fill-stripped-sources.js"])
    copyFileSync(join(SOURCES, name), join(program, name));
  writeFileSync(join(program, "package.json"), '{ "type": "module" }');
  writeFileSync(join(program, "main.ts"), 'import { said } from "./said.ts"; process.stdout.write(said);');
  writeFileSync(join(program, "said.ts"), 'export const said: string = "its own words";');
  return join(program, "start.js");
}

/** What a start runs in the place of the door of the program, or of another source. */
function keepFor(path: string, text: string): void {
  mkdirSync(folder, { mode: 0o700, recursive: true });
  const name = createHash("sha256").update(process.version).update(readFileSync(path)).digest("hex");
  writeFileSync(join(folder, name), text);
}

describe("the sources without their types", () => {
  it("are kept at the first start, all of them and whole", () => {
    expect(help()).toEqual({ status: 0, stdout: expect.stringMatching(/^Gebruik: kamerwacht/), stderr: "" });
    const sources = globSync("**/*.ts", { cwd: SOURCES });
    const texts = new Set(sources.map((path) => readFileSync(join(SOURCES, path), "utf8")));
    expect(readdirSync(folder)).toHaveLength(texts.size);
    expect(readdirSync(folder).filter((name) => !/^[\da-f]{64}$/.test(name))).toEqual([]);
    expect(help()).toMatchObject({ status: 0, stderr: "" });
  });

  it("are what the next start runs, by the text of the source", () => {
    keepFor(MAIN, 'process.stdout.write("what was kept")');
    expect(help()).toEqual({ status: 0, stdout: "what was kept", stderr: "" });
  });

  it("are taken by the processes beside the program, which fill nothing", async () => {
    const environment = process.env.KAMERWACHT_SOURCES;
    onTestFinished(() => {
      if (environment === undefined) delete process.env.KAMERWACHT_SOURCES;
      else process.env.KAMERWACHT_SOURCES = environment;
    });
    process.env.KAMERWACHT_SOURCES = folder;
    keepFor(EXAMINER, 'process.stdout.write("what was kept")');
    expect(await examineDatabase("/nowhere", AbortSignal.timeout(60_000))).toBe("what was kept");
    keepFor(READER, "process.once('message', () => process.send({ ok: false, message: 'kept' }))");
    const worker = startWorker(DEFAULT_LIMITS);
    onTestFinished(() => stopWorker(worker));
    const file = { bytes: Buffer.from("De motie."), contentType: "text/plain" };
    expect(await ask(worker, file, DEFAULT_LIMITS, AbortSignal.timeout(60_000))).toMatchObject({
      message: "kept",
    });
    rmSync(folder, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    expect(await examineDatabase("/nowhere", AbortSignal.timeout(60_000))).toMatch(
      /directory does not exist/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are not taken from a folder that others can write to", () => {
    const start = smallProgram();
    keepFor(join(dirname(start), "main.ts"), 'process.stdout.write("what somebody put there")');
    expect(help(folder, start)).toMatchObject({ stdout: "what somebody put there" });
    chmodSync(folder, 0o777);
    expect(help(folder, start)).toEqual({ status: 0, stdout: "its own words", stderr: "" });
  });

  it("are done without where there is no room for them", () => {
    const start = smallProgram();
    writeFileSync(folder, "no folder");
    for (const at of [folder, "/proc/none/such"])
      expect(help(at, start)).toEqual({ status: 0, stdout: "its own words", stderr: "" });
  });

  it("are made ready where the packages are installed, and the next start makes nothing", () => {
    const [program, temporary] = [smallProgram(), join(dirname(folder), "tmp")];
    const src = join(dirname(dirname(program)), "src");
    renameSync(dirname(program), src);
    const scripts = JSON.parse(readFileSync("package.json", "utf8")).scripts as Record<string, string>;
    expect(scripts.prepare).toBe("node src/prepare.js");
    copyFileSync(join(SOURCES, "prepare.js"), join(src, "prepare.js"));
    mkdirSync(temporary);
    const run = (name: string) =>
      spawnSync(process.execPath, [join(src, name)], { encoding: "utf8", env: { TMPDIR: temporary } });
    expect(run("prepare.js")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    const ready = join(dirname(folder), "node_modules", ".cache", "kamerwacht");
    expect(readdirSync(ready)).toHaveLength(2);
    expect(run("start.js")).toMatchObject({ stdout: "its own words", stderr: "" });
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(ready, { recursive: true });
    expect(run("start.js")).toMatchObject({ stdout: "its own words", stderr: "" });
    expect(readdirSync(temporary)).toHaveLength(1);
  });

  it("are made in the image by the same program", () => {
    const dockerfile = readFileSync("Dockerfile", "utf8");
    expect(dockerfile).toContain("src/fill-stripped-sources.js sources");
    expect(dockerfile).toContain("ENV KAMERWACHT_SOURCES=/app/sources");
    mkdirSync(folder);
    const filler = join(dirname(smallProgram()), "fill-stripped-sources.js");
    const words = ["--disable-warning=ExperimentalWarning", filler, folder];
    expect(spawnSync(process.execPath, words, { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
