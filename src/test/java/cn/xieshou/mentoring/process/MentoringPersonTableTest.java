package cn.xieshou.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of mentoring-person and each boundary (R-MEN-1, Q-09). */
class MentoringPersonTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("mentoring-person");

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource({
        "师傅, 正高级, 50, true, 职称为正高级",
        "师傅, 高级, 50, true, 职称为高级",
        "师傅, 一级, 28, true, 职称为一级",
        "师傅, 二级, 50, false, 职称为二级，师傅须有一级（中级）以上职称",
        "师傅, 三级, 50, false, 职称为三级，师傅须有一级（中级）以上职称",
        "师傅, 未定级, 50, false, 职称为未定级，师傅须有一级（中级）以上职称",
        "徒弟, 未定级, 39, true, 39岁，未满40岁",
        "徒弟, 高级, 39, true, 39岁，未满40岁",
        "徒弟, 二级, 40, false, 40岁，徒弟须未满40岁"
    })
    void whoMayBe(String role, String title, int age, boolean met, String reason) {
        var result =
                TABLE.ask(DmnMentoringTables.personInputs(role, title, age, 40)).getSingleResult();

        assertThat(result.<Boolean>getEntry("met")).isEqualTo(met);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
