import type { DeskShortcut } from "../shortcut.ts";
import { followLetter } from "./follow-letter.ts";
import { followMessage } from "./follow-message.ts";

/** What stands in the menu of every message. */
export const SHORTCUTS: readonly DeskShortcut[] = [followMessage, followLetter];
