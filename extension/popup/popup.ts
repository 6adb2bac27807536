/**
 * The popup: what was offered on this page, a search over all answers, and a plain word when something is wrong.
 *
 *     home    failures, if any        answer   ‹ back, title
 *             search box                       body and bar, as in the card
 *             on this page, and all answers,
 *             FAQ by FAQ; or the results alone
 */
import { ask } from "../shared/ask";
import { sentence } from "../shared/failures";
import { h, onPress } from "../shared/dom";
import { draw, made, pressed } from "../shared/draw";
import { clock, directionOf, speak, t, uiLanguage } from "../shared/i18n";
import { arrow, gear, mark } from "../shared/icons";
import { allowOrigins, hostsOf } from "../shared/permissions";
import type { Hit, Replies, Request, State, TabState } from "../shared/protocol";
import { tongueOf } from "../shared/tongue";
import { unavailable, unavailableWords } from "../shared/unavailable";
import type { CardView } from "../shared/view";

const MOST_RESULTS = 12;
const NOWHERE: TabState = { covered: false, fixes: [] };

/** Without an answer `instead` is used; that the background is silent is said once, by `home`. */
async function get<R extends Request>(request: R, instead: Replies[R["type"]]): Promise<Replies[R["type"]]> {
  return (await ask(request)) ?? instead;
}

async function thisTab(): Promise<number | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

class Popup {
  private readonly input = h("input", {
    type: "search", id: "query", placeholder: t("popupSearchHint"), autocomplete: "off", spellcheck: "false", "aria-label": t("popupSearch"),
  });
  /** What was met here; a search has nothing to do with it. */
  private readonly met = h("div", { class: "here" });
  private readonly results = h("div");
  private readonly said = h("div", { role: "status", class: "count-said" });
  private readonly home = h("main", { class: "page" });
  /** Counts searches: the answer to an older one comes too late. */
  private turn = 0;

  constructor(private readonly tab: number | undefined, private readonly status: State | undefined) {}

  async start(): Promise<void> {
    const { status } = this;
    const [state, all] = await Promise.all([
      this.tab === undefined ? NOWHERE : get({ type: "tab", tab: this.tab }, NOWHERE),
      get({ type: "list", ...(this.tab !== undefined && { tab: this.tab }) }, []),
    ]);
    const failures = status ? status.failures.map(sentence) : [t("failBackground")];
    this.home.append(
      h("div", { class: "top" }, made(mark()), h("h1", {}, t("name")), this.options()),
      ...(failures.length > 0 ? [failureView(failures)] : []),
      ...(status ? noteOf(status) : []),
    );
    // Without answers there is nothing to search, and nothing could have been met; the sentences above say why.
    if (all.length > 0) {
      this.home.append(
        h("div", { class: "search" }, this.input),
        h("div", { class: "lists" }, this.met, this.results, this.said),
      );
    }
    this.here(state);
    this.input.addEventListener("input", () => void this.search(all));
    this.home.addEventListener("keydown", (event) => this.step(event));
    this.all(all);
    document.body.replaceChildren(this.home);
    this.input.focus();
  }

  private options(): HTMLElement {
    const button = h("button", { type: "button", class: "options", "aria-label": t("popupOptions"), title: t("popupOptions") }, made(gear()));
    onPress(button, () => void chrome.runtime.openOptionsPage());
    return button;
  }

  private here(state: TabState): void {
    const title = h("h2", { class: "section" }, t("popupOnThisPage"));
    const trial = this.status?.dryRun ? [h("p", { class: "says" }, t("popupDryRun"))] : [];
    const items = state.fixes.map((fix) => this.item(fix.entry, fix.question, h("time", { class: "time" }, clock(fix.at, uiLanguage()))));
    this.met.replaceChildren(title, ...trial, items.length > 0 ? h("ul", { class: "list" }, ...items) : h("p", { class: "says" }, nothing(state)));
  }

  /** Answers of one FAQ stand together; several FAQs say which they are. */
  private all(hits: readonly Hit[]): void {
    const packs = [...new Set(hits.map(({ pack }) => pack))];
    const titleOf = (pack: string) => this.status?.packs.find(({ id }) => id === pack)?.title ?? pack;
    this.results.replaceChildren(h("h2", { class: "section" }, t("popupAll")), ...packs.flatMap((pack) => [
      ...(packs.length > 1 ? [h("h3", { class: "pack", dir: "auto" }, titleOf(pack))] : []),
      this.list(hits.filter((hit) => hit.pack === pack)),
    ]));
  }

  private async search(all: readonly Hit[]): Promise<void> {
    const turn = ++this.turn;
    const query = this.input.value.trim();
    const hits = query === "" ? all : await get({ type: "search", query, limit: MOST_RESULTS }, []);
    if (turn !== this.turn) return;
    this.met.hidden = query !== "";
    if (query === "") this.all(hits);
    else this.results.replaceChildren(h("h2", { class: "section" }, t("popupResults")), hits.length > 0 ? this.list(hits) : h("p", { class: "says" }, t("popupNoResults")));
    this.said.textContent = query === "" ? "" : t("popupCount", String(hits.length));
  }

