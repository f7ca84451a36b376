/** What one file may cost. */
export interface TextLimits {
  /** Milliseconds from the start of the reading to its end. */
  readonly timeoutMs: number;
  /** Megabytes that reading may take, above what the program uses already. */
  readonly memoryMb: number;
  readonly pagesMax: number;
  /** Bytes of all parts of a compressed file together, unpacked. */
  readonly unpackedBytesMax: number;
  /** UTF-16 units of the text. */
  readonly textCharsMax: number;
}

/** Enough for the largest real document with text (a budget of some 1,500 pages), and no more. */
export const DEFAULT_LIMITS: TextLimits = {
  timeoutMs: 60_000,
  memoryMb: 384,
  pagesMax: 2_500,
  unpackedBytesMax: 150_000_000,
  textCharsMax: 12_000_000,
};
