package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.workflow.FormRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has it in hand, who stands in, who was asked, and how the trail says so. */
class TrailWordsTest {

    @Test
    void aStepIsInSomebodysHandsForSoManyWorkingDays() {
        assertThat(new OpenStep(null, "八中校长 王某", 0, List.of()).sentence()).isEqualTo("八中校长 王某，今天收到");
        assertThat(new OpenStep(null, "八中校长 王某", 2, List.of()).sentence()).isEqualTo("八中校长 王某，已2个工作日");
        assertThat(new OpenStep(null, "中教股", 1, List.of("李某", "张某")).sentence()).isEqualTo("中教股，已1个工作日，等候李某、张某的意见");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31,false", "2026-09-01,true", "2026-09-05,true", "2026-09-06,false"})
    void aDeputyStandsInFromTheFirstDayToTheLast(LocalDate day, boolean included) {
        Deputyship week =
                new Deputyship(1, "a", "b", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 5), DeputyState.PLANNED);
        assertThat(week.includes(day)).isEqualTo(included);
    }

    @Test
    void aQuestionIsOpenUntilItIsAnsweredOrTakenBack() {
        assertThat(question(null).isOpen()).isTrue();
        assertThat(question(Instant.EPOCH).isOpen()).isFalse();
    }

    @Test
    void theCalendarActsAsTheSystem() {
        TrailLine calendar = line("", "", "", "", "");
        assertThat(calendar.who()).isEqualTo("系统");
        assertThat(calendar.opinionOrNull()).isNull();
        assertThat(line("wang", "校长", "八中", "", "同意").opinionOrNull()).isEqualTo("同意");
        assertThat(line("wang", "", "", "李某", "").who()).isEqualTo("王某（代 李某）");
    }

    @Test
    void anActIsSaidOfItsStep() {
        assertThat(Act.SIGNED.predicate("", "")).isEqualTo("签署");
        assertThat(Act.SIGNED.predicate("《协议》", "")).isEqualTo("签署了《协议》");
        assertThat(Act.SIGNED.predicate("签署", "")).isEqualTo("在“签署”环节签署");
        assertThat(Act.SIGNED.predicate("签署协议", "")).isEqualTo("签署了《协议》");
        assertThat(Act.RETURNED.predicate("审核协议", "给联络人")).isEqualTo("在“审核协议”环节退回（给联络人）");
        assertThat(Act.HANDED_OVER.predicate("审核", "李某")).isEqualTo("将“审核”转由李某办理");
    }

    @Test
    void whatIsTypedIsThereAndNotTooLong() {
        assertThat(Typed.required("reason", "理由", " 出差 ")).isEqualTo("出差");
        assertThat(Typed.optional("note", "附言", null)).isEmpty();
        assertThat(Typed.optional("note", "附言", "字".repeat(500))).hasSize(500);
        assertThat(Typed.optional("note", "附言", "𠮷".repeat(500)))
                .as("a rare character is one")
                .hasSize(1000);
        assertThatThrownBy(() -> Typed.required("reason", "理由", " \n"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("请填写理由");
        assertThatThrownBy(() -> Typed.optional("note", "附言", "字".repeat(501)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("最多500字，现有501字");
    }

    @Test
    void oneOfSeveralSubmissionsIsChosenByWhomItIsAbout() {
        Runnable nothing = () -> {};
        assertThat(new Submission("《任教情况表》", "李某，支教编号S-2026-003", nothing).label())
                .isEqualTo("《任教情况表》（李某，支教编号S-2026-003）");
        assertThat(new Submission("《协议》", nothing).label()).isEqualTo("《协议》");
    }

    private static Question question(Instant closedAt) {
        return new Question("q", "t", "P-2026-001", "审核", "a", "b", "可以吗", Instant.EPOCH, null, closedAt, false, null);
    }

    private static TrailLine line(String actor, String role, String school, String behalf, String opinion) {
        return new TrailLine(
                1,
                "P-2026-001",
                Instant.EPOCH,
                actor,
                actor.isEmpty() ? "" : "王某",
                role,
                school,
                behalf,
                Act.SIGNED,
                "《协议》",
                "",
                opinion,
                null);
    }
}
