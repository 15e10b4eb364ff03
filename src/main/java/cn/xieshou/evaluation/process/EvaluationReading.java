package cn.xieshou.evaluation.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.SelfReports;
import cn.xieshou.evaluation.SheetLine;
import cn.xieshou.evaluation.ShortfallAnswer;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.ReadableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What an evaluation rests on, in the parts in which people read it: the frozen sheet by kind, and what both schools say beside each thing
 * that is missing (R-EVA-1). The fields of the forms hold the same as one text ({@link EvaluationView}).
 */
@Component
public class EvaluationReading {

    private static final String FIGURES = "figures";
    private static final String REPORTS = "reports";
    private static final String SHORTFALLS = "shortfalls";
    private static final String NOTHING = "—";
    private static final String UNSAID = "没有说明";

    private final Evaluations evaluations;
    private final SelfReports reports;
    private final Pairings pairings;
    private final Directory directory;

    EvaluationReading(Evaluations evaluations, SelfReports reports, Pairings pairings, Directory directory) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** For those who give or judge: the sheet. */
    public Map<String, ReadableText> sheet(Evaluation one) {
        return Map.of(FIGURES, figures(one));
    }

    /** For those who decide: what is missing, and what was said to it. */
    public Map<String, ReadableText> missing(Evaluation one) {
        return Map.of(SHORTFALLS, new ReadableText("", List.of(), shortfalls(one)));
    }

    /** For experts: the sheet and what both schools say. */
    Map<String, ReadableText> all(Evaluation one) {
        return Map.of(FIGURES, figures(one), REPORTS, said(one));
    }

    /** Its page, with the evidence, and the sheet to be filled in without a line. */
    public List<AboutRecord> about(Evaluation one) {
        return List.of(AboutRecord.page(one.key().label() + "评估", one.key().register() + "/" + one.id()));
    }

    private ReadableText figures(Evaluation one) {
        Map<SheetLine.Kind, List<SheetLine>> kinds = evaluations.lines(one.id()).stream()
                .collect(Collectors.groupingBy(SheetLine::kind, LinkedHashMap::new, Collectors.toList()));
        return new ReadableText(
                "",
                List.of("统计截止" + ChineseDates.date(one.cutoff())),
                kinds.entrySet().stream()
                        .map(kind -> new ReadableText.Chapter(
                                heading(kind.getKey(), kind.getValue()), figures(kind.getValue())))
                        .toList());
    }

    private static String heading(SheetLine.Kind kind, List<SheetLine> lines) {
        long missing = lines.stream().filter(SheetLine::isShort).count();
        return kind.label() + "（" + lines.size() + "项" + (missing == 0 ? "" : "，" + missing + "项未达到") + "）";
    }

    private static ReadableText.Table figures(List<SheetLine> lines) {
        return new ReadableText.Table(
                List.of("项目", "要求", "完成", "是否达到"),
                lines.stream()
                        .map(line -> Stream.of(line.label(), line.wanted(), line.done(), verdict(line))
                                .map(cell -> cell.isEmpty() ? NOTHING : cell)
                                .toList())
                        .toList());
    }

    private static String verdict(SheetLine line) {
        return line.met() == null ? "" : line.isShort() ? "未达到" : "达到";
    }

    private ReadableText said(Evaluation one) {
        Pairing pairing = pairings.get(one.pairingId());
        List<ReadableText.Chapter> chapters = reports.of(one.id()).stream()
                .flatMap(report -> Stream.of(
                        new ReadableText.Chapter(name(pairing, report.side()) + "：成效", report.effect()),
                        new ReadableText.Chapter("困难和不足", report.difficulty()),
                        new ReadableText.Chapter(one.key().isTerm() ? "下学期打算" : "应当改进", report.nextStep())))
                .collect(Collectors.toCollection(ArrayList::new));
        chapters.addAll(shortfalls(one));
        return new ReadableText("", List.of(), chapters);
    }

    private List<ReadableText.Chapter> shortfalls(Evaluation one) {
        List<SheetLine> missing = evaluations.shortfalls(one.id());
        if (missing.isEmpty()) {
            return List.of();
        }
        Pairing pairing = pairings.get(one.pairingId());
        List<ShortfallAnswer> answers = reports.answers(one.id());
        List<String> heads = Stream.concat(
                        Stream.of("没有达到的"), Arrays.stream(Side.values()).map(side -> name(pairing, side) + "的说明"))
                .toList();
        return List.of(new ReadableText.Chapter(
                "没有达到的各项（" + missing.size() + "项）",
                new ReadableText.Table(
                        heads, missing.stream().map(line -> row(line, answers)).toList())));
    }

    private static List<String> row(SheetLine line, List<ShortfallAnswer> answers) {
        return Stream.concat(
                        Stream.of(line.sentence()), Arrays.stream(Side.values()).map(side -> answers.stream()
                                .filter(answer -> answer.line() == line.id() && answer.side() == side)
                                .map(ShortfallAnswer::answer)
                                .findFirst()
                                .orElse(UNSAID)))
                .toList();
    }

    private String name(Pairing pairing, Side side) {
        return directory.schoolName(pairing.school(side));
    }
}
