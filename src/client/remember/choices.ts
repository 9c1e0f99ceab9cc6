import { keep, kept } from './storage.ts';

/** Let the reader choose the theme and the size of text, and show which is chosen. */
export function offerChoices(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-choice]')) {
    const buttons = [...group.querySelectorAll('button')];
    const { choice = '', usual } = group.dataset;
    const show = (chosen = usual) => {
      for (const button of buttons) button.ariaPressed = String(button.value === chosen);
    };
    for (const button of buttons)
      button.addEventListener('click', () => {
        const value = button.value === usual ? undefined : button.value;
        if (value === undefined) delete document.documentElement.dataset[choice];
        else document.documentElement.dataset[choice] = value;
        keep(choice, value);
        show(value);
      });
    show(kept(choice));
    group.hidden = false;
  }
}
