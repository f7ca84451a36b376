import type { Lookup, MessagePlace, Outgoing, Probe, Sending } from "#alert";

/** Delivers messages. None of its functions throws for an answer of the other side. */
export interface Messenger {
  send(post: Outgoing, signal: AbortSignal): Promise<Sending>;
  find(post: Outgoing, since: Date, signal: AbortSignal): Promise<Lookup>;
  remove?(place: MessagePlace, signal: AbortSignal): Promise<{ readonly isDone: boolean }>;
  /** How far the other side's clock is ahead of ours, ms; null where that is not known. */
  skewMs?(): number | null;
  probe(signal: AbortSignal): Promise<Probe>;
}
