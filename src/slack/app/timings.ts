/** How long the app waits for what, in milliseconds. */
export interface AppTimings {
  /** For Slack's greeting on a new socket. Slack greets at once; a socket without a greeting is not one. */
  readonly helloMs: number;
  /** For the answer to a ping, before a socket counts as dead. */
  readonly pongMs: number;
  /** For someone here to take a request over HTTP, before Slack hears that nobody does. */
  readonly untakenMs: number;
  /** Before the next connection; it doubles with each failure, up to the most. */
  readonly againMs: number;
  readonly againMaxMs: number;
  /** For what is being answered, when the app stops. */
  readonly drainMs: number;
  /** For a connection to close. */
  readonly closeMs: number;
}

export const TIMINGS: AppTimings = {
  helloMs: 6000,
  pongMs: 5000,
  untakenMs: 3000,
  againMs: 250,
  againMaxMs: 5000,
  drainMs: 2000,
  closeMs: 1000,
};
