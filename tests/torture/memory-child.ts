import { readFeed } from "../../src/sources/feeds/read-feed.ts";
import { readPage } from "../../src/sources/gegevensmagazijn/page.ts";
import { pageReader } from "../../src/sources/tweedekamer/page.ts";
import { peakMb } from "./peak-memory.ts";

/** Takes one page of the worst kind apart, in the little memory that this process was started with. */
const [what = "", size = "0"] = process.argv.slice(2);
const bytesMax = Number(size);

const fill = (start: string, piece: string, end = "") =>
  start + piece.repeat(Math.floor((bytesMax - start.length - end.length) / piece.length)) + end;

const FEED = '<feed xmlns="http://www.w3.org/2005/Atom">';
const ENTRY = `${FEED}<entry><content><a id="x">`;
const RSS = '<rss version="2.0"><channel><title>x</title>';

const READ: Readonly<Record<string, () => unknown>> = {
  "feed page of empty elements": () => readPage(fill(ENTRY, "<b/>"), bytesMax, "http://127.0.0.1"),
  "feed page of entries": () => readPage(fill(FEED, "<entry/>", "</feed>"), bytesMax, "http://127.0.0.1"),
  "feed page of attributes": () =>
    readPage(`${ENTRY}<b ${attributes()}/></a></content></entry></feed>`, bytesMax, "http://127.0.0.1"),
  "feed page of text": () =>
    readPage(fill(ENTRY, "tekst ", "</a></content></entry></feed>"), bytesMax, "http://127.0.0.1"),
  "rss of items": () => readFeed(fill(RSS, "<item/>"), new URL("http://127.0.0.1")),
  "rss of empty elements": () => readFeed(fill(`${RSS}<item>`, "<b/>"), new URL("http://127.0.0.1")),
  "page of paragraphs": () => page(fill("<html><body>", "<p>")),
  "page of attributes": () => page(`<html><body ${attributes()}></body></html>`),
  "page of comments": () => page(fill("<html><body>", "<!---->")),
  "page of unended tags": () => page(fill("<html><body>", "<")),
};

function attributes(): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < bytesMax - 200; at += 1) {
    const part = `a${at.toString(36)}="" `;
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

async function page(html: string): Promise<unknown> {
  const url = new URL("http://127.0.0.1/x");
  const answer = {
    status: 200,
    url,
    header: (name: string) => (name === "content-type" ? "text/html; charset=utf-8" : null),
    async *chunks() {
      yield new TextEncoder().encode(html);
    },
  };
  const http = {
    get: (_request: unknown, read: (given: unknown) => unknown) =>
      read({ ...answer, chunks: answer.chunks() }),
  };
  const read = pageReader(http as never, { assertAllowed: async () => {} } as never, 1_000);
  return read(url, new AbortController().signal);
}

let verdict = "read";
try {
  await READ[what]?.();
} catch (error) {
  verdict = (error as Error).name;
}
process.stdout.write(JSON.stringify({ verdict, residentMb: peakMb() }));
