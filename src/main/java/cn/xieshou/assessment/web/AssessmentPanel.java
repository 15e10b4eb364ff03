package cn.xieshou.assessment.web;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The assessments of a pairing on its page, the newest first; nothing before the first. */
@Component
@Order(AssessmentPanel.AFTER_EVALUATIONS)
class AssessmentPanel implements PairingPanel {

    static final int AFTER_EVALUATIONS = 59;

    private final Assessments assessments;
    private final AssessmentAccess access;
    private final Directory directory;

    AssessmentPanel(Assessments assessments, AssessmentAccess access, Directory directory) {
        this.assessments = assessments;
        this.access = access;
        this.directory = directory;
    }

    /** What the panel shows. */
    record Shown(List<Line> all) {}

    /**
     * One of them.
     *
     * @param grades of both schools, none before the reader may know them
     */
    record Line(Assessment one, List<Graded> grades) {}

    /** «实验小学 良好» */
    record Graded(String school, Grade grade) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "assessment/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Assessment> all = assessments.ofPairing(pairing.id());
        if (all.isEmpty()) {
            return null;
        }
        List<AssessedSchool> parts =
                assessments.schools(all.stream().map(Assessment::id).toList());
        return new Shown(all.stream()
                .map(one -> new Line(one, access.seesGrades(one, account) ? grades(pairing, one, parts) : List.of()))
                .toList());
    }

    private List<Graded> grades(Pairing pairing, Assessment one, List<AssessedSchool> parts) {
        return parts.stream()
                .filter(part -> part.assessment() == one.id())
                .flatMap(part -> Stream.ofNullable(part.graded())
                        .map(grade -> new Graded(directory.schoolName(pairing.school(part.side())), grade)))
                .toList();
    }

    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return of(pairing, account);
    }
}
