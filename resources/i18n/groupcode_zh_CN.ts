<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
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
            <source>Somebody else changed this meanwhile. Nothing was overwritten; look at it again.</source>
            <translation>他人已修改此内容。未覆盖任何内容，请重新查看。</translation>
        </message>
        <message>
            <source>The data can be refreshed once in 30 minutes. Try again in {retry_after}.</source>
            <translation>30 分钟内不可重复刷新，请在 {retry_after}后再试。</translation>
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
            <source>The code could not be sent. Please try again later.</source>
            <translation>验证码发送失败，请稍后再试。</translation>
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
            <source>Another program uses this port.</source>
            <translation>该端口已被其他程序占用。</translation>
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
    </context>
</TS>
