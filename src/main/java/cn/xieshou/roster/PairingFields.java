package cn.xieshou.roster;

import cn.xieshou.directory.Field;
import cn.xieshou.directory.FieldRules;
import java.util.List;

/** A pairing as a row of texts: the columns of the roster. */
final class PairingFields {

    static final int PROGRAMME = 0;
    static final int SUPPORTING = 1;
    static final int RECIPIENT = 2;
    static final int SCOPE = 3;

    static final List<Field> ALL = List.of(
            field("programme", "帮扶项目代码", true, FieldRules.code(40), "必填，系统中已有的帮扶项目", "county"),
            field("supporting", "支援学校代码", true, FieldRules.code(40), "必填", "bazhong"),
            field("recipient", "受援学校代码", true, FieldRules.code(40), "必填，不能与支援学校相同", "erzhong"),
            field("scope", "结对范围", false, FieldRules.text(60), "只结对学校的一部分或某些学科时填写", "高中部(文科)"));

    private PairingFields() {}

    private static Field field(
            String key,
            String label,
            boolean required,
            cn.xieshou.directory.FieldRule rule,
            String note,
            String example) {
        return new Field(key, label, required, "", rule, note, example, List.of());
    }
}
