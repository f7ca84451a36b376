/** Slack takes squares of 512 to 2000 pixels, and rounds their corners itself. */
export const ICON_SIZE = 1024;
const CENTRE = { x: ICON_SIZE / 2, y: 690 };
/** Rows of seats: how far from the middle, and how many. */
const ROWS = [
  { radius: 170, seats: 5 },
  { radius: 285, seats: 8 },
  { radius: 400, seats: 11 },
] as const;
const SEAT = 42;
/** The seat that is watched: of the outer row. */
const WATCHED = { row: 2, seat: 8 } as const;

/** The icon of the app: the half circle of the House, with the one seat that is watched. */
export function iconSvg(): string {
  const seats = ROWS.flatMap((row, index) => seatsOf(index, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${ICON_SIZE}" height="${ICON_SIZE}" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}">`,
    "<title>Kamerwacht</title>",
    `<rect width="${ICON_SIZE}" height="${ICON_SIZE}" fill="#1d3557"/>`,
    ...seats,
    `<rect x="${CENTRE.x - 62}" y="${CENTRE.y - 40}" width="124" height="70" rx="14" fill="#f1faee"/>`,
    "</svg>",
    "",
  ].join("\n");
}

function seatsOf(row: number, { radius, seats }: (typeof ROWS)[number]): readonly string[] {
  return Array.from({ length: seats }, (_, seat) => {
    const angle = Math.PI * (1 - seat / (seats - 1));
    const x = Math.round(CENTRE.x + radius * Math.cos(angle));
    const y = Math.round(CENTRE.y - radius * Math.sin(angle));
    const isWatched = row === WATCHED.row && seat === WATCHED.seat;
    return `<circle cx="${x}" cy="${y}" r="${isWatched ? SEAT + 18 : SEAT}" fill="${isWatched ? "#e63946" : "#f1faee"}"/>`;
  });
}
