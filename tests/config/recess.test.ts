import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "#config";
import { RECESSES } from "#parliament";
import { load, MAIN, mistakes } from "./files.ts";

const main = `${MAIN}recess: recess.yaml\n`;
const calendar = (...lines: readonly string[]) =>
  ["source: https://example.org/recessen", "recesses:", ...lines, ""].join("\n");
const summer = "  - { name: zomerreces, first: 2026-07-03, last: 2026-08-31, status: estimated }";
const winter = "  - { name: kerstreces, first: 2026-12-18, last: 2027-01-11 }";

describe("the recess calendar", () => {
  it("is read from the file that the configuration names; what is not said to be an estimate is announced", () => {
    const config = load({ "k.yaml": main, "recess.yaml": calendar(summer, winter) });
    expect(config.recesses).toEqual([
      { name: "zomerreces", first: "2026-07-03", last: "2026-08-31", status: "estimated" },
      { name: "kerstreces", first: "2026-12-18", last: "2027-01-11", status: "announced" },
    ]);
    expect(config.recessFile).toMatch(/recess\.yaml$/);
  });

  it("is the built-in one where none is named", () => {
    expect(load({})).toMatchObject({ recesses: RECESSES, recessFile: null });
  });

  it("comes with the program as a file that says the same as the built-in one", () => {
    const file = join(import.meta.dirname, "..", "..", "config", "kamerwacht.yaml");
    const { recesses, recessFile } = loadConfig(file, {});
    expect(recessFile).not.toBeNull();
    expect(recesses).toEqual(RECESSES);
  });

  it.each([
    [
      "a name that is none",
      summer.replace("zomerreces", "zomervakantie"),
      "3:13",
      "only one of voorjaarsreces",
    ],
    ["a day that is none", summer.replace("2026-07-03", "2026-07-32"), "3:32", '"2026-07-32" is not a day'],
    [
      "a day in another spelling",
      summer.replace("2026-07-03", "3-7-2026"),
      "3:32",
      '"3-7-2026" is not a day',
    ],
    [
      "an end before its beginning",
      summer.replace("2026-08-31", "2026-06-30"),
      "3:50",
      "lies before 2026-07-03",
    ],
    ["a year that is mistyped", summer.replace("2026-08-31", "2027-08-31"), "3:50", "is the year right"],
    ["an unknown status", summer.replace("estimated", "perhaps"), "3:70", "only one of announced, estimated"],
    ["recesses that are not in order", `${winter}\n${summer}`, "4:32", "is not after 2027-01-11"],
    ["no recesses", "  x: y", "3:3", "not a list of recesses"],
  ])("tells the place of %s", (_name, lines, place, message) => {
    const told = mistakes({ "k.yaml": main, "recess.yaml": calendar(lines) });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`recess.yaml:${place}: `);
    expect(told[0]).toContain(message);
  });

  it("tells where its source is missing, and where the file is", () => {
    expect(mistakes({ "k.yaml": main, "recess.yaml": `recesses:\n${summer}\n` })).toEqual([
      expect.stringContaining("recess.yaml:1:1: source: is missing"),
    ]);
    expect(mistakes({ "k.yaml": main })).toEqual([expect.stringContaining("there is no such file")]);
  });
});
