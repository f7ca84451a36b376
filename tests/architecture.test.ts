import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** Which module may import which, and which packages are its own. docs/architecture.md shows the same table. */
const TABLE: Readonly<
  Record<string, { readonly modules: readonly string[]; readonly packages: readonly string[] }>
> = {
  parliament: { modules: [], packages: [] },
  watch: { modules: ["parliament"], packages: [] },
  summary: { modules: ["parliament"], packages: [] },
  alert: { modules: ["parliament", "watch", "summary"], packages: [] },
  text: { modules: ["parliament"], packages: ["unpdf", "fflate", "saxes", "cheerio"] },
  sources: {
    modules: ["parliament"],
    packages: ["undici", "cheerio", "saxes", "zod", "robots-parser", "@rowanmanning/feed-parser"],
  },
  store: { modules: ["parliament", "watch", "summary", "alert"], packages: ["better-sqlite3"] },
  slack: {
    modules: ["parliament", "watch", "summary", "alert"],
    packages: ["@slack/bolt", "@slack/web-api", "@slack/types"],
  },
  config: { modules: ["parliament", "watch"], packages: ["yaml", "zod"] },
  pipeline: { modules: ["parliament", "watch", "summary", "alert"], packages: ["node-cron"] },
  report: {
    modules: ["parliament", "watch", "summary", "alert", "config", "store"],
    packages: ["feed", "ical-generator", "docx"],
  },
  letter: { modules: ["parliament", "watch", "summary"], packages: [] },
  desk: {
    modules: [
      ...["parliament", "watch", "summary", "alert", "config"],
      ...["pipeline", "slack", "store", "report", "letter"],
    ],
    packages: [],
  },
  page: {
    modules: [
      ...["parliament", "watch", "summary", "alert", "config"],
      ...["pipeline", "slack", "store", "report"],
    ],
    packages: [],
  },
  demo: { modules: ["parliament"], packages: [] },
};
const MODULES = Object.keys(TABLE);
/** Modules that another knows the types of, and nothing that runs. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  store: ["alert"],
  report: ["store"],
  page: ["store"],
};
/** The composition root and what stands around it may use every module, and the packages of a program. */
const OUTSIDE = { modules: MODULES, packages: ["commander", "pino", "prom-client", "prom-client"] };
/** Packages that one file alone may import. */
const ONE_FILE: Readonly<Record<string, string>> = { "node-cron": "src/pipeline/clock/schedule.ts" };

const ROOT = join(import.meta.dirname, "..");
const files = sourceFiles(join(ROOT, "src"));
/** Import and export declarations begin a line; what stands in a string or a comment does not. */
const IMPORT =
  /^(?:import|export)\s(type\s)?(?:[^;"]*?\sfrom\s*)?"([^"]+)"|^\} from "([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  return [...readFileSync(path, "utf8").matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[3] ?? match[4] ?? "",
    isType: match[1] !== undefined,
  }));
}

