package cn.xieshou.attachment.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.DecisionTable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of attachment-shortfall and both sides of every boundary (R-CAD-1, Q-16). */
class AttachmentShortfallTableTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("attachment-shortfall");

    @ParameterizedTest(name = "{0} {1} of {2} → {3}")
    @CsvSource({
        "单次挂职, 6, 7, false, 只有6天，不足7天，不计入累计",
        "单次挂职, 7, 7, true, 7天，满7天，计入累计",
        "单次挂职, 8, 7, true, 8天，满7天，计入累计",
        "派出干部, 0, 1, false, 派出干部0名，还差1名",
        "派出干部, 1, 1, true, 派出干部1名，规定1名",
        "派出干部, 2, 1, true, 派出干部2名，规定1名",
        "累计挂职, 0, 30, false, 累计挂职0天，还差30天",
        "累计挂职, 29, 30, false, 累计挂职29天，还差1天",
        "累计挂职, 30, 30, true, 累计挂职30天，规定30天",
        "累计挂职, 31, 30, true, 累计挂职31天，规定30天",
        "指导干部到校指导, 0, 1, false, 指导干部到校指导0次，还差1次",
        "指导干部到校指导, 1, 1, true, 指导干部到校指导1次，规定1次",
        "挂职心得体会, 2, 3, false, 已签收心得体会2份，还差1份",
        "挂职心得体会, 3, 3, true, 已签收心得体会3份，规定3份",
    })
    void eachPointIsMetFromItsNumberOn(String criterion, int actual, int required, boolean met, String reason) {
        var result =
                TABLE.ask(DmnShortfallTable.inputs(criterion, actual, required)).getSingleResult();
        assertThat(result.<Boolean>getEntry("met")).isEqualTo(met);
        assertThat(result.<String>getEntry("reason")).isEqualTo(reason);
    }
}
