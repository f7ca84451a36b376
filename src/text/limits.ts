/** What one file may cost. */
export interface TextLimits {
  /** Milliseconds from the start of the reading to its end, for the largest file; a small one gets less. */
  readonly timeoutMs: number;
  /** Megabytes that reading may take, above what the program uses already. */
  readonly memoryMb: number;
  /** Megabytes that the worker may take as a whole, with the bytes of the file here and there. */
  readonly residentMb: number;
  readonly pagesMax: number;
  /** Bytes of all parts of a compressed file together, unpacked. */
  readonly unpackedBytesMax: number;
  /** UTF-16 units of the text. */
  readonly textCharsMax: number;
}

/** What the program takes that asks for the reading, with room. */
const PROGRAM_MB = 230;
/** What the worker itself and an empty heap take, before any file. */
export const WORKER_MB = 120;

/**
 * What reading may take where the whole container may take so much, bytes: it and the program that asks for it must
 * fit together. Absurd or undefined where the container has no limit: then the most that is ever needed.
 */
export function memoryWithin(
  containerBytes: number | undefined,
): Pick<TextLimits, "memoryMb" | "residentMb"> {
  const whole = containerBytes ? Math.floor(containerBytes / 1_000_000) : Number.POSITIVE_INFINITY;
  const residentMb = Math.max(whole - PROGRAM_MB, WORKER_MB + MEMORY_MIN_MB);
  return { residentMb, memoryMb: Math.min(MEMORY_MAX_MB, residentMb - WORKER_MB) };
}

const MEMORY_MAX_MB = 384;
const MEMORY_MIN_MB = 64;

/** Enough for the largest real document with text (a budget of some 1,500 pages), and no more. */
export const DEFAULT_LIMITS: TextLimits = {
  timeoutMs: 60_000,
  ...memoryWithin(process.constrainedMemory()),
  pagesMax: 2_500,
  unpackedBytesMax: 150_000_000,
  textCharsMax: 12_000_000,
};

const TIME_FIRST_MS = 15_000;
const TIME_PER_MB_MS = 10_000;

/**
 * How long the reading of a file may take, ms: many times what real files of its size take. A
 * small file that takes a minute was made to, and holds up all that come after it.
 */
export function timeFor(bytes: number, { timeoutMs }: Pick<TextLimits, "timeoutMs">): number {
  return Math.min(timeoutMs, TIME_FIRST_MS + (bytes / 1_000_000) * TIME_PER_MB_MS);
}
