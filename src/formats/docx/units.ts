/** Lengths of WordprocessingML and DrawingML, whole numbers always: twip = 1/20 point, EMU = 1/914400 inch. */

export const EMU_PER_TWIP = 635;
export const EMU_PER_MILLIMETRE = 36_000;

export function twipsFromPoints(points: number): number {
  return whole(points * 20);
}

export function twipsFromMillimetres(millimetres: number): number {
  return whole((millimetres * 1440) / 25.4);
}

export function emuFromMillimetres(millimetres: number): number {
  return whole(millimetres * EMU_PER_MILLIMETRE);
}

/** At 96 dots an inch. */
export function emuFromPixels(pixels: number): number {
  return whole(pixels * 9525);
}

export function halfPoints(points: number): number {
  return whole(points * 2);
}

/** Rounds; a length that is no number is a mistake of ours, which Word would call a damaged file. */
export function whole(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`not a length: ${value}`);
  return Math.round(value);
}
