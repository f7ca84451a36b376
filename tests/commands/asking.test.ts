import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askAtKeyboard } from "../../src/commands/asking.ts";

it("takes what was typed before it asked, waits for what is not, and takes the end for no answer", async () => {
  const input = new PassThrough();
  let said = "";
  const output = new PassThrough();
  output.on("data", (piece) => {
    said += String(piece);
  });
  using asking = askAtKeyboard(input, output);
  input.write("nl\n #opvang \n");
  expect([await asking.ask("Taal? "), await asking.ask("Kanaal? ")]).toEqual(["nl", "#opvang"]);
  const third = asking.ask("Welke? ");
  input.write("2\n");
  expect(await third).toBe("2");
  const last = asking.ask("En? ");
  input.end();
  expect([await last, await asking.ask("Nog? ")]).toEqual(["", ""]);
  expect(said).toBe("Taal? Kanaal? Welke? En? Nog? ");
});
