import { type KeyboardEvent, useCallback, useState } from 'react';
import type { Ref } from '../../engine';
import { phaseNames, phases, stepName } from '../../lesson';
import { backstep } from '../../store';
import { inWords } from '../../tex';
import { drag } from '../gestures/drag';
import { Prose } from '../text/Quantity';
import { useView } from '../useView';
import { words } from '../words';
import './timeline.css';

/** Puts a tick's name over the tick, as far as the timeline's ends allow. */
function placeOver(name: HTMLElement | null, step: string | undefined): void {
  const timeline = name?.parentElement;
  const tick = timeline?.querySelector(`[data-step="${step}"]`)?.getBoundingClientRect();
  if (!name || !timeline || !tick) return;
  const { left, width } = timeline.getBoundingClientRect();
  const middle = tick.left + tick.width / 2 - left - name.offsetWidth / 2;
  name.style.left = `${Math.max(0, Math.min(middle, width - name.offsetWidth))}px`;
}

/** The place of the step whose tick is nearest to the pointer: the gaps between phases belong to their neighbours. */
function tickAt(timeline: Element, clientX: number): number {
  const ticks = [...timeline.querySelectorAll<HTMLElement>('.tick')];
  const distances = ticks.map((tick) => {
    const { left, right } = tick.getBoundingClientRect();
    return Math.abs((left + right) / 2 - clientX);
  });
  const { step } = ticks[distances.indexOf(Math.min(...distances))]?.dataset ?? {};
  return backstep.view().lesson.indexById.get(step ?? '') ?? 0;
}

/** How far the arrows lead on a slider. */
const ARROWS: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
};

/** From here on the steps of a weight or bias are one tick, which opens when it is entered. */
const LONG = 128;

/** All steps as ticks, by phase: a slider over the steps of the round. */
export function Timeline() {
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const count = lesson.steps.length;
  const named = pointed ?? (focused ? index : null);
  const current = lesson.steps[index];
  const isOpen = (subject: Ref | null | undefined) => count < LONG || subject === current?.subject;

  const draggable = useCallback((element: HTMLDivElement) => {
    const go = ({ clientX }: PointerEvent) => backstep.goTo(tickAt(element, clientX));
    return drag(element, () => {
      const from = backstep.view().index;
      return { atOnce: true, move: go, giveUp: () => backstep.goTo(from) };
    }).end;
  }, []);
  const type = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (!by) return;
    // Within the round: the page's own keys go on to the next one.
    event.preventDefault();
    backstep.goTo(backstep.view().index + by);
  };

  return (
    <div
      ref={draggable}
      className="timeline"
      role="slider"
      tabIndex={0}
      aria-label={words.timeline}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={
        current && `${phaseNames[current.phase]}, ${inWords(stepName(current), notation)}`
      }
      onPointerMove={(event) => setPointed(tickAt(event.currentTarget, event.clientX))}
      onPointerLeave={() => setPointed(null)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={type}
    >
      {phases(lesson).map(({ phase, from, count: all }) => {
        const ticks = lesson.steps.slice(from, from + all).flatMap(({ id, subject }, offset) => {
          const place = from + offset;
          const before = lesson.steps[place - 1]?.subject;
          if (subject !== null && subject === before && !isOpen(subject)) return [];
          const state = place === index ? 'now' : place < index ? 'done' : 'ahead';
          const starts = subject !== null && subject !== before && offset > 0;
          const gap = starts && (isOpen(subject) || isOpen(before)) ? ' starts' : '';
          return <span key={id} data-step={id} className={`tick ${state}${gap}`} />;
        });
        const { length } = ticks;
        return (
          <div
            key={phase}
            className={current?.phase === phase ? 'phase now' : 'phase'}
            style={{ flexGrow: length, flexBasis: `${length * 4}px` }}
          >
            <span className="phase-name">{phaseNames[phase]}</span>
            <span className="ticks">{ticks}</span>
          </div>
        );
      })}
      {named !== null && lesson.steps[named] && (
        <span className="tick-name" ref={(element) => placeOver(element, lesson.steps[named]?.id)}>
          {named + 1}. <Prose text={stepName(lesson.steps[named])} />
        </span>
      )}
    </div>
  );
}
