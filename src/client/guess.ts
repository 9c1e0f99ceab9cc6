import { answerTo } from '../lib/guess.ts';
import { formatQuantity } from '../lib/kazakh/quantity.ts';
import { part } from './part.ts';

/** A share to be guessed before it is seen. Without this script the datum and its chart stand open. */
class GuessFirst extends HTMLElement {
  connectedCallback(): void {
    const range = this.#range;
    range.addEventListener('input', () => this.#show());
    this.#show();
    part(this, '[data-compare]').addEventListener('click', () => this.#compare());
    part(this, '[data-skip]').addEventListener('click', () => this.#skip());
    part<HTMLFieldSetElement>(this, 'fieldset').disabled = false;
    this.dataset['state'] = 'open';
    this.#veil();
  }

  get #range(): HTMLInputElement {
    return part(this, 'input');
  }

  get #figure(): HTMLElement | null {
    return document.getElementById(`chart-${this.dataset['chart']}`);
  }

  #show(): void {
    const { text, spoken } = formatQuantity({ value: this.#range.value, unit: '%' });
    part(this, 'output').textContent = text;
    this.#range.setAttribute('aria-valuetext', spoken);
  }

  #compare(): void {
    if (this.dataset['state'] !== 'open') return;
    const { value } = part<HTMLDataElement>(this, 'data');
    const decimals = Number(this.dataset['decimals'] ?? 0);
    const answer = answerTo(this.#range.valueAsNumber, { value, unit: '%', decimals });
    part(this, '[data-before]').textContent = answer.before;
    part(this, '[data-after]').textContent = answer.after;
    part(this, '[role=status]').textContent = answer.spoken;
    this.#open('compared');
  }

  #skip(): void {
    this.#open('skipped');
    // The button that had the focus goes; what it promised to show takes the focus over.
    this.#figure?.setAttribute('tabindex', '-1');
    this.#figure?.focus({ preventScroll: true });
  }

  /** Show the datum and the drawing; a guess is made once. */
  #open(state: 'compared' | 'skipped'): void {
    const { style } = part(this, '.scale');
    style.setProperty('--guess', this.#range.value);
    style.setProperty('--datum', part<HTMLDataElement>(this, 'data').value);
    this.#range.disabled = true;
    // Only said to be disabled: a button that really is would lose the focus.
    part(this, '[data-compare]').setAttribute('aria-disabled', 'true');
    this.dataset['state'] = state;
    this.#unveil();
  }

  /** Lay a veil over the drawing, which keeps its place; whoever is led into it sees it at once. */
  #veil(): void {
    const figure = this.#figure;
    const drawing = figure?.querySelector<HTMLElement>('.drawing');
    const isLedTo = () => figure?.contains(document.getElementById(location.hash.slice(1)));
    if (!figure || !drawing || isLedTo()) return;
    const unveil = () => this.#unveil();
    drawing.dataset['veil'] = this.dataset['veil'] ?? '';
    figure.addEventListener('focusin', unveil, { once: true });
    addEventListener('hashchange', () => isLedTo() && unveil());
    // What the browser's own search finds must not lie under the veil.
    addEventListener('keydown', ({ code, ctrlKey, metaKey }) => {
      if (code === 'F3' || ((ctrlKey || metaKey) && code === 'KeyF')) unveil();
    });
  }

  #unveil(): void {
    this.#figure?.querySelector('[data-veil]')?.removeAttribute('data-veil');
  }
}

customElements.define('guess-first', GuessFirst);
