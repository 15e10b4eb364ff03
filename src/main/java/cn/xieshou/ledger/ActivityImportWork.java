package cn.xieshou.ledger;

import cn.xieshou.ledger.ActivityImport.State;
import cn.xieshou.longwork.LongWork;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.workflow.FormRefused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Recording what a sheet holds as long work: all of it or nothing; its subject is the sheet's number. */
@Component
class ActivityImportWork implements LongWork {

    static final String KIND = "activity-import";

    /** Millionths of a second that an activity usually takes. */
    private static final int MICROS = 20_000;

    private final ActivityImportRepository table;
    private final ActivityImports imports;
    private final ImportJudge judge;
    private final Activities activities;

    ActivityImportWork(
            ActivityImportRepository table, ActivityImports imports, ImportJudge judge, Activities activities) {
        this.table = table;
        this.imports = imports;
        this.judge = judge;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "导入活动"
                + table.find(AddressNumber.key(subject))
                        .map(one -> "：" + one.fileName())
                        .orElse("");
    }

    @Override
    public String exclusiveKey() {
        return KIND;
    }

    @Override
    public boolean maySee(String account, String subject) {
        return imports.find(AddressNumber.key(subject), account).isPresent();
    }

    @Override
    public List<Link> links(String subject) {
        return List.of(new Link("/activities/import/" + subject, "导入内容和结果"), new Link("/activities", "活动台账"));
    }

    @Override
    public String nothingHappened() {
        return "一条也没有登记，可以重新确认导入。";
    }

    @Override
    public WorkOutcome run(String subject, String account, Progress progress) {
        long id = AddressNumber.key(subject);
        List<ImportRow> rows = table.rows(id, 0, ActivityImports.MOST);
        progress.plan(List.of(Progress.Step.of("再核对一遍", "条", rows.size(), MICROS), step(rows.size())));
        List<ImportJudge.Judged> judged = new ArrayList<>();
        ImportJudge.Judging judging = judge.begin(imports.school(account), account);
        for (ImportRow row : rows) {
            ImportJudge.Judged one = judging.judge(row.cells());
            if (!one.problems().isEmpty()) {
                return new WorkOutcome.Refused(
                        "第" + row.number() + "行现在不能登记，一条也没有登记：" + new FormRefused(one.problems()).sentence() + "。");
            }
            judged.add(one);
            progress.done(1);
        }
        if (!table.decided(id, State.IMPORTED)) {
            return new WorkOutcome.Refused("这份表格已经登记过或者已经放弃，没有重复登记。");
        }
        for (ImportJudge.Judged one : judged) {
            String pairing = one.pairing().orElseThrow().id();
            activities.record(pairing, one.side(), one.typed(), ActivityFiles.newKey(), account);
            progress.done(1);
        }
        table.forgetRows(id);
        return new WorkOutcome.Done("登记了" + judged.size() + "条活动，已请对方学校核对。");
    }

    private static Progress.Step step(int rows) {
        return Progress.Step.of("登记", "条", rows, MICROS);
    }
}
