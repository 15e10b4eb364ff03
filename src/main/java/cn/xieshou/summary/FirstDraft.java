package cn.xieshou.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Composes what a liaison begins with out of the data, in the outline of the documents (R-SUM-1); of what there is nothing it is silent. */
final class FirstDraft {

    private final Figures figures;
    private final YearFacts facts;

    private FirstDraft(Figures figures, YearFacts facts) {
        this.figures = figures;
        this.facts = facts;
    }

    /** A text for every part; empty where the data say nothing and the school has to think for itself. */
    static Map<SummaryPart, String> of(Figures figures, YearFacts facts) {
        FirstDraft draft = new FirstDraft(figures, facts);
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        parts.put(SummaryPart.ORGANISATION, draft.organisation());
        parts.put(SummaryPart.ACTIVITIES, draft.activities());
        parts.put(SummaryPart.LEARNT, numbered(facts.effects()));
        parts.put(SummaryPart.SHORTCOMINGS, draft.shortcomings());
        parts.put(SummaryPart.NEXT_STEPS, draft.nextSteps());
        return parts;
    }

    private String organisation() {
        List<String> lines = new ArrayList<>();
        lines.add("本学年，我校作为" + (facts.supporting() ? "支援学校，帮扶" : "受援学校，接受帮扶的结对学校是") + facts.partner() + "。"
                + when(
                        TogetherFigures.GROUP,
                        "学校成立由校长任组长的结对帮扶工作领导小组，成员【领导小组人数】"
                                + (facts.office().isEmpty() ? "" : "（办公室：" + facts.office() + "）") + "。"));
        lines.add(when(TogetherFigures.PLAN, "两校共同商定年度工作方案，【年度方案】。")
                + when(TogetherFigures.DOCUMENTS, "两校商定并执行共同方案【共同方案】。"));
        lines.add(when(TogetherFigures.MEETINGS, "本学年召开联席会议【联席会议次数】")
                + when(
                        TogetherFigures.MEETINGS,
                        figures.has(TogetherFigures.DECISIONS) ? "，议定事项【议定事项】，已落实【已落实事项】。" : "。"));
        return joined(lines);
    }

    private String activities() {
        List<String> works = new ArrayList<>();
        add(works, ActivityFigures.TIMES, "教育教学活动。两校共同开展活动【活动次数】，共【活动时长】，本校参加【本校参加人次】，对方学校参加【对方参加人次】：\n【活动清单】");
        boolean learners = figures.has(ExchangeFigures.LEARNERS);
        add(works, ExchangeFigures.TEACHERS, "教师交流。支援学校派出支教教师【支教教师】" + (learners ? "，受援学校派出跟岗学习教师【跟岗教师】。" : "。"));
        if (learners && !figures.has(ExchangeFigures.TEACHERS)) {
            works.add("教师交流。受援学校派出跟岗学习教师【跟岗教师】。");
        }
        add(works, ExchangeFigures.CADRES, "干部挂职锻炼。受援学校派出挂职干部【挂职干部】：\n【挂职情况】");
        add(works, ExchangeFigures.MENTORS, "师徒结对。结成师徒【师徒对数】" + when(ActivityFigures.GUIDED, "，到校指导【师徒指导次数】") + "。");
        add(
                works,
                DonationFigures.GIFTS,
                "捐赠和借用。签收捐赠【捐赠笔数】，价值【捐赠价值】" + when(DonationFigures.LOANS, "；借用【借用笔数】") + "：\n【捐赠清单】");
        if (figures.has(DonationFigures.LOANS) && !figures.has(DonationFigures.GIFTS)) {
            works.add("借用。签收借用的物品【借用笔数】。");
        }
        add(works, QuotaFigures.MET, "指标完成情况。\n【指标完成情况】");
        return numbered(works);
    }

    private String shortcomings() {
        List<String> lacks = new ArrayList<>();
        add(lacks, QuotaFigures.MISSED, "有的指标没有达到：\n【未达到的指标】");
        if (!facts.undone().isEmpty()) {
            lacks.add("联席会议议定的事项，还有" + facts.undone().size() + "项没有落实：" + String.join("；", facts.undone()) + "。");
        }
        return numbered(lacks);
    }

    private String nextSteps() {
        List<String> steps = new ArrayList<>();
        if (figures.has(QuotaFigures.MISSED)) {
            steps.add("与" + facts.partner() + "商量，把没有达到的指标排进下一学年的年度工作方案，落实到月、到人。");
        }
        if (!facts.undone().isEmpty()) {
            steps.add("抓紧落实联席会议议定而没有完成的事项。");
        }
        return numbered(steps);
    }

    private void add(List<String> works, String figure, String words) {
        if (figures.has(figure)) {
            works.add(words);
        }
    }

    private String when(String figure, String words) {
        return figures.has(figure) ? words : "";
    }

    private static String joined(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** «1. …», one a line. */
    private static String numbered(List<String> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> (i + 1) + ". " + items.get(i))
                .collect(Collectors.joining("\n"));
    }
}
