import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary, useErrorBoundary } from 'react-error-boundary';
import { phaseNames, stepName } from './lesson';
import { backstep, type Windows } from './store';
import { Announcements } from './views/announcements/Announcements';
import { Blocked } from './views/controls/Blocked';
import { Broken } from './views/controls/Broken';
import { DisplayDialog } from './views/controls/DisplayDialog';
import { Header } from './views/controls/Header';
import { KeysDialog } from './views/controls/KeysDialog';
import { NotationDialog } from './views/controls/NotationDialog';
import { Notice } from './views/controls/Notice';
import { NumberEditor } from './views/controls/NumberEditor';
import { bindPointed, bindPointing } from './views/gestures/pointing';
import { Graph } from './views/graph/Graph';
import { GraphAt } from './views/graph/GraphAt';
import { Landscape } from './views/landscape/Landscape';
import { Lecture } from './views/lecture/Lecture';
import { Logistic } from './views/logistic/Logistic';
import { Nudge } from './views/nudge/Nudge';
import { NumbersTable } from './views/numbers/NumbersTable';
import { toggleFullScreen } from './views/page/fullScreen';
import { keepFocus } from './views/page/keepFocus';
import { bindKeys } from './views/page/keys';
import { SkipLink } from './views/page/SkipLink';
import { StepByNumber } from './views/page/StepByNumber';
import { bindSound } from './views/page/sound';
import { Tabs } from './views/page/Tabs';
import { bindTypedStep } from './views/page/typedStep';
import { Printout } from './views/print/Printout';
import { printRound } from './views/print/printRound';
import { RoundControls } from './views/rounds/RoundControls';
import { RoundNote } from './views/rounds/RoundNote';
import { RoundStatus } from './views/rounds/RoundStatus';
import { Rounds } from './views/rounds/Rounds';
import { Strip } from './views/rounds/Strip';
import { plainText } from './views/text/Quantity';
import { Timeline } from './views/timeline/Timeline';
import { Transport } from './views/timeline/Transport';
import { usePlaying } from './views/timeline/usePlaying';
import { useChoice, useView } from './views/useView';
import { words } from './views/words';
import { ComeBack } from './views/working/ComeBack';
import { StepPanel } from './views/working/StepPanel';

/** Loaded where it is wanted: most windows are not the lecturer's. */
const Presenter = lazy(async () => ({
  default: (await import('./views/presenter/Presenter')).Presenter,
}));

export function App({ windows }: { windows: Windows }) {
  return (
    <ErrorBoundary FallbackComponent={Broken}>
      <Page windows={windows} />
      <Printout picture={(view) => <GraphAt view={view} />} />
    </ErrorBoundary>
  );
}

function Page({ windows }: { windows: Windows }) {
  const { showBoundary } = useErrorBoundary();
  const [dialog, setDialog] = useState<'notation' | 'display' | 'keys' | null>(null);
  const [blocked, setBlocked] = useState(false);
  const close = useCallback(() => setDialog(null), []);
  const calls = useMemo(
    () => ({
      showKeys: () => setDialog('keys'),
      openOtherWindow: () => setBlocked(!windows.openOther()),
      toggleFullScreen: () => toggleFullScreen(document),
    }),
    [windows],
  );
  useEffect(() => bindKeys(document, calls), [calls]);
  useEffect(() => bindTypedStep(document, backstep), []);
  useEffect(() => keepFocus(document), []);
  const tab = useChoice((state) => state.tab);
  const isPresenter = windows.role === 'presenter';
  usePlaying(!isPresenter);
  // What the lesson window plays need not be heard twice.
  useEffect(() => {
    if (!isPresenter) return bindSound(backstep, window);
  }, [isPresenter]);
  useTitle(isPresenter);
  const lecture = useChoice((state) => state.lecture);
  const panel = useCallback((element: HTMLElement) => bindPointed(element), []);
  const everywhere = (
    <>
      <Announcements />
      <NumberEditor />
      <StepByNumber />
      {blocked && <Blocked onDismiss={() => setBlocked(false)} />}
      {dialog === 'notation' && <NotationDialog onClose={close} />}
      {dialog === 'display' && <DisplayDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
    </>
  );
  if (isPresenter) {
    return (
      <div ref={bindPointing}>
        <Suspense>
          <Presenter windows={windows} openLesson={calls.openOtherWindow} />
        </Suspense>
        {everywhere}
      </div>
    );
  }
  if (lecture) {
    const tools = {
      openPresenter: calls.openOtherWindow,
      toggleFullScreen: calls.toggleFullScreen,
      openNotation: () => setDialog('notation'),
    };
    return (
      <div className="room" ref={bindPointing}>
        <Lecture graph={<Graph onError={showBoundary} large />} tools={tools} />
        {everywhere}
      </div>
    );
  }
  return (
    <div className="page" ref={bindPointing}>
      <SkipLink />
      <Header onDialog={setDialog} onPrint={printRound} />
      <Notice />
      <main className="main">
        <Graph onError={showBoundary} below={<Strip />} />
        <section className="working" aria-label={words.working} ref={panel}>
          <Tabs
            label={words.tabsLabel}
            chosen={tab}
            onChoose={backstep.setTab}
            tabs={[
              {
                id: 'step',
                label: words.tabs.step,
                panel: <StepPanel above={<RoundNote />} below={<StepPlots />} />,
              },
              {
                id: 'numbers',
                label: words.tabs.numbers,
                panel: <NumbersTable onJump={() => backstep.setTab('step')} />,
              },
              { id: 'rounds', label: words.tabs.rounds, panel: <Rounds /> },
              { id: 'landscape', label: words.tabs.landscape, panel: <Landscape /> },
            ]}
            beside={<ComeBack />}
          />
          <RoundStatus />
        </section>
      </main>
      <footer className="footer">
        <div className="moves">
          <Transport />
          <RoundControls />
        </div>
        <Timeline />
      </footer>
      {everywhere}
    </div>
  );
}

/** What a step shows besides its equations. */
function StepPlots() {
  return (
    <>
      <Logistic />
      <Nudge />
    </>
  );
}

/** The title of the document names the step, and the lecturer's window. */
function useTitle(isPresenter: boolean) {
  const step = useView((view) => view.step);
  useEffect(() => {
    const name = plainText(stepName(step));
    const parts = [
      ...(isPresenter ? [words.lecture.presenter] : []),
      ...(step.phase === 'start' ? [] : [name, phaseNames[step.phase]]),
      words.name,
    ];
    document.title = parts.join(' · ');
  }, [step, isPresenter]);
}
