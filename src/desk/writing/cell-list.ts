/** A dataset with its cells, as `cells.json` gives them. */
interface Group {
  name: string;
  title: string;
  cells: { address: string; text: string; words: string }[];
}

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Put a list of cells beside the page, those of its own datasets first; it opens by a button. */
export function listCells(): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'desk-open';
  button.textContent = 'Ұяшықтар';
  button.setAttribute('aria-expanded', 'false');
  const panel = document.createElement('aside');
  panel.className = 'desk-cells';
  panel.setAttribute('aria-label', 'Ұяшықтар тізімі');
  panel.hidden = true;
  document.body.append(button, panel);
  button.addEventListener('click', async () => {
    if (panel.childElementCount === 0) await fill(panel);
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
  });
}

async function fill(panel: HTMLElement): Promise<void> {
  const groups: Group[] = await (await fetch(`${BASE}cells.json`)).json();
  const here = new Set(
    [...document.querySelectorAll('main [data-cell]')].map(
      (cell) => cell.getAttribute('data-cell')?.split('/')[0],
    ),
  );
  const ordered = [...groups].sort((a, b) => Number(here.has(b.name)) - Number(here.has(a.name)));
  const search = document.createElement('input');
  search.type = 'search';
  search.placeholder = 'Іздеу: жыл, сөз, мекенжай';
  search.setAttribute('aria-label', search.placeholder);
  const lists = ordered.map((group) => groupOf(group, here.has(group.name)));
  search.addEventListener('input', () => sift(lists, search.value));
  panel.append(search, ...lists);
}

function groupOf({ name, title, cells }: Group, isOpen: boolean): HTMLDetailsElement {
  const details = document.createElement('details');
  details.open = isOpen;
  const summary = document.createElement('summary');
  summary.textContent = `${title} (${name}): ${cells.length}`;
  const list = document.createElement('ul');
  list.append(...cells.map(itemOf));
  details.append(summary, list);
  return details;
}

function itemOf({ address, text, words }: Group['cells'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const [number, note] = [document.createElement('b'), document.createElement('span')];
  number.textContent = text;
  note.textContent = words;
  item.append(number, ' ', note, copier(address, `<Value of="${address}" />`));
  item.append(copier('{ }', `{${address}}`));
  return item;
}

/** Make a button that copies a text and says so. */
function copier(words: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.title = `Көшіру: ${text}`;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = 'көшірілді';
    setTimeout(() => {
      button.textContent = words;
    }, 1500);
  });
  return button;
}

/** Show the cells that hold every word that is looked for; without any all are shown. */
function sift(lists: HTMLDetailsElement[], sought: string): void {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  for (const details of lists) {
    let shown = 0;
    for (const item of details.querySelectorAll('li')) {
      const text = `${details.firstChild?.textContent} ${item.textContent}`.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown++;
    }
    details.hidden = shown === 0;
    if (words.length > 0) details.open = shown > 0;
  }
}
