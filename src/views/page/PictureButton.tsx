import { useEffect, useState } from 'react';
import { words } from '../words';
import './pictureButton.css';

/** On a phone the picture goes with the page: brings it back, and from there leads to the step. */
export function PictureButton() {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    const picture = document.querySelector('.graph');
    if (!picture || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(
      (entries) => setSeen((entries.at(-1)?.intersectionRatio ?? 0) > HALF),
      { threshold: HALF },
    );
    watch.observe(picture);
    return () => watch.disconnect();
  }, []);
  const go = () => {
    document.querySelector(seen ? '.tab-panel' : '.graph')?.scrollIntoView();
  };
  return (
    <button type="button" className="to-picture" onClick={go}>
      {seen ? words.toStep : words.toPicture}
    </button>
  );
}

/** As much of the picture is to be seen where it counts as there. */
const HALF = 0.5;
