package cn.xieshou.register;

/** What contains a text, wildcards standing for themselves. */
public final class Likeness {

    private Likeness() {}

    /** @param sought as {@link cn.xieshou.shared.Text#sought} makes it, as {@code expression} must hold its texts */
    public static Condition of(String expression, String name, String sought) {
        return Condition.of(expression + " like :" + name + " escape '!'", name, "%" + literal(sought) + "%");
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
