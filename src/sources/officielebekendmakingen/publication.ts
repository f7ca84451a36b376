import { attributeOfName, childrenOf, textOf, type XmlElement } from "../xml-element.ts";

/** One record of the service as it was published, by local names in lower case: prefixes differ from one to the other. */
export interface Publication {
  readonly identifier: string;
  /** The text of every element without children, in the order of the record; one value for each repetition. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Addresses of its forms: `xml`, `pdf`, `html`. */
  readonly forms: ReadonlyMap<string, string>;
}

const LEAVES_MAX = 2_000;

/** The publication in a `record` of the answer, or what makes it unusable. */
export function publicationOf(record: XmlElement): Publication | string {
  const fields = new Map<string, string[]>();
  const forms = new Map<string, string>();
  const data = childrenOf(record).find(({ local }) => local === "recordData");
  if (data === undefined) return "a record without data";
  let leaves = 0;
  for (const element of leavesOf(data)) {
    leaves += 1;
    if (leaves > LEAVES_MAX) return "a record of too many parts";
    const name = element.local.toLowerCase();
    const text = textOf(element);
    if (text === null) continue;
    const form = name === "itemurl" ? attributeOfName(element, "manifestation") : null;
    if (form !== null) forms.set(form.toLowerCase(), text);
    else fields.set(name, [...(fields.get(name) ?? []), text]);
  }
  const identifier = fields.get("identifier")?.[0];
  if (identifier === undefined || !/^[\w.()-]{3,100}$/.test(identifier))
    return "a record without an identifier";
  return { identifier, fields, forms };
}

/** The first value of a field, or null. */
export function told(publication: Publication, name: string): string | null {
  return publication.fields.get(name)?.[0] ?? null;
}

/** All values of a field, those in one element (`33037;34532`) apart. */
export function allTold(publication: Publication, name: string): readonly string[] {
  return (publication.fields.get(name) ?? [])
    .flatMap((value) => value.split(";"))
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function* leavesOf(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (childrenOf(child).length === 0) yield child;
    else yield* leavesOf(child);
  }
}
