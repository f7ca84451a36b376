/** What closes which elements where one of them stands open on top, as the reader of pages has it. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    tr: "tr th td",
    th: "th",
    td: "thead th td",
    li: "li",
    "dd dt": "dd dt",
    option: "option",
    tbody: "thead tbody",
    "p h1 h2 h3 h4 div section article header footer main nav ul ol dl table form": "p",
  }).flatMap(([names, closed]) =>
    names.split(" ").map((name) => [name, new Set(closed.split(" "))] as const),
  ),
);
/** Elements that never stand open. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Of what stands between their tags nothing is an element. */
const RAW = ["script", "style", "!--"];
/** In drawings a tag that ends itself ends its element. */
const DRAWINGS = ["svg", "math"];

/**
 * Whether elements of a web page stand open in each other deeper than that. To take such a page apart takes time that
 * grows with the square of its depth, and whoever walks through it runs out of stack. Takes time linear in the text.
 */
export function isNestedDeeper(html: string, most: number): boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const push = (name: string) => {
    open.push(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const pop = () => {
    const name = open.pop();
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 1) - 1);
    return name;
  };
  const isOpen = (name: string) => (counts.get(name) ?? 0) > 0;
  for (const { name, isEnd, endsItself } of tagsOf(html)) {
    if (isEnd) while (isOpen(name) && pop() !== name);
    else if (!VOID.has(name) && !(endsItself && DRAWINGS.some(isOpen))) {
      while (CLOSES.get(name)?.has(open.at(-1) ?? "") === true) pop();
      push(name);
    }
    if (open.length > most) return true;
  }
  return false;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly endsItself: boolean;
}

function* tagsOf(html: string): Generator<Tag> {
  const start = /<(\/?)([a-z][^\s/>]*|!--)/gi;
  for (let found = start.exec(html); found !== null; found = start.exec(html)) {
    const name = (found[2] ?? "").toLowerCase();
    const isEnd = found[1] === "/";
    if (name !== "!--") {
      start.lastIndex = isEnd ? start.lastIndex : endOfTag(html, start.lastIndex);
      yield { name, isEnd, endsItself: html[start.lastIndex - 1] === "/" };
    }
    if (isEnd || !RAW.includes(name)) continue;
    const end = html.indexOf(name === "!--" ? "-->" : `</${name}`, start.lastIndex);
    if (end < 0) return;
    start.lastIndex = end;
  }
}

/** Where a start tag ends, from behind its name: a quoted value may hold any sign, up to the end of the page. */
function endOfTag(html: string, from: number): number {
  const sign = /[^>=]*(?:=\s*(["'])?|>|$)/y;
  sign.lastIndex = from;
  for (let found = sign.exec(html); found !== null; found = sign.exec(html)) {
    if (!found[0].includes("=")) return found[0].endsWith(">") ? sign.lastIndex - 1 : html.length;
    const end = found[1] === undefined ? sign.lastIndex : html.indexOf(found[1], sign.lastIndex) + 1;
    if (end === 0) return html.length;
    sign.lastIndex = end;
  }
  return html.length;
}
