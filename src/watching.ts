import type { Config } from "#config";
import type { Watching } from "#pipeline";
import type { Store } from "#store";
import { compileWatches, type Watch } from "#watch";
import { watchesInForce } from "./rules.ts";

const DAY_MS = 86_400_000;

/** What is watched: by the files of the configuration, and by the rules made in Slack. */
export interface WatchingNow {
  current(): Watching;
  /** Takes over the watches and the settings of alerts of a newer configuration. */
  follow(config: Config): void;
  /** Takes over what was decided about rules in Slack. */
  refresh(): void;
}

export function watchingNow(config: Config, store: Store, clock: () => Date): WatchingNow {
  let followed = config;
  const made = () => {
    const watches = store.transaction((transaction) =>
      watchesInForce(followed.watches, transaction.proposals(), transaction.narrowings()),
    );
    return watchingOf(followed, watches, clock());
  };
  let watching = made();
  return {
    current: () => watching,
    follow(next) {
      followed = next;
      watching = made();
    },
    refresh() {
      watching = made();
    },
  };
}

function watchingOf(config: Config, watches: readonly Watch[], now: Date): Watching {
  return {
    matcher: compileWatches(watches),
    rules: {
      language: config.language,
      broadcast: new Set(config.slack.broadcast),
      watches: new Map(watches.map((watch) => [watch.id, watch])),
      channels: new Map(
        config.watchFiles.flatMap(({ channel, ...rules }) => (channel === null ? [] : [[channel, rules]])),
      ),
      timezone: config.timezone,
    },
    opsChannel: config.slack.opsChannel,
    holdAbove: config.slack.holdAbove,
    meetingDays: config.slack.meetingDays,
    recesses: config.recesses,
    historySince: config.history === null ? null : new Date(now.getTime() - config.history.days * DAY_MS),
  };
}
