package cn.xieshou.portal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the recipient needs beside what the supporting school offers (R-SUR-1). */
@Component
@Order(10)
@Transactional(readOnly = true)
class SurveyComparison implements PairingPanel {

    private final Surveys surveys;

    SurveyComparison(Surveys surveys) {
        this.surveys = surveys;
    }

    /** One aspect, both sides in the schools' own words; empty where a school says nothing. */
    record Row(String aspect, String needs, String offer) {}

    /**
     * Both surveys.
     *
     * @param needsAt when the recipient stated its needs, null while it has not
     * @param offerAt when the supporting school stated its offer, null while it has not
     * @param common topics that both want to work on
     */
    record Comparison(
            String year,
            @Nullable Instant needsAt,
            @Nullable Instant offerAt,
            List<Row> rows,
            String common) {}

    @Override
    public PairingTab tab() {
        return PairingTab.DOCUMENTS;
    }

    @Override
    public String template() {
        return "portal/survey-panel";
    }

    @Override
    public Comparison of(Pairing pairing, String account) {
        int year = pairing.firstYear().startYear();
        surveys.readLists(pairing.recipientSchool(), pairing.supportingSchool(), year);
        Optional<Needs> needs = surveys.needs(pairing.recipientSchool(), year);
        Optional<Offer> offer = surveys.offer(pairing.supportingSchool(), year);
        return new Comparison(
                pairing.firstYear().label(),
                needs.map(Needs::filledAt).orElse(null),
                offer.map(Offer::filledAt).orElse(null),
                rows(needs, offer),
                common(needs, offer));
    }

    private static List<Row> rows(Optional<Needs> needs, Optional<Offer> offer) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("学科教师", needs, n -> subjects(n.subjects()), offer, o -> subjects(o.subjects())));
        rows.add(row("指导教师", needs, n -> "", offer, o -> o.mentors() == 0 ? "" : o.mentors() + "人"));
        rows.add(row("设施与资源", needs, Needs::facilities, offer, Offer::resources));
        rows.add(row("学校管理", needs, Needs::management, offer, Offer::management));
        rows.add(row("校园文化", needs, Needs::culture, offer, Offer::culture));
        rows.add(row("心理健康", needs, Needs::psychology, offer, Offer::psychology));
        rows.add(row("学生", needs, Needs::pupils, offer, Offer::pupils));
        rows.add(row("突出困难、其他说明", needs, Needs::difficulties, offer, Offer::remarks));
        rows.add(row("愿意合作的主题", needs, n -> topics(n.topics()), offer, o -> topics(o.topics())));
        rows.add(row("条件自评", needs, n -> scores(n.scores()) + potential(n), offer, o -> scores(o.scores())));
        return rows.stream()
                .filter(row -> !row.needs().isEmpty() || !row.offer().isEmpty())
                .toList();
    }

    private static Row row(
            String aspect,
            Optional<Needs> needs,
            Function<Needs, String> needed,
            Optional<Offer> offer,
            Function<Offer, String> offered) {
        return new Row(aspect, needs.map(needed).orElse(""), offer.map(offered).orElse(""));
    }

    private static String subjects(Collection<SubjectTeachers> subjects) {
        return subjects.stream().map(SubjectTeachers::label).collect(Collectors.joining("、"));
    }

    private static String topics(Collection<Topic> topics) {
        return topics.stream().map(Topic::label).collect(Collectors.joining("、"));
    }

    private static String scores(Scores scores) {
        return "教学质量%d、师资力量%d、设施设备%d、教育资源%d"
                .formatted(scores.teachingQuality(), scores.teachers(), scores.equipment(), scores.resources());
    }

    private static String potential(Needs needs) {
        return needs.potential() == null ? "" : "、发展潜力" + needs.potential();
    }

    private static String common(Optional<Needs> needs, Optional<Offer> offer) {
        if (needs.isEmpty() || offer.isEmpty()) {
            return "";
        }
        Set<Topic> offered = offer.get().topics();
        return topics(needs.get().topics().stream().filter(offered::contains).toList());
    }
}
