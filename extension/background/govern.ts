/**
 * The core under the policy in force. Whoever needs it awaits `core()`; when the policy changes, another one takes its
 * place, and who is told of it applies it to what is open.
 */
import { speak } from "../shared/i18n";
import { makeCore, policyOf, prepare, type Core, type Fixside } from "../shared/core";
import { tongueOf } from "../shared/tongue";
import { managed } from "./policy";
import { keptPacks } from "./remote";

let made: Promise<Core> | undefined;

/** The first caller starts the work, everybody shares it. It never rejects. */
export function core(): Promise<Core> {
  return (made ??= make());
}

async function make(): Promise<Core> {
  prepare(); // while it is found out under which policy
  const { raw } = await managed.now();
  const own = await keptPacks(raw);
  const core = await makeCore(raw, own);
  speak(await tongueOf(core.fixside && policyOf(core.fixside).policy.language));
  return core;
}

/** Makes the core anew, under what is in force now; until then the old one answers. */
export async function remake(): Promise<Core> {
  const next = make();
  await next;
  made = next;
  return next;
}

/** The core, for who can do nothing without it. */
export async function loaded(): Promise<Fixside> {
  const { fixside } = await core();
  if (!fixside) throw new Error("the core did not start");
  return fixside;
}

/** A mark on the icon if nothing can work; the popup says what and why. */
export async function warn({ status }: Core): Promise<void> {
  const works = status.packs.some((pack) => pack.entries > 0);
  await chrome.action.setBadgeText({ text: works ? "" : "!" });
}
