package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a liaison typed to begin a document; year and department are a department's plan only. */
record TypedDocument(
        @Nullable String kind,
        @Nullable String year,
        @Nullable String department) {

    private static final int LONGEST = 20;

    /**
     * Which document is meant.
     *
     * @param side whose departments the reader's are
     * @param years that are offered
     * @throws FormRefused at the field that is wrong
     */
    DocumentSubject subject(Side side, List<SchoolYear> years) {
        TypedFields fields = new TypedFields();
        DocumentKind chosen = fields.choice("kind", "文件", kind, DocumentKind.class, "请选择起草哪一份文件")
                .orElse(DocumentKind.DEPARTMENT_PLAN);
        if (chosen.lasting()) {
            return DocumentSubject.of(chosen);
        }
        Optional<SchoolYear> read = years.stream()
                .filter(one -> String.valueOf(one.startYear()).equals(year))
                .findFirst();
        if (fields.fine()) {
            if (read.isEmpty()) {
                fields.wrong("year", "学年", "请选择学年");
            }
            fields.required("department", "部门", department, LONGEST, "部门年度计划请写明是哪个部门，例如教务处");
        }
        FormRefused.unless(fields);
        return DocumentSubject.department(read.orElseThrow().startYear(), side, Text.spelled(department));
    }
}
