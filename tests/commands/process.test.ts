import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const START = join(ROOT, "src", "start.js");
const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.11.1" } })',
)}`;

function node(words: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

describe("on an older Node", () => {
  it.each(["start.js", "main.ts"])("%s says one sentence and exits with 2", (file) => {
    const { status, out, err } = node(["--import", OLD_NODE, join(ROOT, "src", file), "run"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^Kamerwacht needs Node 24 or newer, and this is Node 20\.11\.1: install .*\.\n$/);
  });
});

describe("the program as a process", () => {
  it("cites from standard input", () => {
    const { status, out, err } = node([START, "cite"], "zie Kamerstuk 36 600 XX, nr. 29");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ id: "kst-36600-XX-29" });
  });

  it("exits with 2 on a configuration with mistakes, and says them on standard error", () => {
    const { status, out, err } = node([START, "check", "--config", "nowhere.yaml"]);
    expect({ status, out, err }).toEqual({
      status: 2,
      out: "",
      err: "nowhere.yaml: deze configuratie is er niet: start Kamerwacht in de map waar zij in staat, of wijs haar aan met --config\n",
    });
  });

  it("is not upset by a reader that has had enough", async () => {
    const child = spawn(process.execPath, [START, "cite"], { stdio: ["pipe", "pipe", "pipe"] });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.on("error", () => {});
    child.stdin.end("Kamerstuk 36 600 XX, nr. 29. ".repeat(20_000));
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect({ status, err }).toEqual({ status: 0, err: "" });
  });
});
