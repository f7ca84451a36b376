/** The name of an element or attribute, as it is written. */
export interface Name {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
}

/** So many names are remembered; there are some hundred in a page. */
const NAMES_KEPT = 512;

/** Reads the names in a text, null where there is none that is plain; the same name is the same string each time, of which the hash is known. */
export function createNames(text: string): (start: number) => Name | null {
  const known: (Name | undefined)[] = new Array(NAMES_KEPT).fill(undefined);
  return (start) => {
    let end = start;
    let mixed = 0;
    for (let sign = text.charCodeAt(end); isOfName(sign); sign = text.charCodeAt(++end))
      mixed = (mixed * 31 + sign) | 0;
    const place = mixed & (NAMES_KEPT - 1);
    const before = known[place];
    if (before?.name.length === end - start && text.startsWith(before.name, start)) return before;
    const found = nameOf(text.slice(start, end));
    if (found !== null) known[place] = found;
    return found;
  };
}

const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;
/** Of prefixes that begin like this only these have a meaning here. */
const RESERVED = /^xml(?!:|ns:)[^:]*:/i;

function nameOf(name: string): Name | null {
  const parts = RESERVED.test(name) ? null : NAME.exec(name);
  return parts === null ? null : { name, prefix: parts[1] ?? "", local: parts[2] ?? "" };
}

function isOfName(sign: number): boolean {
  return (
    (sign >= 0x61 && sign <= 0x7a) ||
    (sign >= 0x41 && sign <= 0x5a) ||
    (sign >= 0x2d && sign <= 0x3a && sign !== 0x2f) ||
    sign === 0x5f
  );
}
