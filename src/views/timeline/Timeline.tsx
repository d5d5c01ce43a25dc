import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { phaseNames, phases, stepName } from '../../lesson';
import { backstep } from '../../store';
import { inWords } from '../../tex';
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

/** All steps as ticks, by phase: a slider over the steps of the round. */
export function Timeline() {
  const lesson = useView((view) => view.lesson);
  const index = useView((view) => view.index);
  const notation = useView((view) => view.notation);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const count = lesson.steps.length;
  const named = pointed ?? (focused ? index : null);
  const current = lesson.steps[index];

  /** The tick nearest to the pointer: the gaps between phases belong to their neighbours. */
  const tickAt = ({ clientX }: PointerEvent): number => {
    const ticks = [...(host.current?.querySelectorAll('.tick') ?? [])];
    const distances = ticks.map((tick) => {
      const { left, right } = tick.getBoundingClientRect();
      return Math.abs((left + right) / 2 - clientX);
    });
    return distances.indexOf(Math.min(...distances));
  };
  const point = (event: PointerEvent) => {
    const tick = tickAt(event);
    setPointed(tick);
    if (host.current?.hasPointerCapture(event.pointerId)) backstep.goTo(tick);
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    backstep.goTo(tickAt(event));
  };
  const type = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowUp: backstep.next,
      ArrowDown: backstep.back,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={host}
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
      onPointerMove={point}
      onPointerDown={press}
      onPointerLeave={() => setPointed(null)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={type}
    >
      {phases(lesson).map(({ phase, from, count: length }) => (
        <div
          key={phase}
          className={current?.phase === phase ? 'phase now' : 'phase'}
          style={{ flexGrow: length, flexBasis: `${length * 4}px` }}
        >
          <span className="phase-name">{phaseNames[phase]}</span>
          <span className="ticks">
            {lesson.steps.slice(from, from + length).map(({ id, subject }, offset) => {
              const place = from + offset;
              const state = place === index ? 'now' : place < index ? 'done' : 'ahead';
              const starts = subject !== null && lesson.steps[place - 1]?.subject !== subject;
              const gap = starts && offset > 0 ? ' starts' : '';
              return <span key={id} data-step={id} className={`tick ${state}${gap}`} />;
            })}
          </span>
        </div>
      ))}
      {named !== null && lesson.steps[named] && (
        <span className="tick-name" ref={(element) => placeOver(element, lesson.steps[named]?.id)}>
          {named + 1}. <Prose text={stepName(lesson.steps[named])} />
        </span>
      )}
    </div>
  );
}
