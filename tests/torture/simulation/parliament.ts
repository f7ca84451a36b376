import {
  type Batch,
  type FetchedFile,
  type SourceRecord,
  SourceUnavailableError,
  UnreadableError,
} from "#parliament";
import type { Source } from "#pipeline";
import type { Random } from "./random.ts";
import type { Life, VirtualTime } from "./time.ts";

/** A page as it is handed over. */
export interface OfferedPage {
  readonly records: readonly SourceRecord[];
  readonly silent: boolean;
  /** With it the history is read to its end. */
  readonly last: boolean;
}

/** The feed, and the files beside it. */
export interface SimulatedParliament {
  /** Everything that was published, each in its newest version. */
  readonly published: ReadonlyMap<string, SourceRecord>;
  /** The contents of the files by address; `SCAN` cannot be read. */
  readonly files: ReadonlyMap<string, string>;
  publish(...records: readonly SourceRecord[]): void;
  /** Puts a file in its place, now or after a while. */
  store(url: string, content: string, afterMs: number): void;
  source(life: Life): Source;
  /** The page that was handed over last, and the address of the file. */
  readonly lastPage: OfferedPage;
  readonly lastFile: string;
  heal(): void;
}

export interface ParliamentTrouble {
  readonly rate: number;
  /** What was published before this position is history. */
  readonly historyUntil: () => number;
  /** Called when the history was read to its end. */
  readonly historyRead: () => void;
}

export function simulateParliament(
  random: Random,
  time: VirtualTime,
  trouble: ParliamentTrouble,
): SimulatedParliament {
  const entries: SourceRecord[] = [];
  const published = new Map<string, SourceRecord>();
  const files = new Map<string, string>();
  const there = new Set<string>();
  let rate = trouble.rate;
  let lastPage: OfferedPage = { records: [], silent: false, last: false };
  let lastFile = "";

  function publish(...records: readonly SourceRecord[]): void {
    for (const record of records) {
      const key = `${record.kind}:${record.id}`;
      const at = time.now().toISOString();
      // What comes past again is published anew, but was not changed anew.
      const updatedAt = published.get(key) === record ? record.updatedAt : at;
      const entry = { ...record, position: entries.length + 1, updatedAt, publishedAt: at };
      entries.push(entry);
      published.set(key, entry);
    }
  }

  function after(position: number, until: number): readonly SourceRecord[] {
    return entries.slice(position, until).slice(0, random.pick([1, 2, 5, 20, 250]));
  }

  /** What came before comes past again now and then, as it was. */
  function again(position: number): readonly SourceRecord[] {
    if (!random.chance(rate / 4) || position === 0) return [];
    const from = random.between(0, position - 1);
    return entries.slice(from, from + random.between(1, 10)).filter((entry) => entry.position <= position);
  }

  async function* poll(start: number, life: Life): AsyncGenerator<Batch> {
    for (let position = start; ; ) {
      await time.sleep(random.between(20, 3_000), life);
      if (random.chance(rate / 4)) {
        yield { type: "failure", stream: "*", error: new SourceUnavailableError("geen antwoord") };
        return;
      }
      const fresh = after(position, entries.length);
      const records = [...again(position), ...fresh];
      position += fresh.length;
      lastPage = { records, silent: false, last: false };
      yield page("*", records, { "*": String(position) }, fresh.length === 0);
      if (fresh.length === 0) return;
    }
  }

  async function* past(from: number, until: number, life: Life): AsyncGenerator<Batch> {
    for (let position = from; ; ) {
      await time.sleep(random.between(20, 3_000), life);
      if (random.chance(rate / 4)) {
        yield { type: "failure", stream: "history", error: new SourceUnavailableError("geen antwoord") };
        return;
      }
      const records = after(position, until);
      position += records.length;
      lastPage = { records, silent: true, last: position >= until };
      yield page("history", records, { history: String(position) }, position >= until);
      if (position >= until) break;
    }
    trouble.historyRead();
  }

  async function file(url: string, life: Life): Promise<FetchedFile> {
    await time.sleep(random.between(20, 30_000), life);
    if (random.chance(rate / 2)) throw new SourceUnavailableError("geen antwoord");
    if (!there.has(url)) throw new UnreadableError("het bestand is er nog niet", { retry: true });
    lastFile = url;
    return { bytes: new TextEncoder().encode(files.get(url) ?? ""), contentType: "text/plain" };
  }

  return {
    published,
    files,
    publish,
    store(url, content, afterMs) {
      files.set(url, content);
      time.after(afterMs, () => there.add(url));
    },
    source: (life) => ({
      name: "gegevensmagazijn",
      async begin() {
        await time.sleep(random.between(20, 3_000), life);
        if (random.chance(rate / 4)) throw new SourceUnavailableError("geen antwoord");
        const until = trouble.historyUntil();
        const history = until === 0 ? null : { from: "0", until: String(until) };
        return { cursors: { "*": String(until) }, history };
      },
      poll: (cursors) => poll(Number(cursors["*"]), life),
      past: ({ from, until }) => past(Number(from), Number(until), life),
      file: ({ url }) => file(url, life),
    }),
    get lastPage() {
      return lastPage;
    },
    get lastFile() {
      return lastFile;
    },
    heal() {
      rate = 0;
    },
  };
}

function page(
  stream: string,
  records: readonly SourceRecord[],
  cursors: Readonly<Record<string, string>>,
  caughtUp: boolean,
): Batch {
  const counts = { entries: records.length, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 100 };
  return { type: "page", stream, records, cursors, counts, caughtUp };
}
