// Native shadow roots keep the page's stylesheet out. The base components bring the rules they need; the roots of
// this page's own components share one copy of the design system instead.
const sheet = new CSSStyleSheet();
const { attachShadow } = Element.prototype;

Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  if (!this.localName.startsWith('lightning-')) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return root;
};

// Not awaited: a module that waits lets the load event pass before the page has listened for it.
fetch('/assets/styles/salesforce-lightning-design-system.min.css')
  .then((response) => response.text())
  .then((css) => sheet.replaceSync(css));
