import type { Cursors } from "#parliament";

/** A stretch of one stream that could not be read and was left out. */
export interface Gap {
  /** `*`, or a category. */
  readonly stream: string;
  /** Everything after this position … */
  readonly from: number;
  /** … up to and including this one. */
  readonly until: number;
  /** When it was last asked for, UTC ISO. */
  readonly triedAt: string;
}

const AGAIN_MS = 24 * 60 * 60_000;

/** The gaps that the cursors keep, the oldest first. */
export function gapsOf(cursors: Cursors): readonly Gap[] {
  return Object.entries(cursors)
    .flatMap(([name, value]) => {
      const [, stream, from] = /^gap:(.+):(\d{1,15})$/.exec(name) ?? [];
      const [, until, triedAt] = /^(\d{1,15})\/(.+)$/.exec(value) ?? [];
      if (stream === undefined || until === undefined || triedAt === undefined) return [];
      return [{ stream, from: Number(from), until: Number(until), triedAt }];
    })
    .sort((a, b) => a.from - b.from);
}

/** Whether a day has passed since it was asked for. */
export function isDue({ triedAt }: Gap, now: Date): boolean {
  return now.getTime() - Date.parse(triedAt) >= AGAIN_MS;
}

/** What to keep of a gap; of one that goes on where another ends, that one longer. */
export function keptGap(gap: Gap, known: readonly Gap[]): Readonly<Record<string, string>> {
  const before = known.find(({ stream, until }) => stream === gap.stream && until === gap.from);
  const from = before?.from ?? gap.from;
  return { [gapName({ ...gap, from })]: `${gap.until}/${gap.triedAt}` };
}

/** Where the cursors keep it. */
export function gapName({ stream, from }: Pick<Gap, "stream" | "from">): string {
  return `gap:${stream}:${from}`;
}
