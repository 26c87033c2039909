import type { Person } from "../project/types.ts";
import type { Fields } from "./fields.ts";
import { PICTURE_NAME } from "./pictures.ts";

/** A person of the manifest or of a document; null where the key is absent. */
export function personFrom(fields: Fields | null): Person | null {
  if (!fields) return null;
  const signature = fields.text("signature");
  return {
    name: fields.local("name"),
    position: fields.local("position"),
    role: fields.local("role"),
    phone: fields.text("phone"),
    email: fields.text("email"),
    // A signature may be typed: «А. Асанов». Only what is named like a picture is the path of one.
    signature: signature !== null && PICTURE_NAME.test(signature) ? fields.path("signature") : signature,
  };
}

export function peopleFrom(fields: Fields | null, key: string): readonly Person[] {
  return (fields?.items(key) ?? []).map((item) => personFrom(item)!);
}
