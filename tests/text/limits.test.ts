import { describe, expect, it } from "vitest";
import { memoryWithin, timeFor } from "../../src/text/limits.ts";

describe("the memory for reading files", () => {
  it("fits beside the program in 512 MB", () => {
    const { residentMb, memoryMb } = memoryWithin(512 * 1_048_576);
    expect(residentMb + 230).toBeLessThanOrEqual(536);
    expect(memoryMb).toBeGreaterThanOrEqual(150);
  });

  it.each([undefined, 0, 18_446_744_073_709_552_000])(
    "is all that is needed without a limit: %s",
    (bytes) => {
      expect(memoryWithin(bytes).memoryMb).toBe(384);
    },
  );
});

it.each([
  [1_500, 15_015],
  [504_000, 20_040],
  [4_500_000, 60_000],
  [40_000_000, 60_000],
])("a file of %i bytes may take %i ms to read", (bytes, ms) => {
  expect(timeFor(bytes, { timeoutMs: 60_000 })).toBe(ms);
});
