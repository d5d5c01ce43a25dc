import { type BackstepPage, emptied, expect, test } from './page';

/** Rules and numbers that the picture must have room for, as links carry them. */
const NETWORKS = {
  'the article’s': '',
  'long negative numbers, a bias for each neuron, other names':
    'biases=neuron&pair=ideal&i1=-0.0512&w1=-0.1498&w2=-3.1234&w3=-0.2498&w4=-0.2996' +
    '&w5=-0.3589&w6=-0.4087&w7=-0.5113&w8=-12.345&b_h1=-0.3456&b_o2=-1.2345&target_o1=-0.0123',
  'trained, a bias for each layer': 'biases=layer&round=10000',
};

/** Where a round has all the notes that it ever has at a place. */
const FULL = /\.(sum|product|delta|new|gradient)$|^update/;

/**
 * Goes through the steps of the round and tells what touches, what leaves the picture, and what
 * text its own box cannot hold, each with the first step where it is so.
 */
async function faults(app: BackstepPage, also: string, which: RegExp): Promise<string[]> {
  // Beside a landscape, which is the same at every step, it is the picture alone that is drawn anew.
  const choices = `tab=landscape&${also}`;
  await app.goTo('update.error', choices);
  return app.page.evaluate(
    async ({ choices, pattern }) => {
      const svg = document.querySelector('.picture svg') as SVGSVGElement;
      const unit = svg.getScreenCTM()?.a ?? 1;
      const found = new Map<string, string>();
      const ids = [...document.querySelectorAll<HTMLElement>('.tick')].flatMap(
        ({ dataset }) => dataset.step ?? [],
      );
      const steps = ids.filter((id) => new RegExp(pattern).test(id));
      for (const step of steps) {
        window.history.replaceState(null, '', `#step=${step}&${choices}`);
        window.dispatchEvent(new HashChangeEvent('hashchange'));
        await new Promise((next) => setTimeout(next));
        const add = (fault: string) => found.has(fault) || found.set(fault, step);
        if (document.querySelector<HTMLElement>('.tick.now')?.dataset.step !== step) add(step);
        const outer = svg.getBoundingClientRect();
        const parts = [
          ...svg.querySelectorAll<SVGElement>('.chip, .cell, .note, .name, .hints text'),
        ];
        const boxes = parts.map((part) => {
          const name = `${part.classList[0] ?? 'hint'} ${part.dataset.ref ?? part.textContent}`;
          const body = part.querySelector('.body, path, rect:not(.hit)') ?? part;
          const box = body.getBoundingClientRect();
          for (const text of part.querySelectorAll(':scope > text:not(.aside)')) {
            const { left, right } = text.getBoundingClientRect();
            if (left < box.left + unit || right > box.right - unit)
              add(`${name}: ${text.textContent}`);
            for (const piece of text.querySelectorAll('.number, .line')) {
              // Half of what a line is higher than its digits stays free above and below them.
              const spare = 0.2 * Number.parseFloat(getComputedStyle(piece).fontSize) * unit;
              const { top, bottom, width } = piece.getBoundingClientRect();
              if (width === 0) continue;
              if (top + spare < box.top || bottom - spare > box.bottom) add(`${name} is too low`);
            }
          }
          const edges = [outer.left - box.left, box.right - outer.right];
          edges.push(outer.top - box.top, box.bottom - outer.bottom);
          if (Math.max(...edges) > 0.5) add(`${name} leaves the picture`);
          return { name, box };
        });
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            if (wide > 0.5 && high > 0.5) add(`${a.name} touches ${b.name}`);
          }
        }
      }
      if (steps.length < 30) found.set('too few steps', String(steps.length));
      return [...found].map(([fault, step]) => `${step}: ${fault}`);
    },
    { choices, pattern: which.source },
  );
}

/** The sizes on the screen of the areas that a finger may hit, the least first. */
const areas = (app: BackstepPage): Promise<{ width: number; height: number }> =>
  app.graph.locator('.hit').evaluateAll((all) => {
    const boxes = all.map((area) => area.getBoundingClientRect());
    return {
      width: Math.min(...boxes.map(({ width }) => width)),
      height: Math.min(...boxes.map(({ height }) => height)),
    };
  });

