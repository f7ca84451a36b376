export type { TextLimits } from "./limits.ts";
export { createTextReader, type TextReader } from "./reader.ts";
