import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen } from "../loopback.ts";
import { type Answer, type Asked, answerTo, FEED_ROOT, type House } from "./answer.ts";
import type { Entity, EntityFile } from "./entity.ts";
import { createFaultList, type ParliamentFault, type ParliamentRequest } from "./faults.ts";
import { createJournal } from "./journal.ts";

export interface SmallParliamentOptions {
  /** Token of the first entity that is published. Default 26,600,000. */
  readonly firstToken?: number;
  /** Entries on a page. Default 250, as the real one. */
  readonly pageSize?: number;
  readonly now?: () => Date;
}

/** One request that was made. */
export interface ParliamentLogLine extends ParliamentRequest {
  readonly path: string;
  readonly skiptoken: number | null;
  readonly fault: ParliamentFault["how"] | null;
}

/** An HTTP server on loopback that speaks the SyncFeed as the Tweede Kamer does. */
export interface SmallParliament extends AsyncDisposable {
  /** What the configuration of the source wants: `http://127.0.0.1:…/SyncFeed/2.0`. */
  readonly url: string;
  /** Token of the newest entry. */
  readonly head: number;
  /** Entities that it knows, removed ones too. */
  readonly size: number;
  readonly requests: readonly ParliamentLogLine[];
  /** Publishes entities, new ones or new versions, in this order; as if at `at` where that is given. */
  publish(entities: Iterable<Entity>, at?: Date): void;
  /** Publishes again, unchanged, what is already there: every entity gets a new token. */
  republish(ids: Iterable<string>, at?: Date): void;
  /** Leaves a tombstone. */
  remove(kind: string, id: string, at?: Date): void;
  /** Puts a file in place without publishing anything; `null` takes it away. */
  setFile(id: string, bytes: Uint8Array | null, contentType?: string): void;
  fail(fault: ParliamentFault): void;
  heal(): void;
  close(): Promise<void>;
}

const FIRST_TOKEN = 26_600_000;
const PAGE_SIZE = 250;

/** Starts a small parliament on a free port of 127.0.0.1. */
export async function startSmallParliament(options: SmallParliamentOptions = {}): Promise<SmallParliament> {
  const now = options.now ?? (() => new Date());
  const journal = createJournal(options.firstToken ?? FIRST_TOKEN);
  const files = new Map<string, EntityFile>();
  const faults = createFaultList();
  const requests: ParliamentLogLine[] = [];
  const http = createServer((request, response) => {
    // What follows it looks at this clock too.
    response.setHeader("date", now().toUTCString());
    const asked = understand(request);
    const fault = faults.take(asked);
    requests.push({ ...asked, fault: fault?.how ?? null });
    const answer = answerTo(house, asked, fault);
    if (answer !== null) send(response, answer, fault?.how === "truncated");
  });
  const server = await listen(http);
  const url = `${server.origin}${FEED_ROOT}`;
  const house: House = { journal, files, now, pageSize: options.pageSize ?? PAGE_SIZE, url };

  function publish(entities: Iterable<Entity>, at: Date = now()): void {
    for (const entity of entities) {
      journal.append(entity.kind, entity.id, entity, at);
      if (entity.file?.bytes !== undefined) files.set(entity.id, entity.file);
    }
  }

  return {
    url,
    get head() {
      return journal.head;
    },
    get size() {
      return journal.size;
    },
    requests,
    publish,
    republish(ids, at) {
      publish(
        Array.from(ids, (id) => journal.get(id)?.entity ?? null).filter((entity) => entity !== null),
        at,
      );
    },
    remove(kind, id, at = now()) {
      files.delete(id);
      journal.append(kind, id, null, at);
    },
    setFile(id, bytes, contentType = "application/pdf") {
      if (bytes === null) files.delete(id);
      else files.set(id, { bytes, contentType });
    },
    fail: faults.add,
    heal: faults.clear,
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  };
}

function understand(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const [, kind, id = null] = /^\/SyncFeed\/2\.0\/(Entiteiten|Resources)\/([^/]+)$/.exec(url.pathname) ?? [];
  const on = kind === "Entiteiten" ? "entity" : kind === "Resources" ? "resource" : "feed";
  const skiptoken = url.searchParams.get("skiptoken");
  return {
    on,
    category: url.searchParams.get("category"),
    id,
    skiptoken: skiptoken === null ? null : Number(skiptoken),
    path: url.pathname,
  };
}

function send(response: ServerResponse, answer: Answer, cut: boolean): void {
  const bytes = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { "content-type": answer.contentType, "content-length": bytes.length });
  if (cut) response.write(bytes.subarray(0, bytes.length >>> 1), () => response.destroy());
  else response.end(bytes);
}
