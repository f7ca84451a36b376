/** Results that only say on which page something stands. */
const PAGE_FIELD = /^\s*(page|numpages|sectionpages|section)\b/i;

/** The fields that are open at one place of a Word text: begin, code, separate, result, end; they nest. */
export interface Fields {
  mark(type: string): void;
  code(text: string): void;
  /** Whether text at this place is shown: not in a code, not a page number. */
  shown(): boolean;
}

/** Follows the field marks of one story. A stray end or separate is ignored. */
export function createFields(): Fields {
  const open: { code: string; result: boolean }[] = [];
  return {
    mark(type) {
      const inner = open.at(-1);
      if (type === "begin") open.push({ code: "", result: false });
      else if (type === "end") open.pop();
      else if (type === "separate" && inner !== undefined) inner.result = true;
    },
    code(text) {
      const inner = open.at(-1);
      if (inner !== undefined && inner.code.length < 100) inner.code += text;
    },
    shown() {
      return open.every((field) => field.result && !PAGE_FIELD.test(field.code));
    },
  };
}
