import { load } from "cheerio/slim";
import { type DocumentText, UnreadableError } from "#parliament";
import { assembleText } from "../blocks.ts";
import type { TextLimits } from "../limits.ts";
import { createFlow, type FlowRules } from "./flow.ts";
import type { XmlHandlers } from "./sax.ts";
import { publicationId } from "./xml.ts";

const SKIPPED = new Set(
  "head script style noscript template nav header footer form button svg iframe".split(" "),
);
const RULES: FlowRules = {
  inline: new Set(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br".split(
      " ",
    ),
  ),
  lines: new Set(),
  blocks: new Set(),
  apart: new Set(),
  labels: new Set(),
  headings: new Set(["h1", "h2", "h3", "h4", "h5", "h6", "title"]),
  skipped: (name, attributes) => SKIPPED.has(name) || attributes.hidden !== undefined,
  note: (name, attributes) =>
    /\b(voet|noot|footnote)\b/.test(attributes.class ?? "") && name === "div" ? "" : null,
  reference: (name, attributes) => name === "a" && (attributes.href ?? "").startsWith("#"),
  link: (name, attributes) => (name === "a" ? publicationId(attributes.href ?? "") : null),
  notesInPlace: false,
};

/** Elements that need no end tag. */
const UNENDED = new Set(
  "p li dt dd td th tr thead tbody tfoot option optgroup colgroup col br img hr input meta link area base embed source track wbr path".split(
    " ",
  ),
);
const UNCLOSED_MAX = 5_000;

/** Deep enough for any page that people made. */
const DEPTH_MAX = 512;

interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

/** The text of an HTML page: its official text where it is marked, else its main part. Throws UnreadableError. */
export function readHtml(html: string, limits: TextLimits): DocumentText {
  if (unclosed(html) > UNCLOSED_MAX) throw new UnreadableError("bestand is te diep genest", { retry: false });
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const main = ["#broodtekst", "article", "main", "body"]
    .map((query) => $(query).first())
    .find((found) => found.length);
  const root = (main?.get(0) ?? $.root().get(0)) as HtmlNode | undefined;
  const flow = createFlow(RULES);
  if (root !== undefined) walk(root, flow);
  return assembleText("html", flow.blocks(), limits.textCharsMax);
}

/** How many elements stay open that should be closed: the parser's time grows with the square of their depth. */
function unclosed(html: string): number {
  let open = 0;
  let most = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNENDED.has((name ?? "").toLowerCase())) continue;
    open = Math.max(0, open + (slash === "" ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

/** Tells the handlers a tree, without recursion: depth is the file's choice. */
function walk(root: HtmlNode, handlers: XmlHandlers): void {
  const stack: { readonly node: HtmlNode; next: number }[] = [{ node: root, next: 0 }];
  handlers.open(root.name ?? "root", root.attribs ?? {});
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.children?.[top.next];
    top.next += 1;
    if (child === undefined) {
      handlers.close(top.node.name ?? "root");
      stack.pop();
    } else if (child.type === "text") handlers.text(child.data ?? "");
    else if (child.name !== undefined) {
      if (stack.length > DEPTH_MAX) throw new UnreadableError("bestand is te diep genest", { retry: false });
      handlers.open(child.name, child.attribs ?? {});
      stack.push({ node: child, next: 0 });
    }
  }
}
