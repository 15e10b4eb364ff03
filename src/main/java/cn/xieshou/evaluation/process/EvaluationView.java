package cn.xieshou.evaluation.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Criterion;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.GradeCaps;
import cn.xieshou.evaluation.Point;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of an evaluation show, and those of a final assessment that rests on a round of it. */
@Component
public class EvaluationView {

    private final Evaluations evaluations;
    private final SelfReports reports;
    private final ExpertTeam team;
    private final Scores scores;
    private final ScoringSheets scoring;
    private final GradeCaps caps;
    private final Pairings pairings;
    private final Directory directory;
    private final EvaluationReading reading;

    EvaluationView(
            Evaluations evaluations,
            SelfReports reports,
            ExpertTeam team,
            Scores scores,
            ScoringSheets scoring,
            GradeCaps caps,
            Pairings pairings,
            Directory directory,
            EvaluationReading reading) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.team = team;
        this.scores = scores;
        this.scoring = scoring;
        this.caps = caps;
        this.pairings = pairings;
        this.directory = directory;
        this.reading = reading;
    }

    /** The same texts in their parts. */
    public EvaluationReading reading() {
        return reading;
    }

    Map<String, Object> head(Evaluation one) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(one.pairingId())));
        form.put("termLabel", one.key().label());
        return form;
    }

    /** The same for steps that a whole cycle has too. */
    public Map<String, Object> round(Evaluation one) {
        Map<String, Object> form = head(one);
        form.put("termLabel", one.key().label() + "评估");
        return form;
    }

    /** The frozen sheet as lines: «【帮扶指标】语文说课：要求不少于2次，完成1次——未达到». */
    public String figures(Evaluation one) {
        return "统计截止" + ChineseDates.date(one.cutoff()) + "\n"
                + evaluations.lines(one.id()).stream()
                        .map(EvaluationView::figure)
                        .collect(Collectors.joining("\n"));
    }

    private static String figure(SheetLine line) {
        String verdict = line.met() == null ? "" : line.isShort() ? "——未达到" : "——达到";
        return "【" + line.kind().label() + "】" + line.sentence() + verdict;
    }

    /** The activities that were counted. */
    String activities(Evaluation one) {
        return evaluations.activities(one.id()).stream()
                .map(held -> ChineseDates.date(held.heldOn()) + held.type() + "“" + held.topic() + "”")
                .collect(Collectors.joining("\n"));
    }

    /** What both schools say. */
    public String reports(Evaluation one) {
        String said = reports.of(one.id()).stream()
                .map(report -> "【" + school(one, report.side()) + "】成效：" + report.effect() + "\n困难和不足："
                        + report.difficulty() + "\n" + (one.key().isTerm() ? "下学期打算：" : "应当改进：") + report.nextStep())
                .collect(Collectors.joining("\n"));
        String answers = shortfalls(one);
        return answers.isEmpty() ? said : said + "\n【没有达到的各项】\n" + answers;
    }

    /** What is missing, with what both schools say to it. */
    public String shortfalls(Evaluation one) {
        var answers = reports.answers(one.id());
        return evaluations.shortfalls(one.id()).stream()
                .map(line -> line.sentence()
                        + answers.stream()
                                .filter(answer -> answer.line() == line.id())
                                .map(answer -> "；" + school(one, answer.side()) + "：" + answer.answer())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** «雷峰中学：效能告诫正在执行，等次最高为合格»: for the bureau, and for the school itself. */
    String caps(Evaluation one, Side... sides) {
        return Arrays.stream(sides)
                .flatMap(side -> caps.of(one.id(), side).stream())
                .map(cap -> school(one, cap.side()) + "：" + cap.reason())
                .collect(Collectors.joining("\n"));
    }

    /** «曾凡明：86.5分（年度方案落实15分……）», one line for each sheet. */
    public String scores(Evaluation one) {
        List<Criterion> criteria = scoring.get(one.sheet()).criteria();
        Map<Long, List<Point>> points = scores.points(one.id()).stream().collect(Collectors.groupingBy(Point::expert));
        return team.of(one.id()).stream()
                .map(expert -> directory.personName(expert.account()) + "：" + sheet(expert, criteria, points))
                .collect(Collectors.joining("\n"));
    }

    private static String sheet(Expert expert, List<Criterion> criteria, Map<Long, List<Point>> points) {
        if (!expert.scored()) {
            return expert.state().label() + (expert.opinion() == null ? "" : "，" + expert.opinion());
        }
        List<Point> own = points.getOrDefault(expert.id(), List.of());
        String each = criteria.stream()
                .map(one -> one.name()
                        + own.stream()
                                .filter(point -> point.criterion() == one.id())
                                .map(point -> number(point.points()) + "分"
                                        + (point.reason().isEmpty() ? "" : "（" + point.reason() + "）"))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("，"));
        return number(expert.total()) + "分（" + each + "）";
    }

    /** What the experts say, without their names. */
    public String comments(Evaluation one) {
        return team.of(one.id()).stream()
                .filter(Expert::scored)
                .map(expert -> "· " + expert.opinion())
                .collect(Collectors.joining("\n"));
    }

    static String grade(@Nullable String name) {
        return name == null ? "" : Grade.valueOf(name).label();
    }

    /** How the grade came about, in words. */
    static String gradeReason(Evaluation one) {
        String proposed = "建议等次：" + grade(one.proposed()) + "（" + one.proposedReason() + "）";
        return one.departure() == null ? proposed : proposed + "；归口股室另行评定：" + one.departure();
    }

    /** What the section, the experts and the office said. */
    String opinions(Evaluation one) {
        String second = one.secondOpinion() == null ? "" : "\n办公室复核：" + one.secondOpinion();
        return "归口股室：" + one.opinion() + second + "\n专家意见：\n" + comments(one);
    }

    public String school(Evaluation one, Side side) {
        Pairing pairing = pairings.get(one.pairingId());
        return directory.schoolName(pairing.school(side));
    }

    public String person(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : ChineseDates.dateAndMinute(at);
    }

    /** «86.5» */
    public static String number(@Nullable BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }
}
