import {
  type ASSUMPTIONS,
  type Assumptions,
  areOurs,
  type Printed,
  printAssumption,
  printBalance,
  readAssumptions,
} from '../lib/supply-demand.ts';
import { part } from './part.ts';

/** How long the reader must pause before the address and a voice take up a change, in ms. */
const PAUSE = 500;

/** Demand and supply under the reader's assumptions. Without this script the page shows ours. */
class SupplyDemand extends HTMLElement {
  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #settling = 0;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    this.#assume(readAssumptions((name) => asked.get(name)));
    this.addEventListener('input', () => this.#change());
    part(this, '[data-reset]').addEventListener('click', () => {
      this.#assume(readAssumptions(() => null));
      this.#change();
    });
    part<HTMLFieldSetElement>(this, 'fieldset').disabled = false;
  }

  #assume(assumptions: Assumptions): void {
    for (const input of this.#inputs)
      input.value = String(assumptions[input.name as keyof Assumptions]);
    this.#show();
  }

  get #assumptions(): Assumptions {
    const values = new Map(this.#inputs.map(({ name, value }) => [name, value]));
    return readAssumptions((name) => values.get(name) ?? null);
  }

  get #printed(): Printed {
    const [openings = 0, diplomas = 0] = [...this.querySelectorAll('data')].map((data) =>
      Number(data.value),
    );
    return printBalance({ openings, diplomas }, this.#assumptions);
  }

  #show(): void {
    const printed = this.#printed;
    for (const input of this.#inputs) {
      const name = input.name as keyof typeof ASSUMPTIONS;
      const { text, spoken } = printAssumption(name, input.valueAsNumber);
      part(this, `output[for="${input.id}"]`).textContent = text;
      input.setAttribute('aria-valuetext', spoken);
    }
    for (const place of this.querySelectorAll<HTMLElement>('[data-printed]'))
      place.textContent = printed[place.dataset['printed'] as keyof Printed];
    for (const bar of this.querySelectorAll<SVGElement>('[data-bar]'))
      bar.setAttribute('width', printed[bar.dataset['bar'] as keyof Printed]);
  }

  #change(): void {
    this.#show();
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.#settle(), PAUSE);
  }

  /** Write the assumptions into the address, for others to open, and say what came of them. */
  #settle(): void {
    const assumptions = this.#assumptions;
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(assumptions))
      if (areOurs(assumptions)) url.searchParams.delete(name);
      else url.searchParams.set(name, String(value));
    if (!areOurs(assumptions)) url.hash = this.id;
    history.replaceState(history.state, '', url);
    part(this, '[role=status]').textContent = this.#printed.spoken;
  }
}

customElements.define('supply-demand', SupplyDemand);
