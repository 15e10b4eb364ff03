package cn.xieshou.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What axe finds serious or critical on a page. What it looks at is the same at every width, and it is slow. */
public final class Accessibility {

    private static final String DIAGRAM = ".diagram";

    /** Rules whose findings would be thrown away here; each says by itself how bad it is. */
    private static final List<String> LIGHT = Pattern.compile("\\{id:\"([a-z-]+)\",impact:\"(?:minor|moderate)\"")
            .matcher(script())
            .results()
            .map(rule -> rule.group(1))
            .toList();

    private Accessibility() {}

    /** Of the whole page but the diagram. */
    public static List<String> seriousFindings(Page page) {
        return findings(builder(page));
    }

    /** The first rows and options stand for the others: registers of the shared database are long. */
    public static List<String> seriousFindingsAmongFirstRows(Page page) {
        return findings(
                builder(page).exclude(List.of("tbody tr:nth-child(n+4)")).exclude(List.of("option:nth-child(n+4)")));
    }

    private static AxeBuilder builder(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // Of what is in order it need not describe every element; there are no frames to look into.
        options.setResultTypes(List.of("violations"));
        options.setIFrames(false);
        // Legacy mode opens no page of its own to finish.
        return new AxeBuilder(page)
                .options(options)
                .disableRules(LIGHT)
                .setLegacyMode(true)
                .exclude(List.of(DIAGRAM));
    }

    private static String script() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(Accessibility::finding)
                .toList();
    }

    private static String finding(Rule rule) {
        return rule.getId() + " " + rule.getNodes().get(0).getHtml();
    }
}
