package cn.xieshou.meeting;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.Participant;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The minutes of a joint meeting (R-ACT-1). */
@Component
@Order(7)
public class MeetingPaper implements PaperKind {

    private static final String LIST = "事项";

    private final Activities activities;
    private final Meetings meetings;
    private final Pairings pairings;
    private final Directory directory;

    MeetingPaper(Activities activities, Meetings meetings, Pairings pairings, Directory directory) {
        this.activities = activities;
        this.meetings = meetings;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "meeting-minutes";
    }

    @Override
    public String label() {
        return "联席会议纪要";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("会议", "会议的主题"),
                must("日期", "会议日期"),
                may("地点", "会议地点"),
                must("支援学校", "支援学校名称"),
                must("受援学校", "受援学校名称"),
                may("支援学校参加人员", "姓名，没有的为空"),
                may("受援学校参加人员", "姓名，没有的为空"),
                must("议程", "会议议程"),
                must("纪要", "会议纪要"),
                must("事项.内容", "议定的事项"),
                must("事项.责任", "责任学校和责任人"),
                must("事项.期限", "完成日期"),
                may("事项.落实", "落实情况，没有落实的为空"),
                may("结对编号", "结对的编号"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("联席会议纪要")
                .subtitle("{{会议}}")
                .gap()
                .table(List.of(
                        List.of("支援学校", "{{支援学校}}", "受援学校", "{{受援学校}}"),
                        List.of("日期", "{{日期}}", "地点", "{{地点}}"),
                        List.of("{{如有 支援学校参加人员}}支援学校参加人员", "{{支援学校参加人员}}"),
                        List.of("{{如有 受援学校参加人员}}受援学校参加人员", "{{受援学校参加人员}}")))
                .gap()
                .heading("一、议程")
                .text("{{议程}}")
                .heading("二、纪要")
                .text("{{纪要}}")
                .heading("{{如有 事项}}三、议定事项")
                .grid(
                        List.of(40, 22, 18, 20),
                        List.of("内容", "责任", "完成日期", "落实情况"),
                        List.of(List.of("{{事项.内容}}", "{{事项.责任}}", "{{事项.期限}}", "{{事项.落实}}")))
                .gap()
                .note("结对编号：{{结对编号}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("会议", "学期工作联席会议")
                .put("日期", "2026年9月10日")
                .put("地点", "在受援学校（会议室）")
                .put("支援学校", "示范实验小学")
                .put("受援学校", "青山乡中心小学")
                .put("支援学校参加人员", "赵示例、张示例")
                .put("受援学校参加人员", "李示例、王示例")
                .put("议程", "一、通报上学期工作\n二、商定本学期教研活动")
                .put("纪要", "两校逐项核对了年度方案。")
                .list(LIST, List.of(Map.of("内容", "排出数学备课组教研的日期", "责任", "青山乡中心小学 李示例", "期限", "2026年9月20日", "落实", "已排出")))
                .put("结对编号", "P-2026-001");
    }

    /** @throws java.util.NoSuchElementException if nothing was written down of it */
    public PaperValues values(Activity activity) {
        long original = meetings.original(activity).id();
        Meeting meeting = meetings.find(original).orElseThrow();
        Pairing pairing = pairings.get(activity.pairingId());
        List<Participant> people = activities.people(activity.id());
        return new PaperValues()
                .put("会议", activity.topic())
                .put("日期", ChineseDates.dateAndWeekday(activity.heldOn()))
                .put("地点", activity.where())
                .put("支援学校", school(pairing, Side.SUPPORTING))
                .put("受援学校", school(pairing, Side.RECIPIENT))
                .put("支援学校参加人员", Participant.names(people, Side.SUPPORTING))
                .put("受援学校参加人员", Participant.names(people, Side.RECIPIENT))
                .put("议程", meeting.agenda())
                .put("纪要", meeting.minutes())
                .list(
                        LIST,
                        meetings.decisions(original).stream()
                                .filter(one -> one.state() != DecisionState.WITHDRAWN)
                                .map(one -> entry(one, school(pairing, one.side())))
                                .toList())
                .put("结对编号", pairing.id());
    }

    private static Map<String, String> entry(Decision one, String school) {
        return Map.of(
                "内容", one.content(),
                "责任", school + " " + one.person(),
                "期限", ChineseDates.date(one.dueOn()),
                "落实", Objects.requireNonNullElse(one.result(), ""));
    }

    private String school(Pairing pairing, Side side) {
        return directory.schoolName(pairing.school(side));
    }
}
