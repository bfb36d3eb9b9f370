/** What a service worker has about it, as far as it is used here. */
export interface ServiceWorkerScope {
  /** The files the page is made of, and a word that changes when any of them does; put in when the page is built. */
  readonly crosscast: { readonly version: string; readonly files: readonly string[] };
  readonly location: { readonly origin: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Name extends keyof Events>(name: Name, listen: (event: Events[Name]) => void) => void;
}

interface Events {
  readonly install: Extendable;
  readonly activate: Extendable;
  readonly fetch: FetchEvent;
}

interface Extendable {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