/** The cells of a table of docs/architecture.md by its first heading: the first word in quotes of each row, and the other cells. */
function documentTable(heading: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(ROOT, "docs/architecture.md"), "utf8").split("\n");
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2;
  const rows = lines.slice(from, lines.indexOf("", from));
  return rows.map((row) => {
    const [first = "", ...others] = row.split("|").slice(1, -1);
    return [/`([^`]+)`/.exec(first)?.[1] ?? "", ...others.map((cell) => cell.trim())];
  });
}

function listed(names: readonly string[], none = "none"): string {
  return names.length === 0 ? none : names.join(", ");
}

function moduleOf(path: string): string | null {
  const [, folder, rest] = relative(ROOT, path).split(sep);
  return rest === undefined || folder === "commands" ? null : (folder ?? null);
}

/** What is wrong with one import, or null. */
function fault(path: string, specifier: string, isType = false): string | null {
  const own = moduleOf(path);
  const allowed = own === null ? OUTSIDE : TABLE[own];
  if (allowed === undefined) return `the folder src/${own} has no row in the table`;
  if (specifier.startsWith("#")) {
    const module = specifier.slice(1);
    if (!allowed.modules.includes(module)) return `may not import ${specifier}`;
    const isBarred = !isType && own !== null && TYPES_ONLY[own]?.includes(module) === true;
    return isBarred ? `may import types alone of ${specifier}` : null;
  }
  if (specifier.startsWith(".")) {
    const target = join(path, "..", specifier);
    const other = moduleOf(target);
    return own === other ? null : `reaches into src/${other ?? ""} past its door`;
  }
  const bare = specifier.replace(/^node:/, "").split("/")[0] ?? "";
  if (builtinModules.includes(bare)) return null;
  const name = specifier.startsWith("@")
    ? specifier.split("/").slice(0, 2).join("/")
    : (specifier.split("/")[0] ?? "");
  const only = ONE_FILE[name];
  if (only !== undefined && relative(ROOT, path) !== only.split("/").join(sep))
    return `only ${only} may import ${name}`;
  return allowed.packages.includes(name) ? null : `may not import the package ${name}`;
}

describe("the import table", () => {
  it("sees the source", () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it("has a row for every folder", () => {
    const folders = readdirSync(join(ROOT, "src")).filter((name) =>
      statSync(join(ROOT, "src", name)).isDirectory(),
    );
    expect(folders.filter((name) => name !== "commands").sort()).toEqual([...MODULES].sort());
  });

  it("holds for every import", () => {
    const faults = files.flatMap((path) =>
      importsOf(path).flatMap(({ specifier, isType }) => {
        const wrong = fault(path, specifier, isType);
        return wrong === null ? [] : [`${relative(ROOT, path)}: "${specifier}" ${wrong}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("stands in docs/architecture.md", () => {
    const rows = Object.entries(TABLE).map(([name, { modules, packages }]) => {
      const shown = modules.map((other) =>
        TYPES_ONLY[name]?.includes(other) === true ? `${other} (types)` : other,
      );
      return [name, listed(shown, "nothing"), listed(packages)];
    });
    expect(documentTable("module")).toEqual(expect.arrayContaining(rows));
  });

  it.each([
    ["src/watch/x.ts", "#store", "may not import #store"],
    ["src/watch/x.ts", "../store/index.ts", "reaches into src/store past its door"],
    ["src/nowhere/x.ts", "#watch", "the folder src/nowhere has no row in the table"],
    ["src/pipeline/poll/poll.ts", "node-cron", "only src/pipeline/clock/schedule.ts may import node-cron"],
    ["src/alert/x.ts", "undici", "may not import the package undici"],
    ["src/report/x.ts", "#store", "may import types alone of #store"],
  ])("goes red: %s importing %s", (path, specifier, expected) => {
    expect(fault(join(ROOT, path), specifier)).toBe(expected);
  });
});

/**
 * Which room of the pipeline may import which; each only such as stand above it, so that the arrows run one way. What
 * lies at the root of the pipeline every room may import, but for `worker` and `index`, which may import every room.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  clock: [],
  health: [],
  outbox: ["health"],
  deliver: ["health"],
  revise: ["outbox", "health"],
  read: ["revise", "outbox"],
  search: ["revise"],
  lookup: ["revise", "health"],
  due: ["revise"],
  poll: ["lookup", "due", "revise", "health"],
};
const PIPELINE = join(ROOT, "src", "pipeline");
/** The files at the root of the pipeline that know the rooms. */
const ABOVE_ROOMS = new Set(["index.ts", "worker.ts"]);

/** `poll` of a file in that room, `loop.ts` of a file at the root; null outside of the pipeline. */
function roomOf(path: string): string | null {
  const [name] = relative(PIPELINE, path).split(sep);
  return name === undefined || name === ".." ? null : name;
}

/** What is wrong with one import between the rooms, or null. */
function roomFault(path: string, specifier: string): string | null {
  const from = roomOf(path);
  if (from === null || ABOVE_ROOMS.has(from) || !specifier.startsWith(".")) return null;
  const to = roomOf(join(path, "..", specifier)) ?? "";
  if (from === to || (to.endsWith(".ts") && !ABOVE_ROOMS.has(to))) return null;
  if (from.endsWith(".ts")) return `may not import ${to}: it lies below every room`;
  const allowed = ROOMS[from];
  if (allowed === undefined) return `the room ${from} has no row in the table`;
  return allowed.includes(to) ? null : `may not import ${to}`;
}

