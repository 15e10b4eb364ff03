package cn.xieshou.directory;

import static cn.xieshou.directory.SchoolFields.labelled;
import static cn.xieshou.directory.SchoolFields.labels;
import static cn.xieshou.directory.SchoolFields.orNull;
import static cn.xieshou.directory.SchoolFields.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A teacher as a row of texts: the columns of the roster. */
public final class TeacherFields {

    public static final int SCHOOL = 5;
    public static final int ID_CARD = 4;

    private static final int YOUNGEST = 16;

    public static final Field EMAIL =
            Field.optional("teacherEmail", "邮箱", FieldRules.email(), "本人邮箱，用来寄送请本人填写的链接", "lixiaomei@example.cn");

    public static final List<Field> ALL = List.of(
            Field.required(
                    "staffNumber",
                    "教师编号",
                    FieldRules.staffNumber(),
                    "必填，全县唯一，" + FieldRules.STAFF_NUMBER_ACCEPTS + "，登记后不再改",
                    "T2026001"),
            Field.required("name", "姓名", FieldRules.personName(), "必填", "李晓梅"),
            Field.choice("sex", "性别", true, labels(Sex.values(), Sex::label), "", Sex.FEMALE.label()),
            Field.required("birthDate", "出生日期", FieldRules.date(), "必填，例如 1990-08-31", "1990-08-31"),
            Field.optional("idCard", "身份证号", FieldRules.idCard(), "18位，单元格格式须为文本", ""),
            Field.required("school", "学校代码", FieldRules.code(40), "必填，「学校」表里或系统中已有的代码", "bazhong"),
            Field.choice("subject", "任教学科", true, Subjects.ALL, ""),
            Field.choice(
                    "title",
                    "职称",
                    true,
                    labels(TeacherTitle.values(), TeacherTitle::label),
                    "",
                    TeacherTitle.FIRST.label()),
            Field.choice("education", "学历", false, List.of("研究生", "本科", "专科", "中专及以下"), "", "本科"),
            new Field("ruralYears", "农村任教年限", false, "0", FieldRules.integer(0, 60), "整年数，不填按0", "3", List.of()),
            Field.choice("backbone", "骨干层级", false, labels(Backbone.values(), Backbone::label), Backbone.NONE.label()),
            Field.optional("post", "职务", FieldRules.text(40), "校内职务", "教研组长"),
            Field.optional("phone", "联系电话", FieldRules.phone(), "11位手机号码或带区号的座机", "13800000000"),
            EMAIL);

    private TeacherFields() {}

    public static List<String> write(Teacher teacher) {
        return List.of(
                teacher.staffNumber(),
                teacher.name(),
                teacher.sex().label(),
                teacher.birthDate().toString(),
                text(teacher.idCard()),
                teacher.school(),
                teacher.subject(),
                teacher.title().label(),
                text(teacher.education()),
                Integer.toString(teacher.ruralYears()),
                teacher.backbone().label(),
                text(teacher.post()),
                text(teacher.phone()),
                text(teacher.email()));
    }

    public static Teacher read(List<String> values) {
        return new Teacher(
                values.get(0),
                values.get(SCHOOL),
                values.get(1),
                labelled(Sex.values(), Sex::label, values.get(2)),
                LocalDate.parse(values.get(3)),
                orNull(values.get(ID_CARD)),
                values.get(6),
                labelled(TeacherTitle.values(), TeacherTitle::label, values.get(7)),
                orNull(values.get(8)),
                Integer.parseInt(values.get(9)),
                labelled(Backbone.values(), Backbone::label, values.get(10)),
                orNull(values.get(11)),
                orNull(values.get(12)),
                orNull(values.get(13)));
    }

    /** What does not fit together, by position of the field; the identity card knows birth date and sex. */
    public static Map<Integer, String> contradictions(List<String> values, LocalDate today) {
        Map<Integer, String> problems = new LinkedHashMap<>();
        LocalDate born = LocalDate.parse(values.get(3));
        if (born.isAfter(today.minusYears(YOUNGEST))) {
            problems.put(3, "出生日期距今不到" + YOUNGEST + "年，请核对");
        }
        String idCard = values.get(ID_CARD);
        if (!idCard.isEmpty() && !IdCard.birthDate(idCard).filter(born::equals).isPresent()) {
            problems.put(ID_CARD, "身份证号里的出生日期与「出生日期」一列不一致");
        } else if (!idCard.isEmpty() && !IdCard.sex(idCard).label().equals(values.get(2))) {
            problems.put(ID_CARD, "身份证号里的性别与「性别」一列不一致");
        }
        return problems;
    }
}
