import { words } from '../words';

/** What the edges' colours, widths and dashes mean. */
export function Legend() {
  return (
    <p className="legend">
      <span className="swatch negative" />
      {words.legend.negative}
      <span className="swatch positive" />
      {words.legend.positive}
      <span className="muted">{words.legend.width}</span>
    </p>
  );
}
