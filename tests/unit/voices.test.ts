import { expect, test } from 'vitest';
import { findVoice } from '../../src/client/read-aloud/voices.ts';

function voice(lang: string, isDefault = false): SpeechSynthesisVoice {
  return { lang, name: lang, voiceURI: lang, default: isDefault, localService: true };
}

// BCP 47 writes hyphens; Java's `Locale.toString`, which Android reports, underscores and `#Hans`.
test.each(['zh-CN', 'zh', 'cmn-Hans-CN', 'zh-TW', 'zh_CN', 'zh_CN_#Hans', 'cmn_CN', 'zh_TW'])(
  'speaks Mandarin with %s',
  (lang) => {
    expect(findVoice([voice('en-US', true), voice(lang)])?.lang).toBe(lang);
  },
);

test.each([
  'zh-HK',
  'zh_HK',
  'zh_HK_#Hant',
  'zh-Hant-MO',
  'yue-HK',
  'yue_HK_#Hant',
  'zh-yue',
  'zha',
])('refuses %s, which is not Mandarin', (lang) => {
  expect(findVoice([voice(lang, true)])).toBeNull();
});

test('prefers the voice of the mainland', () => {
  expect(findVoice([voice('zh_TW', true), voice('zh_CN')])?.lang).toBe('zh_CN');
});
