import { describe, expect, it } from "vitest";
import { tabled, votedOn } from "./plain/feed.ts";
import { inThisProcess } from "./plain/here.ts";
import { onceCases } from "./plain/once-cases.ts";
import { onceWorld } from "./plain/once-world.ts";
import { asProcess } from "./plain/process.ts";

describe("kamerwacht once, as its users start it", () => {
  const world = onceWorld(asProcess);

  it("shows the followed motion as it stands, then tells its vote, and then nothing again", async () => {
    const { feed, slack, run } = world();
    tabled(feed);
    expect(await run(["once"])).toMatchObject({ status: 0, err: "" });
    expect(slack.posted.map((post) => post.method)).toEqual(["chat.postMessage"]);
    expect(slack.posted[0]?.channel).toBe("#kanaal");
    votedOn(feed);
    await run(["once"]);
    const texts = slack.posted.slice(1).map((post) => `${post.method} ${post.text}`);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^chat\.postMessage .*is aangenomen/);
    expect(texts[1]).toMatch(/^chat\.update /);
    await run(["once"]);
    expect(slack.posted).toHaveLength(3);
  });

  it("prints the same without a token", async () => {
    const { feed, slack, run } = world();
    tabled(feed);
    votedOn(feed);
    const { status, out } = await run(["once"], null);
    expect(status).toBe(0);
    expect(out).toContain("Voorbeeld · opvang & zorg");
    expect(out).toContain("36600-XX-29");
    expect(out).toContain("1 bezorgd");
    expect(slack.calls).toEqual([]);
  });

  it("says what is wrong in the configuration, with status 2 and nothing started", async () => {
    const { slack, run, watch } = world();
    watch('channel: "#kanaal"\nwatches:\n  - { id: a, name: A, motion: "29" }\n');
    const { status, err } = await run(["once"]);
    expect(status).toBe(2);
    expect(err).toMatch(/a\.yaml:3:\d+: /);
    expect(slack.calls).toEqual([]);
  });
});

describe("kamerwacht once", () => {
  onceCases(inThisProcess);
});
