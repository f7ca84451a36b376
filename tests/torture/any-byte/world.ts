import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outgoing } from "#alert";
import { loadConfig } from "#config";
import {
  createFeed,
  createGegevensmagazijn,
  createOfficieleBekendmakingen,
  createTweedekamer,
  type Source,
} from "#sources";
import { type App, createApp } from "../../../src/app.ts";
import { DEFAULT_LIMITS } from "../../../src/text/limits.ts";
import { readText } from "../../../src/text/read-text.ts";
import { type FourSources, fourSources } from "../../commands/plain/four-sources.ts";
import { fakeMessenger } from "../../pipeline/harness.ts";
import type { Thing } from "./things.ts";

/** The program with four sources and a Slack that keeps what is sent, all in this process. */
export interface World extends AsyncDisposable {
  readonly app: App;
  now(): Date;
  readonly sources: FourSources;
  /** All that was sent, edits too. */
  readonly sent: readonly Outgoing[];
  /** Polls, reads and delivers; later by so many ms than the time before. Gives what it took of the processor, ms. */
  once(laterMs: number): Promise<number>;
}

export async function worldOf(things: readonly Thing[]): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-bytes-"));
  const sources = await fourSources();
  const watches = things.map(
    ({ name, marker, dossier, number }) =>
      `  - { id: ${name}, name: Ding ${name}, query: ${marker}, motion: ${dossier}-${number} }\n`,
  );
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${watches.join("")}`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n${sources.settings}\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
  );
  const sent: Outgoing[] = [];
  const messenger = fakeMessenger();
  messenger.answer = (post, accept) => {
    sent.push(post);
    return accept();
  };
  let aheadMs = 0;
  const clock = () => new Date(Date.now() + aheadMs);
  const silent = () => {};
  const app = createApp(
    loadConfig(join(folder, "kamerwacht.yaml"), {}),
    { debug: silent, info: silent, warn: silent, error: silent },
    {
      clock,
      messenger,
      pauseMs: 0,
      sources: asConfigured(sources, things, clock),
      reader: { read: readHere },
    },
  );
  return {
    app,
    now: clock,
    sources,
    sent,
    async once(laterMs) {
      aheadMs += laterMs;
      const { user, system } = process.cpuUsage();
      await app.worker.once(new AbortController().signal);
      const used = process.cpuUsage({ user, system });
      return (used.user + used.system) / 1_000;
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await sources[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Reads a file in this process: that its reader has a process of its own, with limits, is tested elsewhere. */
function readHere({
  bytes,
  contentType,
}: {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}) {
  return readText(bytes, DEFAULT_LIMITS, contentType);
}

/** The sources as the program makes them, but for their waits: what fails is asked for again with the next poll. */
function asConfigured({ servers }: FourSources, things: readonly Thing[], clock: () => Date) {
  const usual = { userAgent: "test", clock, http: { triesMax: 1, sleep: async () => undefined } };
  const isFollowed = (ids: readonly string[]) =>
    things.some(({ dossier, number }) => ids.includes(`kst-${dossier}-${number}`));
  const all: readonly Source[] = [
    createGegevensmagazijn({ ...usual, url: `${servers.gegevensmagazijn.origin}/SyncFeed/2.0` }),
    createTweedekamer({ ...usual, url: servers.tweedekamer.origin, isFollowed }),
    createOfficieleBekendmakingen({
      ...usual,
      url: `${servers.officielebekendmakingen.origin}/sru`,
      dossiers: () => things.map(({ dossier }) => `dossier-${dossier}`),
    }),
    createFeed({ ...usual, name: "nieuws", url: `${servers["feed:nieuws"].origin}/rss` }),
  ];
  return all.map((source) => ({ source, schedule: "* * * * *" }));
}
