import type { Notation } from '../tex';
import {
  type Chart,
  type Choices,
  type Plane,
  type Rival,
  shownTab,
  type Tab,
  tabsOf,
  usualDigits,
} from './choices';
import type { Page } from './page';

/** What is shown beside the steps, and how it is written. */
export const settingActions = ({ get, set, view }: Page) => ({
  setPace: (pace: Choices['pace']) => set({ pace }),
  setNotation(change: Partial<Notation>) {
    const { of, count } = change.digits ?? {};
    const usual = usualDigits(get());
    const isUsual = of === usual.of && count === usual.count;
    set({ notation: { ...get().notation, ...change, ...(isUsual && { digits: null }) } });
  },
  setTab: (tab: Tab) => set({ tab }),
  /** In turn. */
  nextTab() {
    const tabs = tabsOf(get());
    set({ tab: tabs[(tabs.indexOf(shownTab(get())) + 1) % tabs.length] ?? 'step' });
  },
  setChart: (change: Partial<Chart>) => set({ chart: { ...get().chart, ...change } }),
  setRival: (rival: Rival | null) => set({ rival, work: null, resting: false }),
  setPlane: (change: Partial<Plane>) => set({ plane: { ...view().plane, ...change } }),
  /** Which training pair is walked through, where each round takes all of several. */
  setWalk: (walk: number) => set({ walk }),
  /** Whose answers are shown over the inputs. */
  setOutput: (output: string) => set({ output }),
  setNudge: (nudge: number) => set({ nudge }),
  dismissNotice: () => set({ ignored: [] }),
});
