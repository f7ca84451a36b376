import type { Lookup, Outgoing, Probe, Sending } from "#alert";

/** Delivers messages. None of its functions throws for an answer of the other side. */
export interface Messenger {
  send(post: Outgoing, signal: AbortSignal): Promise<Sending>;
  find(post: Outgoing, since: Date, signal: AbortSignal): Promise<Lookup>;
  probe(signal: AbortSignal): Promise<Probe>;
}
