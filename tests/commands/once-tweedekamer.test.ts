import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { motion, others } from "../sources/tweedekamer-builders.ts";
import { MAINTENANCE, NOT_FOUND } from "../sources/tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "../sources/tweedekamer-server.ts";
import { runCommand } from "./run-command.ts";

/** The website as the only source, from a server to cards on the terminal. */
let folder: string;
let site: SmallSite;
const today = new Date().toISOString().slice(0, 10);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-site-"));
  site = await smallSite();
  site.documents.push(
    motion({ date: today, title: "Motie van het lid Jansen over het oude azc" }),
    ...others(today),
  );
  site.sessions.push({
    id: "2026P00001",
    title: "Stemmingen",
    date: today,
    votes: [{ of: motion(), result: "Aangenomen" }],
  });
  site.bills.push({ dossier: "36333", title: "Wet", date: today });
  mkdirSync(join(folder, "watches"));
  writeFileSync(
    join(folder, "watches", "a.yaml"),
    'channel: "#kanaal"\nwatches:\n  - { id: motie, name: De motie, motion: 36600-XX-29 }\n  - { id: azc, name: Azc, query: azc }\n',
  );
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state\nsources:\n  contact: test@example.org\n  gegevensmagazijn: { enabled: false }\n  tweedekamer: { url: "${site.url}" }\n  officielebekendmakingen: { enabled: false }\nwatches: watches/*.yaml\n`,
  );
});

afterEach(async () => {
  await site[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** What a command said, with the cards that it printed. */
async function command(...words: string[]): Promise<{ status: number; out: string }> {
  let cards = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    cards += String(text);
    return true;
  });
  try {
    const { status, out, err } = await runCommand([...words, "--config", join(folder, "kamerwacht.yaml")], {
      LOG_LEVEL: "silent",
    });
    return { status, out: cards + out + err };
  } finally {
    write.mockRestore();
  }
}

it("tells what comes on the lists, what is followed with its proposers and votes, and each once", async () => {
  const first = await command("once");
  expect([first.status, first.out]).toEqual([0, expect.not.stringContaining("azc")]);
  const followed = motion({
    date: today,
    number: "36600-XX-29",
    title: "Motie van het lid Jansen over bedden",
    proposers: [{ name: "J. Jansen", party: "SP" }],
  });
  site.documents.push(
    followed,
    motion({ date: today, title: "Motie van het lid De Boer over het nieuwe azc" }),
  );
  const second = await command("once");
  expect(second.status).toBe(0);
  expect(second.out).toContain("over het nieuwe azc");
  expect(second.out).toContain("Motie-Jansen · bedden · 36600-XX-29");
  expect(second.out).toContain("J. Jansen");

  followed.vote = {
    result: "Aangenomen",
    method: "met handopsteken",
    date: today,
    table: [
      ["SP", 76, "Voor"],
      ["PVV", 74, "Tegen"],
    ],
  };
  site.sessions.push({
    id: "2026P00002",
    title: "Stemmingen moties",
    date: today,
    votes: [{ of: followed, result: "Aangenomen" }],
  });
  const third = await command("once");
  expect(third.out).toMatch(/aangenomen/i);
  expect(third.out).toMatch(/\b76\b/);
  expect(third.out).not.toContain("over het nieuwe azc");
  const fourth = await command("once");
  expect(fourth.out).not.toMatch(/aangenomen/i);
});

describe("a site that is not itself", () => {
  it.each<[string, number, string]>([
    ["maintenance with 200", 200, MAINTENANCE],
    ["a fake 404 with 200", 200, NOT_FOUND],
    ["changed markup", 200, "<main><h1>Kamerstukken</h1><div data-card>Motie</div></main>"],
    ["429", 429, ""],
  ])("fails, says so in status, and posts nothing: %s", async (_, status, body) => {
    await command("once");
    site.documents.push(motion({ date: today, title: "Motie van het lid De Boer over het nieuwe azc" }));
    site.answer = always(status, body, { "retry-after": "3600" });
    const broken = await command("once");
    expect(broken.status).toBe(1);
    expect(broken.out).not.toContain("nieuwe azc");
    expect((await command("status")).out).toMatch(/tweedekamer moties .*(?:list of moties|minder verzoeken)/);
    site.answer = () => false;
    expect((await command("once")).out).toContain("nieuwe azc");
  });
});

it("knows a followed motion by its zaak, where a page of votes does not show its number", async () => {
  await command("once");
  const followed = motion({
    date: today,
    number: "36600-XX-29",
    title: "Motie van het lid Jansen over bedden",
  });
  site.documents.push(followed);
  await command("once");
  followed.vote = {
    result: "Verworpen",
    method: "met handopsteken",
    date: today,
    table: [
      ["SP", 61, "Voor"],
      ["PVV", 89, "Tegen"],
    ],
  };
  site.sessions.push({
    id: "2026P00002",
    title: "Stemmingen moties",
    date: today,
    votes: [{ of: { ...followed, number: null }, result: "Verworpen" }],
  });
  const { out } = await command("once");
  expect(out).toMatch(/verworpen/i);
  expect(out).toMatch(/\b61\b/);
});

it("is held against what is expected of it, and recorded", async () => {
  expect((await command("doctor")).out).toMatch(/de lijst moties is te lezen/);
  const recorded = await command("record", "--out", join(folder, "opnamen"));
  expect(recorded.status).toBe(0);
  expect(recorded.out).toMatch(/website_lijst_moties.*kamerstukken\/moties/);
});
