export { offerOf } from "./button.ts";
export { BUTTONS } from "./buttons/index.ts";
export { createDesk } from "./desk.ts";
export type { Program } from "./ports.ts";
export { lookThrough } from "./rules/look-through.ts";
export { SHORTCUTS } from "./shortcuts/index.ts";
export { troubles } from "./standing.ts";
