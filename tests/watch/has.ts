import { type Indexed, mayHavePairs, type Need } from "#watch";

/** Whether a document has what a watch needs, read slowly off the definition. */
export function has(need: Need, { words, marks, pairs }: Indexed): boolean {
  const all = [...words];
  const isHad = (one: Need): boolean => {
    switch (one.type) {
      case "anything":
        return true;
      case "all":
        return one.needs.every(isHad);
      case "any":
        return one.needs.some(isHad);
      case "word":
        return one.forms.some((form) => words.has(form));
      case "begin":
        return all.some((word) => word.startsWith(one.text));
      case "end":
        return all.some((word) => one.forms.some((form) => word.endsWith(form)));
      case "part":
        return all.some((word) => word.includes(one.text));
      case "pair":
        return mayHavePairs(one, pairs);
      case "mark":
        return marks.some((mark) => (one.open ? mark.startsWith(one.mark) : mark === one.mark));
    }
  };
  return marks.includes("=odd") || isHad(need);
}
