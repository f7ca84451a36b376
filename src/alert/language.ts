/** The language of everything that people read. */
export type Language = "nl" | "en";
