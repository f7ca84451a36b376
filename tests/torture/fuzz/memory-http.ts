import type { HttpClient } from "../../../src/sources/http.ts";

export const signal = new AbortController().signal;

/** A client of which every answer is the body of the moment, in pieces as a network gives them. */
export function memoryHttp(body: () => Uint8Array, contentType: string): HttpClient {
  return {
    get: (request, read) =>
      read({
        status: 200,
        url: request.url,
        header: (name) => (name.toLowerCase() === "content-type" ? contentType : null),
        chunks: pieces(body()),
      }),
    stats: () => ({ requests: 0, bytes: 0, retries: 0, skewMs: null }),
    slowDown() {},
    async [Symbol.asyncDispose]() {},
  };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
