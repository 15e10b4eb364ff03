package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type of a name in Latin letters leads to it, and to no other. */
class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "二中,ez",
        "二中,ezh",
        "二中,EZ",
        "二中,erzhong",
        "二中,zhong",
        "文庙实验小学,wmsy",
        "文庙实验小学,wmshyxx",
        "文庙实验小学,shiyan",
        "文庙实验小学,sy",
        "文庙实验小学,xx",
        "单雄信,dxx",
        "单雄信,sxx",
        "吕布,lvbu",
        "吕布,lübu",
        "曾国,zeng",
        "曾国,ceng",
        "重庆小学,cqxx",
        "欧阳（芷）,oyz",
        "第8中学,d8zx",
        "A校,ax",
        "西安小学,xi'an",
    })
    void aNameIsFoundByInitialsAndSyllablesFromAnyCharacterOn(String name, String typed) {
        assertThat(Pinyin.key(name)).contains(Pinyin.typed(typed));
        assertThat(Pinyin.typed(typed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"合作小学,ez", "二中,rzhong", "二中,hong", "二中,ze", "文庙实验小学,wlsy"})
    void nothingIsFoundFromTheMiddleOfASyllableOrInAnotherOrder(String name, String typed) {
        assertThat(Pinyin.key(name)).startsWith("/").doesNotContain(Pinyin.typed(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "二中", "e%", "e_z", "e中", "P-2024-003", "😀", "/", "e/z"})
    void whatIsNoLatinWordIsNotLookedFor(String typed) {
        assertThat(Pinyin.typed(typed)).isEmpty();
    }

    @Test
    void aKeyIsNeverEmptyNorTooLongForItsColumn() {
        assertThat(Pinyin.key("—（）")).isEqualTo("/");
        assertThat(Pinyin.key("长乐单曾重".repeat(24))).startsWith("/").hasSizeLessThanOrEqualTo(1000);
        assertThat(Pinyin.key("𠮷田")).contains("/t/");
    }
}
