package cn.xieshou.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What people typed reads as they typed it in every kind of cell, and cells look as the templates drew them. */
class DrawnRowsTest {

    private static final String TYPED = "<script>alert(\"1\")</script>&'";
    private static final String READ = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";

    private final DrawnRows rows = new DrawnRows(new Words(), new CsrfRequestDataValueProcessor());

    @BeforeEach
    void aRequestUnderAPathOfItsOwn() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/xieshou");
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "secret"));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void noKindOfCellShowsMarkupThatWasTyped() {
        Map<Cell.Kind, Cell> each = new EnumMap<>(Cell.Kind.class);
        LocalDate day = LocalDate.of(2026, 8, 31);
        List.of(
                        Cell.styled(TYPED, TYPED),
                        Cell.link("/x?" + TYPED, TYPED, TYPED),
                        Cell.name("/x?" + TYPED, TYPED),
                        Cell.action("/x?" + TYPED, TYPED, TYPED),
                        Cell.button("/x?" + TYPED, TYPED, TYPED),
                        Cell.badge(TYPED, TYPED),
                        Cell.bar(50, TYPED),
                        Cell.clip(3, "/x?" + TYPED),
                        Cell.date(day),
                        Cell.time(day),
                        Cell.left(day),
                        Cell.due(day),
                        Cell.waiting(day),
                        Cell.all(Cell.text(TYPED)),
                        Cell.lines(List.of(Cell.text(TYPED))))
                .forEach(cell -> each.put(cell.kind(), cell));

        assertThat(each).containsOnlyKeys(Arrays.asList(Cell.Kind.values()));
        each.forEach((kind, cell) -> assertThat(drawn(cell))
                .as(kind.name())
                .contains(READ)
                .doesNotContain("<script")
                .doesNotContain("\"1\""));
    }

    @Test
    void aHeadingIsReadAsItIsWritten() {
        String drawn = rows.of(new Table<>(List.of(Column.<String>screen(TYPED, Cell::text)), List.of("一中")));

        assertThat(drawn.strip()).isEqualTo("<tr><td data-label=\"" + READ + "\">一中</td></tr>");
    }

    @Test
    void linksAndFormsStayWithinTheProductsPath() {
        assertThat(drawn(Cell.link("/pairings/P-2026-001", "P-2026-001", "结对")))
                .isEqualTo(
                        "<a class=\"nobreak\" href=\"/xieshou/pairings/P-2026-001\" aria-label=\"结对\">P-2026-001</a>");
        assertThat(drawn(Cell.link("https://example.org", "别处"))).contains("href=\"https://example.org\"");
        assertThat(drawn(Cell.button("/unreachable/a/again", "补发", "补发给王某")))
                .startsWith("<form action=\"/xieshou/unreachable/a/again\" method=\"post\">")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"secret\">")
                .endsWith("aria-label=\"补发给王某\">补发</button></form>");
    }

    @Test
    void whatIsDueSaysWhenAndHowLongItIs() {
        assertThat(drawn(Cell.due(LocalDate.of(2026, 8, 31))))
                .startsWith("<span class=\"due " + READ + "\"><time datetime=\"")
                .contains("</time> <b>");
        assertThat(drawn(Cell.due(null))).startsWith("<span class=\"due").doesNotContain("<time");
    }

    private String drawn(Cell cell) {
        String row = rows.of(new Table<>(List.of(Column.<Cell>screen("", it -> it)), List.of(cell)));
        return row.strip().replaceAll("^<tr><td>|</td></tr>$", "");
    }

    /** Says the same of everything, so that a word that is not escaped is seen. */
    private record Words() implements DayWords {

        @Override
        public String date(@Nullable Object when) {
            return TYPED;
        }

        @Override
        public String iso(@Nullable Object when) {
            return TYPED;
        }

        @Override
        public String time(@Nullable Object when) {
            return TYPED;
        }

        @Override
        public String left(@Nullable Object due) {
            return TYPED;
        }

        @Override
        public String urgency(@Nullable Object due) {
            return TYPED;
        }

        @Override
        public String waiting(@Nullable Object since) {
            return TYPED;
        }
    }
}
