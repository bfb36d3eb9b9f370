import type { Page } from "playwright-core";

/** Tells what went wrong in a page so far: faults, warnings, violations of its policy, and requests that are not its own. */
export const watchPage = async (
  page: Page,
  isOwn: (address: string) => boolean,
): Promise<() => Promise<readonly string[]>> => {
  const seen: string[] = [];
  page.on("pageerror", ({ message }) => seen.push(message));
  page.on("console", (said) => {
    if (said.type() === "error" || said.type() === "warning") seen.push(said.text());
  });
  page.on("request", (request) => {
    if (!isOwn(request.url())) seen.push(`asked for ${request.url()}`);
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener("securitypolicyviolation", (event) => {
      violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return async () => [...seen, ...(await page.evaluate<string[]>("window.violations"))];
};
