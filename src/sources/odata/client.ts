import { z } from "zod";
import { decodeText, type Skipped, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpAnswer, HttpClient } from "../http.ts";
import { mendJson } from "../mend.ts";
import type { Row } from "./records.ts";
import { siftRows } from "./sift-rows.ts";
import { lowerFirst } from "./versions.ts";

/** What is asked of the service. */
export interface Question {
  /** `Document` */
  readonly entity: string;
  readonly filter: string;
  /** `Zaak($expand=Besluit)` */
  readonly expand: string | null;
  readonly top: number;
}

/** Is told of each row that cannot be read. */
export type Skip = (skipped: Skipped) => void;
export type Ask = (question: Question, signal: AbortSignal, skip?: Skip) => Promise<readonly Row[]>;

const BYTES_MAX = 4_000_000;

const answerSchema = z.object({ value: z.array(z.unknown()) });
const rowSchema = z.record(z.string(), z.unknown());
const errorSchema = z.object({ error: z.object({ message: z.string() }) });

/** Asks for rows. Throws SourceUnavailableError, and UnexpectedShapeError where the question or the answer is not understood. */
export function asking(http: HttpClient, base: string, deadlineMs: number): Ask {
  return (question, signal, skip) =>
    http.get(requestOf(base, question, deadlineMs), (answer) => rowsOf(answer, question, skip), signal);
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

async function rowsOf(
  answer: HttpAnswer,
  { entity, expand }: Question,
  skip?: Skip,
): Promise<readonly Row[]> {
  const { status, url } = answer;
  const text = decodeText(await gather(answer.chunks), answer.header("content-type"));
  const body = parsed(text) ?? sifted(text, namesIn(expand));
  const error = errorSchema.safeParse(body);
  if (status !== 200 || error.success) {
    const cause = error.success ? error.data.error.message : url.href;
    throw new UnexpectedShapeError(`${url.host}: OData does not answer for ${entity} (HTTP ${status})`, {
      cause,
    });
  }
  const rows = answerSchema.safeParse(body);
  if (rows.success) {
    const read = rows.data.value.map((row, at) => rowOf(row) ?? brokenRow(row, lowerFirst(entity), at));
    for (const row of read) if (isSkipped(row)) skip?.(row);
    return read.filter((row): row is Row => !isSkipped(row));
  }
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

/**
 * An answer that is no JSON, row by row: one that cannot be read stands there as the text that it is.
 * @param expanded what every row of the answer bears, and no row within a row does
 */
function sifted(text: string, expanded: readonly string[]): unknown {
  const rows = siftRows(text, rowIn, (row) => expanded.every((name) => name in row));
  return rows === null ? null : { value: rows.map((each) => ("row" in each ? each.row : each.broken)) };
}

function rowIn(piece: string): Row | null {
  const { data } = rowSchema.safeParse(parsed(piece));
  return data ?? null;
}

/** The names of the first level: `Zaak($expand=Besluit),DocumentActor` gives Zaak and DocumentActor. */
function namesIn(expand: string | null): readonly string[] {
  let outer = expand ?? "";
  for (let before = ""; before !== outer; ) {
    before = outer;
    outer = outer.replace(/\([^()]*\)/g, "");
  }
  return outer.split(",").filter((name) => name !== "");
}

/** A row; null for what is none, or bears no id. */
function rowOf(row: unknown): Row | null {
  const { data } = rowSchema.safeParse(row);
  return data !== undefined && typeof data.Id === "string" ? data : null;
}

function brokenRow(row: unknown, kind: string, at: number): Skipped {
  const id = typeof row === "string" ? /"Id"\s*:\s*"([\da-f-]{36})"/i.exec(row)?.[1] : undefined;
  const why = typeof row === "string" ? "the row is not valid JSON" : "the row has no id";
  return { id: id?.toLowerCase() ?? null, kind, position: null, place: `#${at + 1}`, why };
}

function isSkipped(row: Row | Skipped): row is Skipped {
  return "why" in row && "place" in row;
}
