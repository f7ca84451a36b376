export { createGegevensmagazijn, type GegevensmagazijnOptions } from "./gegevensmagazijn/index.ts";
export type { HttpOptions } from "./http.ts";
export type { Source } from "./source.ts";
