package cn.xieshou.ledger;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.Reading;
import cn.xieshou.page.TypedFields;
import cn.xieshou.roster.SheetLayout;
import java.util.List;

/** The ledger as a sheet that people fill in: its columns are called as in the export, which can be filled in for another year. */
final class ActivitySheet implements SheetLayout {

    static final String PAIRING = "pairing";

    private static final List<Field> FIELDS = List.of(
            new Field("heldOn", "日期", true, "", ActivitySheet::day, "活动的日期", "2026-10-09", List.of()),
            field("topic", "活动", true, "活动主题，最多60字", "分数意义的教学处理"),
            field("type", "类型", true, "从下拉列表中选择", "备课组教研"),
            field("subject", "学科", false, "按学科统计的活动必填", "数学"),
            field("supporting", "支援学校", false, "填了结对编号可以不填", "第一中学"),
            field("recipient", "受援学校", false, "填了结对编号可以不填", "第二中学"),
            field(PAIRING, "结对编号", false, "本校只有一对结对时可以不填", "P-2026-001"),
            field("hours", "时长", true, "小时，最多一位小数", "1.5"),
            field("place", "地点", true, "在受援学校、在支援学校，或者其他地点；具体地点写在括号里", "在受援学校（多媒体教室）"),
            field("grade", "年级", false, "最多20字", "七年级"),
            field("content", "活动内容", true, "最多2000字", "集体备课两课时，修改共用教案"),
            field("effect", "活动效果", false, "最多1000字", "形成教案两份"),
            field("supportingPeople", "支援学校参加人员", false, "姓名之间用顿号隔开，同名的写成“姓名（工号）”", "王某、李某"),
            field("recipientPeople", "受援学校参加人员", false, "同上；两校至少填写一人", "林某"),
            field("remark", "情况说明", false, "可能重复、同一天在两处等情况确实如此的，写明原因", "上下午各一次"),
            field("recorder", "登记学校", false, "导出的表里有，导入时不看：按上传人的学校登记", "第一中学"),
            field("state", "核对", false, "导出的表里有，导入时不看：导入后请对方核对", "对方已确认"));

    @Override
    public String title() {
        return "帮扶活动台账";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    /** What a column is called. */
    static String label(String key) {
        return FIELDS.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::label)
                .findFirst()
                .orElse(key);
    }

    private static Field field(String key, String label, boolean required, String note, String example) {
        return new Field(key, label, required, "", Reading::of, note, example, List.of());
    }

    private static Reading day(String typed) {
        TypedFields fields = new TypedFields();
        return fields.day("heldOn", "日期", typed)
                .map(day -> Reading.of(day.toString()))
                .orElseGet(() -> Reading.wrong(typed, fields.reasons().getOrDefault("heldOn", "")));
    }
}
