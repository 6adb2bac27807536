/** Fixside's drawings. */
import { v, type Attributes, type Element } from "./view";

const drawing = (...of: Parameters<typeof v>): Element => ({ ...v(...of), space: "http://www.w3.org/2000/svg" });

const icon = (box: string, name: string, ...paths: Attributes[]): Element =>
  drawing("svg", { viewBox: box, class: name, "aria-hidden": "true" }, ...paths.map((path) => drawing("path", path)));

/** Fixside's mark, a plaster; the same drawing as icons/icon.svg. */
export const mark = (): Element =>
  icon(
    "0 0 24 24",
    "mark",
    { d: "M14.6 3.2a4.4 4.4 0 0 1 6.2 6.2L9.4 20.8a4.4 4.4 0 0 1-6.2-6.2Z", fill: "currentColor" },
    { class: "dots", d: "M12 8.6v.01M15.4 12v.01M12 15.4v.01M8.6 12v.01M12 12v.01", fill: "none", "stroke-width": "2", "stroke-linecap": "round" },
  );

const LINE = { fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round" };

export const cross = (): Element => icon("0 0 16 16", "cross", { d: "m4 4 8 8m0-8-8 8", ...LINE });

export const arrow = (): Element => icon("0 0 16 16", "arrow", { d: "M10 3 5 8l5 5", ...LINE });

export const tick = (): Element => icon("0 0 16 16", "tick", { d: "m3.5 8.5 3 3 6-7", ...LINE, "stroke-width": "2" });

export const gear = (): Element =>
  icon("0 0 16 16", "gear", { d: "M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM6.9 1.6h2.2l.4 1.7 1.2.7 1.6-.5 1.1 1.9-1.2 1.2v1.4l1.2 1.2-1.1 1.9-1.6-.5-1.2.7-.4 1.7H6.9l-.4-1.7-1.2-.7-1.6.5-1.1-1.9 1.2-1.2V6.6L2.6 5.4l1.1-1.9 1.6.5 1.2-.7Z", ...LINE, "stroke-width": "1.2" });
