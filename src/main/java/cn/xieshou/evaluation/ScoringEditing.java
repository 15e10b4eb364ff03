package cn.xieshou.evaluation;

import cn.xieshou.page.TypedFields;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions of a programme's scoring sheet; evaluations that have begun keep theirs (R-EVA-1). */
@Service
@Transactional
public class ScoringEditing {

    /** How many lines a sheet may have. */
    public static final int MOST = 12;

    private static final int FULL = 100;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_EVIDENCE = 300;

    private final ScoringRepository table;
    private final ScoringSheets sheets;
    private final SecurityLog log;
    private final Clock clock;

    ScoringEditing(ScoringRepository table, ScoringSheets sheets, SecurityLog log, Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.log = log;
        this.clock = clock;
    }

    /** A line as typed. */
    public record TypedLine(
            String dimension, String name, String weight, String least, String evidence, String source) {

        public static final TypedLine BLANK = new TypedLine("", "", "", "", "", ScoreSource.NONE.name());

        /** Of a line as it is. */
        public static TypedLine of(Criterion one) {
            return new TypedLine(
                    one.dimension(),
                    one.name(),
                    String.valueOf(one.weight()),
                    String.valueOf(one.least()),
                    one.evidence(),
                    one.source().name());
        }

        boolean isBlank() {
            return (dimension + name + weight + least + evidence).isBlank();
        }
    }

    /** The versions of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<ScoringSheet.Head> versions(String programme, ScoringKind kind) {
        return table.heads(programme, kind);
    }

    /**
     * Keeps a new version.
     *
     * @param lines as they stand on the page, those left blank among them
     * @throws FormRefused at the line that is wrong («weight-2»), or where they do not come to a hundred
     */
    public void change(String programme, ScoringKind kind, List<TypedLine> lines, String note, String actor) {
        TypedFields fields = new TypedFields();
        List<NewCriterion> criteria = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(fields, i, lines.get(i)).ifPresent(criteria::add);
            }
        }
        String why = fields.required("note", "修改说明", note, LONGEST_EVIDENCE);
        FormRefused.unless(fields);
        refuseWhole(criteria);
        table.lock(programme);
        int before = sheets.current(programme, kind).head().version();
        table.insert(programme, kind, before + 1, why, actor, clock.instant(), criteria);
        log.done(SecurityKind.EVALUATION, programme, "修改" + kind.label() + "：第" + (before + 1) + "版");
    }

    private static Optional<NewCriterion> read(TypedFields fields, int at, TypedLine line) {
        String row = "第" + (at + 1) + "行·";
        String dimension = fields.required("dimension-" + at, row + "维度", line.dimension(), LONGEST_NAME);
        String name = fields.required("name-" + at, row + "评分项", line.name(), LONGEST_NAME);
        OptionalInt weight = fields.whole("weight-" + at, row + "满分", line.weight(), 1, FULL);
        OptionalInt least = fields.whole("least-" + at, row + "最低分", line.least(), 0, FULL);
        String evidence = fields.required("evidence-" + at, row + "看什么", line.evidence(), LONGEST_EVIDENCE);
        Optional<ScoreSource> source = TypedFields.choice(line.source(), ScoreSource.class);
        if (source.isEmpty()) {
            fields.wrong("source-" + at, row + "数据来源", "请从列出的选项中选择一项");
        }
        if (weight.isPresent() && least.isPresent() && least.getAsInt() > weight.getAsInt()) {
            fields.wrong("least-" + at, row + "最低分", "不能高于满分");
        }
        return weight.isEmpty() || least.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new NewCriterion(dimension, name, weight.getAsInt(), least.getAsInt(), evidence, source.get()));
    }

    private static void refuseWhole(List<NewCriterion> criteria) {
        int sum = criteria.stream().mapToInt(NewCriterion::weight).sum();
        if (sum != FULL) {
            throw new FormRefused("", "评分表", "各项满分合计应为" + FULL + "分，现在是" + sum + "分");
        }
        Set<String> names = new HashSet<>();
        criteria.stream().filter(one -> !names.add(one.name())).findFirst().ifPresent(twice -> {
            throw new FormRefused("", "评分表", "评分项“" + twice.name() + "”写了两次");
        });
    }
}
