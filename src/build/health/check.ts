import { readText } from '../files.ts';
import { type SiteAddress, site } from '../site/address.ts';
import { ROOT } from '../story.ts';
import { type Card, cardOf } from './card.ts';
import { colours } from './colours.ts';
import { descriptions } from './descriptions.ts';
import { facts } from './facts.ts';
import { faults } from './faults.ts';
import { links } from './links.ts';
import { readManuscript } from './manuscript.ts';
import { reading } from './reading.ts';
import { readAcknowledged } from './spelling/acknowledged.ts';
import { kazakhWords } from './spelling/kazakh-words.ts';
import { loadSpeller, type Speller } from './spelling/speller.ts';
import { spelling } from './spelling.ts';
import { use } from './use.ts';
import { weight } from './weight.ts';

/** Look through everything that stands below a project's folder, by default this one, and say how it is. */
export async function checkHealth(root = ROOT): Promise<Card> {
  return examine(root, await loadSpeller(), site(process.env));
}

/** Look through everything below a folder with a dictionary; `address` says where its site is built. */
export function examine(root: string, speller: Speller, address: SiteAddress): Card {
  const manuscript = readManuscript(root);
  const style = (name: string) => readText(root, `src/styles/${name}.css`);
  return cardOf(manuscript, [
    ...faults(manuscript),
    ...spelling(kazakhWords(root), readAcknowledged(root), speller),
    ...descriptions(manuscript),
    ...use(manuscript),
    ...facts(manuscript),
    ...reading(manuscript),
    ...links(manuscript),
    ...colours({ tokens: style('tokens'), drawings: [style('chart'), style('kinds-drawn')] }),
    ...weight(manuscript, address),
  ]);
}
