/**
 * The buttons under messages: their action ids, and what their values hold. `why`, `follow`, `mute`, `claim` and
 * `irrelevant` hold the key of a card, `digest-unposted` that of a digest, the hold buttons a {@link HoldPlace}.
 * The action id of a button that opens a page begins with {@link OPEN_PREFIX}: nothing is to be done for it.
 */
export const ACTIONS = {
  why: "why",
  follow: "follow",
  mute: "mute",
  claim: "claim",
  irrelevant: "irrelevant",
  holdShow: "hold-show",
  holdAll: "hold-all",
  holdDrop: "hold-drop",
  digestUnposted: "digest-unposted",
} as const;

export const OPEN_PREFIX = "open-";

/** What was held back together: the posts of one run for one channel, as the configuration writes it. */
export interface HoldPlace {
  readonly run: number;
  readonly channel: string;
}

/** `12/#kind-in-azc` */
export function holdValue({ run, channel }: HoldPlace): string {
  return `${run}/${channel}`;
}

/** Reads what {@link holdValue} wrote; null for anything else. */
export function parseHoldValue(value: string): HoldPlace | null {
  const match = /^(\d{1,15})\/(\S.{0,200})$/.exec(value);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { run: Number(match[1]), channel: match[2] };
}
