import type { DeskButton } from "../button.ts";
import { confirmMotionButton } from "./confirm-motion.ts";
import { endRule } from "./end-rule.ts";
import { exportList } from "./export-list.ts";
import { follow } from "./follow.ts";
import { followId } from "./follow-id.ts";
import { holdAll } from "./hold-all.ts";
import { holdDrop } from "./hold-drop.ts";
import { holdShow } from "./hold-show.ts";
import { irrelevant } from "./irrelevant.ts";
import { makeOverviewButton } from "./make-overview.ts";
import { mute } from "./mute.ts";
import { narrowRule } from "./narrow-rule.ts";
import { newRule } from "./new-rule.ts";
import { notFollow } from "./not-follow.ts";
import { putBack } from "./put-back.ts";
import { readOff } from "./read-off.ts";
import { refresh } from "./refresh.ts";
import { release } from "./release.ts";
import { relevant } from "./relevant.ts";
import { runWord } from "./run-word.ts";
import { takeUp } from "./take-up.ts";
import { tryRule } from "./try-rule.ts";
import { unmute } from "./unmute.ts";
import { unposted } from "./unposted.ts";
import { why } from "./why.ts";
import { widenRule } from "./widen-rule.ts";

/** All buttons, in the order in which they stand under a card. */
export const BUTTONS: readonly DeskButton[] = [
  confirmMotionButton,
  makeOverviewButton,
  takeUp,
  release,
  why,
  mute,
  follow,
  readOff,
  putBack,
  relevant,
  irrelevant,
  unposted,
  holdShow,
  holdAll,
  holdDrop,
  followId,
  newRule,
  tryRule,
  endRule,
  exportList,
  runWord,
  narrowRule,
  widenRule,
  refresh,
  notFollow,
  unmute,
];
