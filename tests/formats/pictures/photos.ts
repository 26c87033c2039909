import sharp, { type Sharp } from "sharp";

/** Points with the noise that a camera leaves: what it shows cannot be packed small. */
export function noise(width: number, height: number, channels: 3 | 4): Sharp {
  const data = Buffer.alloc(width * height * channels);
  let state = 7;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = 100 + 60 * Math.sin(at / 9000) + (state >>> 26);
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** Red, green, blue and yellow quarters, clockwise from the upper left. */
export function quarters(): Promise<Buffer> {
  const rect = (x: number, y: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="40" height="20" fill="${fill}"/>`;
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">' +
    `${rect(0, 0, "#f00")}${rect(40, 0, "#0f0")}${rect(40, 20, "#00f")}${rect(0, 20, "#ff0")}</svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer();
}
