import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fail, type OdataServer, odataServer, putMotion } from "../sources/odata-server.ts";
import { runCommand } from "./run-command.ts";

/** OData as the only source: it has no news, and knows what is followed. */
let folder: string;
let server: OdataServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-odata-"));
  server = await odataServer("v5");
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: motie, name: De motie, motion: 36600-XX-29 }\n  - { id: ander, name: Een andere, motion: 36600-XX-30 }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }\n  odata: { enabled: true, url: "${server.url}" }\nwatches: watches/*.yaml\n`,
  );
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** One pass: its status, and the cards that it printed. */
async function once(): Promise<{ readonly status: number; readonly out: string }> {
  let cards = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    cards += String(text);
    return true;
  });
  try {
    const { status } = await runCommand(["once", "--config", join(folder, "kamerwacht.yaml")], {
      LOG_LEVEL: "silent",
    });
    return { status, out: cards };
  } finally {
    write.mockRestore();
  }
}

it("gives a followed motion of long ago its card, with its vote, and asks once", async () => {
  putMotion(server, { number: "Nummer", serial: "Ondernummer" });
  const { status, out } = await once();
  expect(status).toBe(0);
  expect(out).toContain("36600-XX-29");
  expect(out).toContain("J. Jansen");
  expect(out).toMatch(/aangenomen/i);
  const asked = server.requests.length;
  expect((await once()).out).not.toContain("J. Jansen");
  expect(server.requests).toHaveLength(asked);
});

it("degrades nothing where it fails", async () => {
  server.answer = (response) => {
    fail(response, 500, "An error has occurred.");
    return true;
  };
  expect(await once()).toEqual({ status: 0, out: expect.not.stringContaining("36600-XX-29") });
});
