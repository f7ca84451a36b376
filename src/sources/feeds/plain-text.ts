import { load } from "cheerio/slim";

const HTML_CHARS_MAX = 4_000;

/** The text of a short piece of HTML, in one line; of a longer one the beginning. */
export function plainText(html: string): string {
  const short = html.slice(0, HTML_CHARS_MAX);
  const text = /[<&]/.test(short)
    ? load(short.replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, " $&"), {
        xml: { xmlMode: false, decodeEntities: true },
      })
        .root()
        .text()
    : short;
  return text.replace(/\s+/g, " ").trim();
}
