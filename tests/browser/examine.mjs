/**
 * What axe does not look at: contrast where it cannot decide, sizes of controls, what is cut or out of the view, and
 * what a person with nothing but a keyboard meets. Each check gives lines to read, and should give none.
 */
import { until } from "./tree.mjs";

const MOST_STOPS = 200;

/** Puts `looks` into the world of the tests. */
export const loadLooks = (inside) => inside.load("looks", `globalThis.looks = ${looks};`);

/** Contrast of texts, icons and fields; sizes of controls; what is cut, too wide or out of the view. */
export async function examine(inside) {
  await loadLooks(inside);
  return inside.evaluate((root) => {
    const { contrast, sizes, reflow } = globalThis.looks(root);
    return [...contrast(), ...sizes(), ...reflow()];
  });
}

/** Nothing may move for a reader who does not want that. */
export function motion(inside) {
  return inside.evaluate((root) =>
    [...root.querySelectorAll("*")].flatMap((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      const moves = animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
      return moves ? [`motion: ${element.localName}.${element.className} moves (${animationName}, ${transitionDuration})`] : [];
    }),
  );
}

/** What has the focus within, in words such as "button.close Close"; null if the focus is elsewhere. */
export async function focused(inside) {
  await loadLooks(inside);
  return inside.evaluate((root) => globalThis.looks(root).focused()?.name ?? null);
}

/**
 * The stops that Tab makes from the first control to the last, in order, with the box and the ring of each. Two stops
 * of our own stand before and after them while this walks, so that the focus never leaves; it ends where it was.
 */
export async function tabStops(inside) {
  await loadLooks(inside);
  await inside.page.bringToFront();
  await inside.evaluate((root) => globalThis.looks(root).begin());
  const stops = [];
  try {
    let last;
    for (;;) {
      await inside.press("Tab");
      last = await until("Tab to move the focus", async () => {
        const now = await inside.evaluate((root) => globalThis.looks(root).focused());
        return now && now.at !== last?.at && now;
      });
      if (last.at === "end") return stops;
      stops.push(last);
      if (stops.length > MOST_STOPS) throw new Error(`Tab does not come to an end: ${stops.slice(-5).map(({ name }) => name).join(", ")}`);
    }
  } finally {
    await inside.evaluate((root) => globalThis.looks(root).end());
  }
}

/** What is wrong for a person with nothing but a keyboard: what Tab does not reach, and what does not show its focus. */
export async function keyboard(inside) {
  const stops = await tabStops(inside);
  const controls = await inside.evaluate((root) => globalThis.looks(root).stops());
  const reached = stops.map(({ at }) => at);
  return [
    ...controls.filter(({ at }) => !reached.includes(at)).map(({ name }) => `keyboard: Tab does not reach ${name}`),
    ...stops.flatMap(({ name, wrong }) => wrong.map((what) => `focus: ${name} ${what}`)),
  ];
}

