import type { PostContent } from "#alert";
import type { ButtonFace } from "../button.ts";
import type { Answer, Asker } from "./answer.ts";
import type { Form, Window } from "./form.ts";
import type { Home } from "./home.ts";
import type { MessageFile } from "./message-files.ts";

/**
 * What somebody gets to see of what they asked. Null where there is nothing to say: another place shows what came of
 * it, such as App Home.
 */
export type Outcome = Answer | Opening | null;

/** A window to be opened. Slack allows that for three seconds only. */
export interface Opening {
  readonly form: Form;
  /** The answer where the window does not open. */
  otherwise(): Answer | Promise<Answer>;
}

/** A press on a button. */
export interface Press {
  /** What the button carried. */
  readonly value: string;
  readonly asker: Asker;
}

/** A button with what pressing it leads to. */
export interface Button extends ButtonFace {
  press(press: Press): Promise<Outcome>;
}

/** An entry in the menu of a message. */
export interface Shortcut {
  /** Slack's callback_id, as the manifest has it. */
  readonly id: string;
  /** In: all texts and addresses of the message, and its files. */
  take(text: string, asker: Asker, files: readonly MessageFile[]): Promise<Outcome>;
}

/** What became of a channel in Slack. `name` is the one that it has now, with `#`; null where Slack does not tell. */
export interface ChannelChange {
  readonly what: "joined" | "left" | "archived" | "unarchived" | "renamed";
  readonly channelId: string;
  readonly name: string | null;
}

/**
 * The rest of the program, as the app asks it. Whatever is asked twice has one effect; what throws is said to have
 * failed. Answers are in the language of the configuration.
 */
export interface Desk {
  readonly buttons: readonly Button[];
  readonly windows: readonly Window[];
  readonly shortcuts: readonly Shortcut[];
  /** What comes of `/kamer TEXT`. */
  command(text: string, asker: Asker): Promise<Outcome>;
  home(userId: string): Promise<Home>;
  /** Takes note of what became of a channel. */
  channelChanged(change: ChannelChange): Promise<void>;
  /** A card for what a web address is about, or null where the archive does not hold it. */
  preview(url: string): Promise<PostContent | null>;
}
