package cn.xieshou.evaluation;

import cn.xieshou.programme.ProgrammeGrade;
import cn.xieshou.programme.ProgrammeYear;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The four grades, the best first; from how many points on each is given is the programme's data. */
public enum Grade {
    EXCELLENT("优秀"),
    GOOD("良好"),
    PASS("合格"),
    FAIL("不合格");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** What the decision table says and people read. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for any other word */
    public static Grade labelled(String label) {
        return Arrays.stream(values())
                .filter(grade -> grade.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grade " + label));
    }

    /** From how many points on; by its name in the programme, else by its place there. */
    public int from(ProgrammeYear programme) {
        List<ProgrammeGrade> known = programme.grades().stream()
                .sorted(Comparator.comparingInt(ProgrammeGrade::fromScore).reversed())
                .toList();
        return known.stream()
                .filter(one -> one.name().equals(label))
                .findFirst()
                .or(() -> known.stream().skip(List.of(values()).indexOf(this)).findFirst())
                .map(ProgrammeGrade::fromScore)
                .orElse(0);
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case EXCELLENT, GOOD -> "done";
            case PASS -> "warn";
            case FAIL -> "bad";
        };
    }
}
