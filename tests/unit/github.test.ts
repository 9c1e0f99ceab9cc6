import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (name: string) => parse(readFileSync(`.github/${name}`, 'utf8'));
const WORKFLOWS = ['publish.yml', 'preview.yml'];

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
const jobsOf = (name: string): Record<string, Job> => read(`workflows/${name}`).jobs;
const textOf = (name: string) => readFileSync(`.github/workflows/${name}`, 'utf8');

describe.each(WORKFLOWS)('the workflow %s', (name) => {
  const steps = Object.values(jobsOf(name)).flatMap((job) => job.steps);

  it('uses actions of GitHub alone, each at a major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  it('may read the code and nothing else, and keeps no key to it', () => {
    expect(read(`workflows/${name}`).permissions).toEqual({ contents: 'read' });
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false]);
    expect(textOf(name)).not.toMatch(/secrets\.|pull_request_target/);
  });

  it('tests before it builds, and runs no command that a title could change', () => {
    const runs = (jobsOf(name)['build'] as Job).steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(['npm ci', 'npm test', 'npm run build']);
  });
});

describe('publishing', () => {
  const { build, deploy } = jobsOf('publish.yml');

  it('waits for the build, and alone may write to Pages', () => {
    expect(deploy?.needs).toBe('build');
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(build?.steps.at(-1)).toMatchObject({ with: { path: 'dist' } });
  });

  it('is never broken off by the next one', () => {
    expect(read('workflows/publish.yml').concurrency['cancel-in-progress']).toBe(false);
  });
});

/** Forms for issues as GitHub documents their syntax. */
const text = z.string().min(1);
const asked = z.strictObject({ required: z.boolean() });
const words = { label: text, description: text.optional(), placeholder: text.optional() };
const id = z.string().regex(/^[\w-]+$/);
const FORM = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({
        type: z.enum(['input', 'textarea']),
        id,
        attributes: z.strictObject(words),
        validations: asked.optional(),
      }),
      z.strictObject({
        type: z.literal('dropdown'),
        id,
        attributes: z.strictObject({ ...words, options: z.array(text).min(1) }),
        validations: asked.optional(),
      }),
      z.strictObject({
        type: z.literal('checkboxes'),
        id,
        attributes: z.strictObject({
          label: text,
          options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })),
        }),
      }),
    ]),
  ),
});

describe('the form for corrections', () => {
  const form = FORM.parse(read('ISSUE_TEMPLATE/correction.yml'));
  const fields = form.body.flatMap((field) => ('id' in field ? [field] : []));

  it('asks where, what and how it is known, each under a name of its own', () => {
    const ids = fields.map((field) => field.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining(['page', 'number', 'wrong', 'source']));
    const labels = fields.map((field) => field.attributes.label);
    expect(labels).toEqual([...new Set(labels)]);
  });

  it('speaks Kazakh', () => {
    const said = JSON.stringify(form.body.map(({ attributes }) => attributes));
    expect(said).toMatch(/[әіңғүұқөһ]/);
    const own = fields.map((field) => field.attributes.label).join(' ');
    expect(own).not.toMatch(/[A-Za-z]/);
  });
});
