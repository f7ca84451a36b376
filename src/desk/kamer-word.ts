import type { InEach } from "#alert";
import type { Asker, Outcome } from "#slack";
import type { DeskParts } from "./ports.ts";

/** A word of `/kamer`, whole: how it is typed, what help says of it, what it answers. Its words stand in its file too. */
export interface KamerWord {
  /** As people type it, in any case; the first of a language is what the word is called in it. */
  readonly typed: InEach<readonly [string, ...string[]]>;
  /** The heading under which help tells it. */
  readonly group: KamerGroup;
  /** Its line of `/kamer help`: how it is typed, and what it does. */
  readonly help: InEach<string>;
  /** It changes what is heard in a channel: for those who may. */
  readonly changes?: true;
  /** What its button in help asks first, where it needs something behind it. */
  readonly asks?: InEach<string>;
  answer(asked: Asked, parts: DeskParts): Outcome | Promise<Outcome>;
}

/** What one wants: to follow, to look something up, to see how it stands, or to see what is set. */
export type KamerGroup = "follow" | "look" | "list" | "rules";

/** What somebody typed behind a word. */
export interface Asked {
  readonly rest: string;
  readonly asker: Asker;
  /** All words that there are. */
  readonly words: readonly KamerWord[];
}
