package cn.xieshou.shelf;

import cn.xieshou.directory.Subjects;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A material that was checked, see {@link TypedMaterial}. */
record NewMaterial(
        String title,
        Optional<MaterialKind> kind,
        String subject,
        String grade,
        String author,
        String about,
        Optional<Rights> rights) {

    /** With the class in which it was used it has to fit into the topic of an activity. */
    static final int LONGEST_TITLE = 40;

    private static final int LONGEST_AUTHOR = 40;
    private static final int LONGEST_ABOUT = 800;

    /** Everything that is wrong is told at its field. */
    static NewMaterial read(TypedFields fields, TypedMaterial typed) {
        NewMaterial read = new NewMaterial(
                fields.required("title", "资源名称", typed.title(), LONGEST_TITLE),
                fields.choice("kind", "类型", typed.kind(), MaterialKind.class, "请选择类型"),
                listed(fields, "subject", "学科", typed.subject(), Subjects.ALL),
                listed(fields, "grade", "年级", typed.grade(), Grades.ALL),
                fields.required("author", "作者", typed.author(), LONGEST_AUTHOR),
                fields.optional("about", "简介", typed.about(), LONGEST_ABOUT),
                fields.choice("rights", "谁可以用", typed.rights(), Rights.class, "请选择谁可以用"));
        fields.ticked("mayShare", "共享声明", typed.mayShare(), "确认本校有权共享之后才能上架；没有把握的请先征得作者同意");
        return read;
    }

    private static String listed(
            TypedFields fields, String field, String label, @Nullable String typed, List<String> all) {
        String chosen = Text.clean(typed);
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            fields.wrong(field, label, "请从列出的" + label + "中选择");
        }
        return chosen;
    }
}
