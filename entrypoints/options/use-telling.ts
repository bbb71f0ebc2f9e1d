import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';

/** Says what came of a change, the browser's own words where it was not kept; resolves to whether it was. */
export type Tell = (change: Promise<void>, done: string) => Promise<boolean>;

/** What came of the last change, and how to tell of one. */
export function useTelling(): { note: string; setNote: (note: string) => void; tell: Tell } {
  const [note, setNote] = useState('');
  const tell: Tell = async (change, done) => {
    try {
      await change;
      setNote(done);
      return true;
    } catch (error) {
      setNote(say('optionsNotKept', String(error)));
      return false;
    }
  };
  return { note, setNote, tell };
}
