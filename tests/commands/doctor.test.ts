import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  build,
  makePdf,
  publishHistory,
  type SmallParliament,
  type SmallSlack,
  startSmallParliament,
  startSmallSlack,
} from "#demo";
import { DATABASE_FILE, openStore } from "#store";
import { runCommand } from "./run-command.ts";

let folder: string;
let parliament: SmallParliament;
let slack: SmallSlack;
const NOW = new Date("2026-11-25T10:00:00Z");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-doctor-"));
  parliament = await startSmallParliament();
  publishHistory(parliament, NOW);
  const file = { contentType: "application/pdf", bytes: makePdf([]) };
  parliament.publish(
    [build.document("brief", { soort: "Brief regering", documentNummer: "2026D00001", file })],
    NOW,
  );
  slack = await startSmallSlack({
    channels: ["ops", "kanaal", { name: "oud", archived: true }, { name: "vreemd", member: false }],
  });
});
afterEach(async () => {
  await parliament.close();
  await slack.close();
  rmSync(folder, { recursive: true });
});

function configFile(channels: readonly string[] = ["#kanaal"], slackKeys = ""): string {
  mkdirSync(join(folder, "watches"), { recursive: true });
  const watches = channels.map(
    (channel, index) => `  - { id: w${index}, name: W, query: opvang, channel: "${channel}" }\n`,
  );
  writeFileSync(join(folder, "watches", "a.yaml"), `watches:\n${watches.join("")}`);
  writeFileSync(
    join(folder, "kamerwacht.yaml"),
    `state: state
sources:
  contact: beheer@voorbeeld.nl
  gegevensmagazijn: { url: "${parliament.url}" }
  tweedekamer: { enabled: false }
  officielebekendmakingen: { enabled: false }
slack: { opsChannel: "#ops"${slackKeys} }
watches: watches/*.yaml
`,
  );
  return join(folder, "kamerwacht.yaml");
}

interface Diagnosis {
  readonly part: string;
  readonly what: string;
  readonly state: string;
  readonly detail: string | null;
}

async function diagnose(
  channels?: readonly string[],
  environment: Readonly<Record<string, string>> = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  },
  slackKeys = "",
): Promise<{
  readonly status: number;
  readonly bad: readonly Diagnosis[];
  readonly all: readonly Diagnosis[];
}> {
  const { status, out } = await runCommand(
    ["--config", configFile(channels, slackKeys), "--json", "doctor"],
    environment,
  );
  const all = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Diagnosis);
  return { status, all, bad: all.filter(({ state }) => state === "bad") };
}

describe("doctor", () => {
  it("finds nothing wrong with Slack and a feed as they should be", async () => {
    const { bad, all } = await diagnose();
    expect(bad).toEqual([]);
    const good = all.filter(({ state }) => state === "good").map(({ what }) => what);
    expect(good).toContain("Document: velden en relaties zijn de bekende");
    expect(good).toContain("één entiteit is op te vragen met haar id");
    expect(good).toContain("kanaal #kanaal");
  });

  it("tells a category of which nothing came, of those that it needs", async () => {
    await parliament.close();
    parliament = await startSmallParliament();
    parliament.publish([build.document("brief", { soort: "Brief regering" })], NOW);
    const { bad } = await diagnose();
    expect(bad.find(({ what }) => what.startsWith("Stemming:"))?.detail).toContain("niets van deze soort");
    expect(bad.some(({ what }) => what.startsWith("Commissie:"))).toBe(false);
  });

  it("names a field that is new, and what is nowhere filled", async () => {
    const head = Date.now();
    parliament.fail({ on: "feed", category: "Toezegging", how: "body", body: pledgePage(head) });
    const { bad } = await diagnose();
    const { detail } = bad.find(({ what }) => what.startsWith("Toezegging:")) ?? {};
    expect(detail).toContain("onbekend veld: toezegging.prioriteit");
    expect(detail).toContain("nergens gevuld: tekst");
  });

  it("goes on where one category is away", async () => {
    parliament.fail({ on: "feed", category: "Zaak", how: "error" });
    const { status, bad } = await diagnose();
    expect(status).toBe(1);
    expect(bad.find(({ what }) => what.startsWith("Zaak:"))?.detail).toContain("niet bereikbaar");
  });

  it.each([
    ["#nergens", "vindt #nergens niet"],
    ["#oud", "gearchiveerd"],
    ["#vreemd", "/invite @Kamerwacht"],
  ])("says of the channel %s what to do", async (channel, words) => {
    const { bad } = await diagnose([channel]);
    expect(bad.find(({ what }) => what === `kanaal ${channel}`)?.detail).toContain(words);
  });

  it("asks for the right to read user groups where those keep the rules, and only there", async () => {
    const { all } = await diagnose();
    expect(all.filter(({ what }) => what.includes("usergroups:read"))).toEqual([]);
    const kept = await diagnose(undefined, undefined, ", keepers: [S0BEHEER00]");
    expect(kept.bad.map(({ what }) => what)).toEqual(["recht usergroups:read"]);
  });

  it("says that a token is not accepted, and shows none", async () => {
    const token = "xoxb-not-this-one";
    const { status, bad, all } = await diagnose(undefined, {
      SLACK_BOT_TOKEN: token,
      SLACK_API_URL: slack.apiUrl,
    });
    expect(status).toBe(1);
    expect(bad.find(({ part }) => part === "Slack")?.detail).toContain("invalid_auth");
    expect(JSON.stringify(all)).not.toContain(token);
  });

  it.each([
    ["cut off", (file: string) => truncateSync(file, 30_000)],
    ["of something else", (file: string) => writeFileSync(file, "geen database")],
  ])("goes on after a database that is %s, and says what to do", async (_what, spoil) => {
    const state = join(folder, "state");
    openStore(state)[Symbol.dispose]();
    spoil(join(state, DATABASE_FILE));
    const { status, bad, all } = await diagnose();
    expect(status).toBe(1);
    expect(bad.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/: zet .+ (?:terug|ergens anders)/),
    ]);
    const good = all.filter(({ state }) => state === "good").map(({ what }) => what);
    expect(good).toContain("één entiteit is op te vragen met haar id");
    expect(good).toContain("kanaal #kanaal");
  });

  it("prints plain lines for people", async () => {
    const { out } = await runCommand(["--config", configFile(), "doctor"]);
    expect(out).toMatch(/^Configuratie\n {2}goed +1 regels? in 1 bestand/);
    expect(out).toContain("Zonder SLACK_BOT_TOKEN");
  });
});

