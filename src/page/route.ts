/** What somebody asks for: where, and with which words behind the `?`. */
export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What is answered. */
export interface Reply {
  /** 200 where it is left out. */
  readonly status?: number;
  /** The media type, with its character set. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Beside the headers that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One place of the small web server: a file in `routes` makes one or some of them. */
export interface Route {
  /** The whole path; one that ends in `/` and is longer stands for everything below it. */
  readonly path: string;
  /** Asked by probes and monitors under whatever name they know this machine by; it tells nothing of what is followed. */
  readonly isForMachines?: boolean;
  /** Null where nothing is there. What it throws is logged, and told to nobody. */
  answer(asked: Asked): Reply | null | Promise<Reply | null>;
}
