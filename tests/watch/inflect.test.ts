import { describe, expect, it } from "vitest";
import { inflections } from "../../src/watch/inflect.ts";

describe("inflections", () => {
  it.each([
    // singular, plurals and the form with -e
    ["locatie", "locaties"],
    ["gemeente", "gemeenten gemeentes"],
    ["kader", "kaders"],
    ["wet", "wetten"],
    ["taak", "taken"],
    ["school", "scholen"],
    ["brief", "brieven"],
    ["bedrijf", "bedrijven"],
    ["huis", "huizen"],
    ["proces", "processen"],
    ["eis", "eisen"],
    ["steen", "stenen"],
    ["plaats", "plaatsen"],
    ["plek", "plekken"],
    ["verdrag", "verdragen"],
    ["verslag", "verslagen"],
    ["middel", "middelen"],
    ["model", "modellen"],
    ["mogelijkheid", "mogelijkheden"],
    ["categorie", "categorieen"],
    ["idee", "ideeen"],
    ["kind", "kinderen"],
    ["weeskind", "weeskinderen"],
    ["kamerlid", "kamerleden"],
    ["stad", "steden"],
    ["centrum", "centra"],
    ["politicus", "politici"],
    ["crisis", "crises"],
    ["minderjarig", "minderjarige minderjarigen"],
    ["tijdelijk", "tijdelijke"],
    ["groot", "grote"],
    ["kwetsbaar", "kwetsbare"],
  ])("of %s: %s", (word, forms) => {
    expect(inflections(word)).toEqual(expect.arrayContaining([word, ...forms.split(" ")]));
  });

  it.each([
    ["locaties", "locatie"],
    ["gemeenten", "gemeente"],
    ["dagen", "dag"],
    ["verdragen", "verdrag"],
    ["wetten", "wet"],
    ["huizen", "huis"],
    ["taken", "taak"],
    ["brieven", "brief"],
    ["vergunninghouders", "vergunninghouder"],
    ["mogelijkheden", "mogelijkheid"],
    ["kinderen", "kind"],
    ["raadsleden", "raadslid"],
    ["jongeren", "jongere"],
    ["alleenreizende", "alleenreizend"],
    ["nationale", "nationaal"],
    ["financiele", "financieel"],
  ])("of %s the singular %s", (word, singular) => {
    expect(inflections(word)).toContain(singular);
  });

  it.each([
    ["als", "al"],
    ["alles", "alle"],
    ["eens", "een"],
    ["ouderen", "ouder"],
    ["weten", "wet"],
    ["ind", "kind"],
    ["eerste", "eerst"],
    ["kind", "kindje"],
    ["eu", "eus"],
    ["36600", "36600en"],
  ])("of %s is not %s", (word, other) => {
    expect(inflections(word)).not.toContain(other);
  });

  it("begin as the word does, and are few", () => {
    for (const word of ["locatie", "kinderen", "huis", "verdrag", "vergunninghouders", "minderjarige"]) {
      const forms = inflections(word);
      expect(forms.length).toBeLessThanOrEqual(16);
      expect(forms.every((form) => form.startsWith(word.slice(0, 2)))).toBe(true);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });
});
