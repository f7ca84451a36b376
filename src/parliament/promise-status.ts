/** How far a pledge is, told from its published status. Of a status that nobody knows nothing is told. */
export type PromiseProgress = "open" | "partly-fulfilled" | "fulfilled" | "lapsed" | "unknown";

/** The status that every pledge begins with. */
export const PROMISE_OPEN = "Openstaand";

/** `Voldaan` is fulfilled, `Deels Afgedaan` partly fulfilled. */
export function promiseProgress(status: string | null): PromiseProgress {
  const words = status?.trim().toLowerCase() ?? "";
  if (words === "openstaand") return "open";
  if (words.startsWith("deels ")) return "partly-fulfilled";
  if (words === "voldaan" || words === "afgedaan") return "fulfilled";
  return words === "vervallen" ? "lapsed" : "unknown";
}
