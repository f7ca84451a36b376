import { readXml } from "../markup/sax.ts";

/** What a paragraph style says about its paragraphs, inheritance resolved. */
export interface Style {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly numId: string | null;
  readonly depth: number;
}

interface RawStyle {
  basedOn: string;
  heading?: boolean;
  bold?: boolean;
  numId?: string;
  depth?: number;
}

export type Styles = ReadonlyMap<string, Style>;

/** The paragraph styles that styles.xml defines. */
export function readStyles(xml: string | Uint8Array): Styles {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle = { basedOn: "" };
  readXml(xml, {
    open(name, attributes) {
      const value = attributes["w:val"] ?? "";
      if (name === "w:style") {
        style = { basedOn: "" };
        raw.set(attributes["w:styleId"] ?? "", style);
      } else if (name === "w:name" && /^(heading|kop|title|titel)\b/i.test(value)) style.heading = true;
      else if (name === "w:basedOn") style.basedOn = value;
      else if (name === "w:outlineLvl") style.heading = Number(value) < 9;
      else if (name === "w:b") style.bold = isOn(value);
      else if (name === "w:numId") style.numId = value;
      else if (name === "w:ilvl") style.depth = Number(value);
    },
    close() {},
    text() {},
  });
  return new Map([...raw.keys()].map((id) => [id, resolve(raw, id)]));
}

/** Whether a switch of Word is on: present without value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === "" || !/^(0|false|off)$/.test(value);
}

function resolve(raw: ReadonlyMap<string, RawStyle>, id: string): Style {
  const chain: RawStyle[] = [];
  for (let style = raw.get(id); style !== undefined && !chain.includes(style); style = raw.get(style.basedOn))
    chain.push(style);
  return {
    heading: chain.find((style) => style.heading !== undefined)?.heading ?? false,
    bold: chain.find((style) => style.bold !== undefined)?.bold ?? false,
    numId: chain.find((style) => style.numId !== undefined)?.numId ?? null,
    depth: chain.find((style) => style.depth !== undefined)?.depth ?? 0,
  };
}