  private list(hits: readonly Hit[]): HTMLElement {
    return h("ul", { class: "list" }, ...hits.map((hit) => this.item(hit.entry, hit.question)));
  }

  private item(entry: string, question: string, aside?: HTMLElement): HTMLElement {
    const button = h("button", { type: "button" }, h("span", { class: "q", dir: "auto" }, question), aside, made(arrow()));
    onPress(button, () => void this.open(entry, question, button));
    return h("li", {}, button);
  }

  /** Arrow keys walk from the search box through the lists and back. */
  private step(event: KeyboardEvent): void {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    const stops = [this.input, ...this.home.querySelectorAll<HTMLElement>("div:not([hidden]) > .list button")];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private async open(entry: string, question: string, from: HTMLElement): Promise<void> {
    if (this.tab === undefined) return;
    const { tab } = this;
    const shown = await get({ type: "open", entry, by: "reader", at: Date.now(), tab }, { at: "nowhere" });
    const back = h("button", { type: "button", class: "back", "aria-label": t("popupBack"), title: t("popupBack") }, made(arrow()));
    const leave = () => {
      document.body.replaceChildren(this.home);
      from.focus();
    };
    onPress(back, leave);
    const title = h("h1", { class: "title", tabindex: "-1" });
    const body = h("div", { class: "body" });
    const bar = h("div", { class: "bar buttons" });
    const page = h("main", { class: "page" }, h("div", { class: "head" }, back, title), h("div", { class: "scroll" }, body), bar);
    // What the reader unfolds, by its handle or by a button of the bar, comes into view.
    body.addEventListener("toggle", ({ target }) => {
      const fold = target as HTMLDetailsElement;
      if (fold.open && (fold.contains(document.activeElement) || bar.contains(document.activeElement))) fold.scrollIntoView({ block: "nearest" });
    }, { capture: true });
    const update = (view: CardView) => {
      const hadFocus = page.contains(document.activeElement);
      draw(title, view.title);
      draw(body, view.body);
      draw(bar, view.bar);
      for (const part of [title, body]) {
        part.lang = view.lang;
        part.dir = view.dir;
      }
      // What was pressed may be gone now, and with it the focus.
      if (hadFocus && !page.contains(document.activeElement)) title.focus();
    };
    const press = (event: Event): void => {
      const [act, element] = pressed(event.target as Element, event) ?? [];
      if (act?.do === "close") return leave();
      if (act?.do === "copy") {
        navigator.clipboard.writeText(act.text).then(() => (element!.textContent = t("cardCopied")), () => (element!.textContent = t("cardNotCopied")));
      } else if (act) void get({ type: "act", entry, act, at: Date.now(), tab }, {}).then(({ view }) => (view ? update(view) : leave()));
    };
    page.addEventListener("click", press);
    page.addEventListener("keydown", (event) => {
      // A link without `href` is no button to the browser.
      if (event.key === "Enter" && (event.target as Element).localName === "a") press(event);
      if (event.key !== "Escape") return;
      event.preventDefault(); // Escape closes the whole popup otherwise
      leave();
    });
    update(shown.at === "here" ? shown.view : unavailable({ entry, question, lang: uiLanguage() }, unavailableWords()));
    document.body.replaceChildren(page);
    title.focus();
  }
}

/** Why there is nothing to show for this page. */
function nothing({ off, covered }: TabState): string {
  if (off) return t(off === "ring" ? "popupNotYet" : "popupOffHere");
  return covered ? t("popupNoFixes") : t("popupNotCovered");
}

/** One thing at a time: below it are the answers. */
function noteOf(status: State): HTMLElement[] {
  const missing = permission(status);
  return missing.length > 0 ? missing : welcome(status);
}

/** What somebody should know who sees this for the first time. */
function welcome({ welcome }: State): HTMLElement[] {
  if (!welcome) return [];
  const done = h("button", { type: "button" }, t("popupWelcomeDone"));
  const view = h("div", { class: "note welcome" },
    h("h2", {}, t("popupWelcome")), h("p", {}, t("popupWelcomeHow"), " ", t("popupWelcomePrivate")), h("p", { class: "buttons" }, done));
  onPress(done, () => {
    view.remove();
    void ask({ type: "welcomed" });
    document.querySelector("input")?.focus();
  });
  return [view];
}

/** Pages that Fixside should work on and may not read: only the reader can change that, and the browser asks them for it. */
function permission({ missing }: State): HTMLElement[] {
  if (missing.length === 0) return [];
  const allow = h("button", { type: "button", class: "main" }, t("permissionAllow"));
  const view = h("div", { class: "note" }, h("p", {}, t("permissionMissing", hostsOf(missing))), h("p", { class: "buttons" }, allow));
  onPress(allow, () => void allowOrigins(missing, true).then((is) => is && view.remove()));
  return [view];
}

function failureView(sentences: readonly string[]): HTMLElement {
  return h("div", { class: "failures", role: "alert" }, h("h2", {}, t("popupNotice")), ...sentences.map((one) => h("p", {}, one)));
}

async function start(): Promise<void> {
  const [tab, status] = await Promise.all([thisTab(), ask({ type: "status" })]);
  speak(await tongueOf(status?.language));
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = directionOf(uiLanguage());
  await new Popup(tab, status).start();
}

void start();