describe("the rooms of the pipeline", () => {
  const rooms = Object.keys(ROOMS);

  it("are those in the table, which runs one way", () => {
    const found = readdirSync(PIPELINE).toSorted();
    expect(found.filter((name) => !name.endsWith(".ts"))).toEqual(rooms.toSorted());
    const shared = ["archive.ts", "context.ts", "loop.ts", "ports.ts"];
    expect(found.filter((name) => name.endsWith(".ts"))).toEqual([...shared, ...ABOVE_ROOMS].toSorted());
    const backward = rooms.flatMap((room, place) =>
      (ROOMS[room] ?? []).filter((other) => rooms.indexOf(other) >= place),
    );
    expect(backward).toEqual([]);
  });

  it("are mirrored by the tests", () => {
    const folders = readdirSync(join(ROOT, "tests", "pipeline")).filter((name) => !name.endsWith(".ts"));
    expect(folders.sort()).toEqual(rooms.toSorted());
  });

  it("stand in docs/architecture.md", () => {
    const rows = Object.entries(ROOMS).map(([name, allowed]) => [name, listed(allowed, "nothing")]);
    expect(documentTable("room of `pipeline`")).toEqual(rows);
  });

  it("import each other only so", () => {
    const faults = files.flatMap((path) =>
      importsOf(path).flatMap(({ specifier }) => {
        const wrong = roomFault(path, specifier);
        return wrong === null ? [] : [`${relative(ROOT, path)}: "${specifier}" ${wrong}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["revise/page.ts", "../lookup/missing-records.ts", "may not import lookup"],
    ["deliver/deliver.ts", "../worker.ts", "may not import worker.ts"],
    ["context.ts", "./poll/poll.ts", "may not import poll: it lies below every room"],
    ["attic/x.ts", "../poll/poll.ts", "the room attic has no row in the table"],
  ])("go red: %s importing %s", (path, specifier, expected) => {
    expect(roomFault(join(PIPELINE, path), specifier)).toBe(expected);
  });
});

/** The values that go through the ports: the modules on both sides of a port take them from one of these. */
const SHARED_VALUES = [
  "parliament/batch",
  "parliament/kept",
  "parliament/run",
  "parliament/upkeep",
  "alert/sending",
  "alert/stored-post",
  "watch/channel-rules",
];
const DECLARATION = /^export (?:interface|type) (\w+)/gm;

function declaredIn(path: string): readonly string[] {
  return [...readFileSync(path, "utf8").matchAll(DECLARATION)].map(([, name]) => name ?? "");
}

describe("the values that go through ports", () => {
  const homes = SHARED_VALUES.map((name) => join(ROOT, "src", `${name}.ts`));
  const shared = new Set(homes.flatMap(declaredIn));

  it("are declared once", () => {
    expect(shared.size).toBeGreaterThan(20);
    const again = files
      .filter((path) => !homes.includes(path))
      .flatMap((path) =>
        declaredIn(path)
          .filter((name) => shared.has(name))
          .map((name) => `${relative(ROOT, path)}: ${name}`),
      );
    expect(again).toEqual([]);
  });
});

describe("what the documents say of the code", () => {
  const documents = [
    "README.md",
    "CHANGELOG.md",
    ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`),
  ];
  const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

  it("names files that are there", () => {
    const named = documents
      .filter((name) => name.endsWith(".md"))
      .flatMap((name) => read(name).match(/(?<=`)(?:src|tests|config)\/[\w./-]+(?=`)/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("gives each decision the file that it governs", () => {
    const entries = read("docs/decisions.md")
      .split("\n\n")
      .filter((entry) => entry.startsWith("**"));
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter((entry) => !/\nGoverns `[^`]+`\.$/.test(entry.trim()))).toEqual([]);
  });
});

describe("sizes", () => {
  it("keeps files within 300 lines", () => {
    const long = files.filter((path) => readFileSync(path, "utf8").split("\n").length > 301);
    expect(long.map((path) => relative(ROOT, path))).toEqual([]);
  });
});
