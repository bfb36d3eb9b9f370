/** Has the browser keep the page for when there is no network; where it has no such means, or must not, the page works as before. */
export const keepForOffline = (): void => {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
};
