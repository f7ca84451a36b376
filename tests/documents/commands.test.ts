import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runCommand } from "../commands/run-command.ts";
import { storyServed, type World } from "../page/world.ts";
import { commandsIn, type Documented, documents, filesIn } from "./commands.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const { services } = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8")) as {
  readonly services: Readonly<Record<string, { readonly profiles?: readonly string[] }>>;
};

/** What goes on until it is told to stop, or takes longer than a quick test may, is run by a test of its own. */
const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  run: "tests/commands/run.test.ts",
  demo: "tests/torture/demo.test.ts",
};
/** What may well find something to say: it is only to do its work. */
const FINDS: readonly string[] = ["doctor"];

/** What a table names by its name alone, and cannot do without: of those that read, what else is typed. */
const COMPLETED: Readonly<Record<string, readonly string[]>> = {
  cite: ["FILE"],
  read: ["FILE"],
  match: ["FILE"],
  replay: ["--query", "QUERY"],
  feed: ["--channel", "CHANNEL"],
};

const found = documents().flatMap(commandsIn);
const unique = [...new Map(found.map((each) => [nameOf(each), each])).values()];
const own = unique.flatMap((each) => {
  const words = ownWords(each);
  return words === null ? [] : [{ name: words.join(" "), words }];
});
/** What needs the database for itself, or changes what the others look at, comes last. */
const LAST = ["once", "restore", "init"];
const inOrder = [...new Map(own.map((each) => [each.name, each])).values()].toSorted(
  (a, b) => LAST.indexOf(a.words[0] ?? "") - LAST.indexOf(b.words[0] ?? ""),
);

function nameOf({ environment, words }: Documented): string {
  return [...environment, ...words].join(" ");
}

/** The words behind `kamerwacht`, however it is started; null of any other program. */
function ownWords({ words }: Documented): readonly string[] | null {
  const [program, ...rest] = words.filter((word) => word !== "-s" && word !== "--");
  if (program === "kamerwacht") return rest;
  if (program !== "npm") return null;
  if (rest[0] === "start") return ["run"];
  const [, script = ""] = rest;
  if (rest[0] !== "run" || !/start\.js/.test(scripts[script] ?? "")) return null;
  return script === "kamerwacht" ? rest.slice(2) : rest.slice(1);
}

let world: World;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-documents-"));
  world = await storyServed();
  writeFileSync(
    join(folder, "letter.txt"),
    "Wij vragen aandacht voor motie 36600-XX-29 over opvanglocaties.\n",
  );
  mkdirSync(join(world.config.stateFolder), { recursive: true });
  writeFileSync(join(world.config.stateFolder, "heartbeat"), "");
});
afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** The configuration is that of here, whatever the reader's is called. */
function withoutConfig(words: readonly string[]): readonly string[] {
  const at = words.indexOf("--config");
  return at < 0 ? words : words.toSpliced(at, 2);
}

/** What stands for something of the reader's is something of here. */
function filled(words: readonly string[]): readonly string[] {
  const copy = join(folder, "copy.sqlite");
  const values: Readonly<Record<string, string>> = {
    FILE: words[0] === "backup" || words[0] === "restore" ? copy : join(folder, "letter.txt"),
    DIR: join(folder, "recorded"),
    ID: world.config.watches[0]?.id ?? "",
    CHANNEL: world.config.watches[0]?.channel ?? "",
    QUERY: "opvang*",
    Q: "opvang*",
    N: "5",
  };
  const named = (word: string) => (/\.(?:docx|pdf|txt)$/.test(word) ? join(folder, "letter.txt") : word);
  return withoutConfig(words).map((word) =>
    word.endsWith("/kamerwacht.sqlite") ? copy : (values[word] ?? named(word)),
  );
}

describe("the commands of the documents", () => {
  it("are found", () => {
    expect(unique.length).toBeGreaterThan(40);
    expect(new Set(own.map(({ words }) => words[0])).size).toBeGreaterThan(20);
  });

  it.each(inOrder.filter(({ words }) => RUN_ELSEWHERE[words[0] ?? ""] === undefined))(
    "work: $name",
    async ({ words }) => {
      const [command = ""] = words;
      if (LAST.includes(command)) await world.release();
      const { status, err } = await runCommand([
        "--config",
        world.config.file,
        ...filled(words),
        ...(command === "init" && !words.includes("--yes") ? ["--yes", "--channel", "#c"] : []),
        ...(words.length === 1 ? filled(COMPLETED[command] ?? []) : []),
      ]);
      expect(err).not.toMatch(/^\s+at |fout in Kamerwacht/m);
      if (!FINDS.includes(command)) expect([status, err]).toEqual([0, err]);
    },
  );

  it.each(Object.entries(RUN_ELSEWHERE))("are run by a test of their own: %s", (_, file) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
  });

  it.each(
    unique
      .filter(({ words }) => words[0] === "npm" || words[0] === "npx")
      .map((each) => [nameOf(each), each]),
  )("name scripts and files that are there: %s", (_, { words }) => {
    const rest = words.slice(1).filter((word) => word !== "-s");
    if (words[0] === "npm" && rest[0] === "run") expect(Object.keys(scripts)).toContain(rest[1]);
    else expect(["ci", "test", "start", "exec", "vitest"]).toContain(rest[0]);
    for (const path of words.filter((word) => word.startsWith("tests/")))
      expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it.each(unique.filter(({ words }) => words[0] === "docker").map((each) => [nameOf(each), each]))(
    "name services that are there: %s",
    (_, { words }) => {
      if (words[1] !== "compose") return;
      const profile = words[words.indexOf("--profile") + 1];
      if (words.includes("--profile"))
        expect(Object.values(services).flatMap(({ profiles = [] }) => profiles)).toContain(profile);
      if (words.includes("run"))
        expect(words.some((word) => Object.keys(services).includes(word))).toBe(true);
    },
  );

  it("are of programs that somebody looked at", () => {
    const others = new Set(unique.map(({ words }) => words[0]));
    expect([...others].toSorted()).toEqual(["docker", "kamerwacht", "mkdir", "npm", "npx", "ssh", "sudo"]);
  });
});

describe("the files that the documents have one write", () => {
  const files = documents().flatMap(filesIn);

  it("are found", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files.map((file) => [file.path, file] as const))("are right: %s", async (path, { text }) => {
    const copy = mkdtempSync(join(folder, "config-"));
    cpSync(join(ROOT, "config"), join(copy, "config"), { recursive: true });
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
    const { status, err } = await runCommand(["--config", join(copy, "config", "kamerwacht.yaml"), "check"]);
    expect([status, err]).toEqual([0, err]);
  });
});
