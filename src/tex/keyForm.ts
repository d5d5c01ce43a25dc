import type { Working } from '../engine';
import type { Form } from './equation';

/** A right-hand side of more numbers than this has a row for itself, and its result another. */
const SHORT = 2;

/** How a line of working stands in a key: numbers and result alone, since the sheet has its symbols. */
export const keyForm = ({ inputs }: Working): Form => (inputs.length > SHORT ? 'numbers' : 'line');
