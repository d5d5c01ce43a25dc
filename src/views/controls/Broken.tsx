import { backstep } from '../../store';
import { words } from '../words';

/** What is shown instead of the page when it cannot be drawn. */
export function Broken({ resetErrorBoundary }: { resetErrorBoundary: () => void }) {
  const again = () => {
    backstep.open('');
    resetErrorBoundary();
  };
  return (
    <main className="broken">
      <h1>{words.broken.title}</h1>
      <p role="alert">{words.broken.text}</p>
      <button type="button" className="primary" onClick={again}>
        {words.broken.again}
      </button>
    </main>
  );
}
