import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { phaseNames, stepName } from './lesson';
import {
  backstep,
  hasAnswers,
  knowEveryNetwork,
  last,
  shownTab,
  type View,
  type Windows,
} from './store';
import { Announcements } from './views/announcements/Announcements';
import { Broken } from './views/controls/Broken';
import { Header } from './views/controls/Header';
import { NumberEditor } from './views/controls/NumberEditor';
import { bindCopying } from './views/equation/copying';
import { bindPointed, bindPointing } from './views/gestures/pointing';
import { Graph } from './views/graph/Graph';
import { GraphAt } from './views/graph/GraphAt';
import { drawingFailure } from './views/graph/mountGraph';
import { later, mountLater } from './views/later';
import { Logistic } from './views/logistic/Logistic';
import { Nudge } from './views/nudge/Nudge';
import { Coming } from './views/page/Coming';
import { bindDrops } from './views/page/drops';
import { toggleFullScreen } from './views/page/fullScreen';
import { keepFocus } from './views/page/keepFocus';
import { bindKeys, keys, lessonKeys } from './views/page/keys';
import { laterView } from './views/page/laterView';
import { newVersion } from './views/page/newVersion';
import { PictureButton } from './views/page/PictureButton';
import { SkipLink } from './views/page/SkipLink';
import { StepByNumber } from './views/page/StepByNumber';
import { Tabs } from './views/page/Tabs';
import { bindTypedStep } from './views/page/typedStep';
import { Printout } from './views/print/Printout';
import { printRound } from './views/print/printRound';
import { RoundControls } from './views/rounds/RoundControls';
import { RoundStatus } from './views/rounds/RoundStatus';
import { Strip } from './views/rounds/Strip';
import { plainText } from './views/text/Quantity';
import { Timeline } from './views/timeline/Timeline';
import { Transport } from './views/timeline/Transport';
import { usePlaying } from './views/timeline/usePlaying';
import { useChoice, useObservable, usePreference, useView } from './views/useView';
import { words } from './views/words';
import { ComeBack } from './views/working/ComeBack';
import { StepPanel } from './views/working/StepPanel';

/* What the first screen does not show comes when it is wanted. */
const Embed = laterView(async () => (await import('./views/embed/Embed')).Embed);
const Landscape = laterView(async () => (await import('./views/landscape/Landscape')).Landscape);
const Lecture = laterView(async () => (await import('./views/lecture/Lecture')).Lecture);
const Notice = laterView(async () => (await import('./views/controls/Notice')).Notice, {
  quiet: true,
});
const NumbersTable = laterView(
  async () => (await import('./views/numbers/NumbersTable')).NumbersTable,
);
const Practice = laterView(async () => (await import('./views/practice/Practice')).Practice);
const Answers = laterView(async () => (await import('./views/answers/Answers')).Answers);
const Called = laterView(async () => (await import('./views/practice/Called')).Called);
const Presenter = laterView(async () => (await import('./views/presenter/Presenter')).Presenter);
const RoundNote = laterView(async () => (await import('./views/rounds/RoundNote')).RoundNote, {
  quiet: true,
});
const Rounds = laterView(async () => (await import('./views/rounds/Rounds')).Rounds);

/** What draws the pictures of other views, for what can be saved. */
const CHARTS = {
  rounds: <Rounds />,
  landscape: <Landscape />,
  answers: <Answers pairs={null} />,
};

type DialogProps = {
  onClose: () => void;
  picture: (view: View) => ReactNode;
  charts: typeof CHARTS;
  dropped: string | null;
};

const small = later(() => import('./smallDialogs'));
const dropping = later(async () => (await small.load()).bindDropping);
const Resume = laterView(async () => (await small.load()).Resume, { quiet: true });
const Pairs = laterView(async () => (await small.load()).Pairs, { quiet: true });

/** Dialogs by the names of what opens them. */
const DIALOGS = {
  network: laterView(async () => {
    await knowEveryNetwork();
    return (await import('./views/network/NetworkDialog')).NetworkDialog;
  }),
  notation: laterView(async () => (await small.load()).NotationDialog),
  display: laterView(async () => (await small.load()).DisplayDialog),
  keys: laterView(async () => (await small.load()).KeysDialog),
  share: laterView(async () => (await small.load()).ShareDialog),
  open: laterView(async () => (await small.load()).OpenDialog),
  save: laterView(async () => (await import('./views/files/SaveDialog')).SaveDialog),
  worksheets: laterView(
    async () => (await import('./views/print/WorksheetsDialog')).WorksheetsDialog,
  ),
} satisfies Record<string, (props: DialogProps) => ReactNode>;

const pictureOf = (view: View) => <GraphAt view={view} />;

const sound = later(async () => (await import('./views/page/sound')).bindSound);

export function App({ windows }: { windows: Windows }) {
  return (
    <ErrorBoundary FallbackComponent={Broken} onReset={() => drawingFailure.set(null)}>
      <Page windows={windows} />
      {windows.role !== 'embed' && <Printout picture={pictureOf} />}
    </ErrorBoundary>
  );
}

