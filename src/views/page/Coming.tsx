import { words } from '../words';

type Props = {
  /** Asks again for what could not be fetched. */
  again: (() => void) | null;
  /** Whether what it adds is not waited for. */
  quiet?: boolean;
};

/** A sign in the place of what is being fetched, or could not be. */
export function Coming({ again, quiet = false }: Props) {
  if (!again || quiet) {
    return (
      <p className="coming" hidden={quiet}>
        {words.coming}
      </p>
    );
  }
  return (
    <p className="notice" role="alert">
      {words.missing}{' '}
      <button type="button" onClick={again}>
        {words.fetchAgain}
      </button>
    </p>
  );
}
