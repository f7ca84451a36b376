import { withoutSteering } from "#parliament";
import type { Row, Value } from "./row.ts";

/**
 * Rows as CSV (RFC 4180): a line of names, then a line for each row, each ended by CRLF. Several values of one field
 * are parted by semicolons, and what one of them consists of by spaces. What a spreadsheet would take for a formula is marked as text by an apostrophe.
 */
export function csvOf(names: readonly string[], rows: readonly Row[]): string {
  const lines = [names, ...rows.map((row) => names.map((name) => textOf(row[name] ?? null)))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return inert(value);
  if (typeof value !== "object") return String(value);
  return inert(value.map((one) => (typeof one === "string" ? one : Object.values(one).join(" "))).join("; "));
}

/** Some spreadsheets take the full-width signs for the others, and look past white space. */
function inert(text: string): string {
  const plain = withoutSteering(text);
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(plain) ? `'${plain}` : plain;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
