package cn.xieshou.annualplan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells a section how much thought is in a plan (R-PLN-3): how much of it is taken over, what else the supporting school has
 * promised, how last year's plan was kept.
 *
 * @param source what the text is held against: «上学年的方案» or «系统生成的底稿»
 * @param taken the parts of which more than half is taken over, those most alike first
 * @param rows lines of the month-by-month arrangement
 * @param takenRows how many of them stand there word for word
 * @param supporting name of the supporting school
 * @param pairings how many pairings of it have a plan for the year
 * @param load by month, in the order of the school year
 * @param last what came of last year's plan, null if none was filed
 */
public record Realism(
        String source,
        List<Taken> taken,
        int rows,
        int takenRows,
        String supporting,
        int pairings,
        List<Load> load,
        @Nullable LastYear last) {

    private static final int WHOLE = 100;

    /** A part with the share of its letters that is taken over. */
    public record Taken(String part, int percent) {

        String words() {
            return part + (percent == WHOLE ? "一字未改" : "有" + percent + "%相同");
        }
    }

    /** How often something is planned in a month: by this plan, and by all plans of the supporting school. */
    public record Load(int month, int here, int all) {}

    /**
     * Last year's plan.
     *
     * @param planned how often something was planned
     * @param done how often of that it was recorded; more than was planned does not make up for another line
     * @param missed what was not recorded at all, with its month
     */
    public record LastYear(int planned, int done, List<String> missed) {

        String words() {
            String share = planned == 0 ? "" : "（" + done * WHOLE / planned + "%）";
            return "上学年方案计划" + planned + "次，台账登记" + done + "次" + share
                    + (missed.isEmpty() ? "。" : "；一次也没有登记的：" + String.join("、", missed) + "。");
        }
    }

    /** «与上学年的方案相比：工作目标一字未改；月度安排12行中有9行相同。» */
    public String takenWords() {
        boolean untouched =
                taken.size() == Part.values().length && taken.stream().allMatch(one -> one.percent() == WHOLE);
        List<String> words = new ArrayList<>(
                untouched
                        ? List.of("各部分都一字未改")
                        : taken.stream().map(Taken::words).toList());
        if (takenRows > 0) {
            words.add(takenRows == rows ? "月度安排" + rows + "行全部相同" : "月度安排" + rows + "行中有" + takenRows + "行相同");
        }
        return "与" + source + "相比：" + (words.isEmpty() ? "各部分都作了较大修改" : String.join("；", words)) + "。";
    }

    /** «八中本学年有3对结对的方案，合计计划86次；最多的是10月，共14次，其中本方案4次。» */
    public String loadWords() {
        int total = load.stream().mapToInt(Load::all).sum();
        String words = supporting + "本学年有" + pairings + "对结对的方案，合计计划" + total + "次";
        return load.stream()
                        .max(java.util.Comparator.comparingInt(Load::all))
                        .filter(most -> most.all() > 0)
                        .map(most ->
                                words + "；最多的是" + most.month() + "月，共" + most.all() + "次，其中本方案" + most.here() + "次")
                        .orElse(words)
                + "。";
    }

    /** What is said of last year. */
    public String lastWords() {
        return last == null ? "上学年没有备案的方案。" : last.words();
    }

    /** All of it in sentences. */
    public String words() {
        return String.join("\n", takenWords(), loadWords(), lastWords());
    }
}
