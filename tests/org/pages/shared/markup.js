// Markup of the products that has no package to take it from.

/** The element that `html` describes; those marked `data-here` get the text. */
export function markup(html, text) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = document.importNode(template.content, true).firstElementChild;
  for (const place of [made, ...made.querySelectorAll('[data-here]')]) {
    if (!place.hasAttribute('data-here')) continue;
    place.removeAttribute('data-here');
    place.textContent = text;
  }
  return made;
}

/** Two frames later, when what was added before has been drawn. */
export function drawn() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
