/** What keeps Fixside from working, in plain sentences: for the popup and the options page. */
import { t } from "./i18n";
import type { Failure } from "./protocol";

export function sentence(failure: Failure): string {
  switch (failure.kind) {
    case "no-core":
      return t("failNoCore", failure.detail);
    case "no-pack":
      return t("failNoPack");
    case "pack-unread":
      return t("failPackUnread", failure.pack, failure.detail);
    case "entries-left-out":
      return t("failLeftOut", failure.pack, String(failure.count), failure.detail);
  }
}
