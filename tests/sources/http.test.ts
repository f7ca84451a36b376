import type { ServerResponse } from "node:http";
import { deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { createHttpClient, type HttpClient, type HttpOptions, validatorsOf } from "../../src/sources/http.ts";
import { type FeedServer, feedServer } from "./feed-server.ts";

let server: FeedServer;
let client: HttpClient;
const waits: number[] = [];
const OPTIONS: HttpOptions = {
  sleep: async (ms) => {
    waits.push(ms);
  },
  random: () => 0.5,
};

beforeEach(async () => {
  server = await feedServer([]);
  client = createHttpClient(new URL(server.url), "kamerwacht-test (+mailto:test@example.org)", OPTIONS);
  waits.length = 0;
});

afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

/** The server answers with these, one after the other, the last one again and again. */
function answers(...steps: readonly ((response: ServerResponse) => void)[]): void {
  let at = 0;
  server.answer = (_, response) => {
    steps[Math.min(at, steps.length - 1)]?.(response);
    at += 1;
    return true;
  };
}

function status(code: number, headers: Record<string, string> = {}, body: string | Uint8Array = "") {
  return (response: ServerResponse) => void response.writeHead(code, headers).end(body);
}

const REQUEST = {
  accept: "application/atom+xml",
  compressed: true,
  deadlineMs: 5_000,
  bytesMax: 1_000,
  tooLarge: (bytes: number) => new UnexpectedShapeError(`too large: ${bytes}`),
};

function get(signal = new AbortController().signal, deadlineMs = 5_000, bytesMax = 1_000): Promise<string> {
  const request = { ...REQUEST, url: new URL(`${server.url}/Feed`), deadlineMs, bytesMax };
  return client.get(
    request,
    async (answer) => {
      let text = "";
      for await (const chunk of answer.chunks) text += Buffer.from(chunk).toString();
      return `${answer.status} ${text}`;
    },
    signal,
  );
}

describe("the polite client", () => {
  it("says who it is and what it takes", async () => {
    let headers: unknown;
    server.answer = (request, response) => {
      headers = request.headers;
      response.end("ok");
      return true;
    };
    expect(await get()).toBe("200 ok");
    expect(headers).toMatchObject({
      "user-agent": "kamerwacht-test (+mailto:test@example.org)",
      accept: "application/atom+xml",
      "accept-encoding": "gzip",
    });
  });

  it("tries again after 429, 5xx and a cut connection, waiting longer each time", async () => {
    answers(status(503), (response) => response.socket?.destroy(), status(200, {}, "ok"));
    expect(await get()).toBe("200 ok");
    expect(waits).toEqual([375, 750]);
  });

  it("gives up after three tries and says what the answer was", async () => {
    answers(status(500, {}, "<Error><Message>An error has occurred.</Message></Error>"));
    await expect(get()).rejects.toThrow(SourceUnavailableError);
    await expect(get()).rejects.toMatchObject({ message: /HTTP 500/, cause: { status: 500 } });
    expect(server.requests).toHaveLength(6);
  });

  it("obeys Retry-After in seconds and as a date, held against the answer's own date", async () => {
    const date = "Tue, 24 Nov 2026 20:00:00 GMT";
    const later = "Tue, 24 Nov 2026 20:00:11 GMT";
    answers(
      status(429, { "retry-after": "7" }),
      status(429, { "retry-after": later, date }),
      status(200, {}, "ok"),
    );
    expect(await get()).toBe("200 ok");
    expect(waits).toEqual([7_000, 11_000]);
  });

  it("does not wait for a Retry-After that is too long", async () => {
    answers(status(429, { "retry-after": "3600" }));
    await expect(get()).rejects.toThrow(SourceUnavailableError);
    expect(server.requests).toHaveLength(1);
  });

  it.each([400, 403, 404, 410])("leaves %i to the reader", async (code) => {
    answers(status(code, {}, "x"));
    expect(await get()).toBe(`${code} x`);
  });

  it("ends a request whose server says nothing, or one byte now and then", async () => {
    answers(() => undefined);
    await expect(get(undefined, 100)).rejects.toThrow(/no complete answer within 0.1 s/);
    let dripping: NodeJS.Timeout | undefined;
    answers((response) => {
      response.writeHead(200);
      dripping = setInterval(() => response.write("x"), 20);
    });
    await expect(get(undefined, 150)).rejects.toThrow(SourceUnavailableError);
    clearInterval(dripping);
    expect(server.requests).toHaveLength(2);
  });

  it("sees a body that is shorter than announced", async () => {
    answers((response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.socket?.destroy());
    });
    await expect(get()).rejects.toMatchObject({ name: "SourceUnavailableError", message: /cut/ });
  });

  it("sees a compressed body that is cut short or damaged", async () => {
    const zipped = gzipSync("a".repeat(500) + Math.random());
    answers(status(200, { "content-encoding": "gzip" }, zipped.subarray(0, zipped.length - 12)));
    await expect(get()).rejects.toThrow(/cut short|damaged/);
    answers(status(200, { "content-encoding": "gzip" }, "no gzip at all"));
    await expect(get()).rejects.toThrow(SourceUnavailableError);
  });

  it("caps a body by its announcement, while it streams, and unpacked", async () => {
    answers(status(200, { "content-length": "2000" }, "x".repeat(2_000)));
    await expect(get()).rejects.toThrow("too large: 2000");
    answers((response) => {
      response.writeHead(200);
      response.write("x".repeat(2_000));
    });
    await expect(get()).rejects.toThrow(/too large/);
    answers(status(200, { "content-encoding": "gzip" }, gzipSync("x".repeat(50_000_000))));
    await expect(get()).rejects.toThrow(/too large/);
    expect(server.requests).toHaveLength(3);
  });

  it("refuses a compression that it did not ask for", async () => {
    answers(status(200, { "content-encoding": "zstd" }, "x"));
    await expect(get()).rejects.toThrow(UnexpectedShapeError);
    answers(status(200, { "content-encoding": "gzip, gzip, gzip, gzip" }, "x"));
    await expect(get()).rejects.toThrow(UnexpectedShapeError);
  });

  it.each(["aws-chunked", "UTF-8", "none", "identity", "", "iso-8859-1, none"])(
    "takes the coding %j for none",
    async (coding) => {
      answers(status(200, { "content-encoding": coding }, "plain"));
      expect(await get()).toBe("200 plain");
    },
  );

  it("takes several codings off, the last first", async () => {
    answers(status(200, { "content-encoding": "gzip, aws-chunked" }, gzipSync("plain")));
    expect(await get()).toBe("200 plain");
    answers(status(200, { "content-encoding": "deflate, gzip" }, gzipSync(deflateSync("plain"))));
    expect(await get()).toBe("200 plain");
  });

  it("follows three redirects and not a fourth", async () => {
    const redirect = status(302, { location: "/elsewhere" });
    answers(redirect, redirect, redirect, status(200, {}, "ok"));
    expect(await get()).toBe("200 ok");
    answers(redirect);
    await expect(get()).rejects.toThrow(UnexpectedShapeError);
    expect(server.requests).toHaveLength(8);
  });

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://user:secret@127.0.0.1/",
    "file:///etc/passwd",
    "http://",
  ])("refuses a redirect to %s", async (location) => {
    answers(status(302, { location }));
    await expect(get()).rejects.toThrow(UnexpectedShapeError);
    expect(server.requests).toHaveLength(1);
  });

  it.each(["127.0.0.1", "localhost", "2130706433"])(
    "does not connect to %s for a source elsewhere",
    async (host) => {
      await using other = createHttpClient(
        new URL("https://gegevensmagazijn.tweedekamer.nl/"),
        "test",
        OPTIONS,
      );
      client = { ...client, get: other.get };
      server = { ...server, url: server.url.replace("127.0.0.1", host) };
      await expect(get()).rejects.toMatchObject({ name: "UnexpectedShapeError", message: /^refused / });
      expect(server.requests).toHaveLength(0);
    },
  );

  it("sends one request at a time, in order", async () => {
    let open = 0;
    let most = 0;
    server.answer = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end("ok");
      }, 10);
      return true;
    };
    await Promise.all([get(), get(), get()]);
    expect(most).toBe(1);
    expect(waits).toEqual([]);
  });

  it("pauses between requests where it is told to", async () => {
    const paced = createHttpClient(new URL(server.url), "test", { ...OPTIONS, pauseMs: 100 });
    answers(status(200, {}, "ok"));
    await using own = paced;
    client = { ...client, get: own.get };
    await get();
    await get();
    expect(waits).toEqual([100, 100]);
  });

  it("ends at once with the caller's reason, waiting or under way", async () => {
    answers(() => undefined);
    const stop = new AbortController();
    const [first, second] = [get(stop.signal), get(stop.signal)];
    const reason = new Error("stop");
    setTimeout(() => stop.abort(reason), 20);
    await expect(first).rejects.toBe(reason);
    await expect(second).rejects.toBe(reason);
    answers(status(200, {}, "ok"));
    expect(await get()).toBe("200 ok");
  });

  it("asks for another version only, and leaves the answer that there is none to the reader", async () => {
    let asked: unknown;
    server.answer = (request, response) => {
      asked = request.headers;
      response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 200, {
        etag: '"v1"',
        "last-modified": "Tue, 24 Nov 2026 20:00:00 GMT",
      });
      response.end();
      return true;
    };
    const request = { ...REQUEST, url: new URL(`${server.url}/Feed`) };
    const never = new AbortController().signal;
    const validators = await client.get(request, async (answer) => validatorsOf(answer), never);
    expect(validators).toEqual({ etag: '"v1"', lastModified: "Tue, 24 Nov 2026 20:00:00 GMT" });
    const read = async ({ status }: { readonly status: number }) => status;
    expect(await client.get({ ...request, validators }, read, never)).toBe(304);
    expect(asked).toMatchObject({ "if-modified-since": "Tue, 24 Nov 2026 20:00:00 GMT" });
  });

  it("counts what it did", async () => {
    answers(status(503), status(302, { location: "/elsewhere" }), status(200, {}, "four"));
    expect(await get()).toBe("200 four");
    expect(client.stats()).toEqual({ requests: 3, retries: 1, bytes: 4, skewMs: expect.any(Number) });
  });

  it("hears the clock of the source, and how old an answer is that somebody kept", async () => {
    const hourAhead = new Date(Date.now() + 3_600_000).toUTCString();
    expect(client.stats().skewMs).toBeNull();
    answers(status(200, { date: hourAhead }, "four"));
    await get();
    expect(Math.round((client.stats().skewMs ?? 0) / 60_000)).toBe(60);
    answers(status(200, { date: hourAhead, age: "1800" }, "four"));
    await get();
    expect(Math.round((client.stats().skewMs ?? 0) / 60_000)).toBe(90);
  });

  it("says that nothing listens", async () => {
    const gone = await feedServer([]);
    await gone[Symbol.asyncDispose]();
    await using other = createHttpClient(new URL(gone.url), "test", OPTIONS);
    server = { ...server, url: gone.url };
    client = { ...client, get: other.get };
    await expect(get()).rejects.toThrow(/nothing listens/);
  });
});
