package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceRuleTest {

    private static final String VALUES =
            "'values':[{'label':'同意','value':'approve'},{'label':'退回','value':'return'}],'validate':{'required':true}";

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void oneOfTheOptionsAndNoOther(String type) {
        String settings = "'type':'" + type + "'," + VALUES;
        assertThat(Forms.field(settings, "approve").values()).containsEntry("f", "approve");
        for (Object other : new Object[] {"同意", "APPROVE", 1, true}) {
            assertThat(Forms.reasons(Forms.field(settings, other))).containsExactly("请从列出的选项中选择一项");
        }
        assertThat(Forms.reasons(Forms.field(settings, ""))).containsExactly("请选择");
        assertThat(Forms.reasons(Forms.field(settings, null))).containsExactly("请选择");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void anyOfTheOptionsEachOnce(String type) {
        String settings = "'type':'" + type + "'," + VALUES;
        assertThat(Forms.field(settings, Forms.value("[\"approve\",\"return\"]"))
                        .problems())
                .isEmpty();
        assertThat(Forms.reasons(Forms.field(settings, Forms.value("[\"approve\",\"approve\"]"))))
                .containsExactly("同一选项只能选一次");
        assertThat(Forms.reasons(Forms.field(settings, Forms.value("[\"other\"]"))))
                .containsExactly("请从列出的选项中选择");
        assertThat(Forms.reasons(Forms.field(settings, "approve"))).containsExactly("请从列出的选项中选择");
        assertThat(Forms.reasons(Forms.field(settings, Forms.value("[]")))).containsExactly("请至少选择一项");
    }

    @Test
    void optionsMayComeFromWhatTheFormOpensWith() {
        String form = "{'type':'select','key':'school','label':'学校','valuesKey':'schools'}";
        String shown = "{'schools':[{'label':'一中','value':'yizhong'},'bazhong']}";
        assertThat(Forms.check(form, "{'school':'yizhong'}", shown).problems()).isEmpty();
        assertThat(Forms.check(form, "{'school':'bazhong'}", shown).problems()).isEmpty();
        assertThat(Forms.check(form, "{'school':'wuzhong'}", shown).problems()).hasSize(1);
        assertThat(Forms.check(form, "{'school':'yizhong'}").problems()).hasSize(1);
    }

    @Test
    void optionsMayBeComputed() {
        String form = "{'type':'select','key':'term','label':'学期','valuesExpression':'=terms[item > 1]'}";
        assertThat(Forms.check(form, "{'term':2}", "{'terms':[1,2]}").problems())
                .isEmpty();
        assertThat(Forms.check(form, "{'term':1}", "{'terms':[1,2]}").problems())
                .hasSize(1);
    }

    @Test
    void aRequiredBoxHasToBeTicked() {
        String settings = "'type':'checkbox','validate':{'required':true}";
        assertThat(Forms.field(settings, true).values()).containsEntry("f", true);
        assertThat(Forms.reasons(Forms.field(settings, false))).containsExactly("请勾选");
        assertThat(Forms.reasons(Forms.field(settings, null))).containsExactly("请勾选");
        assertThat(Forms.reasons(Forms.field(settings, "true"))).containsExactly("只能勾选或不勾选");
        assertThat(Forms.field("'type':'checkbox'", false).values()).containsEntry("f", false);
    }
}
