package cn.xieshou.roster;

import cn.xieshou.directory.Sight;
import cn.xieshou.longwork.LongWork;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** The confirmed import as long work; its subject is the import's id. */
@Component
class ImportWork implements LongWork {

    static final String KIND = "roster-import";

    private final RosterImport imports;
    private final Sight sight;

    ImportWork(RosterImport imports, Sight sight) {
        this.imports = imports;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "名册导入"
                + imports.find(Long.parseLong(subject))
                        .map(staged -> "：" + staged.fileName())
                        .orElse("");
    }

    @Override
    public String exclusiveKey() {
        return RosterSteps.EXCLUSIVE;
    }

    @Override
    public boolean maySee(String account, String subject) {
        return sight.managesRoster(account);
    }

    @Override
    public List<Link> links(String subject) {
        return List.of(
                new Link("/roster/" + subject, "导入内容和结果"),
                new Link("/roster", "名册导入"),
                new Link("/schools", "学校"),
                new Link("/accounts", "账号"),
                new Link("/pairings", "结对登记"));
    }

    @Override
    public String nothingHappened() {
        return "什么也没有写入，可以重新确认导入。";
    }

    @Override
    public WorkOutcome run(String subject, String account, Progress progress) {
        if (!sight.managesRoster(account)) {
            return new WorkOutcome.Refused("确认的人已不再维护名册，没有写入");
        }
        ImportResult result = imports.confirm(Long.parseLong(subject), account, progress);
        return result instanceof ImportResult.Refused refused
                ? new WorkOutcome.Refused(refused.reason())
                : new WorkOutcome.Done(sentence(((ImportResult.Done) result).counts()));
    }

    private static String sentence(RosterCounts counts) {
        StringBuilder written = new StringBuilder();
        for (RosterSheet sheet : RosterSheet.values()) {
            int added = counts.of(sheet, RowState.NEW);
            int changed = counts.of(sheet, RowState.CHANGED);
            if (added + changed > 0) {
                written.append(written.isEmpty() ? "" : "；").append(sheet.title());
                written.append(added > 0 ? "新增 " + added : "");
                written.append(added > 0 && changed > 0 ? "，" : "");
                written.append(changed > 0 ? "变更 " + changed : "");
            }
        }
        return "共写入 " + counts.toWrite() + " 行：" + written + "。";
    }
}
