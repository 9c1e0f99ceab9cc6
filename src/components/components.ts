import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Guess from './Guess.astro';
import Ledger from './Ledger.astro';
import NumberSign from './NumberSign.astro';
import Passage from './Passage.astro';
import Pilcrow from './Pilcrow.astro';
import Sidenote from './Sidenote.astro';
import SupplyDemand from './SupplyDemand.astro';
import Term from './Term.astro';
import Value from './Value.astro';
import Walk from './Walk.astro';

/** The components that chapters are rendered with; `NumberSign`, `Passage`, `Pilcrow` and `Term` are put in when a chapter is compiled. */
export const components = {
  Chart,
  Cite,
  Claim,
  Guess,
  Ledger,
  NumberSign,
  Passage,
  Pilcrow,
  Sidenote,
  SupplyDemand,
  Term,
  Value,
  Walk,
};
