home-title = 各国就信通技术使用问题商定的内容及后续行动
home-lede = 以案文印发的语文逐段阅读和引用商定案文。阅读无需账户。
home-documents = 文库中有{ $count }份文件
home-latest = 文库最新文件
home-nothing = 尚未发布任何内容
home-nothing-what = 秘书处一旦发布文件，即在此显示。
home-all = 所有文件
home-what = 您可在此进行的操作
home-read = 阅读
home-read-what = 所有已发布的案文，连同其段落、脚注和来源。
home-cite = 引用
home-cite-what = 每个段落都有永久地址和符合联合国体例的引文。
home-find = 查找
home-find-what = 以六种语文搜索所有段落，并查看哪些案文提及这些段落。
home-check = 核对
home-check-what = 已发布的案文不会改动。如有错误可予报告；更正即为新版本。
data-title = 开放数据
data-lede = 凡个人可在页面上看到的内容，程序均可以同样的权限获取。
data-json = JSON格式
data-json-what = 在文库任何页面的地址后加上.json。
data-openapi = 供程序使用的说明
data-openapi-what = 所有操作、其字段和拒绝理由，采用OpenAPI 3.1格式。
data-cite = 使用条款
data-cite-what = 联合国文件按其使用条款公开；书面意见归其作者所有。引用时请注明文号和段次。

# The hosting body while a host has not said its name: the fictional one of the demonstration.
home-demonstration-body = 示范机制
