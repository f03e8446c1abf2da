/** In characters; even with what it quotes, a message is read at one glance. */
const LONGEST = 800;

/** What is wrong with a line that staff are to read: `content/…:12  什么错了；怎么改`. */
export function messageFaults(line: string): string[] {
  const faults: string[] = [];
  const [, message = ''] = /^content(?:\/[^\n]*?)?:\d+ {2}(.+)$/s.exec(line) ?? [];
  if (message === '') faults.push('no file and line');
  // What is quoted may be in any language; what is said is in Chinese.
  const own = message.replace(/“[^”]*”/g, '');
  if (!/\p{Script=Han}.*\p{Script=Han}/u.test(own)) faults.push('not in Chinese');
  if (/\bat .+:\d+:\d+|node_modules|\.[cm]?js:\d+|\b\w*Error\b:/.test(message)) {
    faults.push('a stack trace or the words of a program');
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(line)) faults.push('characters that show nothing');
  if (Array.from(line).length > LONGEST) faults.push('too long');
  return faults.map((fault) => `${fault}: ${line.slice(0, 300)}`);
}
