package cn.xieshou.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** HTML as it is written; texts and values of attributes are escaped, so that what people typed reads as they typed it. */
final class Markup {

    private static final String ENCODING = "UTF-8";

    private final StringBuilder html = new StringBuilder();

    /** Begins a tag, to be followed by attributes and {@link #end}. */
    Markup open(String tag) {
        html.append('<').append(tag);
        return this;
    }

    /** An attribute; none without a value. */
    Markup with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
        return this;
    }

    Markup end() {
        html.append('>');
        return this;
    }

    Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    Markup span(String style, String text) {
        return open("span").with("class", style).end().text(text).close("span");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, ENCODING);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
