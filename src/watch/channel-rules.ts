/** How much a card says; where it is absent, all. `compact`: what it is, where it stands, and the links. */
export type Density = "full" | "compact";

/** What a channel wants otherwise than usual; its times are in the time zone of the configuration. */
export interface ChannelRules {
  readonly density: Density;
  /** When its posts wait; null for never. */
  readonly quiet: Quiet | null;
  /** When it gets a digest; null for never. */
  readonly digest: DigestTime | null;
}

/** Times in which only what is broadcast is posted. */
export interface Quiet {
  /** In minutes since midnight; over midnight where it ends before it begins. Null for no hours of the day. */
  readonly hours: { readonly from: number; readonly until: number } | null;
  /** All of Saturday and Sunday. */
  readonly weekend: boolean;
}

export interface DigestTime {
  readonly every: "day" | "week";
  /** 0 is Sunday; null for every day. */
  readonly weekday: number | null;
  readonly hour: number;
  readonly minute: number;
}
