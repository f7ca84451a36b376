import { describe } from "vitest";
import { TEXTS } from "../commands/coalition.ts";
import { coalitionCases, SOURCES } from "../commands/coalition-cases.ts";

describe("in our words, whatever is on", () => coalitionCases(TEXTS.slice(0, 1), SOURCES));
describe.runIf(TEXTS.length > 1)("in real words, where they are at hand", () =>
  coalitionCases(TEXTS.slice(1), SOURCES.slice(-1)),
);
