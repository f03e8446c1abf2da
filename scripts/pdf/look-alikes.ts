/**
 * CJK Radicals Supplement, each with the character that it looks like (Unicode's
 * EquivalentUnifiedIdeograph); the one Kangxi radical whose decomposition is the traditional form; and
 * the horizontal bar, which Chinese fonts draw as the dash.
 */
const EQUIVALENTS = `
  ⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌
  ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺨犭 ⺩王 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓
  ⺲罒 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝
  ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食
  ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀
  ⻳龟
  ⼾户 ―—
`;

const plain = new Map(
  EQUIVALENTS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [lookAlike = '', character = ''] = pair;
      return [lookAlike, character];
    }),
);

/** The character that a text means where a font has one glyph for it and for a radical or a bar. */
export function toPlain(character: string): string {
  const isKangxi = /^[\u2f00-\u2fd5]$/.test(character);
  return plain.get(character) ?? (isKangxi ? character.normalize('NFKC') : character);
}
