import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadConfig } from "#config";
import { runCommand } from "./run-command.ts";

/** A folder with a configuration in `config/`, as this repository has it, and files beside that. */
function folderWith(files: Readonly<Record<string, string>>, language = "nl"): string {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-env-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "config", "watches"), { recursive: true });
  const main = `language: ${language}\nwatches: watches/*.yaml\n`;
  const watches = 'channel: "#c"\nwatches:\n  - { id: a, name: A, query: opvang }\n';
  const all = { "config/kamerwacht.yaml": main, "config/watches/w.yaml": watches, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

const configOf = (folder: string) => join(folder, "config", "kamerwacht.yaml");
const check = (folder: string, environment: Readonly<Record<string, string>> = {}) =>
  runCommand(["--config", configOf(folder), "check"], environment);

describe(".env beside the configuration", () => {
  it.each([".env", "config/.env"])("is read by every command: %s", (name) => {
    const folder = folderWith({ [name]: "# tokens\nexport SLACK_BOT_TOKEN='xoxb-from-file'\n" });
    expect(loadConfig(configOf(folder), {}).secrets.botToken).toBe("xoxb-from-file");
  });

  it("yields to the environment, and to the nearer file; an empty value counts as none", () => {
    const folder = folderWith({
      ".env": "SLACK_BOT_TOKEN=xoxb-far\nSLACK_APP_TOKEN=xapp-far\n",
      "config/.env": "SLACK_BOT_TOKEN=\nSLACK_APP_TOKEN=xapp-near\n",
    });
    const { secrets } = loadConfig(configOf(folder), { SLACK_BOT_TOKEN: "xoxb-environment" });
    expect([secrets.botToken, secrets.appToken]).toEqual(["xoxb-environment", "xapp-near"]);
    expect(loadConfig(configOf(folder), { SLACK_BOT_TOKEN: " " }).secrets.botToken).toBe("xoxb-far");
  });

  it("is judged: at the line, without showing the value", async () => {
    const folder = folderWith({ ".env": "LOG_LEVEL=info\nSLACK_BOT_TOKEN=xoxp-canary-1\n" });
    const { status, err } = await check(folder);
    expect(status).toBe(2);
    expect(err).toBe(
      `${join(folder, ".env")}:2:1: SLACK_BOT_TOKEN: hier hoort het bot-token van de app, dat begint met xoxb-\n`,
    );
  });

  it("is told of where the command is given and it is not read", async () => {
    const elsewhere = folderWith({ ".env": "SLACK_BOT_TOKEN=xoxb-canary-2\n" });
    const folder = folderWith({});
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(elsewhere);
    const { status, err } = await check(folder);
    expect([status, err]).toEqual([
      0,
      `.env: let op: wordt bij deze configuratie niet gelezen: die leest ${join(folder, "config", ".env")}\n`,
    ]);
    process.chdir(folder);
    expect((await check(folder)).err).toBe("");
  });

  it("tells of a name that is probably misspelt", async () => {
    const { status, err } = await check(folderWith({ ".env": "\nSLACK_BOTTOKEN=xoxb-canary\n" }));
    expect(status).toBe(0);
    expect(err).toMatch(
      /\.env:2: let op: SLACK_BOTTOKEN wordt niet gelezen \(bedoelt u "SLACK_BOT_TOKEN"\?\)\n$/,
    );
    expect(err).not.toContain("canary");
  });

  it.each(["SLACK_BOT[TOKEN", "SLACK_BOT(TOKEN", "export SLACK_*+?"])(
    "tells of the name %s too",
    async (name) => {
      const { status, err } = await check(folderWith({ ".env": `\n${name}=x\n` }));
      expect([status, err]).toEqual([
        0,
        expect.stringMatching(/\.env:2: let op: SLACK_.* wordt niet gelezen/),
      ]);
    },
  );

  it("is told of by check: where the tokens come from, and what follows where one is missing", async () => {
    expect((await check(folderWith({}))).out).toContain(
      "Zonder SLACK_BOT_TOKEN worden kaarten op het scherm getoond",
    );
    const folder = folderWith({ ".env": "SLACK_BOT_TOKEN=xoxb-1-2\n" });
    const { out } = await check(folder);
    expect(out).toContain(`De tokens van Slack komen uit ${join(folder, ".env")}.`);
    expect(out).toContain("Zonder SLACK_APP_TOKEN");
  });

  it("does not matter where it cannot be read", () => {
    const folder = folderWith({});
    mkdirSync(join(folder, ".env"));
    expect(loadConfig(configOf(folder), {}).secrets.botToken).toBeNull();
  });

  it("hides its values in whatever is said", async () => {
    const folder = folderWith({
      ".env": "SLACK_SIGNING_SECRET=canarycanarycanary\nSLACK_BOT_TOKEN=xoxb-1\n",
    });
    const { err } = await runCommand([
      "--config",
      configOf(folder),
      "match",
      join(folder, "canarycanarycanary"),
    ]);
    expect(err).not.toContain("canary");
  });
});

it("check is wholly English where the configuration is", async () => {
  const folder = folderWith({ ".env": "SLACK_TOKEN=x\n" }, "en");
  writeFileSync(
    join(folder, "config", "watches", "w.yaml"),
    'channel: "#c"\nwatches:\n  - { id: a, name: A, query: azc NOT azc }\n',
  );
  const { out, err } = await check(folder);
  expect(out + err).toContain("warning: a: the query can never hit");
  expect(out + err).not.toMatch(/\b(?:een|het|niet|wordt|zonder|regel)\b/i);
});
