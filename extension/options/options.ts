/**
 * The options page: what the reader chose, what this device knows, and how Fixside comes to its answers.
 *
 *     something is not working, if so
 *     you · hidden problems · what this device has seen      the records, and ways to change them
 *     what the organisation has set                          if it has
 *     messages without an answer                             if it has them kept
 *     why a message is recognised · answers · keyboard       nothing to change
 *     for administrators                                     files that roll Fixside out
 *     which version it is
 */
import { ask } from "../shared/ask";
import { h } from "../shared/dom";
import { made } from "../shared/draw";
import { directionOf, speak, t, uiLanguage } from "../shared/i18n";
import { mark } from "../shared/icons";
import type { Notice, Status } from "../shared/protocol";
import type { Records } from "../shared/records";
import { answers, keyboard, keysNow } from "./about";
import { Explain } from "./explain";
import { Hidden } from "./hidden";
import { OrganisationPart } from "./organisation";
import type { Change, Part } from "./part";
import { Rollout } from "./rollout";
import { Seen } from "./seen";
import { tongueOf } from "../shared/tongue";
import { UnansweredPart } from "./unanswered";
import { You } from "./you";

class Page {
  private readonly notice = h("div", { class: "notice", role: "alert" });
  private readonly change: Change = async (request) => {
    const records = await ask(request);
    if (records) this.show(records);
    return records !== undefined;
  };
  private readonly parts: readonly Part[] = [new You(this.change), new Hidden(this.change), new Seen(this.change), new OrganisationPart(), new UnansweredPart(this.change)];
  /** What is shown, to leave it alone while nothing has changed: drawing it anew takes the focus away. */
  private shown = "";

  /** Drawn when all is there that it shows: what came later would move what somebody is about to press. */
  async start(status: Status | undefined): Promise<void> {
    document.title = t("optionsTitle");
    // Problems come and go while this page lies behind another.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.load();
    });
    chrome.runtime.onMessage.addListener((notice: Notice, { id }) => {
      if (id === chrome.runtime.id && notice.type === "anew") void this.load();
    });
    const [keys] = await Promise.all([keysNow(), this.load()]);
    document.body.replaceChildren(h("main", {},
      h("h1", {}, made(mark()), h("span", {}, t("optionsTitle"))),
      this.notice,
      ...this.parts.map(({ element }) => element),
      new Explain().element,
      answers(status),
      keyboard(keys),
      new Rollout().element,
      // Whoever is asked for help asks for this first.
      h("p", { class: "aside version" }, `${t("name")} ${chrome.runtime.getManifest().version}`)));
  }

  private async load(): Promise<void> {
    const records = await ask({ type: "records" });
    this.notice.replaceChildren(...(records ? [] : [h("p", {}, t("failBackground"))]));
    if (records) this.show(records);
  }

  private show(records: Records): void {
    const all = JSON.stringify(records);
    if (all === this.shown) return;
    this.shown = all;
    for (const part of this.parts) part.show(records);
  }
}

async function start(): Promise<void> {
  const status = await ask({ type: "status" });
  speak(await tongueOf(status?.language));
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = directionOf(uiLanguage());
  await new Page().start(status);
}

void start();
