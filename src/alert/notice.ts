import type { Language } from "./language.ts";

/** A message to the operators. */
export interface Notice {
  readonly type: "notice";
  readonly language: Language;
  readonly level: "info" | "warning" | "resolved";
  readonly text: string;
}
