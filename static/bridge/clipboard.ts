/** Puts a text where one can paste it from. @returns false: the browser, or the host's frame, does not allow it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
