/** Where the app writes what happened: a constant message, and data in fields. */
export interface AppLogger {
  info(message: string, fields?: object): void;
  warn(message: string, fields?: object): void;
  error(message: string, fields?: object): void;
}
