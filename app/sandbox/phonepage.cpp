// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/phonepage.h"

#include "app/sandbox/demofamilies.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

const char* const before = R"(<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>演示手机</title>
<style>
body { font: 18px/1.5 sans-serif; color: #222; background: #f4f6f9; margin: 0; }
main { max-width: 30rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border: 1px solid #c8d0da; border-radius: 12px; }
h1 { font-size: 1.3rem; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
.note { background: #fff4d6; border: 1px solid #b08a2e; border-radius: 8px; padding: .5rem .75rem; }
label { display: block; margin-top: 1rem; font-weight: bold; }
textarea, select { width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #6b7785; border-radius: 6px; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1rem; }
button { font: inherit; min-height: 44px; padding: 0 1.2rem; border: 1px solid #0b57a4; border-radius: 6px; background: #fff; color: #0b57a4; }
button.main { background: #0b57a4; color: #fff; }
button:focus-visible, textarea:focus-visible, select:focus-visible { outline: 3px solid #f0a000; outline-offset: 2px; }
output { display: block; min-height: 1.5em; margin-top: 1rem; font-weight: bold; }
</style>
</head>
<body>
<main>
<h1>演示手机</h1>
<p class="note">合成演示数据:这里的人、号码和记录全部是编造的,与任何真实的人无关。本页代替手机上的应用,只能在本机打开。</p>
<label for="content">二维码内容</label>
<textarea id="content" rows="3" spellcheck="false" autofocus></textarea>
<label for="person">手机的主人(新注册的人在刷新本页后出现)</label>
<select id="person">
)";

const char* const between = R"(</select>
<div class="buttons">
<button class="main" data-act="scan">扫描</button>
<button class="main" data-act="confirm">同意授权</button>
<button data-act="refuse">拒绝</button>
<button data-act="activate">激活医保电子凭证</button>
</div>
<output id="status" role="status" aria-live="polite"></output>
<h2>演示的出生医学证明</h2>
<ul>
)";

const char* const after = R"(</ul>
</main>
<script>
'use strict';
const words = {SCANNED: '已扫描,请选择“同意授权”或“拒绝”', CONFIRMED: '已同意,请看电脑屏幕', REFUSED: '已拒绝'};
const shown = document.getElementById('status');
async function act(name) {
  const body = {person: document.getElementById('person').value};
  if (name !== 'activate') body.qrcodeContent = document.getElementById('content').value;
  try {
    const answer = await fetch('/sandbox/phone/' + name, {method: 'POST', body: JSON.stringify(body)});
    const reply = await answer.json();
    shown.textContent = reply.error
      || (reply.about ? '【' + reply.about + '】' : '') + (words[reply.status] || '医保电子凭证已激活');
  } catch (problem) {
    shown.textContent = '演示平台没有应答';
  }
}
for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () => act(button.dataset.act));
</script>
</body>
</html>
)";

} // namespace

QByteArray phonePage(const std::vector<PersonPtr>& people)
{
    QString options;
    for (const PersonPtr& person : people) {
        options += u"<option value=\"%1\">%2 %3 — %4</option>\n"_s.arg(
            person->key.toHtmlEscaped(), person->name.toHtmlEscaped(), person->mobile, person->state.toHtmlEscaped());
    }
    QString births;
    for (const BirthRecord& record : birthRecords()) {
        births += u"<li>%1 — 母亲 %2 %3，孩子 %4</li>\n"_s.arg(record.number, record.motherName.toHtmlEscaped(),
                                                               record.motherCertNo, record.childName.toHtmlEscaped());
    }
    return before + options.toUtf8() + between + births.toUtf8() + after;
}

} // namespace yibao::sandbox
