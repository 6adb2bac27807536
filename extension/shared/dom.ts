/** Making elements. The only way Fixside makes any: no HTML strings, so nothing a pack says can become markup. */

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | null | undefined;

export function h<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Only what a person did counts; a page can dispatch events of its own at our element. */
export function onPress(element: HTMLElement, act: () => void): void {
  element.addEventListener("click", (event) => {
    if (event.isTrusted) act();
  });
}
