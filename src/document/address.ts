/** Addresses of links, checked once more before they are written: what they may not lead to gives null. */

const PROTOCOLS: readonly string[] = ["http:", "https:", "mailto:"];

/** An absolute address in ASCII. */
export function urlAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!PROTOCOLS.includes(url.protocol)) return null;
  return url.href.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

/**
 * A relative address, encoded segment by segment, so that no letter of a name reads as a protocol, query or anchor. A path
 * that begins with a drive of Windows leads to a report on another drive than its outputs.
 */
export function fileAddress(path: string): string | null {
  const wellFormed = path.replace(/\p{Surrogate}/gu, "");
  if (wellFormed === "" || /^[/\\]/.test(wellFormed)) return null;
  const [drive, ...steps] = wellFormed.split("/");
  const isDrive = /^[a-z]:$/i.test(drive!);
  return [isDrive ? `file:///${drive}` : encodeURIComponent(drive!), ...steps.map(encodeURIComponent)].join(
    "/",
  );
}
