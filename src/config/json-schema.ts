import { z } from "zod";
import { mainFileSchema } from "./main-file.ts";
import { recessFileSchema } from "./recess-file.ts";
import { watchFileSchema } from "./watch-file.ts";

/** The JSON schemas that editors check and complete the configuration with, by the name of their file. */
export function jsonSchemas(): Readonly<
  Record<"kamerwacht.schema.json" | "watches.schema.json" | "recess.schema.json", string>
> {
  return {
    "kamerwacht.schema.json": schemaText(mainFileSchema, "Kamerwacht: the configuration"),
    "watches.schema.json": schemaText(watchFileSchema, "Kamerwacht: a file of watches"),
    "recess.schema.json": schemaText(recessFileSchema, "Kamerwacht: the recess calendar"),
  };
}

function schemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
