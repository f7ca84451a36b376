import { inBoth } from "#alert";
import {
  addDays,
  civilDate,
  isFinalResult,
  type MotionSnapshot,
  type SubjectId,
  subjectId,
} from "#parliament";
import { type AnswerItem, headlineOf, longDate } from "#slack";
import type { Transaction } from "#store";
import { targetsOf } from "#watch";
import { channelFor } from "../asked/channel.ts";
import { itemAbout } from "../asked/item.ts";
import type { KamerWord } from "../kamer-word.ts";
import type { DeskParts } from "../ports.ts";

const DAYS_BACK = 30;
const ROWS_MAX = 15;

/** `stemmingen`: what of what is followed is on a list of votes, and how the votes of the last weeks ended. */
export const votes: KamerWord = {
  typed: { nl: ["stemmingen", "stemming"], en: ["votes", "vote"] },
  group: "list",
  help: {
    nl: "stemmingen: wat in stemming komt, en hoe de laatste stemmingen afliepen",
    en: "votes: what will be put to the vote, and how the latest votes ended",
  },
  answer({ asker }, parts) {
    const { language } = parts.config;
    const words = WORDS[language];
    const today = civilDate(parts.program.context.clock().toISOString()) ?? "";
    return parts.program.store.transaction((transaction) => {
      const channel = channelFor(asker, transaction);
      const all = motionsOf(channel, today, transaction, parts);
      const ahead = all.filter(({ scheduledOn }) => scheduledOn !== null && scheduledOn >= today);
      const past = all.filter(
        ({ outcome }) => outcome !== null && isFinalResult(outcome.result) && (outcome.on ?? "") <= today,
      );
      const recent = past.filter(({ outcome }) => (outcome?.on ?? "") >= addDays(today, -DAYS_BACK));
      const row = (motion: MotionSnapshot, on: string | null): AnswerItem => {
        const day = on === null ? "" : `${longDate(on, language)} · `;
        return itemAbout(motion, `${day}${headlineOf(motion, null, language)}`, channel, transaction);
      };
      const groups = [
        { title: words.ahead, items: inOrder(ahead, aheadOn).map((motion) => row(motion, aheadOn(motion))) },
        {
          title: words.past,
          items: inOrder(recent, votedOn)
            .toReversed()
            .map((motion) => row(motion, votedOn(motion))),
        },
      ].filter(({ items }) => items.length > 0);
      if (groups.length === 0) return { text: words.nothing };
      return {
        text: words.title,
        groups: groups.map(({ title, items }) => ({ title, items: items.slice(0, ROWS_MAX) })),
      };
    });
  },
};

function aheadOn({ scheduledOn }: MotionSnapshot): string | null {
  return scheduledOn;
}

function votedOn({ outcome }: MotionSnapshot): string | null {
  return outcome?.on ?? null;
}

function inOrder(
  motions: readonly MotionSnapshot[],
  dayOf: (motion: MotionSnapshot) => string | null,
): readonly MotionSnapshot[] {
  return motions.toSorted((a, b) => (dayOf(a) ?? "").localeCompare(dayOf(b) ?? ""));
}

/** The motions that are followed, and those whose vote was told in the channel. */
function motionsOf(
  channel: string | null,
  today: string,
  transaction: Transaction,
  { program }: DeskParts,
): readonly MotionSnapshot[] {
  const followed = program.context
    .watching()
    .matcher.watches.flatMap(targetsOf)
    .filter(({ kind }) => kind === "motion")
    .flatMap(({ id }) => transaction.subjectsWithId(id));
  const days = Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(today, -back));
  const told =
    channel === null
      ? []
      : days.flatMap((day) => transaction.dayVotes(channel, day).map(({ subject }) => subject));
  return [...new Set<SubjectId>([...followed, ...told])].flatMap((id) => {
    const snapshot = transaction.subject(id)?.snapshot;
    const isMotion = snapshot?.subject === "motion" && id === subjectId("motion", snapshot.key);
    return isMotion && !snapshot.withdrawn ? [snapshot] : [];
  });
}

const WORDS = inBoth({
  title: { nl: "Stemmingen over wat hier gevolgd wordt.", en: "Votes on what is followed here." },
  ahead: { nl: "Komt in stemming", en: "To be voted on" },
  past: { nl: "Gestemd in de afgelopen 30 dagen", en: "Voted on in the last 30 days" },
  nothing: {
    nl: "Van wat u volgt staat niets op een stemmingslijst, en er is de afgelopen 30 dagen niet over gestemd.",
    en: "Nothing that you follow is on a list of votes, and none of it was voted on in the last 30 days.",
  },
});
