/** What only the running worker knows of itself. */
export interface Life {
  /** Null where it is only asked, and never polled. */
  readonly sources: readonly { readonly name: string; readonly schedule: string | null }[];
  readonly timezone: string;
  /** When it started. */
  readonly since: Date;
  /** The parts of the work that have not gone round for too long. */
  still(): readonly string[];
  /** Whether Slack's commands and buttons reach it: `off` where they are not asked for. */
  socket(): "connected" | "disconnected" | "off";
  /** Throws StoreError where nothing can be written any more. */
  prove(): void;
  /** The disk is full. */
  isShort(): boolean;
}
