# Short titles of the eleven norms; the same as in reference/norms.json.
norm-a-title = التعاون بين الدول في مجال الأمن
norm-b-title = النظر في جميع المعلومات ذات الصلة
norm-c-title = منع إساءة استخدام تكنولوجيات المعلومات والاتصالات في إقليم الدولة
norm-d-title = التعاون لوقف الجريمة والإرهاب
norm-e-title = احترام حقوق الإنسان والخصوصية
norm-f-title = عدم الإضرار بالبنى التحتية الحيوية
norm-g-title = حماية البنى التحتية الحيوية
norm-h-title = الاستجابة لطلبات المساعدة
norm-i-title = كفالة أمن سلسلة الإمداد
norm-j-title = الإبلاغ عن مواطن الضعف في تكنولوجيات المعلومات والاتصالات
norm-k-title = عدم الإضرار بأفرقة الاستجابة للطوارئ

# The pillars.
pillar-threats = التهديدات القائمة والمحتملة
pillar-norms = القواعد والمعايير والمبادئ
pillar-international-law = القانون الدولي
pillar-cbms = تدابير بناء الثقة
pillar-capacity-building = بناء القدرات
pillar-institutional-dialogue = الحوار المؤسسي المنتظم
pillar-cross-cutting = المسائل الشاملة
pillar-general = مسائل عامة

# Kinds of document.
kind-resolution = قرار
kind-decision = مقرر
kind-report = تقرير
kind-draft = مشروع نص
kind-conference-room-paper = ورقة غرفة اجتماعات
kind-working-paper = ورقة عمل
kind-submission = مساهمة خطية
kind-statement = بيان
kind-position = موقف وطني أو إقليمي
kind-letter = رسالة
kind-note-verbale = مذكرة شفوية
kind-compilation = تجميع
kind-treaty = معاهدة
kind-regional-instrument = صك إقليمي
kind-international-resolution = قرار مؤتمر دولي
kind-guidance = توجيهات
kind-other = وثيقة أخرى

# Kinds of actor.
actor-member-state = دولة عضو
actor-observer-state = دولة مراقبة
actor-observer = مراقب آخر
actor-regional-organisation = منظمة إقليمية
actor-un-body = هيئة من هيئات الأمم المتحدة
actor-stakeholder = منظمة من أصحاب المصلحة
actor-group = مجموعة من الدول
actor-secretariat = الأمانة
actor-chair = الرئيس

# Kinds of group of States.
group-regional-group = مجموعة إقليمية
group-regional-organisation = منظمة إقليمية
group-intergovernmental-organisation = منظمة حكومية دولية
group-alliance = تحالف
group-dialogue-forum = منتدى للحوار
group-coalition = ائتلاف دول
group-negotiating-group = دول تتكلم معا
group-un-category = فئة من فئات الأمم المتحدة

# How sure a fact is.
confidence-verified = تم الاطلاع عليه في المصدر المذكور
confidence-general-knowledge = لم يتم التحقق منه بعد من مصدر

# How a text was adopted.
adopted-without-a-vote = اعتمد دون تصويت
adopted-consensus = اعتمد بتوافق الآراء
adopted-no-consensus = لم يتم التوصل إلى توافق في الآراء
adopted-recorded-vote = اعتمد بتصويت مسجل
adopted-recorded-vote-tally = اعتمد بتصويت مسجل: المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
adopted-treaty = أبرم في شكل معاهدة
adopted-not-applicable = صدر دون اعتماد
adopted-not-recorded = طريقة الاعتماد غير مسجلة هنا

# Refusals of manifests and sidecars.
manifest-invalid = يحتوي الملف الذي يصف الوثائق على بيان لا يمكن فهمه في الحقل { $field }. صحح هذا الحقل وحاول مرة أخرى.
manifest-slug-twice = تحمل وثيقتان العنوان نفسه { $slug }. أعط إحداهما عنوانا آخر.
