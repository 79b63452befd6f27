import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Of this page; what comes into it meanwhile is not told by an event. */
let isOnPaper = false;

/** Does something before the page is laid out for paper, and takes it back afterwards. Each happens once a print. */
export function onPrint(before: () => void, after: () => void): () => void {
  let isReady = isOnPaper;
  const begin = () => {
    isOnPaper = true;
    if (!isReady) before();
    isReady = true;
  };
  const end = () => {
    isOnPaper = false;
    if (isReady) after();
    isReady = false;
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/** Whether the page is being printed, known before it is laid out for paper. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(isOnPaper);
  useEffect(() => {
    const turn = (is: boolean) => {
      flushSync(() => setIsPrinting(is));
    };
    return onPrint(
      () => turn(true),
      () => turn(false),
    );
  }, []);
  return isPrinting;
}
