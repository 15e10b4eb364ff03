package cn.xieshou.ledger;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Subjects;
import cn.xieshou.ledger.ActivityImport.State;
import cn.xieshou.longwork.LongWorks;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.roster.FileName;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.roster.excel.ListReader;
import cn.xieshou.roster.excel.ListTemplate;
import cn.xieshou.roster.excel.ReadSheet;
import cn.xieshou.shared.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activities from a workbook (R-ACT-1): read, judged row by row and shown before anything is recorded; then all of it is recorded or
 * nothing. A sheet is its uploader's alone.
 */
@Service
@Transactional
public class ActivityImports {

    /** More would keep whoever waits for the preview too long. */
    static final int MOST = 300;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final ActivitySheet SHEET = new ActivitySheet();

    private final ActivityImportRepository table;
    private final ImportJudge judge;
    private final ActivityTypes types;
    private final Directory directory;
    private final Pairings pairings;
    private final LongWorks works;
    private final Clock clock;

    ActivityImports(
            ActivityImportRepository table,
            ImportJudge judge,
            ActivityTypes types,
            Directory directory,
            Pairings pairings,
            LongWorks works,
            Clock clock) {
        this.table = table;
        this.judge = judge;
        this.types = types;
        this.directory = directory;
        this.pairings = pairings;
        this.works = works;
        this.clock = clock;
    }

    /** The workbook to fill in, for somebody of a school. */
    @Transactional(readOnly = true)
    public byte[] template(String school) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, List<String>> choices = Map.of(
                "type",
                types.offered().stream().map(ActivityType::name).toList(),
                "subject",
                Subjects.ALL,
                ActivitySheet.PAIRING,
                pairings.ofSchool(school).stream().map(one -> one.id()).toList(),
                "place",
                Arrays.stream(Place.values()).map(Place::label).toList());
        ListTemplate.write(out, SHEET, choices);
        return out.toByteArray();
    }

    /**
     * Reads and judges a workbook; nothing is recorded yet.
     *
     * @param fileName as the browser says, may carry a path
     * @throws WorkbookRefused if it is no sheet of activities at all; nothing is kept then
     */
    public long preview(Path file, String fileName, String actor) throws WorkbookRefused {
        ReadSheet sheet = ListReader.read(file, SHEET);
        if (sheet.rows().size() > MOST) {
            throw new WorkbookRefused("一次最多导入" + MOST + "条活动，现有" + sheet.rows().size() + "条，请分几次导入");
        }
        table.discardBefore(clock.instant().minus(KEPT));
        long id = table.insert(FileName.of(fileName), actor, clock.instant(), sheet.headers(), sheet.notices());
        ImportJudge.Judging judging = judge.begin(school(actor), actor);
        List<ImportRow> rows = new ArrayList<>();
        for (SheetContent.Row row : sheet.rows()) {
            Map<String, String> cells = cells(sheet.headers(), row);
            List<String> problems = new ArrayList<>();
            row.problems().forEach((column, reason) -> problems.add(place(column, row.number()) + reason));
            judging.judge(cells)
                    .problems()
                    .forEach(one -> problems.add(ImportJudge.sentence(one, row.number(), cells, sheet.headers())));
            rows.add(new ImportRow(row.number(), cells, problems));
        }
        table.insert(id, rows);
        return id;
    }

    private static String place(int column, int row) {
        return column == SheetContent.WHOLE_ROW ? "第" + row + "行：" : ReadSheet.cell(column, row) + " ";
    }

    private static Map<String, String> cells(List<String> headers, SheetContent.Row row) {
        Map<String, String> cells = new HashMap<>();
        SHEET.fields().forEach(field -> {
            int column = headers.indexOf(field.label());
            if (column >= 0) {
                cells.put(field.key(), Text.clean(row.cells().get(column)));
            }
        });
        return cells;
    }

    /** One that {@code account} has uploaded. */
    @Transactional(readOnly = true)
    public Optional<ActivityImport> find(long id, String account) {
        return table.find(id).filter(one -> one.uploadedBy().equals(account));
    }

    /** The rows of a page of the preview, the wrong ones first. */
    @Transactional(readOnly = true)
    public List<ImportRow> rows(long id, int page, int size) {
        return table.rows(id, (page - 1) * size, size);
    }

    /**
     * What became of asking for it to be recorded.
     *
     * @param work the page to look at, null if there is none
     * @param problem why nothing was begun, in Chinese; empty if it was
     */
    public record Ordered(@Nullable Long work, String problem) {}

    /** Begins to record all of it. */
    public Ordered confirm(ActivityImport one, String actor) {
        if (!one.confirmable()) {
            return new Ordered(
                    null,
                    one.wrong() > 0
                            ? "还有错误的行，没有登记；请改好文件后重新上传。"
                            : "这份表格" + one.state().label() + "，没有重复登记。");
        }
        LongWorks.Asked asked = works.ask(ActivityImportWork.KIND, String.valueOf(one.id()), actor);
        boolean same = asked.work().subject().equals(String.valueOf(one.id()));
        if (asked.isNew()) {
            return new Ordered(asked.work().id(), "");
        }
        return same
                ? new Ordered(asked.work().id(), "这份表格已经在登记，没有重复办理；进度见本页。")
                : new Ordered(null, "另一份表格正在登记，这次没有开始；请稍后再确认。");
    }

    /** @return whether it could still be thrown away */
    public boolean discard(ActivityImport one) {
        boolean open = works.open(ActivityImportWork.KIND)
                .filter(work -> work.subject().equals(String.valueOf(one.id())))
                .isPresent();
        boolean discarded = !open && table.decided(one.id(), State.DISCARDED);
        if (discarded) {
            table.forgetRows(one.id());
        }
        return discarded;
    }

    String school(String account) {
        return directory.person(account).map(Person::school).orElse("");
    }
}
