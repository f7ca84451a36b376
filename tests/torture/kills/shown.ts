import type { SmallSlack } from "#demo";

type Message = ReturnType<SmallSlack["messages"]>[number];

/** A message as it is compared: where it stands, what it says, how it looks; without the times at which that came about. */
export interface Shown {
  readonly place: string;
  readonly says: string;
}

/** What stands in the channels of the readers, each message once for each copy. */
export function shownIn(slack: Pick<SmallSlack, "messages">): readonly Shown[] {
  return slack
    .messages()
    .filter(({ channel }) => channel !== "kamerwacht-ops")
    .flatMap((message) => [
      shownAs(message, ""),
      ...message.replies.map((reply) => shownAs(reply, message.text)),
    ]);
}

function shownAs({ channel, text, blocks }: Message, under: string): Shown {
  const drawn = blocks.map((block) => JSON.stringify(block)).filter((block) => !block.includes(UPDATED));
  return { place: `${channel} ${under}`, says: timeless(`${text}\n${drawn.join("\n")}`) };
}

/** There is one where the card stood there, and Slack had told its address, when the overview was drawn. */
const LINK_TO_THREAD =
  /,\{"type":"text","text":" · "\},\{"type":"link","url":"http:\/\/127\.0\.0\.1:\d+\/archives\/[^"]*","text":"draad"\}/g;

/** When and why a card was edited hangs on when it was sent. */
const UPDATED = '"text":"Bijgewerkt ';

function timeless(text: string): string {
  return text
    .replace(LINK_TO_THREAD, "")
    .replace(/"block_id":"[^"]*"/g, '"block_id":""')
    .replace(/\b\d{1,2}[:.]\d{2}\b/g, "TIJD")
    .replace(/\b1[67]\d{8}(?:\.\d+)?\b/g, "MOMENT");
}

/** What is missing of what must stand there, what is there more often than it must, and what nobody asked for. */
export interface Difference {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly strange: readonly string[];
}

export function compareShown(expected: readonly Shown[], found: readonly Shown[]): Difference {
  const [must, is] = [expected, found].map(counted) as [Map<string, number>, Map<string, number>];
  const lost = [...must].flatMap(([line, times]) =>
    Array(Math.max(0, times - (is.get(line) ?? 0))).fill(line),
  );
  const more = [...is].filter(([line, times]) => times > (must.get(line) ?? 0));
  return {
    lost,
    doubled: more.filter(([line]) => must.has(line)).map(([line]) => line),
    strange: more.filter(([line]) => !must.has(line)).map(([line]) => line),
  };
}

function counted(shown: readonly Shown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place, says } of shown) {
    const line = `${place} | ${says}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
