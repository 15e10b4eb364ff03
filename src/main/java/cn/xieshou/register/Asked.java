package cn.xieshou.register;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a register; anything unknown counts as not asked for.
 *
 * @param path address of the register, «/pairings»
 * @param values of every filter by its name, empty for everything
 * @param sort key of a column, empty for the register's own order
 * @param page counts from 1
 */
public record Asked(
        String path, List<Filter> filters, Map<String, String> values, String sort, boolean descending, int page) {

    /** @param sortable keys of columns */
    public static Asked of(String path, List<Filter> filters, List<String> sortable, Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Filter filter : filters) {
            values.put(filter.name(), filter.clean(sent.get(filter.name())));
        }
        String order = Text.clean(sent.get("sort"));
        boolean descending = order.startsWith("-");
        String column = descending ? order.substring(1) : order;
        boolean known = sortable.contains(column);
        return new Asked(
                path, filters, values, known ? column : "", known && descending, AddressNumber.page(sent.get("page")));
    }

    /** The value of the filter of that name, empty for everything. */
    public String value(String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }

    public boolean isFiltered() {
        return filters.stream().anyMatch(filter -> filter.narrows(value(filter.name())));
    }

    /** What is asked for, in words: «2026—2027学年，阶段 实施，“二中”»; empty for everything. */
    public String words() {
        return FilterWords.of(this);
    }

    /** Whether something was typed that a filter does not understand. */
    public boolean hasProblem() {
        return filters.stream().anyMatch(filter -> filter.problem(value(filter.name())) != null);
    }

    /** Whether words are looked for. */
    boolean isSearched() {
        return filters.stream()
                .anyMatch(filter -> filter.isText() && !value(filter.name()).isEmpty());
    }

    /** The address of this list without its page, ready for {@code page=2}. */
    public String address() {
        return withEnd(build(path, values, order()));
    }

    /** The address of this list as a sheet. */
    public String export() {
        return build(path + "/export", values, order());
    }

    /** The address without anything that may be left out. */
    public String cleared() {
        Map<String, String> kept = new LinkedHashMap<>();
        filters.stream()
                .filter(filter -> !filter.isOptional())
                .forEach(filter -> kept.put(filter.name(), value(filter.name())));
        return build(path, kept, "");
    }

    /** The address of this list with another value of one filter. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return build(path, changed, order());
    }

    /** The same with another value of one filter; the caller knows that it may be asked for. */
    public Asked changed(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Asked(path, filters, changed, sort, descending, 1);
    }

    /** What all filters but one ask. */
    Condition holds(@Nullable Filter but) {
        return Condition.all(filters.stream()
                .filter(filter -> but == null || !filter.name().equals(but.name()))
                .map(filter -> filter.holds(value(filter.name())))
                .toList());
    }

    /** The filter of that name. */
    public Filter filter(String name) {
        return filters.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " has no filter " + name));
    }

    /** The address of this list in another order; the order in force turns round. */
    public String sortedBy(String column) {
        return build(path, values, column.equals(sort) && !descending ? "-" + column : column);
    }

    /** For {@code aria-sort}. */
    public @Nullable String direction(String column) {
        return column.equals(sort) ? (descending ? "descending" : "ascending") : null;
    }

    /** «-since», as it stands in the address. */
    public String order() {
        return (descending ? "-" : "") + sort;
    }

    private static String build(String path, Map<String, String> values, String order) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("sort", order);
        return PageAddress.of(path, all);
    }

    private static String withEnd(String address) {
        return address + (address.contains("?") ? "&" : "?");
    }
}
