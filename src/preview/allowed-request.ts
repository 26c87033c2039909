import type { PageRequest } from "../host.ts";

/**
 * Whether a request comes from the preview's own page or from the user: it names this server, so that no other name can be
 * made to lead here, and no other site sends it. Nothing is ever taken in, so reading is all that is allowed.
 */
export function isAllowed({ method, headers }: PageRequest, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, "sec-fetch-site": site = "none" } = headers;
  return (
    (method === "GET" || method === "HEAD") &&
    typeof host === "string" &&
    names.includes(host) &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === "none" || site === "same-origin")
  );
}
