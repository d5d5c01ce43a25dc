import { useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary, useErrorBoundary } from 'react-error-boundary';
import { phaseNames, stepName } from './lesson';
import { backstep, type Windows } from './store';
import { Blocked } from './views/controls/Blocked';
import { Broken } from './views/controls/Broken';
import { DisplayDialog } from './views/controls/DisplayDialog';
import { Header } from './views/controls/Header';
import { KeysDialog } from './views/controls/KeysDialog';
import { NotationDialog } from './views/controls/NotationDialog';
import { Notice } from './views/controls/Notice';
import { NumberEditor } from './views/controls/NumberEditor';
import { toggleFullScreen } from './views/fullScreen';
import { Graph } from './views/graph/Graph';
import { keepFocus } from './views/keepFocus';
import { bindKeys } from './views/keys';
import { Landscape } from './views/landscape/Landscape';
import { Lecture } from './views/lecture/Lecture';
import { Logistic } from './views/logistic/Logistic';
import { Nudge } from './views/nudge/Nudge';
import { NumbersTable } from './views/numbers/NumbersTable';
import { bindPointed, bindPointing } from './views/pointing';
import { plainText } from './views/Quantity';
import { RoundControls } from './views/rounds/RoundControls';
import { RoundNote } from './views/rounds/RoundNote';
import { RoundStatus } from './views/rounds/RoundStatus';
import { Rounds } from './views/rounds/Rounds';
import { Strip } from './views/rounds/Strip';
import { StepByNumber } from './views/StepByNumber';
import { bindStepByNumber } from './views/stepByNumber';
import { Tabs } from './views/Tabs';
import { Timeline } from './views/timeline/Timeline';
import { Transport } from './views/timeline/Transport';
import { usePlaying } from './views/timeline/usePlaying';
import { useChoice, useView } from './views/useView';
import { words } from './views/words';
import { ComeBack } from './views/working/ComeBack';
import { StepPanel } from './views/working/StepPanel';

export function App({ windows }: { windows: Windows }) {
  return (
    <ErrorBoundary FallbackComponent={Broken}>
      <Page windows={windows} />
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
  useEffect(() => bindStepByNumber(document, backstep), []);
  useEffect(() => keepFocus(document), []);
  const tab = useChoice((state) => state.tab);
  usePlaying();
  useTitle();
  const lecture = useChoice((state) => state.lecture);
  const panel = useCallback((element: HTMLElement) => bindPointed(element), []);
  const dialogs = (
    <>
      <NumberEditor />
      <StepByNumber />
      {blocked && <Blocked onDismiss={() => setBlocked(false)} />}
      {dialog === 'notation' && <NotationDialog onClose={close} />}
      {dialog === 'display' && <DisplayDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
    </>
  );
  if (lecture) {
    const tools = {
      openPresenter: calls.openOtherWindow,
      toggleFullScreen: calls.toggleFullScreen,
      openNotation: () => setDialog('notation'),
    };
    return (
      <div ref={bindPointing}>
        <Lecture graph={<Graph onError={showBoundary} />} tools={tools} />
        {dialogs}
      </div>
    );
  }
  return (
    <div className="page" ref={bindPointing}>
      <Header onDialog={setDialog} />
      <Notice />
      <main className="main">
        <Graph onError={showBoundary} below={<Strip />} />
        <section className="working" aria-label={words.working} ref={panel}>
          <Tabs
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
      {dialogs}
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

/** The title of the document names the step. */
function useTitle() {
  const step = useView((view) => view.step);
  useEffect(() => {
    const name = plainText(stepName(step));
    document.title =
      step.phase === 'start' ? words.name : `${name} · ${phaseNames[step.phase]} · ${words.name}`;
  }, [step]);
}
