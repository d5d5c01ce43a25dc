import { type ReactNode, useEffect, useRef, useState } from 'react';
import { backstep } from '../../store';
import { saveFile } from '../page/saveFile';
import { fileName, type PictureFormat } from './formats';
import { pngFile, svgFile } from './pictureFile';
import { Row } from './Row';
import { filesWords as words } from './words';

type Way = 'svg' | 'png';

const TYPES: Readonly<Record<Way, string>> = { svg: 'image/svg+xml', png: 'image/png' };

/** A picture has been drawn by then; what is not there has nothing to show, such as a level map's lines. */
const LONGEST = 1500;

const LOOK_EVERY = 30;

type Props = { format: PictureFormat; drawn: () => ReactNode };

/** A picture to take away. It is drawn anew, beside the page, in a size of its own. */
export function PictureRow({ format, drawn }: Props) {
  const [way, setWay] = useState<Way | null>(null);
  const [said, setSaid] = useState('');
  const studio = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = studio.current;
    if (!way || !host) return;
    let wanted = true;
    const file = fileName(backstep.view().round, `${format.ending}.${way}`);
    taken(host, format, way)
      .then((parts) => {
        if (!wanted) return;
        saveFile(file, TYPES[way], parts);
        setSaid(words.saved(file));
      })
      .catch(() => wanted && setSaid(words.failed))
      .finally(() => wanted && setWay(null));
    return () => {
      wanted = false;
    };
  }, [format, way]);
  const take = (wanted: Way) => () => {
    if (!way) setWay(wanted);
  };
  return (
    <>
      <Row
        name={format.name}
        said={said}
        actions={[
          { label: words.svg, name: (name) => `${words.saves(name)}, SVG`, does: take('svg') },
          { label: words.png, name: (name) => `${words.saves(name)}, PNG`, does: take('png') },
        ]}
      />
      {way && (
        <div className="studio" inert ref={studio}>
          {drawn()}
        </div>
      )}
    </>
  );
}

/** The parts of the file of a picture, as soon as it has been drawn. */
async function taken(host: HTMLElement, format: PictureFormat, way: Way): Promise<BlobPart[]> {
  const since = performance.now();
  const find = (selector: string) => host.querySelector(`${format.svg} ${selector}`);
  while (!find(format.ready) && performance.now() - since < LONGEST) {
    await new Promise((next) => setTimeout(next, LOOK_EVERY));
  }
  await document.fonts.ready;
  const svg = host.querySelector<SVGSVGElement>(format.svg);
  if (!svg) throw new Error(`there is no ${format.svg}`);
  const part = <Kind extends Element>(selector?: string) =>
    selector ? host.querySelector<Kind>(selector) : null;
  const text = await svgFile(svg, words.formats[format.name].name, {
    canvas: part<HTMLCanvasElement>(format.canvas),
    keys: part<HTMLElement>(format.keys),
  });
  return [way === 'svg' ? text : await pngFile(text)];
}
