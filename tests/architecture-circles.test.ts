import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

type Graph = ReadonlyMap<string, readonly string[]>;

const SOURCE = join(import.meta.dirname, "..", "src");
/** The composition root and the commands are not a module: `app.ts` builds what they are made of. */
const OUTSIDE = "commands";
const RELATIVE = /^(?:import|export)\s(?:[^;"]*?\sfrom\s*)?"(\.[^"]+)"|^\} from "(\.[^"]+)"/gm;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

/** Which file imports which, types included. */
function importsIn(folder: string): Graph {
  return new Map(
    sourceFiles(folder).map((path) => [
      path,
      [...readFileSync(path, "utf8").matchAll(RELATIVE)].map(([, a, b]) => join(path, "..", a ?? b ?? "")),
    ]),
  );
}

/** The first circle that is found from each file on, as the files on the way round. */
function circles(graph: Graph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: string[][] = [];
  function walk(file: string, way: readonly string[]): void {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  }
  for (const file of graph.keys()) walk(file, []);
  return found;
}

it.each(readdirSync(SOURCE).filter((name) => statSync(join(SOURCE, name)).isDirectory() && name !== OUTSIDE))(
  "no file of %s is needed, by the files that it imports, to understand itself",
  (module) => {
    const graph = importsIn(join(SOURCE, module));
    expect(graph.size).toBeGreaterThan(0);
    expect(circles(graph).map((circle) => circle.map((path) => relative(SOURCE, path)))).toEqual([]);
  },
);

it("a circle is seen, also one beside the way", () => {
  const graph: Graph = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", []],
    ["d", ["e"]],
    ["e", ["d"]],
  ]);
  expect(circles(graph)).toEqual([["d", "e", "d"]]);
});
