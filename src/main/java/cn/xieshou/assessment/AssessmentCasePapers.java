package cn.xieshou.assessment;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Both schools' closing words among the papers of their pairing, and each school's result sheets for itself and the bureau. */
@Component
@Order(AssessmentCasePapers.AFTER_SUMMARIES)
class AssessmentCasePapers implements CasePapers {

    static final int AFTER_SUMMARIES = 76;

    private final Assessments assessments;
    private final ClosingPaper closing;
    private final List<ResultSheet> sheets;
    private final ResultReaders readers;

    AssessmentCasePapers(
            Assessments assessments, ClosingPaper closing, List<ResultSheet> sheets, ResultReaders readers) {
        this.assessments = assessments;
        this.closing = closing;
        this.sheets = sheets;
        this.readers = readers;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        List<Assessment> all = assessments.ofPairing(pairingId);
        Map<Long, List<AssessedSchool>> parts = assessments
                .schools(all.stream().map(Assessment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(AssessedSchool::assessment));
        return all.stream()
                .sorted(Comparator.comparing(Assessment::schoolYear).thenComparing(Assessment::id))
                .flatMap(one -> parts.getOrDefault(one.id(), List.of()).stream().flatMap(part -> papers(one, part)))
                .toList();
    }

    private Stream<CasePaper> papers(Assessment one, AssessedSchool part) {
        Stream<CasePaper> words = part.closedAt() == null ? Stream.empty() : Stream.of(closing(one, part));
        return isResult(one) ? Stream.concat(words, sheets.stream().map(sheet -> sheet(sheet, one, part))) : words;
    }

    private CasePaper closing(Assessment one, AssessedSchool part) {
        return new CasePaper(
                closing,
                one.label() + part.side().label() + "结束总结",
                number(one, part),
                ChineseDates.day(Objects.requireNonNull(part.closedAt())),
                () -> closing.values(one, part),
                "/assessments/" + one.id() + "/closing/" + part.side().name());
    }

    private CasePaper sheet(ResultSheet sheet, Assessment one, AssessedSchool part) {
        return new CasePaper(
                        sheet,
                        sheet.label() + " " + one.label() + part.side().label(),
                        number(one, part),
                        ChineseDates.day(Objects.requireNonNullElse(one.settledAt(), one.openedAt())),
                        () -> sheet.values(one, part),
                        "/assessments/" + one.id() + "/results/" + sheet.slug() + "/"
                                + part.side().name())
                .onlyBy(key(one, part.side()));
    }

    private static String number(Assessment one, AssessedSchool part) {
        return new AssessmentNumber(one.key(), part.side()).text();
    }

    private static boolean isResult(Assessment one) {
        return one.state() == AssessmentState.SETTLED;
    }

    private static String key(Assessment one, Side side) {
        return "assessment-" + one.id() + "-" + side.name();
    }

    @Override
    public Set<String> readable(String pairingId, String account) {
        return assessments.ofPairing(pairingId).stream()
                .filter(AssessmentCasePapers::isResult)
                .flatMap(one -> Stream.of(Side.values())
                        .filter(side -> readers.reads(one, side, account))
                        .map(side -> key(one, side)))
                .collect(Collectors.toSet());
    }
}
