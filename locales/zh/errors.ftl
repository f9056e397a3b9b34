error-bad-request-title = 无法读取该请求
error-bad-request-text = 地址或表格中含有本网站无法识别的内容。请返回并核对所输入的内容。

error-refused-title = 您无权查看此页面
error-refused-text = 由记录的管理方决定谁可查看。如您应有查看权限，请询问贵国代表团或本网站的托管方。

error-not-found-title = 此地址没有页面
error-not-found-text = 请核对地址，或按文号或词语搜索文件。已发布段落的引用不会改变。

error-gone-title = 此页面已撤下
error-gone-text = 该页面原在此地址，已由记录的管理方撤下。

error-too-large-title = 内容过大，无法接收
error-too-large-text = 请发送较小的文件，或将案文分成几部分发送。
error-too-many-title = 短时间内请求过多
error-too-many-text = 请稍候一分钟再试。如需大量数据，请使用本网站的开放数据。

error-fault-title = 本网站出现错误
error-fault-text = 错误由我方造成，已为托管方记录。如您提交了表格，请重新打开页面，确认是否已收到，然后再决定是否重新提交。

error-unavailable-title = 本网站暂时无法使用
error-unavailable-text = 请几分钟后再试。已接收的内容没有丢失。

error-reference = 供托管方参考的编号：{ $reference }

error-to-home = 前往首页
error-to-search = 搜索商定案文
