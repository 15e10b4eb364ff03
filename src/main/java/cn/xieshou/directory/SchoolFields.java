package cn.xieshou.directory;

import cn.xieshou.shared.SchoolLevel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A school as a row of texts: columns of the roster, fields of the profile page. */
public final class SchoolFields {

    private static final int MOST = 99_999;
    private static final int MOST_AREA = 9_999_999;

    public static final List<Field> ALL = List.of(
            Field.required(
                    "code",
                    "学校代码",
                    FieldRules.code(40),
                    "必填，" + FieldRules.CODE_ACCEPTS + "，最多40个字符，登记后不再改",
                    "bazhong"),
            Field.required("name", "学校名称", FieldRules.name(60), "必填，全称", "第八中学"),
            Field.choice("level", "学段", true, labels(SchoolLevel.values(), SchoolLevel::label), "", "高中"),
            Field.choice("setting", "城乡", true, labels(Setting.values(), Setting::label), ""),
            Field.optional("parent", "所属学校", FieldRules.name(60), "一所学校分几个单位结对时填总校名称", ""),
            Field.optional("programme", "所属帮扶项目", FieldRules.code(40), "帮扶项目代码；只参加一个项目的学校填写，两所学校同名时必须填写且不能相同", ""),
            Field.optional("township", "所在乡镇", FieldRules.name(40), "乡镇或街道", "浔中镇"),
            Field.optional("kmToCountyTown", "距县城公里数", FieldRules.decimal(0, 999), "公路里程，最多一位小数", "2.5"),
            Field.optional("classes", "班级数", FieldRules.integer(0, 999), "整数", "24"),
            Field.optional("teachers", "教师数", FieldRules.integer(0, MOST), "专任教师人数", "86"),
            Field.optional("pupils", "学生数", FieldRules.integer(0, MOST), "在校学生人数", "1120"),
            Field.optional("seniorTitles", "高级职称教师数", FieldRules.integer(0, MOST), "副高级及以上", "21"),
            Field.optional("otherTitles", "其他职称教师数", FieldRules.integer(0, MOST), "高级以下各级", "60"),
            Field.optional("teachersUnder35", "35岁以下教师数", FieldRules.integer(0, MOST), "整数", "18"),
            Field.optional("degreeShare", "本科及以上学历比例（%）", FieldRules.percentage(), "百分数，百分号可写可不写", "92.5"),
            Field.optional("siteArea", "占地面积（平方米）", FieldRules.integer(0, MOST_AREA), "整数", "36000"),
            Field.optional("buildingArea", "建筑面积（平方米）", FieldRules.integer(0, MOST_AREA), "整数", "15800"),
            Field.optional("greenArea", "绿化面积（平方米）", FieldRules.integer(0, MOST_AREA), "整数", "9000"),
            Field.optional("specialRooms", "专用教室", FieldRules.text(200), "名称和间数", "理化生实验室6间、录播教室1间"),
            Field.optional("specialists", "各科专职教师", FieldRules.specialists(), "学科和人数，没有的填0", "体育4、美术2、音乐2"));

    /** The first field of the profile that schools keep up to date themselves; those before identify the school. */
    public static final int FIRST_OF_PROFILE = 6;

    /** Position of the programme that the school takes part in, see {@link School#sharesName}. */
    public static final int PROGRAMME = 5;

    private SchoolFields() {}

    /** The values of a school, one for each field of {@link #ALL}; empty for unknown. */
    public static List<String> write(School school) {
        SchoolProfile profile = school.profile();
        return Arrays.asList(
                school.code(),
                school.name(),
                school.level().label(),
                school.setting().label(),
                text(school.parent()),
                text(school.programme()),
                text(profile.township()),
                text(profile.kmToCountyTown()),
                text(profile.classes()),
                text(profile.teachers()),
                text(profile.pupils()),
                text(profile.seniorTitles()),
                text(profile.otherTitles()),
                text(profile.teachersUnder35()),
                text(profile.degreeShare()),
                text(profile.siteArea()),
                text(profile.buildingArea()),
                text(profile.greenArea()),
                text(profile.specialRooms()),
                specialists(profile.specialists()));
    }

    /** The school that accepted values describe. */
    public static School read(List<String> values) {
        SchoolProfile profile = new SchoolProfile(
                orNull(values.get(6)),
                decimal(values.get(7)),
                integer(values.get(8)),
                integer(values.get(9)),
                integer(values.get(10)),
                integer(values.get(11)),
                integer(values.get(12)),
                integer(values.get(13)),
                decimal(values.get(14)),
                integer(values.get(15)),
                integer(values.get(16)),
                integer(values.get(17)),
                orNull(values.get(18)),
                specialists(values.get(19)));
        return new School(
                values.get(0),
                values.get(1),
                labelled(SchoolLevel.values(), SchoolLevel::label, values.get(2)),
                labelled(Setting.values(), Setting::label, values.get(3)),
                orNull(values.get(4)),
                orNull(values.get(5)),
                profile);
    }

    /** What does not fit together, by position of the field. */
    public static Map<Integer, String> contradictions(List<String> values) {
        Map<Integer, String> problems = new LinkedHashMap<>();
        atMost(values, 13, 9, problems);
        atMost(values, 17, 15, problems);
        Integer teachers = integer(values.get(9));
        Integer senior = integer(values.get(11));
        Integer other = integer(values.get(12));
        if (teachers != null && senior != null && senior + (other == null ? 0 : other) > teachers) {
            problems.put(11, "高级与其他职称教师数之和超过了教师数");
        }
        return problems;
    }

    static String specialists(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + entry.getValue())
                        .collect(Collectors.joining("、"));
    }

    private static Map<String, Integer> specialists(String value) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String part : value.split("、", -1)) {
            String subject = part.replaceAll("[0-9]+$", "");
            if (!subject.isEmpty()) {
                counts.put(subject, Integer.valueOf(part.substring(subject.length())));
            }
        }
        return counts;
    }

    private static void atMost(List<String> values, int field, int limit, Map<Integer, String> problems) {
        Integer value = integer(values.get(field));
        Integer most = integer(values.get(limit));
        if (value != null && most != null && value > most) {
            problems.put(field, "超过了" + ALL.get(limit).label() + "（" + most + "）");
        }
    }

    static <E> List<String> labels(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    static <E> E labelled(E[] values, java.util.function.Function<E, String> label, String wanted) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is labelled " + wanted));
    }

    static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer integer(String value) {
        return value.isEmpty() ? null : Integer.valueOf(value);
    }

    private static @Nullable BigDecimal decimal(String value) {
        return value.isEmpty() ? null : new BigDecimal(value);
    }
}
