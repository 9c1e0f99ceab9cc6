// Writes `.br` and `.gz` beside the texts of the built site, for a server that sends them as they are:
// `npm run compress`.
import { existsSync } from 'node:fs';
import { writeFault } from '../src/build/fault/system-fault.ts';
import { site } from '../src/build/site/address.ts';
import { compressFolder } from '../src/build/site/compress.ts';
import { progressOn } from '../src/build/site/progress.ts';
import { formatNumber } from '../src/lib/kazakh/number.ts';

const { outDir } = site(process.env);
const progress = progressOn();

function stop(words: string): never {
  process.stderr.write(`\nСайт сығылмады. ${words}\n\n`);
  process.exit(1);
}

if (!existsSync(outDir))
  stop(`«${outDir}» қалтасы жоқ. Алдымен сайтты құрастырыңыз: npm run build`);
try {
  const { files, ...bytes } = await compressFolder(outDir, (done, of) =>
    progress.show('Файлдар сығылып жатыр', done, of),
  );
  const size = (count: number) => `${formatNumber(count / 1e6, { decimals: 1 })} МБ`;
  progress.end(
    `Сығылған файл саны: ${files}. Бұрынғы көлемі: ${size(bytes.plain)}, br: ${size(bytes.brotli)}, gz: ${size(bytes.gzip)}.`,
  );
} catch (error) {
  const fault = writeFault(error, outDir);
  if (!fault) throw error;
  stop(fault);
}
