package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.FieldRules;
import cn.xieshou.directory.Reading;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One spelling of a name whatever kind of blank somebody has padded it with. */
class TextTest {

    /** Every space of Unicode, and what is as wide as nothing or looks like a space without being called one. */
    static Stream<String> blanks() {
        IntStream spaces = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isSpaceChar(c) || Character.isWhitespace(c))
                .filter(c -> !Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r');
        IntStream others = "\u180E\u200B\u200C\u200D\u2060\uFEFF\u2800\u3164\uFFA0\u115F\u1160".chars();
        return IntStream.concat(spaces, others).mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void noBlankStaysBetweenHanCharactersOrAtTheEnds(String blank) {
        assertThat(Text.spelled(blank + "李" + blank + blank + "梅" + blank)).isEqualTo("李梅");
        assertThat(FieldRules.personName().read("李" + blank + "梅")).isEqualTo(Reading.of("李梅"));
        assertThat(FieldRules.name(60).read("第八" + blank + "中学")).isEqualTo(Reading.of("第八中学"));
        assertThat(Text.sought("李" + blank + "梅")).isEqualTo("李梅");
        assertThat(Text.found(Text.sought("李梅"), null, "李" + blank + "梅")).isTrue();
        assertThat(Text.isBlank(blank)).isTrue();
    }

    @Test
    void oneBlankStaysElsewhere() {
        assertThat(Text.spelled("Anna \u00A0\u3000 Maria")).isEqualTo("Anna Maria");
        assertThat(Text.spelled("李梅\u3000Mei")).isEqualTo("李梅 Mei");
    }

    @Test
    void aMiddleDotIsKeptWithoutBlanksAroundIt() {
        assertThat(FieldRules.personName().read("阿依古丽\u3000• 买买提")).isEqualTo(Reading.of("阿依古丽·买买提"));
    }

    @Test
    void rareHanAndEmojiStayWhole() {
        assertThat(Text.spelled("𠮷\u3000田 𬱖")).isEqualTo("𠮷田𬱖");
        assertThat(Text.spelled("王👩\u200D🏫")).isEqualTo("王👩\u200D🏫");
    }

    @Test
    void whatIsSoughtIsFoundInAnyWidthAndCase() {
        assertThat(Text.found(Text.sought("ＴＥ００１"), "te001")).isTrue();
        assertThat(Text.found(Text.sought("te001"), "TE001")).isTrue();
        assertThat(Text.found(Text.sought("（理科）"), "二中高中部(理科)")).isTrue();
        assertThat(Text.found(Text.sought("李梅"), "李", "梅")).isFalse();
    }
}
