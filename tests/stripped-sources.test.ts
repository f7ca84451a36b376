import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const START = join(import.meta.dirname, "..", "src", "start.js");
const FILLER = join(import.meta.dirname, "..", "src", "fill-stripped-sources.js");
const MAIN = join(import.meta.dirname, "..", "src", "main.ts");

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kamerwacht-sources-")), "kept");
});

afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

function help(at = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, "--help"], {
    encoding: "utf8",
    env: { KAMERWACHT_SOURCES: at },
  });
  return { status, stdout, stderr };
}

/** What a start runs in the place of the door of the program. */
function keepForMain(text: string): void {
  mkdirSync(folder, { mode: 0o700 });
  const name = createHash("sha256").update(process.version).update(readFileSync(MAIN)).digest("hex");
  writeFileSync(join(folder, name), text);
}

describe("the sources without their types", () => {
  it("are kept at the first start, all of them and whole", () => {
    expect(help()).toEqual({ status: 0, stdout: expect.stringMatching(/^Gebruik: kamerwacht/), stderr: "" });
    const sources = globSync("**/*.ts", { cwd: join(import.meta.dirname, "..", "src") });
    const texts = new Set(
      sources.map((path) => readFileSync(join(import.meta.dirname, "..", "src", path), "utf8")),
    );
    expect(readdirSync(folder)).toHaveLength(texts.size);
    expect(readdirSync(folder).filter((name) => !/^[\da-f]{64}$/.test(name))).toEqual([]);
    expect(help()).toMatchObject({ status: 0, stderr: "" });
  });

  it("are what the next start runs, by the text of the source", () => {
    keepForMain('process.stdout.write("what was kept")');
    expect(help()).toEqual({ status: 0, stdout: "what was kept", stderr: "" });
  });

  it("are not taken from a folder that others can write to", () => {
    keepForMain('process.stdout.write("what somebody put there")');
    chmodSync(folder, 0o777);
    expect(help()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Gebruik/), stderr: "" });
  });

  it("are done without where there is no room for them", () => {
    writeFileSync(folder, "no folder");
    expect(help()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Gebruik/), stderr: "" });
    expect(help("/proc/none/such")).toMatchObject({ status: 0, stderr: "" });
  });

  it("are made in the image by the same program", () => {
    const dockerfile = readFileSync("Dockerfile", "utf8");
    expect(dockerfile).toContain("src/fill-stripped-sources.js sources");
    expect(dockerfile).toContain("ENV KAMERWACHT_SOURCES=/app/sources");
    mkdirSync(folder);
    expect(
      spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", FILLER, folder], {
        encoding: "utf8",
      }),
    ).toMatchObject({ status: 0, stderr: "" });
  });
});
