/** Why a database cannot be used, for whoever says it to people. */
export type StoreTrouble =
  | {
      readonly what: "none" | "not-ours" | "newer" | "other-schema" | "damaged" | "itself" | "no-backup";
      readonly file: string;
    }
  | { readonly what: "held"; readonly file: string; readonly holder: Holder | null }
  | { readonly what: "gone" | "emptied"; readonly file: string; readonly at: string | null }
  | { readonly what: "full"; readonly file: string }
  /** Another process writes to it since. */
  | { readonly what: "taken-over"; readonly holder: string | null }
  /** The disk or the file fails under a program that uses it. */
  | { readonly what: "lost"; readonly reason: string }
  /** It could not be brought to the schema of this program. */
  | {
      readonly what: "not-migrated";
      readonly file: string;
      readonly version: number;
      readonly reason: string;
    }
  | { readonly what: "not-a-folder"; readonly path: string }
  | { readonly what: "cannot-be"; readonly path: string; readonly reason: string }
  /** `owner` and `own` are numbers of users; null where the system has none. */
  | {
      readonly what: "no-right";
      readonly to: "read" | "write";
      readonly path: string;
      readonly owner: number;
      readonly own: number | null;
    };

/** Who may write to a database. */
export interface Holder {
  /** `HOST, process 123` */
  readonly process: string;
  /** UTC ISO. */
  readonly since: string;
}

/** The database cannot be used as it is; `message` says why and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly trouble: StoreTrouble | null;

  constructor(message: string, options: ErrorOptions & { readonly trouble?: StoreTrouble } = {}) {
    super(message, options);
    this.trouble = options.trouble ?? null;
  }
}

/** ` (HOST, process 123, since …)`, or nothing. */
export function named(holder: Holder | null): string {
  return holder === null ? "" : ` (${holder.process}, since ${holder.since})`;
}
