import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Passage from './Passage.astro';
import Value from './Value.astro';

/** The components that chapters are rendered with; `Passage` is put in when a chapter is compiled. */
export const components = { Chart, Cite, Claim, Passage, Value };
