/** The key an organisation signs with for Chromium, and the id that follows from it. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** As Chromium makes them itself: kRSAKeySize in extensions/browser/extension_creator.cc. */
const BITS = 2048;

/**
 * The key in the file that is named, or the one made here before, or a new one, which is kept.
 * @param {string | undefined} named
 * @param {string} own where a new one goes
 */
export async function keyFor(named, own) {
  const file = named ?? own;
  const pem = await readFile(file, "utf8").catch((error) => {
    if (named === undefined && error.code === "ENOENT") return undefined;
    throw error;
  });
  return { ...keyFrom(pem ?? (await makeKey(own))), file, isNew: pem === undefined };
}

function keyFrom(pem) {
  const privateKey = createPrivateKey(pem);
  const { modulusLength } = privateKey.asymmetricKeyDetails;
  if (privateKey.asymmetricKeyType !== "rsa" || modulusLength < BITS) throw new Error(`the key must be RSA with ${BITS} bits or more`);
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  return { privateKey, publicKey, id: idOf(publicKey) };
}

/** For its owner's eyes only. Never over a file that is there. */
async function makeKey(file) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: BITS });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(file, pem, { mode: 0o600, flag: "wx" });
  return pem;
}

/** The first 16 bytes of the public key's hash, which a CRX carries. */
export function idBytes(publicKey) {
  return createHash("sha256").update(publicKey).digest().subarray(0, 16);
}

/** Those bytes in hexadecimal with a–p for 0–f: https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/id_util.cc */
function idOf(publicKey) {
  return idBytes(publicKey).toString("hex").replace(/./g, (digit) => "abcdefghijklmnop"[parseInt(digit, 16)]);
}
