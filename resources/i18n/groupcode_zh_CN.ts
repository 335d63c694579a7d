<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>AssistedJoinDialog</name>
        <message>
            <source>Help somebody join {group}</source>
            <translation>协助加入 {group}</translation>
        </message>
        <message>
            <source>Close without recording?</source>
            <translation>不登记就关闭？</translation>
        </message>
        <message>
            <source>What was typed is kept nowhere; this person is not in the group.</source>
            <translation>已填的内容不会保存，此人未加入团体。</translation>
        </message>
        <message>
            <source>Close without recording</source>
            <translation>不登记，关闭</translation>
        </message>
        <message>
            <source>Version of the texts on it: {version}</source>
            <translation>文本版本：{version}</translation>
        </message>
        <message>
            <source>Reading which version the texts have …</source>
            <translation>正在读取文本版本…</translation>
        </message>
        <message>
            <source>A code was sent to {phone}: have it read out to you. It is good for 5 minutes.</source>
            <translation>验证码已发送至 {phone}，请对方念给您。5 分钟内有效。</translation>
        </message>
        <message>
            <source>The code for {phone} waits on the SMS desk beside the QR code, for 5 minutes.</source>
            <translation>{phone} 的验证码显示在二维码旁的“短信台”，5 分钟内有效。</translation>
        </message>
        <message>
            <source>✓ {name} is a member now. Go on with the next person, or close.</source>
            <translation>✓ {name} 已加入。可继续登记下一位，或关闭。</translation>
        </message>
        <message>
            <source>Help somebody join</source>
            <translation>协助加入</translation>
        </message>
        <message>
            <source>For people without a smartphone: they sign the consent on paper, you check their document and type.</source>
            <translation>用于没有智能手机的人员：本人在纸质授权书上签名，由您核对证件后填写。</translation>
        </message>
        <message>
            <source>The person</source>
            <translation>本人信息</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Mobile phone (may be empty)</source>
            <translation>手机号（没有可不填）</translation>
        </message>
        <message>
            <source>Without a phone nobody can open “My page”: managers see to the rights of this person.</source>
            <translation>没有手机号的，不能打开“我的页面”，其各项权利由管理员当面办理。</translation>
        </message>
        <message>
            <source>Remark (optional)</source>
            <translation>备注（选填）</translation>
        </message>
        <message>
            <source>The signed paper</source>
            <translation>纸质授权书</translation>
        </message>
        <message>
            <source>Print an empty form …</source>
            <translation>打印空白授权书…</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>授权书语言</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>The person signed the consent on paper</source>
            <translation>本人已签署纸质授权书</translation>
        </message>
        <message>
            <source>Signed separately: health data</source>
            <translation>已单独签名同意处理健康信息</translation>
        </message>
        <message>
            <source>Under 14 years old</source>
            <translation>本人未满十四周岁</translation>
        </message>
        <message>
            <source>Under 14: the guardian signs</source>
            <translation>未满十四周岁，由监护人签名</translation>
        </message>
        <message>
            <source>Name of the guardian</source>
            <translation>监护人姓名</translation>
        </message>
        <message>
            <source>Relation to the child</source>
            <translation>与本人的关系</translation>
        </message>
        <message>
            <source>The guardian signed the paper</source>
            <translation>监护人已在纸质授权书上签名</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Record the joining</source>
            <translation>登记加入</translation>
        </message>
    </context>
    <context>
        <name>AssistedJoinForm</name>
        <message>
            <source>This ID is registered with a phone: type its number and have the code read out.</source>
            <translation>此证件已登记手机号：请填写该手机号，并请对方念出验证码。</translation>
        </message>
        <message>
            <source>This ID is registered with another phone number, or at a desk without one.</source>
            <translation>此证件已用另一个手机号登记，或现场登记时没有手机号。</translation>
        </message>
    </context>
    <context>
        <name>AttentionNews</name>
        <message>
            <source>Somebody newly needs attention</source>
            <translation>有新的需要关注的人员</translation>
        </message>
        <message>
            <source>Group Code</source>
            <translation>团体码</translation>
        </message>
        <message>
            <source>{group}: {n} newly need attention</source>
            <translation>{group}：{n} 人新增需要关注</translation>
        </message>
    </context>
    <context>
        <name>AuditCard</name>
        <message>
            <source>Audit log</source>
            <translation>操作日志</translation>
        </message>
        <message>
            <source>Who did what in a group, when, with which result: read, filtered, checked and exported.</source>
            <translation>何人、何时在团体中做了什么、结果如何：可查看、筛选、校验和导出。</translation>
        </message>
        <message>
            <source>Which group</source>
            <translation>团体</translation>
        </message>
        <message>
            <source>Open the audit log…</source>
            <translation>打开操作日志…</translation>
        </message>
        <message>
            <source>Only who manages a group sees its log.</source>
            <translation>只有团体的创建人和管理员可以查看其操作日志。</translation>
        </message>
    </context>
    <context>
        <name>AuditDialog</name>
        <message>
            <source>Everything</source>
            <translation>全部操作</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>最近 24 小时</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Audit log of {group}</source>
            <translation>{group} 操作日志</translation>
        </message>
        <message>
            <source>✓ Whole: {count} lines, none altered or removed.</source>
            <translation>✓ 完整：共 {count} 条，均未被改动或删除。</translation>
        </message>
        <message>
            <source>✗ Broken at line {number}: it was altered or removed after it was written.</source>
            <translation>✗ 第 {number} 条起不完整：写入后被改动或删除。</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>导出操作日志</translation>
        </message>
        <message>
            <source>CSV file (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Audit log.csv</source>
            <translation>操作日志.csv</translation>
        </message>
        <message>
            <source>✓ {count} lines were written to the file.</source>
            <translation>✓ 已将 {count} 条记录写入文件。</translation>
        </message>
        <message>
            <source>The file could not be written there. Please choose another folder.</source>
            <translation>无法写入该位置，请选择其他文件夹。</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>操作日志</translation>
        </message>
        <message>
            <source>Every change, export, print and look at a member's details. No line can be altered or removed unnoticed.</source>
            <translation>记录每次修改、导出、打印和查看成员详情；任何一条被改动或删除都会被发现。</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Only what this person did</source>
            <translation>只看此人的操作</translation>
        </message>
        <message>
            <source>Only what was done like this</source>
            <translation>只看此类操作</translation>
        </message>
        <message>
            <source>Only in this time</source>
            <translation>只看此时间段</translation>
        </message>
        <message>
            <source>Lines of the audit log, newest first</source>
            <translation>操作日志，最新在前</translation>
        </message>
        <message>
            <source>Nothing was done that fits.</source>
            <translation>没有符合条件的记录。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Show older lines</source>
            <translation>显示更早的记录</translation>
        </message>
        <message>
            <source>Check that it is whole</source>
            <translation>校验完整性</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>BackupCard</name>
        <message>
            <source>All data in one file. It opens only with the key in the keyring of this computer: it helps when data were lost, not when the computer is.</source>
            <translation>全部数据存为一个文件，只有用本机密钥环中的密钥才能打开：可用于找回丢失的数据，不能用于更换电脑。</translation>
        </message>
        <message>
            <source>Replace all data by those of “{file}”?</source>
            <translation>用“{file}”中的数据替换全部数据？</translation>
        </message>
        <message>
            <source>What changed since then is no longer there, and who left since then is in the data again. A backup of the data of now is kept beside them; everybody has to sign in again.</source>
            <translation>该备份之后的改动将不复存在，此后退出或撤回授权的人会重新出现。现有数据会在原处另存一份备份；所有人须重新登录。</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Group Code backup {day}</source>
            <translation>团体码备份 {day}</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Group Code backup (*.{suffix})</source>
            <translation>团体码备份 (*.{suffix})</translation>
        </message>
        <message>
            <source>✓ Backed up to {file}</source>
            <translation>✓ 已备份到 {file}</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>备份…</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
        </message>
    </context>
    <context>
        <name>CodeField</name>
        <message>
            <source>Again in {n} s</source>
            <translation>{n} 秒后重发</translation>
        </message>
        <message>
            <source>Get code</source>
            <translation>获取验证码</translation>
        </message>
        <message>
            <source>The 6 digits of the code</source>
            <translation>请输入 6 位验证码</translation>
        </message>
        <message>
            <source>Verification code</source>
            <translation>验证码</translation>
        </message>
    </context>
    <context>
        <name>ColumnMenu</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Move column to the left</source>
            <translation>将列左移</translation>
        </message>
        <message>
            <source>Move column to the right</source>
            <translation>将列右移</translation>
        </message>
        <message>
            <source>Restore defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>{column} (no room now)</source>
            <translation>{column}（当前放不下）</translation>
        </message>
        <message>
            <source>Move “{column}” to the left</source>
            <translation>将“{column}”左移</translation>
        </message>
        <message>
            <source>Move “{column}” to the right</source>
            <translation>将“{column}”右移</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Home</source>
            <translation>首页</translation>
        </message>
        <message>
            <source>Create group</source>
            <translation>创建团体</translation>
        </message>
        <message>
            <source>SMS desk</source>
            <translation>短信台</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Lock the window</source>
            <translation>锁定窗口</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何位置</translation>
        </message>
        <message>
            <source>In a group</source>
            <translation>团体页面</translation>
        </message>
        <message>
            <source>In the member list</source>
            <translation>成员列表</translation>
        </message>
        <message>
            <source>Show the QR code full screen, or end it</source>
            <translation>全屏展示二维码，或结束展示</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>团体 {number}</translation>
        </message>
        <message>
            <source>Groups in their order</source>
            <translation>按顺序打开团体</translation>
        </message>
    </context>
    <context>
        <name>CountButton</name>
        <message>
            <source>{word}: {n} people</source>
            <translation>{word} {n} 人</translation>
        </message>
    </context>
    <context>
        <name>CreateGroupPage</name>
        <message>
            <source>Create group</source>
            <translation>创建团体</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>创建人</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>ID type</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Mobile phone number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>Phone verification code</source>
            <translation>手机验证码</translation>
        </message>
        <message>
            <source>Open the SMS desk</source>
            <translation>打开短信台</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>团体信息</translation>
        </message>
        <message>
            <source>Group name</source>
            <translation>团体名称</translation>
        </message>
        <message>
            <source>2 to 40 characters</source>
            <translation>2 至 40 个字</translation>
        </message>
        <message>
            <source>Group type</source>
            <translation>团体类型</translation>
        </message>
        <message>
            <source>Group address</source>
            <translation>团体地址</translation>
        </message>
        <message>
            <source>Street and number</source>
            <translation>详细地址</translation>
        </message>
        <message>
            <source>Please choose</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>A code was sent to {phone}; it is good for 5 minutes.</source>
            <translation>验证码已发送至 {phone}，5 分钟内有效。</translation>
        </message>
        <message>
            <source>The code for {phone} waits on the SMS desk; it is good for 5 minutes.</source>
            <translation>发往 {phone} 的验证码在短信台上，请到短信台查看；5 分钟内有效。</translation>
        </message>
        <message>
            <source>Creating…</source>
            <translation>正在创建…</translation>
        </message>
    </context>
    <context>
        <name>DepartmentsCard</name>
        <message>
            <source>{n} departments</source>
            <translation>{n} 个部门</translation>
        </message>
    </context>
    <context>
        <name>DepartmentsModel</name>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Joined / expected</source>
            <translation>已加入 / 应到</translation>
        </message>
    </context>
    <context>
        <name>DeskCard</name>
        <message>
            <source>Nobody was refused today. Who is, appears here with the reason until midnight.</source>
            <translation>今天没有未成功的加入。有人未能加入时，会在这里显示原因，当天结束后清除。</translation>
        </message>
        <message>
            <source>Just joined</source>
            <translation>刚刚加入</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>今日未成功</translation>
        </message>
        <message>
            <source>SMS desk</source>
            <translation>短信台</translation>
        </message>
        <message>
            <source>Choose somebody to see what helps.</source>
            <translation>选中一人，查看处理办法。</translation>
        </message>
        <message>
            <source>At the desk</source>
            <translation>现场</translation>
        </message>
        <message>
            <source>Nobody yet. Who joins appears here within two seconds.</source>
            <translation>还没有人加入。有人加入后，两秒内会显示在这里。</translation>
        </message>
        <message>
            <source>Could not join today</source>
            <translation>今日未成功加入</translation>
        </message>
        <message>
            <source>Join without a smartphone …</source>
            <translation>没有智能手机？协助加入…</translation>
        </message>
    </context>
    <context>
        <name>DissolveDialog</name>
        <message>
            <source>Dissolve group</source>
            <translation>解散团体</translation>
        </message>
        <message>
            <source>Type the name of the group to go on</source>
            <translation>请输入团体名称以继续</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>解散</translation>
        </message>
        <message>
            <source>Dissolve “{group}”?</source>
            <translation>解散“{group}”？</translation>
        </message>
        <message>
            <source>The group ends for all {n} people in it. Their health data in this group are erased at once and cannot be restored; invites stop working.</source>
            <translation>团体将对全部 {n} 名成员结束。他们在本团体的健康数据立即清除且无法恢复，邀请随之失效。</translation>
        </message>
    </context>
    <context>
        <name>ExemptionDialog</name>
        <message>
            <source>Exempt {name} from {day} on</source>
            <translation>自 {day} 起，{name} 免报</translation>
        </message>
        <message>
            <source>Exempt from the daily report</source>
            <translation>免报</translation>
        </message>
        <message>
            <source>No report is expected on these days; the member may still send one.</source>
            <translation>这些天不要求其填报；本人仍可填报。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>免报</translation>
        </message>
    </context>
    <context>
        <name>FilterButton</name>
        <message>
            <source>{title}: {values}</source>
            <translation>{title}：{values}</translation>
        </message>
        <message>
            <source>Clear filter {title}</source>
            <translation>清除筛选 {title}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>FullBar</name>
        <message>
            <source>This group is full with {limit} people; nobody else can join.</source>
            <translation>该团体已满 {limit} 人，不能再加入。</translation>
        </message>
        <message>
            <source>Create “{name}”</source>
            <translation>创建“{name}”</translation>
        </message>
    </context>
    <context>
        <name>GatewayCard</name>
        <message>
            <source>A test message goes to your own phone; the gateway is used once it was taken. What a gateway has to do stands in docs/sms-gateway.md.</source>
            <translation>会向您自己的手机发送一条测试短信，网关受理后才启用。网关的接口约定见 docs/sms-gateway.md。</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>不更改</translation>
        </message>
        <message>
            <source>Test and change</source>
            <translation>测试并更改</translation>
        </message>
        <message>
            <source>Test and switch on</source>
            <translation>测试并启用</translation>
        </message>
        <message>
            <source>Asking the server …</source>
            <translation>正在询问服务器…</translation>
        </message>
        <message>
            <source>Off: codes wait on the SMS desk to be read out, and reminders are copied.</source>
            <translation>未启用：验证码显示在短信台由工作人员告知，提醒文字手动复制。</translation>
        </message>
        <message>
            <source>✓ On. The test message to your phone was taken.</source>
            <translation>✓ 已启用。发往您手机的测试短信已被受理。</translation>
        </message>
        <message>
            <source>On: codes and reminders are sent by SMS.</source>
            <translation>已启用：验证码和提醒通过短信发送。</translation>
        </message>
        <message>
            <source>Switch the SMS gateway off?</source>
            <translation>关闭短信网关？</translation>
        </message>
        <message>
            <source>Codes wait on the SMS desk again. The address and the key are forgotten.</source>
            <translation>验证码将重新显示在短信台。地址和密钥会被清除。</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The gateway did not take the test message, and nothing was changed. Check the address, the key id and the secret.</source>
            <translation>网关没有受理测试短信，未作更改。请检查地址、密钥编号和密钥。</translation>
        </message>
        <message>
            <source>SMS gateway</source>
            <translation>短信网关</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Key id</source>
            <translation>密钥编号</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>密钥</translation>
        </message>
    </context>
    <context>
        <name>GroupInfoPage</name>
        <message>
            <source>Group information</source>
            <translation>团体信息</translation>
        </message>
        <message>
            <source>Audit log…</source>
            <translation>操作日志…</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Group name</source>
            <translation>团体名称</translation>
        </message>
        <message>
            <source>Group type</source>
            <translation>团体类型</translation>
        </message>
        <message>
            <source>Group address</source>
            <translation>团体地址</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>创建人</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Created at</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <source>Number of members</source>
            <translation>成员数</translation>
        </message>
        <message>
            <source>Your role</source>
            <translation>我的角色</translation>
        </message>
        <message>
            <source>Consents to renew</source>
            <translation>授权待更新（人）</translation>
        </message>
        <message>
            <source>Dissolve group…</source>
            <translation>解散团体…</translation>
        </message>
        <message>
            <source>Edit group information</source>
            <translation>修改团体信息</translation>
        </message>
        <message>
            <source>Somebody else changed the group meanwhile. Nothing was overwritten.</source>
            <translation>其他人刚刚修改了团体信息，未覆盖任何内容。</translation>
        </message>
        <message>
            <source>Take the other version</source>
            <translation>采用对方的版本</translation>
        </message>
        <message>
            <source>Save my version all the same</source>
            <translation>仍保存我的版本</translation>
        </message>
        <message>
            <source>Province, city, district</source>
            <translation>所在地区</translation>
        </message>
        <message>
            <source>Street and number</source>
            <translation>详细地址</translation>
        </message>
        <message>
            <source>The change is being saved</source>
            <translation>正在保存修改</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>不保存就离开吗？</translation>
        </message>
        <message>
            <source>Your changes of the group information are not saved yet and would be lost.</source>
            <translation>您对团体信息的修改尚未保存，离开后将丢失。</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>不保存并离开</translation>
        </message>
        <message>
            <source>To leave the group, please contact an administrator.</source>
            <translation>如需退出团体，请联系管理员</translation>
        </message>
        <message>
            <source>Only the creator may edit the group information or dissolve the group.</source>
            <translation>仅创建人可以修改团体信息或解散团体。</translation>
        </message>
        <message>
            <source>Withdraw your consent in “{name}”?</source>
            <translation>撤回您在“{name}”的授权？</translation>
        </message>
        <message>
            <source>You leave the group at once. Your health data in it are erased and cannot be restored. The creator and the administrators are told.</source>
            <translation>您将立即退出这个团体，您在其中的健康信息立即删除，不能恢复。创建人和管理员会得知您已撤回授权。</translation>
        </message>
        <message>
            <source>Withdraw my consent</source>
            <translation>撤回授权</translation>
        </message>
        <message>
            <source>{field}: there “{theirs}”, here “{mine}”</source>
            <translation>{field}：对方为“{theirs}”，您为“{mine}”</translation>
        </message>
        <message>
            <source>Both versions say the same.</source>
            <translation>两个版本内容相同。</translation>
        </message>
    </context>
    <context>
        <name>GroupPage</name>
        <message>
            <source>Refresh data</source>
            <translation>刷新数据</translation>
        </message>
        <message>
            <source>Invite members</source>
            <translation>邀请成员</translation>
        </message>
        <message>
            <source>Statistics</source>
            <translation>数据统计</translation>
        </message>
        <message>
            <source>Manage members</source>
            <translation>成员管理</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>健康日报</translation>
        </message>
        <message>
            <source>Group info</source>
            <translation>团体信息</translation>
        </message>
        <message>
            <source>Next view of the group</source>
            <translation>团体的下一个页签</translation>
        </message>
        <message>
            <source>Previous view of the group</source>
            <translation>团体的上一个页签</translation>
        </message>
        <message>
            <source>No health data yet</source>
            <translation>暂无健康数据</translation>
        </message>
        <message>
            <source>Updated {time}</source>
            <translation>数据更新于 {time}</translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>正在刷新…</translation>
        </message>
        <message>
            <source>⟳ Refresh data · in {time}</source>
            <translation>⟳ 刷新数据 · {time}后可用</translation>
        </message>
        <message>
            <source>⟳ Refresh data</source>
            <translation>⟳ 刷新数据</translation>
        </message>
        <message>
            <source>Health data is being refreshed</source>
            <translation>正在刷新健康数据</translation>
        </message>
        <message>
            <source>Views of the group</source>
            <translation>团体的各个页面</translation>
        </message>
    </context>
    <context>
        <name>HealthBar</name>
        <message>
            <source>Refreshed by {name}, {time}</source>
            <translation>{name} 于 {time} 刷新</translation>
        </message>
        <message>
            <source>{n} unknown to the source</source>
            <translation>数据来源中没有 {n} 人</translation>
        </message>
        <message>
            <source>Count from sampling time</source>
            <translation>改为采样时间</translation>
        </message>
        <message>
            <source>Count from testing time</source>
            <translation>改为检测时间</translation>
        </message>
        <message>
            <source>Count the age of tests from another time?</source>
            <translation>更改核酸时效的起算时间？</translation>
        </message>
        <message>
            <source>The numbers, lists and filters of this group change at once, for all administrators.</source>
            <translation>本团体的统计、列表和筛选会立即改变，对所有管理员生效。</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Print the statistics</source>
            <translation>打印数据统计</translation>
        </message>
        <message>
            <source>Import health data…</source>
            <translation>导入健康数据…</translation>
        </message>
    </context>
    <context>
        <name>HealthImportDialog</name>
        <message>
            <source>Not in this group: left out.</source>
            <translation>不是本团体成员，不导入。</translation>
        </message>
        <message>
            <source>Members: {good} · not in this group: {unknown} · wrong rows: {wrong}</source>
            <translation>本团体成员 {good} 人 · 非成员 {unknown} 行 · 错误 {wrong} 行</translation>
        </message>
        <message>
            <source>Correct the wrong rows in the file and choose it again.</source>
            <translation>请在文件中改正错误行后重新选择。</translation>
        </message>
        <message>
            <source>The file says nothing about members of this group.</source>
            <translation>文件中没有本团体成员的数据。</translation>
        </message>
        <message>
            <source>What is better known already stays, with its source and time.</source>
            <translation>已有更新的数据会保留，并注明来源和时间。</translation>
        </message>
        <message>
            <source>health-data-template.xlsx</source>
            <translation>健康数据模板.xlsx</translation>
        </message>
        <message>
            <source>Import health data</source>
            <translation>导入健康数据</translation>
        </message>
        <message>
            <source>Fill in the template (XLSX, or saved as CSV), then choose the file or drop it here. Nothing is imported before you have seen what it says, and one wrong row keeps the whole file out.</source>
            <translation>按模板填写（XLSX，或另存为 CSV），然后选择文件或拖到此处。导入前先显示检查结果；只要有一行有误，整个文件都不导入。</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>① Create a group</source>
            <translation>① 创建团体</translation>
        </message>
        <message>
            <source>After your real name is confirmed, give the group's information. You can create {groups} groups of up to {people} people.</source>
            <translation>创建人完成实名认证后，即可填写团体信息，申请创建团体。一个创建人可创建 {groups} 个团体，团体成员上限为 {people} 人。</translation>
        </message>
        <message>
            <source>② Invite members</source>
            <translation>② 邀请成员</translation>
        </message>
        <message>
            <source>Show or share the QR code or the link. Whoever scans it on a phone can join for 24 hours.</source>
            <translation>管理员可展示二维码或分享邀请链接，成员扫码或点击链接即可申请加入，链接 24 小时内有效。</translation>
        </message>
        <message>
            <source>③ Look at the data</source>
            <translation>③ 查看信息</translation>
        </message>
        <message>
            <source>See the members' health codes, nucleic acid tests and vaccinations, counted and listed.</source>
            <translation>查看团体成员的健康码颜色、核酸检测结果、疫苗接种情况等信息。</translation>
        </message>
        <message>
            <source>Group Code home</source>
            <translation>团体码首页</translation>
        </message>
        <message>
            <source>Create group</source>
            <translation>创建团体</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>功能介绍</translation>
        </message>
        <message>
            <source>Create a group code of your own and invite pupils, students or staff to join. Who joins agrees that you see their health code, nucleic acid tests and vaccinations; you watch, count and look up the health of those in your care.</source>
            <translation>您可以创建专属团体码，邀请学生、员工等成为团体成员。成员自主选择是否加入，并授权您查阅其健康码状态、核酸检测信息、疫苗接种信息。您可对所管辖成员进行健康情况监测、数据统计与明细信息查看。</translation>
        </message>
        <message>
            <source>How to begin</source>
            <translation>操作指引</translation>
        </message>
        <message>
            <source>Groups I manage</source>
            <translation>我管理的团体</translation>
        </message>
        <message>
            <source>You have no groups yet. Create the first one.</source>
            <translation>您还没有团体，请先创建团体。</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Sheets (*.xlsx *.csv)</source>
            <translation>表格 (*.xlsx *.csv)</translation>
        </message>
        <message>
            <source>rows-not-imported.xlsx</source>
            <translation>未导入的行.xlsx</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>The file could not be written there.</source>
            <translation>无法写入该位置。</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Save the template…</source>
            <translation>下载模板…</translation>
        </message>
        <message>
            <source>The file is being read</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Rows that are not imported</source>
            <translation>不导入的行</translation>
        </message>
        <message>
            <source>Save these rows…</source>
            <translation>保存错误行…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
    </context>
    <context>
        <name>InvitePage</name>
        <message>
            <source>Invite new members to the group</source>
            <translation>邀请新成员加入团体</translation>
        </message>
        <message>
            <source>Scan with WeChat, a camera or a browser</source>
            <translation>请使用微信、手机相机或浏览器扫描二维码</translation>
        </message>
        <message>
            <source>Make an invite</source>
            <translation>生成邀请</translation>
        </message>
        <message>
            <source>Show full screen</source>
            <translation>全屏展示</translation>
        </message>
        <message>
            <source>Copy invite link</source>
            <translation>复制邀请链接</translation>
        </message>
        <message>
            <source>Save picture …</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>Print poster …</source>
            <translation>打印海报…</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Back to the QR code</source>
            <translation>返回二维码</translation>
        </message>
        <message>
            <source>Reading the invites …</source>
            <translation>正在读取邀请…</translation>
        </message>
        <message>
            <source>Reading the invites</source>
            <translation>正在读取邀请</translation>
        </message>
        <message>
            <source>Let new members join</source>
            <translation>允许新成员加入</translation>
        </message>
        <message>
            <source>Switched off, every QR code and link already shared stops working at once.</source>
            <translation>关闭后，已分享的二维码与链接立即停止接受加入</translation>
        </message>
        <message>
            <source>Has the link leaked? Once revoked, the old QR codes stop working at once.</source>
            <translation>怀疑链接外泄？作废后原二维码立即失效。</translation>
        </message>
        <message>
            <source>QR code to join {name}</source>
            <translation>加入{name}的二维码</translation>
        </message>
        <message>
            <source>The group is full with {limit} people: nobody else can join. For more people, create another group, named {name} for example.</source>
            <translation>该团体已满 {limit} 人，无法再加入。可新创建一个团体，用团体名称区分，如“{name}”。</translation>
        </message>
        <message>
            <source>Joining is switched off: who scans is told so and cannot join.</source>
            <translation>已关闭加入：扫码的人会看到提示，无法加入。</translation>
        </message>
        <message>
            <source>Time left {left}, until {end}</source>
            <translation>有效期剩余 {left} 至 {end}</translation>
        </message>
        <message>
            <source>This QR code has expired. Make a new one.</source>
            <translation>二维码已失效，请重新生成。</translation>
        </message>
        <message>
            <source>No invite is valid just now. Make a new one.</source>
            <translation>目前没有有效的邀请，请重新生成。</translation>
        </message>
        <message>
            <source>It cannot be checked whether this code still works: {reason}</source>
            <translation>暂时无法确认二维码是否有效：{reason}</translation>
        </message>
        <message>
            <source>Revoke all invites and make a new one?</source>
            <translation>作废全部邀请并重新生成？</translation>
        </message>
        <message>
            <source>Every QR code and link shared so far stops working at once, on paper too.</source>
            <translation>此前分享的二维码与链接（包括已打印的）立即失效。</translation>
        </message>
        <message>
            <source>Revoke and renew</source>
            <translation>作废并重新生成</translation>
        </message>
        <message>
            <source>Revoke the selected invite?</source>
            <translation>作废所选邀请？</translation>
        </message>
        <message>
            <source>Its QR code and its link stop working at once. Other invites stay valid.</source>
            <translation>它的二维码与链接立即失效，其他邀请不受影响。</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Invites</source>
            <translation>邀请记录</translation>
        </message>
        <message>
            <source>Revoke selected</source>
            <translation>作废所选</translation>
        </message>
        <message>
            <source>Invites of this group</source>
            <translation>本团体的邀请记录</translation>
        </message>
    </context>
    <context>
        <name>InviteSharing</name>
        <message>
            <source>✓ The link is copied</source>
            <translation>✓ 邀请链接已复制</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
    </context>
    <context>
        <name>KioskButton</name>
        <message>
            <source>End full screen</source>
            <translation>结束全屏展示</translation>
        </message>
        <message>
            <source>Show full screen</source>
            <translation>全屏展示</translation>
        </message>
    </context>
    <context>
        <name>KioskCode</name>
        <message>
            <source>You are invited to join the group</source>
            <translation>邀请您加入团体</translation>
        </message>
        <message>
            <source>QR code to join {name}</source>
            <translation>加入{name}的二维码</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>已加入</translation>
        </message>
        <message>
            <source>Just joined</source>
            <translation>刚刚加入</translation>
        </message>
        <message>
            <source>Invited by {name} · {phone}</source>
            <translation>邀请人 {name} · {phone}</translation>
        </message>
        <message>
            <source>This code renews itself in {time}</source>
            <translation>本码将于 {time} 后自动更新</translation>
        </message>
        <message>
            <source>This code is valid for another {time}</source>
            <translation>本码有效期剩余 {time}</translation>
        </message>
    </context>
    <context>
        <name>KioskLauncher</name>
        <message>
            <source>Show on which screen?</source>
            <translation>在哪个屏幕上展示？</translation>
        </message>
        <message>
            <source>{screen} (this window)</source>
            <translation>{screen}（本窗口所在）</translation>
        </message>
    </context>
    <context>
        <name>KioskQuestion</name>
        <message>
            <source>Leave the full screen?</source>
            <translation>要退出全屏展示吗？</translation>
        </message>
        <message>
            <source>The QR code disappears from this screen. Invites stay valid.</source>
            <translation>此屏幕将不再显示二维码，已生成的邀请仍然有效。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Go on showing</source>
            <translation>继续展示</translation>
        </message>
    </context>
    <context>
        <name>KioskWindow</name>
        <message>
            <source>Full screen for everybody</source>
            <translation>全屏展示</translation>
        </message>
        <message>
            <source>A QR code is shown to everybody</source>
            <translation>正在全屏展示邀请二维码</translation>
        </message>
    </context>
    <context>
        <name>LanguageChoice</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>LockCard</name>
        <message>
            <source>after {n} idle minutes</source>
            <translation>{n} 分钟无操作后</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>已设置</translation>
        </message>
        <message>
            <source>No PIN yet</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>Change the PIN…</source>
            <translation>更改 PIN 码…</translation>
        </message>
        <message>
            <source>Choose a PIN…</source>
            <translation>设置 PIN 码…</translation>
        </message>
        <message>
            <source>Ctrl+L locks at once.</source>
            <translation>按 Ctrl+L 立即锁定。</translation>
        </message>
        <message>
            <source>{when} {at_once} {how}</source>
            <translation>{when}{at_once}{how}</translation>
        </message>
        <message>
            <source>In the demo nothing is locked by itself before a PIN is chosen.</source>
            <translation>演示中，设置 PIN 码之前不会自动锁定。</translation>
        </message>
        <message>
            <source>The window is not locked by itself.</source>
            <translation>窗口不会自动锁定。</translation>
        </message>
        <message>
            <source>The window is locked with the screen of this computer, too.</source>
            <translation>本机锁屏时，窗口也随之锁定。</translation>
        </message>
        <message>
            <source>It opens with your PIN, or by signing in again.</source>
            <translation>用 PIN 码或重新登录解锁。</translation>
        </message>
        <message>
            <source>Without a PIN it opens by signing in again.</source>
            <translation>没有 PIN 码时，须重新登录解锁。</translation>
        </message>
        <message>
            <source>Remove the PIN?</source>
            <translation>取消 PIN 码？</translation>
        </message>
        <message>
            <source>From then on the window opens by signing in again.</source>
            <translation>此后须重新登录才能解锁窗口。</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>自动锁定</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN 码</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>取消 PIN 码</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>What was open and typed is kept.</source>
            <translation>已打开和已填写的内容都保留着。</translation>
        </message>
        <message>
            <source>Sign in again to go on.</source>
            <translation>请重新登录后继续。</translation>
        </message>
        <message>
            <source>Something typed is not saved yet: unlock before closing the program.</source>
            <translation>有填写的内容尚未保存：请先解锁，再关闭程序。</translation>
        </message>
        <message>
            <source>Too many wrong PINs. Please sign in again.</source>
            <translation>PIN 码错误次数过多，请重新登录。</translation>
        </message>
        <message>
            <source>That is not the PIN. Tries left: {n}</source>
            <translation>PIN 码不正确，还可以试 {n} 次</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN 码</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>重新登录</translation>
        </message>
        <message>
            <source>Back to the PIN</source>
            <translation>返回输入 PIN 码</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Group Code</source>
            <translation>团体码</translation>
        </message>
        <message>
            <source>Hide this notice</source>
            <translation>隐藏此提示</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在启动…</translation>
        </message>
        <message>
            <source>Connected to {server}</source>
            <translation>已连接 {server}</translation>
        </message>
        <message>
            <source>Connection lost, recovering…</source>
            <translation>已断开，正在恢复…</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>The connection was lost and is being restored. What you typed is kept.</source>
            <translation>连接已断开，正在恢复。已填写的内容会保留。</translation>
        </message>
        <message>
            <source>Not kept for the next start (no keyring)</source>
            <translation>下次启动需重新登录（无密钥环）</translation>
        </message>
        <message>
            <source>Members {count} / {limit}</source>
            <translation>成员 {count} / {limit}</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Quit without creating the group?</source>
            <translation>不创建团体就退出？</translation>
        </message>
        <message>
            <source>What you typed for the new group would be lost.</source>
            <translation>为新团体填写的内容将会丢失。</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>the service on this computer</source>
            <translation>本机服务</translation>
        </message>
        <message>
            <source>local</source>
            <translation>本机</translation>
        </message>
    </context>
    <context>
        <name>MemberActions</name>
        <message>
            <source>The health data of a deleted member are removed from this group.</source>
            <translation>删除后，该成员的健康数据将从本团体移除。</translation>
        </message>
        <message>
            <source>The creator and administrators stay: {names}</source>
            <translation>创建人和管理员不会被删除：{names}</translation>
        </message>
        <message>
            <source>Delete {names} from “{group}”?</source>
            <translation>将{names}从“{group}”中删除？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{names} … ({n} people)</source>
            <translation>{names}等 {n} 人</translation>
        </message>
        <message>
            <source>Make administrator</source>
            <translation>设为管理员</translation>
        </message>
        <message>
            <source>Revoke administrator</source>
            <translation>解除管理员</translation>
        </message>
        <message>
            <source>Delete member</source>
            <translation>删除成员</translation>
        </message>
        <message>
            <source>Make {name} an administrator of “{group}”?</source>
            <translation>将{name}设为“{group}”的管理员？</translation>
        </message>
        <message>
            <source>Administrators see all members and their health data, invite people and delete members.</source>
            <translation>管理员可查看全部成员及其健康数据，并可邀请、删除成员。</translation>
        </message>
        <message>
            <source>Revoke the administrator {name} of “{group}”?</source>
            <translation>解除{name}在“{group}”的管理员？</translation>
        </message>
        <message>
            <source>They stay in the group as a member and no longer see the data of others.</source>
            <translation>解除后仍是团体成员，不再能查看其他成员的数据。</translation>
        </message>
    </context>
    <context>
        <name>MemberCommands</name>
        <message>
            <source>Show details</source>
            <translation>查看详情</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>复制所选行</translation>
        </message>
        <message>
            <source>Select all shown</source>
            <translation>全选所显示的</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Step back: search, filters, details</source>
            <translation>后退：搜索、筛选、详情</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>排序方式</translation>
        </message>
    </context>
    <context>
        <name>MemberEditDialog</name>
        <message>
            <source>Somebody else changed this meanwhile: remark “{remark}”, department “{department}”. Save again to replace it by yours, or cancel.</source>
            <translation>其他人已先修改：备注“{remark}”，部门“{department}”。再次保存将替换为您的内容，或取消。</translation>
        </message>
        <message>
            <source>Remark and department</source>
            <translation>备注和部门</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>MemberFilters</name>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>核酸</translation>
        </message>
        <message>
            <source>Vaccine</source>
            <translation>疫苗</translation>
        </message>
        <message>
            <source>Report today</source>
            <translation>今日日报</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>No department</source>
            <translation>未填部门</translation>
        </message>
    </context>
    <context>
        <name>MemberOutput</name>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Export to Excel…</source>
            <translation>导出 Excel…</translation>
        </message>
        <message>
            <source>Export to CSV…</source>
            <translation>导出 CSV…</translation>
        </message>
        <message>
            <source>Writing {file}…</source>
            <translation>正在写入 {file}…</translation>
        </message>
        <message>
            <source>Only the ticked members</source>
            <translation>仅已勾选的成员</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV file (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Export the member list</source>
            <translation>导出成员列表</translation>
        </message>
        <message>
            <source>✓ Saved: {file}</source>
            <translation>✓ 已保存：{file}</translation>
        </message>
        <message>
            <source>✓ Rows copied: {n}</source>
            <translation>✓ 已复制 {n} 行</translation>
        </message>
        <message>
            <source>The file could not be written there; one that was there is unchanged. Choose another folder, or see that the disk is not full.</source>
            <translation>无法写入该位置；原有的文件没有改动。请另选文件夹，或检查磁盘是否已满。</translation>
        </message>
        <message>
            <source>{reason} Nothing was printed, saved or copied.</source>
            <translation>{reason}没有打印、保存或复制。</translation>
        </message>
    </context>
    <context>
        <name>MemberPanel</name>
        <message>
            <source>✕</source>
            <translation>✕</translation>
        </message>
        <message>
            <source>Close the details</source>
            <translation>关闭详情</translation>
        </message>
        <message>
            <source>Member details</source>
            <translation>成员详情</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Basic information</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Print the details</source>
            <translation>打印成员信息</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Edit remark and department</source>
            <translation>修改备注和部门</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>ID type</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>加入时间</translation>
        </message>
        <message>
            <source>Report today</source>
            <translation>今日日报</translation>
        </message>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Yue Kang code</source>
            <translation>粤康码</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细说明</translation>
        </message>
        <message>
            <source>Judged at</source>
            <translation>判定时间</translation>
        </message>
        <message>
            <source>Judged in</source>
            <translation>判定城市</translation>
        </message>
        <message>
            <source>How to be released</source>
            <translation>解除指引</translation>
        </message>
        <message>
            <source>Latest nucleic acid test</source>
            <translation>最新核酸检测</translation>
        </message>
        <message>
            <source>Test result</source>
            <translation>检测结果</translation>
        </message>
        <message>
            <source>Sampled at</source>
            <translation>采样时间</translation>
        </message>
        <message>
            <source>Tested at</source>
            <translation>检测时间</translation>
        </message>
        <message>
            <source>Testing institution</source>
            <translation>检测机构</translation>
        </message>
        <message>
            <source>Data source</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>COVID-19 vaccination record</source>
            <translation>新冠疫苗接种记录</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>No health data yet. Press “Refresh data” to ask for it.</source>
            <translation>暂无健康数据，请点击“刷新数据”获取。</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>No record</source>
            <translation>无记录</translation>
        </message>
        <message>
            <source>The source knows nothing of vaccinations.</source>
            <translation>数据来源未提供接种记录。</translation>
        </message>
        <message>
            <source>Not vaccinated</source>
            <translation>未接种</translation>
        </message>
        <message>
            <source>Dose</source>
            <translation>针次</translation>
        </message>
        <message>
            <source>Dose {n}</source>
            <translation>第{n}针</translation>
        </message>
        <message>
            <source>Given on</source>
            <translation>接种时间</translation>
        </message>
        <message>
            <source>Vaccine</source>
            <translation>疫苗</translation>
        </message>
        <message>
            <source>Maker</source>
            <translation>生产企业</translation>
        </message>
        <message>
            <source>Given at</source>
            <translation>接种单位</translation>
        </message>
        <message>
            <source>Updated {time} · {source}</source>
            <translation>数据更新时间 {time} · {source}</translation>
        </message>
        <message>
            <source>Kept: {source} told nothing better on {time}.</source>
            <translation>保留：{source}在 {time} 没有更新的数据。</translation>
        </message>
    </context>
    <context>
        <name>MemberPaper</name>
        <message>
            <source>Print details…</source>
            <translation>打印成员信息…</translation>
        </message>
    </context>
    <context>
        <name>MemberTicks</name>
        <message>
            <source>Tick or untick</source>
            <translation>勾选 / 取消勾选</translation>
        </message>
        <message>
            <source>Tick all members shown</source>
            <translation>勾选全部显示的成员</translation>
        </message>
        <message>
            <source>Ticked {n}</source>
            <translation>已选 {n} 人</translation>
        </message>
        <message>
            <source> · {n} of them not shown</source>
            <translation> · 其中 {n} 人未显示</translation>
        </message>
    </context>
    <context>
        <name>MemberWork</name>
        <message>
            <source>Nobody was deleted. Not possible with: {names}</source>
            <translation>未删除任何成员。不能删除：{names}</translation>
        </message>
    </context>
    <context>
        <name>MembersPage</name>
        <message>
            <source>Name, remark, pinyin, last digits</source>
            <translation>搜索姓名、备注、拼音、手机或证件尾号</translation>
        </message>
        <message>
            <source>Search members</source>
            <translation>搜索成员</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>More for the member list</source>
            <translation>成员列表的更多操作</translation>
        </message>
        <message>
            <source>Member list</source>
            <translation>成员列表</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Untick all</source>
            <translation>取消选择</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Delete the ticked members</source>
            <translation>删除已勾选的成员</translation>
        </message>
        <message>
            <source>Showing {n} of {all}</source>
            <translation>显示 {n} / 共 {all} 人</translation>
        </message>
        <message>
            <source> · Selected {n}</source>
            <translation> · 选中 {n} 行</translation>
        </message>
        <message>
            <source>Nobody matches</source>
            <translation>没有符合条件的成员</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>Look for less, or clear the search and the filters.</source>
            <translation>请减少条件，或清除搜索与筛选。</translation>
        </message>
        <message>
            <source>Show all members</source>
            <translation>显示全部成员</translation>
        </message>
        <message>
            <source>The members could not be read</source>
            <translation>成员列表读取失败</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>NoticesBar</name>
        <message>
            <source>and {n} more</source>
            <translation>还有 {n} 条</translation>
        </message>
        <message>
            <source>{name} was removed from the group · {ago}</source>
            <translation>{name} 已被移出团体 · {ago}</translation>
        </message>
        <message>
            <source>{name} withdrew the consent and left · {ago}</source>
            <translation>{name} 撤回授权，已离开 · {ago}</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Dismiss these notices</source>
            <translation>不再显示这些通知</translation>
        </message>
    </context>
    <context>
        <name>OutputBar</name>
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
        <name>OverviewModel</name>
        <message>
            <source>Group name</source>
            <translation>团体名称</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄码</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红码</translation>
        </message>
        <message>
            <source>Test &gt; 72 h</source>
            <translation>核酸超72小时</translation>
        </message>
        <message>
            <source>Unvaccinated</source>
            <translation>未接种</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>需要关注</translation>
        </message>
    </context>
    <context>
        <name>OverviewPage</name>
        <message>
            <source>All groups</source>
            <translation>全部团体</translation>
        </message>
        <message>
            <source>Group by group</source>
            <translation>各团体情况</translation>
        </message>
        <message>
            <source>Groups and their numbers</source>
            <translation>各团体人数</translation>
        </message>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Nucleic acid test</source>
            <translation>核酸检测</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>疫苗接种</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>{groups} groups · {people} people, each counted once with the newest data · {n} need attention</source>
            <translation>{groups} 个团体 · 共 {people} 人（同一人只计一次，以最新数据为准） · 需要关注 {n} 人</translation>
        </message>
    </context>
    <context>
        <name>PaperOpener</name>
        <message>
            <source>Nothing can be printed just now.</source>
            <translation>现在无法打印。</translation>
        </message>
    </context>
    <context>
        <name>PhoneAccessPanel</name>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>this computer only, for trying out</source>
            <translation>仅本机，用于试用</translation>
        </message>
        <message>
            <source>virtual or VPN: phones seldom reach it</source>
            <translation>虚拟或 VPN 网卡，手机通常无法访问</translation>
        </message>
        <message>
            <source>Looking for the addresses of this computer …</source>
            <translation>正在查找本机的地址…</translation>
        </message>
        <message>
            <source>On. Phones open the pages at {url}</source>
            <translation>已开启。手机通过 {url} 打开页面</translation>
        </message>
        <message>
            <source>Phones cannot reach this server yet: its public address has to be set there.</source>
            <translation>手机还无法访问该服务器：需要在服务器上设置公网地址。</translation>
        </message>
        <message>
            <source>The address {address} is no longer there. Choose another one.</source>
            <translation>地址 {address} 已不存在，请选择其他地址。</translation>
        </message>
        <message>
            <source>Off. People who scan the QR open a page on this computer. Choose the address in the network that their phones are in; nothing but the pages for joining is opened there.</source>
            <translation>未开启。扫码后，手机会打开本机上的页面。请选择手机所在网络的地址；对外只开放加入团体的页面。</translation>
        </message>
        <message>
            <source>shown above once it is on</source>
            <translation>（开启后显示在上方）</translation>
        </message>
        <message>
            <source>Phones cannot open the page? 1. Connect them to the same Wi-Fi as this computer, not to mobile data or a guest network. 2. Let this computer's firewall admit TCP port {port}. 3. Choose another address.</source>
            <translation>手机打不开页面？1. 请让手机与本机连接同一个 Wi-Fi，不要使用移动数据或访客网络。2. 请在本机防火墙中放行 TCP 端口 {port}。3. 换一个地址再试。</translation>
        </message>
        <message>
            <source>Let phones reach this computer</source>
            <translation>让手机访问本机</translation>
        </message>
        <message>
            <source>Checking that the page answers</source>
            <translation>正在确认页面可以访问</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Address that the phones use</source>
            <translation>手机使用的地址</translation>
        </message>
        <message>
            <source>Addresses of this computer</source>
            <translation>本机的地址</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>PinDialog</name>
        <message>
            <source>Please give 4 to 12 digits.</source>
            <translation>请输入 4 至 12 位数字。</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>PIN of the lock</source>
            <translation>锁定窗口的 PIN 码</translation>
        </message>
        <message>
            <source>With it you unlock this window. It is kept on this computer only, as a hash. 4 to 12 digits.</source>
            <translation>用它解锁本窗口。只在本机以哈希形式保存。4 至 12 位数字。</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN 码</translation>
        </message>
        <message>
            <source>PIN, once more</source>
            <translation>再输一次 PIN 码</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>PosterSharing</name>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>✓ Saved as {path}</source>
            <translation>✓ 已保存为 {path}</translation>
        </message>
        <message>
            <source>The picture could not be written there. Please choose another folder.</source>
            <translation>图片无法写入该位置，请选择其他文件夹。</translation>
        </message>
    </context>
    <context>
        <name>PrintPreview</name>
        <message>
            <source>✓ Saved: {file}</source>
            <translation>✓ 已保存：{file}</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>Page {n} of {all}</source>
            <translation>第 {n} 页，共 {all} 页</translation>
        </message>
        <message>
            <source>✓ Sent to {printer}.</source>
            <translation>✓ 已送往 {printer}。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>保存为 PDF</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Save as picture</source>
            <translation>保存为图片</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>{printer} did not take all pages. See that it is on and has paper, then print again, or save a PDF.</source>
            <translation>{printer} 没有接收全部页面。请检查是否开机、是否有纸，然后重新打印，或保存为 PDF。</translation>
        </message>
        <message>
            <source>The file could not be written there; one that was there is unchanged. Choose another folder, or see that the disk is not full.</source>
            <translation>无法写入该位置；原有的文件没有改动。请另选文件夹，或检查磁盘是否已满。</translation>
        </message>
        <message>
            <source>{reason} Nothing was printed or saved.</source>
            <translation>{reason}没有打印，也没有保存。</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>打印预览</translation>
        </message>
        <message>
            <source>Pages as they will be printed</source>
            <translation>将要打印的页面</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>There is no printer on this computer. Save a PDF and print it elsewhere.</source>
            <translation>这台电脑上没有打印机。请保存为 PDF，到别处打印。</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>横向</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>保存为 PDF…</translation>
        </message>
        <message>
            <source>Save as picture…</source>
            <translation>保存为图片…</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Something unexpected happened.</source>
            <translation>发生意外错误。</translation>
        </message>
        <message>
            <source>Your data are safe and the program goes on. Details are in {log}</source>
            <translation>您的数据是安全的，程序可以继续使用。详情见 {log}</translation>
        </message>
    </context>
    <context>
        <name>RealNamePage</name>
        <message>
            <source>Real name</source>
            <translation>实名认证</translation>
        </message>
        <message>
            <source>Once only: who creates or manages groups is known by name and ID. The number is stored encrypted and only ever shown masked.</source>
            <translation>只需一次：创建或管理团体须实名认证。证件号码加密保存，只以掩码显示。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>ID type</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
    </context>
    <context>
        <name>RegionPicker</name>
        <message>
            <source>Province</source>
            <translation>省</translation>
        </message>
        <message>
            <source>City</source>
            <translation>市</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区</translation>
        </message>
    </context>
    <context>
        <name>ReportActions</name>
        <message>
            <source>This server sends no SMS: copy the reminder and send it another way.</source>
            <translation>本服务不能发送短信：请复制提醒文字，用其他方式发送。</translation>
        </message>
        <message>
            <source>Zero report…</source>
            <translation>零报告…</translation>
        </message>
        <message>
            <source>Take back zero report</source>
            <translation>撤回零报告</translation>
        </message>
        <message>
            <source>Somebody reported something abnormal: there is something to report.</source>
            <translation>已有人填报异常，不能作零报告。</translation>
        </message>
        <message>
            <source>Names copied: {n}</source>
            <translation>已复制 {n} 人的名单</translation>
        </message>
        <message>
            <source>Copied: {text}</source>
            <translation>已复制：{text}</translation>
        </message>
        <message>
            <source>Remind {n} people by SMS?</source>
            <translation>向 {n} 人发送短信提醒？</translation>
        </message>
        <message>
            <source>Each gets one message at most on one day.</source>
            <translation>每人每天最多收到一条。</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Declare a zero report for {day}?</source>
            <translation>对 {day} 作零报告？</translation>
        </message>
        <message>
            <source>You state that nothing is abnormal. Not reported until now: {n}. They count as reported.</source>
            <translation>您声明当天无异常。目前未报 {n} 人，将计为已报。</translation>
        </message>
        <message>
            <source>Declare</source>
            <translation>作零报告</translation>
        </message>
        <message>
            <source>Reminded: {sent}. Not taken by the gateway: {failed}. Reminded before: {already}.</source>
            <translation>已提醒 {sent} 人；网关未接受 {failed} 人；此前已提醒 {already} 人。</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>Expect reports again</source>
            <translation>取消免报</translation>
        </message>
        <message>
            <source>Exempt…</source>
            <translation>设为免报…</translation>
        </message>
        <message>
            <source>Exempt: {reason}</source>
            <translation>免报：{reason}</translation>
        </message>
        <message>
            <source>No report on this day.</source>
            <translation>当天没有填报。</translation>
        </message>
        <message>
            <source>Late report</source>
            <translation>补报</translation>
        </message>
    </context>
    <context>
        <name>ReportPaper</name>
        <message>
            <source>Summary of the day…</source>
            <translation>当日汇总…</translation>
        </message>
        <message>
            <source>Who has not reported…</source>
            <translation>未报名单…</translation>
        </message>
        <message>
            <source>Empty form to fill in…</source>
            <translation>空白填报表…</translation>
        </message>
    </context>
    <context>
        <name>ReportSettingsDialog</name>
        <message>
            <source>Only the creator of the group can change this.</source>
            <translation>只有创建人可以修改。</translation>
        </message>
        <message>
            <source>Somebody has reported today already: a change holds from tomorrow on.</source>
            <translation>今天已有人填报，修改从明天起生效。</translation>
        </message>
        <message>
            <source>A change holds for all days on which nobody has reported yet; past days stay.</source>
            <translation>修改自尚无人填报的日子起生效，过去的日子不变。</translation>
        </message>
        <message>
            <source>Somebody else chose meanwhile: {settings}. Save again to choose yours instead.</source>
            <translation>其间已有人改为：{settings}。再次保存则以您的为准。</translation>
        </message>
        <message>
            <source>Daily report settings</source>
            <translation>健康日报设置</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>健康日报</translation>
        </message>
        <message>
            <source>Ask the members for a daily report</source>
            <translation>请成员每天填报</translation>
        </message>
        <message>
            <source>On these days</source>
            <translation>填报日</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>Reports are taken from</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>until</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>截止时间</translation>
        </message>
        <message>
            <source>late reports until midnight</source>
            <translation>此后至当天午夜为补报</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>填报内容</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>The daily report is off</source>
            <translation>健康日报未开启</translation>
        </message>
        <message>
            <source>Members then report their temperature and symptoms on their phones each day; here you see who has not and who is unwell.</source>
            <translation>开启后，成员每天用手机填报体温和症状；这里可以看到谁未报、谁异常。</translation>
        </message>
        <message>
            <source>Only the creator of the group can switch it on.</source>
            <translation>只有创建人可以开启。</translation>
        </message>
        <message>
            <source>The reports could not be read</source>
            <translation>未能读取填报</translation>
        </message>
        <message>
            <source>○ Zero report by {name} at {time}: nothing abnormal, also of those who did not report.</source>
            <translation>○ {name} 于 {time} 作零报告：未报的人也均无异常。</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应报</translation>
        </message>
        <message>
            <source>● Reported</source>
            <translation>● 已报</translation>
        </message>
        <message>
            <source>▲ Not reported</source>
            <translation>▲ 未报</translation>
        </message>
        <message>
            <source>■ Abnormal</source>
            <translation>■ 异常</translation>
        </message>
        <message>
            <source>– Exempt</source>
            <translation>– 免报</translation>
        </message>
        <message>
            <source>Zero report…</source>
            <translation>零报告…</translation>
        </message>
        <message>
            <source>Showing {n} of {all}</source>
            <translation>显示 {n} / 共 {all} 人</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Copy names</source>
            <translation>复制名单</translation>
        </message>
        <message>
            <source>Copy reminder</source>
            <translation>复制提醒文字</translation>
        </message>
        <message>
            <source>Remind by SMS</source>
            <translation>短信提醒</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Reports of the day</source>
            <translation>当天的填报</translation>
        </message>
        <message>
            <source>Close the answers</source>
            <translation>关闭填报内容</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>填报内容</translation>
        </message>
        <message>
            <source>Exempt…</source>
            <translation>设为免报…</translation>
        </message>
        <message>
            <source>Switch on…</source>
            <translation>开启…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Back to Group Code home</source>
            <translation>返回团体码首页</translation>
        </message>
        <message>
            <source>Not created</source>
            <translation>创建失败</translation>
        </message>
        <message>
            <source>Create again</source>
            <translation>重新创建</translation>
        </message>
        <message>
            <source>Your group “{name}” was created. You can manage it from its page.</source>
            <translation>您的团体组织“{name}”已创建成功，可在团体首页查看相关管理内容。</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>创建成功</translation>
        </message>
        <message>
            <source>Invite members</source>
            <translation>邀请成员</translation>
        </message>
        <message>
            <source>The group was not created because you already have {limit} groups, the most one creator can have. Please let somebody else create it, or dissolve one that is no longer used.</source>
            <translation>因您已创建 {limit} 个团体，达到上限，创建失败，请由其他人创建，或先解散不再使用的团体。</translation>
        </message>
        <message>
            <source>The group was not created. {reason}</source>
            <translation>创建失败。{reason}</translation>
        </message>
    </context>
    <context>
        <name>RosterActions</name>
        <message>
            <source>✓ Imported. Added: {added} · changed: {changed} · removed: {removed}</source>
            <translation>✓ 已导入：新增 {added} 人 · 更改 {changed} 人 · 移除 {removed} 人</translation>
        </message>
        <message>
            <source>Delete the roster with {n} people?</source>
            <translation>删除 {n} 人的花名册？</translation>
        </message>
        <message>
            <source>Nobody leaves the group, and remarks and departments that were filled in stay. Who has not joined yet is no longer known.</source>
            <translation>没有人退出团体，已经填写的备注和部门保留；但不再知道谁还没有加入。</translation>
        </message>
        <message>
            <source>Delete roster</source>
            <translation>删除花名册</translation>
        </message>
        <message>
            <source>✓ Names copied: {n}</source>
            <translation>✓ 已复制 {n} 个姓名</translation>
        </message>
        <message>
            <source>✓ Copied: {text}</source>
            <translation>✓ 已复制：{text}</translation>
        </message>
    </context>
    <context>
        <name>RosterDialog</name>
        <message>
            <source>Roster of {group}</source>
            <translation>{group} 的花名册</translation>
        </message>
        <message>
            <source>No roster yet</source>
            <translation>还没有花名册</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>Import a list of the people whom you expect: name, phone or number, department, remark. Then you see who has not joined yet, and empty remarks and departments of members are filled in from it. Of phones only masks and keyed hashes are kept.</source>
            <translation>导入应加入人员的名单：姓名、手机号或工号、部门、备注。随后可以看到谁还没有加入；成员空着的备注和部门按花名册填写。手机号只保存遮盖后的号码和不可还原的索引。</translation>
        </message>
        <message>
            <source>Import the roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>应到</translation>
        </message>
        <message>
            <source>To check: somebody of that name is in the group, but neither phone nor number tells that it is the same person. Select the row and press “Who is it…”.</source>
            <translation>待核对：团体中有同名成员，但手机号和工号都不能说明是同一人。请选中该行，点击“是哪位成员…”。</translation>
        </message>
        <message>
            <source>All departments</source>
            <translation>全部部门</translation>
        </message>
        <message>
            <source>No department</source>
            <translation>未填部门</translation>
        </message>
        <message>
            <source>Showing {n} of {all}</source>
            <translation>显示 {n} / 共 {all} 人</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>花名册</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Import the roster from a file</source>
            <translation>从文件导入花名册</translation>
        </message>
        <message>
            <source>Delete roster…</source>
            <translation>删除花名册…</translation>
        </message>
        <message>
            <source>Only this department</source>
            <translation>只看该部门</translation>
        </message>
        <message>
            <source>Copy names</source>
            <translation>复制名单</translation>
        </message>
        <message>
            <source>Copy reminder</source>
            <translation>复制提醒文字</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Who is it…</source>
            <translation>是哪位成员…</translation>
        </message>
        <message>
            <source>People on the roster</source>
            <translation>花名册人员</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>RosterEntrance</name>
        <message>
            <source>Roster · {n} not joined</source>
            <translation>花名册 · {n} 人未加入</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>花名册</translation>
        </message>
    </context>
    <context>
        <name>RosterImportDialog</name>
        <message>
            <source>roster-template.xlsx</source>
            <translation>花名册模板.xlsx</translation>
        </message>
        <message>
            <source>The file is the new roster: who is not in it is removed</source>
            <translation>以文件为新的花名册：文件中没有的人将被移除</translation>
        </message>
        <message>
            <source>The file completes the roster: nobody is removed</source>
            <translation>用文件补充花名册：不移除任何人</translation>
        </message>
        <message>
            <source>Fill in the template (XLSX, or saved as CSV): the name, and a phone or number to tell namesakes apart. Then choose the file or drop it here. One wrong row keeps the whole file out.</source>
            <translation>请填写模板（XLSX，或另存为 CSV）：姓名，以及区分同名人员的手机号或工号。然后选择文件，或把文件拖到这里。有一行错误，整个文件都不会导入。</translation>
        </message>
        <message>
            <source>Import the roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Remove {n} people from the roster?</source>
            <translation>从花名册移除 {n} 人？</translation>
        </message>
        <message>
            <source>They are not in the file. Members stay in the group, with what was filled in.</source>
            <translation>文件中没有这些人。已加入的成员及已填写的内容不受影响。</translation>
        </message>
        <message>
            <source>Import and remove</source>
            <translation>导入并移除</translation>
        </message>
        <message>
            <source>Rows: {rows} · wrong rows: {wrong}</source>
            <translation>共 {rows} 行 · 错误 {wrong} 行</translation>
        </message>
        <message>
            <source>Correct the wrong rows in the file and choose it again.</source>
            <translation>请在文件中改正错误行后重新选择。</translation>
        </message>
        <message>
            <source>The file names nobody.</source>
            <translation>文件中没有人员。</translation>
        </message>
        <message>
            <source>Added: {added} · changed: {changed} · removed: {removed}</source>
            <translation>新增 {added} 人 · 更改 {changed} 人 · 移除 {removed} 人</translation>
        </message>
        <message>
            <source>Then expected: {expected}, of whom {joined} have joined.</source>
            <translation>导入后应到 {expected} 人，其中已加入 {joined} 人。</translation>
        </message>
        <message>
            <source>Empty remarks and departments of {n} members are filled in; what is written there already stays.</source>
            <translation>将为 {n} 名成员填写空着的备注和部门；已经填写的不会改动。</translation>
        </message>
    </context>
    <context>
        <name>RulesPanel</name>
        <message>
            <source>Somebody else chose other rules meanwhile: {rules}. Save again to put yours in their place.</source>
            <translation>其他人已将规则改为：{rules}。再次保存将以您的规则替换。</translation>
        </message>
        <message>
            <source>Reported today before the deadline</source>
            <translation>今日日报已按时填报</translation>
        </message>
        <message>
            <source>Health rules</source>
            <translation>健康规则</translation>
        </message>
        <message>
            <source>Who fails one of these rules needs attention: on the dashboard, in the trend and in notifications. Green codes are always allowed; a positive test always needs attention.</source>
            <translation>不符合任一规则的成员列入“需要关注”，用于数据统计、趋势与通知。绿码始终允许，核酸阳性始终列入。</translation>
        </message>
        <message>
            <source>Only the creator of the group chooses its health rules.</source>
            <translation>只有团体创建人可以修改健康规则。</translation>
        </message>
        <message>
            <source>Allowed health codes</source>
            <translation>允许的健康码</translation>
        </message>
        <message>
            <source>Nucleic acid test</source>
            <translation>核酸检测</translation>
        </message>
        <message>
            <source>How old a test may be</source>
            <translation>核酸检测时限</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>疫苗接种</translation>
        </message>
        <message>
            <source>How many doses are expected</source>
            <translation>疫苗接种要求</translation>
        </message>
        <message>
            <source>Daily report</source>
            <translation>健康日报</translation>
        </message>
        <message>
            <source>Save rules</source>
            <translation>保存规则</translation>
        </message>
        <message>
            <source>Undo changes</source>
            <translation>撤销更改</translation>
        </message>
        <message>
            <source>✓ Saved</source>
            <translation>✓ 已保存</translation>
        </message>
    </context>
    <context>
        <name>SavedFiltersDialog</name>
        <message>
            <source>{most} filters are kept at most: delete one first.</source>
            <translation>最多保存 {most} 个筛选：请先删除一个。</translation>
        </message>
        <message>
            <source>Kept in the settings of this computer, for you: what you typed and chose.</source>
            <translation>只保存在本机设置中，供您本人使用：您输入和选择的内容。</translation>
        </message>
        <message>
            <source>Members stay as they are; only the name and its choices are gone.</source>
            <translation>成员不受影响，只删除这个名称及其筛选条件。</translation>
        </message>
        <message>
            <source>Delete the saved filter “{name}”?</source>
            <translation>删除已存筛选“{name}”？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>已存筛选</translation>
        </message>
        <message>
            <source>The filter of now</source>
            <translation>当前筛选</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>筛选名称</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
    </context>
    <context>
        <name>SavedFiltersMenu</name>
        <message>
            <source>Saved filters</source>
            <translation>已存筛选</translation>
        </message>
        <message>
            <source>Save or change filters…</source>
            <translation>保存或管理筛选…</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>语言与外观</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Tell me when somebody newly needs attention</source>
            <translation>有人新增需要关注时通知我</translation>
        </message>
        <message>
            <source>While the program runs, for all groups you manage. Names are never shown in notifications.</source>
            <translation>程序运行时，对您管理的全部团体有效。通知中不显示姓名。</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Choose another server</source>
            <translation>选择其他服务器</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>The service on this computer</source>
            <translation>本机服务</translation>
        </message>
        <message>
            <source>The data are in {folder}</source>
            <translation>数据保存在 {folder}</translation>
        </message>
        <message>
            <source>The data are on the server; this computer keeps settings only.</source>
            <translation>数据保存在服务器上，本机只保存设置。</translation>
        </message>
        <message>
            <source>You stay signed in: the session is in this system's keyring.</source>
            <translation>登录状态保存在系统密钥环中，下次无需重新登录。</translation>
        </message>
        <message>
            <source>This system has no keyring: you will have to sign in again after closing the program.</source>
            <translation>本系统没有可用的密钥环：关闭程序后需要重新登录。</translation>
        </message>
        <message>
            <source>Demo data: signed in anew at each start.</source>
            <translation>演示数据：每次启动自动登录。</translation>
        </message>
        <message>
            <source>Health data come from: {source}</source>
            <translation>健康数据来源：{source}</translation>
        </message>
        <message>
            <source>Group Code Desktop {version}</source>
            <translation>团体码桌面端 {version}</translation>
        </message>
        <message>
            <source>Run by your own organisation; no official government service. Demo health data are no real records. Free software under the MIT licence; it uses Qt (LGPL-3.0) and Noto Sans SC (OFL-1.1).</source>
            <translation>由本单位自行运行，不是政府官方服务。演示健康数据不是真实记录。本程序是 MIT 许可的自由软件，使用 Qt（LGPL-3.0）和 Noto Sans SC（OFL-1.1）。</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Program {version}</source>
            <translation>程序 {version}</translation>
        </message>
        <message>
            <source>Keyring in use: {answer}</source>
            <translation>使用系统密钥环：{answer}</translation>
        </message>
        <message>
            <source>Settings and data: {folder}</source>
            <translation>设置与数据：{folder}</translation>
        </message>
        <message>
            <source>Log: {file}</source>
            <translation>日志：{file}</translation>
        </message>
        <message>
            <source>✓ Copied</source>
            <translation>✓ 已复制</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部团体</translation>
        </message>
        <message>
            <source>＋ Create group</source>
            <translation>＋ 创建团体</translation>
        </message>
        <message>
            <source>SMS desk</source>
            <translation>短信台</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>No real name yet</source>
            <translation>尚未实名认证</translation>
        </message>
        <message>
            <source>Group Code</source>
            <translation>团体码</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>Groups I manage</source>
            <translation>我管理的团体</translation>
        </message>
        <message>
            <source>Groups I joined</source>
            <translation>我加入的团体</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>On this computer</source>
            <translation>使用本机服务</translation>
        </message>
        <message>
            <source>On {server}</source>
            <translation>服务器 {server}</translation>
        </message>
        <message>
            <source>A code was sent to {phone}; it is good for 5 minutes.</source>
            <translation>验证码已发送至 {phone}，5 分钟内有效。</translation>
        </message>
        <message>
            <source>The code arrives on the SMS desk beside this form.</source>
            <translation>验证码会显示在旁边的短信台上。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Mobile phone number</source>
            <translation>手机号</translation>
        </message>
        <message>
            <source>11 digits; other countries with + and country code</source>
            <translation>请输入手机号（境外号码加 + 和国家代码）</translation>
        </message>
        <message>
            <source>Verification code</source>
            <translation>验证码</translation>
        </message>
        <message>
            <source>Switch the SMS gateway off and read the code here</source>
            <translation>关闭短信网关，在此读取验证码</translation>
        </message>
        <message>
            <source>Choose another server</source>
            <translation>选择其他服务器</translation>
        </message>
        <message>
            <source>SMS desk</source>
            <translation>短信台</translation>
        </message>
    </context>
    <context>
        <name>SmsDeskPage</name>
        <message>
            <source>No code is waiting. Each one that somebody asks for appears here at once.</source>
            <translation>目前没有等待的验证码。有人获取验证码时，会立即显示在这里。</translation>
        </message>
        <message>
            <source>This server sends its codes by SMS, so there is nothing to read out here.</source>
            <translation>该服务器通过短信发送验证码，这里没有需要读出的验证码。</translation>
        </message>
        <message>
            <source>✓ Copied</source>
            <translation>✓ 已复制</translation>
        </message>
        <message>
            <source>{n} s left</source>
            <translation>剩余 {n} 秒</translation>
        </message>
        <message>
            <source>SMS desk</source>
            <translation>短信台</translation>
        </message>
        <message>
            <source>There is no SMS gateway here: read the code out to the person with this phone number. Click a code or press Enter to copy it.</source>
            <translation>这里没有短信网关：请把验证码读给使用该手机号的人。单击验证码或按回车键即可复制。</translation>
        </message>
        <message>
            <source>Codes waiting</source>
            <translation>等待读出的验证码</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Choose another server</source>
            <translation>选择其他服务器</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在启动…</translation>
        </message>
        <message>
            <source>The service did not start</source>
            <translation>服务未能启动</translation>
        </message>
        <message>
            <source>Your data are safe. Details are in {log}</source>
            <translation>您的数据是安全的。详情见 {log}</translation>
        </message>
    </context>
    <context>
        <name>StatisticsCard</name>
        <message>
            <source>{title}: all members</source>
            <translation>{title}：全部成员</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message>
            <source>Last 14 days · not green, and tests beyond 72 hours</source>
            <translation>近 14 天 · 非绿码与核酸超 72 小时人数</translation>
        </message>
        <message>
            <source>The last 14 days as a chart</source>
            <translation>近 14 天趋势图</translation>
        </message>
        <message>
            <source>The last 14 days as a table</source>
            <translation>近 14 天趋势表</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>需要关注</translation>
        </message>
        <message>
            <source>Members who need attention</source>
            <translation>需要关注的成员</translation>
        </message>
        <message>
            <source>Nobody: all members keep to the health rules of this group.</source>
            <translation>无：所有成员均符合本团体的健康规则。</translation>
        </message>
        <message>
            <source>Tests beyond 72 hours and others</source>
            <translation>核酸“其他”明细</translation>
        </message>
        <message>
            <source>By department</source>
            <translation>按部门统计</translation>
        </message>
        <message>
            <source>Numbers by department; Enter shows the people behind a number</source>
            <translation>按部门统计的人数；按回车键查看对应人员</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The members could not be read</source>
            <translation>成员列表读取失败</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>Only you are in this group so far</source>
            <translation>团体里目前只有您一人</translation>
        </message>
        <message>
            <source>Invite members first; then press “Refresh data” to see their health data here.</source>
            <translation>请先邀请成员加入，再点击“刷新数据”，即可在此查看统计。</translation>
        </message>
        <message>
            <source>No health data yet</source>
            <translation>暂无健康数据</translation>
        </message>
        <message>
            <source>Press “Refresh data” to ask for the health data of all members.</source>
            <translation>请点击“刷新数据”获取全体成员的健康数据。</translation>
        </message>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Nucleic acid test</source>
            <translation>核酸检测</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>疫苗接种</translation>
        </message>
        <message>
            <source>{n} people</source>
            <translation>{n} 人</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPaper</name>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Nucleic acid test</source>
            <translation>核酸检测</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>疫苗接种</translation>
        </message>
        <message>
            <source>{n} members</source>
            <translation>成员 {n} 人</translation>
        </message>
        <message>
            <source>Updated {time} · {source}</source>
            <translation>数据更新时间 {time} · {source}</translation>
        </message>
    </context>
    <context>
        <name>TrendCard</name>
        <message>
            <source>Tests beyond 72 hours</source>
            <translation>核酸超72小时</translation>
        </message>
        <message>
            <source>Not green</source>
            <translation>非绿码</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>以表格显示</translation>
        </message>
        <message>
            <source>As a chart</source>
            <translation>以图表显示</translation>
        </message>
        <message>
            <source>No numbers yet: they are kept from the first refresh on.</source>
            <translation>暂无数据：自首次刷新起逐日记录。</translation>
        </message>
        <message>
            <source>Point at a day, or use the arrow keys, to read its numbers.</source>
            <translation>指向某天或按方向键，查看当天人数。</translation>
        </message>
        <message>
            <source>{day}: no data</source>
            <translation>{day}：无数据</translation>
        </message>
        <message>
            <source>{day}: not green {colours}, tests beyond 72 hours {tests}</source>
            <translation>{day}：非绿码 {colours} 人，核酸超 72 小时 {tests} 人</translation>
        </message>
    </context>
    <context>
        <name>TrendModel</name>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Not green</source>
            <translation>非绿码</translation>
        </message>
        <message>
            <source>Test &gt; 72 h</source>
            <translation>核酸超72小时</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>需要关注</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo the last deletion</source>
            <translation>撤销上一次删除</translation>
        </message>
        <message>
            <source>Deleted: {names}</source>
            <translation>已删除 {names}</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Please give an address that begins with https://</source>
            <translation>请填写以 https:// 开头的地址。</translation>
        </message>
        <message>
            <source>Where shall the data live?</source>
            <translation>数据保存在哪里？</translation>
        </message>
        <message>
            <source>You can change this later in the settings.</source>
            <translation>以后可以在“设置”中更改。</translation>
        </message>
        <message>
            <source>Use this computer</source>
            <translation>使用本机</translation>
        </message>
        <message>
            <source>Nothing else to install. Phones join over your own network.</source>
            <translation>无需安装其他软件，手机通过本地网络加入。</translation>
        </message>
        <message>
            <source>Or use a server of your organisation</source>
            <translation>或使用本单位的服务器</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <source>https://</source>
            <translation>https://</translation>
        </message>
        <message>
            <source>Desk key (if you have one)</source>
            <translation>短信台密钥（如有）</translation>
        </message>
        <message>
            <source>It opens the SMS desk and phone access of that server.</source>
            <translation>用于打开该服务器的短信台和手机访问设置。</translation>
        </message>
        <message>
            <source>Use this server</source>
            <translation>使用该服务器</translation>
        </message>
    </context>
    <context>
        <name>audit</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>{count} rows</source>
            <translation>{count} 条</translation>
        </message>
        <message>
            <source>Somebody unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>✓ Done</source>
            <translation>✓ 成功</translation>
        </message>
        <message>
            <source>the role does not allow it</source>
            <translation>身份无此权限</translation>
        </message>
        <message>
            <source>somebody else was faster</source>
            <translation>他人已先修改</translation>
        </message>
        <message>
            <source>too soon</source>
            <translation>间隔时间未到</translation>
        </message>
        <message>
            <source>too late</source>
            <translation>已过时限</translation>
        </message>
        <message>
            <source>no report was due</source>
            <translation>当天无需填报</translation>
        </message>
        <message>
            <source>daily reports are off</source>
            <translation>健康日报未开启</translation>
        </message>
        <message>
            <source>something abnormal was reported</source>
            <translation>已有人填报异常</translation>
        </message>
        <message>
            <source>reminded already</source>
            <translation>已提醒过</translation>
        </message>
        <message>
            <source>there is no SMS gateway</source>
            <translation>没有短信网关</translation>
        </message>
        <message>
            <source>rows of the file were wrong</source>
            <translation>文件中有错误的行</translation>
        </message>
        <message>
            <source>the group is full</source>
            <translation>团体已满</translation>
        </message>
        <message>
            <source>joining is switched off</source>
            <translation>已关闭加入</translation>
        </message>
        <message>
            <source>was a member already</source>
            <translation>已是成员</translation>
        </message>
        <message>
            <source>the paper was of an older version</source>
            <translation>纸质授权书是旧版本</translation>
        </message>
        <message>
            <source>name and ID did not belong together</source>
            <translation>姓名与证件不一致</translation>
        </message>
        <message>
            <source>the ID has another phone number</source>
            <translation>证件已用另一手机号登记</translation>
        </message>
        <message>
            <source>a limit was reached</source>
            <translation>已达上限</translation>
        </message>
        <message>
            <source>wrong code</source>
            <translation>验证码错误</translation>
        </message>
        <message>
            <source>the code was over</source>
            <translation>验证码已失效</translation>
        </message>
        <message>
            <source>the health source did not answer</source>
            <translation>健康数据来源没有应答</translation>
        </message>
        <message>
            <source>the creator has to stay</source>
            <translation>创建人不能删除</translation>
        </message>
        <message>
            <source>an administrator has to be dismissed first</source>
            <translation>须先解除管理员</translation>
        </message>
        <message>
            <source>✗ Refused: {reason}</source>
            <translation>✗ 被拒绝：{reason}</translation>
        </message>
        <message>
            <source>Joined by an invite</source>
            <translation>通过邀请加入</translation>
        </message>
        <message>
            <source>Recorded a joining, consent on paper</source>
            <translation>登记加入（纸质授权）</translation>
        </message>
        <message>
            <source>Sent a code for joining at the desk</source>
            <translation>发送现场加入的验证码</translation>
        </message>
        <message>
            <source>Looked at a member in detail</source>
            <translation>查看成员详情</translation>
        </message>
        <message>
            <source>Edited a member</source>
            <translation>修改成员信息</translation>
        </message>
        <message>
            <source>Deleted a member</source>
            <translation>删除成员</translation>
        </message>
        <message>
            <source>Deleted members</source>
            <translation>批量删除成员</translation>
        </message>
        <message>
            <source>Took a deletion back</source>
            <translation>撤销删除</translation>
        </message>
        <message>
            <source>Appointed an administrator</source>
            <translation>设为管理员</translation>
        </message>
        <message>
            <source>Dismissed an administrator</source>
            <translation>解除管理员</translation>
        </message>
        <message>
            <source>Made an invite</source>
            <translation>生成邀请</translation>
        </message>
        <message>
            <source>Revoked an invite</source>
            <translation>作废邀请</translation>
        </message>
        <message>
            <source>Switched joining</source>
            <translation>切换允许新成员加入</translation>
        </message>
        <message>
            <source>Refreshed the health data</source>
            <translation>刷新数据</translation>
        </message>
        <message>
            <source>Looked at health data to import</source>
            <translation>预览待导入的健康数据</translation>
        </message>
        <message>
            <source>Imported health data</source>
            <translation>导入健康数据</translation>
        </message>
        <message>
            <source>Looked at a roster to import</source>
            <translation>预览待导入的花名册</translation>
        </message>
        <message>
            <source>Imported the roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Told who somebody of the roster is</source>
            <translation>确认花名册中的人员</translation>
        </message>
        <message>
            <source>Deleted the roster</source>
            <translation>删除花名册</translation>
        </message>
        <message>
            <source>Chose from when tests age</source>
            <translation>设置时间口径</translation>
        </message>
        <message>
            <source>Set the health rules</source>
            <translation>设置健康规则</translation>
        </message>
        <message>
            <source>Created the group</source>
            <translation>创建团体</translation>
        </message>
        <message>
            <source>Edited the group information</source>
            <translation>修改团体信息</translation>
        </message>
        <message>
            <source>Dissolved the group</source>
            <translation>解散团体</translation>
        </message>
        <message>
            <source>Put notices away</source>
            <translation>收起通知</translation>
        </message>
        <message>
            <source>Set the daily report</source>
            <translation>设置健康日报</translation>
        </message>
        <message>
            <source>Sent a daily report</source>
            <translation>填报健康日报</translation>
        </message>
        <message>
            <source>Entered own health data</source>
            <translation>填报本人健康信息</translation>
        </message>
        <message>
            <source>Gave the zero report</source>
            <translation>零报告</translation>
        </message>
        <message>
            <source>Took the zero report back</source>
            <translation>撤销零报告</translation>
        </message>
        <message>
            <source>Exempted a member from reports</source>
            <translation>设为免报</translation>
        </message>
        <message>
            <source>Ended an exemption</source>
            <translation>取消免报</translation>
        </message>
        <message>
            <source>Sent reminders</source>
            <translation>发送提醒</translation>
        </message>
        <message>
            <source>Withdrew from the group</source>
            <translation>撤回授权</translation>
        </message>
        <message>
            <source>Corrected the own remark</source>
            <translation>修改本人备注</translation>
        </message>
        <message>
            <source>Agreed to the new texts</source>
            <translation>同意新版协议</translation>
        </message>
        <message>
            <source>Printed the member list</source>
            <translation>打印成员名单</translation>
        </message>
        <message>
            <source>Printed a member's details</source>
            <translation>打印成员信息表</translation>
        </message>
        <message>
            <source>Printed the statistics</source>
            <translation>打印数据统计</translation>
        </message>
        <message>
            <source>Exported the member list</source>
            <translation>导出成员名单</translation>
        </message>
        <message>
            <source>Copied rows of the member list</source>
            <translation>复制了成员列表的行</translation>
        </message>
        <message>
            <source>Printed the roster</source>
            <translation>打印花名册</translation>
        </message>
        <message>
            <source>Exported the roster</source>
            <translation>导出花名册</translation>
        </message>
        <message>
            <source>Copied names of the roster</source>
            <translation>复制花名册名单</translation>
        </message>
        <message>
            <source>Printed the invite poster</source>
            <translation>打印邀请海报</translation>
        </message>
        <message>
            <source>Printed daily reports</source>
            <translation>打印健康日报</translation>
        </message>
        <message>
            <source>Printed the empty report form</source>
            <translation>打印空白健康日报表</translation>
        </message>
        <message>
            <source>Printed the consent form</source>
            <translation>打印授权书</translation>
        </message>
        <message>
            <source>Exported daily reports</source>
            <translation>导出健康日报</translation>
        </message>
        <message>
            <source>Exported the audit log</source>
            <translation>导出操作日志</translation>
        </message>
        <message>
            <source>Printed or exported</source>
            <translation>打印或导出</translation>
        </message>
    </context>
    <context>
        <name>dashboard</name>
        <message>
            <source>Statistics</source>
            <translation>数据统计</translation>
        </message>
        <message>
            <source>Who needs attention</source>
            <translation>需要关注</translation>
        </message>
        <message>
            <source>Last 14 days</source>
            <translation>近 14 天</translation>
        </message>
        <message>
            <source>Who needs attention ({n})</source>
            <translation>需要关注（{n} 人）</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>departments</name>
        <message>
            <source>All together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>No department</source>
            <translation>未填部门</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
    </context>
    <context>
        <name>failed_joins</name>
        <message>
            <source>Let them get a new code on their phone and type it within 5 minutes.</source>
            <translation>请对方在手机上重新获取验证码，并在 5 分钟内填写。</translation>
        </message>
        <message>
            <source>Let them scan the QR code that is shown here now.</source>
            <translation>请对方重新扫描现在显示的二维码。</translation>
        </message>
        <message>
            <source>The code was no longer valid</source>
            <translation>验证码已失效</translation>
        </message>
        <message>
            <source>Too many wrong codes</source>
            <translation>验证码错误次数过多</translation>
        </message>
        <message>
            <source>Is a member already</source>
            <translation>已是该团体成员</translation>
        </message>
        <message>
            <source>Nothing to do: this ID is in the member list.</source>
            <translation>无需处理：此证件已在成员列表中。</translation>
        </message>
        <message>
            <source>The group was full</source>
            <translation>团体已满员</translation>
        </message>
        <message>
            <source>Delete who has left, or create another group and invite there.</source>
            <translation>请删除已离开的成员，或新建团体后再邀请。</translation>
        </message>
        <message>
            <source>Joining was switched off</source>
            <translation>已关闭“允许新成员加入”</translation>
        </message>
        <message>
            <source>Switch on “Let new members join”; the same QR code then works again.</source>
            <translation>打开“允许新成员加入”后，原二维码即可继续使用。</translation>
        </message>
        <message>
            <source>The invite had expired</source>
            <translation>邀请已过期</translation>
        </message>
        <message>
            <source>The invite was revoked</source>
            <translation>邀请已作废</translation>
        </message>
        <message>
            <source>The name does not fit this ID</source>
            <translation>姓名与此证件登记的不一致</translation>
        </message>
        <message>
            <source>This ID has another phone number</source>
            <translation>此证件已用另一个手机号登记</translation>
        </message>
        <message>
            <source>Let them use the phone of their first joining. Who was recorded without one joins anew after a deletion.</source>
            <translation>请对方使用第一次加入时的手机号；现场登记时没有手机号的，删除后重新加入。</translation>
        </message>
        <message>
            <source>Compare the name with the document, also rare characters and spaces.</source>
            <translation>请对照证件核对姓名，注意生僻字和空格。</translation>
        </message>
    </context>
    <context>
        <name>health_texts</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Since the last time: {changes}.</source>
            <translation>较上次：{changes}。</translation>
        </message>
        <message>
            <source>Tests count from the sampling time</source>
            <translation>核酸时效自采样时间起算</translation>
        </message>
        <message>
            <source>Tests count from the testing time</source>
            <translation>核酸时效自检测时间起算</translation>
        </message>
        <message>
            <source>Nothing is filled in.</source>
            <translation>未填写。</translation>
        </message>
        <message>
            <source>The row says nothing about health.</source>
            <translation>该行没有健康信息。</translation>
        </message>
        <message>
            <source>This is none of the words to choose from.</source>
            <translation>不是可选的内容。</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>内容过长。</translation>
        </message>
        <message>
            <source>This contains characters that cannot be shown.</source>
            <translation>含有无法显示的字符。</translation>
        </message>
        <message>
            <source>This is no time.</source>
            <translation>不是有效的时间。</translation>
        </message>
        <message>
            <source>This time has not come yet.</source>
            <translation>时间晚于现在。</translation>
        </message>
        <message>
            <source>This is no name of a person.</source>
            <translation>不是有效的姓名。</translation>
        </message>
        <message>
            <source>This number cannot be right: check it.</source>
            <translation>证件号码有误，请核对。</translation>
        </message>
        <message>
            <source>The member with this number has another name.</source>
            <translation>该证件号码的成员姓名不同。</translation>
        </message>
        <message>
            <source>This is no mobile phone number.</source>
            <translation>这不是手机号码。</translation>
        </message>
        <message>
            <source>The same person stands in a row above.</source>
            <translation>与上面某行是同一人。</translation>
        </message>
        <message>
            <source>Too many phones in the file differ in their middle digits alone.</source>
            <translation>文件中有太多仅中间几位不同的手机号。</translation>
        </message>
        <message>
            <source>Somebody else in a row above has this number.</source>
            <translation>上面有一行的另一人用了这个工号。</translation>
        </message>
        <message>
            <source>{n} turned red</source>
            <translation>{n} 人变为红码</translation>
        </message>
        <message>
            <source>{n} turned yellow</source>
            <translation>{n} 人变为黄码</translation>
        </message>
        <message>
            <source>{n} turned green again</source>
            <translation>{n} 人恢复绿码</translation>
        </message>
        <message>
            <source>{n} newly tested positive</source>
            <translation>{n} 人新增阳性</translation>
        </message>
        <message>
            <source>No new data of {n}: the source cannot tell now. What was known stays.</source>
            <translation>{n} 人未取得数据：数据来源暂时无法提供。原有数据保留。</translation>
        </message>
        <message>
            <source>No new data of {n}: what the source told makes no sense. What was known stays.</source>
            <translation>{n} 人未取得数据：数据来源的答复无法识别。原有数据保留。</translation>
        </message>
        <message>
            <source>No new data of {n}: the source did not answer. What was known stays.</source>
            <translation>{n} 人未取得数据：数据来源没有答复。原有数据保留。</translation>
        </message>
    </context>
    <context>
        <name>invite_words</name>
        <message>
            <source>Scan the code with WeChat, a camera or a browser</source>
            <translation>用微信、相机或浏览器扫描二维码</translation>
        </message>
        <message>
            <source>Check the group, then give name, ID and phone</source>
            <translation>核对团体，填写姓名、证件和手机号</translation>
        </message>
        <message>
            <source>Read, tick and agree: you are in</source>
            <translation>阅读并勾选同意，加入团体</translation>
        </message>
        <message>
            <source>Valid until {time}</source>
            <translation>有效期至 {time}</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy, HH:mm</source>
            <comment>format of a time</comment>
            <translation>yyyy年M月d日（dddd）HH:mm</translation>
        </message>
    </context>
    <context>
        <name>invites</name>
        <message>
            <source>{made} to {end} · joined: {uses}</source>
            <translation>{made} 至 {end} · 已加入 {uses} 人</translation>
        </message>
    </context>
    <context>
        <name>kiosk</name>
        <message>
            <source>{limit} people are in the group; nobody else can join. Please ask the staff.</source>
            <translation>团体已满 {limit} 人，不能再加入，请咨询现场工作人员。</translation>
        </message>
        <message>
            <source>The group is full</source>
            <translation>已满员</translation>
        </message>
        <message>
            <source>Joining is paused</source>
            <translation>暂停加入</translation>
        </message>
        <message>
            <source>Nobody can join just now. Please ask the staff.</source>
            <translation>现在暂不能加入，请咨询现场工作人员。</translation>
        </message>
        <message>
            <source>The invitation has ended</source>
            <translation>邀请已结束</translation>
        </message>
        <message>
            <source>This group is no longer shown here. Please ask the staff.</source>
            <translation>此处不再展示该团体，请咨询现场工作人员。</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>无法连接</translation>
        </message>
        <message>
            <source>Phones cannot open the page for joining just now. Please ask the staff.</source>
            <translation>手机暂时无法打开加入页面，请咨询现场工作人员。</translation>
        </message>
        <message>
            <source>Joining is possible again as soon as the connection is back. It is tried all the time.</source>
            <translation>正在自动重新连接，恢复后即可继续加入，请稍候。</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>请稍候</translation>
        </message>
        <message>
            <source>The QR code is being made.</source>
            <translation>正在生成二维码…</translation>
        </message>
    </context>
    <context>
        <name>member_sheet</name>
        <message>
            <source>Details of {name}</source>
            <translation>{name} 成员信息</translation>
        </message>
    </context>
    <context>
        <name>members</name>
        <message>
            <source>{age} negative</source>
            <translation>{age}阴性</translation>
        </message>
        <message>
            <source>Test over 72 hours old</source>
            <translation>核酸超72小时</translation>
        </message>
        <message>
            <source>Test: {state}</source>
            <translation>核酸{state}</translation>
        </message>
        <message>
            <source>Reported late</source>
            <translation>补报</translation>
        </message>
        <message>
            <source>No report today</source>
            <translation>未填日报</translation>
        </message>
        <message>
            <source>Name (remark)</source>
            <translation>姓名（备注）</translation>
        </message>
        <message>
            <source>Remark / department</source>
            <translation>备注/部门</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Health code</source>
            <translation>健康码</translation>
        </message>
        <message>
            <source>Nucleic acid test</source>
            <translation>核酸检测</translation>
        </message>
        <message>
            <source>Vaccination</source>
            <translation>疫苗接种</translation>
        </message>
        <message>
            <source>Report today</source>
            <translation>今日日报</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>加入时间</translation>
        </message>
        <message>
            <source>All members</source>
            <translation>全部成员</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{name}: {values}</source>
            <translation>{name}：{values}</translation>
        </message>
        <message>
            <source>Search: “{text}”</source>
            <translation>搜索：“{text}”</translation>
        </message>
        <message>
            <source>Member list</source>
            <translation>成员列表</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Please correct the marked fields.</source>
            <translation>请更正标出的内容。</translation>
        </message>
        <message>
            <source>The server did not understand the request.</source>
            <translation>服务器无法理解该请求。</translation>
        </message>
        <message>
            <source>This is no longer there, or not open to you.</source>
            <translation>内容已不存在，或您无权查看。</translation>
        </message>
        <message>
            <source>Your session is over. Please sign in again.</source>
            <translation>登录已失效，请重新登录。</translation>
        </message>
        <message>
            <source>Please give your real name and ID first.</source>
            <translation>请先完成实名认证。</translation>
        </message>
        <message>
            <source>Your role in this group does not allow this.</source>
            <translation>您在该团体中的角色不能进行此操作。</translation>
        </message>
        <message>
            <source>Name and ID number do not belong together.</source>
            <translation>姓名与证件号码不一致。</translation>
        </message>
        <message>
            <source>This ID is registered with another phone number. Please use that phone.</source>
            <translation>该证件已用其他手机号登记，请使用原手机号。</translation>
        </message>
        <message>
            <source>This phone number belongs to another person's account.</source>
            <translation>该手机号已绑定其他人的证件。</translation>
        </message>
        <message>
            <source>One creator can have {limit} groups at most. Dissolve one that is no longer used.</source>
            <translation>一个创建人最多可创建 {limit} 个团体，请先解散不再使用的团体。</translation>
        </message>
        <message>
            <source>The group is full with {limit} people.</source>
            <translation>该团体已满 {limit} 人。</translation>
        </message>
        <message>
            <source>Joining is switched off for this group.</source>
            <translation>该团体暂不允许新成员加入。</translation>
        </message>
        <message>
            <source>This group was dissolved.</source>
            <translation>该团体已解散。</translation>
        </message>
        <message>
            <source>The invite has expired. Make a new one.</source>
            <translation>邀请已失效，请重新生成。</translation>
        </message>
        <message>
            <source>The invite was revoked. Make a new one.</source>
            <translation>邀请已作废，请重新生成。</translation>
        </message>
        <message>
            <source>There is no such invite.</source>
            <translation>邀请不存在。</translation>
        </message>
        <message>
            <source>This person is already a member of the group.</source>
            <translation>该人员已是团体成员。</translation>
        </message>
        <message>
            <source>The paper has an older version of the texts. Have the newest one ({version}) signed.</source>
            <translation>纸质授权书是旧版本，请签署最新版本（{version}）。</translation>
        </message>
        <message>
            <source>The creator cannot be deleted and is no administrator; dissolve the group instead.</source>
            <translation>创建人不能删除，也不能设为或解除管理员；如不再使用，可解散团体。</translation>
        </message>
        <message>
            <source>An administrator cannot be deleted. Revoke the administrator first.</source>
            <translation>管理员不能直接删除，请先解除管理员。</translation>
        </message>
        <message>
            <source>A group can have {limit} administrators at most. Revoke one first.</source>
            <translation>一个团体最多设置 {limit} 名管理员，请先解除一名。</translation>
        </message>
        <message>
            <source>It is too late to undo this: the data are erased. The member can be invited again.</source>
            <translation>已不能撤销：数据已清除。可重新邀请该成员加入。</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. Nothing was overwritten; look at it again.</source>
            <translation>他人已修改此内容。未覆盖任何内容，请重新查看。</translation>
        </message>
        <message>
            <source>The data can be refreshed once in 30 minutes. Try again in {retry_after}.</source>
            <translation>30 分钟内不可重复刷新，请在 {retry_after}后再试。</translation>
        </message>
        <message>
            <source>The health data could not be fetched. Nothing was changed; try again now or later.</source>
            <translation>未能获取健康数据，原有数据未变，可立即或稍后重试。</translation>
        </message>
        <message>
            <source>{count} rows are wrong, so nothing was imported. Correct them in the file first.</source>
            <translation>有 {count} 行有误，因此没有导入任何数据。请先在文件中改正。</translation>
        </message>
        <message>
            <source>A roster holds {limit} people at most. Nothing was imported.</source>
            <translation>花名册最多 {limit} 人，未导入任何内容。</translation>
        </message>
        <message>
            <source>Rosters were looked at or imported {limit} times within a day. Try again tomorrow.</source>
            <translation>一天内预览或导入花名册已达 {limit} 次，请明天再试。</translation>
        </message>
        <message>
            <source>The file is too large. Up to {megabytes} MB, {rows} rows and {columns} columns are read.</source>
            <translation>文件过大。最多读取 {megabytes} MB、{rows} 行、{columns} 列。</translation>
        </message>
        <message>
            <source>The file could not be read. Please choose an XLSX or CSV file made by the template.</source>
            <translation>无法读取该文件。请选择按模板填写的 XLSX 或 CSV 文件。</translation>
        </message>
        <message>
            <source>These columns of the template are missing: {columns}. Nothing was imported.</source>
            <translation>缺少模板中的栏目：{columns}。没有导入任何数据。</translation>
        </message>
        <message>
            <source>The daily report is switched off for this group.</source>
            <translation>该团体未开启健康日报。</translation>
        </message>
        <message>
            <source>No report is asked for on this day.</source>
            <translation>这一天无需填报。</translation>
        </message>
        <message>
            <source>Reports are taken from {opens_at}.</source>
            <translation>{opens_at} 起可以填报。</translation>
        </message>
        <message>
            <source>The deadline at {deadline} has passed.</source>
            <translation>已过截止时间 {deadline}。</translation>
        </message>
        <message>
            <source>Somebody reported something abnormal on this day: there is something to report.</source>
            <translation>当天已有人填报异常，不能作零报告。</translation>
        </message>
        <message>
            <source>Everybody who has not reported was already reminded on this day.</source>
            <translation>当天未报的人均已提醒过。</translation>
        </message>
        <message>
            <source>This server sends no SMS. Copy the reminder and send it another way.</source>
            <translation>本服务不能发送短信。请复制提醒文字，用其他方式发送。</translation>
        </message>
        <message>
            <source>A code was just sent. Try again in {retry_after}.</source>
            <translation>验证码刚刚已发送，请在 {retry_after}后再试。</translation>
        </message>
        <message>
            <source>This phone got {limit} codes today. Try again in {retry_after}.</source>
            <translation>该手机号今日已发送 {limit} 次验证码，请在 {retry_after}后再试。</translation>
        </message>
        <message>
            <source>The SMS could not be sent. Please try again.</source>
            <translation>短信没有发出，请重试。</translation>
        </message>
        <message>
            <source>The SMS gateway did not answer. If no SMS arrives, try again in {retry_after}.</source>
            <translation>短信网关没有回应。如果没有收到短信，请在 {retry_after}后重试。</translation>
        </message>
        <message>
            <source>The code is wrong. Tries left: {tries_left}.</source>
            <translation>验证码错误，还可尝试 {tries_left} 次。</translation>
        </message>
        <message>
            <source>The code is no longer valid. Get a new one.</source>
            <translation>验证码已失效，请重新获取。</translation>
        </message>
        <message>
            <source>The code was wrong {limit} times. Get a new one.</source>
            <translation>验证码已错误 {limit} 次，请重新获取。</translation>
        </message>
        <message>
            <source>The data are on a server and are backed up there.</source>
            <translation>数据在服务器上，由服务器备份。</translation>
        </message>
        <message>
            <source>The file cannot be written or read there. Nothing was changed; choose another folder.</source>
            <translation>无法在此处写入或读取文件，数据未改动；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>This is no backup of this program, or it is damaged. Nothing was changed.</source>
            <translation>这不是本程序的备份文件，或文件已损坏。数据未改动。</translation>
        </message>
        <message>
            <source>This backup was made with the key of another computer. Nothing was changed.</source>
            <translation>此备份由另一台电脑的密钥生成。数据未改动。</translation>
        </message>
        <message>
            <source>A newer version of this program made this backup. Please update; nothing was changed.</source>
            <translation>此备份由更新版本的程序生成，请先更新程序；数据未改动。</translation>
        </message>
        <message>
            <source>The request was sent twice with different content.</source>
            <translation>同一请求以不同内容发送了两次。</translation>
        </message>
        <message>
            <source>The page for phones does not answer at {address}. Choose another address.</source>
            <translation>手机页面在 {address} 无法访问，请选择其他地址。</translation>
        </message>
        <message>
            <source>The server is busy. Please try again in a moment.</source>
            <translation>服务器繁忙，请稍后再试。</translation>
        </message>
        <message>
            <source>The server gave an answer that makes no sense.</source>
            <translation>服务器的答复无法识别。</translation>
        </message>
        <message>
            <source>The server cannot be reached. What you typed is kept; try again when it is back.</source>
            <translation>无法连接服务器。已填写的内容会保留，恢复后请重试。</translation>
        </message>
        <message>
            <source>The server's address is not secure: it needs https and a valid certificate.</source>
            <translation>服务器地址不安全：须使用 https 且证书有效。</translation>
        </message>
        <message>
            <source>The service on this computer did not start. Your data are unchanged; see the log.</source>
            <translation>本机服务未能启动。您的数据没有变化，原因请看日志。</translation>
        </message>
        <message>
            <source>Another copy of this program works on the same data. Close it, then try again.</source>
            <translation>本程序的另一个副本正在使用同一份数据。请先关闭它再重试。</translation>
        </message>
        <message>
            <source>The key of your data is not there. Unlock the keyring, then try again.</source>
            <translation>找不到您数据的密钥。请先解锁系统密钥环，然后重试。</translation>
        </message>
        <message>
            <source>A newer version of this program made your data. Please update; nothing was changed.</source>
            <translation>您的数据由更新版本的程序生成。请升级程序；数据没有任何改动。</translation>
        </message>
        <message>
            <source>Program {program} and server {server} do not fit together. Please update.</source>
            <translation>程序 {program} 与服务器 {server} 版本不匹配，请更新。</translation>
        </message>
        <message>
            <source>Something unexpected happened. Nothing was changed; see the log.</source>
            <translation>发生意外错误，未更改任何内容，详见日志。</translation>
        </message>
        <message>
            <source>Please fill this in.</source>
            <translation>请填写此项。</translation>
        </message>
        <message>
            <source>This is too short.</source>
            <translation>内容过短。</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>内容过长。</translation>
        </message>
        <message>
            <source>This contains characters that cannot be shown.</source>
            <translation>含有无法显示的字符。</translation>
        </message>
        <message>
            <source>Please choose one.</source>
            <translation>请选择。</translation>
        </message>
        <message>
            <source>Please tick this to go on.</source>
            <translation>请勾选后继续。</translation>
        </message>
        <message>
            <source>A name has no digits.</source>
            <translation>姓名不能包含数字。</translation>
        </message>
        <message>
            <source>A resident ID number has 18 characters.</source>
            <translation>身份证号码应为 18 位。</translation>
        </message>
        <message>
            <source>An ID number has digits only; the last may be X.</source>
            <translation>身份证号码只能为数字，末位可为 X。</translation>
        </message>
        <message>
            <source>The first six digits are no region.</source>
            <translation>前六位地区码不存在。</translation>
        </message>
        <message>
            <source>The date of birth in the number does not exist.</source>
            <translation>号码中的出生日期不存在。</translation>
        </message>
        <message>
            <source>The date of birth in the number is in the future.</source>
            <translation>号码中的出生日期在将来。</translation>
        </message>
        <message>
            <source>The birth date in the number is too long ago.</source>
            <translation>号码中的出生日期过早。</translation>
        </message>
        <message>
            <source>The last character does not fit: check the number.</source>
            <translation>校验码不符，请核对号码。</translation>
        </message>
        <message>
            <source>This is no number of that kind of document.</source>
            <translation>证件号码格式与证件类型不符。</translation>
        </message>
        <message>
            <source>This is no phone number.</source>
            <translation>手机号格式不正确。</translation>
        </message>
        <message>
            <source>Please give a mobile phone number.</source>
            <translation>请填写手机号码。</translation>
        </message>
        <message>
            <source>The code has 6 digits.</source>
            <translation>验证码为 6 位数字。</translation>
        </message>
        <message>
            <source>Please choose province, city and district.</source>
            <translation>请选择省、市、区。</translation>
        </message>
        <message>
            <source>This machine does not have that address now.</source>
            <translation>本机当前没有该地址。</translation>
        </message>
        <message>
            <source>Please give an https address without user name, question mark or #.</source>
            <translation>请填写 https 地址，不含用户名、问号和 #。</translation>
        </message>
        <message>
            <source>Please use letters, digits and signs without spaces.</source>
            <translation>请使用英文字母、数字和符号，不含空格。</translation>
        </message>
        <message>
            <source>Another program uses this port.</source>
            <translation>该端口已被其他程序占用。</translation>
        </message>
        <message>
            <source>Please give a port from 1024 to 65535, or leave this empty for an automatic one.</source>
            <translation>请填写 1024～65535 的端口，留空则自动选择。</translation>
        </message>
        <message>
            <source>Browsers refuse this port. Please give another one.</source>
            <translation>浏览器拒绝访问此端口，请换一个。</translation>
        </message>
        <message>
            <source>Please give 35.0 to 42.0 °C.</source>
            <translation>体温应在 35.0 至 42.0 °C 之间。</translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>与团体名称不一致。</translation>
        </message>
        <message>
            <source>This has to be later.</source>
            <translation>应晚于前一项。</translation>
        </message>
        <message>
            <source>This is in the future.</source>
            <translation>不能晚于现在。</translation>
        </message>
    </context>
    <context>
        <name>moments</name>
        <message>
            <source>{n} s</source>
            <translation>{n} 秒</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} 分钟</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} 小时</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>{n} min ago</source>
            <translation>{n} 分钟前</translation>
        </message>
    </context>
    <context>
        <name>paper</name>
        <message>
            <source>Boxes to tick</source>
            <translation>勾选框</translation>
        </message>
        <message>
            <source>Column for signatures</source>
            <translation>签名栏</translation>
        </message>
        <message>
            <source>Printed by {operator} on {time}</source>
            <translation>{operator} 打印于 {time}</translation>
        </message>
        <message>
            <source>Page {n} of {all}</source>
            <translation>第 {n} 页，共 {all} 页</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Nobody matches.</source>
            <translation>没有符合条件的人员。</translation>
        </message>
        <message>
            <source>Showing {n} of {all}</source>
            <translation>显示 {n} / 共 {all} 人</translation>
        </message>
        <message>
            <source>Data updated: {time}</source>
            <translation>数据更新时间：{time}</translation>
        </message>
        <message>
            <source>Source: {sources}</source>
            <translation>数据来源：{sources}</translation>
        </message>
        <message>
            <source>About this list</source>
            <translation>列表说明</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>{n} / 共 {all} 人</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Group name</source>
            <translation>团体名称</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Data updated</source>
            <translation>数据更新时间</translation>
        </message>
        <message>
            <source>Source of data</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>Exported by</source>
            <translation>导出人</translation>
        </message>
        <message>
            <source>Exported on</source>
            <translation>导出时间</translation>
        </message>
    </context>
    <context>
        <name>poster</name>
        <message>
            <source>Poster {group}</source>
            <translation>邀请海报 {group}</translation>
        </message>
        <message>
            <source>Two on a sheet</source>
            <translation>每页两份</translation>
        </message>
        <message>
            <source>Four on a sheet</source>
            <translation>每页四份</translation>
        </message>
        <message>
            <source>{name} invites you</source>
            <translation>邀请人：{name}</translation>
        </message>
        <message>
            <source>Check that you know who invites you before you go on.</source>
            <translation>请核对邀请人为您熟知的人。</translation>
        </message>
        <message>
            <source>The code cannot be scanned? Type this address into a browser on the phone:</source>
            <translation>无法扫码？请在手机浏览器中输入以下网址：</translation>
        </message>
        <message>
            <source>Run by the organisation that invites you; not an official service.</source>
            <translation>本服务由邀请您的单位自行运行，不是政府部门的官方服务。</translation>
        </message>
        <message>
            <source>Scan to join the group</source>
            <translation>扫码加入团体</translation>
        </message>
    </context>
    <context>
        <name>report_form</name>
        <message>
            <source>Daily report form</source>
            <translation>健康日报表</translation>
        </message>
        <message>
            <source>To be handed in by {deadline}. Questions: edition {version}.</source>
            <translation>请于 {deadline} 前交回。填报内容第 {version} 版。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Temperature in °C</source>
            <translation>体温（°C）</translation>
        </message>
        <message>
            <source>Measured at</source>
            <translation>测量时间</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>I promise that this is true and complete.</source>
            <translation>本人承诺：以上内容真实、完整。</translation>
        </message>
    </context>
    <context>
        <name>report_papers</name>
        <message>
            <source>Daily report {day}</source>
            <translation>健康日报 {day}</translation>
        </message>
        <message>
            <source>Not reported {day}</source>
            <translation>未报名单 {day}</translation>
        </message>
        <message>
            <source>Daily report of {day}: {state}</source>
            <translation>{day} 健康日报：{state}</translation>
        </message>
        <message>
            <source>Name (remark)</source>
            <translation>姓名（备注）</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Reminded</source>
            <translation>提醒时间</translation>
        </message>
        <message>
            <source>Zero report by {name} at {time}: nothing abnormal.</source>
            <translation>{name} 于 {time} 作零报告：无异常。</translation>
        </message>
        <message>
            <source>Filled in by</source>
            <translation>填表人</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应报</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>已报</translation>
        </message>
        <message>
            <source>Not reported</source>
            <translation>未报</translation>
        </message>
        <message>
            <source>Abnormal</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>免报</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>补报</translation>
        </message>
        <message>
            <source>Fever (37.3 °C and more)</source>
            <translation>发热（37.3 °C 及以上）</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>统计时间</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{department}: {names}</source>
            <translation>{department}：{names}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>reports</name>
        <message>
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <source>no report was asked for</source>
            <translation>未开启填报</translation>
        </message>
        <message>
            <source>no report is asked for on this day</source>
            <translation>当天无需填报</translation>
        </message>
        <message>
            <source>reports are taken from {opens} to {deadline}</source>
            <translation>{opens} 至 {deadline} 填报</translation>
        </message>
        <message>
            <source>open until {deadline}</source>
            <translation>填报中，{deadline} 截止</translation>
        </message>
        <message>
            <source>closed at {deadline}; late reports until midnight</source>
            <translation>{deadline} 已截止，当天仍可补报</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>{weekday} · {stage}</source>
            <translation>{weekday} · {stage}</translation>
        </message>
        <message>
            <source>switched off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>{days}, {opens} to {deadline}: {questions}</source>
            <translation>{days}，{opens} 至 {deadline}：{questions}</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>已承诺</translation>
        </message>
        <message>
            <source>First sent</source>
            <translation>首次填报</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>最后修改</translation>
        </message>
        <message>
            <source>Name (remark)</source>
            <translation>姓名（备注）</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>Symptoms</source>
            <translation>症状</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>{time} · late</source>
            <translation>{time} · 补报</translation>
        </message>
        <message>
            <source>Reminded {time}</source>
            <translation>{time} 已提醒</translation>
        </message>
    </context>
    <context>
        <name>roster</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机号码</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>部门</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Has joined</source>
            <translation>已加入</translation>
        </message>
        <message>
            <source>Not joined</source>
            <translation>未加入</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>Not joined yet</source>
            <translation>未加入名单</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>花名册</translation>
        </message>
        <message>
            <source>No department</source>
            <translation>未填部门</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>screens</name>
        <message>
            <source>Screen {number}: {name}, {width} × {height}</source>
            <translation>屏幕 {number}：{name}，{width} × {height}</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Company</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Public institution</source>
            <translation>事业单位</translation>
        </message>
        <message>
            <source>Government body</source>
            <translation>政府机构</translation>
        </message>
        <message>
            <source>Association</source>
            <translation>社会团体</translation>
        </message>
        <message>
            <source>Other type</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Green code</source>
            <translation>绿码</translation>
        </message>
        <message>
            <source>Yellow code</source>
            <translation>黄码</translation>
        </message>
        <message>
            <source>Red code</source>
            <translation>红码</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24小时</translation>
        </message>
        <message>
            <source>48 hours</source>
            <translation>48小时</translation>
        </message>
        <message>
            <source>72 hours</source>
            <translation>72小时</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7天</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Being tested</source>
            <translation>检测中</translation>
        </message>
        <message>
            <source>Positive</source>
            <translation>阳性</translation>
        </message>
        <message>
            <source>No record</source>
            <translation>无记录</translation>
        </message>
        <message>
            <source>Time in the future</source>
            <translation>时间有误</translation>
        </message>
        <message>
            <source>Negative</source>
            <translation>阴性</translation>
        </message>
        <message>
            <source>3 doses</source>
            <translation>3剂次</translation>
        </message>
        <message>
            <source>2 doses</source>
            <translation>2剂次</translation>
        </message>
        <message>
            <source>1 dose</source>
            <translation>1剂次</translation>
        </message>
        <message>
            <source>Not vaccinated</source>
            <translation>未接种</translation>
        </message>
        <message>
            <source>Inactivated</source>
            <translation>灭活</translation>
        </message>
        <message>
            <source>Adenovirus vector</source>
            <translation>腺病毒载体</translation>
        </message>
        <message>
            <source>Protein subunit</source>
            <translation>重组蛋白</translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation>演示数据</translation>
        </message>
        <message>
            <source>File import</source>
            <translation>文件导入</translation>
        </message>
        <message>
            <source>Health authority</source>
            <translation>卫生健康部门</translation>
        </message>
        <message>
            <source>Self-report</source>
            <translation>个人填报</translation>
        </message>
        <message>
            <source>Resident ID card</source>
            <translation>居民身份证</translation>
        </message>
        <message>
            <source>Hong Kong and Macao travel permit</source>
            <translation>港澳居民来往内地通行证</translation>
        </message>
        <message>
            <source>Taiwan travel permit</source>
            <translation>台湾居民来往大陆通行证</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Foreign permanent resident ID card</source>
            <translation>外国人永久居留身份证</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>创建人</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Not older than 24 hours</source>
            <translation>24小时内</translation>
        </message>
        <message>
            <source>Not older than 48 hours</source>
            <translation>48小时内</translation>
        </message>
        <message>
            <source>Not older than 72 hours</source>
            <translation>72小时内</translation>
        </message>
        <message>
            <source>Not older than 7 days</source>
            <translation>7天内</translation>
        </message>
        <message>
            <source>No test asked for</source>
            <translation>不要求核酸检测</translation>
        </message>
        <message>
            <source>No vaccination asked for</source>
            <translation>不要求接种</translation>
        </message>
        <message>
            <source>At least 1 dose</source>
            <translation>至少 1 剂次</translation>
        </message>
        <message>
            <source>At least 2 doses</source>
            <translation>至少 2 剂次</translation>
        </message>
        <message>
            <source>At least 3 doses</source>
            <translation>至少 3 剂次</translation>
        </message>
        <message>
            <source>Full course</source>
            <translation>全程接种</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Create a group</source>
            <translation>创建团体</translation>
        </message>
        <message>
            <source>Join a group</source>
            <translation>加入团体</translation>
        </message>
        <message>
            <source>My page</source>
            <translation>我的页面</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>已报</translation>
        </message>
        <message>
            <source>Abnormal</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Zero report</source>
            <translation>零报告</translation>
        </message>
        <message>
            <source>Not reported</source>
            <translation>未报</translation>
        </message>
        <message>
            <source>Exempt</source>
            <translation>免报</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>无需填报</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>体温</translation>
        </message>
        <message>
            <source>Symptoms now</source>
            <translation>当前症状</translation>
        </message>
        <message>
            <source>Own status</source>
            <translation>本人状态</translation>
        </message>
        <message>
            <source>Status of the household</source>
            <translation>共同居住人状态</translation>
        </message>
        <message>
            <source>Where now</source>
            <translation>当前所在地</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Own promise</source>
            <translation>本人承诺</translation>
        </message>
        <message>
            <source>Fever</source>
            <translation>发热</translation>
        </message>
        <message>
            <source>Dry cough</source>
            <translation>干咳</translation>
        </message>
        <message>
            <source>Fatigue</source>
            <translation>乏力</translation>
        </message>
        <message>
            <source>Sore throat</source>
            <translation>咽痛</translation>
        </message>
        <message>
            <source>Blocked or runny nose</source>
            <translation>鼻塞流涕</translation>
        </message>
        <message>
            <source>Diarrhoea</source>
            <translation>腹泻</translation>
        </message>
        <message>
            <source>Vomiting</source>
            <translation>呕吐</translation>
        </message>
        <message>
            <source>Rash</source>
            <translation>皮疹</translation>
        </message>
        <message>
            <source>Red eyes</source>
            <translation>结膜充血</translation>
        </message>
        <message>
            <source>Loss of smell or taste</source>
            <translation>嗅味觉减退</translation>
        </message>
        <message>
            <source>Other symptom</source>
            <translation>其他症状</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Was at the same place</source>
            <translation>时空伴随者</translation>
        </message>
        <message>
            <source>Contact of a close contact</source>
            <translation>次密接触者</translation>
        </message>
        <message>
            <source>Close contact</source>
            <translation>密接触者</translation>
        </message>
        <message>
            <source>Confirmed case</source>
            <translation>确诊者</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Mother</source>
            <translation>母亲</translation>
        </message>
        <message>
            <source>Father</source>
            <translation>父亲</translation>
        </message>
        <message>
            <source>Other guardian</source>
            <translation>其他监护人</translation>
        </message>
    </context>
</TS>
