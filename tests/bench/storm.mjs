/**
 * A hard minute on a Lightning record page, as functions that run in the page itself.
 *
 *     prepare ─▶ 40 refreshes of a 200-row table ─▶ Home and back to another record ─▶ modal with a record error ─▶ toasts
 *                       └ a toast comes and goes
 *
 * It uses the page as its reader does: the table's own data, the address bar, the demo messages. The same steps in the
 * same order each time; nothing in it waits for Fixside.
 */
import { demos } from "../org/demos.mjs";

export const TASK = demos.find(({ id }) => id === "record-collision").url.split("?")[0];

const known = (id) => {
  const { text, expect } = demos.find((demo) => demo.id === id);
  return { text, expect };
};
const other = (text) => ({ text, expect: null });

/** What the page says in the storm, and the entry each message must lead to. */
export const MESSAGES = {
  during: known("web-phone-unavailable"),
  modal: known("record-collision"),
  toasts: [
    other("Task \"Call back about the renewal quote\" was saved."),
    known("five-web-phones"),
    other("2 calls were added to the list."),
    { text: "Sorry, phone features are currently unavailable. Please retry later.", expect: "audio-issues" },
    other("The list could not be sorted by this column."),
    other("Maya Lindqvist is now following this record."),
  ],
};

/** The same storm with nothing in it that anybody knows: what watching alone costs. */
export const STRANGE = {
  during: other("Your list is being refreshed."),
  modal: other("Enter a due date that is not in the past."),
  toasts: MESSAGES.toasts.map(({ text, expect }) => other(expect ? `Reminder: ${text.split(" ").length} calls are due today.` : text)),
};

/** Entries that have a chip when the storm is over: the page of `during` was left. */
export const LASTING = [MESSAGES.modal, ...MESSAGES.toasts].flatMap(({ expect }) => expect ?? []);

/** Runs in the page, before anything is measured: finds the parts the storm works on. */
export function prepare() {
  const find = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const element of root.querySelectorAll("*")) {
      const inner = element.shadowRoot && find(element.shadowRoot, selector);
      if (inner) return inner;
    }
    return null;
  };
  const list = find(document, "lst-related-list-view-manager");
  globalThis.bench = {
    find,
    stage: document.querySelector("one-record-home-flexipage2"),
    table: find(list.shadowRoot, "lightning-datatable"),
    refresh: find(list.shadowRoot, "lightning-button-icon"),
  };
  return globalThis.bench.table.data.length;
}

/**
 * Runs in the page. `refresh` says what a refresh brings: `values` some new values in the same rows, `rows` new rows
 * only, `same` what was there before (the page's own button).
 *
 * @returns for each known message, the moment at which it was there, in milliseconds since the epoch
 */
export async function storm({ messages, refreshes, refresh, pause }) {
  const { find, stage, table } = globalThis.bench;
  const wait = (ms) => new Promise((resume) => setTimeout(resume, ms));
  const drawn = () => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
  const shown = [];

  const show = async (demo, { text, expect }) => {
    delete document.documentElement.dataset.demoShown;
    postMessage({ demo, text }, location.origin);
    while (!document.documentElement.dataset.demoShown) await drawn();
    if (expect) shown.push({ entry: expect, at: Number(document.documentElement.dataset.demoShown) });
  };
  const closeToast = async () => {
    const toast = find(document.querySelector("lightning-overlay-container").shadowRoot, "lightning-toast");
    find(toast.shadowRoot, "button").click();
    await drawn();
  };

  const first = table.data;
  const refreshed = {
    values: (turn) => (table.data = first.map((row, index) => ({ ...row, minutes: (index + turn) % 23, outcome: `${row.outcome} (${turn})` }))),
    rows: (turn) => (table.data = first.map((row) => ({ ...row, id: `${row.id}-${turn}` }))),
    same: () => globalThis.bench.refresh.click(),
  }[refresh];
  for (let turn = 1; turn <= refreshes; turn++) {
    refreshed(turn);
    await drawn();
    if (turn === Math.ceil(refreshes / 2)) await show("lightning-toast", messages.during);
    if (turn === Math.ceil((refreshes * 3) / 4)) await closeToast();
    await wait(pause);
  }

  // Another page without another document: this one goes with all its roots, and comes back for another record.
  const here = location.href;
  const band = stage.parentElement;
  const { record } = stage;
  history.pushState(null, "", "/lightning/page/home");
  stage.remove();
  const home = document.createElement("p");
  home.textContent = "Good afternoon, Zoe.";
  band.append(home);
  await drawn();
  await wait(pause);
  history.pushState(null, "", here);
  home.remove();
  stage.record = {
    ...record,
    name: "Send the contract",
    fields: record.fields.map((field) => ({ ...field, name: `${field.name}__c`, value: `${field.value}, later` })),
  };
  band.append(stage);
  await drawn();
  await wait(300);

  await show("modal-error", messages.modal);
  await wait(300);
  for (const toast of messages.toasts) {
    await show("lightning-toast", toast);
    await wait(250);
    await closeToast();
  }
  return shown;
}
