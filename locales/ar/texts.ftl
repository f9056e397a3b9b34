# Pages of texts: citations, notices, lists and search.
citation-section = الفرع { $label }
citation-note = الحاشية { $label }
library-no-author = المؤلف غير مذكور
library-no-date = التاريخ غير مذكور
library-no-translator = المترجم غير مذكور
library-shown-in = لم يُنشر هذا النص بلغة هذه الصفحة، وهو معروض باللغة التالية: { $language }.
library-courtesy-by = ترجمة مجاملة أعدتها الجهة التالية: { $translator }، { $day }. والنص المرجعي هو النص باللغة التالية: { $original }.
library-machine-by = ترجمة آلية ({ $translator }، { $day }) ليست نصا رسميا لأحد. والنص المرجعي هو النص باللغة التالية: { $original }.
library-note-back = العودة إلى موضع الحاشية { $label }
library-beside = ما حول هذه الفقرة
library-table = { $count ->
    [zero] جدول بلا صفوف
    [one] جدول من صف واحد
    [two] جدول من صفين
    [few] جدول من { $count } صفوف
    [many] جدول من { $count } صفا
   *[other] جدول من { $count } صف
}
library-year = السنة
library-history-texts = نصوص هذه الوثيقة
search-how-cite = رمز الوثيقة أو الاستشهاد يقود إلى الموضع مباشرة: A/70/174 13 (f).
search-chosen = عوامل التصفية المختارة
search-remove = إزالة عامل التصفية: { $filter }
search-clear = مسح الكل
search-sort = الترتيب
search-sort-best = الأكثر مطابقة
search-sort-newest = الأحدث أولا
source-not-verified = لم يُتحقق منه بعد
