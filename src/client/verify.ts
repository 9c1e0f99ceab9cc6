// Everything that can be asked for stands in the list already; this finds it.
const form = document.querySelector<HTMLFormElement>('[data-verify]');
const input = form?.querySelector('input');
const answer = form?.querySelector<HTMLElement>('[role=status]');
const entries = [...document.querySelectorAll<HTMLElement>('.verified > li')];

/** Take an address to the path of a work: its site, anchor and what a cell adds fall away. */
function pathOf(text: string): string {
  const path = text.replace(/^https?:\/\/[^/]+/, '').replace(/[#?].*$/, '');
  return path.replace(/^\/+|index\.html$|\/+$/g, '');
}

function fits({ dataset }: HTMLElement, query: string): boolean {
  const { digest = '', path = '', now } = dataset;
  if (/^(sha256:)?[0-9a-f]{6,64}$/i.test(query))
    return digest.startsWith(query.toLowerCase().replace(/^sha256:/, ''));
  const asked = pathOf(query);
  if (asked === '') return false;
  // A cell's address names its dataset: «literacy/2015/share».
  const cell = /^([a-z][a-z0-9-]*)\/[a-z0-9-]+\/[a-z0-9_]+$/.exec(asked)?.[1];
  const own = [path, now].flatMap((one) => (one === undefined ? [] : one.replace(/\/+$/, '')));
  return own.some(
    (one) =>
      asked === one ||
      asked.endsWith(`/${one}`) ||
      one === `data/${cell}` ||
      one.endsWith(`/data/${cell}`),
  );
}

function show(query: string): void {
  const found = query === '' ? entries : entries.filter((entry) => fits(entry, query));
  for (const entry of entries) entry.hidden = !found.includes(entry);
  if (answer) answer.textContent = found.length === 0 ? (answer.dataset['none'] ?? '') : '';
}

if (form && input) {
  input.disabled = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => show(input.value.trim()));
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    show(asked);
  }
}

export {};
