import { z } from "zod";
import { decodeText, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpAnswer, HttpClient } from "../http.ts";
import { mendJson } from "../mend.ts";
import type { Row } from "./records.ts";

/** What is asked of the service. */
export interface Question {
  /** `Document` */
  readonly entity: string;
  readonly filter: string;
  /** `Zaak($expand=Besluit)` */
  readonly expand: string | null;
  readonly top: number;
}

export type Ask = (question: Question, signal: AbortSignal) => Promise<readonly Row[]>;

const BYTES_MAX = 4_000_000;

const answerSchema = z.object({ value: z.array(z.unknown()) });
const rowSchema = z.record(z.string(), z.unknown());
const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** Asks for rows. Throws SourceUnavailableError, and UnexpectedShapeError where the question or the answer is not understood. */
export function asking(http: HttpClient, base: string, deadlineMs: number): Ask {
  return (question, signal) =>
    http.get(requestOf(base, question, deadlineMs), (answer) => rowsOf(answer, question), signal);
}

/** The request for a question: with the `$` of the names of options as it is, for the service knows it no other way. */
export function requestOf(base: string, question: Question, deadlineMs: number) {
  const { entity, filter, expand, top } = question;
  const options = [
    `$filter=${encoded(filter)}`,
    ...(expand === null ? [] : [`$expand=${encoded(expand)}`]),
    `$top=${top}`,
  ];
  return {
    url: new URL(`${base}/${entity}?${options.join("&")}`),
    accept: "application/json",
    compressed: true,
    deadlineMs,
    bytesMax: BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`an answer of OData is larger than ${BYTES_MAX} bytes`),
  };
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("%24", "$");
}

async function rowsOf(answer: HttpAnswer, { entity }: Question): Promise<readonly Row[]> {
  const { status, url } = answer;
  const body = parsed(decodeText(await gather(answer.chunks), answer.header("content-type")));
  const error = errorSchema.safeParse(body);
  if (status !== 200 || error.success) {
    const cause = error.success ? error.data.error.message : url.href;
    throw new UnexpectedShapeError(`${url.host}: OData does not answer for ${entity} (HTTP ${status})`, {
      cause,
    });
  }
  const rows = answerSchema.safeParse(body);
  if (rows.success) return rows.data.value.flatMap((row) => rowOf(row));
  throw new UnexpectedShapeError(`${url.host}: an answer of OData without rows`, { cause: url.href });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsedMended(text);
  }
}

function parsedMended(text: string): unknown {
  try {
    return JSON.parse(mendJson(text));
  } catch {
    return null;
  }
}

/** A row; none for what is no object. */
function rowOf(row: unknown): readonly Row[] {
  const { data } = rowSchema.safeParse(row);
  return data === undefined ? [] : [data];
}
