/** A server on 127.0.0.1: only programs of this computer reach it. What it answers, and to whom, the caller decides. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PageAnswer, Serve } from "../host.ts";

const HERE = "127.0.0.1";

export const serveHere: Serve = async (port, answer) => {
  const listeners = new Set<ServerResponse>();
  let own = 0;
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    // What a page sends beside its headers counts for nothing.
    request.resume();
    void answer({ method, address: url, headers }, own).then((given) => respond(response, given, method));
  });

  function respond(response: ServerResponse, { status, headers, body }: PageAnswer, method: string): void {
    response.writeHead(status, headers);
    if (body !== null) {
      response.end(method === "HEAD" ? undefined : body);
      return;
    }
    response.write("retry: 500\n\n");
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  if (!(await listens(server, port ?? 0))) return "taken";
  own = (server.address() as AddressInfo).port;
  return {
    port: own,
    tell(word) {
      for (const listener of listeners) listener.write(`data: ${word}\n\n`);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen(port, HERE, () => resolve(true));
  });
}
