import type { SlackMessage } from "#demo";
import { takeChannelChange } from "#pipeline";
import { type DeliveryBench, deliveryBench } from "../pipeline/deliver/real-slack.ts";
import { watch } from "../pipeline/harness.ts";
import { createRandom } from "./simulation/random.ts";

/** What a run of cards deleted, channels renamed, archived, left and joined again came to; empty where all is well. */
export async function channelLife(seed: number): Promise<readonly string[]> {
  const random = createRandom(seed);
  await using bench = await deliveryBench({
    channels: ["een", "twee", "ops"],
    random: () => random.between(0, 999) / 1000,
    skewMs: random.between(-900, 900) * 1000,
  });
  bench.watches = ["een", "twee"].map((name) => watch(name, { query: "x", channel: `#${name}` }));
  const life = lifeOf(bench, random);
  for (let step = 0; step < 40; step += 1) {
    await random.pick(life.steps)();
    if (random.chance(0.5)) await bench.deliver();
    bench.later(random.between(1, 120) * 1000);
  }
  bench.slack.heal();
  for (const channel of ["een", "twee"]) life.open(channel);
  for (let hour = 0; hour < 8; hour += 1) {
    await bench.settle(60);
    bench.later(3_600_000);
  }
  return life.judge();
}

type Random = ReturnType<typeof createRandom>;

function lifeOf(bench: DeliveryBench, random: Random) {
  const { slack } = bench;
  /** By what the rules call the channels: how Slack calls them now. */
  const names = new Map([
    ["een", "een"],
    ["twee", "twee"],
  ]);
  const cards: { readonly key: string; readonly channel: string }[] = [];
  const news: string[] = [];
  let serial = 0;
  const channel = () => random.pick(["een", "twee"]);
  const nameOf = (one: string) => names.get(one) ?? one;
  const idOf = (one: string) => bench.store.transaction((transaction) => transaction.channelIdOf(`#${one}`));
  const tell = (what: "archived" | "unarchived" | "left" | "joined" | "renamed", one: string) => {
    const channelId = idOf(one);
    // Not every event arrives: the socket is away now and then.
    if (channelId === null || random.chance(0.3)) return;
    takeChannelChange({ what, channelId, name: `#${nameOf(one)}` }, bench.context);
  };

  async function card(): Promise<void> {
    const one = { key: `kaart-${serial++}`, channel: channel() };
    cards.push(one);
    bench.card(one.key, `#${one.channel}`);
  }

  function remove(): void {
    const one = random.pick(cards.length === 0 ? [{ key: "", channel: "een" }] : cards);
    const found = slack.messages(nameOf(one.channel)).find((message) => keyOf(message) === one.key);
    if (found !== undefined) slack.remove(nameOf(one.channel), found.ts);
  }

  const steps = [
    card,
    async () => {
      if (cards.length === 0) return;
      const key = `antwoord-${serial++}`;
      bench.reply(key, random.pick(cards).key);
      news.push(key);
    },
    async () => {
      if (cards.length > 0) bench.edit(`wijziging-${serial++}`, random.pick(cards).key);
    },
    async () => remove(),
    async () => {
      const one = channel();
      slack.setChannel(nameOf(one), { archived: random.chance(0.5) });
      tell("archived", one);
    },
    async () => {
      const one = channel();
      slack.setChannel(nameOf(one), { member: false });
      tell("left", one);
    },
    async () => open(channel()),
    async () => {
      const one = channel();
      // A name is only followed once the id behind it is known.
      if (idOf(one) === null) return;
      slack.setChannel(nameOf(one), { name: `${one}-${serial}` });
      names.set(one, `${one}-${serial++}`);
      tell("renamed", one);
    },
    async () => {
      const answer = random.pick(["drop", "error", "rate-limited"] as const);
      // What is limited is surely not done.
      const applied = answer === "rate-limited" ? "no" : random.pick(["yes", "no"] as const);
      slack.fault({ answer, applied, times: 1, channel: nameOf(channel()) });
    },
    async () => bench.restart(),
  ];

  function open(one: string): void {
    slack.setChannel(nameOf(one), { archived: false, member: true });
    tell("joined", one);
  }

  return { steps, open, judge: () => judge(bench, [...names.values()], news) };
}

/** Every event told once, under a card that exists. */
function judge(
  bench: DeliveryBench,
  channels: readonly string[],
  news: readonly string[],
): readonly string[] {
  const messages = channels.flatMap((name) => bench.slack.messages(name));
  const all = messages.flatMap((message) => [message, ...message.replies]);
  const counted = new Map<string, number>();
  for (const message of all) counted.set(keyOf(message), (counted.get(keyOf(message)) ?? 0) + 1);
  const doubles = [...counted].filter(([key, times]) => /^(kaart|antwoord)/.test(key) && times > 1);
  const loose = messages.filter((message) => keyOf(message).startsWith("antwoord"));
  return [
    ...doubles.map(([key, times]) => `${key} stands there ${times} times`),
    ...news
      .filter((key) => bench.post(key).state !== "sent")
      .map((key) => `${key} is ${bench.post(key).state}`),
    ...loose
      .filter((message) => !bench.post(keyOf(message)).alone)
      .map((message) => `${keyOf(message)} is loose`),
  ];
}

function keyOf({ metadata, text }: SlackMessage): string {
  const key: unknown = metadata?.event_payload.key;
  return typeof key === "string" ? key : text;
}
