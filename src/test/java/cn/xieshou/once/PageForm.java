package cn.xieshou.once;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The fields of a form as a browser would send them untouched: hidden ones, what is filled in, ticked and chosen. */
final class PageForm {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("(?s)<input\\b([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");

    private PageForm() {}

    /** Whether the page has a form that is sent to {@code address}. */
    static boolean isOn(String page, String address) {
        return find(page, address).isPresent();
    }

    /** The fields of the page's form that is sent to {@code address}. */
    static Map<String, String> fields(String page, String address) {
        return find(page, address)
                .map(PageForm::fields)
                .orElseThrow(() -> new AssertionError("no form to " + address + " on\n"
                        + FORM.matcher(page)
                                .results()
                                .map(found -> found.group(1))
                                .toList()
                        + page.replaceAll("(?s)<[^>]*>\\s*", " ")));
    }

    private static Optional<String> find(String page, String address) {
        return FORM.matcher(page)
                .results()
                .filter(form -> attribute(form.group(1), "action")
                                .replaceAll("[?#].*", "")
                                .equals(address)
                        && attribute(form.group(1), "method").equals("post"))
                .map(form -> form.group(2))
                .findFirst();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form).results().forEach(input -> {
            String tag = input.group(1);
            boolean choice = attribute(tag, "type").matches("checkbox|radio");
            if (!choice || tag.contains("checked")) {
                put(fields, tag, attribute(tag, "value"));
            }
        });
        TEXT.matcher(form).results().forEach(text -> put(fields, text.group(1), HtmlUtils.htmlUnescape(text.group(2))));
        SELECT.matcher(form).results().forEach(select -> OPTION.matcher(select.group(2))
                .results()
                .map(option -> option.group(1))
                .filter(option -> option.contains("selected"))
                .forEach(option -> put(fields, select.group(1), attribute(option, "value"))));
        return fields;
    }

    private static void put(Map<String, String> fields, String tag, String value) {
        String name = attribute(tag, "name");
        if (!name.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
