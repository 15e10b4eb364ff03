package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Paragraph;
import cn.xieshou.paper.pdf.Block.Sheet;
import cn.xieshou.paper.pdf.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets blocks one below another, page after page. */
final class Typesetter {

    private final Sheet sheet;
    private final Fonts fonts;
    private final LineBreaker breaker;
    private final TableSetter tables;
    private final List<Canvas> pages = new ArrayList<>();
    private double y;

    Typesetter(Sheet sheet, Fonts fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.breaker = new LineBreaker(fonts);
        this.tables = new TableSetter(this, breaker);
        newPage();
    }

    void set(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                paragraph(paragraph, needed(blocks, i));
            } else if (blocks.get(i) instanceof Table table) {
                tables.set(table);
            }
        }
    }

    /** What stands above and below the text of every page; known how many there are only at the end. */
    void everyPage(List<Paragraph> header, List<Paragraph> footer) {
        List<Line> above = lines(header);
        List<Line> below = lines(footer);
        double foot = below.stream().mapToDouble(Line::all).sum();
        for (int i = 0; i < pages.size(); i++) {
            stack(above, sheet.header(), i);
            stack(below, sheet.height() - sheet.footer() - foot, i);
        }
    }

    List<Canvas> pages() {
        return pages;
    }

    double left() {
        return sheet.left();
    }

    double y() {
        return y;
    }

    /** What is left of the page, in points. */
    double room() {
        return sheet.height() - sheet.bottom() - y;
    }

    double fullRoom() {
        return sheet.height() - sheet.bottom() - sheet.top();
    }

    Canvas page() {
        return pages.get(pages.size() - 1);
    }

    void down(double points) {
        y += points;
    }

    void newPage() {
        pages.add(new Canvas(sheet.height(), fonts));
        y = sheet.top();
    }

    private double width() {
        return sheet.width() - sheet.left() - sheet.right();
    }

    private void paragraph(Paragraph paragraph, double needed) {
        if (paragraph.newPage() && y > sheet.top()) {
            newPage();
        }
        if (needed > room() && needed <= fullRoom()) {
            newPage();
        }
        for (Line line : breaker.lines(paragraph, width())) {
            if (line.before() + line.height() > room() + 0.5 && y > sheet.top()) {
                newPage();
            }
            page().line(line, sheet.left(), y + line.before(), 0, 0);
            y += line.all();
        }
    }

    /** How much has to fit for a heading not to stay behind alone: it and the first line of what follows. */
    private double needed(List<Block> blocks, int i) {
        double needed = 0;
        for (int at = i; at < blocks.size() && at < i + 4; at++) {
            if (!(blocks.get(at) instanceof Paragraph paragraph)) {
                return needed + tables.firstRow((Table) blocks.get(at));
            }
            List<Line> lines = breaker.lines(paragraph, width());
            if (!paragraph.keepNext()) {
                return at == i ? 0 : needed + lines.get(0).all();
            }
            needed += lines.stream().mapToDouble(Line::all).sum();
        }
        return needed;
    }

    private List<Line> lines(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> breaker.lines(paragraph, width()).stream())
                .toList();
    }

    private void stack(List<Line> lines, double from, int page) {
        double top = from;
        for (Line line : lines) {
            pages.get(page).line(line, sheet.left(), top + line.before(), page + 1, pages.size());
            top += line.all();
        }
    }
}
