library-title = 文库
library-lede = 商定案文和已发布的文件，逐段呈现。每个段落都有永久地址，可供引用。
library-kind = 文件类型
library-count = { $count }份文件
library-empty = 尚无文件
library-empty-what = 秘书处在此发布文件；文件一经发布即在此显示。
library-demo = 演示
library-text = 文件正文
library-paragraphs = { $count }段
library-this-page-in = 本页语文：
library-comments-on = 对下列文件的评论：{ $document }
library-published = 发布时间：{ $instant }
library-footnotes = 脚注
library-before = 上一段
library-after = 下一段
library-in-context = 查看上下文
library-report = 报告错误
library-in-other-languages = 本段的其他语文文本
library-cites = 提及
library-cited-by = 被下列文件引用
library-not-cited = 文库中没有案文提及本段
library-being-prepared = 刚刚发布的文本中的引文仍在查找。
library-permanent = 永久地址：{ $address }
library-download = 下载

search-how = 可用六种语文中任何一种的词语；"英文直引号内的词语"作为整体查找；减号表示排除某词。
search-title-of = 搜索：{ $q }
search-language = 案文语文
search-count = { $count }段
search-count-more = 超过{ $count }段
search-nothing = 没有找到结果
search-nothing-what = 请减少词语、换一种写法，或使用案文所用语文的词语。

act-library-report-mistake-title = 报告错误
act-library-report-mistake-lede = 请告知本案文的管理方何处有误。已发布的案文不会改动；更正以新版本印发。
act-library-report-mistake-wrong = 有误的词语
act-library-report-mistake-wrong-help = 请从该段任何一种语文的文本中复制。
act-library-report-mistake-right = 应改为
act-library-report-mistake-right-help = 只有案文的管理方能看到这份报告。请勿提供个人数据。
act-library-report-mistake-send = 提交
act-library-report-mistake-done = 已收到您的报告
act-library-report-mistake-next = 案文的管理方将其与来源核对。如印发更正，将作为案文的新版本显示。

form-accepted = 已收到
form-recorded = 记录编号{ $seq }，{ $instant }。
form-to-library = 前往文库
form-title-with-errors = 请核对：{ $title }

# Who keeps a text when nobody else was named.
library-steward-host = 本网站主办方

library-history = 历史记录
library-history-of = { $title }的历史记录
library-history-lede = 每个文本一经公布即固定。可以增加更正或其他语文文本，但不作任何改动。
library-history-what = 文本性质
library-commented-by = 评论本文件的文件
library-history-when = 公布时间
library-status-original = 原文
library-status-official = 正式译文
library-status-courtesy = 参考译文
library-status-machine = 机器译文

act-library-suggest-document-title = 推荐文件
act-library-suggest-document-lede = 请告知主办方文库中缺少哪份文件以及该文件在何处公布。
act-library-suggest-document-name = 文号或标题
act-library-suggest-document-name-help = 例如联合国文号。
act-library-suggest-document-place = 网址
act-library-suggest-document-place-help = 作者或联合国公布该文件的地址。
act-library-suggest-document-send = 发送推荐
act-library-suggest-document-done = 已收到您的推荐
act-library-suggest-document-next = 主办方核对来源，如属本文库范围即予公布。