function Page({ windows }: { windows: Windows }) {
  const [dialog, setDialog] = useState<keyof typeof DIALOGS | null>(null);
  const [blocked, setBlocked] = useState(false);
  const [dropped, setDropped] = useState<string | null>(null);
  const close = useCallback(() => {
    setDialog(null);
    setDropped(null);
  }, []);
  const calls = useMemo(
    () => ({
      showKeys: () => setDialog('keys'),
      closeDialog: close,
      openOtherWindow: () => {
        windows.openOther().then((opened) => setBlocked(!opened));
      },
      toggleFullScreen: () => toggleFullScreen(document),
    }),
    [windows, close],
  );
  const isEmbedded = windows.role === 'embed';
  useEffect(() => bindKeys(document, calls, isEmbedded ? lessonKeys : keys), [calls, isEmbedded]);
  useEffect(() => bindTypedStep(document, backstep), []);
  useEffect(() => keepFocus(document), []);
  useEffect(() => bindCopying(document), []);
  useEffect(() => {
    const opened = (fault: string | null) => {
      setDropped(fault);
      setDialog(fault === null ? null : 'open');
    };
    return bindDrops(document, () => mountLater(dropping, (bind) => bind(document, opened)));
  }, []);
  const [earlier, setEarlier] = useState('');
  // Known when the page answers: it was rendered for somebody who has not been here.
  useEffect(() => setEarlier(window.location.hash ? '' : last.kept()), []);
  const tab = useChoice(shownTab);
  const answers = useChoice(hasAnswers);
  const isPresenter = windows.role === 'presenter';
  usePlaying(!isPresenter);
  const sounds = usePreference('sound');
  // What the lesson window plays need not be heard twice.
  useEffect(() => {
    if (sounds && !isPresenter) return mountLater(sound, (bind) => bind(backstep, window));
  }, [sounds, isPresenter]);
  useTitle(isPresenter);
  const lecture = useChoice((state) => state.lecture);
  const awaited = useChoice((state) => state.awaited);
  const again = () => backstep.open(awaited?.link ?? '');
  const isIgnored = useChoice(({ ignored }) => ignored.length > 0);
  const isNew = useObservable(newVersion) !== null;
  const isTrained = useView(({ round }) => round > 0);
  const isPaired = useView(({ network }) => network.pairs);
  const pairs = isPaired && <Pairs />;
  const panel = useCallback((element: HTMLElement) => bindPointed(element), []);
  const Dialog: ((props: DialogProps) => ReactNode) | null = dialog && DIALOGS[dialog];
  const everywhere = (
    <>
      <Announcements />
      <NumberEditor />
      <StepByNumber />
      {awaited && <Coming again={again} />}
      {blocked && <Notice onDismiss={() => setBlocked(false)} />}
      {Dialog && <Dialog onClose={close} picture={pictureOf} charts={CHARTS} dropped={dropped} />}
    </>
  );
  if (awaited && !awaited.failed) return <Coming again={null} />;
  if (isEmbedded) return <Embed graph={<Graph />}>{everywhere}</Embed>;
  if (isPresenter) {
    return (
      <div ref={bindPointing}>
        <Presenter windows={windows} openLesson={calls.openOtherWindow} called={<Called />} />
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
      <div className="lecture-page" ref={bindPointing}>
        <Lecture
          graph={<Graph large />}
          plot={
            <>
              {pairs}
              <Logistic />
            </>
          }
          called={(opened) => <Called opened={opened} />}
          panels={{
            numbers: <NumbersTable onJump={() => backstep.setTab('step')} />,
            rounds: (
              <>
                <RoundControls />
                <Rounds />
              </>
            ),
            landscape: <Landscape />,
            answers: <Answers pairs={pairs} />,
          }}
          tools={tools}
        />
        {everywhere}
      </div>
    );
  }
  return (
    <div className="page" ref={bindPointing}>
      <SkipLink />
      <Header onDialog={setDialog} onPrint={printRound} />
      {(isIgnored || isNew) && <Notice />}
      {earlier && <Resume link={earlier} />}
      <main className="main">
        <Graph below={<Strip />} />
        <section className="working" aria-label={words.working} ref={panel}>
          <Tabs
            label={words.tabsLabel}
            chosen={tab}
            onChoose={backstep.setTab}
            tabs={[
              {
                id: 'step',
                label: words.tabs.step,
                panel: (
                  <StepPanel
                    above={
                      <>
                        {pairs}
                        {isTrained && <RoundNote />}
                      </>
                    }
                    below={<StepPlots />}
                    practice={<Practice />}
                  />
                ),
              },
              {
                id: 'numbers',
                label: answers ? words.allNumbers : words.tabs.numbers,
                panel: <NumbersTable onJump={() => backstep.setTab('step')} />,
              },
              { id: 'rounds', label: words.tabs.rounds, panel: <Rounds /> },
              { id: 'landscape', label: words.tabs.landscape, panel: <Landscape /> },
              ...(answers
                ? [
                    {
                      id: 'answers' as const,
                      label: words.tabs.answers,
                      panel: <Answers pairs={pairs} />,
                    },
                  ]
                : []),
            ]}
            beside={<ComeBack />}
          />
          <RoundStatus />
        </section>
      </main>
      <footer className="footer">
        <div className="moves">
          <Transport beside={<PictureButton />} />
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
  const notation = useView((view) => view.notation);
  useEffect(() => {
    const name = plainText(stepName(step), notation);
    const parts = [
      ...(isPresenter ? [words.lecture.presenter] : []),
      ...(step.phase === 'start' ? [] : [name, phaseNames[step.phase]]),
      words.name,
    ];
    document.title = parts.join(' · ');
  }, [step, notation, isPresenter]);
}
