import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUTTONS, createDesk } from "#desk";
import type { Asker } from "#slack";
import { motionLife } from "../parliament/world.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

let bench: SlackBench;
beforeAll(async () => {
  bench = await slackBench(WATCHES);
  await bench.bring(...motionLife(), pledge());
});
afterAll(() => bench[Symbol.asyncDispose]());

const noText = async () => Promise.reject(new Error("nothing is read here"));
const FAILED = "Dat is niet gelukt";
const desk = () =>
  createDesk({
    program: { ...bench.app, readText: noText, wake: () => {}, rulesChanged: () => {} },
    config: bench.config,
  });

describe("commands as Slack and telephones write them", () => {
  it.each([
    ["motie “36600-XX-29”", "Motie-Een/Twee"],
    ["motie *36600-XX-29*", "Motie-Een/Twee"],
    ["motie `36600-XX-29`", "Motie-Een/Twee"],
    ["motie 36600‑XX‑29", "Motie-Een/Twee"],
    ["motie 36 600 XX, nr. 29 🎉", "Motie-Een/Twee"],
    ["MOTIE <https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html>", "Motie-Een/Twee"],
    [
      "motie <https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html|kst-36600-XX-29>",
      "Motie-Een/Twee",
    ],
    ["ontdemp “Noodopvang”", "De regel Noodopvang was"],
    ["ontdemp ‘noodopvang’", "De regel Noodopvang was"],
    ["ontdemp *Noodopvang*", "De regel Noodopvang was"],
    ["zoek “noodopvang”", "noodopvang"],
    ["zoek ‘noodopvang", "noodopvang"],
    ["zoek :tada: 🎉", "dubbele punt"],
    ["zoek <!channel>", "channel"],
    ["zoek <https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html>", "Motie-Een/Twee"],
    ["zoek 36600-XX-29", "Motie-Een/Twee"],
    ["zoek https://voorbeeld.nl/zomaar", "geen nummer of link"],
    ["motie opvang", "Motie-Een/Twee"],
    ["motie “Opvang”", "Motie-Een/Twee"],
    ["volg “opvang”", "Volgen: Motie-Een/Twee"],
    ["volg *opvang*", "Volgen: Motie-Een/Twee"],
    ["volg #spreidingswet", "Dat is een kanaal"],
    ["volg <#C0123ABC|spreidingswet>", "Dat is een kanaal"],
    ["volg 99999", "geen nummer of link"],
    ["volg brief over opvang", "wordt hier al gevolgd"],
    ["ontvolg noodopvang", "/kamer demp noodopvang"],
    ["🎉", "/kamer help"],
    [":wave: hallo", "/kamer help"],
    ["<@U0BEZOEKER> motie", "/kamer help"],
    ["volg 🎉", "geen nummer of link"],
    ["volg <https://voorbeeld.nl/zomaar>", "archief"],
    ["\u200bhelp", "/kamer help"],
    ["   ", "/kamer volg"],
  ])("%j is answered helpfully", async (text, expected) => {
    const answer = await bench.kamer(text);
    expect(answer).toContain(expected);
    expect(answer).not.toContain(FAILED);
  });
});

describe("presses that come from elsewhere", () => {
  const asker: Asker = { userId: "U0BEZOEKER", channelId: "C0ANDERS00", channelName: null };
  const VALUES = [
    "",
    "🎉",
    "{",
    "{}",
    '{"watch":1}',
    "card/motion:weg/#kind-in-azc",
    "12/#kind-in-azc",
    "x".repeat(2_000),
  ];

  it.each(BUTTONS.map(({ id }) => id))("on %s carry what nobody knows, and are answered", async (id) => {
    const button = desk().buttons.find((each) => each.id === id);
    for (const value of VALUES) {
      const outcome = await button?.press({ value, asker });
      if (outcome == null) continue;
      const said = "form" in outcome ? await outcome.otherwise() : outcome;
      expect(said.text, `${id} ${value.slice(0, 40)}`).not.toBe("");
    }
  });

  it("on a window of before of another version changes nothing", async () => {
    for (const window of desk().windows) {
      const submitted = window.submit({ values: {}, memory: {}, asker });
      if ("answer" in submitted) expect((await submitted.answer(asker)).text).not.toBe("");
    }
    const made = bench.app.store.transaction((transaction) => transaction.proposals());
    expect(made.filter(({ inForce }) => inForce)).toEqual([]);
  });
});
