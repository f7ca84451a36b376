import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveWeb } from "../../src/commands/web.ts";
import { ask } from "./asking.ts";
import { silent, storyServed, type World } from "./world.ts";

const PAGES = ["/", "/followed", "/agenda", "/cards", "/sources", "/search", "/search?q=opvang"];

/** What a reader sees: without the markup, with the entities resolved. */
function seen(body: string): string {
  const main = body.slice(body.indexOf("<main"), body.indexOf("</main>"));
  return main
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, " ");
}

let world: World;
beforeAll(async () => {
  world = await storyServed();
});
afterAll(() => world[Symbol.asyncDispose]());

describe("the pages", () => {
  it("tell of the story what is followed, what comes, what was read, the cards, and find words", async () => {
    const shown = async (path: string) => seen((await world.ask(path)).body);
    expect(await shown("/")).toMatch(
      /\d+ treffers.*Wat wacht Er wacht niets\. Wat eraan komt.*Laatste kaarten/,
    );
    const followed = await shown("/followed");
    expect(followed).toMatch(
      /Moties Nummer Stand .*36600-XX-29 .*Kamervragen .*Toezeggingen .*Dossiers, stukken en vergaderingen .*36333/,
    );
    expect(followed).toMatch(/Zoekregels Naam Zoekt naar Kanaal/);
    expect(await shown("/cards")).toMatch(/#kind-in-azc .*36600-XX-29/);
    expect(await shown("/sources")).toMatch(/Bronnen gegevensmagazijn .*Archief \d+ records/);
    expect(await shown("/search?q=opvang*")).toMatch(
      /\d+ stukken? gevonden, van \d+ doorzochte\..*Verder zoeken in opentk\.nl/,
    );
    expect((await world.ask("/search?q=opvang*")).body).toMatch(/<mark>[Oo]pvang/);
  });

  it("write dates out", async () => {
    const all = await Promise.all(PAGES.map(async (path) => seen((await world.ask(path)).body)));
    expect(all.join("\n")).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b/);
    expect(all[PAGES.indexOf("/followed")]).toMatch(/ \d{1,2} (?:november|december) 2024 /);
    expect(all[PAGES.indexOf("/agenda")]).toMatch(/ \d{1,2} [a-z]+ 202\d /);
  });

  it("are whole, have no script, and lead nowhere but to their places", async () => {
    for (const path of PAGES) {
      const { status, headers, body } = await world.ask(path);
      expect([path, status, headers["content-type"]]).toEqual([path, 200, "text/html; charset=utf-8"]);
      expect(openTags(body), path).toEqual([]);
      expect(body).not.toMatch(/<script|<style|\son\w+=|\sstyle=|javascript:/i);
      for (const [, address = ""] of body.matchAll(/(?:href|src|action)="([^"]*)"/g))
        expect(address, path).toMatch(
          /^(?:\/[\w.]*|#contents|https:\/\/(?:www\.tweedekamer\.nl|zoek\.officielebekendmakingen\.nl|www\.opentk\.nl)\/.*)$/,
        );
    }
  });

  it("speak English where the configuration does, but for names and quotes", async () => {
    await using english = await storyServed({}, "en");
    for (const path of PAGES) {
      const { body } = await english.ask(path);
      expect(body).toContain('<html lang="en">');
      expect(seen(body)).not.toMatch(
        /\b(?:Wat|Laatste|Zoekregels|Bronnen|Gevolgd|doorzochte|gelezen|bezorgd|wacht)\b/,
      );
    }
  });

  it("are not there unless they are switched on", async () => {
    const config = { ...world.config, metrics: { ...world.config.metrics, page: false } };
    const server = await serveWeb(config, world.app, null, silent);
    for (const path of [...PAGES, "/style.css"]) expect((await ask(server.port, path)).status).toBe(404);
    expect((await ask(server.port, "/live")).status).toBe(200);
    await server.close();
  });
});

const HOSTILE = `"><script>alert(1)</script>' onmouseover='x & \u202egpj.exe <img src=x>`;

describe("what others wrote", () => {
  it("stays text on every page", async () => {
    await using hostile = await storyServed({
      "watches/hostile.yaml": `channel: "#kind-in-azc"\nwatches:\n  - { id: h, name: ${JSON.stringify(HOSTILE)}, query: "opvang*" }\n`,
    });
    hostileCard(hostile);
    for (const path of [
      ...PAGES,
      `/search?q=${encodeURIComponent(HOSTILE)}`,
      `/search?q=${encodeURIComponent(`"${HOSTILE.slice(2)}`)}`,
    ]) {
      const { body } = await hostile.ask(path);
      expect(openTags(body), path).toEqual([]);
      expect(body.replace(/="[^"]*"/g, "")).not.toMatch(/<script|<img|\u202e|<[^<>]*\son\w/);
    }
    expect(seen((await hostile.ask("/followed")).body)).toContain("<script>alert(1)</script>");
  });

  it("is a card as it stands now, not as it was made", async () => {
    await using changed = await storyServed();
    changed.app.store.transaction((transaction) => {
      const [card] = transaction.newestCards(1);
      const text = JSON.stringify(card?.content).replace(
        /"(title|documentTitle)":"[^"]*"/g,
        '"$1":"Zoals zij nu is"',
      );
      const edit = { key: "later", kind: "edit", broadcast: false, held: false } as const;
      const at = { parent: card?.key ?? "", channel: card?.channel ?? "", content: JSON.parse(text) };
      transaction.enqueue({ ...edit, ...at }, null, null, new Date().toISOString());
    });
    for (const path of ["/", "/cards"]) expect((await changed.ask(path)).body).toContain("Zoals zij nu is");
  });

  it("is answered where it is no query, with what is wrong", async () => {
    const { status, body } = await world.ask(`/search?q=${encodeURIComponent("(opvang NEAR/")}`);
    expect(status).toBe(200);
    expect(body).toContain('class="ill"');
    expect(body).toContain('value="(opvang NEAR/"');
  });

  it("is looked for by one at a time", async () => {
    const answers = await Promise.all(
      ["opvang", "kind", "azc"].map((word) => world.ask(`/search?q=${word}`)),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    for (const { status, body } of answers) {
      expect([200, 503]).toContain(status);
      if (status === 503) expect(body).toContain("Er wordt al gezocht");
    }
    expect((await world.ask("/search?q=azc")).status).toBe(200);
  });
});

/** A card whose every text is hostile, and whose link would run. */
function hostileCard({ app }: World): void {
  app.store.transaction((transaction) => {
    const [real] = transaction.newestCards(1);
    const content = JSON.parse(
      JSON.stringify(real?.content ?? {}).replace(
        /"(title|name|sentence|text|documentTitle)":"[^"]*"/g,
        (_, name) => `"${name}":${JSON.stringify(HOSTILE)}`,
      ),
    );
    const card = {
      key: "h",
      kind: "card",
      channel: HOSTILE,
      parent: null,
      broadcast: false,
      held: false,
    } as const;
    transaction.enqueue({ ...card, content }, null, null, new Date().toISOString());
  });
}

/** Tags that are opened and not closed, or closed and not opened. */
function openTags(body: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ""] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    if (/^(?:meta|link|input|path|rect)$/.test(name)) continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [`</${name}>`, ...open];
  }
  return open;
}
