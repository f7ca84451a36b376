import type { Watch } from "#watch";

/** What an overview is about: all that is followed, or what one channel or one rule does. */
export interface OverviewScope {
  /** As the configuration names it, with or without `#`. */
  readonly channel?: string | undefined;
  readonly watch?: string | undefined;
}

/** Why there is nothing to tell of a scope. */
export type ScopeFault =
  | { readonly fault: "channel"; readonly name: string; readonly known: readonly string[] }
  | { readonly fault: "watch"; readonly name: string; readonly known: readonly string[] };

/** The watches of a scope, in their order; what is wrong where there is no such channel or rule. */
export function watchesIn(scope: OverviewScope, watches: readonly Watch[]): readonly Watch[] | ScopeFault {
  const { channel, watch } = scope;
  const inChannel =
    channel === undefined ? watches : watches.filter((each) => bare(each.channel) === bare(channel));
  if (channel !== undefined && inChannel.length === 0)
    return { fault: "channel", name: channel, known: [...new Set(watches.map((each) => each.channel))] };
  if (watch === undefined) return inChannel;
  const found = inChannel.filter(({ id }) => id === watch);
  return found.length === 0 ? { fault: "watch", name: watch, known: inChannel.map(({ id }) => id) } : found;
}

function bare(channel: string): string {
  return channel.replace(/^#/, "").toLowerCase();
}
