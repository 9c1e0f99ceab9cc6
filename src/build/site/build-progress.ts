import type { AstroIntegration } from 'astro';
import type { Progress } from './progress.ts';

/** What a build does, one after another. */
export const BUILD_STEPS = {
  check: '1/4 Деректер мен мәтін тексеріліп жатыр',
  bundle: '2/4 Бет үлгілері мен скрипттер жинақталып жатыр',
  pages: '3/4 Беттер, суреттер және кестелер жазылып жатыр',
  sets: '4/4 Сабақ жинақтары мен желісіз оқылатын нұсқа жазылып жатыр',
};

/** Tell how far Astro's build is: its steps, and of the files it renders how many are done. */
export function buildProgress(progress: Progress): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        progress.show(BUILD_STEPS.bundle);
        setPrerenderer((own) => {
          let [done, all] = [0, 0];
          return {
            ...own,
            async getStaticPaths() {
              const paths = await own.getStaticPaths();
              all = paths.length;
              return paths;
            },
            async render(...page) {
              progress.show(BUILD_STEPS.pages, done, all);
              done += 1;
              return own.render(...page);
            },
          };
        });
      },
      'astro:build:generated': () => progress.show(BUILD_STEPS.sets),
    },
  };
}
