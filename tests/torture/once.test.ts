import { describe } from "vitest";
import { onceCases } from "../commands/plain/once-cases.ts";
import { asProcess } from "../commands/plain/process.ts";

describe("kamerwacht once, as its users start it", () => {
  onceCases(asProcess);
});
