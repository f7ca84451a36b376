import { inBoth } from "#alert";

/** That somebody took a thing up, or lets go of it. */
export const takeUpWords = inBoth({
  readBy: { nl: "Gelezen door", en: "Read by" },
  takenUpBy: { nl: "Opgepakt door", en: "Taken up by" },
  releasedBy: { nl: "Weer losgelaten door", en: "Let go again by" },
  takenUp: { nl: (name: string) => `Opgepakt: ${name}.`, en: (name) => `Taken up: ${name}.` },
  released: { nl: (name: string) => `Weer losgelaten: ${name}.`, en: (name) => `Let go again: ${name}.` },
});
