import { expect, it } from "vitest";
import type { Form } from "#slack";
import { takeSubmission } from "../../src/slack/app/submissions.ts";
import type { Surface, Tools } from "../../src/slack/app/tools.ts";
import { fakeDesk } from "./fake-desk.ts";

const formOf = (text: string): Form => ({
  window: "rule",
  title: "Regel proberen",
  submit: null,
  parts: [{ type: "text", text }],
  memory: {},
});

/** A window that shows one thing at once, and the result when it is there. */
function tried(next: () => Promise<Form>) {
  const updates: string[] = [];
  let warned = 0;
  const surface = {
    async update(_id: string, view: object) {
      updates.push(JSON.stringify(view));
    },
  } as unknown as Surface;
  const submit = () => ({ meanwhile: formOf("ogenblik"), failed: formOf("mislukt"), next });
  const tools = {
    desk: fakeDesk({ windows: [{ id: "rule", submit }] }),
    language: "nl",
    warn: () => {
      warned += 1;
    },
  } as unknown as Tools;
  const taken = takeSubmission(
    { viewId: "V1", callback: "rule", metadata: "{}", userId: "U1", role: async () => "keeper", values: {} },
    tools,
    surface,
  );
  return { taken, updates, warned: () => warned };
}

it("is acknowledged at once, and takes what comes of it twice, since Slack may lose the first", async () => {
  const well = tried(async () => formOf("12 treffers"));
  const badly = tried(async () => {
    throw new Error("stuk");
  });
  expect(JSON.stringify(well.taken.acknowledgement)).toContain("ogenblik");
  expect(well.updates).toEqual([]);
  await Promise.all([well, badly].map(({ taken }) => taken.after?.()));
  expect(well.updates.map((view) => view.includes("12 treffers"))).toEqual([true, true]);
  expect(badly.updates.map((view) => view.includes("mislukt"))).toEqual([true, true]);
  expect([well.warned(), badly.warned()]).toEqual([0, 1]);
});
