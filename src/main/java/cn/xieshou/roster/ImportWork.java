package cn.xieshou.roster;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** The confirmed import as long work; its subject is the import's id. */
@Component
class ImportWork extends RosterWork {

    static final String KIND = "roster-import";

    private final RosterImport imports;

    ImportWork(RosterImport imports, DirectoryAccess access) {
        super(imports, access);
        this.imports = imports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String what() {
        return "名册导入";
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
    WorkOutcome run(long id, String account, Progress progress) {
        ImportResult result = imports.confirm(id, account, progress);
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
