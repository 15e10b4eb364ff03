package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret part of an address. */
class SecretTest {

    @Test
    void aSecretIsPossibleAndNeverTheSame() {
        String secret = Secret.random();
        assertThat(Secret.isPossible(secret)).isTrue();
        assertThat(Secret.random()).isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "A234567890123456789012345678901234567890/23"})
    void whatCannotBeASecretIsNotLookedFor(String text) {
        assertThat(Secret.isPossible(text)).isFalse();
    }

    @Test
    void whatIsStoredIsItsSha256() {
        assertThat(Secret.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
