citation-cite = الاستشهاد بالفقرة { $number }
citation-cite-this = الاستشهاد بهذه الفقرة
citation-link = رابط
citation-copy = نسخ
citation-copied = تم النسخ

paragraph-link = الفقرة { $number }، رابط دائم
paragraph-unnumbered-link = فقرة غير مرقمة، رابط دائم

source-steward = القيِّم على السجل
source-source = المصدر
source-verified = آخر تحقق
source-history = سجل التغييرات

form-errors =
    { $count ->
        [zero] لا يوجد ما يلزم استكماله أو تصحيحه
        [one] أمر واحد يلزم استكماله أو تصحيحه
        [two] أمران يلزم استكمالهما أو تصحيحهما
        [few] { $count } أمور يلزم استكمالها أو تصحيحها
        [many] { $count } أمرا يلزم استكمالها أو تصحيحها
        *[other] { $count } أمر يلزم استكمالها أو تصحيحها
    }

contents-title = المحتويات
contents-of-document = محتويات الوثيقة

search-words = كلمات أو رمز وثيقة أو فقرة
search-help = كلمة أو رمز وثيقة أو فقرة، مثل { $example }
search-narrow = تضييق النتائج
search-apply = تطبيق

pagination-title = صفحات النتائج
pagination-page = الصفحة { $page }
pagination-previous = السابقة
pagination-next = التالية

difference-inserted = أُضيف:
difference-deleted = حُذف:

tiles-as-table = البيانات نفسها في شكل جدول
tiles-group = المجموعة
