import { WebAPIPlatformError } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import type { Form } from "#slack";
import { takeSubmission } from "../../src/slack/app/submissions.ts";
import type { Surface, Tools } from "../../src/slack/app/tools.ts";
import { codesOf } from "./documented-codes.ts";
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

describe("a change of a window that Slack refuses", () => {
  /** What is warned of and said where the first `times` changes are refused. */
  async function refused(code: string, times: number) {
    const warned: string[] = [];
    const told: string[] = [];
    let changes = 0;
    const surface = {
      async update() {
        changes += 1;
        if (changes <= times) throw new WebAPIPlatformError({ ok: false, error: code });
      },
      async tell(_asker: object, { text }: { text: string }) {
        told.push(text);
      },
    } as unknown as Surface;
    const next = async () => formOf("12 treffers");
    const submit = () => ({ meanwhile: formOf("ogenblik"), failed: formOf("mislukt"), next });
    const desk = fakeDesk({ windows: [{ id: "rule", submit }] });
    const warn = (text: string) => warned.push(text);
    const tools = { desk, language: "nl", warn } as unknown as Tools;
    const sent = { viewId: "V1", callback: "rule", metadata: "{}", userId: "U1", values: {} };
    const taken = takeSubmission({ ...sent, role: async () => "keeper" }, tools, surface);
    await taken.after?.();
    return { warned: warned.length, told, changes };
  }

  it("is tried once more, noted once, and said to who waits, by whatever code", async () => {
    const codes = codesOf("views.update");
    const once = Promise.all(codes.map((code) => refused(code, 1)));
    const twice = await Promise.all(codes.map((code) => refused(code, 2)));
    for (const outcome of await once) expect(outcome).toEqual({ warned: 0, told: [], changes: 2 });
    for (const [index, { warned, told, changes }] of twice.entries())
      expect([codes[index], warned, changes, told.length]).toEqual([
        codes[index],
        1,
        2,
        codes[index] === "not_found" ? 0 : 1,
      ]);
  });
});
