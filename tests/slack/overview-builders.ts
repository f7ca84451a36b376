import type { DigestCard, GroupCard, HoldCard, PointerCard, VotingDayCard } from "#alert";
import { eventReply, evidence, hit } from "./builders.ts";

/** Messages about many things at once, written for these tests. */

export function holdCard(over: Partial<HoldCard> = {}): HoldCard {
  return {
    type: "hold-card",
    language: "nl",
    run: 12,
    channel: "#kind-in-azc",
    total: 34,
    reason: "flood",
    held: [
      { title: "Motie van het lid X over Y", id: "kst-36600-XX-30", watches: ["Spreidingswet"] },
      { title: "Brief over Z", id: "2025D01300", watches: [] },
    ],
    ...over,
  };
}

export function pointerCard(over: Partial<PointerCard> = {}): PointerCard {
  return { type: "pointer-card", language: "nl", title: "Voortgang opvang", id: "kst-19637-3282", ...over };
}

export function groupCard(over: Partial<GroupCard> = {}): GroupCard {
  return {
    type: "group-card",
    language: "nl",
    dossier: { id: "dossier-36333", title: "Regels over de opvang" },
    documents: [
      {
        id: "kst-36333-8",
        title: "Nota naar aanleiding van het verslag",
        kind: "Nota n.a.v. het (nader) verslag",
        date: "2025-01-14",
        url: "https://zoek.officielebekendmakingen.nl/kst-36333-8.html",
        watches: ["Spreidingswet"],
      },
      {
        id: "2025D01300",
        title: "Nota van wijziging",
        kind: "Nota van wijziging",
        date: "2025-01-14",
        url: null,
        watches: ["Spreidingswet", "Kwaliteitskader opvang"],
      },
    ],
    total: 3,
    hits: [hit("Spreidingswet", [evidence("opvang")], "@S0123ABC"), hit("Kwaliteitskader opvang", [])],
    ...over,
  };
}

export function votingDay(over: Partial<VotingDayCard> = {}): VotingDayCard {
  return {
    type: "voting-day-card",
    language: "nl",
    on: "2024-11-26",
    votes: [
      {
        id: "kst-36600-XX-29",
        title: "Motie-Van Nispen/Kröger · opvanglocaties",
        result: "aangenomen",
        for: 83,
        against: 67,
        followed: true,
        url: "https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2024Z19321",
      },
      {
        id: "kst-36600-XX-31",
        title: "Motie van het lid X over iets anders",
        result: "verworpen",
        for: null,
        against: null,
        followed: false,
        url: null,
      },
      {
        id: null,
        title: "Amendement-Y · geld",
        result: null,
        for: null,
        against: null,
        followed: false,
        url: null,
      },
    ],
    ...over,
  };
}

export function digest(over: Partial<DigestCard> = {}): DigestCard {
  return {
    type: "digest-card",
    language: "nl",
    every: "week",
    from: "2024-11-25",
    until: "2024-12-01",
    happened: [
      {
        on: "2024-11-27",
        id: "2024D46001",
        title: "Kamerbrief · Voortgang opvang",
        told: { type: "card", kind: "Brief regering", watches: ["Spreidingswet"] },
      },
    ],
    moved: [
      {
        on: "2024-11-26",
        id: "kst-36600-XX-29",
        title: "Motie-Van Nispen/Kröger · opvanglocaties",
        told: { type: "step", reply: eventReply({ language: over.language ?? "nl" }), others: 2 },
      },
    ],
    deadlines: [
      { on: "2024-11-30", id: "kv-tk-2024Z18231", title: "Kinderen in de noodopvang", overdue: true },
      {
        on: "2024-12-04",
        id: "kst-36600-XX-29",
        title: "Motie-Van Nispen/Kröger · opvanglocaties",
        overdue: false,
      },
    ],
    agenda: [
      {
        on: "2024-12-03",
        time: "14:00",
        title: "Vreemdelingen- en asielbeleid",
        kind: "Commissiedebat",
      },
    ],
    unposted: 12,
    ...over,
  };
}
