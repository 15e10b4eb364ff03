package cn.xieshou.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page as somebody fills it in: what its controls would send, and its buttons. */
public final class FilledForm {

    private final Document page;
    private final Element form;
    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    private FilledForm(Document page, Element form) {
        this.page = page;
        this.form = form;
        form.select("input[name], textarea[name], select[name]").forEach(this::take);
    }

    /** The form with that id; none if the page has none. */
    public static Optional<FilledForm> on(String html, String id) {
        Document page = Jsoup.parse(html);
        return Optional.ofNullable(page.getElementById(id)).map(form -> new FilledForm(page, form));
    }

    private void take(Element control) {
        boolean choice = control.attr("type").matches("checkbox|radio");
        if (choice && !control.hasAttr("checked")) {
            return;
        }
        String value = control.is("select")
                ? Optional.ofNullable(control.selectFirst("option[selected]"))
                        .map(option -> option.attr("value"))
                        .orElse("")
                : control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.attr("value");
        sent.computeIfAbsent(control.attr("name"), name -> new ArrayList<>()).add(value);
    }

    /** Everything on the page that people read. */
    public String text() {
        return page.text();
    }

    public boolean has(String css) {
        return page.selectFirst(css) != null;
    }

    /** Whether the form has a control of that name. */
    public boolean asks(String name) {
        return form.select("[name]").stream()
                .anyMatch(control -> control.attr("name").equals(name));
    }

    /** How many rows a table has. */
    public int rows(String list) {
        return (int) sent.keySet().stream()
                .filter(name -> name.matches("\\Q" + list + "\\E\\[\\d+]"))
                .count();
    }

    /** Where a button of that name and value sends the form to, empty without such a button. */
    public Optional<String> button(String name, String value) {
        return form.select("button").stream()
                .filter(button ->
                        button.attr("name").equals(name) && button.attr("value").equals(value))
                .map(button -> button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"))
                .map(address -> address.replaceFirst("#.*", ""))
                .findFirst();
    }

    /** Puts a text, number or flag, or several choices, into the control of that name, whatever it offers. */
    public FilledForm fill(String name, Object value) {
        Stream<?> values = value instanceof List<?> several ? several.stream() : Stream.of(value);
        sent.put(name, new ArrayList<>(values.map(String::valueOf).toList()));
        return this;
    }

    public FilledForm press(String name, String value) {
        sent.put(name, List.of(value));
        return this;
    }

    /** What the browser sends. */
    public byte[] body() {
        return sent.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The type of what a browser sends of a form that has a chooser of files. */
    public static final String PARTS = "multipart/form-data; boundary=----xieshou-form";

    /** What the browser sends when these files, by name, were chosen. */
    public byte[] bodyWith(Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        sent.forEach((name, values) -> values.forEach(value -> {
            if (!name.equals("file")) {
                part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
            }
        }));
        files.forEach((name, content) -> part(body, "name=\"file\"; filename=\"" + name + "\"", content));
        body.writeBytes("------xieshou-form--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("------xieshou-form\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
