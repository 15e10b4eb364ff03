package cn.xieshou.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Draws the rows of tables; templates call it as {@code @rows}. As many cells as a page of a register has take the templates' engine
 * five times as long. All that is read goes through {@link Markup}, which escapes it.
 */
@Component("rows")
public class DrawnRows {

    private final DayWords words;
    private final RequestDataValueProcessor forms;

    DrawnRows(DayWords words, RequestDataValueProcessor forms) {
        this.words = words;
        this.forms = forms;
    }

    /** What stands within {@code <tbody>}. */
    public <R> String of(Table<R> table) {
        Markup out = new Markup();
        for (R row : table.rows()) {
            out.open("tr").end();
            draw(table.columns(), table.cells(row), out);
            out.close("tr").line();
        }
        return out.toString();
    }

    private void draw(List<? extends Column<?>> columns, List<Cell> cells, Markup out) {
        for (int at = 0; at < cells.size(); at++) {
            Column<?> column = columns.get(at);
            out.open("td").with("data-label", column.heading()).with("class", column.style());
            out.end();
            draw(cells.get(at), out);
            out.close("td");
        }
    }

    private void draw(Cell cell, Markup out) {
        switch (cell.kind()) {
            case TEXT -> text(cell, out);
            case LINK -> link(cell, "nobreak", out);
            case NAME -> link(cell, "", out);
            case CLIP -> link(cell, "clip", out);
            case ACTION -> link(cell, "btn btn-sm btn-primary", out);
            case BUTTON -> form(cell, "btn btn-sm btn-outline-primary", out);
            case BADGE -> out.span(joined("badge-stage", cell.extra()), cell.text());
            case BAR -> bar(cell, out);
            case DATE -> out.span("nobreak", words.date(cell.at()));
            case TIME -> out.span("nobreak", words.time(cell.at()));
            case LEFT -> left(cell, out);
            case DUE -> due(cell, out);
            case WAITING -> out.span("small-print", words.waiting(cell.at()));
            case ALL ->
                cell.cells().forEach(one -> {
                    draw(one, out);
                    out.text(" ");
                });
            case LINES -> lines(cell, out);
        }
    }

    private static void text(Cell cell, Markup out) {
        if (cell.extra().isEmpty()) {
            out.text(cell.text());
        } else {
            out.span(cell.extra(), cell.text());
        }
    }

    private static void bar(Cell cell, Markup out) {
        out.open("progress").with("max", "100").with("value", cell.text());
        out.with("aria-label", cell.spoken()).end().close("progress");
    }

    private static void link(Cell cell, String style, Markup out) {
        out.open("a").with("class", style).with("href", address(cell.extra()));
        out.with("aria-label", cell.spoken()).end().text(cell.text()).close("a");
    }

    /** With the fields that the forms of templates get by themselves. */
    private void form(Cell cell, String style, Markup out) {
        HttpServletRequest request = request();
        String action = forms.processAction(request, address(cell.extra()), "post");
        out.open("form").with("action", action).with("method", "post").end();
        forms.getExtraHiddenFields(request).forEach((name, value) -> out.open("input")
                .with("type", "hidden")
                .with("name", name)
                .with("value", value)
                .end());
        out.open("button").with("class", style).with("type", "submit").with("aria-label", cell.spoken());
        out.end().text(cell.text()).close("button").close("form");
    }

    private void left(Cell cell, Markup out) {
        out.open("span").with("class", joined("small-print due", words.urgency(cell.at())));
        out.end().open("b").end().text(words.left(cell.at())).close("b").close("span");
    }

    private void due(Cell cell, Markup out) {
        out.open("span").with("class", joined("due", words.urgency(cell.at()))).end();
        if (cell.at() == null) {
            out.text(words.left(null));
        } else {
            out.open("time").with("datetime", words.iso(cell.at())).end();
            out.text(words.date(cell.at())).close("time").text(" ");
            out.open("b").end().text(words.left(cell.at())).close("b");
        }
        out.close("span");
    }

    private void lines(Cell cell, Markup out) {
        out.open("ul").with("class", "plain").end();
        cell.cells().forEach(line -> {
            out.open("li").end();
            draw(line, out);
            out.close("li");
        });
        out.close("ul");
    }

    private static String joined(String style, String more) {
        return more.isEmpty() ? style : style + " " + more;
    }

    /** Within the product's own path, wherever it is served. */
    private static String address(String link) {
        return link.startsWith("/") ? request().getContextPath() + link : link;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
