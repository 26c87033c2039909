/**
 * What reading the built-in standards and layouts gave when the tool was built: a file for each text, which holds the text
 * too, so that a text that someone has changed since is read like any other.
 */
import type { Host } from "../host.ts";

export interface BuiltInReading {
  readonly text: string;
  readonly value: unknown;
}

/** Letters of a text that its file's name is made of. */
const LETTERS = 50;

/** The same for some texts that differ. */
export function readingName(kind: string, text: string): string {
  let sum = 0;
  const step = Math.ceil(text.length / LETTERS);
  for (let at = 0; at < text.length; at += step) sum = (sum * 31 + text.charCodeAt(at)) % 0x1000000;
  return `${kind}-${text.length}-${sum}.json`;
}

/** By folder and name. */
const folders = new Map<string, Map<string, BuiltInReading | null>>();

/** Undefined where it is no text that came with the tool. */
export function builtInReading(host: Host, folder: string, kind: string, text: string): unknown {
  let readings = folders.get(folder);
  if (!readings) {
    readings = new Map(host.list(folder).map(({ name }) => [name, null]));
    folders.set(folder, readings);
  }
  const name = readingName(kind, text);
  let reading = readings.get(name);
  if (reading === undefined) return undefined;
  if (reading === null) {
    reading = JSON.parse(new TextDecoder().decode(host.read(`${folder}/${name}`))) as BuiltInReading;
    readings.set(name, reading);
  }
  return reading.text === text ? reading.value : undefined;
}
