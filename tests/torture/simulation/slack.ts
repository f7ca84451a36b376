import type { Lookup, Outgoing, PostContent, Sending } from "#alert";
import type { Messenger } from "#pipeline";
import { renderPost } from "#slack";
import { carries } from "../../../src/slack/delivery/carries.ts";
import type { Random } from "./random.ts";
import type { Life, VirtualTime } from "./time.ts";

export const SETTLE_MS = 60_000;
const MINUTE_MS = 60_000;
/** As the real one looks: a while before what it is asked for. */
const EARLIER_MS = 5 * MINUTE_MS;

/** A message as it stands in Slack. */
export interface Message {
  readonly key: string;
  readonly kind: "card" | "reply";
  readonly channel: string;
  readonly parent: string | null;
  readonly ts: string;
  /** When it came there by Slack's clock, epoch ms. */
  readonly atMs: number;
  /** It says of itself that it may stand there twice. */
  readonly marked: boolean;
  /** A reply that shows in the channel too. */
  readonly broadcast: boolean;
  /** It was told by a database that was put back since, and not by what that became. */
  readonly isOfBefore?: true;
  content: PostContent;
}

export interface SimulatedSlack {
  readonly messages: readonly Message[];
  /** How often each post was rejected for what it is. */
  readonly rejections: ReadonlyMap<string, number>;
  /** What it was offered to show under the key of a card or reply, anew too, and would not take in any form. */
  readonly refused: ReadonlyMap<string, readonly PostContent[]>;
  /** The posts that it could not be searched for. */
  readonly unsearched: ReadonlySet<string>;
  /** The messenger of one life of the program, which goes by the clock that is given. */
  messenger(life: Life, clock: () => Date): Messenger;
  /** From now on all goes well. */
  heal(): void;
}

export interface SlackTrouble {
  /** The chance that an attempt goes wrong. */
  readonly rate: number;
  /** Whether Slack may refuse to be searched for good. */
  readonly unsearchable: boolean;
  /** How far Slack's clock is ahead of the world's. */
  readonly aheadMs: number;
}

/** What a message says, without its layout. */
export function saysOf({ key, kind, content }: Pick<Outgoing, "key" | "kind" | "content">): string {
  return renderPost({ key, kind, content, mayBeDouble: false, plain: true }, []).text;
}

/** A message as the real one gives it back, held against a post. */
function isOf(message: Message, post: Outgoing): boolean {
  if (message.key === post.key) return true;
  if (post.recounted !== true || message.channel !== post.channel) return false;
  const found = { text: saysOf(message), metadata: { event_payload: { key: message.key } } };
  return carries(found, post, saysOf(post));
}

type Fate = "sent" | "answer lost" | "refused" | "not applied" | "applied later" | "rejected";

