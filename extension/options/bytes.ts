/** A file of a rollout: its bytes, its name, and what reads it. */
import type { PolicyFile } from "../shared/core";

/** In UTF-16 with its mark, little endian, or in UTF-8 without one. */
export function bytesOf({ text, encoding }: Pick<PolicyFile, "text" | "encoding">): Uint8Array<ArrayBuffer> {
  if (encoding === "utf8") return new TextEncoder().encode(text);
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  bytes.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 * at + 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** Names of products, which are the same in every language. `docs/rollout/` tells where each file goes. */
const READERS: readonly (readonly [RegExp, string])[] = [
  [/\.reg$/, "Windows (Registry)"],
  [/\.adm[lx]$/, "Windows (Group Policy)"],
  [/\.mobileconfig$/, "macOS"],
  [/admin-console\.json$/, "ChromeOS (Google Admin console)"],
  [/intune\.md$|\.ps1$/, "Microsoft Intune"],
  [/^firefox\/.*\.json$/, "Windows, macOS, Linux"],
  [/\.json$/, "Linux"],
];

/** What a file is for, if that is known. */
export const readerOf = ({ path }: Pick<PolicyFile, "path">): string | undefined => READERS.find(([is]) => is.test(path))?.[1];

/** A download has no folders. */
export const nameOf = ({ path }: Pick<PolicyFile, "path">): string => path.slice(path.lastIndexOf("/") + 1);
