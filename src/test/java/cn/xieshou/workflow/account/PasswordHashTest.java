package cn.xieshou.workflow.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PasswordHashTest {

    @Test
    void theProductsHashIsStrongerThanThatOfTheTests() {
        try (var product = new AnnotationConfigApplicationContext(PasswordHash.class)) {
            PasswordHash hash = product.getBean(PasswordHash.class);
            String stored = hash.encrypt("shi-yan-tian-26");

            assertThat(stored).startsWith("$2a$10$");
            assertThat(hash.check("shi-yan-tian-26", stored)).isTrue();
            assertThat(hash.check("shi-yan-tian-27", stored)).isFalse();
            assertThat(new CheapPasswordHash().encrypt("shi-yan-tian-26")).startsWith("$2a$04$");
        }
    }

    @Test
    void whatIsStoredSaysItsOwnStrengthAndOpensToBoth() {
        String stored = new PasswordHash().encrypt("shi-yan-tian-26");

        assertThat(new CheapPasswordHash().check("shi-yan-tian-26", stored)).isTrue();
    }
}