/** The pairs of such areas that share anything. */
const shared = (app: BackstepPage): Promise<string[]> =>
  app.graph.locator('.hit').evaluateAll((all) => {
    const boxes = all.map(
      (area) => [area.parentElement?.dataset.ref, area.getBoundingClientRect()] as const,
    );
    return boxes.flatMap(([name, a], index) =>
      boxes.slice(index + 1).flatMap(([other, b]) => {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return wide > 0.5 && high > 0.5 ? [`${name} and ${other}`] : [];
      }),
    );
  });

/** The smallest type of some texts, in pixels on the screen. */
const smallest = (app: BackstepPage, texts: string): Promise<number> =>
  app.graph.locator(texts).evaluateAll((all) => {
    const scale = document.querySelector<SVGSVGElement>('.picture svg')?.getScreenCTM()?.a ?? 0;
    return Math.min(
      ...all
        .filter((part) => part.textContent)
        .map((part) => Number.parseFloat(getComputedStyle(part).fontSize) * scale),
    );
  });

const LETTERING = 'text, .number, .line';
const INDICES = '.sub, .super';

for (const { device, viewport, hasTouch, type, targets } of [
  {
    device: 'on a laptop',
    viewport: { width: 1024, height: 768 },
    hasTouch: false,
    type: 10,
    targets: { layer: 44, neuron: 44 },
  },
  {
    device: 'on a phone',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    type: 12,
    targets: { layer: 44, neuron: 44 },
  },
]) {
  test.describe(device, () => {
    test.use({ viewport, hasTouch, contextOptions: { reducedMotion: 'reduce' } });

    emptied('nothing in the picture touches anything, and every text has room', async ({ app }) => {
      test.setTimeout(60_000);
      await app.open();
      for (const [name, also] of Object.entries(NETWORKS)) {
        // A phone has the same places for the notes of all steps of a kind.
        const which = also === '' && !hasTouch ? /./ : FULL;
        expect(await faults(app, also, which), name).toEqual([]);
      }
      for (const [biases, least] of Object.entries(targets)) {
        await app.goTo('w1.delta', `biases=${biases}`);
        const { width, height } = await areas(app);
        expect(Math.min(width, height), `${biases} biases`).toBeGreaterThanOrEqual(least);
      }
      expect(await shared(app)).toEqual([]);
      if (hasTouch) {
        // The smallest phone, upright and on its side.
        for (const [w, h] of [
          [360, 640],
          [640, 360],
        ] as const) {
          await app.page.setViewportSize({ width: w, height: h });
          await expect
            .poll(async () => Math.min(...Object.values(await areas(app))), `${w} × ${h}`)
            .toBeGreaterThanOrEqual(44);
        }
        await app.page.setViewportSize(viewport);
      }
      expect(await smallest(app, LETTERING)).toBeGreaterThanOrEqual(type);
    });
  });
}

test('type in the picture is as large as in the text beside it, on every screen', async ({
  app,
}) => {
  await app.open();
  for (const [width, height] of [
    [1280, 640],
    [1366, 641],
    [1366, 768],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await app.page.setViewportSize({ width, height });
    // With a negative weight there is a legend, and after a round the curve takes of the height.
    for (const also of ['', 'w5=-0.4&round=1']) {
      for (const step of ['start', 'w5.delta', 'update.error']) {
        await app.goTo(step, also);
        // The picture takes its new size with the frame that follows.
        await app.page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
        );
        const place = `${width} × ${height}, ${step}, ${also}`;
        expect(await smallest(app, LETTERING), place).toBeGreaterThanOrEqual(13);
        expect(await smallest(app, INDICES), place).toBeGreaterThanOrEqual(10);
      }
    }
  }
});

