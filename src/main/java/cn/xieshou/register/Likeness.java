package cn.xieshou.register;

import cn.xieshou.shared.SoughtText;
import cn.xieshou.shared.Text;
import java.util.Map;

/** What contains a text, wildcards standing for themselves, in whatever width, case and blanks it was typed. */
public final class Likeness {

    private Likeness() {}

    /** @param expression SQL that holds texts as {@link Text#sought} makes them */
    public static Condition of(String expression, String name, String typed) {
        return like(expression, name, "%" + literal(Text.sought(typed)) + "%");
    }

    /** @param expression SQL that holds what begins with it, as {@link Text#sought} makes it */
    public static Condition beginning(String expression, String name, String typed) {
        return like(expression, name, literal(Text.sought(typed)) + "%");
    }

    /** @param column holds texts as people wrote them; for some thousands of rows, more need a column of {@link #of} */
    public static Condition written(String column, String name, String typed) {
        String folded = SoughtText.column(column, ":foldedFrom", ":foldedTo");
        return new Condition(
                folded + " like :" + name + "Written escape '!'",
                Map.of(
                        name + "Written",
                        SoughtText.pattern(typed),
                        "foldedFrom",
                        SoughtText.FROM,
                        "foldedTo",
                        SoughtText.TO));
    }

    /** @param column holds texts as {@link SoughtText} folds them */
    public static Condition folded(String column, String name, String typed) {
        return like(column, name, SoughtText.pattern(typed));
    }

    private static Condition like(String expression, String name, String pattern) {
        return Condition.of(expression + " like :" + name + " escape '!'", name, pattern);
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
