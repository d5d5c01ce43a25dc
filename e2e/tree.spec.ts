import { expect, test } from './page';

/** What a screen reader finds besides the picture, whose tree is held in graph.spec.ts. */

test('header and dialogs: every control has its name, role and state', async ({ app, page }) => {
  await app.open();
  const banner = page.getByRole('banner');
  await expect(banner).toMatchAriaSnapshot(`
    - banner:
      - /children: deep-equal
      - heading "Backstep" [level=1]
      - paragraph:
        - spinbutton "learning rate eta": η 0.50
        - text: Total error 0.298371109
      - button "Undo" [disabled]
      - button "Redo" [disabled]
      - button "Lecture"
      - button "Notation"
      - button "Share"
      - button "Menu"
  `);
  const eta = app.chip('eta');
  await expect(eta).toHaveAttribute('aria-valuenow', '0.5');
  await expect(eta).toHaveAttribute('aria-valuetext', '0.50');
  await app.type('w5', '0.6');
  await expect(banner.getByRole('button', { name: 'Undo' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await app.choose('Display');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Display and sound":
      - /children: deep-equal
      - heading "Display and sound" [level=2]
      - group "Colours":
        - text: Colours
        - radio "As the system has it" [checked]
        - text: As the system has it
        - radio "Light"
        - text: Light
        - radio "Dark"
        - text: Dark
        - 'radio "Projector: high contrast, thick lines"'
        - text: "Projector: high contrast, thick lines"
      - checkbox "A tone follows the error while it changes, the lower the smaller"
      - text: A tone follows the error while it changes, the lower the smaller
      - checkbox "Single letters are commands, as the list of keys has them" [checked]
      - text: Single letters are commands, as the list of keys has them
      - button "Close"
  `);
});

test('panel and footer: tabs, headings, equations in MathML with their numbers, transport, rounds, timeline', async ({
  app,
  page,
}) => {
  await app.open('step=net_h1');
  await expect(
    page.getByRole('main').getByRole('region', { name: 'The step' }),
  ).toMatchAriaSnapshot(`
    - region "The step":
      - /children: equal
      - tablist "What the panel shows":
        - tab "This step" [selected]
        - tab "All numbers so far"
        - tab "Rounds"
        - tab "Landscape"
      - tabpanel "This step":
        - article:
          - paragraph: "Forward: 1 of 8"
          - heading "How much input does h1 receive?" [level=2]
          - math: net h 1 = w 1 ⋅ i 1 + w 2 ⋅ i 2 + b 1 = 0.15 ⋅ 0.05 + 0.20 ⋅ 0.10 + 0.35 = 0.377500000
          - paragraph:
            - text: Each signal is multiplied by the weight of its edge, and the bias b
            - subscript: "1"
            - text: is added to the sum. The bias is there whatever the signals are.
          - region "Questions that come up here":
            - group: Which weight is on which edge?
      - status
  `);
  await app.dragChip('w1', 20, 0);
  await expect(app.panel.getByRole('math').first()).toHaveText(/0\.35⋅0\.05/);

  await app.follow('step=net_h1&round=3');
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - /children: equal
      - button "First"
      - button "Back"
      - button "Next"
      - button "Last"
      - text: 2 / 68
      - button "Play"
      - text: Speed
      - combobox "Speed"
      - text: Steps
      - combobox "Steps":
        - option "Every factor" [selected]
        - option "One a weight"
      - group "Rounds of training":
        - text: Rounds done
        - textbox "Rounds done": "3"
        - button "Previous round": −1
        - button "+1"
        - button "+100"
        - button "+10,000"
      - slider "The steps of the round": Start Forward Error Output layer Hidden layer Update
  `);
});

test('a lecture: the question, what is held back, the tools', async ({ page }) => {
  await page.goto('/#screen=lecture&results=asked&step=net_h1');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - /children: deep-equal
      - heading "Backstep" [level=1]
      - paragraph: Step 2 of 68 Forward
      - heading "How much input does h1 receive?" [level=2]
      - paragraph: What comes out? Press to see.
  `);
  await expect(page.getByRole('region', { name: 'Equations of the step' })).toMatchAriaSnapshot(`
    - region "Equations of the step":
      - math: net h 1 = w 1 ⋅ i 1 + w 2 ⋅ i 2 + b 1 = 0.15 ⋅ 0.05 + 0.20 ⋅ 0.10 + 0.35 = ?
  `);
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - /children: deep-equal
      - progressbar "The steps of the round"
      - group "Tools for the lecture":
        - button "Back"
        - button "Next"
        - text: Beside the picture
        - combobox "Beside the picture":
          - option "This step" [selected]
          - option "All numbers so far"
          - option "Rounds"
          - option "Landscape"
        - button "Ask first" [pressed]
        - button "Check a number"
        - button "Black screen"
        - button "Full screen"
        - button "Lecturer’s window"
        - button "Notation"
        - button "Leave"
  `);
});
