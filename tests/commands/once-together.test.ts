import { describe } from "vitest";
import { inThisProcess } from "./plain/here.ts";
import { ORDERS, togetherCases } from "./plain/together-cases.ts";

describe("the same motion in four sources", () => {
  // The long tests try all orders.
  togetherCases(inThisProcess, ORDERS.slice(0, 1));
});
