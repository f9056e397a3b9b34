citation-cite = 引用第{ $number }段
citation-cite-this = 引用本段
citation-link = 链接
citation-copy = 复制
citation-copied = 已复制

paragraph-link = 第{ $number }段，永久链接
paragraph-unnumbered-link = 无编号段落，永久链接

source-steward = 管理方
source-source = 来源
source-verified = 最近核实
source-history = 修改记录

form-errors = 有{ $count }处需要补充或更正

contents-title = 目录
contents-of-document = 文件目录

search-words = 词语、文号或段落
search-help = 词语、文号或段落，例如{ $example }
search-narrow = 缩小范围
search-apply = 应用

pagination-title = 结果页
pagination-page = 第{ $page }页
pagination-previous = 上一页
pagination-next = 下一页

difference-inserted = 增加：
difference-deleted = 删除：

tiles-as-table = 以表格形式查看相同数据
tiles-group = 组别
