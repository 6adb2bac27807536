/** What the reader chose on this device. Saved at once; what the organisation has set cannot be changed here. */
import { h } from "../shared/dom";
import { t, type Word } from "../shared/i18n";
import type { Records, Settings } from "../shared/records";
import { Said, section, type Change, type Part } from "./part";

const CHOICES: readonly (readonly [keyof Settings, Word])[] = [
  ["admin", "optionsAdmin"],
  ["autoOpen", "optionsAutoOpen"],
  ["counts", "optionsCounts"],
];

interface Choice {
  name: keyof Settings;
  box: HTMLInputElement;
  managed: HTMLElement;
  row: HTMLElement;
}

export class You implements Part {
  private readonly said = new Said();
  private readonly choices = CHOICES.map(([name, word]) => this.choice(name, word));
  readonly element = section("you", "optionsYou", ...this.choices.map(({ row }) => row), this.said.element);

  constructor(private readonly change: Change) {}

  show({ settings, managed }: Records): void {
    for (const choice of this.choices) {
      const fixed = managed.includes(choice.name);
      choice.box.checked = settings[choice.name];
      choice.box.disabled = fixed;
      choice.managed.hidden = !fixed;
      if (fixed) choice.box.setAttribute("aria-describedby", choice.managed.id);
      else choice.box.removeAttribute("aria-describedby");
    }
  }

  private choice(name: keyof Settings, word: Word): Choice {
    // Not to be pressed before it is known what it stands on.
    const box = h("input", { type: "checkbox", id: name, disabled: "" });
    box.addEventListener("change", () => void this.save(name, box));
    const managed = h("p", { class: "managed", id: `${name}-managed`, hidden: "" }, t("optionsManaged"));
    const row = h("div", { class: "choice" }, h("label", { for: name }, box, h("span", {}, t(word))), managed);
    return { name, box, managed, row };
  }

  private async save(name: keyof Settings, box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    const saved = (await this.change({ type: "set", settings: { [name]: wanted } })) && box.checked === wanted;
    if (!saved) box.checked = !wanted;
    this.said.say(t(saved ? "optionsSaved" : "optionsNotSaved"));
  }
}