/** Runs in the world of the tests, where it must stand alone. */
function looks(root) {
  const host = root.host;
  const all = [...root.querySelectorAll("*")];
  const CONTROLS = "a, button, input, select, textarea, summary, [tabindex], [role=button], [role=link], [role=checkbox], [role=switch]";

  // ── what there is ──

  const parentOf = (element) => element.parentElement ?? null;
  const nameOf = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.innerText ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
    const kind = typeof element.className === "string" && element.className ? `.${element.className.trim().replace(/\s+/g, ".")}` : "";
    return `${element.localName}${kind}${words ? ` “${words.length > 50 ? `${words.slice(0, 50)}…` : words}”` : ""}`;
  };
  /** For screen readers only. */
  const unseen = (element) => {
    for (let one = element; one; one = parentOf(one)) {
      const { width, height } = one.getBoundingClientRect();
      if (getComputedStyle(one).clipPath !== "none" && width <= 2 && height <= 2) return true;
    }
    return false;
  };
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0 && !unseen(element);
  const isControl = (element) => element.matches(CONTROLS) && !element.matches("[tabindex='-1']") && !element.disabled;

  // ── colours ──

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parsed = new Map();
  /** Any CSS colour as [red, green, blue, alpha]. */
  const parse = (colour) => {
    if (parsed.has(colour)) return parsed.get(colour);
    let value;
    const parts = /^rgba?\(([^)]*)\)$/.exec(colour)?.[1].split(/[\s,/]+/).map(Number);
    if (parts?.every((one) => !Number.isNaN(one))) value = [parts[0], parts[1], parts[2], parts[3] ?? 1];
    else {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      value = [red, green, blue, alpha / 255];
    }
    parsed.set(colour, value);
    return value;
  };
  const over = ([r, g, b, alpha], [r2, g2, b2]) => [r * alpha + r2 * (1 - alpha), g * alpha + g2 * (1 - alpha), b * alpha + b2 * (1 - alpha), 1];
  const luminance = ([red, green, blue]) => {
    const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const ratio = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  /** What is painted behind an element's content; undefined where the page shines through. */
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = parentOf(one)) {
      const colour = parse(getComputedStyle(one).backgroundColor);
      if (colour[3] === 0) continue;
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    if (layers.length === 0 || layers.at(-1)[3] < 1) {
      if (host) return undefined;
      layers.push([255, 255, 255, 1]);
    }
    return layers.reverse().reduce((below, layer) => over(layer, below));
  };
  const widthOf = (words, { font, letterSpacing }) => {
    canvas.font = font;
    return canvas.measureText(words).width + words.length * (parseFloat(letterSpacing) || 0);
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let one = element; one; one = parentOf(one)) opacity *= Number(getComputedStyle(one).opacity);
    return opacity;
  };
  const contrastOf = (element, colour, ground = behind(element)) => {
    const front = parse(colour);
    return ground && ratio(over([front[0], front[1], front[2], front[3] * opacityOf(element)], ground), ground);
  };
  const judge = (what, element, value, least) => {
    if (value === undefined) return [`contrast: ${what} of ${nameOf(element)} stands on whatever the page shows`];
    return value < least ? [`contrast: ${what} of ${nameOf(element)} has ${value.toFixed(2)}, less than ${least}`] : [];
  };

  const textContrast = (element) => contrastOf(element, getComputedStyle(element).color);

  function contrast() {
    const wrong = [];
    for (const element of all) {
      if (element.closest(":disabled") || !visible(element)) continue;
      const style = getComputedStyle(element);
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) {
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        wrong.push(...judge("the text", element, textContrast(element), large ? 3 : 4.5));
      }
      if (element.matches("input, textarea, select")) {
        const ground = behind(parentOf(element));
        const edges = style.borderTopStyle === "none" || style.borderTopWidth === "0px" ? 1 : contrastOf(element, style.borderTopColor, ground);
        const filled = ground && behind(element) && ratio(behind(element), ground);
        if (!element.matches("[type=checkbox], [type=radio]")) wrong.push(...judge("the edge", element, Math.max(edges, filled ?? 1), 3));
        if (element.placeholder) wrong.push(...judge("the placeholder", element, contrastOf(element, getComputedStyle(element, "::placeholder").color), 4.5));
      }
      if (element.localName === "svg") {
        const colours = [...element.querySelectorAll("*")].flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].filter((colour) => colour !== "none" && !colour.startsWith("url"));
        });
        const values = colours.map((colour) => contrastOf(element, colour));
        const best = values.includes(undefined) ? undefined : Math.max(...values);
        wrong.push(...judge("the icon", parentOf(element), best, 3));
      }
    }
    return wrong;
  }

  // ── sizes ──

  const LEAST = 24;

  /** A link in a sentence is as high as its line; WCAG leaves it that. */
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = parentOf(element);
    return block.textContent.trim().length > element.textContent.trim().length;
  };

  function sizes() {
    return all.filter((element) => isControl(element) && visible(element) && !inSentence(element)).flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width >= LEAST - 0.05 && height >= LEAST - 0.05) return [];
      return [`size: ${nameOf(element)} is ${width.toFixed(1)} × ${height.toFixed(1)}, less than ${LEAST} × ${LEAST}`];
    });
  }

  // ── what is in sight ──

  const NEAR = 1;
  const SLACK = 0.6;
  const scrolls = (value) => value === "auto" || value === "scroll";
  const clips = (value) => value !== "visible";
  const ancestors = function* (element) {
    for (let one = parentOf(element); one; one = parentOf(one)) yield one;
  };
  /** Tables and code may be wider than what they stand in, and scroll there. */
  const mayScrollAcross = (element) => scrolls(getComputedStyle(element).overflowX) && element.matches(":has(> table, > code), pre, .table");

  function reflow() {
    const wrong = [];
    if (!host && document.documentElement.scrollWidth > innerWidth + NEAR) {
      wrong.push(`reflow: the page is ${document.documentElement.scrollWidth} px wide in a view of ${innerWidth} px`);
    }
    for (const element of all) {
      if (!visible(element) || element.closest("svg") !== null && element.localName !== "svg") continue;
      if (!host && element.matches("html, head, head *, body")) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const around = [...ancestors(element)];
      const across = around.some(mayScrollAcross);
      const down = !host || around.some((one) => scrolls(getComputedStyle(one).overflowY));
      if (!across && box.width > 0 && (box.left < -NEAR || box.right > innerWidth + NEAR)) {
        wrong.push(`reflow: ${nameOf(element)} reaches from ${box.left.toFixed()} to ${box.right.toFixed()} in a view ${innerWidth} px wide`);
      }
      if (!down && box.height > 0 && (box.top < -NEAR || box.bottom > innerHeight + NEAR)) {
        wrong.push(`reflow: ${nameOf(element)} reaches from ${box.top.toFixed()} to ${box.bottom.toFixed()} in a view ${innerHeight} px high`);
      }
      if (element.placeholder && element.matches("input")) {
        const shown = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (widthOf(element.placeholder, style) > shown + NEAR) wrong.push(`reflow: the placeholder of ${nameOf(element)} is cut`);
      }
      if (element.matches("input, svg") || style.display === "inline") continue;
      const tooWide = element.scrollWidth > element.clientWidth + NEAR && clips(style.overflowX);
      const tooHigh = element.scrollHeight > element.clientHeight + NEAR;
      if (tooWide && !mayScrollAcross(element)) {
        wrong.push(`reflow: ${nameOf(element)} holds ${element.scrollWidth} px of width and shows ${element.clientWidth}`);
      }
      if (tooHigh && clips(style.overflowY) && !scrolls(style.overflowY)) {
        wrong.push(`reflow: ${nameOf(element)} holds ${element.scrollHeight} px of height and shows ${element.clientHeight}`);
      }
      if (tooHigh && scrolls(style.overflowY) && element.clientHeight < 3 * parseFloat(style.lineHeight || "20")) {
        wrong.push(`reflow: ${nameOf(element)} leaves ${element.clientHeight} px to read in`);
      }
      // What overflows something that does not clip is drawn over its neighbours; a box with words must hold them.
      const holdsWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (holdsWords && !clips(style.overflowX) && element.scrollWidth > element.clientWidth + NEAR && element.clientWidth > 0) {
        wrong.push(`reflow: the words of ${nameOf(element)} run out of their box by ${element.scrollWidth - element.clientWidth} px`);
      }
    }
    return wrong;
  }

  // ── focus ──

  const notes = (globalThis.lookNotes ??= {});

  /** Looks of a control that may tell of its focus. */
  const looksOf = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, outlineOffset: parseFloat(outlineOffset) };
  };

  /** The ring must be there, thick and clear enough, and not be cut off by what scrolls or clips around it. */
  const wrongRing = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = looksOf(element);
    if (outlineStyle === "none" || outlineWidth < 1.5) return ["shows no ring"];
    const wrong = [];
    const ground = behind(outlineOffset < 0 ? element : parentOf(element) ?? element);
    const value = ground === undefined ? undefined : contrastOf(element, outlineColor, ground);
    // A ring around a chip stands half on the page; there its own surface has to do.
    const own = value ?? contrastOf(element, outlineColor, behind(element));
    if (own === undefined || own < 3) wrong.push(`has a ring of contrast ${own?.toFixed(2)}`);
    const box = element.getBoundingClientRect();
    const reach = outlineOffset + outlineWidth;
    const ring = { left: box.left - reach, top: box.top - reach, right: box.right + reach, bottom: box.bottom + reach };
    const cutBy = (name, edge, across, down) => {
      const sides = [];
      const cut = (side, least, most) => {
        if (ring[side] < least - SLACK || ring[side] > most + SLACK) sides.push(side);
        ring[side] = Math.min(Math.max(ring[side], least), most);
      };
      if (across) for (const side of ["left", "right"]) cut(side, edge.left, edge.right);
      if (down) for (const side of ["top", "bottom"]) cut(side, edge.top, edge.bottom);
      if (sides.length > 0) wrong.push(`has a ring cut at the ${sides.join(" and ")} by ${name}`);
    };
    for (const one of ancestors(element)) {
      if (!host && one.matches("html, body")) break;
      const style = getComputedStyle(one);
      if (!clips(style.overflowX) && !clips(style.overflowY)) continue;
      const around = one.getBoundingClientRect();
      const left = around.left + one.clientLeft;
      const top = around.top + one.clientTop;
      const edge = { left, top, right: left + one.clientWidth, bottom: top + one.clientHeight };
      const name = nameOf(one).split(" ")[0];
      if (scrolls(style.overflowY)) {
        // Browsers scroll as little as they can, and Firefox not at all while a bit can be seen (WCAG 2.4.11).
        if (ring.bottom <= edge.top || ring.top >= edge.bottom) wrong.push(`is scrolled out of the sight of ${name}`);
        ring.top = Math.max(ring.top, edge.top);
        ring.bottom = Math.min(ring.bottom, edge.bottom);
      }
      cutBy(name, edge, clips(style.overflowX), clips(style.overflowY) && !scrolls(style.overflowY));
    }
    cutBy("the view", { left: 0, top: 0, right: innerWidth, bottom: innerHeight }, true, host !== undefined);
    return wrong;
  };

  function focused() {
    const element = root.activeElement;
    if (!element || element === document.body) return undefined;
    if (element === notes.first || element === notes.last) return { at: element === notes.first ? "start" : "end" };
    const { x, y, width, height } = element.getBoundingClientRect();
    return { at: placeOf(element), name: nameOf(element), box: { x, y, width, height }, ring: looksOf(element), wrong: wrongRing(element) };
  }

  /** Which of all elements it is; our own stops do not count. */
  const placeOf = (element) => all.filter((one) => one !== notes.first && one !== notes.last).indexOf(element);

  const stops = () =>
    all.filter((element) => isControl(element) && element.tabIndex >= 0 && visible(element)).map((element) => ({ at: placeOf(element), name: nameOf(element) }));

  function begin() {
    const make = () => {
      const stop = document.createElement("i");
      stop.tabIndex = 0;
      stop.style.cssText = "position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0";
      return stop;
    };
    notes.before = root.activeElement;
    const top = host ? root : document.body;
    top.prepend((notes.first = make()));
    top.append((notes.last = make()));
    notes.first.focus();
  }

  function end() {
    notes.first.remove();
    notes.last.remove();
    if (notes.before && notes.before !== document.body) notes.before.focus();
  }

  return { nameOf, textContrast, contrast, sizes, reflow, focused, stops, begin, end };
}
