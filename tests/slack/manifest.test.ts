import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { MANIFEST_SCOPES } from "#demo";
import { SHORTCUTS } from "#desk";
import { iconSvg } from "../pictures/icon.ts";

const FILE = join(import.meta.dirname, "../../docs/slack-manifest.yaml");
const source = readFileSync(FILE, "utf8");

interface Manifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly slash_commands: readonly { command: string; description: string; usage_hint: string }[];
    readonly shortcuts: readonly { callback_id: string; description: string; name: string }[];
    readonly unfurl_domains: readonly string[];
    readonly app_home: { readonly home_tab_enabled: boolean };
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

const manifest = parse(source) as Manifest;

describe("the icon to upload", () => {
  const docs = join(import.meta.dirname, "../../docs");

  it("is a square as Slack takes it, and what the script draws", () => {
    expect(readFileSync(join(docs, "icon.svg"), "utf8")).toBe(iconSvg());
    const png = readFileSync(join(docs, "icon.png"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(512);
    expect(width).toBeLessThanOrEqual(2_000);
  });
});

describe("the manifest", () => {
  it("asks for what the program does, and for nothing else", () => {
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([
      "channels:history",
      "channels:read",
      "chat:write",
      "commands",
      "files:read",
      "files:write",
      "groups:history",
      "groups:read",
      "im:history",
      "im:write",
      "links:read",
      "links:write",
      "users:read",
    ]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      "app_home_opened",
      "link_shared",
      "member_joined_channel",
      ...["channel", "group"].flatMap((kind) =>
        ["archive", "unarchive", "rename", "left"].map((what) => `${kind}_${what}`),
      ),
    ]);
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(
      SHORTCUTS.map(({ id }) => id),
    );
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
  });

  it("is what the small Slack holds the program to", () => {
    expect([...MANIFEST_SCOPES].sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
  });

  it("explains every permission", () => {
    const lines = source.split("\n");
    const first = lines.findIndex((line) => line.trim() === "bot:") + 1;
    let isExplained = false;
    for (const line of lines.slice(first, lines.indexOf("settings:"))) {
      if (line.trim().startsWith("#")) isExplained = true;
      else expect(isExplained, line).toBe(true);
    }
  });

  it("keeps to Slack's limits", () => {
    const { display_information: shown, features } = manifest;
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    for (const shortcut of features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
    }
    expect(features.unfurl_domains.length).toBeLessThanOrEqual(5);
  });
});
