/**
 * Passes on the answers to questions that may be under way at the same time. Called with each question, it gives back
 * what takes the answer: one that comes after the answer to a later question is out of date, and dropped.
 */
export function inOrder<T>(show: (answer: T) => void): () => (answer: T) => void {
  let asked = 0;
  let answered = 0;
  return () => {
    asked += 1;
    const own = asked;
    return (answer) => {
      if (own < answered) return;
      answered = own;
      show(answer);
    };
  };
}
