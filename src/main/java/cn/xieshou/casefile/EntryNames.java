package cn.xieshou.casefile;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in an archive, as every system unpacks them: none that is refused somewhere, none twice in whatever case. */
final class EntryNames {

    /** What file systems do not take in names. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    /** Blanks and dots at the ends, which one system drops: two names would become one. */
    private static final String OUTER = "^[\\s.]+|[\\s.]+$";

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** «01 title» */
    static String numbered(int number, String title) {
        return String.format(Locale.ROOT, "%02d", number) + " " + part(title);
    }

    /** One part of a path. */
    static String part(String words) {
        String clean = words.replaceAll(FORBIDDEN, "").replaceAll(OUTER, "");
        int[] points = clean.codePoints().limit(LONGEST).toArray();
        return points.length == 0 ? "未命名" : new String(points, 0, points.length).strip();
    }

    /** A path for this file in this folder, with a number if there is one of its name: «现场（2）.jpg». */
    String place(String folder, String file) {
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot);
        String path = folder + "/" + part(stem) + ending;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = folder + "/" + part(stem) + "（" + number + "）" + ending;
        }
        return path;
    }
}
