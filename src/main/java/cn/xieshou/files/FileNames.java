package cn.xieshou.files;

import cn.xieshou.shared.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as they are kept and given back: one line, no path, nothing unseen, the ending that goes with the content. */
final class FileNames {

    /** Code points with the ending: longer names some systems do not store. */
    private static final int LONGEST = 100;

    private static final int LONGEST_ENDING = 5;

    /** What some file system does not take in a name, and half characters. */
    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern OUTER = Pattern.compile("^[\\s\\p{Z}.]+|[\\s\\p{Z}.]+$");

    private FileNames() {}

    static String clean(@Nullable String sent, FileKind kind) {
        String last = sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "");
        String line =
                Text.clean(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("[\\s\\p{Z}]+", " ");
        String name = OUTER.matcher(REFUSED.matcher(line).replaceAll("")).replaceAll("");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean right = kind.endings().contains(ending);
        String stem = right || FileKind.isKnown(ending) ? name.substring(0, dot) : name;
        return shortened(OUTER.matcher(stem).replaceAll("")) + "."
                + (right ? ending : kind.endings().get(0));
    }

    private static String shortened(String stem) {
        if (stem.isEmpty()) {
            return "附件";
        }
        int most = LONGEST - 1 - LONGEST_ENDING;
        int[] points = stem.codePoints().limit(most).toArray();
        return new String(points, 0, points.length).strip();
    }
}
