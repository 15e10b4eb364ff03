package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import java.util.List;

/** Where a document stands, as the register narrows it down: «f» is its version in force, «o» the one that somebody has in hands. */
enum DocumentStanding {
    IN_FORCE("已生效", "f.id is not null"),
    UNDER_WAY("正在商定", "o.id is not null"),
    RETURNED("退回修改", "o.state = '" + VersionState.RETURNED + "'"),
    NONE("未定", "f.id is null and o.id is null");

    private final String label;
    private final String sql;

    DocumentStanding(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    String label() {
        return label;
    }

    static List<Choice> choices() {
        return Choice.of(List.of(values()), DocumentStanding::name, DocumentStanding::label);
    }

    static Condition of(String name) {
        return Condition.of(valueOf(name).sql);
    }
}
