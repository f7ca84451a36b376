import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { loadConfig } from "#config";
import { publishHistory, startSmallParliament } from "#demo";
import { createApp } from "../../src/app.ts";
import { serveWeb } from "../../src/commands/web.ts";

const log = pino({ level: "silent" });

it("serves what the sources cost, how they do and what waits", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-metrics-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await using parliament = await startSmallParliament();
  publishHistory(parliament, new Date());
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#geheim-kanaal"\nwatches: [{ id: a, name: A, query: opvang }]\n',
  );
  writeFileSync(
    join(folder, "k.yaml"),
    `state: state
history: none
sources:
  gegevensmagazijn: { url: "${parliament.url}" }
  tweedekamer: { enabled: false }
  officielebekendmakingen: { enabled: false }
metrics: { port: 0 }
watches: watches/*.yaml
`,
  );
  const config = loadConfig(join(folder, "k.yaml"), {});
  const messenger = { send: never, find: never, probe: never };
  await using app = createApp(config, log, { messenger });
  await app.worker.once(AbortSignal.timeout(20_000));
  const metrics = await serveWeb(
    { ...config, metrics: { port: 0, host: "127.0.0.1", page: false } },
    app,
    null,
    log,
  );
  onTestFinished(() => metrics.close());
  const answer = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(sampleOf(text, 'kamerwacht_source_requests{source="gegevensmagazijn"}')).toBe(
    parliament.requests.length,
  );
  expect(sampleOf(text, 'kamerwacht_source_received_bytes{source="gegevensmagazijn"}')).toBeGreaterThan(1000);
  expect(sampleOf(text, 'kamerwacht_source_ok{source="gegevensmagazijn",stream="*"}')).toBe(1);
  expect(sampleOf(text, 'kamerwacht_posts{state="dead"}')).toBe(0);
  expect(text).not.toContain("geheim-kanaal");
  expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
});

function sampleOf(text: string, name: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? Number.NaN);
}

function never(): never {
  throw new Error("nothing is to be sent here");
}
