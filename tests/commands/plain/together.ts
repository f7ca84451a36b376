import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Outcome } from "../run-command.ts";
import { type FourSources, fourSources, type Motion, type SourceName } from "./four-sources.ts";
import { type PlainSlack, startPlainSlack } from "./slack.ts";
import type { Way } from "./way.ts";

export const NAMES: readonly SourceName[] = [
  "gegevensmagazijn",
  "tweedekamer",
  "officielebekendmakingen",
  "feed:nieuws",
];

interface Stream {
  readonly source: string;
  readonly stream: string;
  readonly status: string;
  readonly error: string | null;
}

/** The program with its four sources and Slack, anew for each test. */
export interface Together {
  readonly sources: FourSources;
  readonly slack: PlainSlack;
  /** Follows these motions. */
  configure(motions: readonly Motion[]): void;
  once(): Promise<Outcome>;
  status(): Promise<readonly Stream[]>;
  /** Channel and text of every message so far. */
  cards(): readonly string[];
}

/**
 * The program with all four sources at once, against servers that share nothing with those of the other tests but
 * what is known of the real ones. To be called once in a `describe`; gives the world of the test at hand.
 */
export function together(way: () => Way): () => Together {
  let run: Way["run"];
  let folder: string;
  let slack: PlainSlack;
  let sources: FourSources;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kamerwacht-together-"));
    ({ run } = way());
    slack = await startPlainSlack();
    sources = await fourSources();
  });
  afterEach(async () => {
    slack.server.closeAllConnections();
    slack.server.close();
    await sources[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });
  return () => ({
    sources,
    slack,
    configure(motions) {
      const watches = motions.map(
        ({ dossier, number }) =>
          `  - { id: m-${number}, name: Motie ${number}, motion: ${dossier}-${number} }\n`,
      );
      mkdirSync(join(folder, "watches"));
      writeFileSync(join(folder, "watches", "a.yaml"), `channel: "#kanaal"\nwatches:\n${watches.join("")}`);
      writeFileSync(
        join(folder, "kamerwacht.yaml"),
        `state: state\nsources:\n${sources.settings}\nslack: { settleSeconds: 1 }\nwatches: watches/*.yaml\n`,
      );
    },
    once() {
      const words = ["--config", join(folder, "kamerwacht.yaml"), "once"];
      return run(words, { url: slack.url, token: "xoxb-test-0001" });
    },
    async status() {
      const { out } = await run(["--config", join(folder, "kamerwacht.yaml"), "--json", "status"], null);
      return (JSON.parse(out) as { readonly sources: readonly Stream[] }).sources;
    },
    cards() {
      const posts = slack.posted.filter(({ method }) => method === "chat.postMessage");
      return posts.map(({ channel, text }) => `${channel} ${text}`);
    },
  });
}
