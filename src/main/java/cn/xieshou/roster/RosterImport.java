package cn.xieshou.roster;

import cn.xieshou.database.Installation;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Person;
import cn.xieshou.longwork.Progress;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.NumberSeries;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a workbook into the registers: read and judged, shown, confirmed, written at once or not at all. The same
 * file again changes nothing.
 */
@Service
public class RosterImport {

    /** Imports wait for one another. */
    static final String LOCK = "roster-import";

    private final RosterCheck check;
    private final RosterWriter writer;
    private final ImportRepository store;
    private final ImportRowRepository importRows;
    private final Accounts accounts;
    private final NumberSeries lock;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final SecurityLog log;
    private final RosterReading reading;

    RosterImport(
            RosterCheck check,
            RosterWriter writer,
            ImportRepository store,
            ImportRowRepository importRows,
            Accounts accounts,
            NumberSeries lock,
            Installation installation,
            TransactionTemplate transaction,
            SecurityLog log,
            RosterReading reading) {
        this.check = check;
        this.writer = writer;
        this.store = store;
        this.importRows = importRows;
        this.accounts = accounts;
        this.lock = lock;
        this.installation = installation;
        this.transaction = transaction;
        this.log = log;
        this.reading = reading;
    }

    /** As {@link RosterReading#preview}. */
    public long preview(Path file, String fileName, String actor) throws WorkbookRefused {
        return reading.preview(file, fileName, actor);
    }

    /** Writes what the preview showed, unless the registers have changed since: then it is shown anew. */
    ImportResult confirm(long id, String actor, Progress progress) {
        return confirm(id, actor, progress, any -> {});
    }

    /** As above for a file of a few rows: nobody is told how far it is. */
    public ImportResult confirm(long id, String actor) {
        return confirm(id, actor, Progress.untold());
    }

    /**
     * Preview and confirmation in one, for sample data: new accounts get the sample password where
     * that is accepted, none elsewhere.
     *
     * @throws WorkbookRefused if the file is no roster or any row is wrong
     */
    public ImportResult.Done importWorkbook(InputStream workbook, String actor) throws WorkbookRefused {
        try (ArrivedRoster arrived = ArrivedRoster.of(workbook)) {
            long id = preview(arrived.path(), "示例名册.xlsx", actor);
            if (store.find(id).map(staged -> staged.counts().toWrite()).orElse(0) == 0) {
                store.discard(id);
                return new ImportResult.Done(RosterCounts.of(List.of()), List.of());
            }
            ImportResult result = confirm(id, actor, Progress.untold(), this::samplePassword);
            if (result instanceof ImportResult.Done done) {
                return done;
            }
            List<String> problems = firstProblems(id);
            store.discard(id);
            throw new WorkbookRefused(problems);
        }
    }

    /** Nobody gets a password that everybody knows where there is to be no sample data. */
    private void samplePassword(Person person) {
        if (installation.sampleData()) {
            accounts.setPassword(person.account(), Installation.SAMPLE_PASSWORD);
        }
    }

    /** Throws the preview away. */
    public void discard(long id) {
        store.discard(id);
    }

    public Optional<StagedImport> find(long id) {
        return store.find(id);
    }

    private ImportResult confirm(long id, String actor, Progress progress, Consumer<Person> password) {
        return required(() -> {
            lock.next(LOCK);
            Optional<StagedImport> staged = store.find(id);
            if (staged.isEmpty() || staged.get().state() != ImportState.PREVIEW) {
                return new ImportResult.Refused("这次导入已经确认或已过期，请在导入记录里查看");
            }
            return confirm(staged.get(), actor, progress, password);
        });
    }

    private ImportResult confirm(StagedImport staged, String actor, Progress progress, Consumer<Person> password) {
        if (staged.counts().of(RowState.WRONG) > 0) {
            return new ImportResult.Refused("还有错误的行，没有写入；请改好文件后重新上传");
        }
        progress.plan(RosterSteps.ofImport(staged.counts()));
        JudgedRoster judged = check.judge(contents(staged), actor);
        progress.done(judged.rows().size());
        if (!judged.fingerprint().equals(staged.fingerprint())) {
            store.judgeAgain(staged.id(), judged.notices(), judged);
            return new ImportResult.Refused("预览之后名册有了变动，没有写入；下面是重新核对的结果，请再确认");
        }
        if (judged.counts().toWrite() == 0) {
            return new ImportResult.Refused("名册与系统一致，没有需要写入的内容");
        }
        List<Person> added = writer.write(judged, actor, progress);
        store.imported(staged.id());
        log.doneBy(
                actor,
                SecurityKind.ROSTER_IMPORTED,
                "第" + staged.id() + "次",
                "写入" + judged.counts().toWrite() + "行");
        importRows.keepWhatUndoingNeeds(staged.id());
        added.forEach(password);
        return new ImportResult.Done(
                judged.counts(), added.stream().map(Person::account).toList());
    }

    /** The file's rows as they were read. */
    private List<SheetContent> contents(StagedImport staged) {
        Map<RosterSheet, List<SheetContent.Row>> rows = new LinkedHashMap<>();
        staged.headers().keySet().forEach(sheet -> rows.put(sheet, new ArrayList<>()));
        importRows.each(staged.id(), row -> rows.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                .add(new SheetContent.Row(row.number(), row.cells(), Map.of())));
        return rows.entrySet().stream()
                .map(entry -> new SheetContent(
                        entry.getKey(), staged.headers().getOrDefault(entry.getKey(), List.of()), entry.getValue()))
                .toList();
    }

    private List<String> firstProblems(long id) {
        List<String> problems = new ArrayList<>();
        importRows.each(id, row -> {
            if (row.state() == RowState.WRONG && problems.size() < 10) {
                problems.add("「" + row.sheet().title() + "」第 " + row.number() + " 行："
                        + row.problems().values());
            }
        });
        return problems;
    }

    private <T> T required(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()), "result");
    }
}
