/** Making elements. The only way Fixside makes any: no HTML strings, so nothing a pack says can become markup. */

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | null | undefined;

export function h<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function svg(box: string, className: string, ...paths: Attributes[]): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const element = document.createElementNS(space, "svg");
  element.setAttribute("viewBox", box);
  element.setAttribute("class", className);
  element.setAttribute("aria-hidden", "true");
  for (const path of paths) {
    const shape = document.createElementNS(space, "path");
    for (const [name, value] of Object.entries(path)) if (value !== undefined) shape.setAttribute(name, value);
    element.append(shape);
  }
  return element;
}

/** Fixside's mark, a plaster; the same drawing as icons/icon.svg. */
export function mark(): SVGSVGElement {
  return svg(
    "0 0 24 24",
    "mark",
    { d: "M14.6 3.2a4.4 4.4 0 0 1 6.2 6.2L9.4 20.8a4.4 4.4 0 0 1-6.2-6.2Z", fill: "currentColor" },
    { class: "dots", d: "M12 8.6v.01M15.4 12v.01M12 15.4v.01M8.6 12v.01M12 12v.01", fill: "none", "stroke-width": "2", "stroke-linecap": "round" },
  );
}

const LINE = { fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round" };

export const cross = (): SVGSVGElement => svg("0 0 16 16", "cross", { d: "m4 4 8 8m0-8-8 8", ...LINE });

export const arrow = (): SVGSVGElement => svg("0 0 16 16", "arrow", { d: "M10 3 5 8l5 5", ...LINE });

export const gear = (): SVGSVGElement =>
  svg("0 0 16 16", "gear", { d: "M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM6.9 1.6h2.2l.4 1.7 1.2.7 1.6-.5 1.1 1.9-1.2 1.2v1.4l1.2 1.2-1.1 1.9-1.6-.5-1.2.7-.4 1.7H6.9l-.4-1.7-1.2-.7-1.6.5-1.1-1.9 1.2-1.2V6.6L2.6 5.4l1.1-1.9 1.6.5 1.2-.7Z", ...LINE, "stroke-width": "1.2" });

/**
 * The id of a form with one box, which is ticked by default and not now. Firefox ends the script of an extension that was
 * disabled without a word, and leaves what it drew in the page. Then a press resets the form, and the style sheet hides
 * everything around a ticked box (layer.css): the browser does that by itself.
 */
export const LEFT = "left";

/** Only what a person did counts; a page can dispatch events of its own at our element. */
export function onPress(element: HTMLElement, act: () => void): void {
  element.setAttribute("type", "reset");
  element.setAttribute("form", LEFT);
  element.addEventListener("click", (event) => {
    event.preventDefault(); // the script is there
    if (event.isTrusted) act();
  });
}
