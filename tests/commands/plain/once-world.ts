import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Outcome } from "../run-command.ts";
import { type PlainFeed, startPlainFeed } from "./feed.ts";
import { type PlainSlack, startPlainSlack } from "./slack.ts";
import type { Way } from "./way.ts";

/** The program between the plainest feed and the plainest Slack, anew for each test. */
export interface OnceWorld {
  readonly feed: PlainFeed;
  readonly slack: PlainSlack;
  run(words: readonly string[], token?: string | null): Promise<Outcome>;
  pass(seconds: number): Promise<void>;
  /** Replaces the watches. */
  watch(yaml: string): void;
}

const WATCHES = `
channel: "#kanaal"
watches:
  - { id: motie, name: Motie over opvang, motion: "36 600 XX, nr. 29" }
  - { id: noodopvang, name: Noodopvang, query: noodopvang }
`;

/**
 * A feed and a Slack that are written for these tests, apart from those of the demonstration, which share the program's
 * own idea of both. To be called once in a `describe`; gives the world of the test at hand.
 */
export function onceWorld(way: () => Way): () => OnceWorld {
  let world: OnceWorld;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kamerwacht-once-"));
    world = await begin(folder, way());
  });
  afterEach(() => {
    for (const { server } of [world.feed, world.slack]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });
  return () => world;
}

async function begin(folder: string, way: Way): Promise<OnceWorld> {
  const feed = await startPlainFeed();
  const slack = await startPlainSlack();
  const watch = (yaml: string) => writeFileSync(join(folder, "watches", "a.yaml"), yaml);
  mkdirSync(join(folder, "watches"));
  watch(WATCHES);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { url: "${feed.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
  );
  return {
    feed,
    slack,
    watch,
    pass: way.pass,
    run: (words, token = "xoxb-test-0001") =>
      way.run(
        ["--config", join(folder, "kamerwacht.yaml"), ...words],
        token === null ? null : { token, url: slack.url },
      ),
  };
}
