/** Fetches a file of the organisation's, and makes sure that it is theirs before anybody reads it. */
import type { Seal } from "../shared/core";

/** Why a file is not used, in a sentence that goes on from its address. */
export class Trouble extends Error {
  /** It may help if the reader lets Fixside read the server. */
  blocked = false;
}

/** Ten times the two bundled FAQs. */
const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 20_000;
/** 64 bytes, or 88 characters and an end of line. */
const MOST_SIGNATURE = 100;

/** @throws Trouble */
export async function download(url: string, most = MOST_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      cache: "no-cache", // asks each time; with the ETag of what is there
      credentials: "omit",
      redirect: "error", // an address that a policy names is the one
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    throw await unreachable(url, error);
  }
  if (!answer.ok) throw new Trouble(`the server answers ${answer.status}`);
  if (/\bhtml\b/i.test(answer.headers.get("content-type") ?? "")) throw new Trouble("the server answers with a web page, perhaps to sign in");
  try {
    return await readAll(answer, most);
  } catch (error) {
    throw error instanceof Trouble ? error : await unreachable(url, error);
  }
}

async function readAll(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new Trouble(`the file is larger than ${Math.round(most / 1024)} kB`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

/** Match pattern of an address's host; Firefox knows no ports in them. */
export const serverOf = (url: string): string => `https://${new URL(url).hostname}/*`;

async function unreachable(url: string, error: unknown): Promise<Trouble> {
  if (error instanceof DOMException && error.name === "TimeoutError") return new Trouble(`the server does not answer within ${PATIENCE_MS / 1000} seconds`);
  const allowed = await chrome.permissions.contains({ origins: [serverOf(url)] }).catch(() => false);
  if (allowed) return new Trouble("the server cannot be reached, or sends the browser elsewhere");
  const trouble = new Trouble("the server cannot be reached, sends the browser elsewhere, or does not let extensions read the file (Access-Control-Allow-Origin)");
  trouble.blocked = true;
  return trouble;
}

/** @throws Trouble if the file is another than the policy means */
export async function isSealed(url: string, bytes: Uint8Array<ArrayBuffer>, seal: Seal): Promise<void> {
  if ("sha256" in seal) {
    const hash = hex(await crypto.subtle.digest("SHA-256", bytes));
    if (hash !== seal.sha256) throw new Trouble(`it is another file than the policy names: its SHA-256 is ${hash}`);
    return;
  }
  const signature = signatureOf(await download(signatureAddress(url), MOST_SIGNATURE));
  if (!(await isSigned(bytes, signature, base64(seal.ed25519)))) throw new Trouble("it is not signed with the key that the policy names");
}

/** Beside the file; what stands behind a `?` belongs to both. */
function signatureAddress(url: string): string {
  const [path = url, query] = url.split("?");
  return `${path}.sig${query === undefined ? "" : `?${query}`}`;
}

/** Raw, or in base64. */
function signatureOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length === 64) return bytes;
  try {
    const signature = base64(new TextDecoder().decode(bytes).trim());
    if (signature.length === 64) return signature;
  } catch {
    // Then it is none.
  }
  throw new Trouble("the file beside it with .sig behind its name is no signature");
}

async function isSigned(bytes: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  } catch {
    // Chrome 137, Firefox 129 (MDN, SubtleCrypto.verify).
    throw new Trouble("this browser is too old to check signatures");
  }
  return crypto.subtle.verify("Ed25519", imported, signature, bytes);
}

const hex = (buffer: ArrayBuffer): string => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const base64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
