import { expect, it } from "vitest";
import { statusReport } from "#report";
import type { SourceName } from "../commands/plain/four-sources.ts";
import { namedIn, type Thing, thingsOf } from "./any-byte/things.ts";
import { type World, worldOf } from "./any-byte/world.ts";
import { figure, times } from "./figures.ts";
import { type Chance, chanceOf } from "./fuzz/chance.ts";

const WORLDS = times("ANY_BYTE_WORLDS", 10, 1_000);
const SEED = Number(process.env.ANY_BYTE_SEED ?? 1);
const SOURCES: readonly SourceName[] = [
  "gegevensmagazijn",
  "tweedekamer",
  "officielebekendmakingen",
  "feed:nieuws",
];
const MINUTE_MS = 60_000;
/** Later than every wait of the program, so that what is tried again each day is. */
const DAY_MS = 25 * 60 * MINUTE_MS;

it(`one byte of every page of every source changed, gone or doubled, in ${WORLDS} worlds`, async (context) => {
  const found = { pages: 0, altered: 0, told: 0, slowestMs: 0 };
  for (let seed = SEED; seed < SEED + WORLDS; seed += 1) await live(seed, found);
  const { pages, altered, told, slowestMs } = found;
  const note = `of ${told} things told meanwhile, ${altered} were told wrongly by their source and so kept`;
  figure(context, { what: "one byte of a source's page", times: pages, lost: 0, slowestMs, note });
});

interface Found {
  pages: number;
  altered: number;
  told: number;
  slowestMs: number;
}

/** A world whose sources tell things on damaged pages, and others when their pages are sound again. */
async function live(seed: number, found: Found): Promise<void> {
  const chance = chanceOf("any byte", seed);
  const things = thingsOf(SOURCES, 2);
  const [wounded, sound] = [things.slice(0, SOURCES.length), things.slice(SOURCES.length)];
  await using world = await worldOf(things);
  await world.once(0);
  for (const server of Object.values(world.sources.servers))
    server.mangle = (body) => {
      found.pages += 1;
      return withOneByte(body, chance);
    };
  tell(world, wounded);
  for (let poll = 0; poll < 3; poll += 1)
    found.slowestMs = Math.max(found.slowestMs, await world.once(20 * MINUTE_MS));
  for (const server of Object.values(world.sources.servers)) server.mangle = null;
  tell(world, sound);
  await world.once(20 * MINUTE_MS);
  await world.once(DAY_MS);
  await world.once(DAY_MS);
  judge(world, things, seed);
  const cards = cardsOf(world, things);
  found.told += wounded.length;
  found.altered += wounded.filter((thing) => !cards.has(thing)).length;
  expect([again(seed), namesOf(sound.filter((thing) => !cards.has(thing)))]).toEqual([again(seed), []]);
}

/** No message has words or numbers of two things, and every stream is read. */
function judge({ sent, app, now }: World, things: readonly Thing[], seed: number): void {
  for (const { channel, key, content } of sent) {
    if (channel !== "#kanaal") continue;
    const named = namesOf(namedIn(JSON.stringify(content), things));
    expect([again(seed), key, named.length < 2 ? [] : named]).toEqual([again(seed), key, []]);
  }
  const failing = statusReport(app.store, now()).sources.filter(({ error }) => error !== null);
  expect([again(seed), failing]).toEqual([again(seed), []]);
}

/** The things that have a card. */
function cardsOf({ sent }: World, things: readonly Thing[]): ReadonlySet<Thing> {
  const cards = sent.filter(({ channel, kind }) => channel === "#kanaal" && kind === "card");
  return new Set(cards.flatMap(({ content }) => namedIn(JSON.stringify(content), things)));
}

function tell({ sources }: World, things: readonly Thing[]): void {
  for (const thing of things) sources.tell(thing.source, thing);
}

function withOneByte(body: Buffer, chance: Chance): Buffer {
  const at = chance(body.length);
  const way = chance(3);
  const [before, byte, after] = [body.subarray(0, at), body.subarray(at, at + 1), body.subarray(at + 1)];
  if (way === 0) return Buffer.concat([before, Buffer.of(chance(256)), after]);
  return Buffer.concat(way === 1 ? [before, after] : [before, byte, byte, after]);
}

function namesOf(things: readonly Thing[]): readonly string[] {
  return things.map(({ name, source }) => `${name} of ${source}`);
}

function again(seed: number): string {
  return `again by: ANY_BYTE_SEED=${seed} ANY_BYTE_WORLDS=1 npm run torture -- any-byte`;
}
