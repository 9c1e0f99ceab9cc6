// The day a page was seen is the reader's own; so is what is copied. Without this there is a blank to fill in.
const two = (n: number) => String(n).padStart(2, '0');
const today = new Date();
const day = `${two(today.getDate())}.${two(today.getMonth() + 1)}.${today.getFullYear()}`;
const MONTHS = 'Jan.,Feb.,Mar.,Apr.,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',');
const english = `${today.getDate()} ${MONTHS[today.getMonth()]} ${today.getFullYear()}`;

for (const blank of document.querySelectorAll<HTMLElement>('[data-accessed]'))
  blank.textContent = blank.closest('[lang=en]') ? english : day;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const holder = button.closest('.reference, .part');
    const text = holder?.querySelector('[data-copy]')?.textContent ?? '';
    await navigator.clipboard.writeText(text.trim());
    button.textContent = button.dataset['done'] ?? words;
    setTimeout(() => {
      button.textContent = words;
    }, 2000);
  });
}

export {};
