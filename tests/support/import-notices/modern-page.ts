import { type Fixture, utf8 } from './fixture.ts';

const PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <title>中共新桥大学委员会关于巡视整改进展情况的通报 - 新桥大学信息公开网</title>
  <script type="application/ld+json">{"@type":"Article"}</script>
</head>
<body>
  <header><a class="logo" href="/">新桥大学信息公开网</a>
    <nav><ul><li><a href="/a">学校概况</a></li><li><a href="/b">信息公开</a></li><li><a href="/c">联系我们</a></li></ul></nav>
  </header>
  <main>
    <ol class="breadcrumb"><li>首页</li><li>通知公告</li></ol>
    <article>
      <h1>中共新桥大学委员会关于巡视整改进展情况的通报</h1>
      <p class="meta">发布时间：2024-07-02 浏览次数：1520</p>
      <p>2023年10月18日至2023年12月20日，省委第九巡视组对新桥大学党委开展了常规巡视。2024年1月26日，省委第九巡视组反馈了巡视意见，指出5个问题。</p>
      <h2>履行整改主体责任情况</h2>
      <p>学校党委召开常委会14次、专题推进会20次，学校党委书记带头领办重点难点问题8个。</p>
      <h2>巡视反馈问题整改情况</h2>
      <h3>关于落实立德树人根本任务有差距的问题</h3>
      <ol>
        <li><p>出台《新时代思政课改革创新实施方案》，专职思政课教师由41人增至68人。</p></li>
        <li><p>推进“课程思政”全覆盖，立项示范课程55门。</p>
          <p>相关课程评价结果纳入教师年度考核。</p></li>
        <li><p>设立辅导员工作室9个，生均思政经费提高到40元。</p></li>
      </ol>
      <h3>关于科研经费管理不规范的问题</h3>
      <p>全面清理2020年以来的横向课题结余经费，涉及课题327项，收回违规支出118.4万元，完善经费管理办法6项。</p>
      <h3>关于附属医院廉洁风险防控薄弱的问题</h3>
      <ol>
        <li>开展药品、设备、耗材采购专项整治，处理处分14人；</li>
        <li>建立供应商“黑名单”，首批列入5家。</li>
      </ol>
      <h3>关于人才引进重数量轻质量的问题</h3>
      <p>（1）修订高层次人才引进办法，增加聘期考核，解聘2人。</p>
      <p>（2）引进学科带头人11名，其中国家级人才3名。</p>
      <h3>关于基层党组织弱化的问题</h3>
      <ol start="1"><li>整顿软弱涣散党支部7个。</li><li value="2">教师党支部书记“双带头人”比例达100%。</li></ol>
      <h2>下一步工作打算</h2>
      <p>学校党委将持续深化整改，推动学校高质量发展。</p>
      <p>联系电话：0731-5550166；邮箱：xqdx@example.edu.cn</p>
      <p style="text-align:right">中共新桥大学委员会</p>
      <p style="text-align:right">2024年7月1日</p>
    </article>
    <aside><h2>相关文章</h2><ul><li>关于2023年度预算公开的说明</li></ul></aside>
  </main>
  <footer><p>版权所有 © 新桥大学</p></footer>
</body>
</html>
`;

/** A page of today: its headings are marked as such and bear no numbers; the browser numbers its lists. */
export const MODERN_PAGE: Fixture = {
  slug: '2023-xinqiao-daxue',
  file: 'content_8812.html',
  bytes: () => utf8(PAGE),
  expected: {
    title: '中共新桥大学委员会关于巡视整改进展情况的通报',
    issuer: '中共新桥大学委员会',
    inspector: '省委第九巡视组',
    published: '2024-07-01',
    year: 2023,
    milestones: ['巡察进驻 2023-10-18/2023-12-20', '反馈意见 2024-01-26'],
    parts: [
      '〔导语〕',
      '履行整改主体责任情况',
      '巡视反馈问题整改情况',
      '下一步工作打算',
      '〔监督与联系方式〕',
    ],
    sections: [3, 1, 2, 2, 2],
    measures: {
      2: '2.推进“课程思政”',
      4: '全面清理2020年以来',
      6: '2.建立供应商',
      10: '2.教师党支部书记',
    },
    claims: { 反馈的问题: '5 agrees' },
    automatic: [
      { before: '首页', label: '1.' },
      { before: '通知公告', label: '2.' },
      { before: '出台《新时代', label: '1.' },
      { before: '推进“课程思政”', label: '2.' },
      { before: '设立辅导员工作室', label: '3.' },
      { before: '开展药品、设备', label: '1.' },
      { before: '建立供应商', label: '2.' },
      { before: '整顿软弱涣散', label: '1.' },
      { before: '教师党支部书记“双', label: '2.' },
    ],
  },
};
