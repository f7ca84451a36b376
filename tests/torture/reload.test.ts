import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { build } from "#demo";
import { type LiveWorld, liveWorld, startLife, until } from "./live.ts";

const TIME_MAX_MS = 60_000;

function watchesOf(word: string): string {
  return `watches:\n  - { id: woord, name: Woord, query: ${word}, channel: "#een" }\n`;
}

function rewrite({ file }: LiveWorld, watches: string): void {
  writeFileSync(join(dirname(file), "watches", "alles.yaml"), watches);
}

it("the running program takes over rules that are changed; a broken change keeps the last good ones and is told once", async () => {
  await using world = await liveWorld({ channels: ["een"], watches: watchesOf("noodopvang") });
  const life = startLife(world);
  const comes = (isSo: () => boolean) => until(isSo, TIME_MAX_MS, () => life.said().slice(-2_000));
  const textsIn = (channel: string) => world.slack.messages(channel).map(({ text }) => text);
  const today = new Date().toISOString().slice(0, 10);
  const publish = (number: number, word: string) =>
    world.parliament.publish([
      build.document(`brief-${number}`, {
        documentNummer: `${today.slice(0, 4)}D2000${number}`,
        soort: "Brief regering",
        onderwerp: `Over ${word}, deel ${number}`,
        datum: `${today}T00:00:00`,
      }),
    ]);
  try {
    await life.begun;
    const seen = world.parliament.requests.length;
    await comes(() => world.parliament.requests.length > seen + 1);

    rewrite(world, watchesOf("spreidingswet").replace("query", "qeury"));
    await comes(() => textsIn("kamerwacht-ops").length > 0);
    publish(1, "noodopvang");
    await comes(() => textsIn("een").length === 1);

    rewrite(world, watchesOf("spreidingswet"));
    await comes(() => life.said().includes("watches reloaded"));
    publish(2, "spreidingswet");
    publish(3, "noodopvang");
    await comes(() => textsIn("een").length === 2);
    publish(4, "spreidingswet");
    await comes(() => textsIn("een").length === 3);
    expect(textsIn("een").map((text) => /deel (\d)/.exec(text)?.[1])).toEqual(["1", "2", "4"]);
    expect(textsIn("kamerwacht-ops")).toEqual([expect.stringMatching(/alles\.yaml:2:.*qeury/s)]);
  } finally {
    await life.kill();
  }
});
