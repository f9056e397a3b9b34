# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = 开展国家间安全合作
norm-b-title = 考虑所有相关信息
norm-c-title = 防止信通技术在本国领土被滥用
norm-d-title = 合作制止犯罪和恐怖主义
norm-e-title = 尊重人权和隐私
norm-f-title = 不破坏关键基础设施
norm-g-title = 保护关键基础设施
norm-h-title = 回应援助请求
norm-i-title = 确保供应链安全
norm-j-title = 报告信通技术漏洞
norm-k-title = 不损害应急响应小组

# The pillars.
pillar-threats = 现有和潜在威胁
pillar-norms = 规则、规范和原则
pillar-international-law = 国际法
pillar-cbms = 建立信任措施
pillar-capacity-building = 能力建设
pillar-institutional-dialogue = 定期机构对话
pillar-cross-cutting = 贯穿各领域的问题
pillar-general = 一般事项

# Kinds of document.
kind-resolution = 决议
kind-decision = 决定
kind-report = 报告
kind-draft = 草案
kind-conference-room-paper = 会议室文件
kind-working-paper = 工作文件
kind-submission = 书面意见
kind-statement = 发言
kind-position = 国家或区域立场
kind-letter = 信函
kind-note-verbale = 普通照会
kind-compilation = 汇编
kind-treaty = 条约
kind-regional-instrument = 区域文书
kind-international-resolution = 国际会议决议
kind-guidance = 指导文件
kind-other = 其他文件

# Kinds of actor.
actor-member-state = 会员国
actor-observer-state = 观察员国
actor-observer = 其他观察员
actor-regional-organisation = 区域组织
actor-un-body = 联合国机构
actor-stakeholder = 利益攸关方组织
actor-group = 国家集团
actor-secretariat = 秘书处
actor-chair = 主席

# Kinds of group of States.
group-regional-group = 区域组
group-regional-organisation = 区域组织
group-intergovernmental-organisation = 政府间组织
group-alliance = 联盟
group-dialogue-forum = 对话论坛
group-coalition = 国家联合体
group-negotiating-group = 共同发言的国家
group-un-category = 联合国类别

# How sure a fact is.
confidence-verified = 已在所列来源中查见
confidence-general-knowledge = 尚未对照来源核实

# How a text was adopted.
adopted-without-a-vote = 未经表决通过
adopted-consensus = 协商一致通过
adopted-no-consensus = 未达成协商一致
adopted-recorded-vote = 经记录表决通过
adopted-recorded-vote-tally = 经记录表决通过：赞成 { $yes } 票，反对 { $no } 票，弃权 { $abstain } 票
adopted-treaty = 以条约形式缔结
adopted-not-applicable = 未经通过程序印发
adopted-not-recorded = 此处未记录通过方式

# Refusals of manifests and sidecars.
manifest-invalid = 描述文件的清单中，字段 { $field } 的内容无法理解。请更正该字段后重试。
manifest-slug-twice = 两份文件使用了相同的地址 { $slug }。请为其中一份另设地址。
