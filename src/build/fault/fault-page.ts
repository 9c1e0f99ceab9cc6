import { escapeMarkup } from '../../lib/markup.ts';
import type { Problem } from '../../lib/problem.ts';
import { guideFor } from './fault-report.ts';

/** What the page looks like: it must stand when nothing else does, so it needs no other file. */
const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1.25rem; background: light-dark(#faf6ee, #11161c); color: light-dark(#211d17, #ece6da); }
h1 { font-size: 1.5rem; }
ol { padding: 0; list-style: none; }
li { border-top: 1px solid light-dark(#ded5c4, #2d3742); padding: 1rem 0; }
a { color: light-dark(#00627c, #6ccbe2); overflow-wrap: anywhere; }
pre { overflow-x: auto; background: light-dark(#f1eadc, #1a212a); padding: .5rem .75rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
b { font-weight: 600; }
`;

/** Opens a file in the editor at the place of a fault, without leaving the page. */
const SCRIPT = `
for (const link of document.querySelectorAll('[data-place]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    fetch('/__open-in-editor?file=' + encodeURIComponent(link.dataset.place));
  });
`;

/**
 * Write the page that stands in the browser in place of every other while the story has faults. It
 * goes by itself when they are mended. `textOf` gives the text of a file.
 */
export function faultPage(problems: readonly Problem[], textOf: (file: string) => string): string {
  const items = problems.map((problem) => faultItem(problem, textOf(problem.file)));
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Қате бар: ${problems.length}</title>
<style>${STYLE}</style>
<script type="module" src="/@vite/client"></script>
</head>
<body>
<h1>Табылған қате саны: ${problems.length}</h1>
<p>Файлды түзетіп, сақтаңыз: бет өзі жаңарады.</p>
<ol>
${items.join('\n')}
</ol>
<script type="module">${SCRIPT}</script>
</body>
</html>
`;
}

function faultItem(problem: Problem, text: string): string {
  const { file, line, column = 1, what, expected } = problem;
  const place = escapeMarkup(`${file}:${line}:${column}`);
  const page = guideFor(problem);
  const guide = page ? ` <a href="/guide/${page}/">Нұсқаулық</a>` : '';
  return `<li>
<p><a href="#" data-place="${place}">${place}</a></p>
<p><b>${escapeMarkup(what)}.</b> ${escapeMarkup(expected)}.${guide}</p>
${excerpt(text, line, column)}</li>`;
}

/** How much of a long line is shown on each side of a fault. */
const AROUND = 36;

/** Show the line of a fault with a mark below the sign where it is. */
function excerpt(text: string, line: number, column: number): string {
  const whole = text.split(/\r\n?|\n/)[line - 1] ?? '';
  if (whole.trim() === '') return '';
  const from = Math.max(0, column - 1 - AROUND);
  const shown = whole.slice(from, column - 1 + AROUND);
  const mark = `${' '.repeat(column - 1 - from)}▲`;
  return `<pre>${escapeMarkup(shown)}\n${mark}</pre>\n`;
}
