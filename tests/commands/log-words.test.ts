import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LOGGED } from "../../src/commands/log-words.ts";

const SRC = join(import.meta.dirname, "..", "..", "src");
/** Said in sentences of their own, with what goes with them. */
const OWN = [
  "metrics are not served",
  "page open to others",
  "slack app cannot connect",
  "source unavailable",
  "watches not reloaded",
];
/** `log.warn({ … }, "message")` and, of the Slack app, `logs.warn("message", …)`. */
const MESSAGE = /\.(?:warn|error)\(\s*(?:(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\w+),\s*)?"([^"]+)"/g;

it("has words for every warning and error of the program, and for no other", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const found = files.flatMap((name) =>
    [...readFileSync(join(SRC, name), "utf8").matchAll(MESSAGE)].map(([, message = ""]) => message),
  );
  const messages = new Set(found.filter((message) => /^[a-z]\w* \w|^the /i.test(message)));
  expect([...messages].toSorted()).toEqual([...Object.keys(LOGGED), ...OWN].toSorted());
});
