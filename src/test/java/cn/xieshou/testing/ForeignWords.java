package cn.xieshou.testing;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** English words on a page, outside names and codes. */
public final class ForeignWords {

    /**
     * Everything a person can read or hear, folded parts included: texts, values and options, hints in fields, tool tips,
     * labels for screen readers, what the style sheet adds.
     */
    private static final String TEXTS = """
            async () => {
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              document.querySelectorAll('details:not([open])').forEach(e => (e.open = true));
              const seen = [...document.querySelectorAll('body *')]
                .filter(e => e.checkVisibility() && getComputedStyle(e).pointerEvents !== 'none');
              const named = ['placeholder', 'title', 'aria-label', 'aria-description', 'aria-roledescription',
                'aria-valuetext', 'alt', 'label', 'data-label', 'uib-tooltip'];
              const typed = 'textarea, input:not([type=hidden]):not([type=password]):not([type=checkbox]):not([type=radio])';
              return [
                document.title,
                document.body.innerText,
                ...seen.flatMap(e => named.map(name => e.getAttribute(name) ?? '')),
                ...seen.flatMap(e => ['::before', '::after'].map(p => getComputedStyle(e, p).content))
                  .filter(content => content.startsWith('"')),
                ...seen.filter(e => e.matches(typed)).map(e => e.value),
                ...[...document.querySelectorAll('option, svg text')].map(e => e.textContent)
              ].join('\\n').split(/[\\n\\t]+/).map(text => text.trim());
            }
            """;

    /** Words, the marks of clauses, which are for programs (R-AGR-3, Q-01), and points in time as programs write them. */
    private static final Pattern ENGLISH =
            Pattern.compile("[A-Za-z]{2,}|\\b[RQ]-\\d+\\b|\\b\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    /** What follows a page's own name in its title. */
    private static final String TITLE = " · 携手";

    /** Patterns of what stays Latin in Chinese writing too. */
    private static final List<Pattern> CODES = List.of(
            // the form and diagram libraries ask for their mark to stay
            Pattern.compile("(Powered by )?bpmn\\.io"),
            // the marks of matters and errors: P-2026-001, R-2026-001, S-2026-001, E-20260831-7F3A9C; not those of
            // clauses
            Pattern.compile("\\bE-\\d{8}-[0-9A-F]{6}\\b|\\b[PRS]-\\d{4}-\\d{3,}\\b"),
            // the codes of slips
            Pattern.compile("\\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\\b"),
            // checksums of signed texts, whole and their first eight characters
            Pattern.compile("\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{8}\\b|SHA-256"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            // programs and kinds of files by the names that people in China use
            Pattern.compile("\\b(Excel|Word|WPS|Outlook|PDF)\\b|\\.?\\b(xlsx|docx|eml|pdf)\\b"));

    private final Set<String> names;

    /** Those that may stand anywhere because they are no plain words («yizhong.principal»), the longest first. */
    private final List<String> anywhere;

    /** @param names names and codes of schools, people and programmes, with Latin letters or without */
    public ForeignWords(Collection<String> names) {
        this.names = names.stream().filter(ENGLISH.asPredicate()).collect(Collectors.toUnmodifiableSet());
        this.anywhere = this.names.stream()
                .filter(name -> !isPlainWord(name))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Knows the schools, people and programmes that there are now. */
    public static ForeignWords outsideNamesOf(ApplicationContext context) {
        return new ForeignWords(Stream.of(
                        context.getBean(Accounts.class).all().stream()
                                .flatMap(person -> Stream.of(person.account(), person.name())),
                        context.getBean(Directory.class).schools().stream()
                                .flatMap(school -> Stream.of(school.code(), school.name())),
                        context.getBean(Programmes.class).all().stream().map(Programme::code))
                .flatMap(names -> names)
                .toList());
    }

    /** The lines of the page with an English word in them; one that a script translates before the next frame is none. */
    public List<String> on(Page page) {
        List<String> found = read(page);
        return found.isEmpty() ? found : read(page);
    }

    private List<String> read(Page page) {
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) page.evaluate(TEXTS);
        return texts.stream()
                .distinct()
                // Most have none; thousands of names need not be looked for in them.
                .filter(ENGLISH.asPredicate())
                .filter(text -> ENGLISH.matcher(withoutNames(text)).find())
                .toList();
    }

    /** A name that is a plain word («office») may stand only by itself. */
    private String withoutNames(String text) {
        if (names.contains(text.replace(TITLE, ""))) {
            return "";
        }
        String rest = text;
        for (Pattern code : CODES) {
            rest = code.matcher(rest).replaceAll("");
        }
        for (String name : anywhere) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private static boolean isPlainWord(String name) {
        return name.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
    }
}
