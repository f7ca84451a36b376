import type { WebClient } from "@slack/web-api";
import { codeOf } from "../delivery/answers.ts";
import { isSlacksFile } from "./own-hosts.ts";

/** A file on a message. */
export interface MessageFile {
  /** As it was called when somebody put it there. */
  readonly name: string;
  readonly contentType: string | null;
  /** Its bytes. Throws FileMissingError. */
  bytes(): Promise<Uint8Array>;
}

/** Why a file cannot be had: what to say of it depends on that. */
export type MissingReason = "elsewhere" | "not-allowed" | "too-large" | "gone" | "unreachable";

export class FileMissingError extends Error {
  override readonly name = "FileMissingError";
  readonly reason: MissingReason;

  constructor(reason: MissingReason, options?: ErrorOptions) {
    super(`a file of a message cannot be had: ${reason}`, options);
    this.reason = reason;
  }
}

/** What a letter weighs, with room. */
export const FILE_BYTES_MAX = 25_000_000;
const FILES_MAX = 5;
const TIMEOUT_MS = 15_000;

/** A file as Slack tells of it, as far as it is used. */
interface RawFile {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly mimetype?: unknown;
  readonly size?: unknown;
  readonly mode?: unknown;
  readonly is_external?: unknown;
  readonly file_access?: unknown;
  readonly url_private?: unknown;
  readonly url_private_download?: unknown;
}

/** The files of a message, at most five; none is fetched before its bytes are asked for. */
export function filesOf(message: object, client: WebClient): readonly MessageFile[] {
  const { files } = message as { readonly files?: unknown };
  return (Array.isArray(files) ? files : []).slice(0, FILES_MAX).map((file: RawFile) => ({
    name: textIn(file.name) ?? "",
    contentType: textIn(file.mimetype),
    bytes: async () => fetched(await whole(file, client), client),
  }));
}

/** In a channel that is shared with another workspace Slack tells of a file only when it is asked. */
async function whole(file: RawFile, client: WebClient): Promise<RawFile> {
  const id = textIn(file.id);
  if (file.file_access !== "check_file_info" || id === null) return file;
  try {
    return ((await client.files.info({ file: id })).file ?? {}) as RawFile;
  } catch (error) {
    throw new FileMissingError(codeOf(error) === "missing_scope" ? "not-allowed" : "gone", { cause: error });
  }
}

async function fetched(file: RawFile, client: WebClient): Promise<Uint8Array> {
  const address = textIn(file.url_private_download) ?? textIn(file.url_private);
  if (file.is_external === true || file.mode === "external") throw new FileMissingError("elsewhere");
  if (address === null || file.mode === "tombstone") throw new FileMissingError("gone");
  if (file.mode === "hidden_by_limit") throw new FileMissingError("gone");
  // The token goes with the request: to Slack, and to nobody else.
  if (!isSlacksFile(address, client.slackApiUrl)) throw new FileMissingError("elsewhere");
  if (Number(file.size) > FILE_BYTES_MAX) throw new FileMissingError("too-large");
  const answer = await answerOf(address, client.token ?? "");
  const isPage = /^text\/html\b/i.test(answer.headers.get("content-type") ?? "");
  // Who may not read files is led to a page where one signs in.
  if (answer.status >= 300 && answer.status < 400) return await refused(answer, "not-allowed");
  if (answer.status === 401 || answer.status === 403) return await refused(answer, "not-allowed");
  if (!answer.ok) return await refused(answer, answer.status >= 500 ? "unreachable" : "gone");
  if (isPage && textIn(file.mimetype) !== "text/html") return await refused(answer, "not-allowed");
  return await bodyOf(answer);
}

async function answerOf(address: string, token: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new FileMissingError("unreachable", { cause: error });
  }
}

async function refused(answer: Response, reason: MissingReason): Promise<never> {
  await answer.body?.cancel();
  throw new FileMissingError(reason);
}

/** As far as is allowed: what a server says of the length is not believed. */
async function bodyOf(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      length += chunk.length;
      if (length > FILE_BYTES_MAX) throw new FileMissingError("too-large");
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FileMissingError) throw error;
    throw new FileMissingError("unreachable", { cause: error });
  }
  return Buffer.concat(chunks);
}

function textIn(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
