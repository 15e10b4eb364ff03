package cn.xieshou.portal.task;

import static cn.xieshou.testing.SelectionWalk.nominee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has left a field empty hears in the same answer what else would be refused. */
@XieshouTest
class AllReasonsAtOnceTest {

    private static final int YEAR = 2026;

    @Autowired
    PlanWalk plans;

    @Autowired
    AnnualPlans plansOf;

    @Autowired
    SelectionWalk selections;

    @Autowired
    Selections selectionsOf;

    @Autowired
    AttachmentWalk attachments;

    @Autowired
    Staff staff;

    @Autowired
    EngineClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aPlanThatLacksAChapterAndAQuota() {
        Pairing pairing = plan();
        Map<String, String> reasons =
                reasons(() -> plans.draft(pairing, YEAR, Map.of("goals", "　", "months", List.of(month("九月例会", 1)))));

        assertThat(reasons).containsOnlyKeys("goals", "months");
        assertThat(reasons.get("months")).contains("还没有落实以下指标");
        assertThat(plansOf.get(new PlanId(pairing.id(), YEAR)).version())
                .as("nothing is kept")
                .isNull();
    }

    @Test
    void ofQuotasNothingIsSaidWhileARowOrAReasonIsIncomplete() {
        Pairing pairing = plan();
        Map<String, Object> row = new HashMap<>(month("九月例会", 1));
        row.remove("times");
        assertThat(reasons(() -> plans.draft(pairing, YEAR, Map.of("months", List.of(row)))))
                .containsOnlyKeys("months[0].times");

        Map<String, Object> written = plans.written(pairing, YEAR);
        Map<String, Object> gap = Map.of("clause", "Q-03", "reason", "");
        written.put("months", List.of(month("九月例会", 1)));
        written.put("gaps", List.of(gap));
        assertThat(reasons(() -> plans.submit(pairing, YEAR, written))).containsOnlyKeys("gaps[0].reason");
    }

    @Test
    void aNomineeWhoMayNotGoBesideOneWithoutAPost() {
        Pairing pairing = selections.begun("county");
        selections.shortage(pairing);
        Teacher old =
                staff.teacher(pairing.supportingSchool(), "音乐", Backbone.NONE, Sex.MALE, LocalDate.of(1981, 9, 1), 12);
        Map<String, Object> withoutPost = new HashMap<>(nominee(selections.music(pairing)));
        withoutPost.remove("post");

        Map<String, String> reasons = reasons(() -> selections.nominate(pairing, withoutPost, nominee(old)));

        assertThat(reasons).containsKeys("nominees[0].post", "nominees[1].teacher");
        assertThat(reasons.get("nominees[1].teacher")).contains("已满45周岁", "已满10年");
        assertThat(selectionsOf
                        .get(new SelectionKey(pairing.id(), SelectionWalk.YEAR))
                        .nominees())
                .isEmpty();
        assertThat(selections.show(pairing, SecondmentSelection.NOMINATE)).doesNotContainKey("nominees");
    }

    @Test
    void aCadreWhoMayNotBeSentBesideAPlanThatIsMissing() {
        TermKey key = attachments.begin("district");
        Map<String, Object> head = new HashMap<>(AttachmentWalk.cadre("林测试"));
        head.put("post", "校长");
        Map<String, Object> nobody = Map.of("kind", "MIDDLE");

        Map<String, String> reasons = reasons(() ->
                attachments.submit(key, CadreAttachment.NAME, Map.of("cadres", List.of(head, nobody), "plan", " ")));

        assertThat(reasons).containsOnlyKeys("plan", "cadres[0].post", "cadres[1].teacher");
        assertThat(reasons.get("cadres[0].post")).contains("不是校级领导");
    }

    private Pairing plan() {
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        return pairing;
    }

    private static Map<String, Object> month(String activity, int times) {
        return Map.of("month", "9", "activity", activity, "quotas", List.of(), "times", times, "responsible", "");
    }

    private static Map<String, String> reasons(ThrowingCallable submitting) {
        return catchThrowableOfType(FormRefused.class, submitting).reasons();
    }
}
