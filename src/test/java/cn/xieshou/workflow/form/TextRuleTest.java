package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final String REQUIRED_LINE = "'type':'textfield','validate':{'required':true,'maxLength':10}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\u3000",
                "\t\n\r",
                "\u200B\uFEFF\u2060",
                "\u200D",
                "\u00A0\u2003",
                "\u0000\u0007",
                "\uFE0F",
                "\u3164",
                "\u2066\u2069"
            })
    void whatCannotBeSeenIsNoValue(String typed) {
        assertThat(Forms.reasons(Forms.field(REQUIRED_LINE, typed))).containsExactly("请填写，只有空格不算");
        assertThat(Forms.field("'type':'textfield'", typed).values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家𪚥",
                "👨‍👩‍👧‍👦好",
                "阿卜杜热依木·买买提",
                "<script>alert(1)</script>",
                "{{7*7}}",
                "${1+1}",
                "#{T(java.lang.Runtime)}",
                "=1+1",
                "100%_*?'\"\\",
                "'; drop table x--"
            })
    void whatPeopleTypeStaysExactlyAsTyped(String typed) {
        assertThat(Forms.field("'type':'textfield'", typed).values()).containsEntry("f", typed);
        assertThat(Forms.field("'type':'textarea'", typed).values()).containsEntry("f", typed);
    }

    @Test
    void aTextMayBeJustAsLongAndAsShortAsItsFieldSays() {
        String limits = "'type':'textfield','validate':{'minLength':2,'maxLength':3}";
        assertThat(Forms.field(limits, "一二").values()).containsEntry("f", "一二");
        assertThat(Forms.field(limits, "一二三").values()).containsEntry("f", "一二三");
        assertThat(Forms.reasons(Forms.field(limits, "一"))).containsExactly("至少2字，现有1字");
        assertThat(Forms.reasons(Forms.field(limits, "一二三四"))).containsExactly("最多3字，现有4字");
        assertThat(Forms.reasons(Forms.field("'type':'textfield'", "一\n二"))).containsExactly("只能填写一行，请去掉换行");
    }

    @Test
    void anAddressStaysAsItWasTyped() {
        assertThat(Forms.field("'type':'textfield','validate':{'validationType':'email'}", "zhang@example.com")
                        .values())
                .containsEntry("f", "zhang@example.com");
    }

    @Test
    void invisibleCharactersAndBlanksAroundAreTakenAway() {
        assertThat(Forms.field("'type':'textarea'", "\u3000一\u200B中\u0000\r\n二中\u2028三中 ")
                        .values())
                .containsEntry("f", "一中\n二中\n三中");
    }

    @Test
    void aLineBreakHasNoPlaceInASingleLine() {
        for (String line : new String[] {"主题\nBcc: x@y.cn", "主题\r\n二", "一\u2028二", "一\u0085二"}) {
            assertThat(Forms.reasons(Forms.field("'type':'textfield'", line))).containsExactly("只能填写一行，请去掉换行");
        }
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(Forms.reasons(Forms.field("'type':'textfield'", "好\uD83D"))).containsExactly("含有无法识别的字符，请重新输入");
    }

    @Test
    void rareHanAndEmojiCountAsOneEach() {
        assertThat(Forms.field(REQUIRED_LINE, "𠮷".repeat(10)).problems()).isEmpty();
        assertThat(Forms.reasons(Forms.field(REQUIRED_LINE, "𠮷".repeat(11)))).containsExactly("最多10字，现有11字");
    }

    @Test
    void aTextWithoutLimitEndsAtTwoThousand() {
        assertThat(Forms.field("'type':'textarea'", "字".repeat(2000)).problems())
                .isEmpty();
        assertThat(Forms.reasons(Forms.field("'type':'textarea'", "字".repeat(4001))))
                .containsExactly("最多2000字，现有4001字");
    }

    @Test
    void aTextMayBeTooShort() {
        String settings = "'type':'textarea','validate':{'minLength':5}";
        assertThat(Forms.reasons(Forms.field(settings, "  好  "))).containsExactly("至少5字，现有1字");
        assertThat(Forms.field(settings, "").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"350583199001011234,true", "35058319900101123x,true", "x350583199001011234,false", "123,false"})
    void aPatternHasToHoldForTheWholeText(String typed, boolean holds) {
        String settings = "'type':'textfield','properties':{'patternMessage':'请填写18位身份证号码'},"
                + "'validate':{'pattern':'[0-9]{17}[0-9xX]'}";
        assertThat(Forms.reasons(Forms.field(settings, typed)))
                .isEqualTo(holds ? java.util.List.of() : java.util.List.of("请填写18位身份证号码"));
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000,13800138000",
        "138 0013 8000,13800138000",
        "138-0013-8000,13800138000",
        "+8613800138000,13800138000",
        "1380013８000,13800138000",
        "0595-23522222,0595-23522222",
        "(0595)23522222,0595-23522222",
        "059523522222转801,0595-23522222-801",
        "010-62345678,010-62345678",
        "12345,",
        "23800138000,",
        "138001380001,",
        "电话13800138000,"
    })
    void aPhoneNumberIsAChineseOneInOneSpelling(String typed, String kept) {
        for (String settings : new String[] {
            "'type':'textfield','validate':{'validationType':'phone'}",
            "'type':'textfield','properties':{'kind':'phone'}"
        }) {
            FormResult result = Forms.field(settings, typed);
            assertThat(result.values().get("f")).isEqualTo(kept);
            assertThat(result.problems()).hasSize(kept == null ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zhang@example.com,true",
        "a.b+c@mail.edu.cn,true",
        "zhang,false",
        "zhang@,false",
        "zhang@localhost,false",
        "张@example.com,false",
        "a@b.cn;c@d.cn,false"
    })
    void anEmailAddressHasOneAtAndADomain(String typed, boolean holds) {
        assertThat(Forms.field("'type':'textfield','validate':{'validationType':'email'}", typed)
                        .problems())
                .hasSize(holds ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "true", "[\"a\"]", "{\"a\":1}"})
    void aTextIsNothingElse(String json) {
        assertThat(Forms.reasons(Forms.field("'type':'textfield'", Forms.value(json))))
                .containsExactly("请填写文字");
    }
}
