import { isIP } from "node:net";
import { buildConnector } from "undici";
import { type AddressGuard, AddressRefusedError } from "./address-guard.ts";

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens connections for undici, to allowed addresses only: literal ones are checked before, names while they are
 * looked up for this very connection, and what the socket is really connected to once more afterwards.
 */
export function guardedConnector(guard: AddressGuard): buildConnector.connector {
  const connect = buildConnector({ lookup: guard.lookup, timeout: CONNECT_TIMEOUT_MS, allowH2: false });
  return (options, callback) => {
    if (isIP(options.hostname) !== 0 && !guard.allows(options.hostname)) {
      callback(refused(options.hostname), null);
      return;
    }
    connect(options, (error, socket) => {
      const address = socket?.remoteAddress ?? "";
      if (error !== null) callback(error, null);
      else if (guard.allows(address)) callback(null, socket);
      else {
        socket.destroy();
        callback(refused(address), null);
      }
    });
  };
}

function refused(address: string): AddressRefusedError {
  return new AddressRefusedError(`refused ${address}: not a public address`);
}
