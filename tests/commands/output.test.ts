import { expect, it } from "vitest";
import { standardOutput } from "../../src/commands/output.ts";

/** What comes out of `standardOutput` for a text, on a terminal or in a pipe. */
function shown(text: string, isTTY: boolean): string {
  let out = "";
  const stream = {
    isTTY,
    write(piece: string) {
      out += piece;
    },
    on: () => stream,
    listeners: () => [],
  };
  const { print, write, complain } = standardOutput(stream as never, stream as never);
  print(text);
  write(text);
  complain(text);
  return out;
}

it("lets no words of others steer a terminal, and leaves data in a pipe as they are", () => {
  const bad = "\u001b]0;naam\u0007\u001b[2J\u009b31m \u202egnirts\u202c é 😀\rFOUT\n";
  expect(shown(bad, true)).toBe(
    "]0;naam[2J31m gnirts é 😀FOUT\n\n]0;naam[2J31m gnirts é 😀FOUT\n]0;naam[2J31m gnirts é 😀FOUT\n",
  );
  expect(shown(bad, false)).toBe(`${bad}\n${bad}${bad}`);
});
