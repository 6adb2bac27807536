/** What Chromium's debugging protocol says of frames and nodes, in the form that the tests use. */
import { Node } from "./tree.mjs";

/** The frame with this address. */
export function frameAt({ frame, childFrames = [] }, url) {
  if (frame.url + (frame.urlFragment ?? "") === url) return frame.id;
  for (const inner of childFrames) {
    const found = frameAt(inner, url);
    if (found) return found;
  }
  return undefined;
}

function attributesOf({ attributes = [] }) {
  return Object.fromEntries(attributes.flatMap((name, index) => (index % 2 === 0 ? [[name, attributes[index + 1]]] : [])));
}

/** Our own tree, of a node that was described with all that is in it. */
export function toNode(node) {
  const children = node.children ?? [];
  return new Node({
    tag: node.localName,
    attributes: attributesOf(node),
    own: children.filter((child) => child.nodeType === 3).map((child) => child.nodeValue).join(" "),
    children: children.filter((child) => child.nodeType === 1).map(toNode),
    ref: node.backendNodeId,
  });
}
