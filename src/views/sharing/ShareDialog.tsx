import { type RefObject, useEffect, useRef, useState } from 'react';
import { isOfArticle } from '../../store';
import { Dialog } from '../page/Dialog';
import { embedAddress, linkAddress } from '../page/linkAddress';
import { useCopied } from '../page/useCopied';
import { carriedText } from '../text/carriedText';
import { useChoice } from '../useView';
import { type QrCode, QUIET, qrCode } from './qrCode';
import { snippet } from './snippet';
import { sharingWords as words } from './words';
import './sharing.css';

/** The link to what is on the screen: as text, as a code to be filmed, and as HTML for another page. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const choices = useChoice((state) => state);
  const link = linkAddress();
  const html = snippet(embedAddress());
  const carried = carriedText(choices);
  const fields = { link: useRef<HTMLInputElement>(null), html: useRef<HTMLTextAreaElement>(null) };
  const copyLink = useCopied(() => link);
  const copyHtml = useCopied(() => html);
  useSelected(fields.link, copyLink.said === 'failed');
  useSelected(fields.html, copyHtml.said === 'failed');
  const copy = useRef<HTMLButtonElement>(null);
  useEffect(() => copy.current?.focus(), []);
  return (
    <Dialog
      title={words.title}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <>
          <output>{copyLink.said && words.copied[copyLink.said]}</output>
          <button type="button" className="primary" ref={copy} onClick={copyLink.copy}>
            {words.copy}
          </button>
        </>
      }
    >
      <div className="sharing">
        <Code of={qrCode(link)} />
        <div>
          <p>
            {carried ? words.carries(carried) : words.carriesNothing}
            {carried && isOfArticle(choices) && ` ${words.others}`}
          </p>
          {choices.practising && <p>{words.practising}</p>}
          {window.location.protocol === 'file:' && <p>{words.onDevice}</p>}
          <label>
            {words.link}
            <input readOnly value={link} ref={fields.link} />
          </label>
          <label>
            {words.snippet}
            <textarea readOnly rows={5} value={html} ref={fields.html} />
          </label>
          <p className="copy-html">
            <button type="button" onClick={copyHtml.copy}>
              {words.copyHtml}
            </button>
            <output>{copyHtml.said && words.copiedHtml[copyHtml.said]}</output>
          </p>
          <p className="hint">{words.host}</p>
        </div>
      </div>
    </Dialog>
  );
}

/** Selects what a field holds, once that is wanted. */
function useSelected(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  now: boolean,
) {
  useEffect(() => {
    if (now) field.current?.select();
  }, [field, now]);
}

/** A code that fills the screen when it is pressed, and goes back when it is pressed again. */
function Code({ of }: { of: QrCode | null }) {
  const [large, setLarge] = useState(false);
  if (!of) return <p className="code">{words.none}</p>;
  const { path, size, isDense } = of;
  const side = size + 2 * QUIET;
  return (
    <div className="code">
      <button
        type="button"
        data-large={large || undefined}
        onClick={() => setLarge(!large)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !large) return;
          // The dialog stays.
          event.preventDefault();
          setLarge(false);
        }}
      >
        <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={words.code}>
          <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
          <path d={path} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <span>{large ? words.reduce : words.enlarge}</span>
      </button>
      {isDense && <p>{words.dense}</p>}
    </div>
  );
}
