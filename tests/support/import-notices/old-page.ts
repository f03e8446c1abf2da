import { encodeGb18030 } from '../encode-gb18030.ts';
import type { Fixture } from './fixture.ts';

const ARTICLE = [
  '　　根据区委统一部署，2022年9月5日至2022年11月4日，区委第二巡察组对区民政局党组进行了巡察。2022年12月8日，区委第二巡察组向区民政局党组反馈了巡察意见。现将整改情况公布如下。',
  '　　<b>一、强化组织领导，压实整改责任</b>',
  '　　区民政局党组把抓好巡察整改作为重要政治任务，召开党组会6次，制定整改措施8条。2022年12月20日，召开巡察整改专题民主生活会。',
  '　　<b>二、坚持问题导向，抓好整改落实</b>',
  '　　<b>（一）关于&ldquo;社会救助兜底不够精准&rdquo;的问题。</b>',
  '　　1、开展低保对象年度复核，清退不符合条件的家庭87户，新纳入156户。',
  '　　2、建立低收入人口动态监测平台，归集公安、人社、税务等12个部门数据，每月比对1次。',
  '　　3、印发《东湖区特困供养人员照料护理办法》,落实“一对一”照料协议243份。',
  '　　<b>（二）关于&ldquo;养老服务供给不足&rdquo;的问题。</b>',
  '　　1、建成街道综合养老服务中心4个、社区食堂19家，每天服务老人2200人次。',
  '　　2、完成困难老年人家庭适老化改造310户。',
  '　　<b>（三）关于&ldquo;殡葬领域乱象整治不力&rdquo;的问题。</b>',
  '　　查处违规经营殡葬用品店铺11家，拆除违建墓穴35座&nbsp;，并将公益性公墓价格向社会公示。',
  '　　<b>（四）关于&ldquo;社会组织监管缺位&rdquo;的问题。</b>',
  '　　1、撤销登记&ldquo;僵尸型&rdquo;社会组织24家，约谈9家。',
  '　　2、委托第三方对32家社会组织开展财务审计，发现问题46个，督促全部整改。',
  '　　<b>三、持续巩固成果，推动常态长效</b>',
  '　　下一步，区民政局党组将坚持一抓到底，把整改成果转化为为民服务的实际成效。',
  '　　联系电话：0792-5550160；电子邮箱：dhqmzj@example.cn。',
  '<div align="right">东湖区民政局党组<br>2023年4月18日</div>',
];
const PAGE = `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>东湖区民政局党组关于巡察整改情况的通报-东湖区人民政府</title>
<style>td { font-size: 14px }</style>
<script>document.write('访问量');</script>
</head>
<body>
<table width="1000" align="center"><tr><td>
<table width="100%"><tr><td><a href="/">首页</a></td><td><a href="/zwgk/">政务公开</a></td><td><a href="/bsfw/">办事服务</a></td><td><a href="/hdjl/">互动交流</a></td></tr></table>
</td></tr><tr><td>
<table width="100%"><tr>
<td width="200" valign="top">
<table><tr><td>栏目导航</td></tr><tr><td><a href="/gk1/">机构设置</a></td></tr><tr><td><a href="/gk2/">政策文件</a></td></tr><tr><td><a href="/gk3/">巡察整改</a></td></tr></table>
</td>
<td valign="top">
<table width="100%"><tr><td>您现在的位置：<a href="/">首页</a> &gt; <a href="/gk3/">巡察整改</a></td></tr>
<tr><td align="center"><font size="5">东湖区民政局党组关于巡察整改情况的通报</font></td></tr>
<tr><td align="center">来源：区民政局　发布时间：2023-04-19 09:20　点击：<span id="hits"></span>次　字体：【大 中 小】</td></tr>
<tr><td class="content" id="zoom">
<div style="display:none">澳门真人娱乐平台注册送彩金</div>
${ARTICLE.join('<br>\n<br>\n')}
</td></tr>
<tr><td align="right">【打印本页】 【关闭窗口】</td></tr>
</table>
</td></tr></table>
</td></tr><tr><td align="center">
主办：东湖区人民政府办公室　网站标识码：3600000000<br>赣ICP备00000000号
</td></tr></table>
</body>
</html>
`;

/** A government page of twenty years ago: laid out with tables in tables, paragraphs between <br>. */
export const OLD_PAGE: Fixture = {
  slug: '2022-donghu-minzheng',
  file: 't20230419_1024.htm',
  bytes: () => Promise.resolve(encodeGb18030(PAGE)),
  expected: {
    title: '东湖区民政局党组关于巡察整改情况的通报',
    issuer: '东湖区民政局党组',
    inspector: '区委第二巡察组',
    published: '2023-04-18',
    year: 2022,
    milestones: [
      '巡察进驻 2022-09-05/2022-11-04',
      '反馈意见 2022-12-08',
      '专题民主生活会 2022-12-20',
    ],
    parts: [
      '〔导语〕',
      '一、强化组织领导，压实整改责任',
      '二、坚持问题导向，抓好整改落实',
      '三、持续巩固成果，推动常态长效',
      '〔监督与联系方式〕',
    ],
    sections: [3, 2, 1, 2],
    measures: {
      1: '1、开展低保对象',
      3: '3、印发《东湖区',
      6: '查处违规经营殡葬用品',
      8: '2、委托第三方',
    },
    claims: { 整改措施: '8 agrees' },
  },
};
