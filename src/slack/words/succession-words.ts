import { inBoth } from "#alert";
import { small } from "../text.ts";

/** That what took the place of a thing is followed in its stead. */
export const successionWords = inBoth({
  replaced: {
    nl: (name: string, id: string) => `In plaats van ${small(name)} kwam ${id}`,
    en: (name, id) => `${id} took the place of ${small(name)}`,
  },
  repeated: {
    nl: (name: string, id: string) => `${name} kwam terug als ${id}`,
    en: (name, id) => `${name} came back as ${id}`,
  },
  followed: {
    nl: (id: string) => `Vanaf nu wordt hier ook ${id} gevolgd:`,
    en: (id) => `From now on ${id} is followed here too:`,
  },
});
