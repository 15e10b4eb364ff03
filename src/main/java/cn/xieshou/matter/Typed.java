package cn.xieshou.matter;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import org.jspecify.annotations.Nullable;

/** Checks texts that people type on the pages of this module. */
final class Typed {

    static final int LONGEST = 500;

    private Typed() {}

    /** @throws FormRefused if nothing is there or too much */
    static String required(String field, String label, @Nullable String typed) {
        if (Text.isBlank(typed)) {
            throw new FormRefused(field, label, "请填写" + label);
        }
        return optional(field, label, typed);
    }

    /** @throws FormRefused if it is too long */
    static String optional(String field, String label, @Nullable String typed) {
        String text = Text.clean(typed);
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new FormRefused(field, label, "最多" + LONGEST + "字，现有" + length + "字");
        }
        return text;
    }
}
