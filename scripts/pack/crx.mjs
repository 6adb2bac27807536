/**
 * CRX3, https://chromium.googlesource.com/chromium/src/+/main/components/crx_file/crx3.proto:
 *
 *     "Cr24" · version 3 · length of the header · header (protocol buffer) · the archive
 *
 * The header's signature covers the id and the archive. This is all there is to it; the packers on npm come with an
 * archiver of their own, whose bytes depend on the machine's zlib.
 */
import { sign } from "node:crypto";

import { idBytes } from "./key.mjs";

const SHA256_WITH_RSA = 2;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const SIGNED_HEADER_DATA = 10_000;
const CRX_ID = 1;

export function crx(archive, { privateKey, publicKey }) {
  const signedData = field(CRX_ID, idBytes(publicKey));
  // RSASSA-PKCS1-v1_5, whatever the comment in crx3.proto says: it is what Chromium verifies, and gives equal bytes each time.
  const signature = sign("sha256", Buffer.concat([Buffer.from("CRX3 SignedData\0"), u32(signedData.length), signedData, archive]), privateKey);
  const proof = field(SHA256_WITH_RSA, Buffer.concat([field(PUBLIC_KEY, publicKey), field(SIGNATURE, signature)]));
  const header = Buffer.concat([proof, field(SIGNED_HEADER_DATA, signedData)]);
  return Buffer.concat([Buffer.from("Cr24"), u32(3), u32(header.length), header, archive]);
}

function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field of bytes, https://protobuf.dev/programming-guides/encoding/. */
function field(number, bytes) {
  const LENGTH_DELIMITED = 2;
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(bytes.length), bytes]);
}

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
