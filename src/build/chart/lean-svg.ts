/**
 * Write a finished drawing as short markup: neighbouring groups that say the same of their marks are
 * one group, and what holds nothing is closed where it opens.
 */
export function leanMarkup(svg: SVGSVGElement): string {
  for (const group of svg.querySelectorAll(':scope > :is(g, defs)')) {
    const before = group.previousElementSibling;
    if (!before || startTag(before) !== startTag(group)) continue;
    before.append(...group.childNodes);
    group.remove();
  }
  // In texts and attributes the signs of tags are escaped.
  return svg.outerHTML.replace(/><\/(?:circle|line|path|rect)>/g, '/>');
}

function startTag(element: Element): string {
  return (element.cloneNode(false) as Element).outerHTML;
}
