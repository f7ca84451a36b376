import { expect, it } from "vitest";
import { feedPage, tabled, votedOn } from "./feed.ts";
import { onceWorld } from "./once-world.ts";
import type { Way } from "./way.ts";

/** What goes wrong between two runs of `once`, each with the run that makes good of it. */
export function onceCases(way: () => Way): void {
  const world = onceWorld(way);

  it("reads each category by itself while the feed without one fails", async () => {
    const { feed, slack, run } = world();
    tabled(feed);
    await run(["once"]);
    votedOn(feed);
    feed.answer = (path) =>
      /category=/.test(path)
        ? null
        : { status: 500, body: "<Error><Message>An error has occurred.</Message></Error>" };
    const { status, out } = await run(["once"]);
    expect(status).toBe(1);
    expect(out).toContain("Niet gelezen: gegevensmagazijn *");
    expect(slack.posted.map((post) => post.method)).toEqual([
      "chat.postMessage",
      "chat.postMessage",
      "chat.update",
    ]);
    feed.answer = null;
    expect((await run(["once"])).status).toBe(0);
    expect(slack.posted).toHaveLength(3);
  });

  it.each([
    ["a truncated page", (whole: string) => whole.slice(0, whole.length / 2)],
    ["invalid XML", (whole: string) => whole.replace("<updated>", "<updated><<")],
    ["an HTML page", () => "<!DOCTYPE html><html><body>Onderhoud</body></html>"],
    ["entities", (whole: string) => whole.replace("<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed')],
    [
      "nesting",
      (whole: string) => whole.replace("</feed>", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</feed>`),
    ],
  ])("does not pass over %s", async (_name, spoil) => {
    const { feed, slack, run } = world();
    tabled(feed);
    await run(["once"]);
    votedOn(feed);
    const whole = feedPage(feed, new URLSearchParams("skiptoken=101"));
    feed.answer = () => ({ status: 200, body: spoil(whole) });
    expect((await run(["once"])).status).toBe(1);
    const report = JSON.parse((await run(["--json", "status"])).out);
    expect(report.sources.map((source: { status: string }) => source.status)).toContain("failed");
    feed.answer = null;
    expect((await run(["once"])).status).toBe(0);
    expect(
      slack.posted.filter(
        (post) => / is aangenomen/.test(post.text ?? "") && post.method === "chat.postMessage",
      ),
    ).toHaveLength(1);
  });

  it("keeps what Slack does not take for the next run", async () => {
    const { feed, slack, run, pass } = world();
    tabled(feed);
    slack.status = 429;
    const first = await run(["once"]);
    expect(first.status).toBe(1);
    expect(first.out).toContain("1 wachten nog");
    slack.status = 200;
    // Nothing may be sent before Slack's time is over, and once it is near the next run waits for it.
    await pass(12);
    expect((await run(["once"])).status).toBe(0);
    expect(slack.posted).toHaveLength(1);
  });
}
