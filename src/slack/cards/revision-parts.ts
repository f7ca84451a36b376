import type { Language } from "#alert";
import type { ChangedPassage, TextChange } from "#summary";
import { bold, lines, type Part, part, plain, quote, richText } from "../blocks.ts";
import { oneLine } from "../text.ts";
import type { Said } from "../words/said.ts";
import { summaryWords } from "../words/summary-words.ts";
import { quoted } from "./marked.ts";

const SHOWN = 2;
const PASSAGE_MAX = 500;

/** What a new version of a document's text changes, in one sentence. */
export function revisionSentence(change: TextChange, name: string, language: Language): Said {
  const { passagesTotal, wordsAdded, wordsRemoved } = change;
  const bare = `${summaryWords[language].newVersion(passagesTotal, wordsAdded, wordsRemoved)}.`;
  return { bare, full: `${name}. ${bare}` };
}

/** The first changed passages, as they are now with the new words in bold, and as they were. */
export function revisionParts(change: TextChange, language: Language): readonly Part[] {
  const words = summaryWords[language];
  const shown = change.passages.slice(0, SHOWN);
  const more = change.passagesTotal - shown.length;
  return [
    ...shown.map((passage, index) => part(index === 0 ? 1 : 3, passageBlock(passage, language))),
    ...(more > 0 ? [part(4, richText(lines(plain(words.morePassages(more)))))] : []),
  ];
}

function passageBlock({ now, added, was }: ChangedPassage, language: Language) {
  const words = summaryWords[language];
  return richText(
    ...(now === null ? [] : [lines(bold(words.now)), quoted(now, added, PASSAGE_MAX)]),
    ...(was === null
      ? []
      : [lines(bold(now === null ? words.gone : words.was)), quote(plain(oneLine(was, PASSAGE_MAX)))]),
  );
}
