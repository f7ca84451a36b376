import { describe } from "vitest";
import { inThisProcess } from "./plain/here.ts";
import { togetherCases } from "./plain/together-cases.ts";

describe("the same motion in four sources", () => {
  togetherCases(inThisProcess);
});
