package cn.xieshou.evaluation;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.Reading;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.roster.SheetLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scoring sheet as a workbook: what is written in it, and the two columns that an expert fills in. */
final class ScoringLayout implements SheetLayout {

    static final String MARK = "mark";
    static final String NAME = "name";
    static final String POINTS = "points";
    static final String REASON = "reason";

    /** The last row is about the whole term. */
    static final String COMMENT = "总体评价和建议";

    private static final List<Field> FIELDS = List.of(
            field(MARK, "表号（不要修改）", true),
            field(NAME, "评分项", true),
            field("weight", "满分", false),
            field("evidence", "看什么", false),
            field("basis", "按数据计算", false),
            field(POINTS, "得分", true),
            field(REASON, "改动理由或评价", true));

    private static final List<Integer> WIDTHS = List.of(20, 30, 8, 50, 34, 10, 60);

    @Override
    public String title() {
        return "评分表";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    static List<SheetWriter.Column> columns() {
        return FIELDS.stream()
                .map(field -> new SheetWriter.Column(field.label(), WIDTHS.get(FIELDS.indexOf(field))))
                .toList();
    }

    static String label(String key) {
        return FIELDS.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::label)
                .findFirst()
                .orElseThrow();
    }

    /** Whose row it is: «12-34-2-1» for the first criterion, «12-34-2-0» for the whole; nobody else's is taken. */
    static String mark(Evaluation one, Expert expert, int version, @Nullable Criterion criterion) {
        return one.id() + "-" + expert.id() + "-" + version + "-" + (criterion == null ? 0 : criterion.place());
    }

    private static Field field(String key, String label, boolean required) {
        return new Field(key, label, required, "", Reading::of, "", "", List.of());
    }
}
