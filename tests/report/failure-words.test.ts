import { describe, expect, it } from "vitest";
import { failureCode, failureText, networkText } from "#report";
import { networkError } from "../../src/sources/network-errors.ts";

const CODES = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH"];

describe("what a source says of a network that fails", () => {
  it.each(CODES)("is known for what it is, and what to do about it: %s", (code) => {
    const noted = networkError(
      new URL("https://voorbeeld.nl/x"),
      Object.assign(new Error(), { code }),
    ).message;
    expect(failureCode(noted)).toBe(code);
    expect(networkText(failureCode(noted) ?? "", "nl")).toContain("kijk of deze machine op het internet zit");
    expect(failureText(noted, "nl")).toMatch(/^voorbeeld\.nl: (?:de|het) .*\(\w+\)$/);
  });
});