describe("doctor without a network", () => {
  let host: string;
  beforeEach(async () => {
    // A port on which nothing listens any more: what a host that is down looks like from here.
    host = new URL(slack.apiUrl).host;
    await slack.close();
  });
  const nowhere = (language: string) => {
    const file = configFile();
    const text = readFileSync(file, "utf8").replace(parliament.url, `http://${host}`);
    writeFileSync(file, `language: ${language}\n${text}`);
    return file;
  };

  it("counts one fault for a host, says what to do, and praises nothing there", async () => {
    const { status, out } = await runCommand(["--config", nowhere("nl"), "doctor"]);
    expect(status).toBe(1);
    const part = out.slice(out.indexOf("Bron gegevensmagazijn"), out.indexOf("Slack"));
    expect(part.match(/FOUT/g)).toHaveLength(1);
    expect(part).not.toContain("goed");
    expect(part).toContain(`niet bereikbaar: ${host}: de verbinding wordt geweigerd (ECONNREFUSED)`);
    expect(part).toContain("kijk of deze machine op het internet zit");
    expect(out).toContain("1 ding is niet in orde.");
  });

  it("says of Slack that it is not reachable, and not that Slack gave a code", async () => {
    const environment = { SLACK_BOT_TOKEN: "xoxb-1-2", SLACK_API_URL: `http://${host}/api/` };
    const { out } = await runCommand(["--config", nowhere("nl"), "doctor"], environment);
    expect(out).toContain("Slack is niet bereikbaar vanaf deze machine (ECONNREFUSED)");
    expect(out).not.toContain("Slack geeft de code");
    expect(out).toContain("2 dingen zijn niet in orde.");
  });

  it("is English in its own words where the configuration is", async () => {
    const { out } = await runCommand(["--config", nowhere("en"), "doctor"]);
    expect(out).toContain(`not reachable: ${host}: the connection is refused (ECONNREFUSED)`);
    expect(out).toContain("Without SLACK_BOT_TOKEN");
    expect(out).toContain("1 thing is not right.");
  });
});

/** A page with one pledge as a later schema might have it. */
function pledgePage(position: number): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>x</title>
    <category term="toezegging"/><link rel="next" href="https://x/Feed?skiptoken=${position}"/>
    <content><toezegging xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="00000000-0000-4000-8000-000000000001"
      bijgewerkt="2026-11-25T10:00:00"><nummer>TZ202611-001</nummer><status>Openstaand</status>
      <prioriteit>hoog</prioriteit></toezegging></content></entry></feed>`;
}

describe("record", () => {
  it("saves a page of each category and a file, with where and when", async () => {
    const out = join(folder, "opgenomen");
    const { status } = await runCommand(["--config", configFile(), "record", "--out", out]);
    expect(status).toBe(0);
    const names = readdirSync(join(out, "gegevensmagazijn"));
    expect(names.filter((name) => name.startsWith("syncfeed_")).length).toBe(16);
    expect(names.some((name) => name.startsWith("bestand_") && name.endsWith(".pdf"))).toBe(true);
    const lines = readFileSync(join(out, "opgenomen.jsonl"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(names.length);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      source: "gegevensmagazijn",
      bytes: expect.any(Number),
    });
    expect(Date.parse(JSON.parse(lines[0] ?? "").at)).not.toBeNaN();
  });

  it("says which source could not be recorded", async () => {
    const file = configFile();
    parliament.fail({ on: "feed", how: "html" });
    const { status, err } = await runCommand(["--config", file, "record", "--out", join(folder, "niets")]);
    expect(status).toBe(1);
    expect(err).toContain("gegevensmagazijn");
  });
});
