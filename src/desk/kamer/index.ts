import type { KamerWord } from "../kamer-word.ts";
import { agenda } from "./agenda.ts";
import { follow } from "./follow.ts";
import { help } from "./help.ts";
import { mute } from "./mute.ts";
import { rules } from "./rules.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";
import { status } from "./status.ts";
import { tryRule } from "./try.ts";
import { unfollow } from "./unfollow.ts";
import { unmute } from "./unmute.ts";

/** The words of `/kamer`, in the order in which help tells them. */
export const KAMER_WORDS: readonly KamerWord[] = [
  follow,
  unfollow,
  mute,
  unmute,
  search,
  tryRule,
  show,
  agenda,
  rules,
  status,
  help,
];
