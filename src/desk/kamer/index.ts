import type { KamerWord } from "../kamer-word.ts";
import { agenda } from "./agenda.ts";
import { follow } from "./follow.ts";
import { help } from "./help.ts";
import { motions } from "./motions.ts";
import { mute } from "./mute.ts";
import { promises } from "./promises.ts";
import { questions } from "./questions.ts";
import { reading } from "./reading.ts";
import { report } from "./report.ts";
import { rules } from "./rules.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";
import { status } from "./status.ts";
import { tryRule } from "./try.ts";
import { unfollow } from "./unfollow.ts";
import { unmute } from "./unmute.ts";
import { votes } from "./votes.ts";
import { voting } from "./voting.ts";

/** The words of `/kamer`, in the order in which help tells them within their groups. */
export const KAMER_WORDS: readonly KamerWord[] = [
  motions,
  questions,
  promises,
  votes,
  voting,
  agenda,
  report,
  reading,
  show,
  search,
  tryRule,
  follow,
  unfollow,
  mute,
  unmute,
  rules,
  status,
  help,
];
