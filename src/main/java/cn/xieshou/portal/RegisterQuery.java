package cn.xieshou.portal;

import cn.xieshou.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the register; anything unknown counts as not asked for.
 *
 * @param programme programme code, empty for all
 * @param stage name of a {@link StageFilter}, empty for all
 * @param school school code, empty for all
 * @param text what the id, a school's name or the scope contains, wildcards literal; empty for all
 * @param sort {@code id}, {@code supporting}, {@code recipient}, {@code stage} or {@code since}
 * @param page counts from 1
 */
record RegisterQuery(
        String programme, String stage, String school, String text, String sort, boolean descending, int page) {

    private static final int LONGEST_TEXT = 60;

    static RegisterQuery of(
            @Nullable String programme,
            @Nullable String stage,
            @Nullable String school,
            @Nullable String text,
            @Nullable String sort,
            @Nullable String page) {
        String order = Text.clean(sort);
        boolean descending = order.startsWith("-");
        String typed = Text.clean(text);
        return new RegisterQuery(
                Text.clean(programme),
                Text.clean(stage),
                Text.clean(school),
                typed.length() <= LONGEST_TEXT ? typed : typed.substring(0, LONGEST_TEXT),
                descending ? order.substring(1) : order,
                descending,
                number(page));
    }

    Optional<StageFilter> wantedStage() {
        return StageFilter.of(stage);
    }

    String needle() {
        return Text.sought(text);
    }

    public boolean isFiltered() {
        return !(programme + stage + school + text).isEmpty();
    }

    /** The address of this list without its page, ending with {@code ?} or {@code &}. */
    public String address() {
        return "/pairings?" + parameters(sort, descending);
    }

    /** The address of the Excel export of this list. */
    public String export() {
        return "/pairings/export?" + parameters(sort, descending);
    }

    /** The address of this list in another order; the order in force turns round. */
    public String sortedBy(String order) {
        return "/pairings?" + parameters(order, order.equals(sort) && !descending);
    }

    /** For {@code aria-sort}. */
    public @Nullable String direction(String order) {
        return order.equals(sort) ? (descending ? "descending" : "ascending") : null;
    }

    private String parameters(String order, boolean down) {
        return parameter("programme", programme)
                + parameter("stage", stage)
                + parameter("school", school)
                + parameter("q", text)
                + parameter("sort", order.isEmpty() || !down ? order : "-" + order);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static int number(@Nullable String page) {
        try {
            return page == null ? 1 : Math.max(1, Integer.parseInt(Text.clean(page)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
