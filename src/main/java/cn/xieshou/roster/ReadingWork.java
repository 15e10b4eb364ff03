package cn.xieshou.roster;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reading and judging a large workbook as long work; its subject is the import's id. */
@Component
class ReadingWork extends RosterWork {

    static final String KIND = "roster-reading";

    private final RosterReading reading;
    private final RosterImport imports;

    ReadingWork(RosterReading reading, RosterImport imports, DirectoryAccess access) {
        super(imports, access);
        this.reading = reading;
        this.imports = imports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It changes no register: imports need not wait for it. */
    @Override
    public String exclusiveKey() {
        return KIND;
    }

    @Override
    String what() {
        return "名册核对";
    }

    @Override
    public List<Link> links(String subject) {
        Link start = new Link("/roster", "名册导入");
        return imports.find(Long.parseLong(subject))
                .filter(staged -> staged.state() != ImportState.READING)
                .map(staged -> List.of(new Link("/roster/" + subject, "预览和确认"), start))
                .orElse(List.of(start));
    }

    @Override
    public String nothingHappened() {
        return "什么也没有写入，请重新上传文件。";
    }

    @Override
    WorkOutcome run(long id, String account, Progress progress) {
        if (imports.find(id).isEmpty()) {
            return new WorkOutcome.Refused("这次上传已经放弃");
        }
        try {
            RosterCounts counts = reading.read(id, account, progress);
            return new WorkOutcome.Done(sentence(counts));
        } catch (WorkbookRefused refused) {
            imports.discard(id);
            return new WorkOutcome.Refused("这个文件没有读取，系统里的内容没有变化：" + String.join("；", refused.reasons()));
        }
    }

    private static String sentence(RosterCounts counts) {
        String rows = "新增 " + counts.of(RowState.NEW) + " 行，变更 " + counts.of(RowState.CHANGED) + " 行，不变 "
                + counts.of(RowState.SAME) + " 行，有误 " + counts.of(RowState.WRONG) + " 行。";
        return "核对完毕：" + rows + (counts.of(RowState.WRONG) > 0 ? "请打开预览看原因。" : "还没有写入，请打开预览确认。");
    }
}