/** What a screen reader finds in the picture, with these computed numbers and notes. */
function tree(numbers: readonly string[], notes: readonly (readonly string[])[]): string {
  const left = [...numbers];
  const cell = (name: string, symbol: string): string => {
    const number = left.shift() ?? '';
    return `    - 'button "${name}: ${number || 'not worked out yet'}"': ${symbol} ${number || '?'}`;
  };
  const neuron = (name: string): string[] => [
    `  - group "Neuron ${name}":`,
    cell(`net input of ${name}`, `net${name}`),
    cell(`out of ${name}`, `out${name}`),
  ];
  return [
    '- group "The network":',
    '  - /children: deep-equal',
    '  - group "Inputs":',
    '    - spinbutton "input i1": i10.05',
    '    - spinbutton "input i2": i20.10',
    '  - group "Weights and bias into the hidden layer":',
    '    - spinbutton "weight w1, from i1 to h1": w1 0.15',
    '    - spinbutton "weight w2, from i2 to h1": w2 0.20',
    '    - spinbutton "weight w3, from i1 to h2": w3 0.25',
    '    - spinbutton "weight w4, from i2 to h2": w4 0.30',
    '    - spinbutton "bias b1, of h1 and h2": b1 0.35',
    ...neuron('h1'),
    ...neuron('h2'),
    '  - group "Weights and bias into the output layer":',
    '    - spinbutton "weight w5, from h1 to o1": w5 0.40',
    '    - spinbutton "weight w6, from h2 to o1": w6 0.45',
    '    - spinbutton "weight w7, from h1 to o2": w7 0.50',
    '    - spinbutton "weight w8, from h2 to o2": w8 0.55',
    '    - spinbutton "bias b2, of o1 and o2": b2 0.60',
    ...neuron('o1'),
    ...neuron('o2'),
    '  - group "Targets":',
    '    - spinbutton "target of o1": targeto10.01',
    '    - spinbutton "target of o2": targeto20.99',
    '  - group "Errors":',
    cell('error of o1', 'Eo1'),
    cell('error of o2', 'Eo2'),
    cell('total error', 'Etotal'),
    ...(notes.length > 0 ? ['  - group "Slopes and new values so far":'] : []),
    ...notes.map(([name, text]) => `    - 'img "${name}"': ${text}`),
  ].join('\n');
}

test('a screen reader finds the network from left to right', async ({ app }) => {
  await app.open();
  // What is shown from the start: the answers and the total error.
  await expect(app.graph).toMatchAriaSnapshot(
    tree(['', '', '', '', '', '0.7514', '', '0.7729', '', '', '0.298371'], []),
  );
  await app.goTo('w5.product');
  const numbers =
    '0.3775 0.5933 0.3925 0.5969 1.1059 0.7514 1.2249 0.7729 0.274811 0.023560 0.298371';
  await expect(app.graph).toMatchAriaSnapshot(
    tree(numbers.split(' '), [
      ['slope of E total by out o1: 0.7414', '∂Etotal/∂outo1 0.7414'],
      ['slope of out o1 by net o1: 0.1868', '∂outo1/∂neto1 0.1868'],
      ['slope of net o1 by w5: 0.5933', '∂neto1/∂w5 0.5933'],
      ['slope of E total by w5: 0.0822', '∂Etotal/∂w5 0.0822'],
    ]),
  );
});

test.describe('two fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  emptied(
    'a second finger gives a drag up, and the picture leaves it to the page',
    async ({ app, page, browserName }) => {
      test.skip(browserName !== 'chromium', 'only Chromium can be told how fingers move');
      await app.open();
      const session = await page.context().newCDPSession(page);
      type Finger = { x: number; y: number; id: number };
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Finger[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      const at = async (ref: string, id: number, dx = 0): Promise<Finger> => {
        const { x, y } = await app.middle(app.chip(ref));
        return { x: x + dx, y, id };
      };
      await touch('touchStart', await at('w5', 0));
      await touch('touchMove', await at('w5', 0, 10));
      await app.expectValue('w5', 0.5);
      // The second comes down on a number too: that one is not taken hold of either.
      await touch('touchStart', await at('w5', 0, 10), await at('w1', 1));
      await app.expectValue('w5', 0.4);
      await touch('touchMove', await at('w5', 0, 30), await at('w1', 1, -30));
      await touch('touchEnd');
      await app.expectValue('w5', 0.4);
      await app.expectValue('w1', 0.15);
      await expect(app.graph.locator('[data-pulling]')).toHaveCount(0);
      await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');
      // The next finger alone drags again.
      await touch('touchStart', await at('w5', 2));
      await touch('touchMove', await at('w5', 2, 20));
      await touch('touchEnd');
      await app.expectValue('w5', 0.6);

      expect(
        await app.graph
          .evaluate((svg) =>
            [svg, ...svg.querySelectorAll('.chip, .cell')].map((part) => {
              const { touchAction, display } = getComputedStyle(part);
              return `${part.classList[0] ?? 'picture'}: ${touchAction} ${display}`;
            }),
          )
          .then((all) => [...new Set(all)].sort()),
      ).toEqual(['cell: auto inline', 'chip: none block', 'picture: manipulation block']);
    },
  );
});

