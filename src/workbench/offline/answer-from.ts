/** How long the web server may take before the kept file is used, in milliseconds. */
const patience = 3_000;

/**
 * A file from the web server, so that nobody works with an older page than there is; the kept one where the server is out of reach or too slow.
 * A file that is not kept is left to the server.
 */
export const answerFrom = async (
  server: () => Promise<Response>,
  keep: () => Promise<Response | undefined>,
): Promise<Response> => {
  const asked = server();
  const kept = await keep();
  if (kept === undefined) return asked;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<Response>((resolve) => {
    waiting = setTimeout(() => resolve(kept), patience);
  });
  try {
    return await Promise.race([asked, tooSlow]);
  } catch {
    return kept;
  } finally {
    clearTimeout(waiting);
  }
};
