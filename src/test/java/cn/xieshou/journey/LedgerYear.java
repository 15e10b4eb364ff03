package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.roster.TestBook;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two schools do together through the year, recorded by both and confirmed by the other (R-ACT-1, section 4). */
final class LedgerYear {

    private final Scene scene;
    private final Pair pair;
    private final String page;

    LedgerYear(Scene scene, Pair pair) {
        this.scene = scene;
        this.pair = pair;
        page = "/activities/new/" + pair.id();
    }

    /** From a line of the filed plan, with a picture; the plan says afterwards that it was done. */
    void isRecordedFromThePlan(String topic, String day, int picture) throws Exception {
        String liaison = pair.supportingLiaison();
        String row = scene.finds(liaison, page, "href=\"(/activities/new/[^\"]*row=\\d+)\"")
                .replace("&amp;", "&");
        String type = scene.finds(liaison, row, "<option value=\"([^\"]+)\" selected=\"selected\">");
        assertThat(scene.reads(liaison, plan())).contains(" 0次 ");
        Map<String, String> typed = typed(liaison, type, topic, day);
        Answer answer = visitor(liaison).upload(row, page, typed, "现场.jpg", Photographs.jpeg(60, picture));
        recorded(answer);
        assertThat(scene.reads(liaison, answer.location())).contains(topic, "待对方核对", "现场.jpg");
    }

    /** The number of what was recorded. */
    String isRecorded(String account, String type, String topic, String day) {
        return isRecorded(account, type, topic, day, Map.of());
    }

    /** The same with other fields than usual. */
    String isRecorded(String account, String type, String topic, String day, Map<String, String> changes) {
        Map<String, String> typed = typed(account, type, topic, day);
        typed.putAll(changes);
        Answer answer = visitor(account).form(page, page, typed);
        recorded(answer);
        return number(answer);
    }

    /** The same form comes twice, as it does when its answer was lost on the way. */
    void isSentTwiceAndRecordedOnce(String account, String type, String topic, String day) {
        Map<String, String> typed = typed(account, type, topic, day);
        Answer first = visitor(account).form(page, page, typed);
        assertThat(visitor(account).form(page, page, typed).location()).isEqualTo(recorded(first));
        assertThat(scene.reads(account, "/activities?q=" + pair.id()).split(topic, -1))
                .hasSize(2);
    }

    /** Something much like it that day is asked about; with the reason it is recorded, and the other school sees the reason. */
    String looksLikeAnother(String account, String type, String topic, String day) {
        Map<String, String> typed = typed(account, type, topic, day);
        assertThat(visitor(account).form(page, page, typed).body()).contains("可能重复登记");
        typed.put("remark", "上午和下午各一次，内容不同。");
        Answer answer = visitor(account).form(page, page, typed);
        recorded(answer);
        return number(answer);
    }

    /** Two more as lines of a workbook. */
    void areImported(String account, String day, String... topics) {
        TestBook book = new TestBook()
                .sheet("帮扶活动台账", List.of("日期", "活动", "类型", "学科", "结对编号", "时长", "地点", "活动内容", "支援学校参加人员", "情况说明"));
        for (String topic : topics) {
            book.row(
                    day,
                    topic,
                    "备课组教研",
                    "美术",
                    pair.id(),
                    "2",
                    "在受援学校",
                    "集体备课",
                    someone(account, "supporting"),
                    "两次备课内容不同");
        }
        Answer preview = visitor(account).upload("/activities/import", "/activities/import", "活动.xlsx", book.bytes());
        assertThat(scene.reads(account, preview.location())).contains("确认后登记" + topics.length + "条");
        scene.sends(account, preview.location(), preview.location() + "/confirm", Map.of());
        scene.county().finishLongWork();
    }

    void isChecked(String account, List<String> confirmed, List<String> disputed, String opinion) throws Exception {
        Map<String, Object> answer = new HashMap<>(Map.of("confirmed", confirmed, "disputed", disputed));
        if (!opinion.isEmpty()) {
            answer.put("opinion", opinion);
        }
        scene.acts(account, pair, ActivityConfirmation.CHECK, answer);
    }

    /** The recorder looks again, and the other school with them. */
    void isCorrected(String recorder, String checker, String day) throws Exception {
        scene.acts(recorder, pair, ActivityConfirmation.CORRECT, Map.of("decision", "resubmit", "heldOn", day));
        scene.acts(checker, pair, ActivityConfirmation.RECHECK, Map.of("decision", "confirm"));
    }

    /** Numbers of what waits for this school's word. */
    List<String> waiting(String account) throws Exception {
        Traveller person = scene.county().person(account);
        String task = person.task(pair.id(), ActivityConfirmation.CHECK);
        return scene.numbers(person.page("/tasks/" + task), "name=\"confirmed\" value=\"(\\d+)\"");
    }

    /** How a quota stands: «2次 要求不少于2次 已达到». */
    String quota(String reader, String label) {
        String line = scene.finds(
                reader, "/pairings/" + pair.id() + "/years", "class=\"quota-name\">" + label + "</span>(.*?)</li>");
        return line.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private Map<String, String> typed(String account, String type, String topic, String day) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "key", ActivityFiles.newKey(),
                "type", type,
                "heldOn", day,
                "hours", "2",
                "place", "RECIPIENT",
                "placeNote", "",
                "subject", "美术",
                "grade", "",
                "topic", topic,
                "content", "按方案进行。"));
        typed.putAll(Map.of(
                "effect",
                "",
                "supportingPeople",
                someone(account, "supporting"),
                "recipientPeople",
                someone(account, "recipient"),
                "remark",
                ""));
        return typed;
    }

    /** The first of a school whom the page offers. */
    private String someone(String account, String side) {
        return scene.finds(account, page, "data-adds-to=\"" + side + "People\".*?<option value=\"([^\"]+)\">");
    }

    private String plan() {
        return "/plans/" + pair.id() + "/2026";
    }

    private Visitor visitor(String account) {
        return scene.county().person(account).visitor();
    }

    private String recorded(Answer answer) {
        assertThat(answer.location())
                .as(answer.body().replaceAll("(?s)<[^>]*>\\s*", " "))
                .matches("/activities/\\d+");
        scene.almanac().settle();
        return answer.location();
    }

    private static String number(Answer answer) {
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }
}
