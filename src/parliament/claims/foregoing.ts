/** What the sentence before tells; asked only where it matters. */
export interface Foregoing {
  /** It speaks of things still to be done: `daarmee` points at these. */
  readonly ahead: () => boolean;
  /** It hands something over, which `die` or `dit` may be. */
  readonly handed: () => boolean;
}

/** Where nothing stands before. */
export const NOTHING_BEFORE: Foregoing = { ahead: () => false, handed: () => false };