/** A Slack that answers by chance, and keeps to the one promise that delivery builds on: late is within the settle time. */
export function simulateSlack(random: Random, time: VirtualTime, trouble: SlackTrouble): SimulatedSlack {
  const messages: Message[] = [];
  const rejections = new Map<string, number>();
  const refused = new Map<string, PostContent[]>();
  const unsearched = new Set<string>();
  /** Posts whose full form is not accepted; true where the plain form is not either. */
  const poison = new Map<string, boolean>();
  const outages = new Map<string, number>();
  let rate = trouble.rate;

  function nowMs(): number {
    return time.now().getTime() + trouble.aheadMs;
  }

  function isOut(what: string): boolean {
    return rate > 0 && (outages.get(what) ?? 0) > time.now().getTime();
  }

  function breakDown(): void {
    const what = random.pick(["#kanaal", "#tweede", "app", "search"]);
    const minutes = what === "app" ? random.between(1, 20) : random.between(1, 180);
    outages.set(what, time.now().getTime() + minutes * MINUTE_MS);
  }

  function fateOf(post: Outgoing): Fate {
    if (rate === 0) return "sent";
    if (!poison.has(post.key) && random.chance(rate / 15)) poison.set(post.key, random.chance(0.3));
    if (poison.has(post.key) && (!post.plain || poison.get(post.key))) return "rejected";
    if (!random.chance(rate)) return "sent";
    return random.pick(["answer lost", "refused", "not applied", "applied later"]);
  }

  function apply(post: Outgoing): Sending {
    if (post.kind === "edit") {
      const card = messages.find((message) => message.ts === post.target);
      if (card === undefined) return { state: "rejected", scope: "message", reason: "message_not_found" };
      card.content = post.content;
      return { state: "sent", ts: card.ts, channelId: post.channel };
    }
    const { key, kind, channel, content, broadcast } = post;
    const parent = messages.find((message) => message.ts === post.target)?.key ?? null;
    const ts = `${Math.floor(nowMs() / 1_000)}.${String(messages.length).padStart(6, "0")}`;
    const marked = post.mayBeDouble;
    messages.push({ key, kind, channel, parent, ts, atMs: nowMs(), marked, broadcast, content });
    return { state: "sent", ts, channelId: channel };
  }

  async function send(post: Outgoing, life: Life): Promise<Sending> {
    if (rate > 0 && random.chance(rate / 40)) breakDown();
    const answerMs = random.between(30, 4_000);
    if (isOut("app")) return answer({ state: "rejected", scope: "app", reason: "token_revoked" });
    if (isOut(post.channel)) return answer({ state: "rejected", scope: "channel", reason: "is_archived" });
    const fate = fateOf(post);
    let applied: Sending = { state: "unknown", reason: "timeout" };
    const lateMs = fate === "applied later" ? answerMs + random.between(1, SETTLE_MS - 10_000) : answerMs / 2;
    if (fate === "sent" || fate === "answer lost" || fate === "applied later")
      time.after(lateMs, () => {
        applied = apply(post);
      });
    await time.sleep(answerMs, life);
    if (fate === "sent") return applied;
    if (fate === "rejected") {
      rejections.set(post.key, (rejections.get(post.key) ?? 0) + 1);
      const shown = post.card ?? post.key;
      if (post.plain) refused.set(shown, [...(refused.get(shown) ?? []), post.content]);
      return { state: "rejected", scope: "message", reason: "invalid_blocks" };
    }
    if (fate === "refused") {
      const afterMs = random.between(1, 90) * 1_000;
      return { state: "refused", afterMs, reason: "ratelimited", scope: random.pick(["channel", "all"]) };
    }
    return { state: "unknown", reason: "timeout" };

    async function answer(sending: Sending): Promise<Sending> {
      await time.sleep(answerMs, life);
      return sending;
    }
  }

  async function find(post: Outgoing, since: Date, life: Life): Promise<Lookup> {
    await time.sleep(random.between(30, 2_000), life);
    if (isOut("app") || isOut("search"))
      return { state: "later", afterMs: random.between(1, 60) * 1_000, reason: "service_unavailable" };
    if (trouble.unsearchable && rate > 0 && random.chance(0.3)) {
      unsearched.add(post.key);
      return { state: "impossible", reason: "missing_scope" };
    }
    const found = messages.filter(
      (message) => message.atMs >= since.getTime() - EARLIER_MS && isOf(message, post),
    );
    const thread =
      post.kind === "reply" ? (messages.find(({ ts }) => ts === post.target)?.key ?? null) : null;
    const [first, ...copies] = found.filter(({ parent }) => parent === thread).map(({ ts }) => ts);
    if (first !== undefined) return { state: "found", ts: first, channelId: post.channel, copies };
    const loose = thread === null ? undefined : found.find(({ parent }) => parent === null);
    return loose === undefined
      ? { state: "absent" }
      : { state: "loose", at: { ts: loose.ts, channelId: post.channel } };
  }

  return {
    messages,
    rejections,
    refused,
    unsearched,
    messenger(life, clock) {
      /** As far as any answer told. */
      let skewMs: number | null = null;
      const hear = <T>(answer: T): T => {
        skewMs = nowMs() - clock().getTime();
        return answer;
      };
      return {
        send: async (post) => hear(await send(post, life)),
        find: async (post, since) => hear(await find(post, since, life)),
        skewMs: () => skewMs,
        async probe() {
          await time.sleep(random.between(30, 1_000), life);
          hear(null);
          return isOut("app") ? { ok: false, reason: "token_revoked" } : { ok: true, reason: null };
        },
      };
    },
    heal() {
      rate = 0;
    },
  };
}
