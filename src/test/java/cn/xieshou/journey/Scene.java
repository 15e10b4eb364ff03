package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.testing.Visitor.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the people of the story can do: fill in the form of a task, press a button on a page, read. */
record Scene(County county, Almanac almanac, Letters letters) {

    /** The form of the person's one task of that kind, as it opens but for these answers. */
    void acts(String account, Pair pair, String task, Map<String, ?> answers) throws Exception {
        county.person(account).does(pair.id(), task, answers);
        almanac.settle();
    }

    /** The same, but the form is refused; answers why. */
    String isRefused(String account, Pair pair, String task, Map<String, ?> answers) throws Exception {
        Answer answer = county.person(account).triesTo(pair.id(), task, answers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.body();
    }

    /** A form on a page of the portal. */
    void sends(String account, String page, String path, Map<String, String> fields) {
        Answer answer = county.person(account).visitor().form(page, path, fields);
        assertThat(answer.status())
                .as(account + " sends " + path + ": " + words(answer.body()))
                .isEqualTo(302);
        almanac.settle();
    }

    /** The first group of the pattern on a page. */
    String finds(String account, String path, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(county.person(account).page(path));
        assertThat(found.find()).as(pattern + " on " + path).isTrue();
        return found.group(1);
    }

    /** Every first group of the pattern on a page that somebody has before them. */
    List<String> numbers(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What a page says, without its markup. */
    String reads(String account, String path) {
        return words(county.person(account).page(path));
    }

    /** The rows with which a list of a form opens. */
    List<Map<String, Object>> rows(String account, Pair pair, String task, String list) throws Exception {
        return county.person(account).rows(pair.id(), task, list);
    }

    boolean has(String account, Pair pair, String task) throws Exception {
        return !county.person(account).tasks(pair.id(), task).isEmpty();
    }

    /** Subjects of the mails that somebody got between two days, both included. */
    List<String> mails(String account, String first, String last) {
        return letters.to(account, first, last).stream()
                .map(Letters.Letter::subject)
                .toList();
    }

    List<String> mails(String account, String day) {
        return mails(account, day, day);
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
