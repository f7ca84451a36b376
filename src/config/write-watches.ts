import { stringify } from "yaml";
import type { Watch } from "#watch";

/** Watches of one channel as a file of watches: YAML that `loadConfig` reads back as the same watches. */
export function watchFileText(channel: string, watches: readonly Watch[]): string {
  const written = watches.map(({ channel: own, ...watch }) =>
    own === channel ? watch : { ...watch, channel: own },
  );
  return stringify({ channel, watches: written }, { lineWidth: 0, defaultStringType: "PLAIN" });
}
