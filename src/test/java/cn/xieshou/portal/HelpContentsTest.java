package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.portal.HelpContents.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of the guide is long: whoever looks for one thing finds every chapter of it in the list above. */
class HelpContentsTest {

    private static final Path PAGES = Path.of("src/main/resources/templates/help");

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyChapterOfAPageIsListedOnceWithAnAnchorOfItsOwn(HelpPage page) throws IOException {
        List<Heading> listed = HelpContents.of(page);

        assertThat(listed).hasSize(chapters(page.path()) + chapters("common"));
        assertThat(listed).extracting(Heading::id).doesNotHaveDuplicates();
        assertThat(listed).extracting(Heading::words).doesNotHaveDuplicates();
    }

    private static int chapters(String page) throws IOException {
        try (Stream<String> lines = Files.lines(PAGES.resolve(page + ".html"))) {
            return (int) lines.filter(line -> line.contains("<h2")).count();
        }
    }
}
