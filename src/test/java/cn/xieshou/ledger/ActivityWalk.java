package cn.xieshou.ledger;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.roster.TestBook;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Two new schools with an agreement in force, and what they record. */
@Component
public class ActivityWalk {

    private final PairingWalk walk;
    private final Pairings pairings;
    private final Activities activities;
    private final Directory directory;
    private final TaskForms forms;
    private final EngineClock clock;

    ActivityWalk(
            PairingWalk walk,
            Pairings pairings,
            Activities activities,
            Directory directory,
            TaskForms forms,
            EngineClock clock) {
        this.walk = walk;
        this.pairings = pairings;
        this.activities = activities;
        this.directory = directory;
        this.forms = forms;
        this.clock = clock;
    }

    /** Ten o'clock. */
    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** A pairing in which activities may be recorded; the clock stands on 12 October 2026. */
    public Pairing begin() {
        day("2026-09-01");
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.agreement(pairing);
        day("2026-10-12");
        return pairings.get(pairing.id());
    }

    public static String liaison(Pairing pairing, Side side) {
        return pairing.school(side) + ".liaison";
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public Map<String, String> typed(Pairing pairing, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "type", "lesson-preparation",
                "heldOn", "2026-10-09",
                "hours", "1.5",
                "place", "RECIPIENT",
                "placeNote", "",
                "subject", "数学",
                "grade", "七年级",
                "topic", "分数教学",
                "content", "集体备课一次",
                "effect", ""));
        fields.put("supportingPeople", name(pairing, Side.SUPPORTING));
        fields.put("recipientPeople", name(pairing, Side.RECIPIENT));
        fields.put("remark", "");
        fields.putAll(changes);
        return fields;
    }

    private String name(Pairing pairing, Side side) {
        return directory.personName(liaison(pairing, side));
    }

    /** Recorded by the liaison of that side. */
    public long record(Pairing pairing, Side side, Map<String, String> changes) {
        return activities.record(
                pairing.id(),
                side,
                TypedActivities.of(typed(pairing, changes)),
                ActivityFiles.newKey(),
                liaison(pairing, side));
    }

    /** The same where it may look like another. */
    public long record(Pairing pairing, Side side, String topic) {
        return record(pairing, side, Map.of("topic", topic, "remark", "与别的活动不是同一次"));
    }

    /** A sheet of activities with these topics, as the liaison of the supporting school fills it in. */
    public byte[] sheet(Pairing pairing, String... topics) {
        TestBook book = book();
        for (String topic : topics) {
            row(book, pairing, topic);
        }
        return book.bytes();
    }

    static TestBook book() {
        return new TestBook()
                .sheet("帮扶活动台账", List.of("日期", "活动", "类型", "学科", "结对编号", "时长", "地点", "活动内容", "支援学校参加人员", "情况说明"));
    }

    void row(TestBook book, Pairing pairing, String topic) {
        book.row(
                "2026-10-09",
                topic,
                "备课组教研",
                "数学",
                pairing.id(),
                "1.5",
                "在受援学校（多媒体教室）",
                "集体备课一次",
                name(pairing, Side.SUPPORTING),
                "");
    }

    /** The other school's word at the open task. */
    public void check(Pairing pairing, List<Long> confirmed, List<Long> disputed, String opinion) {
        walk.submit(pairing, ActivityConfirmation.CHECK, answer(confirmed, disputed, opinion));
    }

    /** The same where both schools have something to check. */
    public void submit(String task, String account, List<Long> confirmed, List<Long> disputed, String opinion) {
        forms.submit(task, account, answer(confirmed, disputed, opinion));
    }

    /** Corrects the disputed one that is open; {@code changes} instead of what stands there. */
    public void correct(Pairing pairing, Map<String, Object> changes) {
        Map<String, Object> values = asShown(pairing);
        values.putAll(changes);
        walk.submit(pairing, ActivityConfirmation.CORRECT, values);
    }

    /** The disputed one that is open, handed in as it stands. */
    public Map<String, Object> asShown(Pairing pairing) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", "resubmit"));
        Map<String, Object> shown = walk.show(pairing, ActivityConfirmation.CORRECT);
        typed(pairing, Map.of()).keySet().stream()
                .filter(key -> !String.valueOf(shown.get(key)).isEmpty())
                .forEach(key -> values.put(key, shown.get(key)));
        return values;
    }

    /** A pairing in which one activity is disputed, by what waits. */
    public Map<String, Supplier<Pairing>> stages() {
        Map<String, Supplier<Pairing>> all = new LinkedHashMap<>();
        all.put("a disputed activity is to be corrected", this::disputed);
        all.put("a corrected activity is to be checked again", () -> {
            Pairing pairing = disputed();
            correct(pairing, Map.of("heldOn", "2026-10-10"));
            return pairing;
        });
        return all;
    }

    private Pairing disputed() {
        Pairing pairing = begin();
        long wrong = record(pairing, Side.SUPPORTING, Map.of());
        check(pairing, List.of(), List.of(wrong), "当天没有这次备课");
        return pairing;
    }

    private static Map<String, Object> answer(List<Long> confirmed, List<Long> disputed, String opinion) {
        Map<String, Object> values = new HashMap<>();
        values.put("confirmed", confirmed.stream().map(String::valueOf).toList());
        values.put("disputed", disputed.stream().map(String::valueOf).toList());
        if (!opinion.isEmpty()) {
            values.put("opinion", opinion);
        }
        return values;
    }
}
