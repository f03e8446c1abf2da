/**
 * A voice for Mandarin that speaks on the reader's own device. Others send the text to their maker,
 * and this site sends nothing of a reader's to anyone. Cantonese voices (`zh-HK`) read the characters
 * in another language.
 */
export function findVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const spoken = voices.filter(({ lang, localService }) => localService && isMandarin(lang));
  const mainland = spoken.filter(({ lang }) => /CN|Hans/i.test(lang));
  const candidates = mainland.length > 0 ? mainland : spoken;
  return candidates.find((voice) => voice.default) ?? candidates[0] ?? null;
}

/** Android writes `zh_CN_#Hans` for BCP 47's `zh-Hans-CN`. */
function isMandarin(lang: string): boolean {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/);
  return (
    ['zh', 'cmn'].includes(language) && !rest.some((each) => ['hk', 'mo', 'yue'].includes(each))
  );
}

/** Calls back once, as soon as there is such a voice: browsers come by their voices late. */
export function whenVoiceIsThere(tell: () => void): void {
  const look = (): void => {
    if (!findVoice(speechSynthesis.getVoices())) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    tell();
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}
