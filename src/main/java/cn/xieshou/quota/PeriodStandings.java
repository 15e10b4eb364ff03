package cn.xieshou.quota;

import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.stream.Collectors;

/** How a pairing stands in one span of time. */
public record PeriodStandings(Span span, List<Standing> standings) {

    /** How many quotas are wanted; one that is counted by subject is one. */
    public long wanted() {
        return needs(standings);
    }

    /** How many of them are met, in every subject. */
    public long met() {
        return wanted() - needs(standings.stream().filter(one -> !one.met()).toList());
    }

    private static long needs(List<Standing> some) {
        return some.stream().map(Standing::need).distinct().count();
    }

    /** What will not be reached at this pace; what is missing, where the time is over. */
    public List<Standing> falling() {
        return span.tells()
                ? standings.stream().filter(one -> span.missing(one) > 0).toList()
                : List.of();
    }

    /** «照此进度，到1月31日还差3次：语文说课缺2次、教学经验交流会缺1次» */
    public String forecast() {
        return forecast(Integer.MAX_VALUE);
    }

    /** The same, naming {@code most} of them. */
    String forecast(int most) {
        String begin = span.over() ? "到" + day() + "为止，" : "照此进度，到" + day();
        if (!span.tells()) {
            return "刚开始不久，还看不出进度";
        }
        List<Standing> falling = falling();
        if (falling.isEmpty()) {
            return span.over() ? begin + "各项都已达到" : begin + "各项都能达到";
        }
        String each = falling.stream()
                .limit(most)
                .map(one -> one.label() + "缺" + span.missing(one) + one.need().unit())
                .collect(Collectors.joining("、"));
        return begin + gap(falling) + "：" + each + (falling.size() > most ? "等" : "");
    }

    /** «12项指标已达到5项；照此进度，到1月31日还有3项达不到»: without what they are. */
    public String brief() {
        String met = wanted() + "项指标已达到" + met() + "项";
        if (!span.tells() || falling().isEmpty()) {
            return met;
        }
        return met + "；" + (span.over() ? "" : "照此进度，到" + day()) + "还有" + needs(falling()) + "项达不到";
    }

    /** «还差3次», where all are counted in one unit; «还有2项达不到» where they are not. */
    private String gap(List<Standing> falling) {
        List<String> units =
                falling.stream().map(one -> one.need().unit()).distinct().toList();
        int sum = falling.stream().mapToInt(span::missing).sum();
        return units.size() == 1 ? "还差" + sum + units.get(0) : "还有" + needs(falling) + "项达不到";
    }

    /** «1月31日» */
    private String day() {
        return ChineseDates.monthDay(span.lastDay());
    }
}