/** What touches in the picture as it stands, leaves it, or has no room for its text; what is closed is not there. */
const crowding = (app: BackstepPage): Promise<string[]> =>
  app.graph.evaluate((svg) => {
    const outer = svg.getBoundingClientRect();
    const parts = [...svg.querySelectorAll<SVGElement>('.chip:not(.closed), .cell, .note, .name')];
    const boxes = parts.map((part) => {
      const name = `${part.classList[0]} ${part.dataset.ref ?? part.textContent}`;
      const body = part.querySelector('.body, path, rect:not(.hit)') ?? part;
      const texts = [...part.querySelectorAll(':scope > text:not(.aside)')];
      return {
        name,
        box: body.getBoundingClientRect(),
        texts: texts.map((text) => text.getBoundingClientRect()),
      };
    });
    return boxes.flatMap(({ name, box, texts }, index) => [
      ...(texts.some(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5)
        ? [`${name} is too narrow`]
        : []),
      ...(Math.max(
        outer.left - box.left,
        box.right - outer.right,
        outer.top - box.top,
        box.bottom - outer.bottom,
      ) > 0.5
        ? [`${name} leaves the picture`]
        : []),
      ...boxes.slice(index + 1).flatMap((other) => {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return wide > 0.5 && high > 0.5 ? [`${name} touches ${other.name}`] : [];
      }),
    ]);
  });

/** Numbers with all their digits, as training leaves them. */
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, n) => `w${n + 1}=${n % 3 ? '' : '-'}0.${1234 + n * 97}`).join(
    '&',
  );

test('a network of any size has room, and opens the weights that have none by pointer and by keyboard', async ({
  app,
  page,
}) => {
  test.setTimeout(60_000);
  const large = `sizes=4-5-5-5-4&biases=neuron&${numbered(90)}`;
  await app.open(`step=net_h1&held=w10&${large}`);
  await expect(app.graph.getByRole('spinbutton')).toHaveCount(117);
  const isOpen = (ref: string, open: boolean) =>
    expect(app.chip(ref)).toHaveCSS('opacity', open ? '1' : '0');
  for (const ref of ['w1', 'w2', 'w3', 'w4']) await isOpen(ref, true);
  await isOpen('w10', false);

  // Two thirds of the way along its edge, none other is as near.
  const edge = await app.graph.locator('.reaches [data-ref="w10"]').evaluate((line) => {
    const { a, d, e, f } = (line as SVGLineElement).getScreenCTM() as DOMMatrix;
    const at = (from: string, to: string) =>
      0.3 * Number(line.getAttribute(from)) + 0.7 * Number(line.getAttribute(to));
    return { x: a * at('x1', 'x2') + e, y: d * at('y1', 'y2') + f };
  });
  await page.mouse.move(edge.x, edge.y);
  await isOpen('w10', true);
  await expect(app.chip('w10').locator('.lock')).toHaveCount(1);
  await expect(app.chip('w10')).toHaveAccessibleName('weight w10, from i2 to h3, held');
  await app.drag(app.chip('w10'), 20, 0);
  await app.expectValue('w10', -0.0107);
  await app.chip('w44').focus();
  await page.keyboard.press('Tab');
  await expect(app.chip('w45')).toBeFocused();
  await isOpen('w45', true);
  await page.keyboard.press('ArrowUp');
  await app.expectValue('w45', 0.5602);

  for (const [width, height] of [
    [1440, 900],
    [1366, 641],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [also, steps] of [
      [large, ['w1.sum', 'update.error']],
      [`sizes=3-4-2&${numbered(20)}`, ['w1.delta', 'update.weights']],
      [`sizes=2-2-1&act=tanh-tanh&pairs=4&passes=mean&${numbered(6)}`, ['net_h1']],
    ] as const) {
      for (const step of steps) {
        await app.goTo(step, also);
        expect(await crowding(app), `${width} × ${height}, ${step}, ${also}`).toEqual([]);
      }
    }
  }
  // Back at the worked example, all is as it was.
  await app.goTo('w5.product', '');
  await expect(app.graph).toHaveAttribute('viewBox', '0 0 386 359');
  await expect(app.graph.locator('.reaches, .closed, .lock')).toHaveCount(0);
});
