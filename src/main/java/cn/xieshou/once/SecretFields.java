package cn.xieshou.once;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The fields that the pages' own forms declare as passwords, read from the templates once: whatever such a field is called,
 * what was typed into it never comes back. A password field whose name is not fixed stops the start.
 */
@Component
class SecretFields {

    private static final Pattern INPUT = Pattern.compile("(?is)<input\\b[^>]*>");
    private static final Pattern PASSWORD = Pattern.compile("(?i)\\stype\\s*=\\s*[\"']?password\\b");
    private static final Pattern NAME = Pattern.compile("(?i)\\sname\\s*=\\s*[\"']([^\"']+)[\"']");

    private final Set<String> names = new TreeSet<>();

    SecretFields(ResourcePatternResolver resources) throws IOException {
        for (Resource template : resources.getResources("classpath*:templates/**/*.html")) {
            read(template);
        }
    }

    boolean contain(String name) {
        return names.contains(name);
    }

    private void read(Resource template) throws IOException {
        Matcher input = INPUT.matcher(template.getContentAsString(StandardCharsets.UTF_8));
        while (input.find()) {
            if (PASSWORD.matcher(input.group()).find()) {
                names.add(name(input.group(), template));
            }
        }
    }

    private static String name(String input, Resource template) {
        Matcher name = NAME.matcher(input);
        if (!name.find()) {
            throw new IllegalStateException("a password field without a fixed name in " + template + ": " + input);
        }
        return name.group(1);
    }
}
