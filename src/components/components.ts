import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Ledger from './Ledger.astro';
import Passage from './Passage.astro';
import Pilcrow from './Pilcrow.astro';
import Sidenote from './Sidenote.astro';
import Term from './Term.astro';
import Value from './Value.astro';

/** The components that chapters are rendered with; `Passage`, `Pilcrow` and `Term` are put in when a chapter is compiled. */
export const components = { Chart, Cite, Claim, Ledger, Passage, Pilcrow, Sidenote, Term, Value };
