package cn.xieshou.matter;

import cn.xieshou.page.TypedFields;
import cn.xieshou.workflow.FormRefused;
import org.jspecify.annotations.Nullable;

/** Checks texts that people type on the pages of this module. */
final class Typed {

    static final int LONGEST = 500;

    private Typed() {}

    /** @throws FormRefused if nothing is there or too much */
    static String required(String field, String label, @Nullable String typed) {
        TypedFields fields = new TypedFields();
        String text = fields.required(field, label, typed, LONGEST);
        FormRefused.unless(fields);
        return text;
    }

    /** @throws FormRefused if it is too long */
    static String optional(String field, String label, @Nullable String typed) {
        TypedFields fields = new TypedFields();
        String text = fields.optional(field, label, typed, LONGEST);
        FormRefused.unless(fields);
        return text;
    }
}
