package cn.xieshou.notice.reminder.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.reminder.Audience.Concerned;
import cn.xieshou.notice.reminder.Audience.Schools;
import cn.xieshou.notice.reminder.Occasion;
import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements section 5, «who is told», for what is in a school's hands. */
class DeadlineAudienceTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("deadline-audience");

    @ParameterizedTest
    @CsvSource({
        "年度工作方案备案,    BEFORE,  BOTH, true,  false",
        "年度工作方案备案,    OVERDUE, BOTH, true,  false",
        "年度工作方案备案,    TODAY,   NONE, false, false",
        "支教教师选派, BEFORE,  BOTH, false, true",
        "支教教师选派, OVERDUE, BOTH, false, true",
        "支教教师选派, TODAY,   NONE, false, false",
        "支教任教与考核,   BEFORE,  BOTH, false, false",
        "支教任教与考核,   OVERDUE, BOTH, false, false",
        "支教任教与考核,   TODAY,   NONE, false, false",
        "干部挂职锻炼,     BEFORE,  NONE, false, false",
        "干部挂职锻炼,     OVERDUE, OWN,  false, false",
        "干部挂职锻炼,     TODAY,   NONE, false, false",
        "签订结对帮扶协议,    OVERDUE, OWN,  false, false",
        "需求与供给调研,         BEFORE,  NONE, false, false"
    })
    void whoIsToKnow(String process, Occasion occasion, Schools schools, boolean liaisons, boolean personnel) {
        var rule = TABLE.ask(DmnAudience.facts(process, occasion)).getSingleResult();
        assertThat(DmnAudience.concerned(rule)).isEqualTo(new Concerned(schools, liaisons, personnel));
    }
}
