package cn.xieshou.workflow.tasklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vendor's libraries as their bundler wrote them: one list of numbered modules that ask for each other by number. All
 * four web apps get the libraries of all; what one app's own script leads to is two thirds of it.
 */
final class LibraryModules {

    private static final Pattern BEGIN = Pattern.compile("([{,])([0-9]{2,6}):function\\(");

    /** A module asked for, or anything else done with a number: rather too much is kept than too little. */
    private static final Pattern ASKED = Pattern.compile("(?<=[(,])([0-9]{2,6})(?=[),])|(?<==)([0-9]{2,6})(?=[;,])");

    /** form-js gives its editor and its playground away with its viewer, by their names alone; nobody here edits forms. */
    private static final Pattern UNUSED = Pattern.compile("\\.createFormEditor=|\\.Playground=");

    private static final String END = "}]);";
    private static final int LEAST = 100;

    /** A bundle inside a module numbers its own by three digits at most. */
    private static final int INNER = 3;

    private final List<StringBuilder> modules = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private String head = "";
    private String tail = "";

    private LibraryModules(String libraries) {
        Matcher begin = BEGIN.matcher(libraries);
        int end = libraries.lastIndexOf(END);
        boolean inner = false;
        for (boolean found = begin.find(); found; ) {
            int start = begin.start(2);
            String name = begin.group(2);
            boolean first = modules.isEmpty();
            inner = !first && ("{".equals(begin.group(1)) || (inner && name.length() <= INNER));
            if (first) {
                head = libraries.substring(0, start);
            }
            found = begin.find();
            String text = libraries.substring(start, found ? begin.start(2) : Math.max(start, end));
            add(name, text, inner);
        }
        tail = end < 0 ? "" : libraries.substring(end);
    }

    /**
     * The part of {@code libraries} that {@code script} leads to.
     *
     * @return empty where the file is not written as it is known to be: then all of it has to be sent
     */
    static Optional<String> reachedFrom(String script, String libraries) {
        LibraryModules all = new LibraryModules(libraries);
        return all.modules.size() < LEAST || all.tail.isEmpty() ? Optional.empty() : Optional.of(all.reached(script));
    }

    private void add(String name, String text, boolean inner) {
        if (inner) {
            modules.get(modules.size() - 1).append(text);
        } else {
            places.put(name, modules.size());
            names.add(name);
            modules.add(new StringBuilder(text));
        }
    }

    private String reached(String script) {
        Set<Integer> reached = new LinkedHashSet<>();
        Deque<CharSequence> ahead = new ArrayDeque<>(List.of(script));
        while (!ahead.isEmpty()) {
            Matcher asked = ASKED.matcher(ahead.remove());
            while (asked.find()) {
                Integer place = places.get(asked.group(1) == null ? asked.group(2) : asked.group(1));
                if (place != null && reached.add(place) && !isUnused(place)) {
                    ahead.add(modules.get(place));
                }
            }
        }
        StringBuilder kept = new StringBuilder(head);
        for (int place = 0; place < modules.size(); place++) {
            if (reached.contains(place)) {
                kept.append(isUnused(place) ? names.get(place) + ":function(){}," : modules.get(place));
            }
        }
        return kept.append(tail).toString();
    }

    private boolean isUnused(int place) {
        return UNUSED.matcher(modules.get(place)).find();
    }
}
