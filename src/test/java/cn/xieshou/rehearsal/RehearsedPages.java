package cn.xieshou.rehearsal;

import cn.xieshou.register.Register;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every kind of page there is, one example of each, read from the mappings: and what each asks of the database. */
@Component
class RehearsedPages {

    private static final String BUREAU = "office admin zhongjiao renmi leader expert1 expert2 expert3 ";

    /** What answers to nobody, and why. */
    private static final Map<String, String> WITHOUT_EXAMPLE =
            Map.of("/password/link", "its link is in a mail", "/error", "the answer to what went wrong");

    private static final Pattern ROW = Pattern.compile("<(tr|li|option)[ >]");

    private final PageExamples examples;
    private final CountedStatements counted;
    private final AccountPasswords passwords;
    private final RequestMappingHandlerMapping mappings;
    private final List<Register<?>> registers;
    private final Environment environment;

    private final SentForms forms;
    private final Set<String> incomplete = new TreeSet<>();
    private int buttons;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> readers = new TreeMap<>();

    RehearsedPages(
            PageExamples examples,
            CountedStatements counted,
            AccountPasswords passwords,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            List<Register<?>> registers,
            Environment environment,
            SentForms forms) {
        this.examples = examples;
        this.counted = counted;
        this.passwords = passwords;
        this.mappings = requestMappingHandlerMapping;
        this.registers = registers;
        this.environment = environment;
        this.forms = forms;
    }

    /** Finds who may read which page; what nobody reads is answered. */
    Set<String> findReaders() {
        examples.choose();
        String principal = examples.school() + ".principal";
        Set<String> unread = new TreeSet<>();
        for (String pattern : patterns()) {
            Optional<String> path = examples.of(pattern);
            Optional<String> reader = Stream.of((BUREAU + principal + " " + examples.school() + ".liaison").split(" "))
                    .filter(account -> path.isPresent() && isAnswered(account, path.get()))
                    .findFirst();
            reader.ifPresentOrElse(
                    account -> readers.put(account + " " + pattern, path.orElseThrow()), () -> unread.add(pattern));
        }
        for (String pattern : patterns()) {
            String path = examples.of(pattern).orElse("");
            if (path.equals(pattern) && isAnswered(principal, path)) {
                readers.put(principal + " " + pattern, path);
            }
        }
        readers.put("office /pairings/{id} with most to do", "/pairings/" + examples.busiest());
        for (String page : "/ /years /results /documents /people /trail /print /print/records".split(" ")) {
            String path = "/pairings/" + examples.fullest() + (page.equals("/") ? "" : page);
            readers.put("office /pairings/{id}" + page + " at the end of its cycle", path);
        }
        readers.put("zhongjiao /tasks/bulk with plans to file", "/tasks/bulk?step=review-plan");
        unread.removeAll(WITHOUT_EXAMPLE.keySet());
        return unread;
    }

    private boolean isAnswered(String account, String path) {
        int status = visitor(account).get(path).status();
        if (status >= 500) {
            throw new AssertionError(account + " " + path + " answers " + status);
        }
        return status < 400;
    }

    /**
     * A page as it was read.
     *
     * @param statements what it asked of the database
     * @param rows lines of tables and lists, and choices
     */
    record Seen(List<String> statements, long rows) {

        static final Seen NOTHING = new Seen(List.of(), 0);
    }

    /** Every page, by «reader pattern». */
    Map<String, Seen> read() {
        Map<String, Seen> seen = new TreeMap<>();
        readers.keySet().forEach(reader -> seen.put(reader, read(reader)));
        return seen;
    }

    private Seen read(String reader) {
        String page = visitor(reader.split(" ")[0])
                .with(CountedStatements.HEADER, reader)
                .get(readers.getOrDefault(reader, ""))
                .body();
        SentForms.Looked looked = forms.look(reader, page);
        incomplete.addAll(looked.missing());
        buttons += looked.buttons();
        return new Seen(
                counted.of(reader).statements(), ROW.matcher(page).results().count());
    }

    /** Forms of the pages that were read which do not send what their handlers want. */
    Set<String> incompleteForms() {
        return incomplete;
    }

    /** How many buttons of forms were looked at. */
    int buttons() {
        return buttons;
    }

    /** What is wrong with pages that were read of a {@code few} pairings first and of {@code many} now, in words. */
    List<String> faults(Map<String, Seen> few, Map<String, Seen> many) {
        Set<String> paths = registers.stream().map(Register::path).collect(Collectors.toSet());
        return many.keySet().stream()
                .flatMap(page -> {
                    boolean register = paths.contains(page.split(" ")[1]);
                    Seen before = few.getOrDefault(page, Seen.NOTHING);
                    boolean right = PageLimits.of(page, register, before, many.getOrDefault(page, Seen.NOTHING))
                            .findAny()
                            .isEmpty();
                    // What is kept in memory is read anew each minute, which is nothing that the page asks for: so once
                    // more.
                    return right ? Stream.of() : PageLimits.of(page, register, before, read(page));
                })
                .toList();
    }

    private Visitor visitor(String account) {
        return visitors.computeIfAbsent(account, one -> {
            passwords.choose(one, SmallCounty.PASSWORD);
            return Visitor.signedIn(
                    environment.getRequiredProperty("local.server.port", Integer.class), one, SmallCounty.PASSWORD);
        });
    }

    /** Of pages, not of what other libraries serve. */
    private Set<String> patterns() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.xieshou"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/camunda"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
