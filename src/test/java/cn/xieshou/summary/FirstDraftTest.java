package cn.xieshou.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a liaison begins with, out of the data (R-SUM-1). */
class FirstDraftTest {

    private static final YearFacts NOTHING = new YearFacts("示范实验小学", false, "", List.of(), List.of());

    @Test
    void ofWhatThereIsNothingTheDraftIsSilent() {
        Map<SummaryPart, String> draft = FirstDraft.of(new Figures(List.of()), NOTHING);
        assertThat(draft.get(SummaryPart.ORGANISATION)).isEqualTo("本学年，我校作为受援学校，接受帮扶的结对学校是示范实验小学。");
        assertThat(draft)
                .containsEntry(SummaryPart.ACTIVITIES, "")
                .containsEntry(SummaryPart.LEARNT, "")
                .containsEntry(SummaryPart.SHORTCOMINGS, "")
                .containsEntry(SummaryPart.NEXT_STEPS, "");
    }

    @Test
    void worksAreNumberedAndEveryNameMeansAFigure() {
        Figures figures = figures();
        YearFacts facts = new YearFacts(
                "示范实验小学", true, "设在教导处", List.of("2026年10月12日说课“分数”：学生听得懂"), List.of("联合命题（2027年6月30日前）"));
        Map<SummaryPart, String> draft = FirstDraft.of(figures, facts);
        assertThat(draft.get(SummaryPart.ORGANISATION))
                .startsWith("本学年，我校作为支援学校，帮扶示范实验小学。学校成立由校长任组长的结对帮扶工作领导小组，成员【领导小组人数】（办公室：设在教导处）。")
                .contains("召开联席会议【联席会议次数】，议定事项【议定事项】，已落实【已落实事项】。");
        assertThat(draft.get(SummaryPart.ACTIVITIES))
                .contains("1. 教育教学活动。", "2. 教师交流。", "3. 干部挂职锻炼。", "4. 师徒结对。", "5. 捐赠和借用。", "6. 指标完成情况。");
        assertThat(draft.get(SummaryPart.LEARNT)).isEqualTo("1. 2026年10月12日说课“分数”：学生听得懂");
        assertThat(draft.get(SummaryPart.SHORTCOMINGS)).contains("【未达到的指标】", "还有1项没有落实：联合命题");
        assertThat(draft.get(SummaryPart.NEXT_STEPS)).contains("1. 与示范实验小学商量", "2. 抓紧落实");
        draft.values().forEach(text -> assertThat(figures.unknown(text)).isEmpty());
        assertThat(figures.resolve(draft.get(SummaryPart.ACTIVITIES)))
                .contains("两校共同开展活动7活动次数", "列一\n列二")
                .doesNotContain("【");
    }

    @Test
    void namesAreFoundWhereverTheyStandAndOtherBracketsStay() {
        Figures figures = new Figures(List.of(Figure.count("活动次数", 12, "次", "/activities", "台账")));
        assertThat(figures.resolve("共【活动次数】，见【附件】；【 活动次数 】")).isEqualTo("共12次，见【附件】；12次");
        assertThat(figures.unknown("【活动次数】【附件】【附件】")).containsExactly("附件");
        assertThat(figures.pieces("共【活动次数】。")).extracting(Figures.Piece::words).containsExactly("共", "12次", "。");
        assertThat(figures.namedIn(List.of("没有", "【活动次数】"))).hasSize(1);
        assertThat(figures.namedIn(List.of("没有"))).isEmpty();
    }

    private static Figures figures() {
        List<String> names = List.of(
                TogetherFigures.GROUP,
                TogetherFigures.PLAN,
                TogetherFigures.MEETINGS,
                TogetherFigures.DECISIONS,
                TogetherFigures.DONE,
                TogetherFigures.DOCUMENTS,
                ActivityFigures.TIMES,
                ActivityFigures.HOURS,
                ActivityFigures.OWN_PEOPLE,
                ActivityFigures.OTHER_PEOPLE,
                ActivityFigures.GUIDED,
                ExchangeFigures.TEACHERS,
                ExchangeFigures.LEARNERS,
                ExchangeFigures.CADRES,
                ExchangeFigures.MENTORS,
                DonationFigures.GIFTS,
                DonationFigures.WORTH,
                DonationFigures.LOANS);
        List<String> lists = List.of(
                ActivityFigures.BY_KIND,
                ExchangeFigures.BY_TERM,
                DonationFigures.GIVEN,
                QuotaFigures.MET,
                QuotaFigures.MISSED);
        List<Figure> all = new java.util.ArrayList<>(names.stream()
                .map(name -> Figure.count(name, 7, name, "/", "台账"))
                .toList());
        List<Figure.Line> lines = List.of(new Figure.Line("列一", "/"), new Figure.Line("列二", "/"));
        lists.forEach(name -> all.add(Figure.list(name, lines, "没有", "/", "台账")));
        return new Figures(all);
    }
}
