// Says what to do when Node.js is too old for the tools, whose own messages would help nobody.
// Written so that any Node.js since version 8 can read it.
'use strict';

// The first version that runs TypeScript files as they are. `npm ci` brings a newer one along.
const OLDEST = [22, 18];

const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `现在的 Node.js 是 ${version}，版本太旧：请先运行 npm ci（它会带来所需的 Node.js）；仍然不行时，请从 https://nodejs.org/ 安装 Node.js 24（至少 ${OLDEST.join('.')}）。`,
  );
  process.exit(1);
}
