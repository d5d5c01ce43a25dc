import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { policyOf } from './policyOf';
import { DIST } from './serve';

const hashOf = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('the built pages allow no script but their own', () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  expect(scripts).toHaveLength(1);
  expect(policyOf(page)).toEqual({
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts.map(hashOf)],
    // KaTeX lays its formulas out with style attributes.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
  // What no policy would let run is not there, and how all of it is written stands where it is looked for.
  expect(page).not.toMatch(/\son\w+=|javascript:/);
  expect(page.indexOf('<meta charset')).toBeLessThan(1000);

  const example = policyOf(readFileSync(join(DIST, 'embed-example.html'), 'utf8'));
  expect(example).toEqual({
    'default-src': ["'self'"],
    'frame-src': ['http:', 'https:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});
