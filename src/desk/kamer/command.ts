import type { InEach } from "#alert";
import type { Asker, Outcome } from "#slack";
import { nearest } from "#watch";
import { idsIn } from "../asked/found.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";
import { refusalOf } from "../roles.ts";
import { help } from "./help.ts";
import { KAMER_WORDS } from "./index.ts";
import { show } from "./show.ts";

/** What comes of `/kamer TEXT`: the answer of its first word, in either language and any case. Empty is `help`. */
export async function answerCommand(text: string, asker: Asker, parts: DeskParts): Promise<Outcome> {
  const [first = "", ...others] = text.trim().split(/\s+/);
  const asked = { rest: others.join(" "), asker, words: KAMER_WORDS };
  const word = first === "" ? help : BY_TYPED.get(first.toLowerCase());
  const refusal = word?.changes === true ? refusalOf("keepers", asker, parts) : null;
  if (refusal !== null) return refusal;
  if (word !== undefined) return word.answer(asked, parts);
  // A number without a word: what it stands for is the likeliest thing to want.
  if (idsIn(text).length > 0) return show.answer({ ...asked, rest: text.trim() }, parts);
  const meant = nearest(first.toLowerCase(), MEANT);
  return { text: UNKNOWN[parts.config.language](first.slice(0, TYPED_MAX), meant) };
}

const TYPED_MAX = 40;

const BY_TYPED: ReadonlyMap<string, KamerWord> = new Map(
  KAMER_WORDS.flatMap((word) => [...word.typed.nl, ...word.typed.en].map((typed) => [typed, word] as const)),
);
const MEANT: readonly string[] = [...BY_TYPED.keys()].filter((typed) => typed.length > 1);

const UNKNOWN: InEach<(word: string, meant: string | null) => string> = {
  nl: (word, meant) =>
    `“${word}” ken ik niet.${meant === null ? "" : ` Bedoelt u: /kamer ${meant}`}\nTyp /kamer help voor alles wat kan.`,
  en: (word, meant) =>
    `I do not know “${word}”.${meant === null ? "" : ` Do you mean: /kamer ${meant}`}\nType /kamer help for all that there is.`,
};
