package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/typed/numbers.csv", delimiter = '|')
    void aNumberIsUnderstoodInEverySpellingAndAUnitIsNot(String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "3次,只填数字“3”，不要带单位",
        "１２ 人,只填数字“12”，不要带单位",
        "3.5%,只填数字“3.5”，不要带单位",
        "3-5人,请填写数字，例如12",
        "很多,请填写数字，例如12",
        "'1,23',请填写数字，例如12"
    })
    void theReasonNamesTheNumberInFrontOfAUnit(String typed, String reason) {
        assertThat(TypedNumber.read(typed).reason()).isEqualTo(reason);
    }

    @Test
    void onlyAWholeNumberThatFitsIsWhole() {
        assertThat(TypedNumber.read("1,234").whole()).hasValue(1234);
        assertThat(TypedNumber.read("2.0").whole()).hasValue(2);
        assertThat(TypedNumber.read("2.5").whole()).isEmpty();
        assertThat(TypedNumber.read("99999999999").whole()).isEmpty();
        assertThat(TypedNumber.read("两").whole()).isEmpty();
    }
}
