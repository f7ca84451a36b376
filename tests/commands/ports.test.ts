import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "#store";
import { runCommand } from "./run-command.ts";

const OFF = "{ enabled: false }";
const SECRETS = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "0123456789abcdef0123456789abcdef" };

function configured(language: string, more: string): { readonly file: string; readonly state: string } {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-ports-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "w.yaml"),
    'channel: "#c"\nwatches:\n  - { id: a, name: A, query: noodopvang }\n',
  );
  const file = join(folder, "k.yaml");
  writeFileSync(
    file,
    `language: ${language}\nstate: state\nsources: { gegevensmagazijn: ${OFF}, tweedekamer: ${OFF}, officielebekendmakingen: ${OFF} }\nwatches: watches/*.yaml\n${more}\n`,
  );
  return { file, state: join(folder, "state") };
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

describe("a port that the worker cannot have ends its start, with what to do", () => {
  it.each([
    ["nl", "metrics: { port: PORT }", {}, /^kamerwacht: poort \d+ is bezet .* metrics\.port/],
    ["en", "metrics: { port: PORT, page: true }", {}, /^kamerwacht: port \d+ is taken .* metrics\.port/],
    ["nl", "slack: { port: PORT }", SECRETS, /is bezet .* slack\.port/],
    ["nl", "metrics: { port: PORT, host: 192.0.2.1 }", {}, /192\.0\.2\.1 is geen adres van deze machine/],
    ["en", "metrics: { port: PORT, host: 192.0.2.1 }", {}, /192\.0\.2\.1 is no address of this machine/],
  ])("%s: %s", async (language, more, environment, said) => {
    const { file, state } = configured(language, more.replace("PORT", String(await takenPort())));
    const { status, err } = await runCommand(["--config", file, "run"], environment);
    expect(err).toMatch(said);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(2);
    // And lets go of the database again.
    openStore(state)[Symbol.dispose]();
  });
});
