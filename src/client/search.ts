// What searches is loaded when the field is first used, or when the address holds a question.
const form = document.querySelector<HTMLFormElement>('[data-search]');
const field = form?.querySelector('input');
const list = document.querySelector<HTMLElement>('[data-search-found]');
const report = document.querySelector<HTMLElement>('[data-search-status]');

/** How long the reader may pause between two letters, in ms. */
const PAUSE = 150;

if (form && field && list && report) {
  const words = JSON.parse(form.dataset['words'] ?? '{}');
  const { index = '', root = '' } = form.dataset;
  let loading: Promise<(question: string) => void> | undefined;
  const load = () => {
    loading ??= import('./search/show.ts')
      .then(({ openSearch }) => openSearch({ index, root, words, list, status: report }))
      .catch((error) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };

  const ask = async () => {
    const question = field.value.trim();
    const address = question ? `?q=${encodeURIComponent(question)}` : location.pathname;
    history.replaceState(null, '', address);
    if (!loading) report.textContent = words.loading;
    try {
      const show = await load();
      if (question === field.value.trim()) show(question);
    } catch {
      report.textContent = words.failed;
    }
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void ask();
  });

  // Arrows go from the field through what is found and back; Escape returns to the field.
  document.addEventListener('keydown', (event) => {
    const stops: (Element | null)[] = [field, ...list.querySelectorAll('a')];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -here }[event.key];
    const next = here >= 0 && step ? stops[here + step] : undefined;
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });

  field.disabled = false;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value.trim()) void ask();
}
