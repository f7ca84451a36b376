import { describe, expect, it } from "vitest";
import type { PostContent } from "#alert";
import { renderPost } from "#slack";
import { permalink } from "../../src/slack/permalink.ts";
import { post } from "./builders.ts";
import { digest, votingDay } from "./overview-builders.ts";

const WORKSPACE = "https://coalitie.slack.com/";
const place = { channelId: "C0123456789", ts: "1700000000.000200" };

describe("the address of a message", () => {
  it("is that of Slack, also in a thread", () => {
    const at = `${WORKSPACE}archives/C0123456789/p1700000000000200`;
    expect(permalink(WORKSPACE, place)).toBe(at);
    expect(permalink(WORKSPACE, { ...place, threadTs: "1690000000.000100" })).toBe(
      `${at}?thread_ts=1690000000.000100&cid=C0123456789`,
    );
  });

  it.each([
    ["an unknown workspace", null, place],
    ["an address that is none of a workspace", "javascript:alert(1)", place],
    ["an address with a path", "https://a.nl/b/", place],
    ["a channel that is no id", WORKSPACE, { ...place, channelId: "#kanaal" }],
    ["a time that is none", WORKSPACE, { ...place, ts: "nu" }],
  ])("is none with %s", (_, workspace, where) => {
    expect(permalink(workspace, where)).toBeNull();
  });
});

function linksOf(content: PostContent, workspace: string | null): readonly string[] {
  const places = { "card/a": place };
  const text = JSON.stringify(renderPost({ ...post(content), places }, [], workspace).blocks);
  return text.match(/https:\/\/coalitie[^"]+/g) ?? [];
}

describe("an overview", () => {
  const deadlines = [
    { on: "2024-12-05", id: "kv-tk-2024Z18231", title: "Kamervragen", overdue: true, card: "card/a" },
    { on: "2024-12-06", id: null, title: "Een ander", overdue: false, card: "card/weg" },
  ];
  const pointer = { type: "pointer-card", language: "nl", title: "Motie", id: "kst-36600-XX-29" } as const;
  const [first] = votingDay().votes;

  it.each([
    ["a digest", digest({ deadlines, happened: [], moved: [] })],
    ["a day of votes", { ...votingDay(), votes: first === undefined ? [] : [{ ...first, card: "card/a" }] }],
    ["a pointer", { ...pointer, card: "card/a" }],
  ])(
    "such as %s leads to the cards that stand in the channel, where the workspace is known",
    (_, content) => {
      expect(linksOf(content, WORKSPACE)).toEqual([permalink(WORKSPACE, place)]);
      expect(linksOf(content, null)).toEqual([]);
    },
  );

  it("gives up the way there rather than what it says", () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      on: "2024-12-05",
      id: null,
      title: `Een lange titel die ruimte neemt, nummer ${at}`.padEnd(140, "x"),
      overdue: false,
      card: "card/a",
    }));
    const line = many.map(({ on, id, title, card }) => ({
      on,
      id,
      title,
      card,
      told: { type: "card", kind: "Brief regering", watches: ["Spreidingswet"] } as const,
    }));
    const full = digest({ deadlines: many, happened: line, moved: line });
    const said = JSON.stringify(renderPost(post(full), [], null));
    const led = JSON.stringify(renderPost({ ...post(full), places: { "card/a": place } }, [], WORKSPACE));
    expect(led).toBe(said);
  });
});
