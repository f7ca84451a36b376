import type { WatchHit } from "#alert";
import type { Answer, AnswerItem, Asker } from "./answer.ts";

/** What stands in a window. Texts of any origin. */
export interface Form {
  /** The id of the window that takes what is filled in. */
  readonly window: string;
  /** At most 24 characters. */
  readonly title: string;
  /** The label of the button that sends it; null where there is nothing to send. */
  readonly submit: string | null;
  readonly parts: readonly FormPart[];
  /** What comes back with what is filled in; together some 2,000 characters. */
  readonly memory: Memory;
}

export type Memory = Readonly<Record<string, string | null>>;

export type FormPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "items"; readonly items: readonly AnswerItem[] }
  | { readonly type: "divider" }
  | { readonly type: "evidence"; readonly hits: readonly WatchHit[] }
  | Input
  | Choice
  | Conversation;

/** Text that somebody types. */
export interface Input {
  readonly type: "input";
  /** The name under which it comes back. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly charactersMax: number;
  readonly multiline: boolean;
  readonly optional: boolean;
}

/** One of several that somebody chooses. */
export interface Choice {
  readonly type: "choice";
  readonly id: string;
  readonly label: string;
  readonly look: "radio" | "list";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value that is chosen at first, where it is one of the options. */
  readonly chosen: string;
}

/** A channel that somebody chooses out of those of the workspace. Comes back as its id, and as `ID`Name how it is called. */
export interface Conversation {
  readonly type: "conversation";
  readonly id: string;
  readonly label: string;
  /** The id of the channel that is chosen at first; null for the one in which the window is opened, if any. */
  readonly chosen: string | null;
}

/** A window that was sent. */
export interface Filled {
  /** By field: what was typed or chosen. */
  readonly values: Readonly<Record<string, string>>;
  readonly memory: Memory;
  readonly asker: Asker;
}

/** What becomes of a window that was sent. */
export type Submitted =
  /** It stays open and says what is wrong, by field. */
  | { readonly errors: Readonly<Record<string, string>> }
  /** It stays open and shows something else. */
  | { readonly form: Form }
  /** It closes, and the answer to who sent it is told. */
  | { answer(asker: Asker): Answer | Promise<Answer> }
  /** It shows one thing while another is made; `failed` where that does not succeed. */
  | { readonly meanwhile: Form; readonly failed: Form; next(): Form | Promise<Form> };

/** Takes what is filled in in one kind of window. */
export interface Window {
  /** Slack's callback_id: a window that stands open outlives the program that opened it. */
  readonly id: string;
  /** Decides what becomes of it without waiting for anything: Slack must be told at once. */
  submit(filled: Filled): Submitted;
}
