package cn.xieshou.roster;

import cn.xieshou.longwork.Progress.Step;
import java.util.Arrays;
import java.util.List;

/** The steps of the roster's long work, with what a row takes on a machine of two cores. */
final class RosterSteps {

    /** Imports and their undoing wait for one another. */
    static final String EXCLUSIVE = "roster";

    private static final int READ = 2_000_000;
    private static final int JUDGED = 150;
    private static final int SCHOOL = 500;
    private static final int ACCOUNT = 1200;
    private static final int TEACHER = 150;
    private static final int PAIRING = 20000;
    private static final int TAKEN_BACK = 2000;

    private RosterSteps() {}

    static List<Step> ofImport(RosterCounts counts) {
        int rows = Arrays.stream(RosterSheet.values())
                .mapToInt(sheet -> written(counts, sheet) + counts.of(sheet, RowState.SAME))
                .sum();
        return List.of(
                Step.of("再核对一遍", "行", rows, JUDGED),
                Step.of("写入学校", "所", written(counts, RosterSheet.SCHOOLS), SCHOOL),
                Step.of("写入账号", "个", written(counts, RosterSheet.ACCOUNTS), ACCOUNT),
                Step.of("写入教师", "名", written(counts, RosterSheet.TEACHERS), TEACHER),
                Step.of("登记结对", "对", counts.of(RosterSheet.PAIRINGS, RowState.NEW), PAIRING));
    }

    static List<Step> ofReading(int rows) {
        return List.of(Step.of("读取文件", "份", 1, READ), Step.of("逐行核对", "行", rows, JUDGED));
    }

    static List<Step> ofUndoing(int rows, int takenBack) {
        return List.of(Step.of("核对能撤销哪些", "行", rows, JUDGED), Step.of("恢复到导入之前", "行", takenBack, TAKEN_BACK));
    }

    private static int written(RosterCounts counts, RosterSheet sheet) {
        return counts.of(sheet, RowState.NEW) + counts.of(sheet, RowState.CHANGED);
    }
}
