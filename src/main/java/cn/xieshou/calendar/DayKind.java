package cn.xieshou.calendar;

/** What the State Council's yearly notice makes of a day. */
public enum DayKind {
    /** A day off, on a weekday or at a weekend. */
    HOLIDAY("放假", "休"),
    /** A Saturday or Sunday worked to make up for a day off. */
    MAKE_UP("调休上班", "班");

    private final String label;
    private final String mark;

    DayKind(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The one character that marks the day in a calendar, as printed ones do. */
    public String mark() {
        return mark;
    }
}
