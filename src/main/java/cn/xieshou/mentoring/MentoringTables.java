package cn.xieshou.mentoring;

import java.util.Arrays;

/** The decision tables of mentoring: who may be mentor or apprentice, and whether a number is what the programme asks for. */
public interface MentoringTables {

    /** What somebody is to be. */
    enum As {
        MENTOR("师傅"),
        APPRENTICE("徒弟");

        private final String label;

        As(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is counted. */
    enum Criterion {
        APPRENTICES("带徒人数"),
        SUBJECTS("结对学科"),
        DAYS("每月指导");

        private final String label;

        Criterion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param reason «职称为二级，师傅须有一级（中级）以上职称» */
    record Person(boolean met, String reason) {}

    /** @param reason «带徒1名，还差1名» */
    record Size(Verdict verdict, String reason) {}

    /** How a number stands to what is asked for. */
    enum Verdict {
        MET("足够"),
        /** Fewer, which takes an explanation. */
        SHORT("不足"),
        /** More than there may be. */
        OVER("超出");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The verdict that the table calls so. */
        public static Verdict of(String label) {
            return Arrays.stream(values())
                    .filter(one -> one.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no verdict " + label));
        }
    }

    /**
     * @param title label of the professional title
     * @param age in full years on the first day of the school year
     * @param limit an apprentice is younger
     */
    Person person(As as, String title, int age, int limit);

    /** @param most the same as {@code actual} or more where there is no upper number */
    Size size(Criterion criterion, int actual, int least, int most);
}
