package cn.xieshou.roster.excel;

import cn.xieshou.roster.RosterRow;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The person's own cells again, the wrong ones filled red with the reason as a comment and in a column of its own. */
public final class MarkedWorkbook implements AutoCloseable {

    /** Comments are kept in memory; beyond these the fill and the column of reasons must do. */
    private static final int MOST_COMMENTS = 2_000;

    private static final int WIDTH = 16;
    private static final int REASON_WIDTH = 60;

    private final RosterBook book = new RosterBook();
    private final Map<RosterSheet, List<String>> headers;
    private final Map<RosterSheet, SXSSFSheet> sheets = new EnumMap<>(RosterSheet.class);
    private int comments;

    public MarkedWorkbook(Map<RosterSheet, List<String>> headers) {
        this.headers = headers;
        for (RosterSheet sheet : RosterSheet.values()) {
            if (headers.containsKey(sheet)) {
                sheets.put(sheet, sheet(sheet));
            }
        }
    }

    private SXSSFSheet sheet(RosterSheet sheet) {
        List<String> titles = new ArrayList<>(List.of(SheetReader.REASONS));
        titles.addAll(own(sheet));
        List<Integer> widths = titles.stream()
                .map(title ->
                        title.equals(SheetReader.REASONS) ? REASON_WIDTH : Math.max(WIDTH, title.length() * 2 + 3))
                .toList();
        return book.sheet(sheet.title(), titles, widths);
    }

    /** The columns of the upload; the reasons of an earlier return are replaced. */
    private List<String> own(RosterSheet sheet) {
        return headers.getOrDefault(sheet, List.of()).stream()
                .filter(header -> !header.equals(SheetReader.REASONS))
                .toList();
    }

    public void add(RosterRow row) {
        SXSSFSheet sheet = sheets.get(row.sheet());
        if (sheet == null) {
            return;
        }
        List<String> columns = headers.getOrDefault(row.sheet(), List.of());
        SXSSFRow target = sheet.createRow(sheet.getLastRowNum() + 1);
        Cell reasons = book.put(target, 0, reasons(row));
        int column = 1;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(SheetReader.REASONS)) {
                Cell cell = book.put(
                        target, column++, i < row.cells().size() ? row.cells().get(i) : "");
                mark(cell, problem(row, columns.get(i)));
            }
        }
        if (row.problems().containsKey(SheetContent.WHOLE_ROW)) {
            book.mark(reasons);
        }
    }

    private static String problem(RosterRow row, String header) {
        for (int field = 0; field < row.sheet().fields().size(); field++) {
            if (row.sheet().fields().get(field).label().equals(header)) {
                return row.problems().getOrDefault(field, "");
            }
        }
        return "";
    }

    private static String reasons(RosterRow row) {
        return row.problems().entrySet().stream()
                .map(problem -> problem.getKey() == SheetContent.WHOLE_ROW
                        ? problem.getValue()
                        : row.sheet().fields().get(problem.getKey()).label() + "：" + problem.getValue())
                .collect(Collectors.joining("；"));
    }

    private void mark(Cell cell, String reason) {
        if (reason.isEmpty()) {
            return;
        }
        book.mark(cell);
        if (comments++ < MOST_COMMENTS) {
            int column = cell.getColumnIndex();
            int row = cell.getRowIndex();
            var anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 4, row + 4);
            Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(new XSSFRichTextString(reason));
            comment.setAuthor("携手");
            cell.setCellComment(comment);
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        book.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
