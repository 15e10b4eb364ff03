package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailLineTest {

    @Test
    void aSignatureReadsAsASentence() {
        assertThat(line(Act.SIGNED, "签署结对帮扶协议", "", "同意").sentence())
                .isEqualTo("2026年8月31日14:05，八中校长 王某签署了《结对帮扶协议》。意见：同意");
    }

    @Test
    void whatIsNamedInBookMarksStaysAsItIs() {
        assertThat(line(Act.RETURNED, "《结对帮扶协议》", "", "请补充帮扶目标").sentence())
                .isEqualTo("2026年8月31日14:05，八中校长 王某退回了《结对帮扶协议》。退回意见：请补充帮扶目标");
    }

    @Test
    void aStepOfAnotherNameIsTheSurrounding() {
        assertThat(line(Act.RETURNED, "审核协议文本", "", "请补充").deed()).isEqualTo("八中校长 王某在“审核协议文本”环节退回");
        assertThat(line(Act.NUMBERED, "《结对帮扶协议》", "编号 2026-003", "").deed())
                .isEqualTo("八中校长 王某编号了《结对帮扶协议》（编号 2026-003）");
    }

    @Test
    void handingOverNamesTheColleague() {
        assertThat(line(Act.HANDED_OVER, "签署结对帮扶协议", "李某", "出差").sentence())
                .isEqualTo("2026年8月31日14:05，八中校长 王某将“签署结对帮扶协议”转由李某办理。原因：出差");
    }

    @Test
    void aDeputyIsNamedWithThePersonBehind() {
        TrailLine line = new TrailLine(
                1, "P-2026-001", AT, "bazhong.liaison", "李某", "联络员", "八中", "王某", Act.SIGNED, "签署结对帮扶协议", "", "", null);

        assertThat(line.deed()).isEqualTo("八中联络员 李某（代 王某）签署了《结对帮扶协议》");
    }

    @Test
    void whoIsCalledByTheOfficeIsNamedOnce() {
        TrailLine line = new TrailLine(
                1, "P-2026-001", AT, "admin", "系统管理员", "系统管理员", "", "", Act.SIGNED, "签署结对帮扶协议", "", "", null);

        assertThat(line.who()).isEqualTo("系统管理员");
    }

    @Test
    void everyActHasAShortName() {
        for (Act act : Act.values()) {
            assertThat(act.label()).isNotBlank().doesNotContain("{");
        }
    }

    private static final Instant AT = Instant.parse("2026-08-31T06:05:00Z");

    private static TrailLine line(Act act, String step, String detail, String opinion) {
        return new TrailLine(
                1, "P-2026-001", AT, "bazhong.principal", "王某", "校长", "八中", "", act, step, detail, opinion, null);
    }
}
