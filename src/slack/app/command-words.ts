import { nearest } from "#watch";

export type CommandWord =
  | "help"
  | "follow"
  | "unfollow"
  | "mute"
  | "unmute"
  | "search"
  | "show"
  | "status"
  | "rules"
  | "agenda"
  | "try";

/** The words of `/kamer`, Dutch and English, in any case. */
const WORDS: Readonly<Record<CommandWord, readonly string[]>> = {
  help: ["help", "hulp", "uitleg", "?"],
  follow: ["volg", "volgen", "follow"],
  unfollow: ["ontvolg", "ontvolgen", "stop", "unfollow"],
  mute: ["demp", "dempen", "mute"],
  unmute: ["ontdemp", "ontdempen", "unmute"],
  search: ["zoek", "zoeken", "search", "find"],
  show: [
    ...["motie", "amendement", "toon", "stuk", "vragen", "kamervragen", "toezegging", "dossier"],
    ...["motion", "amendment", "show", "document", "question", "questions", "pledge", "promise"],
  ],
  status: ["status", "stand"],
  rules: ["regels", "regel", "rules", "rule"],
  agenda: ["agenda"],
  try: ["probeer", "proberen", "proef", "try"],
};

const BY_WORD: ReadonlyMap<string, CommandWord> = new Map(
  (Object.keys(WORDS) as CommandWord[]).flatMap((meaning) =>
    WORDS[meaning].map((word) => [word, meaning] as const),
  ),
);

export interface ParsedCommand {
  /** Null where the first word is none of ours; `rest` is then the whole text. */
  readonly word: CommandWord | null;
  readonly rest: string;
}

/** What follows `/kamer`, as Slack sends it: escaped, links and mentions in angle brackets. Empty is `help`. */
export function parseCommand(sent: string): ParsedCommand {
  const text = unescaped(sent).trim();
  const [first = "", ...others] = text.split(/\s+/);
  const word = first === "" ? "help" : (BY_WORD.get(first.toLowerCase()) ?? null);
  return word === null ? { word, rest: text } : { word, rest: others.join(" ") };
}

/** Of our words the one that was probably meant, or null. */
export function meantWord(word: string): string | null {
  const all = [...BY_WORD.keys()].filter((one) => one.length > 1);
  return nearest(word.toLowerCase(), all);
}

/** `<https://…|label>` is the address, `<#C1|naam>` is `#naam`; then the three escapes. */
export function unescaped(text: string): string {
  return text
    .replace(/<(https?:[^|<>\s]+)(?:\|[^<>]*)?>/g, "$1")
    .replace(/<#[A-Z0-9]+\|([^<>]*)>/g, "#$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
