package cn.xieshou.evaluation.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Criterion;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Evidence;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.Point;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.evaluation.ScoringSheet;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.ShortfallAnswer;
import cn.xieshou.evaluation.SubScores;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The parts of a page that every round of evaluation has, of a term or of a whole cycle: the frozen sheet with both schools' answers, their
 * reports, the points that the reader may see, what the experts say.
 */
@Component
public class RoundPage {

    private final Evaluations evaluations;
    private final SelfReports reports;
    private final ExpertTeam team;
    private final Scores scores;
    private final ScoringSheets scoring;
    private final Evidence evidence;
    private final EvaluationAccess access;
    private final Pairings pairings;
    private final Directory directory;

    RoundPage(
            Evaluations evaluations,
            SelfReports reports,
            ExpertTeam team,
            Scores scores,
            ScoringSheets scoring,
            Evidence evidence,
            EvaluationAccess access,
            Pairings pairings,
            Directory directory) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.team = team;
        this.scores = scores;
        this.scoring = scoring;
        this.evidence = evidence;
        this.access = access;
        this.pairings = pairings;
        this.directory = directory;
    }

    /**
     * What a reader sees of a round.
     *
     * @param points whether each expert's sheet
     * @param comments whether what the experts say, without their names
     * @param links whether the reader follows links into the pairing
     */
    public record Sight(String account, boolean points, boolean comments, boolean bureau, boolean links) {}

    /** Lines of one kind. */
    record Part(SheetLine.Kind kind, List<SheetLine> lines) {}

    /** A criterion with what the figures say and what each expert gave, in the order of the columns. */
    record Row(Criterion criterion, SubScores.@Nullable Basis basis, List<Optional<Point>> points) {}

    /** A sheet's column. */
    record Column(String name, Expert expert) {}

    public void show(Evaluation one, Sight sight, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        List<SheetLine> lines = evaluations.lines(one.id());
        model.addAttribute("round", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("schools", schools(pairing));
        model.addAttribute("parts", parts(lines));
        model.addAttribute("missing", lines.stream().filter(SheetLine::isShort).count());
        model.addAttribute("answers", answers(one));
        model.addAttribute("activities", evaluations.activities(one.id()));
        model.addAttribute("links", sight.links());
        model.addAttribute("reports", reports.of(one.id()));
        List<Column> columns = columns(one, sight.points());
        ScoringSheet sheet = scoring.get(one.sheet());
        model.addAttribute("sheet", sheet);
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows(one, sheet, columns));
        model.addAttribute("points", sight.points());
        model.addAttribute("bureau", sight.bureau());
        model.addAttribute("team", team.of(one.id()));
        model.addAttribute(
                "sheets", team.of(one.id()).stream().filter(Expert::scored).count());
        model.addAttribute("evidence", evidence.of(one));
        model.addAttribute("attaches", evidence.side(one, sight.account()).isPresent());
        model.addAttribute("offline", access.scores(one, sight.account()));
        model.addAttribute("comments", sight.comments());
        model.addAttribute("said", sight.comments() ? said(one) : List.of());
    }

    private Map<String, String> schools(Pairing pairing) {
        return Arrays.stream(Side.values())
                .collect(Collectors.toMap(Side::name, side -> directory.schoolName(pairing.school(side))));
    }

    private static List<Part> parts(List<SheetLine> lines) {
        return Arrays.stream(SheetLine.Kind.values())
                .map(kind -> new Part(
                        kind, lines.stream().filter(line -> line.kind() == kind).toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** By the line's number. */
    private Map<Long, List<ShortfallAnswer>> answers(Evaluation one) {
        return reports.answers(one.id()).stream()
                .collect(Collectors.groupingBy(ShortfallAnswer::line, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Column> columns(Evaluation one, boolean points) {
        return points
                ? team.of(one.id()).stream()
                        .filter(Expert::scored)
                        .map(expert -> new Column(directory.personName(expert.account()), expert))
                        .toList()
                : List.of();
    }

    private List<Row> rows(Evaluation one, ScoringSheet sheet, List<Column> columns) {
        Map<Long, SubScores.Basis> basis = evaluations.basis(one.id());
        List<Point> all = columns.isEmpty() ? List.of() : scores.points(one.id());
        return sheet.criteria().stream()
                .map(criterion -> new Row(
                        criterion,
                        basis.get(criterion.id()),
                        columns.stream()
                                .map(column -> all.stream()
                                        .filter(point -> point.criterion() == criterion.id()
                                                && point.expert()
                                                        == column.expert().id())
                                        .findFirst())
                                .toList()))
                .toList();
    }

    private List<String> said(Evaluation one) {
        return team.of(one.id()).stream()
                .filter(Expert::scored)
                .map(expert -> String.valueOf(expert.opinion()))
                .toList();
    }
}
