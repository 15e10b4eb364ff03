package cn.xieshou.evaluation.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Criterion;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.GradeCaps;
import cn.xieshou.evaluation.Point;
import cn.xieshou.evaluation.Readings;
import cn.xieshou.evaluation.Scores;
import cn.xieshou.evaluation.ScoringSheet;
import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.ShortfallAnswer;
import cn.xieshou.evaluation.SubScores;
import cn.xieshou.files.FilesOfCases;
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

/** What the page of an evaluation shows: the frozen sheet, what was said, the points that the reader may see, the grade. */
@Component
class EvaluationPage {

    private final EvaluationAccess access;
    private final Evaluations evaluations;
    private final SelfReports reports;
    private final ExpertTeam team;
    private final Scores scores;
    private final ScoringSheets scoring;
    private final Readings readings;
    private final GradeCaps caps;
    private final Pairings pairings;
    private final Directory directory;
    private final FilesOfCases files;

    EvaluationPage(
            EvaluationAccess access,
            Evaluations evaluations,
            SelfReports reports,
            ExpertTeam team,
            Scores scores,
            ScoringSheets scoring,
            Readings readings,
            GradeCaps caps,
            Pairings pairings,
            Directory directory,
            FilesOfCases files) {
        this.access = access;
        this.evaluations = evaluations;
        this.reports = reports;
        this.team = team;
        this.scores = scores;
        this.scoring = scoring;
        this.readings = readings;
        this.caps = caps;
        this.pairings = pairings;
        this.directory = directory;
        this.files = files;
    }

    /** Lines of one kind. */
    record Part(SheetLine.Kind kind, List<SheetLine> lines) {}

    /** A criterion with what the figures say and what each expert gave, in the order of the columns. */
    record Row(Criterion criterion, SubScores.@Nullable Basis basis, List<Optional<Point>> points) {}

    /** A sheet's column. */
    record Column(String name, Expert expert) {}

    String show(Evaluation one, String account, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        List<SheetLine> lines = evaluations.lines(one.id());
        boolean points = access.seesPoints(one, account);
        boolean comments = access.seesComments(one, account);
        model.addAttribute("one", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("schools", schools(pairing));
        model.addAttribute("parts", parts(lines));
        model.addAttribute("missing", lines.stream().filter(SheetLine::isShort).count());
        model.addAttribute("answers", answers(one));
        model.addAttribute("activities", evaluations.activities(one.id()));
        boolean links = access.seesPairing(one, account);
        model.addAttribute("links", links);
        model.addAttribute("crumbs", crumbs(pairing, links));
        model.addAttribute("reports", reports.of(one.id()));
        model.addAttribute("readings", readings.of(one.id()));
        model.addAttribute("caps", caps.visible(one, account));
        List<Column> columns = columns(one, points);
        ScoringSheet sheet = scoring.get(one.sheet());
        model.addAttribute("sheet", sheet);
        model.addAttribute("columns", columns);
        model.addAttribute("rows", rows(one, sheet, columns));
        model.addAttribute("points", points);
        model.addAttribute("bureau", access.isBureau(account));
        model.addAttribute("team", team.of(one.id()));
        model.addAttribute(
                "sheets", team.of(one.id()).stream().filter(Expert::scored).count());
        model.addAttribute("comments", comments);
        model.addAttribute("said", comments ? said(one) : List.of());
        model.addAttribute("grade", one.grade() == null ? null : Grade.valueOf(one.grade()));
        model.addAttribute("proposed", one.proposed() == null ? null : Grade.valueOf(one.proposed()));
        model.addAttribute("firstGrade", one.firstGrade() == null ? null : Grade.valueOf(one.firstGrade()));
        model.addAttribute("decider", name(one.decidedBy()));
        model.addAttribute("secondDecider", name(one.secondBy()));
        model.addAttribute("adjuster", name(one.adjustedBy()));
        model.addAttribute("files", files(one, account));
        return "evaluation/evaluation";
    }

    private Map<String, String> crumbs(Pairing pairing, boolean links) {
        Map<String, String> crumbs = new LinkedHashMap<>(Map.of("/evaluations", "学期评估"));
        if (links) {
            crumbs.put("/pairings/" + pairing.id(), pairings.title(pairing));
        }
        return crumbs;
    }

    private List<?> files(Evaluation one, String account) {
        return access.seesPairing(one, account)
                ? files.of(EvaluationCase.CASES, one.pairingId(), one.schoolYear(), one.term())
                : List.of();
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

    private String name(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
