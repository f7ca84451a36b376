import type { StoredPost } from "#alert";
import type { Expectation } from "./expectation.ts";
import type { Played } from "./simulation.ts";
import { type Message, saysOf } from "./slack.ts";

/** What stands in Slack where backups were put back. */
export interface Seen {
  /** The messages under the keys that the database knows them by now, without those that it knows nothing of. */
  readonly known: readonly Message[];
  /** Those: what was told after the backup was made, and is told otherwise or not at all by who read it again. */
  readonly unknown: readonly Message[];
}

/** The steps of a thing are counted anew where they are read again, perhaps otherwise. */
export function seenWith(
  { slack, unknown }: Played,
  { cards, replies, days }: Expectation,
  posts: (key: string) => StoredPost | null,
): Seen {
  const expected = Map.groupBy([...cards.keys(), ...replies.keys(), ...days.keys()], uncounted);
  const known: Message[] = [];
  const left: Message[] = [];
  for (const [place, message] of slack.messages.entries()) {
    if (!unknown.some(({ from, until }) => from <= place && place < until)) {
      known.push(message);
      continue;
    }
    const keys = [message.key, ...(expected.get(uncounted(message.key)) ?? [])];
    const key = keys.find((each) => posts(each)?.ts === message.ts);
    if (key === undefined) left.push(message);
    else known.push({ ...message, key, isOfBefore: true });
  }
  return { known, unknown: left };
}

/** What was told before the backup was put back is not told again in the same words. */
export function toldAgain({ known, unknown }: Seen): readonly string[] {
  const since = known.filter(({ marked, isOfBefore }) => !marked && !isOfBefore);
  const said = new Map(unknown.filter(({ marked }) => !marked).map((one) => [wordsOf(one), one.atMs]));
  return since.flatMap((message) =>
    message.atMs > (said.get(wordsOf(message)) ?? Number.POSITIVE_INFINITY)
      ? [`${message.key} was told already`]
      : [],
  );
}

/** Under another card it is told to others. */
function wordsOf(message: Message): string {
  const { channel, parent, key } = message;
  return `${channel} ${uncounted(parent ?? "")} ${uncounted(key)} ${saysOf(message)}`;
}

function uncounted(key: string): string {
  return key.replace(/@\d+/g, "@");
}

/** The operators hear that the database is older, where it is. */
export function untoldPutBack({ unknown, slack, store }: Played): readonly string[] {
  const isOlder = unknown.some(({ from, until }) => from < until);
  const notices = slack.messages.filter(
    ({ content }) => content.type === "notice" && content.matter.what === "database-older",
  );
  const isRefused = [...slack.refused.keys()].some((key) => key.startsWith("notice/database-older"));
  const isNoted = store.transaction((transaction) => transaction.unsure()) !== null;
  if (isOlder && !isNoted) return ["the database does not know that it is older than what was sent"];
  if (isOlder && !isRefused && notices.length === 0) return ["nobody heard that the database was put back"];
  return unknown.length === 0 && notices.length > 0 ? ["a database that is not older is said to be"] : [];
}
