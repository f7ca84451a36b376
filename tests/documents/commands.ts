import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** A command as a document gives it. */
export interface Documented {
  readonly document: string;
  /** Before the words: `KAMERWACHT_REAL_DATA=DIR`. */
  readonly environment: readonly string[];
  readonly words: readonly string[];
}

/** A file that a document has its reader write: `cat > PATH <<'EOF'`. */
export interface DocumentedFile {
  readonly document: string;
  readonly path: string;
  readonly text: string;
}

const FENCE = /^```(\w*)\n(.*?)^```/gms;
const HERE = /^cat > (\S+) <<'EOF'\n(.*?)^EOF\n/gms;
const INLINE = /`([^`\n]+(?:\n[^`\n]+)?)`/g;
/** What begins a command in the midst of a sentence. */
const TYPED = /^(?:(?:[A-Z_]+=\S+ )*(?:npm|npx|docker|ssh|kamerwacht) )/;
/** The first column of the table of commands. */
const ROW = /^\| (`[^|]*`) \|/gm;

export function documents(): readonly string[] {
  const below = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...below.map((name) => `docs/${name}`)];
}

/** Every command that a document gives: in its blocks of a shell, in its sentences, and in tables of commands. */
export function commandsIn(document: string): readonly Documented[] {
  const text = readFileSync(join(ROOT, document), "utf8");
  const blocks = [...text.matchAll(FENCE)]
    .filter(([, language]) => language === "sh")
    .map(([, , body = ""]) => body);
  const lines = blocks.flatMap((body) => body.replace(HERE, "").split("\n"));
  const prose = text.replace(FENCE, "");
  const spoken = [...prose.matchAll(INLINE)].map(([, span = ""]) => span.replace(/\s+/g, " "));
  const all = [...lines, ...spoken.filter((span) => TYPED.test(span)), ...tableCommands(prose)];
  return all.flatMap((line) => line.split(" && ").flatMap((piece) => commandOf(piece, document)));
}

export function filesIn(document: string): readonly DocumentedFile[] {
  const text = readFileSync(join(ROOT, document), "utf8");
  return [...text.matchAll(HERE)].map(([, path = "", body = ""]) => ({ document, path, text: body }));
}

/** What may be left out is left out, but for files: those would be read from standard input. */
function tableCommands(prose: string): readonly string[] {
  const from = prose.indexOf("| command | does |");
  if (from < 0) return [];
  const rows = [...prose.slice(from, prose.indexOf("\n\n", from)).matchAll(ROW)];
  return rows
    .flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name))
    .map(
      (usage) =>
        `kamerwacht ${usage
          .replace("[FILE…]", "FILE")
          .replace(/\s*\[[^\]]*\]/g, "")
          .replaceAll("…", "")}`,
    );
}

function commandOf(line: string, document: string): readonly Documented[] {
  const words = wordsOf(line);
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  if (first < 0) return [];
  return [{ document, environment: words.slice(0, first), words: words.slice(first) }];
}

/** As a shell parts them, up to a comment. */
function wordsOf(line: string): readonly string[] {
  const bare = line.replace(/(?:^|\s)#\s.*$/, "");
  return [...bare.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? "",
  );
}
