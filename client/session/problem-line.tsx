import type { HttpErrorCode } from '../http.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { useWords } from '../words/use-words.ts';

/** Why the server gave no answer, where the page around it stands. */
export function ProblemLine({ error, fact }: { error: HttpErrorCode; fact: string }) {
  const words = useWords();
  return <p role="alert">{words.say(HTTP_ERROR_WORDS[error], { fact })}</p>;
}
