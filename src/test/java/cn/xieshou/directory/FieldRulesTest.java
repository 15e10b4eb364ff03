package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-8-31",
                "2026/8/31",
                "2026.8.31",
                "2026年8月31日",
                "20260831",
                "2026-08-31",
                "2026 年 8 月 31 日",
                "2026-8-31"
            })
    void aDateIsReadInEveryCommonSpelling(String typed) {
        assertThat(FieldRules.date().read(typed)).isEqualTo(Reading.of("2026-08-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2-30", "2025-02-29", "26-8-31", "8/31/2026", "明天", "20261301", "0001-01-01"})
    void anImpossibleDateIsRefused(String typed) {
        assertThat(FieldRules.date().read(typed).problem()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"'1,234',1234", "12,12", "'12 ',12", "0,0", "00012,12", "12.0,12"})
    void aNumberMayBeGroupedOrFullWidth(String typed, String value) {
        assertThat(FieldRules.integer(0, 9999).read(typed)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest
    @CsvSource({"12 人,不要带单位", "-1,之间", "10000,之间", "1.5,整数", "'1,23',请填写数字", "十二,请填写数字", "1e3,数字"})
    void aNumberThatIsNoneSaysWhy(String typed, String reason) {
        assertThat(FieldRules.integer(0, 9999).read(typed).problem()).contains(reason);
    }

    @Test
    void anIdentityCardIsCheckedAndItsSmallXBecomesLarge() {
        assertThat(IdCard.read("11010519491231002x")).isEqualTo(Reading.of("11010519491231002X"));
        assertThat(IdCard.read("11010519491231002X").ok()).isTrue();
        assertThat(IdCard.read("110105194912310021").problem()).contains("校验码");
        assertThat(IdCard.read("1.10105E+17").problem()).contains("文本");
        assertThat(IdCard.masked("11010519491231002X")).isEqualTo("110*************2X");
    }

    /** One digit of a right number is another, or two have changed places: whatever the last character is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231003X",
                "11010519491213002X",
                "11010519491231009X",
                "110105194912310020",
                "110105194912310037",
                "110105194912310083"
            })
    void aMistypedIdentityCardIsRefusedByItsCheckCharacter(String typed) {
        assertThat(IdCard.read(typed).problem()).isEqualTo("身份证号校验码不对，请核对每一位");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "110105194912310038",
                "110105194912310185",
                "11010519491231010X",
                "110105194912310193",
                "110105194912310206"
            })
    void everyRightIdentityCardIsRead(String typed) {
        assertThat(IdCard.read(typed)).isEqualTo(Reading.of(typed));
    }

    /** Month 13, 30 February, 29 February of a common year, 31 April, day 32, month 0, day 0: each with its right check character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194913010029",
                "11010519490230008X",
                "110105195002290028",
                "11010519490431002X",
                "110105194912320025",
                "11010519490001002X",
                "110105194901000026"
            })
    void anIdentityCardOfADayThatNeverWasIsRefusedForThatReason(String typed) {
        assertThat(IdCard.read(typed).problem()).isEqualTo("身份证号里的出生日期不存在，请核对每一位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101051949123100", "110105194912310020X", "01010519491231002X", "11010519491231002Y", "X"})
    void anIdentityCardOfAnotherFormIsRefusedForThatReason(String typed) {
        assertThat(IdCard.read(typed).problem()).startsWith("身份证号应为18位");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000,13800000000",
        "138 0000 0000,13800000000",
        "138-0000-0000,13800000000",
        "+86 13800000000,13800000000",
        "8613800000000,13800000000",
        "13800000000,13800000000",
        "0591-87654321,0591-87654321"
    })
    void aPhoneNumberIsReadInEveryCommonSpelling(String typed, String value) {
        assertThat(FieldRules.phone().read(typed)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38E+10", "1380000000", "12800000000", "电话", "138000000000"})
    void aPhoneNumberThatIsNoneIsRefused(String typed) {
        assertThat(FieldRules.phone().read(typed).ok()).isFalse();
    }

    @Test
    void namesKeepRareHanAndEmojiAndOneKindOfMiddleDot() {
        assertThat(FieldRules.personName().read("阿依古丽•买买提")).isEqualTo(Reading.of("阿依古丽·买买提"));
        assertThat(FieldRules.personName().read("𠮷田𬱖")).isEqualTo(Reading.of("𠮷田𬱖"));
        assertThat(FieldRules.personName().read("王👩‍🏫")).isEqualTo(Reading.of("王👩‍🏫"));
        assertThat(FieldRules.personName().read("王3").ok()).isFalse();
    }

    @Test
    void aWrongChoiceNamesTheNearOne() {
        assertThat(FieldRules.choice(List.of("高级", "一级")).read("中学高级").problem())
                .contains("是否应为「高级」");
        assertThat(FieldRules.choice(List.of("男", "女")).read("M").problem()).isEqualTo("只能是：男、女");
    }

    @Test
    void fullWidthDigitsAndSignsAreReadLikeOthers() {
        assertThat(FieldRules.date().read("\uFF12\uFF10\uFF12\uFF16\uFF0D\uFF18\uFF0D\uFF13\uFF11"))
                .isEqualTo(Reading.of("2026-08-31"));
        assertThat(FieldRules.integer(0, 99).read("\uFF14\uFF12\u3000")).isEqualTo(Reading.of("42"));
        assertThat(FieldRules.phone().read("\uFF11\uFF13\uFF1800000000")).isEqualTo(Reading.of("13800000000"));
        assertThat(FieldRules.specialists().read("\u97F3\u4E50\uFF1A2\uFF0C\u7F8E\u672F\uFF1A1"))
                .isEqualTo(Reading.of("\u7F8E\u672F1\u3001\u97F3\u4E502"));
    }

    @Test
    void anExcelSerialNumberIsADate() {
        assertThat(FieldRules.date().read("46265")).isEqualTo(Reading.of("2026-08-31"));
        assertThat(FieldRules.date().read("99999").ok()).isFalse();
    }

    @Test
    void invisibleCharactersAndBlanksAreNoValue() {
        Field name = TeacherFields.ALL.get(1);

        assertThat(name.read(" \u200B\u00A0").problem()).isEqualTo("请填写姓名");
        assertThat(name.read("\uFEFF王\u200B建国 ")).isEqualTo(Reading.of("王建国"));
    }

    @Test
    void specialistTeachersAreKeptInOneOrder() {
        assertThat(FieldRules.specialists().read("音乐:2人,体育 3"))
                .isEqualTo(Reading.wrong("音乐:2人,体育 3", "请写成「音乐2、美术1、体育3」"));
        assertThat(FieldRules.specialists().read("音乐:2人,体育3,美术:0"))
                .isEqualTo(Reading.of(SchoolFields.specialists(java.util.Map.of("音乐", 2, "体育", 3, "美术", 0))));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"高级师, 高级教师", "高级教帅, 高级教师", "高级教师师, 高级教师", "教师, 高级教师", "一级教师（中学）, 一级教师"})
    void aChoiceIsNearWhenOneCharacterIsWrongOrOneHoldsTheOther(String typed, String meant) {
        assertThat(NearWord.of(typed, List.of("未定级", "高级教师", "一级教师", "级"))).hasValue(meant);
    }

    @Test
    void aChoiceIsNotNearWhenTwoCharactersAreWrongOrItIsOneCharacterOnly() {
        assertThat(NearWord.of("高等讲师", List.of("高级教师", "男"))).isEmpty();
        assertThat(NearWord.of("女", List.of("男"))).isEmpty();
        assertThat(NearWord.of("x".repeat(31), List.of("y".repeat(31)))).isEmpty();
    }

    @Test
    void ofSeveralNearChoicesTheNearestIsNamed() {
        assertThat(NearWord.of("kitten", List.of("sitting", "kitchen", "mitten")))
                .hasValue("mitten");
        assertThat(NearWord.of("教师", List.of("特级高级教师", "一级教师"))).hasValue("一级教师");
        assertThat(NearWord.of("教师甲乙", List.of("教师", "教师甲"))).hasValue("教师甲");
    }

    @Test
    void whatIsRepeatedInAMessageIsCutShort() {
        FieldRule rule = FieldRules.choice(List.of("高级教师"));
        assertThat(rule.read("高级教师" + "x".repeat(16)).problem()).contains("没有「高级教师" + "x".repeat(16) + "」");
        assertThat(rule.read("高级教师" + "x".repeat(17)).problem()).contains("没有「高级教师" + "x".repeat(16) + "…」");
    }

    @Test
    void textsAndNamesHaveTheirLongest() {
        assertThat(FieldRules.text(5).read("一二\n三四")).isEqualTo(Reading.of("一二 三四"));
        assertThat(FieldRules.text(5).read("一二三四五六").problem()).isEqualTo("最多5个字，现在有6个");
        assertThat(FieldRules.personName().read("王".repeat(30)).ok()).isTrue();
        assertThat(FieldRules.personName().read("王".repeat(31)).problem()).isEqualTo("姓名最多30个字");
        assertThat(FieldRules.personName().read("王0").ok()).isFalse();
        assertThat(FieldRules.personName().read("王9").ok()).isFalse();
        assertThat(FieldRules.code(3).read("ab1").ok()).isTrue();
        assertThat(FieldRules.code(3).read("ab12").problem()).isEqualTo("最多3个字符");
        assertThat(FieldRules.code(9).read("Ab").problem()).startsWith("代码只用小写字母");
        assertThat(FieldRules.code(9).read("1.2e+10").problem()).isEqualTo(FieldRules.LOST_DIGITS);
        assertThat(FieldRules.account().read("a.b").ok()).isTrue();
        assertThat(FieldRules.account().read("a b").problem()).startsWith("账号只用小写字母");
        assertThat(FieldRules.staffNumber().read("T-01").ok()).isTrue();
        assertThat(FieldRules.staffNumber().read("T.01").problem()).startsWith("编号只用字母");
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "0, 0", "10, 10", "1.50, 1.5"})
    void aDecimalHasOneDigitAfterThePoint(String typed, String value) {
        assertThat(FieldRules.decimal(0, 10).read(typed)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest
    @CsvSource({"1.55, 最多一位小数", "10.1, 应在 0 到 10 之间", "-0.1, 应在 0 到 10 之间"})
    void anotherDecimalSaysWhy(String typed, String problem) {
        assertThat(FieldRules.decimal(0, 10).read(typed).problem()).isEqualTo(problem);
    }

    @Test
    void anAddressHasItsForm() {
        assertThat(FieldRules.email().read("Wang@Example.CN")).isEqualTo(Reading.of("wang@example.cn"));
        assertThat(FieldRules.email().read("wang@example").problem()).startsWith("请填写电子邮箱");
        String host = "@" + "a".repeat(52) + ".cn";
        assertThat(FieldRules.email().read("w".repeat(64) + host).ok())
                .as("120 characters")
                .isTrue();
        assertThat(FieldRules.email()
                        .read("w".repeat(64) + "@a" + host.substring(1))
                        .ok())
                .as("121")
                .isFalse();
    }
}
