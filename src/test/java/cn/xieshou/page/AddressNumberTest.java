package cn.xieshou.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressNumberTest {

    @Test
    void theKeyOfARowIsRead() {
        assertThat(AddressNumber.key("7")).isEqualTo(7);
        assertThat(AddressNumber.key("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "+7", "-7", "7 ", "7.0", "1e5", "٣", "７", "1000000000000000000"})
    void whatNoRowHasIsNotThere(String typed) {
        assertThatThrownBy(() -> AddressNumber.key(typed)).isInstanceOf(NotThere.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,7", "12,12", "' 3 ',3", "100000,100000", "100001,100000", "200000,100000", "999999999,100000"
    })
    void aPageIsReadAndOneFarAwayIsTheLastThatThereCanBe(String typed, int page) {
        assertThat(AddressNumber.page(typed)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "-5", "x", "+2", "2.5", "9999999999", "99999999999999999999"})
    void anImpossiblePageIsTheFirst(String typed) {
        assertThat(AddressNumber.page(typed)).isEqualTo(1);
        assertThat(AddressNumber.page(null)).isEqualTo(1);
    }

    @Test
    void aSchoolYearIsReadByTheYearInWhichItStarts() {
        assertThat(AddressNumber.schoolYear("2026")).isEqualTo(new SchoolYear(2026));
        assertThat(AddressNumber.year("2000")).contains(new SchoolYear(2000));
        assertThat(AddressNumber.year("2099")).contains(new SchoolYear(2099));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1999", "2100", "26", "02026", "20260", "2O26", "２０２６", "-2026"})
    void noSchoolYearIsNotThere(String typed) {
        assertThat(AddressNumber.year(typed)).isEmpty();
        assertThatThrownBy(() -> AddressNumber.schoolYear(typed)).isInstanceOf(NotThere.class);
    }
}
