import { TEXTS } from "./coalition.ts";
import { coalitionCases, SOURCES } from "./coalition-cases.ts";

coalitionCases(TEXTS.slice(0, 1), SOURCES.slice(-1));
