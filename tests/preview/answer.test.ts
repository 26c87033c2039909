import { describe, expect, test } from "vitest";
import type { PageRequest } from "../../src/host.ts";
import { message } from "../../src/messages/index.ts";
import { answer, type Shown } from "../../src/preview/answer.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const asked: string[] = [];
const shown: Shown = {
  language: "en",
  name: "report",
  state: () => ({ page: 1, notice: "", said: "", completeness: "", findings: "" }),
  pages: new Map([["build/report.html", encode("<html></html>")]]),
  evidence(path) {
    asked.push(path);
    return path === "evidence/буйрук №2.html" ? encode("<script>") : null;
  },
  make: async (name) => (name === "report.docx" ? encode("PK") : message("pdf-unavailable", {})),
};
const get = (address: string, headers: PageRequest["headers"] = {}, method = "GET") =>
  answer({ method, address, headers: { host: "127.0.0.1:4000", ...headers } }, 4000, shown);

describe("who is answered", () => {
  test.each<[string, PageRequest["headers"]]>([
    ["a program without a page", {}],
    ["the other name of this computer", { host: "localhost:4000" }],
    ["the page itself", { origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" }],
    ["the user", { "sec-fetch-site": "none" }],
  ])("%s", async (_, headers) => {
    for (const address of ["/", "/-/state", "/build/report.html"])
      expect((await get(address, headers)).status).toBe(200);
  });

  test.each<[string, PageRequest["headers"]]>([
    ["another name that leads here", { host: "evil.example:4000" }],
    ["a name without a port", { host: "127.0.0.1" }],
    ["another port", { host: "127.0.0.1:4001" }],
    ["no name", { host: undefined }],
    ["another site", { origin: "https://evil.example" }],
    ["another page of this computer", { origin: "http://127.0.0.1:8080" }],
    ["a page from a file", { origin: "null" }],
    ["a picture or script in another site", { "sec-fetch-site": "cross-site" }],
    ["another port's page without an origin", { "sec-fetch-site": "same-site" }],
  ])("not %s", async (_, headers) => {
    for (const address of ["/", "/-/state", "/-/events", "/build/report.html", "/build/report.docx"])
      expect(await get(address, headers)).toMatchObject({ status: 403, body: "" });
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("not %s: nothing is taken in", async (method) => {
    expect((await get("/", {}, method)).status).toBe(403);
  });
});

describe("what is answered", () => {
  test.each([
    "/../etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e/selfassess.yaml",
    "/selfassess.yaml",
    "/build/",
    "/build/report.json",
    "//evil.example/",
    "/%",
    "/%00",
    "",
    "*",
  ])("%j: nothing", async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  test("evidence is looked up by its name, and is kept, not shown", async () => {
    const { status, headers } = await get("/evidence/%D0%B1%D1%83%D0%B9%D1%80%D1%83%D0%BA%20%E2%84%962.html");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename\*=UTF-8''%D0%B1.*%E2%84%962\.html$/,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("documents are made when they are asked for, or it is said why not", async () => {
    expect(await get("/build/report.docx")).toMatchObject({ status: 200, body: encode("PK") });
    const { status, body } = await get("/build/report.pdf");
    expect(status).toBe(503);
    expect(body).toMatch(/LibreOffice/);
  });

  test("the page around the report runs and asks for nothing but its own", async () => {
    const { headers, body } = await get("/");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
    );
    expect(body).not.toMatch(/https?:/);
  });
});
