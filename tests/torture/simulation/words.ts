import type { PostContent } from "#alert";
import type { Expectation, ExpectedCard } from "./expectation.ts";
import type { Played } from "./simulation.ts";

/** Every card says in the end how things stand; or Slack was asked to show that, and would not. */
export function outdated({ slack }: Played, { cards }: Expectation): readonly string[] {
  return [...cards.values()].flatMap((card) => {
    if (!slack.messages.some(({ key }) => key === card.key)) return [];
    // Of a card that stands there twice one is known, and changed.
    const faults = shownOrOffered(card.key, slack).map((content) => saysWrong(content, card));
    return faults.find((wrong) => wrong.length === 0) ?? faults[0] ?? [];
  });
}

/** What stands there under a key, and what Slack was asked to show under it and would not. */
export function shownOrOffered(
  key: string,
  { messages, refused }: Pick<Played["slack"], "messages" | "refused">,
): readonly PostContent[] {
  const shown = messages.flatMap((message) => (message.key === key ? [message.content] : []));
  return [...shown, ...(refused.get(key) ?? [])];
}

/** Slack would not take it in any form; then it is not shown anew either. */
export function neverCame(key: string, { messages, refused }: Played["slack"]): boolean {
  return refused.has(key) && !messages.some((message) => message.key === key);
}

function saysWrong(content: PostContent, { key, ...card }: ExpectedCard): readonly string[] {
  if (content.type !== "subject-card" && content.type !== "document-card") return [`${key} is no card`];
  const watches = content.hits.map(({ watch }) => watch).join();
  const [says, must] = [content.snapshot, card.snapshot].map((snapshot) => JSON.stringify(snapshot));
  return [
    ...(says === must ? [] : [`${key} says ${says} and not ${must}`]),
    ...(watches === card.watches.join() ? [] : [`${key} names ${watches} and not ${card.watches}`]),
  ];
}

/** Every reply tells the step that it was to tell, as things stood then, and in the channel too where that is asked. */
export function wrongWords({ slack }: Played, { replies }: Expectation): readonly string[] {
  return slack.messages.flatMap(({ key, content, parent, broadcast, isOfBefore }) => {
    const expected = replies.get(key);
    if (expected === undefined || isOfBefore) return [];
    if (content.type !== "event-reply") return [`${key} is no reply`];
    const { event, snapshot } = content;
    const isCompleted = event === "motion.voted" && snapshot.subject === "motion" && snapshot.tally?.complete;
    const isSo = isCompleted || JSON.stringify(snapshot) === JSON.stringify(expected.snapshot);
    return [
      ...(event === expected.event ? [] : [`${key} tells ${event}`]),
      ...(isSo ? [] : [`${key} says ${JSON.stringify(snapshot)}`]),
      ...(broadcast === (expected.broadcast && parent !== null) ? [] : [`${key} is broadcast: ${broadcast}`]),
    ];
  });
}
