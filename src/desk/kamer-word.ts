import type { InEach } from "#alert";
import type { Asker, Outcome } from "#slack";
import type { DeskParts } from "./ports.ts";

/** A word of `/kamer`, whole: how it is typed, what help says of it, what it answers. Its words stand in its file too. */
export interface KamerWord {
  /** As people type it, in any case; the first of a language is what the word is called in it. */
  readonly typed: InEach<readonly [string, ...string[]]>;
  /** Its line of `/kamer help`: how it is typed, and what it does. */
  readonly help: InEach<string>;
  /** It changes what is heard in a channel: for those who may. */
  readonly changes?: true;
  answer(asked: Asked, parts: DeskParts): Outcome | Promise<Outcome>;
}

/** What somebody typed behind a word. */
export interface Asked {
  readonly rest: string;
  readonly asker: Asker;
  /** All words that there are. */
  readonly words: readonly KamerWord[];
}
