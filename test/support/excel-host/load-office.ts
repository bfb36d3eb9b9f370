import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";

/** What the library sends to its host: a request with its flags. */
export interface OfficeRequest {
  readonly body: string;
  readonly flags: number;
}

/** What the host answers. */
export interface OfficeResponse {
  readonly statusCode: number;
  readonly body: string;
}

/** Microsoft's library as it is shipped, over a host of ours. */
interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly close: () => void;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

export type LoadOffice = (
  answer: (request: OfficeRequest) => Promise<OfficeResponse>,
  isSetSupported: (name: string, version?: string) => boolean,
) => LoadedOffice;

/** The library loaded once for one host after another: each takes the place of the one before. */
export const shareOffice = (): LoadOffice => {
  let host: Parameters<LoadOffice> | undefined;
  const current = (): Parameters<LoadOffice> => {
    if (host === undefined) throw new Error("No host has been opened.");
    return host;
  };
  const office = loadOffice(
    (request) => current()[0](request),
    (name, version) => current()[1](name, version),
  );
  return (...given) => {
    host = given;
    return { ...office, close: () => undefined };
  };
};

/** The library's own script, compiled once a process. */
let script: Script | undefined;

/**
 * Loads the genuine Office.js for Excel and hands its requests to a host over its own bridge. An answer that never comes is a host that
 * hangs.
 */
export const loadOffice: LoadOffice = (answer, isSetSupported) => {
  const dom = new JSDOM("<!doctype html>", { url: "https://localhost/", runScripts: "outside-only" });
  script ??= new Script(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8"), {
    filename: "excel-web-16.00.debug.js",
  });
  script.runInContext(dom.getInternalVMContext());
  const { Excel, OfficeExtension, OSF } = dom.window as unknown as LibraryWindow; // The script defines them.
  OSF._OfficeAppFactory = {
    getContext: () => ({ requirements: { isSetSupported } }),
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  // The shipped build sets the switch on another object than it reads: set here, calls above the host's sets are refused.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage; // The library's own wording.
      const body = JSON.stringify(message.body);
      void answer({ body, flags }).then((response) => {
        const told = { id, type: 2, flags: 0, message: { headers: {}, ...response } };
        bridge.onMessageFromHost?.(JSON.stringify(told));
      });
    },
  };
  OfficeExtension.HostBridge.init(bridge);
  return {
    Excel,
    close: () => {
      dom.window.close();
    },
  };
};

interface LibraryWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly HostBridge: { init(bridge: Bridge): void };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}
