import type { IncomingMessage } from "node:http";
import type { Json } from "./message.ts";

const BODY_BYTES_MAX = 4 * 1024 * 1024;
/** Arguments that stand as JSON in a form. */
const JSON_ARGUMENTS = ["blocks", "attachments", "metadata", "view", "unfurls", "files"];

/** The body of a request as text. Throws when it is larger than any real one. */
export async function readBody(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString("utf8");
}

/** The same as it came. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new Error("the body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The arguments of a method: from JSON, from a form, or from the query of the address. Null where they are not readable. */
export function readArguments(request: IncomingMessage, body: string): Json | null {
  const query = new URL(request.url ?? "/", "http://127.0.0.1").searchParams;
  try {
    if (request.headers["content-type"]?.includes("application/json")) {
      return body === "" ? {} : (JSON.parse(body) as Json);
    }
    return formArguments(new URLSearchParams(request.method === "GET" ? query : body));
  } catch {
    return null;
  }
}

/** The token of the Authorization header, or of the arguments. */
export function readToken(request: IncomingMessage, args: Json): string | null {
  const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return header ?? (typeof args.token === "string" ? args.token : null);
}

function formArguments(form: URLSearchParams): Json {
  return Object.fromEntries(
    [...form].map(([name, value]) => [name, JSON_ARGUMENTS.includes(name) ? JSON.parse(value) : value]),
  );
}
