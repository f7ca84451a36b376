import { civilDate, type MotionSnapshot, type SubjectId } from "#parliament";
import type { Revised } from "./knowledge.ts";

/** The card of a day's votes that must stand in a channel. */
export interface ExpectedDay {
  readonly key: string;
  /** The motions on it with their result; what was followed when it was told stands first. */
  readonly votes: Map<
    SubjectId,
    { readonly title: string; readonly result: string; readonly followed: boolean }
  >;
}

/** Retells on which cards of a day which votes stand. */
export interface VotingDays {
  readonly days: ReadonlyMap<string, ExpectedDay>;
  /** @returns the key of the day's card, where the vote stands on one in this channel */
  tell(revised: Revised, at: string, channels: ReadonlyMap<string, boolean>): ReadonlyMap<string, string>;
}

export function emptyVotingDays(): VotingDays {
  const days = new Map<string, ExpectedDay>();
  const places = new Map<string, string>();

  function put(
    revised: Revised,
    motion: MotionSnapshot,
    at: string,
    channel: string,
    followed: boolean,
  ): void {
    const key = `voting-day/${motion.outcome?.on ?? civilDate(at)}/${channel}`;
    const place = `${revised.id} ${channel}`;
    const before = days.get(places.get(place) ?? "");
    if (before !== undefined && before.key !== key) before.votes.delete(revised.id);
    const day = days.get(key) ?? { key, votes: new Map() };
    day.votes.set(revised.id, { title: motion.title, result: motion.outcome?.result ?? "", followed });
    days.set(key, day);
    places.set(place, key);
  }

  return {
    days,
    tell(revised, at, channels) {
      const { snapshot, id } = revised;
      if (snapshot.subject !== "motion") return new Map();
      const isOver =
        !snapshot.withdrawn && snapshot.outcome !== null && snapshot.outcome.result !== "aangehouden";
      const isTold = revised.steps.some(({ type }) => type === "motion.voted" || type === "motion.corrected");
      const isHistory = revised.novelty === "baseline" || revised.novelty === "old";
      const isKnown = revised.revision > 1;
      if (isOver && isTold && (isKnown || !isHistory))
        for (const [channel, followed] of channels) put(revised, snapshot, at, channel, followed);
      const own = [...places].filter(([place]) => place.startsWith(`${id} `));
      for (const [place, key] of own) {
        const votes = days.get(key)?.votes;
        const line = votes?.get(id);
        if (line === undefined) continue;
        if (isOver)
          votes?.set(id, { ...line, title: snapshot.title, result: snapshot.outcome?.result ?? "" });
        else {
          votes?.delete(id);
          places.delete(place);
        }
      }
      return new Map(own.map(([place, key]) => [place.slice(id.length + 1), key]));
    },
  };
}
