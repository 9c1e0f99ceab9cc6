// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkChapter } from './src/build/chapter/remark-chapter.ts';
import { remarkGuide } from './src/build/chapter/remark-guide.ts';
import { storyIntegration } from './src/build/integration.ts';
import { site } from './src/build/site/address.ts';

const { url, base, outDir } = site(process.env);

export default defineConfig({
  site: url,
  base,
  outDir,
  // In the project, as Vite's below: packages may be shared by several copies of it, which differ.
  cacheDir: '.astro/cache',
  trailingSlash: 'always',
  integrations: [
    mdx(),
    storyIntegration(),
    sitemap({ filter: (page) => !/\/(?:embed|status\/[^/]+|print|offline)\/$/.test(page) }),
  ],
  build: { assets: 'assets' },
  // The bundler's note on a directive that Astro itself writes would look like a fault to a newcomer.
  vite: {
    cacheDir: '.astro/vite',
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, remarkGuide, remarkChapter],
      remarkRehype: { footnoteLabel: 'Ескертпелер', footnoteBackLabel: 'Мәтінге оралу' },
    }),
  },
});
