import { strFromU8, unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of what it stands in, the outermost first. */
  readonly path: readonly string[];
  text: string;
}

/** The parts of an office file by name; each XML part taken apart, which throws where it is not well formed. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, readonly Element[]> {
  const files = unzipSync(bytes);
  return new Map(
    Object.entries(files)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, content]) => [name, elementsOf(strFromU8(content))]),
  );
}

function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, path: open.map((each) => each.name), text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const each of open) each.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return elements;
}

/** What Word would complain about, as far as the rules of the format tell: empty where all is well. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const names = new Set(Object.keys(unzipSync(bytes)));
  return [
    ...untyped(parts, names),
    ...[...parts].flatMap(([name, elements]) => [...linksOf(name, elements, parts, names)]),
    ...notesOf(parts),
    ...cellsOf(parts.get("word/document.xml") ?? []),
  ];
}

function untyped(
  parts: ReadonlyMap<string, readonly Element[]>,
  names: ReadonlySet<string>,
): readonly string[] {
  const types = parts.get("[Content_Types].xml") ?? [];
  const endings = new Set(types.map(({ attributes }) => attributes.Extension));
  const overridden = new Set(types.map(({ attributes }) => attributes.PartName));
  const missing = [...overridden].filter((name) => name !== undefined && !names.has(name.slice(1)));
  const bare = [...names].filter(
    (name) =>
      !overridden.has(`/${name}`) && !endings.has(name.split(".").at(-1)) && name !== "[Content_Types].xml",
  );
  return [...missing.map((name) => `no part ${name}`), ...bare.map((name) => `no type of ${name}`)];
}

/** Every relation leads to a part, and whatever names a relation has it. */
function linksOf(
  name: string,
  elements: readonly Element[],
  parts: ReadonlyMap<string, readonly Element[]>,
  names: ReadonlySet<string>,
): readonly string[] {
  if (name.endsWith(".rels")) {
    const folder = name.replace(/_rels\/[^/]+$/, "");
    return elements
      .filter((each) => each.name === "Relationship" && each.attributes.TargetMode !== "External")
      .map(({ attributes: { Target = "" } }) =>
        Target.startsWith("/") ? Target.slice(1) : `${folder}${Target}`,
      )
      .filter((target) => !names.has(target))
      .map((target) => `${name} leads to ${target}`);
  }
  const rels = parts.get(name.replace(/([^/]+)$/, "_rels/$1.rels")) ?? [];
  const known = new Set(rels.map(({ attributes }) => attributes.Id));
  return elements
    .flatMap(({ attributes }) => attributes["r:id"] ?? [])
    .filter((id) => !known.has(id))
    .map((id) => `${name} names the relation ${id}`);
}

/** Every note is there once, and every reference has its own. */
function notesOf(parts: ReadonlyMap<string, readonly Element[]>): readonly string[] {
  const idsOf = (part: string, element: string) =>
    (parts.get(part) ?? [])
      .filter(({ name }) => name === element)
      .map(({ attributes }) => attributes["w:id"]);
  const notes = idsOf("word/footnotes.xml", "w:footnote");
  const references = idsOf("word/document.xml", "w:footnoteReference");
  const own = notes.filter((id) => Number(id) > 0);
  return [
    ...(new Set(notes).size === notes.length ? [] : ["a note stands there twice"]),
    ...(JSON.stringify(own) === JSON.stringify(references)
      ? []
      : [`notes ${own} for references ${references}`]),
  ];
}

/** A cell ends in a paragraph, and every row has as many as the grid. */
function cellsOf(elements: readonly Element[]): readonly string[] {
  const cells = elements.filter(({ name }) => name === "w:tc").length;
  const filled = elements.filter(({ name, path }) => name === "w:p" && path.at(-1) === "w:tc").length;
  return filled < cells ? [`${cells} cells and ${filled} paragraphs in them`] : [];
}
