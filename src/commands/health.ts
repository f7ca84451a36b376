import { statSync } from "node:fs";
import { join } from "node:path";
import { inBoth, type Language } from "#alert";
import type { Output } from "./output.ts";

/** A worker touches its heartbeat many times in this. */
const SILENCE_MAX_MS = 5 * 60_000;
/** A heartbeat of the future says nothing of now: the clock was put back since. A running worker writes a new one at once. */
const AHEAD_MAX_MS = 60_000;

/**
 * Tells whether a worker is alive by the age of the heartbeat in its state folder.
 * @returns the exit status: 0 alive, 1 not
 */
export function health(stateFolder: string, output: Output, language: Language, now: Date): number {
  const beat = heartbeatOf(stateFolder);
  const age = beat === null ? null : now.getTime() - beat.getTime();
  const isAlive = age !== null && age < SILENCE_MAX_MS && age > -AHEAD_MAX_MS;
  const words = WORDS[language];
  output.print(beat === null ? words.none : words.beat(isAlive, MOMENT.format(beat)));
  return isAlive ? 0 : 1;
}

const MOMENT = new Intl.DateTimeFormat("nl-NL", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Europe/Amsterdam",
});

const WORDS = inBoth({
  none: {
    nl: "nog geen hartslag: er liep hier nog geen Kamerwacht",
    en: "no heartbeat yet: no worker ran here",
  },
  beat: {
    nl: (isAlive: boolean, at: string) => `${isAlive ? "leeft" : "zwijgt"}, laatste hartslag ${at}`,
    en: (isAlive, at) => `${isAlive ? "alive" : "silent"}, last heartbeat ${at}`,
  },
});

function heartbeatOf(stateFolder: string): Date | null {
  return statSync(join(stateFolder, "heartbeat"), { throwIfNoEntry: false })?.mtime ?? null;
}
