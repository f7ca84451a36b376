import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SourceUnavailableError } from "#parliament";
import {
  createFeed,
  createGegevensmagazijn,
  createOfficieleBekendmakingen,
  createTweedekamer,
} from "#sources";
import { gathered } from "./batches.ts";

/** Made for this test by openssl, for localhost; nobody trusts it. */
const CERT = `-----BEGIN CERTIFICATE-----
MIIBlDCCATugAwIBAgIUGDas8OHLj0dAzDvbivZSwjB/K+4wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTAxNTc0M1oYDzIxMjYxMTAx
MDE1NzQzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS8VxbhsvPV1iaLYpl2ne/LmxXWjsXlcONO45UDjkXrTOnIhf1God7X
h5oJFlJjjTPkE5jpOT+kNDVTY4e02DhWo2kwZzAdBgNVHQ4EFgQUyY9jol+Z7bGl
suqu2rqOLlQODu4wHwYDVR0jBBgwFoAUyY9jol+Z7bGlsuqu2rqOLlQODu4wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
RwAwRAIgFwRu7KWXwLHLCRchq6M6/qO8LPnsvHIFkiof3D+I3nYCIBz4unh+i+DW
0kr0FeNZbnV1ibwJf7bsYfr430h6eChG
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSFxR89c8+Qy2sJO0
+ctlG37TBKi1zjSttERQImvQQDOhRANCAAS8VxbhsvPV1iaLYpl2ne/LmxXWjsXl
cONO45UDjkXrTOnIhf1God7Xh5oJFlJjjTPkE5jpOT+kNDVTY4e02DhW
-----END PRIVATE KEY-----`;

let server: Server;
let origin = "";
const signal = new AbortController().signal;

beforeAll(async () => {
  server = createServer({ cert: CERT, key: KEY }, (_, response) => response.end("never seen"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const AS = { userAgent: "test", http: { sleep: async () => undefined } };
const SOURCES = {
  gegevensmagazijn: () => createGegevensmagazijn({ url: `${origin}/SyncFeed/2.0`, ...AS }),
  tweedekamer: () => createTweedekamer({ url: origin, ...AS }),
  officielebekendmakingen: () =>
    createOfficieleBekendmakingen({ url: `${origin}/sru`, dossiers: () => ["dossier-36333"], ...AS }),
  "feed:nieuws": () => createFeed({ name: "nieuws", url: `${origin}/rss`, ...AS }),
};

it.each(Object.keys(SOURCES) as (keyof typeof SOURCES)[])(
  "%s says of a certificate that nobody signed what is wrong with it, and reads nothing",
  async (name) => {
    await using source = SOURCES[name]();
    const batches = await gathered(source.poll(name === "gegevensmagazijn" ? { "*": "5" } : {}, signal));
    const failures = batches.flatMap((batch) => (batch.type === "failure" ? [batch.error] : []));
    expect(failures).toHaveLength(batches.length);
    expect(failures.length).toBeGreaterThan(0);
    for (const error of failures) {
      expect(error).toBeInstanceOf(SourceUnavailableError);
      expect(error.message).toMatch(/the TLS certificate is self-signed \(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
    }
  },
);
