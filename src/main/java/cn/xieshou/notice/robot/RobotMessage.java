package cn.xieshou.notice.robot;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.insight.DueFigures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a robot writes: figures and the way to the pages, nobody's name. As short as the chats demand.
 *
 * @param title where a chat shows only one line
 */
record RobotMessage(String title, String markdown) {

    /** 企业微信 takes no more octets. */
    static final int MOST_OCTETS = 4096;

    private static final String TITLE = "城乡学校结对帮扶";

    /** The day's figures; there has to be something to tell. */
    static RobotMessage of(LocalDate today, List<DueFigures> figures, String address) {
        int overdue = figures.stream().mapToInt(DueFigures::overdue).sum();
        int now = figures.stream().mapToInt(DueFigures::today).sum();
        int soon = figures.stream().mapToInt(DueFigures::soon).sum();
        String end = "\n[打开平台](" + address + ")";
        StringBuilder text = new StringBuilder("### " + TITLE + "\n" + ChineseDates.dateAndWeekday(today) + "，未办结的事项："
                + words(overdue, now, soon) + "\n");
        for (DueFigures one : figures) {
            String line = "- " + one.process() + "：" + words(one.overdue(), one.today(), one.soon()) + "\n";
            if (octets(text + line + end) > MOST_OCTETS) {
                break;
            }
            text.append(line);
        }
        return new RobotMessage(TITLE + "：" + words(overdue, now, soon), text + end);
    }

    static RobotMessage trial(String address) {
        return new RobotMessage(TITLE, "### " + TITLE + "\n这是一条测试消息。每个工作日早晨，这里会收到未办结事项的件数。\n[打开平台](" + address + ")");
    }

    private static String words(int overdue, int today, int soon) {
        StringJoiner words = new StringJoiner("，");
        if (overdue > 0) {
            words.add("逾期" + overdue + "件");
        }
        if (today > 0) {
            words.add("今天到期" + today + "件");
        }
        if (soon > 0) {
            words.add("7天内到期" + soon + "件");
        }
        return words.toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
