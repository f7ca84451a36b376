import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { openStore, type Store } from "#store";
import { record } from "../parliament/world.ts";

let store: Store;
beforeEach(() => {
  store = openStore(":memory:");
});
afterEach(() => store[Symbol.dispose]());

const GUID = "5b1c7c0e-0000-4000-8000-000000000001";

const open = record("document", GUID, {
  fields: { documentNummer: "2024D43817", onderwerp: "Motie" },
  refs: { zaak: ["zaak-guid"], kamerstukdossier: ["dossier-guid"] },
});
const site = record("document", "kst-36600-XX-29", {
  source: "tweedekamer",
  fields: { identifier: ["kst-36600-XX-29", "2024D43817"], url: "https://example.org/1" },
  refs: { zaak: ["2024Z18231"], kamerstukdossier: ["dossier-36600-XX"] },
});
const zaak = record("zaak", "zaak-guid", { fields: { nummer: "2024Z18231", soort: "Motie" } });
const dossier = record("kamerstukdossier", "dossier-guid", { fields: { nummer: "36600", toevoeging: "XX" } });

function save(...records: readonly SourceRecord[]) {
  return store.transaction((transaction) => records.map((each) => transaction.saveRecord(each)));
}

function get(kind: string, id: string): SourceRecord | null {
  return store.transaction(({ graph }) => graph.get(kind, id));
}

function referring(kind: string, via: string, id: string): readonly string[] {
  return store.transaction(({ graph }) => graph.referring(kind, via, id).map((each) => each.id));
}

describe("one thing that two sources tell", () => {
  it.each([
    ["the open data first", [open, site], GUID],
    ["the other first", [site, open], "kst-36600-XX-29"],
  ])("is one, under the id by which it was first seen: %s", (_name, records, entity) => {
    save(...records);
    for (const id of [GUID, "kst-36600-XX-29", "2024D43817"])
      expect(get("document", id)).toMatchObject({ id: entity, fields: { onderwerp: "Motie" } });
    expect(get("document", "2024D99999")).toBeNull();
  });

  it("is changed only where what they come to together is", () => {
    const [, first, again, hidden, shown] = save(
      open,
      site,
      { ...site, position: 2 },
      { ...site, position: 3, fields: { ...site.fields, onderwerp: "Anders" } },
      { ...site, position: 4, fields: { ...site.fields, onderwerp: "Anders", datum: "2024-11-19" } },
    );
    expect([first, again, hidden, shown].map((saved) => saved?.changed)).toEqual([true, false, false, true]);
    expect(hidden?.after.fields.onderwerp).toBe("Motie");
    expect(shown?.before?.fields.datum).toBeUndefined();
  });

  it.each([
    ["before", [zaak, dossier, open, site]],
    ["between", [site, zaak, dossier, open]],
    ["after", [site, open, zaak, dossier]],
  ])("belongs once to what it belongs to, when that comes %s", (_name, records) => {
    save(...records);
    const entity = get("document", GUID)?.id;
    expect(get("document", GUID)?.refs).toMatchObject({
      zaak: ["zaak-guid"],
      kamerstukdossier: ["dossier-guid"],
    });
    expect(referring("document", "zaak", "zaak-guid")).toEqual([entity]);
    expect(referring("document", "zaak", "2024Z18231")).toEqual([entity]);
    expect(referring("document", "kamerstukdossier", "dossier-guid")).toEqual([entity]);
  });

  it("loses the relation that only the one had, and keeps what both have", () => {
    save(open, { ...site, refs: { zaak: ["2024Z18231"] } }, zaak, { ...open, position: 2, refs: {} });
    expect(referring("document", "zaak", "zaak-guid")).toEqual([GUID]);
    save({ ...site, position: 2, refs: {} });
    expect(referring("document", "zaak", "zaak-guid")).toEqual([]);
  });

  it("is found by the id that the open data's parts come to", () => {
    save({ ...open, fields: { onderwerp: "Motie" } });
    store.transaction((transaction) =>
      transaction.saveSubject(
        {
          id: `document:${GUID}`,
          revision: 1,
          novelty: "new",
          snapshot: { ids: ["kst-36600-XX-29"] } as never,
        },
        "2024-11-20T12:00:00.000Z",
      ),
    );
    save({ ...site, fields: { identifier: ["kst-36600-XX-29"] } });
    expect(get("document", "kst-36600-XX-29")?.id).toBe(GUID);
  });
});

describe("two things that turn out to be one", () => {
  const early = record("document", "kst-1259252", {
    source: "officielebekendmakingen",
    fields: { identifier: ["kst-1259252"] },
  });
  const formatted = record("document", "kst-36600-XX-29", {
    source: "officielebekendmakingen",
    fields: { identifier: ["kst-36600-XX-29", "kst-1259252", "2024D43817"] },
  });

  it("are the older one as soon as a source tells both their names", () => {
    const [, , saved] = save(early, open, formatted);
    expect(saved).toMatchObject({ changed: true, absorbed: [GUID], after: { id: "kst-1259252" } });
    for (const id of ["kst-1259252", GUID, "2024D43817", "kst-36600-XX-29"])
      expect(get("document", id)?.id).toBe("kst-1259252");
    expect(referring("document", "zaak", "zaak-guid")).toEqual(["kst-1259252"]);
  });

  it("are united when asked, with what refers to either", () => {
    const version = record("documentVersie", "v", { refs: { document: [GUID] } });
    save(early, open, version);
    const united = store.transaction((transaction) => transaction.unite("document", GUID, "kst-1259252"));
    expect(united).toMatchObject({ kept: "kst-1259252", absorbed: GUID });
    expect(referring("documentVersie", "document", "kst-1259252")).toEqual(["v"]);
    expect(get("documentVersie", "v")?.refs.document).toEqual(["kst-1259252"]);
    save({ ...open, position: 5, fields: { ...open.fields, onderwerp: "Gewijzigd" } });
    expect(get("document", "kst-1259252")?.fields.onderwerp).toBe("Gewijzigd");
  });

  it("are not, where the open data tells of both", () => {
    save(open, { ...open, id: "5b1c7c0e-0000-4000-8000-000000000002" });
    expect(get("document", GUID)?.id).toBe(GUID);
    expect(get("document", "5b1c7c0e-0000-4000-8000-000000000002")?.tellings).toBeUndefined();
    const united = store.transaction((transaction) =>
      transaction.unite("document", GUID, "5b1c7c0e-0000-4000-8000-000000000002"),
    );
    expect(united).toBeNull();
  });

  it("have a number that the open data gives anew lead to what has it now", () => {
    const again = { ...open, id: "5b1c7c0e-0000-4000-8000-000000000002" };
    save(open, { ...open, position: 2, deleted: true, fields: {}, refs: {} }, again, site);
    expect(get("document", "2024D43817")?.id).toBe(again.id);
    expect(get("document", again.id)?.tellings?.map(({ source }) => source)).toEqual([
      "gegevensmagazijn",
      "tweedekamer",
    ]);
  });
});
