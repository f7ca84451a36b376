import { build } from "#demo";
import { type LiveWorld, liveWorld, until } from "../live.ts";

const CHANNELS = ["een", "twee", "drie"];

/** A world in which each letter has one card, in one channel. */
export interface LetterWorld extends LiveWorld {
  /** Publishes so many more. */
  publish(count: number): void;
  /** Waits until all that were published stand in Slack; gives how long that took, ms. */
  arrived(withinMs?: number): Promise<number>;
  /** How many are not there, and how many are there more than once. */
  counts(): { readonly lost: number; readonly doubled: number };
}

export async function letterWorld(options: { readonly settleSeconds?: number } = {}): Promise<LetterWorld> {
  const watches = CHANNELS.map(
    (name) =>
      `  - { id: woord-${name}, name: Woord ${name}, query: letterwoord${name}, channel: "#${name}" }`,
  );
  const world = await liveWorld({
    channels: CHANNELS,
    watches: ["watches:", ...watches].join("\n"),
    ...options,
  });
  const today = new Date().toISOString().slice(0, 10);
  const numbers: string[] = [];
  const copiesOf = (number: string) =>
    world.slack.messages().filter(({ text }) => text.includes(`(${number})`)).length;
  const missing = () => numbers.filter((number) => copiesOf(number) === 0).length;
  return {
    ...world,
    publish(count) {
      const letters = [...Array(count)].map(() => {
        const index = numbers.length;
        const name = CHANNELS[index % CHANNELS.length] ?? "";
        numbers.push(`${today.slice(0, 4)}D${20_000 + index}`);
        return build.document(`brief-${index}`, {
          documentNummer: numbers.at(-1) ?? "",
          soort: "Brief regering",
          onderwerp: `Over letterwoord${name}, deel ${index}`,
          datum: `${today}T00:00:00`,
        });
      });
      world.parliament.publish(letters);
    },
    async arrived(withinMs = 120_000) {
      const began = performance.now();
      await until(
        () => missing() === 0,
        withinMs,
        () => `${missing()} of ${numbers.length} letters are missing`,
      );
      return performance.now() - began;
    },
    counts: () => ({
      lost: missing(),
      doubled: numbers.filter((number) => copiesOf(number) > 1).length,
    }),
  };
}
