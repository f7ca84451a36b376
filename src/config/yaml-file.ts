import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Problem } from "./errors.ts";
import { readText } from "./read-file.ts";
import type { Said } from "./said.ts";
import { sourceOffset } from "./scalar-offset.ts";
import { ValueError } from "./values.ts";
import { syntaxFaults } from "./yaml-syntax.ts";

/** A way into the data: keys and indexes. */
export type Path = readonly (string | number)[];

/** A YAML file as plain data that knows where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  /** Whatever could be read, even of a file with mistakes. */
  readonly data: unknown;
  /** Mistakes against YAML itself. */
  readonly problems: readonly Problem[];
  /** With mistakes of such a kind that the data is incomplete. */
  readonly isBroken: boolean;
  /** A mistake at the value of a path, or at what would hold it; `offset` counts in the value's text. */
  problem(path: Path, said: Said, offset?: number): Problem;
  /** A mistake at the key that ends the path. */
  keyProblem(path: Path, said: Said): Problem;
}

/** Deeper than anything the configuration has. */
const DEPTH_MAX = 20;

/** A file of the disk; one that cannot be read has that as its problem. Never throws. */
export function readYaml(file: string, numbers: boolean): YamlFile {
  try {
    return parseYaml(file, readText(file), numbers);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return nothing(file, error.said);
  }
}

/**
 * Reads YAML 1.2 without aliases and tags of its own. Never throws.
 * @param numbers whether a plain number is a number, or the text as it was written (`36333`, `2024E10`)
 */
function parseYaml(file: string, source: string, numbers: boolean): YamlFile {
  const lines = new LineCounter();
  function problemAt(offset: number, said: Said): Problem {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), said };
  }
  const document = parse(source, lines, numbers);
  if (document === null) return nothing(file, NESTED);
  const faults = syntaxFaults(source, document, lines);
  const isBroken = faults.length > 0;
  const data = plain(document.contents, 0, (node, said) => faults.push([startOf(node), said]));
  return {
    file,
    data,
    problems: faults.map(([offset, said]) => problemAt(offset, said)),
    isBroken,
    problem(path, said, offset) {
      const node = nodeAt(document.contents, path);
      if (offset !== undefined && isScalar(node)) return problemAt(sourceOffset(source, node, offset), said);
      return problemAt(startOf(node), said);
    },
    keyProblem(path, said) {
      const parent = nodeAt(document.contents, path.slice(0, -1));
      const key = isMap(parent) ? pairOf(parent, path.at(-1))?.key : null;
      return problemAt(startOf(key ?? parent), said);
    },
  };
}

function parse(source: string, lineCounter: LineCounter, numbers: boolean): Document.Parsed | null {
  if (opensMore(source, OPEN_MAX)) return null;
  try {
    return parseDocument(source, {
      lineCounter,
      prettyErrors: false,
      logLevel: "error",
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
      ...(numbers ? { schema: "core" } : { schema: "failsafe", customTags: ["null", "bool"] }),
    }) as Document.Parsed;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Brackets that stand open at once; the parser's time grows with the square of that. */
const OPEN_MAX = 200;

/** Whether more brackets are opened than closed somewhere. A few may stand in a text or a comment. */
function opensMore(source: string, most: number): boolean {
  let open = 0;
  for (const sign of source) {
    if (sign === "{" || sign === "[") open += 1;
    else if ((sign === "}" || sign === "]") && open > 0) open -= 1;
    if (open > most) return true;
  }
  return false;
}

function nothing(file: string, said: Said): YamlFile {
  const problem = { file, line: 1, column: 1, said };
  return {
    file,
    data: null,
    problems: [problem],
    isBroken: true,
    problem: () => problem,
    keyProblem: () => problem,
  };
}

const NESTED: Said = {
  nl: `is te diep genest; er worden hoogstens ${DEPTH_MAX} lagen gelezen`,
  en: `is nested too deeply; at most ${DEPTH_MAX} levels are read`,
};

/** Maps become objects without a prototype, so that no key is special. */
function plain(node: Node | null, depth: number, fault: (node: unknown, said: Said) => void): unknown {
  if (depth > DEPTH_MAX) {
    fault(node, NESTED);
    return null;
  }
  // A symbol is no value that the configuration has, so it is told like any other wrong one.
  if (isAlias(node)) return Symbol(`*${node.source}`);
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, depth + 1, fault));
  if (isMap(node)) return plainMap(node, depth, fault);
  return isScalar(node) ? node.value : null;
}

function plainMap(
  map: YAMLMap,
  depth: number,
  fault: (node: unknown, said: Said) => void,
): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of map.items) {
    const name = keyName(key);
    if (name in data) fault(key, twice(name));
    else data[name] = plain(value as Node | null, depth + 1, fault);
  }
  return data;
}

function twice(name: string): Said {
  return {
    nl: `de sleutel "${name}" staat hier twee keer: houd er één over`,
    en: `the key "${name}" stands here twice: keep one of the two`,
  };
}

/** A key that is no plain word is told of as such; written out, one that holds keys that hold keys would fill any memory. */
function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : "?";
}

function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    const next = isSeq(node) ? node.items[Number(step)] : isMap(node) ? childOf(node, step) : null;
    if (next === null || next === undefined) return node;
    node = next;
  }
  return node;
}

/** The value of a key; the key itself where the value is left out, since that is where to write it. */
function childOf(map: YAMLMap, name: string | number): unknown {
  const pair = pairOf(map, name);
  const value = pair?.value;
  const written = isScalar(value) && value.value === null && isEmptyRange(value) ? null : value;
  return written ?? pair?.key;
}

function isEmptyRange(scalar: Scalar): boolean {
  return scalar.range === undefined || scalar.range === null || scalar.range[0] === scalar.range[1];
}

function pairOf(map: YAMLMap, name: string | number | undefined): Pair | undefined {
  return map.items.find(({ key }) => keyName(key) === String(name));
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
