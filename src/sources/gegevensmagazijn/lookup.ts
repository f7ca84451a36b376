import { decodeText, type SourceRecord, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpAnswer, HttpClient } from "../http.ts";
import { parseEntity } from "./page.ts";

const ENTITY_BYTES_MAX = 1024 * 1024;

/**
 * One entity by its id, as it is now: what a record refers to and the feed has not brought. Its position is 0, so that
 * any version in the feed replaces it. Null where there is none by that id.
 * Throws SourceUnavailableError and UnexpectedShapeError.
 */
export async function lookUp(
  http: HttpClient,
  base: string,
  deadlineMs: number,
  id: string,
  signal: AbortSignal,
): Promise<SourceRecord | null> {
  const request = {
    url: new URL(`${base}/Entiteiten/${encodeURIComponent(id)}`),
    accept: "application/xml",
    compressed: true,
    deadlineMs,
    bytesMax: ENTITY_BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`an entity is larger than ${ENTITY_BYTES_MAX} bytes`),
  };
  return http.get(request, (answer) => readEntity(answer, base, id), signal);
}

async function readEntity(answer: HttpAnswer, base: string, id: string): Promise<SourceRecord | null> {
  if (answer.status === 404 || answer.status === 410) return null;
  if (answer.status !== 200) {
    throw new UnexpectedShapeError(`${answer.url.host}: an entity is answered with HTTP ${answer.status}`);
  }
  const bytes = await gather(answer.chunks);
  const { record } = parseEntity(decodeText(bytes, answer.header("content-type")), base);
  if (record.id !== id)
    throw new UnexpectedShapeError(`${answer.url.host}: another entity than was asked for`);
  return record;
}
