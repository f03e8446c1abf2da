/**
 * Puts text into the clipboard. False where the browser does not let us, as on pages that did not
 * come by HTTPS: then the reader has to copy by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
