package cn.xieshou.directory;

import static cn.xieshou.directory.SchoolFields.labelled;
import static cn.xieshou.directory.SchoolFields.orNull;
import static cn.xieshou.directory.SchoolFields.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A person with an account as a row of texts: the columns of the roster. Administrators are not kept there. */
public final class PersonFields {

    public static final int ROLE = 2;
    public static final int SCHOOL = 3;
    public static final int EMAIL = 4;
    static final int PHONE = 5;

    public static final List<Field> ALL = List.of(
            Field.required(
                    "account",
                    "账号",
                    FieldRules.account(),
                    "必填，登录用，" + FieldRules.ACCOUNT_ACCEPTS + "，登记后不再改",
                    "bazhong.principal"),
            Field.required("name", "姓名", FieldRules.personName(), "必填", "王建国"),
            Field.choice("role", "角色", true, roles(), ""),
            Field.optional("school", "学校代码", FieldRules.code(40), "校长和帮扶联络人必填，其他角色不填", "bazhong"),
            Field.optional("email", "电子邮箱", FieldRules.email(), "待办通知发到这里，不能与别人相同", "wang@example.cn"),
            Field.optional("phone", "手机号码", FieldRules.phone(), "11位手机号码或带区号的座机", "13800000000"));

    private PersonFields() {}

    public static List<String> write(Person person) {
        return List.of(
                person.account(),
                person.name(),
                person.role().label(),
                text(person.school()),
                text(person.email()),
                text(person.phone()));
    }

    public static Person read(List<String> values) {
        return new Person(
                values.get(0),
                values.get(1),
                role(values.get(ROLE)),
                orNull(values.get(SCHOOL)),
                orNull(values.get(EMAIL)),
                orNull(values.get(PHONE)));
    }

    public static Role role(String label) {
        return labelled(Role.values(), Role::label, label);
    }

    /** What does not fit together, by position of the field. */
    public static Map<Integer, String> contradictions(List<String> values) {
        Role role = role(values.get(ROLE));
        boolean school = !values.get(SCHOOL).isEmpty();
        if (role.ofSchool() && !school) {
            return Map.of(SCHOOL, role.label() + "必须填写学校代码");
        }
        return !role.ofSchool() && school ? Map.of(SCHOOL, role.label() + "不属于学校，学校代码应留空") : Map.of();
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(Role::label)
                .toList();
    }
}
