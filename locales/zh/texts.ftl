# Pages of texts: citations, notices, lists and search.
citation-section = { $label }节
citation-note = 脚注{ $label }
library-no-author = 未注明作者
library-no-date = 未注明日期
library-no-translator = 未注明译者
library-shown-in = 本案文尚未以本页语文发布，现以下列语文显示：{ $language }。
library-courtesy-by = 参考译文，由{ $translator }提供，{ $day }。请以下列语文的案文为准：{ $original }。
library-machine-by = 机器译文（{ $translator }，{ $day }），不是任何一方的正式案文。请以下列语文的案文为准：{ $original }。
library-note-back = 返回脚注{ $label }的标注处
library-beside = 本段前后
library-table = { $count ->
   *[other] 表格，共{ $count }行
}
library-year = 年份
library-history-texts = 本文件的各语文案文
search-how-cite = 输入文号或引文可直接到达：A/70/174 13 (f)。
search-chosen = 已选条件
search-remove = 移除条件：{ $filter }
search-clear = 全部清除
search-sort = 排序
search-sort-best = 最相关
search-sort-newest = 最新
source-not-verified = 尚未核对
