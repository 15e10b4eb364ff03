package cn.xieshou.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.FieldRule;
import cn.xieshou.directory.FieldRules;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people name by hand is also a part of an address: no name leads to another page. */
@XieshouTest
class PagesBesideTypedNamesTest {

    private static final Map<String, FieldRule> TYPED = Map.of(
            "/accounts/{account}", FieldRules.account(),
            "/schools/{code}", FieldRules.code(30),
            "/schools/{code}/teachers/{staffNumber}", FieldRules.staffNumber(),
            "/secondments/teachers/{staffNumber}", FieldRules.staffNumber());

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @Test
    void aNameThatIsAPageIsRefused() {
        Set<String> pages = handlers.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getPatternValues().stream())
                .collect(Collectors.toSet());
        assertThat(pages).containsAll(TYPED.keySet()).contains("/accounts/new", "/accounts/slips");
        TYPED.forEach((page, rule) -> {
            String folder = page.substring(0, page.lastIndexOf('/') + 1);
            List<String> beside = pages.stream()
                    .filter(other -> other.startsWith(folder) && !other.startsWith(folder + "{"))
                    .map(other -> other.substring(folder.length()).replaceAll("/.*", ""))
                    .distinct()
                    .filter(name -> rule.read(name).ok())
                    .toList();
            assertThat(beside).as(page).isEmpty();
        });
    }
}
