/** What a run reads: news, history, or the files of documents. */
export type RunKind = "poll" | "history" | "read";

export type RunStatus = "running" | "changed" | "unchanged" | "unavailable" | "failed";

/** What a run came to. */
export interface RunCounts {
  readonly pages: number;
  readonly entries: number;
  readonly changed: number;
  readonly events: number;
  readonly posts: number;
  readonly dropped: number;
  readonly bytes: number;
}

export const NO_COUNTS: RunCounts = {
  pages: 0,
  entries: 0,
  changed: 0,
  events: 0,
  posts: 0,
  dropped: 0,
  bytes: 0,
};
