package cn.xieshou.workflow.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private final PasswordStrength nobodys = new PasswordStrength(List.of());

    private final PasswordStrength principals =
            new PasswordStrength(List.of("meihu-xx.principal", "王建国", "校长", "meihu-xx", "眉湖中心小学"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "PASSWORD1",
                "password123",
                "Password2026!",
                "P@ssw0rd",
                "p@$$w0rd99",
                "Pa55word!",
                "drowssap1",
                "admin123456",
                "@dmin2026",
                "Adm1n!@#$",
                "administrator",
                "iloveyou520",
                "welcome1",
                "letmein123",
                "woaini1314",
                "5201314ai",
                "zhongguo2026",
                "woaizhongguo",
                "xieshou2026",
                "Xieshou@123",
                "jiaoyuju2026",
                "qwertyui",
                "qwerty123",
                "asdfghjkl",
                "zxcvbnm1",
                "1qaz2wsx",
                "qazwsxedc",
                "1q2w3e4r",
                "a1b2c3d4",
                "abc12345",
                "abcdefgh",
                "hgfedcba",
                "aaaaaaaa",
                "aaaabbbb",
                "abababab",
                "xyzxyzxyz",
                "Aa123456",
                "abcd1234",
                "qwer1234",
                "密码密码密码密码",
                "我爱你1314520",
                "一二三四五六七八",
                "mima2026",
                "admin888",
                "test1234",
                "ｐａｓｓｗｏｒｄ",
                "wangwei88",
                "dragonmonkey12",
                "abc123abc",
                "zaq12wsx",
                "trustno1",
                "asd123asd"
            })
    void whatEverybodyTriesFirstIsTooWeak(String raw) {
        assertThat(nobodys.of(raw)).as(raw).isLessThan(PasswordStrength.ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meihu-xx2026",
                "meihuxx123",
                "MeiHu2026!",
                "m31hu-xx",
                "Principal-2026",
                "principal.meihu",
                "xx-meihu-2026",
                "王建国2026",
                "建国12345678",
                "眉湖中心小学2026",
                "眉湖小学校长1",
                "uhiem2026",
                "meihumima1"
            })
    void whatTheAccountSaysAboutItsOwnerIsTooWeak(String raw) {
        assertThat(principals.of(raw)).as(raw).isLessThan(PasswordStrength.ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shi-yan-tian-26",
                "八中校长的密码-2026",
                "zi-ji-de-xing-zi",
                "my-own-choice",
                "T7#kq9wL",
                "春眠不觉晓处处",
                "meihu-gekeng-76f",
                "yun-dan-feng-qing",
                "dragon monkey tiger horse 7",
                "Ceshi-2026-mima"
            })
    void whatNobodyKnowsIsStrongEnough(String raw) {
        assertThat(principals.of(raw)).as(raw).isGreaterThanOrEqualTo(PasswordStrength.ENOUGH);
    }

    /** Letters of no word, with what counts for nothing between them. */
    @ParameterizedTest
    @CsvSource({
        "kqvtbzx,7",
        "kqwvbzt,7",
        "kqwevbzt,5",
        "7kqvtb3,5",
        "0kqvtb9,5",
        "kq2026vtb,5",
        "kq2126vtb,9",
        "kqpasswordvtb,6",
        "73918264,0",
        "kqvtvkqt,8",
        "kqvqvkqv,0",
        "kqvtkqvt,0",
        "kqvtbzxjkqvtbzxj,16",
        "q1w2e3r4,0",
        "qxwzekrv,8",
        "xqzwkevr,8"
    })
    void whatHasToBeGuessedIsCounted(String raw, int characters) {
        assertThat(nobodys.of(raw)).isEqualTo(characters);
    }

    @Test
    void twoLettersOfAnAccountAreAWordOneIsNot() {
        PasswordStrength owner = new PasswordStrength(List.of("xk q"));
        assertThat(owner.of("xkvtbzj")).isEqualTo(5);
        assertThat(owner.of("qvtbzjw")).isEqualTo(7);
    }

    @Test
    void everyPartOfAChineseNameIsTheOwnersButNotOfALatinOne() {
        PasswordStrength owner = new PasswordStrength(List.of("王建国", "xkvtbz"));
        assertThat(owner.of("建国qvtbzj")).isEqualTo(6);
        assertThat(owner.of("王建qvtbzj")).isEqualTo(6);
        assertThat(owner.of("kvtbjwq")).isEqualTo(7);
    }

    @Test
    void theWordsOfAnAccountAreWeakForItsOwnerOnly() {
        assertThat(nobodys.of("gekeng-xx2026")).isGreaterThanOrEqualTo(PasswordStrength.ENOUGH);
    }

    @Test
    void theListHoldsSmallLettersOnlyAndNoWordTwice() {
        assertThat(CommonPasswords.WORDS).hasSizeGreaterThan(400).allSatisfy(word -> assertThat(word)
                .isEqualTo(word.toLowerCase(java.util.Locale.ROOT))
                .hasSizeGreaterThan(1));
    }
}
