import type { StoredPost } from "#alert";
import type { Expectation } from "./expectation.ts";
import type { Played } from "./simulation.ts";

type Posts = (key: string) => StoredPost | null;

/** The operators hear of a source only that it fails and then that it does not, in turn. */
export function chatter({ messages, refused }: Played["slack"]): readonly string[] {
  const offered = [...refused].flatMap(([key, contents]) => contents.map((content) => ({ key, content })));
  // A second copy of an unanswered notice is a matter of doubles, which are judged by themselves.
  const notices = new Map([...offered, ...messages].map(({ key, content }) => [key, content]));
  const levels = [...notices.values()].flatMap((content) =>
    content.type === "notice" && /^(source|kind)-/.test(content.matter.what) ? [content.level] : [],
  );
  const told = levels.filter((level) => level === "resolved").length;
  return told > levels.length - told ? [`${told} times a source is read again: ${levels.join()}`] : [];
}

const BY_A_POST = /^notice\/post-(refused|unclear)\/(.+)\/[^/]+$/;

/** What Slack would not take in any form the operators hear of, and of nothing else that it would not. */
export function wrongRefusals({ slack, store }: Played): readonly string[] {
  const heard = new Set([...slack.messages.map(({ key }) => key), ...slack.refused.keys()]);
  const about = [...heard].flatMap((key) => {
    const [, what = "", post = ""] = BY_A_POST.exec(key) ?? [];
    return post === "" ? [] : [{ what, post }];
  });
  const unasked = about.filter(({ what, post }) =>
    what === "refused" ? (slack.rejections.get(post) ?? 0) < 2 : !slack.unsearched.has(post),
  );
  const dead = store.transaction((transaction) =>
    [...slack.rejections].flatMap(([key, times]) => {
      const post = transaction.post(key);
      return times >= 2 && post?.state === "dead" && post.channel !== "#ops" ? [key] : [];
    }),
  );
  return [
    ...unasked.map(({ what, post }) => `the operators hear that ${post} is ${what}`),
    ...dead
      .filter((key) => !about.some(({ post }) => post === key))
      .map((key) => `nobody heard that Slack would not take ${key}`),
  ];
}

/** In the channel that is quiet at night no card of a document comes then, but one under which something is broadcast. */
export function disturbing({ slack }: Played, { replies }: Expectation, posts: Posts): readonly string[] {
  const broadcast = new Set([...replies.values()].flatMap((one) => (one.broadcast ? [one.parent] : [])));
  return slack.messages.flatMap(({ key, channel }) => {
    const isPlain = key.startsWith("card/document:") && channel === "#kanaal" && !broadcast.has(key);
    const at = isPlain ? (posts(key)?.firstAttemptAt ?? null) : null;
    return at !== null && isAtNight(new Date(at)) ? [`${key} came at ${at}`] : [];
  });
}

/** From ten to seven, in the winter of Amsterdam. */
function isAtNight(at: Date): boolean {
  const hour = (at.getUTCHours() + 1) % 24;
  return hour >= 22 || hour < 7;
}
