package cn.xieshou.secondment.web;

import cn.xieshou.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the register; anything unknown counts as not asked for.
 *
 * @param year start of the school year of service
 * @param school code of a school on either side, empty for all
 * @param state as the register shows it, empty for all
 * @param text what an id, a name, a subject or a school contains; empty for all
 * @param page counts from 1
 */
record SecondmentQuery(int year, String school, String state, String text, int page) {

    private static final int LONGEST_TEXT = 60;

    static SecondmentQuery of(
            int year, @Nullable String school, @Nullable String state, @Nullable String text, @Nullable String page) {
        String typed = Text.clean(text);
        return new SecondmentQuery(
                year,
                Text.clean(school),
                Text.clean(state),
                typed.length() <= LONGEST_TEXT ? typed : typed.substring(0, LONGEST_TEXT),
                number(page, 1));
    }

    static int number(@Nullable String typed, int otherwise) {
        String text = Text.clean(typed);
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : otherwise;
    }

    String needle() {
        return Text.sought(text);
    }

    public boolean isFiltered() {
        return !(school + state + text).isEmpty();
    }

    /** The address of this list without its page, ending with {@code &}. */
    public String address() {
        return "/secondments?" + parameters();
    }

    public String export() {
        return "/secondments/export?" + parameters();
    }

    private String parameters() {
        return "year=" + year + "&" + parameter("school", school) + parameter("state", state) + parameter("q", text);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
