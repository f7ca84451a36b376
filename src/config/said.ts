/** Something that is said to people, in each language: mistakes in watch files are read by who wrote them. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

type Language = keyof Said;

/** The same sentence in each language, made from parts that are in each. */
export function inEach(make: (language: Language) => string): Said {
  return { nl: make("nl"), en: make("en") };
}

/** Both languages as the one text that a schema can hand on; `unpacked` gives them back. */
export function packed(said: Said): string {
  return JSON.stringify(said);
}

/** What `packed` made of it; any other text stands for itself in both languages. */
export function unpacked(text: string): Said {
  try {
    const { nl, en } = JSON.parse(text) as Partial<Said>;
    if (typeof nl === "string" && typeof en === "string") return { nl, en };
  } catch {
    // A message of the schema library itself.
  }
  return { nl: text, en: text };
}
