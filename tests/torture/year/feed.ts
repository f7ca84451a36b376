import {
  type Batch,
  type PageBatch,
  type SourceRecord,
  SourceUnavailableError,
  UnreadableError,
} from "#parliament";
import type { Source } from "#pipeline";
import type { Random } from "../simulation/random.ts";
import { type Part, recordKey, recordOf, STREAMS, type Stream, streamOf, textOf } from "./parts.ts";
import type { Story } from "./story.ts";

/** One entry of the feed: a record in its newest version, and what it says. */
interface Entry {
  readonly position: number;
  readonly stream: Stream;
  readonly record: SourceRecord;
  readonly part: Part;
}

/** A page as it was handed over: what its entries say. */
export interface HandedPage {
  readonly stream: string;
  readonly parts: readonly Part[];
  readonly silent: boolean;
}

/** A feed that holds every record once, in its newest version, at the place of its last publication. */
export interface Feed {
  readonly source: Source;
  publish(...parts: readonly Part[]): void;
  /** Publishes old records once more, as they are. */
  flood(records: number): void;
  /** What was published by now is history. */
  endHistory(): void;
  /** The page that was handed over last. */
  readonly lastPage: HandedPage | null;
}

const ALL = "*";

export function createFeed(story: Story, random: Random, now: () => Date): Feed {
  const entries = new Map<string, Entry>();
  let position = 0;
  let history = 0;
  let lastPage: HandedPage | null = null;

  function put(part: Part, record: SourceRecord): void {
    position += 1;
    const publishedAt = now().toISOString();
    entries.delete(recordKey(part));
    entries.set(recordKey(part), {
      position,
      stream: streamOf(part),
      record: { ...record, position, publishedAt },
      part,
    });
  }

  function after(from: number, stream: string, until = Number.POSITIVE_INFINITY): readonly Entry[] {
    return [...entries.values()].filter(
      (entry) =>
        entry.position > from && entry.position <= until && (stream === ALL || entry.stream === stream),
    );
  }

  function isDown(stream: string): boolean {
    const at = now();
    return story.outages.some(
      (outage) => (stream === ALL || outage.stream === stream) && outage.from <= at && at < outage.until,
    );
  }

  function* read(stream: string, from: number, forget: PageBatch["cursors"] = {}): Generator<Batch> {
    const size = random.pick([3, 20, 250]);
    let place = from;
    for (;;) {
      if (isDown(stream)) {
        yield { type: "failure", stream, error: new SourceUnavailableError("geen antwoord") };
        return;
      }
      const found = after(place, stream).slice(0, size);
      place = found.at(-1)?.position ?? place;
      // A category that has nothing is not asked in vain: it would say nothing anyway.
      if (stream === ALL || found.length > 0) {
        lastPage = { stream, parts: found.map(({ part }) => part), silent: false };
        const cursors = { ...(found.length === 0 ? forget : {}), [stream]: String(place) };
        yield page(stream, found, cursors, found.length === 0);
      }
      if (found.length === 0) return;
    }
  }

  /** The feed of everything, and while that fails the feed of each category from where everything stopped. */
  function* poll(cursors: Readonly<Record<string, string>>): Generator<Batch> {
    const start = Number(cursors[ALL]);
    const forget = Object.fromEntries(STREAMS.filter((name) => name in cursors).map((name) => [name, null]));
    yield* read(ALL, start, forget);
    if (!isDown(ALL)) return;
    for (const stream of random.shuffled(STREAMS))
      yield* read(stream, Math.max(Number(cursors[stream] ?? start), start));
  }

  return {
    publish(...parts) {
      for (const part of parts) put(part, { ...recordOf(part), updatedAt: now().toISOString() });
    },
    flood(records) {
      for (const { part, record } of random.shuffled([...entries.values()]).slice(0, records))
        put(part, record);
    },
    endHistory() {
      history = position;
    },
    get lastPage() {
      return lastPage;
    },
    source: {
      name: "gegevensmagazijn",
      begin: async () => ({
        cursors: { [ALL]: String(history) },
        history: history === 0 ? null : { from: "0", until: String(history) },
      }),
      async *poll(cursors) {
        yield* poll(cursors);
      },
      async *past({ from, until }) {
        const found = after(Number(from), ALL, Number(until));
        lastPage = { stream: "history", parts: found.map(({ part }) => part), silent: true };
        yield page("history", found, { history: until }, true);
      },
      async file({ url }) {
        const file = story.files.get(url);
        if (file === undefined || file.from > now())
          throw new UnreadableError("het bestand is er nog niet", { retry: true });
        const text = file.text === null ? "SCAN" : textOf(file.text);
        return { bytes: new TextEncoder().encode(text), contentType: "text/plain" };
      },
    },
  };
}

function page(
  stream: string,
  found: readonly Entry[],
  cursors: PageBatch["cursors"],
  caughtUp: boolean,
): PageBatch {
  const counts = { entries: found.length, dropped: [], unknownKinds: {}, unknownFields: {}, bytes: 100 };
  return { type: "page", stream, records: found.map(({ record }) => record), cursors, counts, caughtUp };
}
