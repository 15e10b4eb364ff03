package cn.xieshou.directory.web;

import cn.xieshou.directory.School;
import cn.xieshou.shared.Text;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the register of schools, as it stands in the address. */
public record SchoolQuery(
        @Nullable String q,
        @Nullable String level,
        @Nullable String setting,
        @Nullable String page) {

    public String text() {
        return Text.clean(q);
    }

    boolean matches(School school) {
        return isOr(level, school.level().name())
                && isOr(setting, school.setting().name())
                && Text.found(
                        Text.sought(q),
                        school.name(),
                        school.code(),
                        school.parent(),
                        school.profile().township());
    }

    private static boolean isOr(@Nullable String wanted, String value) {
        return wanted == null || wanted.isEmpty() || wanted.equals(value);
    }
}
