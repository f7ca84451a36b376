import { describe } from "vitest";
import { asProcess } from "../commands/plain/process.ts";
import { ORDERS, togetherCases } from "../commands/plain/together-cases.ts";

describe("the same motion in four sources, to the program as its users start it", () => {
  togetherCases(asProcess, ORDERS);
});
