import { describe, expect, it } from 'vitest';
import { FORMULAS } from '../../src/lib/expression.ts';
import type { Kind } from '../../src/lib/kind.ts';
import { story } from './text.ts';

describe('figures of the sources', () => {
  it.each([
    ['literacy/2013/share', 63.2],
    ['literacy/2014/share', 64.1],
    ['literacy/2015/share', 74.2],
    ['graduates/university/diplomas', 13_000],
    ['graduates/college/diplomas', 17_000],
    ['graduates/bolashak/diplomas', 200],
    ['graduates/stated/diplomas', 30_000],
    ['students/2018/students', 530_000],
    ['students/2018/grant_share', 30],
    ['grants/annual/grants', 54_000],
    ['grants/additional/grants', 20_000],
    ['grants/technical/grants', 11_000],
    ['grants/reported/grants', 69_000],
    ['grants/reported-bachelor/grants', 53_000],
    ['grants/reported-master/grants', 13_000],
    ['grants/reported-phd/grants', 2000],
    ['grants/reported-technical/grants', 34_000],
    ['jobs/2025/openings', 900_000],
    ['internet/kaz-2013/share', 63.3042],
    ['internet/kaz-2014/share', 66],
    ['internet/kaz-2015/share', 70.8299],
    ['internet/kaz-2018/share', 78.9039],
    ['internet/kaz-2024/share', 93.3917],
    ['internet/kgz-2018/share', 62.8],
    ['internet/kgz-2023/share', 88.4701],
    ['internet/uzb-2018/share', 55.2],
    ['internet/uzb-2023/share', 89.0136],
    ['internet/rus-2023/share', 92.245],
    ['internet/wld-2023/share', 65.4],
    ['higher-education/2017/students', 496_209],
    ['higher-education/2017/grant_share', 29.4],
    ['higher-education/2022/students', 578_237],
    ['higher-education/2022/grant_share', 36.9],
    ['employment/transport-2017/employed', 608],
    ['employment/hospitality-2017/employed', 192],
    ['employment/information-2017/employed', 156.1],
    ['employment/transport-2022/employed', 640.553],
    ['employment/hospitality-2022/employed', 198.396],
    ['employment/information-2022/employed', 166.46],
  ])('%s is %d', (address, value) => {
    expect(story.cells.get(address)?.value).toBe(value);
  });
});

describe('derived figures', () => {
  it.each([
    ['literacy-rise', 11, 1],
    ['literacy-rise-2014', 0.9, 1],
    ['literacy-rise-2015', 10.1, 1],
    ['literacy-change', 17.4, 1],
    ['literacy-last-year', 92, 0],
    ['internet-rise-2015', 4.8, 1],
    ['graduates-sum', 30_200, 0],
    ['graduates-college-share', 56, 0],
    ['grants-promised', 74_000, 0],
    ['grants-gap', -5000, 0],
    ['grants-implied-base', 49_000, 0],
    ['grants-rest', 9000, 0],
    ['grants-technical-share', 55, 0],
    ['students-on-grants', 159_000, 0],
    ['students-gap', 33_791, 0],
    ['grant-share-rise', 7.5, 1],
    ['employment-2017', 956.1, 1],
    ['employment-2022', 1005.4, 1],
    ['employment-rise', 49.3, 1],
  ])('%s is %d', (name, value, decimals) => {
    const cell = story.cells.get(`derived/${name}/value`);
    expect(cell?.kind).toBe('derived');
    expect(Number(cell?.value.toFixed(decimals))).toBe(value);
    expect(cell?.decimals).toBe(decimals);
  });

  it('add up without binary fractions', () => {
    expect(story.cells.get('derived/literacy-rise/value')?.value).toBe(11);
    expect(story.cells.get('derived/employment-2022/value')?.value).toBe(1005.409);
  });

  it('all follow a named formula over known cells', () => {
    for (const cell of story.cells.values()) {
      if (cell.kind !== 'derived') continue;
      const [name = '', ...args] = (cell.formula ?? '').split(/[(),]\s*/).filter(Boolean);
      expect(Object.keys(FORMULAS)).toContain(name);
      expect(args.filter((address) => !story.cells.has(address))).toEqual([]);
    }
  });
});

describe('kinds', () => {
  const KINDS: Record<string, Kind | Record<string, Kind>> = {
    literacy: 'measured',
    internet: 'measured',
    employment: 'measured',
    'higher-education': 'measured',
    graduates: 'estimate',
    students: 'estimate',
    jobs: 'forecast',
    grants: {
      annual: 'estimate',
      additional: 'plan',
      technical: 'plan',
      'additional-other': 'plan',
      'additional-master': 'plan',
      'additional-phd': 'plan',
      reported: 'measured',
      'reported-bachelor': 'measured',
      'reported-master': 'measured',
      'reported-phd': 'measured',
      'reported-technical': 'measured',
    },
  };

  it.each(Object.entries(KINDS))('of %s are as the sources state them', (name, kinds) => {
    const rows = story.datasets.get(name)?.rows ?? [];
    expect(rows).not.toEqual([]);
    expect(rows.map((row) => [row.key, row.kind])).toEqual(
      rows.map((row) => [row.key, typeof kinds === 'string' ? kinds : kinds[row.key]]),
    );
  });

  it('of what somebody promised or foretold are never «measured»', () => {
    const promised = [...story.cells.values()].filter((cell) =>
      ['grants/additional/grants', 'grants/technical/grants', 'jobs/2025/openings'].includes(
        cell.address,
      ),
    );
    expect(promised.map((cell) => cell.kind).sort()).toEqual(['forecast', 'plan', 'plan']);
  });
});
