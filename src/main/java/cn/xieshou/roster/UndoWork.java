package cn.xieshou.roster;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Taking the last import back as long work; its subject is the import's id. */
@Component
class UndoWork extends RosterWork {

    static final String KIND = "roster-undo";

    private final RosterUndo undo;

    UndoWork(RosterUndo undo, RosterImport imports, DirectoryAccess access) {
        super(imports, access);
        this.undo = undo;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String what() {
        return "撤销名册导入";
    }

    @Override
    public List<Link> links(String subject) {
        return List.of(new Link("/roster", "名册导入"), new Link("/roster/" + subject, "导入内容"));
    }

    @Override
    public String nothingHappened() {
        return "名册仍是导入之后的样子，可以重新撤销。";
    }

    @Override
    WorkOutcome run(long id, String account, Progress progress) {
        return undo.undo(id, account, progress)
                .<WorkOutcome>map(plan -> new WorkOutcome.Done(sentence(plan)))
                .orElseGet(() -> new WorkOutcome.Refused(RosterUndo.ONLY_THE_LAST));
    }

    private static String sentence(UndoPlan plan) {
        String back = plan.takenBack().isEmpty() ? "没有可以恢复的内容" : "已恢复" + counted(plan.takenBack());
        List<RosterRow> kept = plan.kept().stream().map(UndoPlan.Kept::row).toList();
        return kept.isEmpty() ? back + "。" : back + "；保留" + counted(kept) + "。";
    }

    private static String counted(List<RosterRow> rows) {
        Map<RosterSheet, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.sheet(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey().title() + " " + count.getValue() + " 行")
                .collect(Collectors.joining("、"));
    }
}
