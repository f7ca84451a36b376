import type { Asker, MessageFile, Outcome } from "#slack";
import type { DeskParts } from "./ports.ts";

/** An entry in the menu of a message, whole. Its words stand in its file too; its name is in the manifest. */
export interface DeskShortcut {
  /** Slack's callback_id, as the manifest has it. */
  readonly id: string;
  /** In: all texts and addresses of the message, and its files. */
  take(
    text: string,
    asker: Asker,
    parts: DeskParts,
    files: readonly MessageFile[],
  ): Outcome | Promise<Outcome>;
}
