library-title = المكتبة
library-lede = نصوص متفق عليها ووثائق منشورة، فقرة فقرة. ولكل فقرة عنوان دائم ويمكن الاستشهاد بها.
library-kind = نوع الوثيقة
library-count = { $count ->
    [zero] لا توجد وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
library-empty = لا توجد وثائق بعد
library-empty-what = تنشر الأمانة الوثائق هنا، وتظهر كل وثيقة فور نشرها.
library-demo = عرض إيضاحي
library-text = نص الوثيقة
library-paragraphs = { $count ->
    [zero] لا توجد فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}
library-this-page-in = هذه الصفحة باللغات:
library-comments-on = تعليقات على الوثيقة التالية: { $document }
library-published = تاريخ النشر: { $instant }
library-footnotes = الحواشي
library-before = الفقرة السابقة
library-after = الفقرة التالية
library-in-context = القراءة في السياق
library-report = الإبلاغ عن خطأ
library-in-other-languages = هذه الفقرة بلغات أخرى
library-cites = تحيل إلى
library-cited-by = أحالت إليها
library-not-cited = لا يحيل أي نص في المكتبة إلى هذه الفقرة
library-being-prepared = لا يزال البحث جاريا عن الإحالات الواردة في النصوص المنشورة للتو.
library-permanent = العنوان الدائم: { $address }
library-download = تنزيل

search-how = كلمات بأي من اللغات الست؛ وتُلتمس "الكلمات الواردة بين علامتي تنصيص مستقيمتين" مجتمعة؛ وتُستبعد الكلمة المسبوقة بعلامة ناقص.
search-title-of = البحث: { $q }
search-language = لغة النص
search-count = { $count ->
    [zero] لا توجد فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرة
   *[other] { $count } فقرة
}
search-count-more = { $count ->
    [zero] فقرة واحدة أو أكثر
    [one] أكثر من فقرة واحدة
    [two] أكثر من فقرتين
    [few] أكثر من { $count } فقرات
    [many] أكثر من { $count } فقرة
   *[other] أكثر من { $count } فقرة
}
search-nothing = لم يُعثر على شيء
search-nothing-what = يُرجى البحث بعدد أقل من الكلمات، أو بكتابة أخرى، أو بكلمة من لغة النص.

act-library-report-mistake-title = الإبلاغ عن خطأ
act-library-report-mistake-lede = يُرجى إبلاغ القيِّم على هذا النص بموضع الخطأ. ولا يتغير النص المنشور أبدا؛ بل يصدر التصويب في نسخة جديدة.
act-library-report-mistake-wrong = الكلمات الخاطئة
act-library-report-mistake-wrong-help = تُنسخ من الفقرة بأي لغة من لغاتها.
act-library-report-mistake-right = ما ينبغي أن تكون عليه
act-library-report-mistake-right-help = لا يطّلع على البلاغ إلا القيِّم على النص. ويُرجى عدم إدراج أي بيانات شخصية.
act-library-report-mistake-send = إرسال
act-library-report-mistake-done = استُلم بلاغكم
act-library-report-mistake-next = يقارن القيِّم على النص بينه وبين مصدره. وإذا صدر تصويب، فإنه يظهر في نسخة جديدة من النص.

form-accepted = تم الاستلام
form-recorded = الرقم { $seq } في السجل، { $instant }.
form-to-library = الانتقال إلى المكتبة
form-title-with-errors = يُرجى التحقق: { $title }

# Who keeps a text when nobody else was named.
library-steward-host = الجهة المستضيفة لهذا الموقع

library-history = السجل الزمني
library-history-of = السجل الزمني: { $title }
library-history-lede = يُثبَّت كل نص عند نشره. ويضاف إليه تصويب أو لغة أخرى، ولا يُغيَّر فيه شيء.
library-history-what = طبيعة النص
library-commented-by = وثائق تعلق على هذه الوثيقة
library-history-when = تاريخ النشر
library-status-original = النص الأصلي
library-status-official = ترجمة رسمية
library-status-courtesy = ترجمة مجاملة
library-status-machine = ترجمة آلية

act-library-suggest-document-title = اقتراح وثيقة
act-library-suggest-document-lede = أخبر الجهة المستضيفة بالوثيقة التي تنقص المكتبة وبمكان نشرها.
act-library-suggest-document-name = الرمز أو العنوان
act-library-suggest-document-name-help = على سبيل المثال رمز من رموز وثائق الأمم المتحدة.
act-library-suggest-document-place = العنوان الشبكي
act-library-suggest-document-place-help = المكان الذي نشر فيه صاحب الوثيقة أو الأمم المتحدة الوثيقة.
act-library-suggest-document-send = إرسال الاقتراح
act-library-suggest-document-done = ورد اقتراحك
act-library-suggest-document-next = تتحقق الجهة المستضيفة من المصدر وتنشر الوثيقة إن كان مكانها هنا.
