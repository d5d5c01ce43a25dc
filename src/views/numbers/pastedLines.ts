import { checkSheet, type SheetLine } from '../../practice';
import { asked, type View } from '../../store';
import { copiedSymbol } from '../../tex';
import { meantIn } from '../verdict/judged';

/**
 * The verdicts on a pasted column. Values without names belong to what the steps ask for, one after
 * another, as they are cut at this pace.
 */
export const pastedLines = (
  { trace, lesson, notation }: Pick<View, 'trace' | 'lesson' | 'notation'>,
  text: string,
): SheetLine[] =>
  checkSheet(
    trace,
    text,
    lesson.steps.flatMap((step) => asked({ step })),
    meantIn(notation),
    (ref) => copiedSymbol(ref, notation),
  );
