package cn.xieshou.selection;

import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A nominated teacher as judged.
 *
 * @param teacher staff number
 * @param backbone whether a backbone teacher 骨干教师
 * @param figures what the nominee was judged by
 * @param frozen whether the section has approved on this judgement
 * @param publicFrom first day of publicity, null until published
 */
public record Nominee(
        String teacher,
        String name,
        String subject,
        boolean backbone,
        Figures figures,
        List<Finding> findings,
        Instant judgedAt,
        boolean frozen,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil) {

    public String post() {
        return figures.post();
    }

    public boolean volunteer() {
        return figures.volunteer();
    }

    /** Whether no rule stands against the nominee; what the principal has still to confirm does not. */
    public boolean eligible() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAILED);
    }

    /** Rule by rule, a line each. */
    public String judgement() {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining("\n"));
    }

    Candidate candidate() {
        return new Candidate(teacher, subject, post(), volunteer());
    }

    Nominee judged(Figures by, List<Finding> verdicts, Instant at, boolean decided) {
        return new Nominee(teacher, name, subject, backbone, by, verdicts, at, decided, publicFrom, publicUntil);
    }

    Nominee published(LocalDate from, LocalDate until) {
        return new Nominee(teacher, name, subject, backbone, figures, findings, judgedAt, frozen, from, until);
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Nominee[" + teacher + "]";
    }
}
