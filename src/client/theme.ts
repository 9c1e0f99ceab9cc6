// The system's theme is the default and needs no script; this keeps a reader's own choice.
type Choice = 'auto' | 'light' | 'dark';

const KEY = 'theme';

function stored(): Choice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function apply(choice: Choice): void {
  if (choice === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-choice]'))
    button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === choice));
}

function choose(choice: Choice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice holds for this page.
  }
  apply(choice);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-theme-choice]'))
  button.addEventListener('click', () => choose(button.dataset['themeChoice'] as Choice));
for (const group of document.querySelectorAll<HTMLElement>('.theme')) group.hidden = false;
apply(stored());
