import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { LocalServer, PageRequest } from "../../src/host.ts";
import { serveHere } from "../../src/hosts/local-server.ts";

let server: LocalServer;
const requests: PageRequest[] = [];
const start = async () => {
  const started = await serveHere(null, async (asked) => {
    requests.push(asked);
    const events = asked.address === "/events";
    const type = events ? "text/event-stream" : "text/plain";
    return { status: 200, headers: { "content-type": type }, body: events ? null : "here" };
  });
  if (started === "taken") throw new Error("no port is free");
  server = started;
};
afterEach(() => server.stop());

test("answers with what it is given, and passes on how it was asked", async () => {
  await start();
  const { port } = server;
  const answer = await fetch(`http://127.0.0.1:${port}/a%20b?c`);
  expect([answer.status, await answer.text()]).toEqual([200, "here"]);
  expect(requests.at(-1)).toMatchObject({ method: "GET", address: "/a%20b?c" });
  expect(requests.at(-1)?.headers.host).toBe(`127.0.0.1:${port}`);
  await new Promise<void>((resolve) => {
    const raw = request({ port, path: "/../x", headers: { host: "evil.example" } }, (got) => {
      got.resume();
      resolve();
    });
    raw.end();
  });
  expect(requests.at(-1)).toMatchObject({ address: "/../x", headers: { host: "evil.example" } });
});

test("a port that is taken is said", async () => {
  await start();
  expect(await serveHere(server.port, async () => ({ status: 200, headers: {}, body: "" }))).toBe("taken");
});

test("pages that listen hear a word, and do not keep it from ending", async () => {
  await start();
  const answer = await fetch(`http://127.0.0.1:${server.port}/events`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe("retry: 500\n\n");
  server.tell("changed");
  expect((await reader.read()).value).toBe("data: changed\n\n");
  await server.stop();
  await expect(reader.read()).rejects.toThrow();
});
