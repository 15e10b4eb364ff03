package cn.xieshou.accountability;

import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.workflow.insight.KnownCases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the register of steps may be narrowed down. */
@Component
class StepFilters {

    private final KnownCases cases;
    private final PairingRows pairings;
    private final SchoolChoices schools;
    private final Clock clock;

    StepFilters(KnownCases cases, PairingRows pairings, SchoolChoices schools, Clock clock) {
        this.cases = cases;
        this.pairings = pairings;
        this.schools = schools;
        this.clock = clock;
    }

    List<Filter> all() {
        return List.of(
                Filter.choice(
                                "unit",
                                "单位",
                                "学校和股室",
                                Choice.of(Units.SECTIONS, Enum::name, one -> one.label()),
                                Units::holds)
                        .orOther(this::school),
                Filter.choice(
                        "overdue",
                        "期限",
                        "全部",
                        List.of(new Choice("yes", "已逾期"), new Choice("no", "未到期")),
                        yes -> Condition.of(
                                yes.equals("yes")
                                        ? "t.DUE_DATE_ < :now"
                                        : "(t.DUE_DATE_ is null or t.DUE_DATE_ >= :now)",
                                "now",
                                LocalDateTime.now(clock))),
                Filter.choice(
                        "process",
                        "流程",
                        "全部流程",
                        Choice.of(List.copyOf(cases.processes().entrySet()), Map.Entry::getKey, Map.Entry::getValue),
                        key -> Condition.of("d.KEY_ = :process", "process", key)),
                pairings.text("事项、编号或校名"));
    }

    private @Nullable Choice school(String code) {
        String name = schools.names(List.of(code)).get(code);
        return name == null ? null : new Choice(code, name);
    }
}
