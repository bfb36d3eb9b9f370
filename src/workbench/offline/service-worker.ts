import { answerFrom } from "./answer-from";
import type { ServiceWorkerScope } from "./service-worker-scope";

// The browser gives a service worker this scope, of which TypeScript's types of a page know nothing.
const scope = self as unknown as ServiceWorkerScope;
const { version, files } = scope.crosscast;
const [own, kept] = ["crosscast ", `crosscast ${version}`];

scope.addEventListener("install", (event) => {
  const fresh = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll(fresh))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener("activate", (event) => {
  const earlier = caches.keys().then((names) => names.filter((name) => name.startsWith(own) && name !== kept));
  event.waitUntil(
    earlier.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => scope.clients.claim()),
  );
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === scope.location.origin)
    event.respondWith(
      answerFrom(
        () => fetch(request),
        () => caches.match(request, { cacheName: kept }),
      ),
    );
});
