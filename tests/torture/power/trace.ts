import { basename } from "node:path";

/** What a process did to the files of a folder, in order, and what it said meanwhile. */
export type Act =
  | { readonly type: "write"; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly type: "truncate"; readonly file: string; readonly size: number }
  | { readonly type: "sync"; readonly file: string }
  | { readonly type: "create" | "remove"; readonly file: string }
  | { readonly type: "said"; readonly line: string };

/** The calls to record, for `strace -e trace=`. */
export const CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename";

/**
 * Reads what `strace -y -xx` wrote.
 * @param folder whose files are meant
 * @param told the file in which the process said things
 */
export function readTrace(text: string, folder: string, told: string): readonly Act[] {
  const place = new Map<string, number>();
  return text.split("\n").flatMap((line): readonly Act[] => {
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line);
    if (call === null || Number(call[3]) < 0) return [];
    const [, name = "", args = ""] = call;
    const path = pathIn(name, args);
    if (path === told && name === "write")
      return bytesIn(args)
        .toString()
        .trimEnd()
        .split("\n")
        .map((said) => ({ type: "said", line: said }));
    if (path === null || !path.startsWith(`${folder}/`)) return [];
    const act = actOf(name, args, basename(path), place);
    return act === null ? [] : [act];
  });
}

function actOf(name: string, args: string, file: string, place: Map<string, number>): Act | null {
  const numbers = /(\d+)(?:, (\d+))?$/.exec(args);
  switch (name) {
    case "openat":
      return args.includes("O_CREAT") ? { type: "create", file } : null;
    case "unlink":
      return { type: "remove", file };
    case "ftruncate":
      return { type: "truncate", file, size: Number(numbers?.[1]) };
    case "fsync":
    case "fdatasync":
      return { type: "sync", file };
    case "pwrite64":
      return { type: "write", file, at: Number(numbers?.[2]), bytes: bytesIn(args) };
    case "write": {
      const bytes = bytesIn(args);
      const at = place.get(file) ?? 0;
      place.set(file, at + bytes.length);
      return { type: "write", file, at, bytes };
    }
    default:
      throw new Error(`what does ${name} of ${file} mean?`);
  }
}

/** The file that a call is about: that of its descriptor, or the one that it names. */
function pathIn(name: string, args: string): string | null {
  if (name === "openat" || name === "unlink" || name === "rename") {
    const named = /"((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1];
    return named === undefined ? null : unhex(named).toString();
  }
  const found = /^\d+<([^>]*)>/.exec(args)?.[1];
  if (found === undefined) return null;
  return found.startsWith("\\x") ? unhex(found).toString() : found;
}

function bytesIn(args: string): Buffer {
  return unhex(/, "((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1] ?? "");
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll("\\x", ""), "hex");
}
