import { inBoth } from "#alert";

/** That somebody took a thing up, or lets go of it. */
export const claimWords = inBoth({
  claimedBy: { nl: "Opgepakt door", en: "Taken up by" },
  releasedBy: { nl: "Weer losgelaten door", en: "Let go again by" },
  claimed: { nl: (name: string) => `Opgepakt: ${name}.`, en: (name) => `Taken up: ${name}.` },
  released: { nl: (name: string) => `Weer losgelaten: ${name}.`, en: (name) => `Let go again: ${name}.` },
});
