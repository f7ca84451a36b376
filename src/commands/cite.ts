import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { cite, normaliseId, UnreadableError } from "#parliament";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

/** Types that a name tells; anything else is text, unless its first bytes say otherwise. */
const TYPES: readonly (readonly [ending: RegExp, magic: string | null, contentType: string])[] = [
  [/\.pdf$/i, "%PDF-", "application/pdf"],
  [/\.docx$/i, "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [/\.xml$/i, null, "application/xml"],
  [/\.html?$/i, null, "text/html"],
];

/**
 * Prints the citations in a file or in standard input, one JSON object per line: id, text, start and end, in UTF-16
 * units of the text.
 * @param dossier that numbers without one belong to, in any spelling
 * @returns the exit status: 1 for a document that cannot be read
 * @throws UsageError for a file or a dossier that is not there
 */
export async function citeFile(
  file: string | undefined,
  dossier: string | undefined,
  output: Output,
): Promise<number> {
  const id = dossier === undefined ? undefined : dossierOf(dossier);
  const text = await textOf(await bytesOf(file), file ?? "").catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
    output.complain(`kamerwacht: ${file ?? "standard input"}: ${error.message}\n`);
    return null;
  });
  if (text === null) return 1;
  for (const { id: cited, text: words, start, end } of cite(text, id === undefined ? {} : { dossier: id })) {
    output.print(JSON.stringify({ id: cited, text: words, start, end }));
  }
  return 0;
}

function dossierOf(spelling: string): string {
  const id = normaliseId(spelling, "dossier");
  if (id?.startsWith("dossier-") !== true) {
    throw new UsageError(
      `--dossier: "${spelling}" is no dossier; write its number, such as 33964 or 36600-XX`,
    );
  }
  return id;
}

async function bytesOf(file: string | undefined): Promise<Uint8Array> {
  if (file === undefined || file === "-") return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const contentType = typeOf(bytes, name);
  // A byte order mark stays: it counts in the offsets.
  if (contentType === null) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const { createTextReader } = await import("#text");
  await using reader = createTextReader();
  return (await reader.read({ bytes, contentType }, new AbortController().signal)).text;
}

function typeOf(bytes: Uint8Array, name: string): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const type = TYPES.find(
    ([ending, magic]) => ending.test(name) || (magic !== null && start.startsWith(magic)),
  );
  return type?.[2] ?? null;
}
