package cn.xieshou.paper.word;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where something stands in a Word file, in words, and which known name somebody may have meant. */
final class Places {

    private Places() {}

    /** «正文», «页脚» */
    static String part(String entry) {
        if (entry.contains("header")) {
            return "页眉";
        }
        if (entry.contains("footer")) {
            return "页脚";
        }
        return entry.contains("notes") ? "脚注" : "正文";
    }

    static boolean isInTable(Element element) {
        Node parent = element.getParentNode();
        while (parent != null && !Xml.is(parent, "tc") && !"txbxContent".equals(parent.getLocalName())) {
            parent = parent.getParentNode();
        }
        return parent != null && Xml.is(parent, "tc");
    }

    /** The name that differs in a letter or two, or that holds the written one. */
    static Optional<String> nearest(String written, Set<String> known) {
        return known.stream()
                .filter(name -> name.contains(written)
                        || written.contains(name)
                        || distance(name, written) <= 1
                        || (name.length() > 3 && distance(name, written) == 2))
                .min(Comparator.comparingInt(name -> distance(name, written)));
    }

    /** How many letters have to be put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
