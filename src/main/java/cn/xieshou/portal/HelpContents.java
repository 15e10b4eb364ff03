package cn.xieshou.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The headings of each page of the user guide, read from the pages themselves. */
final class HelpContents {

    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([a-z0-9-]+)\">([^<]+)</h2>");

    private static final Map<HelpPage, List<Heading>> ALL = all();

    private HelpContents() {}

    /**
     * A chapter of the guide.
     *
     * @param id its anchor
     */
    record Heading(String id, String words) {}

    /** In the order of the page: the role's own chapters, then those for everybody. */
    static List<Heading> of(HelpPage page) {
        return ALL.getOrDefault(page, List.of());
    }

    private static Map<HelpPage, List<Heading>> all() {
        List<Heading> common = headings("common");
        Map<HelpPage, List<Heading>> all = new EnumMap<>(HelpPage.class);
        for (HelpPage page : HelpPage.values()) {
            all.put(
                    page,
                    Stream.concat(headings(page.path()).stream(), common.stream())
                            .toList());
        }
        return all;
    }

    private static List<Heading> headings(String file) {
        try (InputStream page = new ClassPathResource("templates/help/" + file + ".html").getInputStream()) {
            return HEADING.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> new Heading(found.group(1), found.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
