import { expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

it("plays the whole story: the expected cards arrive, each once, and no others", async () => {
  const { status, out } = await runCommand(["demo", "--once"]);
  expect(out.split("\n").filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(status).toBe(0);
}, 120_000);
