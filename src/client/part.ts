/** Find a part of an element that its HTML is known to have. */
export function part<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  return root.querySelector(selector) as T;
}
