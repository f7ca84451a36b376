import type { ReadPage } from "./page.ts";

/** What every part of this source works with. */
export interface Site {
  readonly base: URL;
  readonly readPage: ReadPage;
  readonly clock: () => Date;
  /** Whether people follow something that bears one of these ids, the dossier's among them. */
  readonly isFollowed: (ids: readonly string[]) => boolean;
}

export const SOURCE_NAME = "tweedekamer";
