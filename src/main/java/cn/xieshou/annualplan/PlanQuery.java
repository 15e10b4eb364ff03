package cn.xieshou.annualplan;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody wants to see of the filing register; anything unknown counts as not asked for.
 *
 * @param year start year of the school year
 * @param state name of a {@link PlanFilter}, empty for all
 * @param programme programme code, empty for all
 * @param school school code, empty for all
 * @param text what id, schools or filing number contain, wildcards literal; empty for all
 * @param page counts from 1
 */
public record PlanQuery(int year, String state, String programme, String school, String text, int page) {

    private static final int LONGEST_TEXT = 60;

    public PlanQuery {
        state = Text.clean(state);
        programme = Text.clean(programme);
        school = Text.clean(school);
        String typed = Text.clean(text);
        text = typed.length() <= LONGEST_TEXT ? typed : typed.substring(0, LONGEST_TEXT);
    }

    public Optional<PlanFilter> filter() {
        return PlanFilter.of(state);
    }

    /** What to look for, as {@link Text#sought} makes it. */
    String needle() {
        return Text.sought(text);
    }

    public String yearLabel() {
        return new SchoolYear(year).label();
    }

    public boolean isFiltered() {
        return !(state + programme + school + text).isEmpty();
    }

    /** The address of this list without its page, ending with {@code &}. */
    public String address() {
        return "/plans?" + parameters(state);
    }

    /** The address of this list with another state, empty for all. */
    public String with(String otherState) {
        return "/plans?" + parameters(otherState);
    }

    /** The address of the Excel export of this list. */
    public String export() {
        return "/plans/export?" + parameters(state);
    }

    private String parameters(String wanted) {
        return "year=" + year + "&" + parameter("state", wanted) + parameter("programme", programme)
                + parameter("school", school) + parameter("q", text);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
