package cn.xieshou.notice.reminder.process;

import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.notice.reminder.ReminderSchedule;
import cn.xieshou.notice.reminder.Situation;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code reminder-schedule}. */
@Component
class DmnReminderSchedule implements ReminderSchedule {

    static final String DECISION = "reminder-schedule";

    private final DecisionService decisions;
    private final int sectionAfter;
    private final int officeAfter;

    /**
     * @param sectionAfter working days overdue from which the section hears of a step
     * @param officeAfter working days overdue from which the office hears of anything
     */
    DmnReminderSchedule(
            DecisionService decisions,
            @Value("${xieshou.reminders.section-after:3}") int sectionAfter,
            @Value("${xieshou.reminders.office-after:5}") int officeAfter) {
        this.decisions = decisions;
        this.sectionAfter = sectionAfter;
        this.officeAfter = officeAfter;
    }

    @Override
    public Verdict decide(Situation situation) {
        Map<String, Object> facts = facts(situation);
        facts.put("sectionAfter", sectionAfter);
        facts.put("officeAfter", officeAfter);
        return verdict(decisions.evaluateDecisionTableByKey(DECISION, facts).getSingleResult());
    }

    static Map<String, Object> facts(Situation situation) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("occasion", words(situation.occasion()));
        facts.put("kind", situation.kind().label());
        facts.put("daysLeft", situation.daysLeft());
        facts.put("daysOverdue", situation.daysOverdue());
        facts.put("workingDay", situation.workingDay());
        facts.put("lastChance", situation.lastChance());
        return facts;
    }

    /** What the decision tables call it. */
    static String words(Occasion occasion) {
        return switch (occasion) {
            case BEFORE -> "到期前";
            case TODAY -> "到期当天";
            case OVERDUE -> "已逾期";
            default -> throw new IllegalArgumentException(occasion + " is not decided");
        };
    }

    static Verdict verdict(DmnDecisionRuleResult rule) {
        return new Verdict(
                rule.<Boolean>getEntry("remind"),
                rule.<Boolean>getEntry("alone"),
                rule.<Boolean>getEntry("section"),
                rule.<Boolean>getEntry("office"),
                rule.<String>getEntry("wording"));
    }
}
