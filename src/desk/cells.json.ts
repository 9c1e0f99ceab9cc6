import { story } from '../build/story.ts';
import { formatQuantity } from '../lib/kazakh/quantity.ts';

/** Give every cell that an editor may bind, by dataset, as the list beside the page shows it. */
export const GET = () => {
  const { datasets, cells } = story();
  const groups = [...datasets.values(), { name: 'derived', title: { kk: 'Есептелген сандар' } }];
  const listed = groups.map(({ name, title }) => ({
    name,
    title: title.kk,
    cells: [...cells.values()]
      .filter(({ dataset }) => dataset === name)
      .map((cell) => ({
        address: cell.address,
        text: formatQuantity(cell).text,
        words: `${cell.row} · ${cell.measure}`,
      })),
  }));
  return new Response(JSON.stringify(listed), { headers: { 'content-type': 'application/json' } });
};
