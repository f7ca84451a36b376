import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What other programs do with the same words and texts, in MB of text a second; null where one is not installed. */
export interface Outside {
  readonly ripgrep: number | null;
  readonly vectorscan: number | null;
}

const ROUNDS = 12;
/** So many times the texts, so that the start of a program is little beside its work. */
const REPEATED = 10;
const HEADER = "/usr/include/hs/hs.h";

/** Lets `rg -i -F -f` and the library vectorscan, built for this, look for terms in texts. */
export function measureOutside(texts: readonly string[], terms: readonly string[]): Outside {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-outside-"));
  try {
    const [words, text] = [join(folder, "terms.txt"), join(folder, "text.txt")];
    const all = texts.join("\n").repeat(REPEATED);
    writeFileSync(words, terms.join("\n"));
    writeFileSync(text, all);
    return {
      ripgrep: ripgrep(words, text, Buffer.byteLength(all)),
      vectorscan: vectorscan(folder, words, text),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ripgrep(words: string, text: string, bytes: number): number | null {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    const { error } = spawnSync("rg", ["-i", "-F", "-c", "-j", "1", "-f", words, text]);
    if (error !== undefined) return null;
    least = Math.min(least, performance.now() - begin);
  }
  return bytes / 1_000 / least;
}

function vectorscan(folder: string, words: string, text: string): number | null {
  if (!existsSync(HEADER)) return null;
  const program = join(folder, "vectorscan");
  const source = join(import.meta.dirname, "vectorscan.c");
  if (spawnSync("cc", ["-O2", "-o", program, source, "-lhs"]).status !== 0) return null;
  const { status, stdout } = spawnSync(program, [words, text, String(ROUNDS)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`vectorscan ended with ${status}`);
  return (JSON.parse(stdout) as { readonly megabytesASecond: number }).megabytesASecond;
}
