import type { Language, PastDocument, PastReply } from "#alert";
import { bold, type Composition, lines, link, part, plain, quote, richText } from "../blocks.ts";
import { documentLabel, nameOf } from "../names.ts";
import { pagesOfDocument } from "../pages.ts";
import { oneLine, small } from "../text.ts";
import { pastWords } from "../words/past-words.ts";

const SENTENCE_MAX = 300;
const SENDER_MAX = 100;

/** The documents of before it was followed that name a thing: each with its date, sender, title and sentence. */
export function pastComposition({ language, snapshot, documents, total }: PastReply): Composition {
  const words = pastWords[language];
  const { full } = nameOf(snapshot, language);
  const rest = total - documents.length;
  return {
    sentence: `${words.fromThePast(total)} ${small(full)}.`,
    parts: [
      part(0, richText(lines(bold(`${words.fromThePast(total)} ${words.thing[snapshot.subject]}`)))),
      // Where all do not fit, the oldest give way.
      ...documents.map((document, at) => part(1 + documents.length - at, documentBlock(document, language))),
      part(0, richText(lines(plain(rest > 0 ? words.more(rest) : "")))),
    ],
  };
}

function documentBlock(document: PastDocument, language: Language) {
  const by = oneLine(document.by ?? "", SENDER_MAX);
  const label = documentLabel(document, language);
  return richText(
    lines([...link(label, pagesOfDocument(document)[0]?.url ?? null), ...plain(by === "" ? "" : ` · ${by}`)]),
    quote(plain(oneLine(document.sentence, SENTENCE_MAX))),
  );
}
