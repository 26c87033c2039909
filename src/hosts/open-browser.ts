import { spawn } from "node:child_process";
import { platform } from "node:process";

const PROGRAMS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** In the browser that the system opens pages with; where there is none, nothing happens: the address has been said. */
export function openBrowser(address: string): void {
  const [program, ...typed] = PROGRAMS[platform] ?? ["xdg-open"];
  const browser = spawn(program, [...typed, address], { stdio: "ignore", detached: true });
  browser.on("error", () => {});
  browser.unref();
}
