package cn.xieshou.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A line of the frozen sheet: something that the figures say.
 *
 * @param wanted how much was wanted; empty if nothing
 * @param met null where nothing is wanted, or not yet
 * @param path where it can be opened
 */
public record SheetLine(
        long id,
        long evaluation,
        int place,
        Kind kind,
        String label,
        String wanted,
        String done,
        @Nullable Boolean met,
        String path) {

    /** What a line is about. */
    public enum Kind {
        QUOTA("帮扶指标"),
        EXCHANGE("支教、挂职、师徒"),
        PLAN("年度方案"),
        TERM("各学期评估"),
        OTHER("其他数据");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What people read on screen. */
        public String label() {
            return label;
        }
    }

    static SheetLine of(Kind kind, String label, String wanted, String done, @Nullable Boolean met, String path) {
        return new SheetLine(0, 0, 0, kind, label, wanted, done, met, path);
    }

    /** Whether both schools have to answer for it. */
    public boolean isShort() {
        return Boolean.FALSE.equals(met);
    }

    /** «语文说课：要求不少于2次，完成1次» */
    public String sentence() {
        return label + "：" + (wanted.isEmpty() ? "" : "要求" + wanted + "，") + done;
    }
}
