package cn.xieshou.roster;

import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.roster.excel.MarkedWorkbook;
import cn.xieshou.roster.excel.RosterTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The workbooks that people download. */
@Service
public class RosterFiles {

    /** Keys of the fields that are for the office's eyes only. */
    private static final List<String> PERSONAL = List.of("idCard", "phone", "teacherEmail");

    private final CurrentRoster current;
    private final ImportRowRepository importRows;
    private final Programmes programmes;

    RosterFiles(CurrentRoster current, ImportRowRepository importRows, Programmes programmes) {
        this.current = current;
        this.importRows = importRows;
        this.programmes = programmes;
    }

    /** An empty workbook with drop-downs, notes and an example. */
    public void template(OutputStream out) throws IOException {
        RosterTemplate.writeEmpty(out, codes());
    }

    /**
     * What the registers hold; importing it again changes nothing.
     *
     * @param personalData whether identity cards and phone numbers are in it
     */
    public void export(OutputStream out, boolean personalData) throws IOException {
        Map<RosterSheet, Iterable<List<String>>> rows = new EnumMap<>(RosterSheet.class);
        for (RosterSheet sheet : RosterSheet.values()) {
            rows.put(sheet, withoutAdministrators(sheet));
        }
        RosterTemplate.write(out, rows, codes(), personalData ? List.of() : PERSONAL);
    }

    /** The uploaded cells again, the wrong ones marked. */
    public void marked(StagedImport staged, OutputStream out) throws IOException {
        try (MarkedWorkbook workbook = new MarkedWorkbook(staged.headers())) {
            importRows.each(staged.id(), workbook::add);
            workbook.writeTo(out);
        }
    }

    private List<List<String>> withoutAdministrators(RosterSheet sheet) {
        return current.of(sheet).values().stream()
                .filter(values -> sheet != RosterSheet.ACCOUNTS
                        || sheet.fields().get(2).options().contains(values.get(2)))
                .toList();
    }

    private List<String> codes() {
        return programmes.all().stream().map(Programme::code).toList();
    }
}
