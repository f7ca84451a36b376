import type { Block } from "../blocks.ts";

/** Longer cells are read one after the other, as paragraphs. */
const CELL_CHARS_MAX = 600;

/** The tables that are open at one place; they nest. */
export interface Tables {
  openTable(): void;
  openRow(): void;
  openCell(): void;
  /** The blocks of the finished row; they belong to what surrounds the table. */
  closeRow(): readonly Block[];
  closeTable(): void;
  /** Where a block of the innermost open cell goes; null outside tables. */
  cell(): Block[] | null;
}

/** Follows the tables of one story. */
export function createTables(): Tables {
  const rows: Block[][][] = [];
  return {
    openTable: () => void rows.push([]),
    openRow() {
      if (rows.length > 0) rows[rows.length - 1] = [];
    },
    openCell: () => void rows.at(-1)?.push([]),
    closeRow() {
      const row = rows.at(-1) ?? [];
      if (rows.length > 0) rows[rows.length - 1] = [];
      return rowBlocks(row);
    },
    closeTable: () => void rows.pop(),
    cell: () => rows.at(-1)?.at(-1) ?? null,
  };
}

/** A row reads `cell | cell | cell`; a row that is only layout (one cell, or whole texts) reads as paragraphs. */
export function rowBlocks(cells: readonly (readonly Block[])[]): readonly Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const texts = filled.map((cell) => cell.map((block) => block.text).join(" "));
  if (filled.length < 2 || texts.some((text) => text.length > CELL_CHARS_MAX)) return filled.flat();
  const heading = filled.flat().every((block) => block.role === "heading");
  return [{ text: texts.join(" | "), role: heading ? "heading" : "text", page: filled[0]?.[0]?.page ?? 0 }];
}
