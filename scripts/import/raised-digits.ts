const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';
const PLAIN = '0123456789+-=()n';

/**
 * Text set above or below the line, in the characters that Unicode has for it: 10 and a raised 4 are
 * 10⁴, not 104. `null` where some character has none.
 */
export function setOffLine(text: string, position: 'raised' | 'lowered'): string | null {
  const forms = Array.from(position === 'raised' ? RAISED : LOWERED);
  const written = Array.from(text, (each) => forms[PLAIN.indexOf(each.replace('−', '-'))]);
  return written.includes(undefined) ? null : written.join('');
}
