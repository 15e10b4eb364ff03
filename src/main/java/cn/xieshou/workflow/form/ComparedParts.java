package cn.xieshou.workflow.form;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.ReadableText.Chapter;
import cn.xieshou.workflow.ReadableText.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a form is compared when it comes back: its readable texts, unless {@code properties.compared} is {@code false}, and every
 * other thing to read whose {@code properties.compared} is {@code true}.
 */
final class ComparedParts {

    private static final String COMPARED = "compared";

    private ComparedParts() {}

    static List<ReadPart> of(FormSchema schema, List<FormPart> drawn, Map<String, ReadableText> readable) {
        Map<String, String> marks = marks(schema.root());
        List<ReadPart> parts = new ArrayList<>();
        Map<String, ReadableText> left = new LinkedHashMap<>(readable);
        for (FormPart part : drawn) {
            String name = name(part);
            ReadableText text = left.remove(name);
            String mark = marks.getOrDefault(name, String.valueOf(text != null));
            if ("true".equals(mark)) {
                parts.add(new ReadPart(name, label(part), text == null ? text(part, marks) : plain(text)));
            }
        }
        // Read beside the form's own fields: what somebody completes while judging it.
        left.forEach((key, text) -> parts.add(new ReadPart(key, "", plain(text))));
        return parts;
    }

    private static Map<String, String> marks(JsonNode root) {
        Map<String, String> marks = new LinkedHashMap<>();
        root.path("components").forEach(component -> {
            String mark = component.path("properties").path(COMPARED).asText("");
            String label = component.path("label").asText("");
            if (!mark.isEmpty()) {
                marks.put(component.path("key").asText(component.path("path").asText(label)), mark);
            }
            marks(component).forEach(marks::putIfAbsent);
        });
        return marks;
    }

    private static String name(FormPart part) {
        if (part instanceof FormPart.Input input) {
            return input.name();
        }
        return part instanceof FormPart.Rows rows ? rows.name() : label(part);
    }

    private static String label(FormPart part) {
        if (part instanceof FormPart.Input input) {
            return input.label();
        }
        if (part instanceof FormPart.Rows rows) {
            return rows.label();
        }
        return part instanceof FormPart.Listing listing ? listing.label() : "";
    }

    private static ReadableText text(FormPart part, Map<String, String> marks) {
        if (part instanceof FormPart.Listing listing) {
            return of(new Chapter("", new Table(listing.heads(), listing.rows())));
        }
        if (part instanceof FormPart.Rows rows) {
            return of(new Chapter("", fixedColumns(rows, marks)));
        }
        return of(new Chapter("", part instanceof FormPart.Input input ? Text.clean(words(input)) : ""));
    }

    private static String words(FormPart.Input input) {
        return input.options().isEmpty() ? input.text() : input.chosen();
    }

    /** Of a table that is filled in while judging: only what the others wrote. */
    private static Table fixedColumns(FormPart.Rows rows, Map<String, String> marks) {
        List<String> heads = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (List<FormPart.Input> row : rows.rows()) {
            List<FormPart.Input> fixed = row.stream()
                    .filter(FormPart.Input::isFixed)
                    .filter(cell -> !"false".equals(marks.get(cell.name().replaceFirst(".*\\.", ""))))
                    .toList();
            heads = fixed.stream().map(FormPart.Input::label).toList();
            cells.add(fixed.stream().map(input -> Text.clean(words(input))).toList());
        }
        return new Table(heads, cells);
    }

    private static ReadableText of(Chapter chapter) {
        return new ReadableText("", List.of(), List.of(chapter));
    }

    /** Without what leads elsewhere. */
    private static ReadableText plain(ReadableText text) {
        return new ReadableText(
                text.title(),
                text.head(),
                text.chapters().stream()
                        .map(one -> {
                            Table table = one.table();
                            return table == null
                                    ? one
                                    : new Chapter(one.heading(), new Table(table.heads(), table.rows()));
                        })
                        .toList());
    }
}
