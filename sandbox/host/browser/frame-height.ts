/** Tells the height of the page's content whenever it changes, for frames that are as high as their content. */
export function followHeight(tell: (height: number) => void): void {
  let told = -1;
  let isDue = false;
  // Once a frame: every look at the height lays the page out.
  const measureSoon = (): void => {
    if (!isDue) requestAnimationFrame(measure);
    isDue = true;
  };
  const measure = (): void => {
    isDue = false;
    const height = Math.ceil(document.body.scrollHeight);
    if (height !== told) tell(height);
    told = height;
  };
  window.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(measure).observe(document.body);
    new MutationObserver(measureSoon).observe(document.body, { childList: true, subtree: true, attributes: true });
    // Late styles change the height without touching the document.
    setInterval(measure, 250);
    measure();
  });
}
