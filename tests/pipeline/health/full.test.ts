import { expect, it, onTestFinished } from "vitest";
import { record } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";

it("while the disk is full what is held goes out, nothing is read, and that is told once, as is its end", async () => {
  let isShort = true;
  const made = bench({ watches: [watch("opvang", { query: "opvang" })], isShort: () => isShort });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.source.queue([
    record("document", "brief", { fields: { onderwerp: "Brief over opvang", datum: "2024-11-20T00:00:00" } }),
  ]);
  const told = () =>
    made.messenger.delivered.map(({ content }) =>
      content.type === "notice" ? `${content.level} ${content.matter.what}` : content.type,
    );
  const stop = new AbortController();
  const running = made.worker.run(stop.signal);
  const comes = (what: string) =>
    expect.poll(() => made.worker.wake() ?? told(), { timeout: 20_000 }).toContain(what);
  await comes("warning disk-full");
  expect(told()).toEqual(["warning disk-full"]);
  isShort = false;
  await comes("resolved disk-free");
  stop.abort();
  await running;
  expect(told()).toEqual(["warning disk-full", "resolved disk-free"]);
  await made.once();
  expect(told().slice(2)).toEqual(["document-card"]);
});
