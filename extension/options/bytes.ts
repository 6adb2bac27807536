/** The bytes of a file of a rollout. */
import type { PolicyFile } from "../shared/core";

/** In UTF-16 with its mark, little endian, or in UTF-8 without one. */
export function bytesOf({ text, encoding }: Pick<PolicyFile, "text" | "encoding">): Uint8Array<ArrayBuffer> {
  if (encoding === "utf8") return new TextEncoder().encode(text);
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  bytes.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at + 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** A download has no folders. */
export const nameOf = ({ path }: Pick<PolicyFile, "path">): string => path.slice(path.lastIndexOf("/") + 1);
