package cn.xieshou.assessment;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Both schools' closing words among the papers of their pairing; result sheets are each school's own and stand on the assessment's page. */
@Component
@Order(AssessmentCasePapers.AFTER_SUMMARIES)
class AssessmentCasePapers implements CasePapers {

    static final int AFTER_SUMMARIES = 76;

    private final Assessments assessments;
    private final ClosingPaper paper;

    AssessmentCasePapers(Assessments assessments, ClosingPaper paper) {
        this.assessments = assessments;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return assessments.ofPairing(pairingId).stream()
                .sorted(Comparator.comparing(Assessment::schoolYear).thenComparing(Assessment::id))
                .flatMap(one -> assessments.schools(one.id()).stream()
                        .filter(part -> part.closedAt() != null)
                        .map(part -> paper(one, part)))
                .toList();
    }

    private CasePaper paper(Assessment one, AssessedSchool part) {
        return new CasePaper(
                paper,
                one.label() + part.side().label() + "结束总结",
                new AssessmentNumber(one.key(), part.side()).text(),
                ChineseDates.day(Objects.requireNonNull(part.closedAt())),
                () -> paper.values(one, part),
                "/assessments/" + one.id() + "/closing/" + part.side().name());
    }
}
